"""A fact as a page bears it out: one plain record for each row that cites a source. Knows tables, no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from components.facts.book import Book
from components.facts.parties import AMERICAS


@dataclass(frozen=True, kw_only=True)
class Rested:
    """Facts of one table that rest on a page, in one line; ``rows`` tells how many they are.

    ``states`` are those of the 35 that it is about (several only for the votes of a ballot, none for a ballot itself
    and for what is about another member of the Council). ``start`` and ``end`` are ISO dates that may be truncated, of
    several rows the earliest and the latest; "" is not known or, of ``end``, none. ``day`` is the day on which the
    first of them is certain; None: not known.

    ``what`` is the act, the kind of a seat, the basis of a presidency, the status of relations, the vote, or how a
    ballot was held; ``who`` the official, the body that voted, or the code of the member in the chair or the partner;
    ``home``, ``host`` and ``place`` whence and where a visit went; ``ballot`` a ballot's id. What a table does not have
    is empty.
    """

    table: str
    states: tuple[str, ...]
    start: str
    end: str = ""
    day: date | None = None
    rows: int = 1
    what: str = ""
    who: str = ""
    home: str = ""
    host: str = ""
    place: str = ""
    ballot: str = ""
    claimant: str = ""
    disputed_by: str = ""


def rested(book: Book) -> Iterator[tuple[Rested, str]]:
    """Yield every row that cites a source, with the cell that names its pages, table by table in the rows' order."""
    ballots = {row.vote_id: row for row in book.table("vote_subjects").itertuples()}
    readers: dict[str, Callable[[Any], Rested]] = {
        "recognition": _act,
        "visits": _visit,
        "relations": _relation,
        "votes": partial(_vote, ballots),
        "vote_subjects": _ballot,
        "kosovo_meetings": _meeting,
        "council_terms": partial(_seat, "council_terms"),
        "presidencies": partial(_seat, "presidencies"),
        "trade": _year,
    }
    for table, read in readers.items():
        for row in book.table(table).itertuples():
            yield read(row), row.sources


def _ours(*codes: str) -> tuple[str, ...]:
    return tuple(code for code in codes if code in AMERICAS)


def _act(row: Any) -> Rested:
    return Rested(
        table="recognition",
        states=(row.iso3,),
        start=row.date,
        day=row.date_last,
        what=row.act,
        claimant=row.claimant,
        disputed_by=row.disputed_by,
    )


def _visit(row: Any) -> Rested:
    return Rested(
        table="visits",
        states=_ours(row.visitor, row.host),
        start=row.start,
        end=row.end,
        day=row.start_last,
        who=row.official,
        home=row.visitor,
        host=row.host,
        place=row.place,
    )


def _relation(row: Any) -> Rested:
    return Rested(
        table="relations",
        states=(row.iso3,),
        start=row.established,
        day=row.established_last,
        what=row.status,
        who=row.partner,
    )


def _vote(ballots: dict[str, Any], row: Any) -> Rested:
    ballot = ballots[row.vote_id]
    return Rested(
        table="votes",
        states=(row.iso3,),
        start=ballot.date,
        day=ballot.date_last,
        what=row.vote,
        who=ballot.body,
        ballot=row.vote_id,
    )


def _ballot(row: Any) -> Rested:
    return Rested(
        table="vote_subjects",
        states=(),
        start=row.date,
        day=row.date_last,
        what=row.ballot,
        who=row.body,
        ballot=row.vote_id,
    )


def _meeting(row: Any) -> Rested:
    return Rested(
        table="kosovo_meetings",
        states=_ours(row.presidency_iso3),
        start=row.date,
        day=row.date_last,
        who=row.presidency_iso3,
    )


def _seat(table: str, row: Any) -> Rested:
    return Rested(
        table=table,
        states=_ours(row.iso3),
        start=row.start,
        end=row.end,
        day=row.start_last,
        what=row.kind if table == "council_terms" else row.basis,
        who=row.iso3,
    )


def _year(row: Any) -> Rested:
    return Rested(table="trade", states=(row.iso3,), start=str(row.year), day=date(row.year, 12, 31))
