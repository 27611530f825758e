"""One state's file: everything that the book knows of it, as plain records that belong to no day. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Any

import pandas as pd

from components.facts.ages import Dated, Newest, newest_by_day
from components.facts.ballots import Ballot, ballot_strip
from components.facts.book import Book
from components.facts.certainty import Certainty, certainties
from components.facts.dates import Precision, read_span
from components.facts.disputes import Dispute, disputes
from components.facts.listing import Chair, Term, Visit, term_records, visit_records
from components.facts.origins import Origin
from components.facts.parties import BELGRADE, PRISTINA
from components.facts.shelf import Shelf
from components.facts.trade import TradeSeries, trade_series
from components.facts.visiting import Return, belgrade_visits, counts_from, returned

GROUPS = ("caricom", "oecs", "sica")
"""The regional groups that the table of states tells of."""

_PARTNERS = (*reversed(BELGRADE), PRISTINA)
_SLACK = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 12}


@dataclass(frozen=True, kw_only=True)
class Act:
    """One claimed act about Kosovo's recognition, and what else is on record for the day on which it became public.

    ``date`` is when it took effect by the claim, ``known`` when the claim became public where that is later; both ISO,
    truncated where no more is known. ``first`` and ``last`` are the days that ``date`` may mean. ``claimant`` is
    state, serbia, kosovo or other; ``disputed_by`` is empty where nobody denies the act. ``visits`` covered the day on
    which the claim became public, and ``chair`` was the state's presidency of the Council on it; none and None where
    that day is not known. ``certainty`` is how well the act is witnessed.
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
    certainty: Certainty
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
class CountryFile:
    """Everything on record of one state. Acts, visits, terms and votes stand newest first; trade by source.

    ``subregion`` is that of UN M49; ``groups`` are caricom, oecs, sica; ``un_member_since`` is a whole ISO day.
    ``newest_words`` tell which act was the newest word on record on each day, by when it became public and whoever said
    so; ``last_visits`` which visit to or from Belgrade was the last one. Both begin with the first one. ``returns`` go
    with ``visits``: the next visit in the other direction. ``pristina_gathered`` tells whether the book holds visits
    between the Americas and Kosovo at all. ``strip`` is every ballot in time order, with the votes not found.
    ``disputes`` are the spells in which the perspectives differ.
    """

    iso3: str
    subregion: str
    groups: tuple[str, ...]
    un_member_since: str
    disputes: tuple[Dispute, ...]
    acts: tuple[Act, ...]
    newest_words: tuple[Newest[Act], ...]
    relations: tuple[Relation, ...]
    visits: tuple[Visit, ...]
    returns: tuple[Return, ...]
    last_visits: tuple[Newest[Visit], ...]
    pristina_gathered: bool
    terms: tuple[Term, ...]
    votes: tuple[Ballot, ...]
    strip: tuple[Ballot, ...]
    trade: tuple[TradeSeries, ...]

    @property
    def pages(self) -> tuple[Origin, ...]:
        """Every page that the file rests on, once, in the order in which the parts above cite them."""
        cited = (
            *(claim.origins for dispute in self.disputes for claim in (*dispute.denied, *dispute.claims)),
            *(act.origins for act in self.acts),
            *(relation.origins for relation in self.relations),
            *(visit.origins for visit in self.visits),
            *(
                pages
                for term in self.terms
                for pages in (*(chair.origins for chair in term.presidencies), term.origins)
            ),
            *(ballot.origins for ballot in self.votes),
            *(series.origins for series in self.trade),
        )
        return tuple(dict.fromkeys(page for pages in cited for page in pages))


def country_file(book: Book, iso3: str, *, known: Day | None = None) -> CountryFile:
    """Return the file of one of the 35 states; KeyError for any other code.

    ``known`` keeps of the disputes those that were public by the end of that day; the rest is told whole.
    """
    states = book.table("states").set_index("iso3")
    if iso3 not in states.index:
        raise KeyError(f"no state {iso3!r} in data/states.csv")
    state = states.loc[iso3]
    shelf = Shelf(book)
    visits, terms = visit_records(book, country=iso3), term_records(book, country=iso3)
    acts = _acts(book, iso3, shelf, visits, terms)
    strip = ballot_strip(book, iso3, shelf)
    return CountryFile(
        iso3=iso3,
        subregion=str(state["subregion"]),
        groups=tuple(group for group in GROUPS if state[group] == "yes"),
        un_member_since=str(state["un_member_since"]),
        disputes=disputes(book, iso3=iso3, known=known),
        acts=acts,
        newest_words=newest_by_day([_spoken(act) for act in reversed(acts)]),
        relations=_relations(book.table("relations"), iso3, shelf),
        visits=visits,
        returns=returned(visits),
        last_visits=newest_by_day([_begun(one) for one in belgrade_visits(book) if one.iso3 == iso3], every=12),
        pristina_gathered=bool((book.table("visits")[["visitor", "host"]] == PRISTINA).any(axis=None)),
        terms=terms,
        votes=tuple(ballot for ballot in reversed(strip) if ballot.vote),
        strip=strip,
        trade=trade_series(book, iso3),
    )


def _spoken(act: Act) -> Dated[Act]:
    """Return an act with the day from which it was surely public."""
    public = read_span(act.public)
    return Dated(fact=act, day=public.last, slack=_SLACK[public.precision])


def _begun(visit: Visit) -> Dated[Visit]:
    """Return a visit with the day by which it had surely begun."""
    return Dated(fact=visit, day=counts_from(visit), slack=_SLACK[read_span(visit.start).precision])


def _acts(book: Book, iso3: str, shelf: Shelf, visits: tuple[Visit, ...], terms: tuple[Term, ...]) -> tuple[Act, ...]:
    """Return the acts, newest first; of two on one day the later row first."""
    table, certain = book.table("recognition"), certainties(book, "recognition")
    rows = sorted(
        table[table["iso3"] == iso3].itertuples(),
        key=lambda row: (row.date_first, row.date_last, row.Index),
        reverse=True,
    )
    return tuple(_act(row, certain[row.Index], shelf, visits, terms) for row in rows)


def _act(row: Any, certainty: Certainty, shelf: Shelf, visits: tuple[Visit, ...], terms: tuple[Term, ...]) -> Act:
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
        certainty=certainty,
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
