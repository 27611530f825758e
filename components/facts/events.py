"""What can stand on a time axis: acts, visits, Council terms and presidencies, filtered. Knows tables, no screen.

Every function returns one frame, one row a fact, in the order of its table, with the columns

``kind``    act, visit, term, presidency, vote, ballot or meeting
``iso3``    the state of the Americas; of a presidency or a meeting whoever presided; empty where no state is meant
``first``   the first day that the fact may cover (datetime.date)
``last``    the last such day, included; None where no end is set
``soft``    True where a day is not known: the fact lies somewhere within first and last
``style``   the value that decides how the mark looks
``row``     the row in the fact's own table
``lasting`` True for what holds over its span, False for what happened on a day
``within``  the position in this frame of the fact that this one belongs to, -1 for none
``tier``    facts of a lower tier stand together before those of a higher one

and after them the columns of the fact's own table that a reader may be told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.facts.book import Book

SUBREGIONS = {
    "northern": "northern_america",
    "central": "central_america",
    "caribbean": "caribbean",
    "south": "south_america",
}
"""The address's regions and their subregions (UN M49) in ``states``; any other region is all of the Americas."""

TO_BELGRADE, FROM_BELGRADE = "to_belgrade", "from_belgrade"
SEAT_WITH_PRESIDENCY = "presidency"
TABLES = {
    "act": "recognition",
    "visit": "visits",
    "term": "council_terms",
    "presidency": "presidencies",
    "vote": "votes",
    "ballot": "vote_subjects",
    "meeting": "kosovo_meetings",
}
"""The table that a kind of fact stands in; ``row`` counts there."""
DISPUTED = "_disputed"
"""What an act's style ends with where somebody publicly denies the act."""

_COMMON = ["kind", "iso3", "first", "last", "soft", "style", "row", "lasting", "within", "tier"]
_ACT = ["date", "known", "claimant", "disputed_by"]
_VISIT = ["visitor", "host", "start", "end", "official", "office", "counterpart", "place"]
_COUNCIL = ["start", "end", "president", "basis"]


@dataclass(frozen=True, kw_only=True)
class Picked:
    """What the reader picked; an empty value picks everything.

    ``region`` and ``country`` choose the state of the Americas; ``direction`` (to_belgrade, from_belgrade),
    ``official`` and ``level`` choose visits; ``seat`` chooses Council terms: permanent, elected, or
    presidency for the terms in which the member held the presidency. ``apart`` asks for the facts of each state by
    itself, where a lane would else show what is common to all (a ballot and not each vote).
    """

    country: str = ""
    region: str = ""
    direction: str = ""
    official: str = ""
    level: str = ""
    seat: str = ""
    apart: bool = False


def states_picked(book: Book, picked: Picked) -> frozenset[str]:
    """Return the states of the Americas that the region and the country leave."""
    states = book.table("states")
    if picked.region in SUBREGIONS:
        states = states[states["subregion"] == SUBREGIONS[picked.region]]
    return frozenset(iso3 for iso3 in states["iso3"] if picked.country in ("", iso3))


def recognition_acts(book: Book, picked: Picked) -> pd.DataFrame:
    """Return the claimed acts about Kosovo's recognition; ``style`` is the act, with DISPUTED where one denies it."""
    acts = book.table("recognition")
    acts = acts[acts["iso3"].isin(states_picked(book, picked))]
    disputed = acts["disputed_by"].map(lambda by: DISPUTED if by else "")
    return as_facts(
        acts.assign(style=acts["act"] + disputed, first=acts["date_first"], last=acts["date_last"]),
        kind="act",
        soft=acts["date"].str.len() < 10,
        told=_ACT,
    )


def visits_to(hosts: tuple[str, ...], direction: str) -> Callable[[Book, Picked], pd.DataFrame]:
    """Return the function that gives the Americas' visits to the hosts; none where another direction is picked."""

    def rows(book: Book, picked: Picked) -> pd.DataFrame:
        return _visits(book, picked, direction, state="visitor", partner="host", partners=hosts)

    return rows


def visits_from(visitors: tuple[str, ...], direction: str) -> Callable[[Book, Picked], pd.DataFrame]:
    """Return the function that gives the visitors' visits to the Americas; none where another direction is picked."""

    def rows(book: Book, picked: Picked) -> pd.DataFrame:
        return _visits(book, picked, direction, state="host", partner="visitor", partners=visitors)

    return rows


