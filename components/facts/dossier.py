"""One state's file: everything that the book knows of it, as plain records that belong to no day. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Any

import pandas as pd

from components.facts.book import Book
from components.facts.listing import Chair, Term, Visit, term_records, visit_records
from components.facts.origins import Origin
from components.facts.parties import BELGRADE, PRISTINA
from components.facts.shelf import Shelf
from components.facts.trade import TradeSeries, trade_series

GROUPS = ("caricom", "oecs", "sica")
"""The regional groups that the table of states tells of."""

_PARTNERS = (*reversed(BELGRADE), PRISTINA)


@dataclass(frozen=True, kw_only=True)
class Act:
    """One claimed act about Kosovo's recognition, and what else is on record for the day on which it became public.

    ``date`` is when it took effect by the claim, ``known`` when the claim became public where that is later; both ISO,
    truncated where no more is known. ``first`` and ``last`` are the days that ``date`` may mean. ``claimant`` is
    state, serbia, kosovo or other; ``disputed_by`` is empty where nobody denies the act. ``visits`` covered the day on
    which the claim became public, and ``chair`` was the state's presidency of the Council on it; none and None where
    that day is not known.
    """

    date: str
    known: str
    first: Day
    last: Day
    act: str
    claimant: str
    disputed_by: str
    note: str
    visits: tuple[Visit, ...]
    chair: Chair | None
    origins: tuple[Origin, ...]

    @property
    def public(self) -> str:
        """When the claim became public, as an ISO date that may be truncated."""
        return self.known or self.date


@dataclass(frozen=True, kw_only=True)
class Relation:
    """Diplomatic relations with ``partner`` (YUG, SCG, SRB or XKX); ``status`` is active, none or unknown.

    ``established`` is an ISO date, maybe truncated, and ``first`` its first day; "" and None: not found. An embassy's
    seat is ``resident`` or ``from`` and a city; "" means that nobody found it, never that there is none.
    """

    partner: str
    established: str
    first: Day | None
    status: str
    own_embassy: str
    partner_embassy: str
    note: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """The state's vote in one ballot: yes, no, abstain or absent; ``subject`` says what yes meant."""

    vote_id: str
    body: str
    subject: str
    date: str
    first: Day
    vote: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class CountryFile:
    """Everything on record of one state. Acts, visits, terms and votes stand newest first; trade by source.

    ``subregion`` is that of UN M49; ``groups`` are caricom, oecs, sica; ``un_member_since`` is a whole ISO day.
    ``newest_word`` is the act that became public last, by whoever said so; None where nothing is on record.
    ``pristina_gathered`` tells whether the book holds visits between the Americas and Kosovo at all.
    """

    iso3: str
    subregion: str
    groups: tuple[str, ...]
    un_member_since: str
    acts: tuple[Act, ...]
    newest_word: Act | None
    visits: tuple[Visit, ...]
    pristina_gathered: bool
    terms: tuple[Term, ...]
    relations: tuple[Relation, ...]
    votes: tuple[Ballot, ...]
    trade: tuple[TradeSeries, ...]


def country_file(book: Book, iso3: str) -> CountryFile:
    """Return the file of one of the 35 states; KeyError for any other code."""
    states = book.table("states").set_index("iso3")
    if iso3 not in states.index:
        raise KeyError(f"no state {iso3!r} in data/states.csv")
    state = states.loc[iso3]
    shelf = Shelf(book)
    visits, terms = visit_records(book, country=iso3), term_records(book, country=iso3)
    acts = _acts(book.table("recognition"), iso3, shelf, visits, terms)
    return CountryFile(
        iso3=iso3,
        subregion=str(state["subregion"]),
        groups=tuple(group for group in GROUPS if state[group] == "yes"),
        un_member_since=str(state["un_member_since"]),
        acts=acts,
        newest_word=max(acts, key=lambda act: act.public, default=None),
        visits=visits,
        pristina_gathered=bool((book.table("visits")[["visitor", "host"]] == PRISTINA).any(axis=None)),
        terms=terms,
        relations=_relations(book.table("relations"), iso3, shelf),
        votes=_votes(book, iso3, shelf),
        trade=trade_series(book, iso3),
    )


def _acts(
    table: pd.DataFrame, iso3: str, shelf: Shelf, visits: tuple[Visit, ...], terms: tuple[Term, ...]
) -> tuple[Act, ...]:
    """Return the acts, newest first; of two on one day the later row first."""
    rows = sorted(
        table[table["iso3"] == iso3].itertuples(),
        key=lambda row: (row.date_first, row.date_last, row.Index),
        reverse=True,
    )
    return tuple(_act(row, shelf, visits, terms) for row in rows)


def _act(row: Any, shelf: Shelf, visits: tuple[Visit, ...], terms: tuple[Term, ...]) -> Act:
    public = row.known or row.date
    day = Day.fromisoformat(public) if len(public) == 10 else None
    chairs = (chair for term in terms for chair in term.presidencies if day and chair.first <= day <= chair.last)
    return Act(
        date=row.date,
        known=row.known,
        first=row.date_first,
        last=row.date_last,
        act=row.act,
        claimant=row.claimant,
        disputed_by=row.disputed_by,
        note=row.note,
        visits=tuple(visit for visit in visits if day and visit.dated and visit.first <= day <= visit.last),
        chair=next(chairs, None),
        origins=shelf.cited(row.sources),
    )


def _relations(table: pd.DataFrame, iso3: str, shelf: Shelf) -> tuple[Relation, ...]:
    """Return the relations with Belgrade, its newest state first, then with Pristina."""
    rows = sorted(table[table["iso3"] == iso3].itertuples(), key=lambda row: _PARTNERS.index(row.partner))
    return tuple(
        Relation(
            partner=row.partner,
            established=row.established,
            first=row.established_first,
            status=row.status,
            own_embassy=row.embassy_with_partner,
            partner_embassy=row.partner_embassy,
            note=row.note,
            origins=shelf.cited(row.sources),
        )
        for row in rows
    )


def _votes(book: Book, iso3: str, shelf: Shelf) -> tuple[Ballot, ...]:
    """Return the state's votes that were found; a ballot without one is not told of."""
    votes = book.table("votes")
    subjects = {row.vote_id: row for row in book.table("vote_subjects").itertuples()}
    found = [(subjects[row.vote_id], row) for row in votes[votes["iso3"] == iso3].itertuples()]
    found.sort(key=lambda pair: (pair[0].date_first, pair[0].Index), reverse=True)
    return tuple(
        Ballot(
            vote_id=subject.vote_id,
            body=subject.body,
            subject=subject.subject,
            date=subject.date,
            first=subject.date_first,
            vote=row.vote,
            origins=shelf.cited(row.sources),
        )
        for subject, row in found
    )