def council_seats(book: Book, picked: Picked) -> pd.DataFrame:
    """Return the Council terms, then the presidencies, each within its term; ``style`` is the kind or the basis.

    A presidency belongs to the term of the same state that covers its first day; without one it is not shown. The
    permanent member stands in a tier of its own. ``last`` is None for a seat without an end.
    """
    states = states_picked(book, picked)
    terms, chairs = book.table("council_terms"), book.table("presidencies")
    terms, chairs = terms[terms["iso3"].isin(states)], chairs[chairs["iso3"].isin(states)]
    holders = _holders(terms, chairs)
    if picked.seat == SEAT_WITH_PRESIDENCY:
        terms = terms[terms.index.isin(holders)]
    elif picked.seat:
        terms = terms[terms["kind"] == picked.seat]
    chairs, holders = chairs[holders.isin(terms.index)], holders[holders.isin(terms.index)]
    shown = as_facts(
        terms.assign(
            style=terms["kind"],
            first=terms["start_first"],
            last=terms["end_last"],
            tier=(terms["kind"] != "permanent").astype(int),
            lasting=True,
        ),
        kind="term",
        soft=_cut(terms),
        told=_COUNCIL,
    )
    places = pd.Series(range(len(terms)), index=terms.index)
    held = as_facts(
        chairs.assign(
            style=chairs["basis"],
            first=chairs["start_first"],
            last=chairs["end_last"],
            within=holders.map(places).astype(int),
            tier=shown["tier"].iloc[holders.map(places).astype(int)].to_numpy(),
        ),
        kind="presidency",
        soft=_cut(chairs),
        told=_COUNCIL,
    )
    return pd.concat([shown, held], ignore_index=True)


def _visits(
    book: Book, picked: Picked, direction: str, *, state: str, partner: str, partners: tuple[str, ...]
) -> pd.DataFrame:
    visits = book.table("visits")
    wanted = visits[partner].isin(partners) & visits[state].isin(states_picked(book, picked))
    wanted &= picked.direction in ("", direction)
    for column in ("official", "level"):
        value = getattr(picked, column)
        wanted &= (visits[column] == value) | (value == "")
    visits = visits[wanted]
    last = [end or start for start, end in zip(visits["start_last"], visits["end_last"], strict=True)]
    return as_facts(
        visits.assign(
            iso3=visits[state],
            style="visit",
            first=visits["start_first"],
            last=pd.Series(last, index=visits.index, dtype=object),
        ),
        kind="visit",
        soft=_cut(visits),
        told=_VISIT,
    )


def _cut(frame: pd.DataFrame) -> pd.Series:
    """Tell where the start or the end is known to the month or the year only."""
    return (frame["start"].str.len() < 10) | frame["end"].str.len().between(1, 9)


def _holders(terms: pd.DataFrame, chairs: pd.DataFrame) -> pd.Series:
    """Return, for each presidency, the row of the term that covers its first day; -1 where none does."""
    by_state: dict[str, list[tuple[int, Any, Any]]] = {}
    for row, iso3, first, last in zip(terms.index, terms["iso3"], terms["start_first"], terms["end_last"], strict=True):
        by_state.setdefault(iso3, []).append((int(row), first, last))
    found = [
        next((row for row, first, last in by_state.get(iso3, ()) if first <= day and (last is None or day <= last)), -1)
        for iso3, day in zip(chairs["iso3"], chairs["start_first"], strict=True)
    ]
    return pd.Series(found, index=chairs.index, dtype=int)


def as_facts(frame: pd.DataFrame, *, kind: str, soft: pd.Series, told: list[str]) -> pd.DataFrame:
    """Return the common columns, with their defaults, and those of the table that a reader may be told."""
    frame = frame.assign(kind=kind, soft=soft, row=frame.index)
    for column, default in (("lasting", False), ("within", -1), ("tier", 0)):
        if column not in frame:
            frame = frame.assign(**{column: default})
    for column in told:
        if column not in frame:
            frame = frame.assign(**{column: ""})
    return frame[[*_COMMON, *told]].reset_index(drop=True)
