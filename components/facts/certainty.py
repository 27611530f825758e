"""How certain a fact is by rule, from its sources only: its best witness, and how many speak. Knows no screen.

The codebook says the rule in words (``data/README.md``, "How certain a fact is").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from components.facts.book import Book
from components.facts.columns import span_of
from components.facts.governments import SERBIA, government_of, party_of
from components.facts.houses import house_of
from components.facts.origins import Origin
from components.facts.parties import PRISTINA
from components.facts.schema import DATASETS
from components.facts.shelf import Shelf


class Grade(StrEnum):
    """The best kind of witness that a fact has, the strongest first."""

    OWN_RECORD = "own_record"  # the acting state's own page of the time itself, or the record of the body that acted
    OWN_MINISTRY = "own_ministry"  # a page of the acting state's own authorities, written later or undated
    OTHER_OFFICIAL = "other_official"  # a page of the other party, of a third government or of the United Nations
    PRESS = "press"
    ENCYCLOPEDIA = "encyclopedia"
    DATASET = "dataset"  # a data set or list that others put together


GRADES = tuple(Grade)
"""The grades, the strongest first."""

WEEK = timedelta(days=7)
"""How long after a fact a page still counts as one of the time itself."""

_OTHER_SIDE = {"serbia": PRISTINA, "kosovo": SERBIA}
_RECORDS = ("https://history.state.gov/historicaldocuments/",)
"""Addresses under which authorities publish their papers of the time itself, however late."""


@dataclass(frozen=True, kw_only=True)
class Certainty:
    """How certain a fact is.

    ``grade`` is its best kind of witness; ``publishers`` how many independent houses say it, each once and a
    government with all its ministries as one. ``one_side`` tells of a claimed act that Serbia or Kosovo claims and for
    which neither a page of the acting state nor one of the other side was found.
    """

    grade: Grade
    publishers: int
    one_side: bool = False


@dataclass(frozen=True, kw_only=True)
class Graded:
    """How many facts have a grade, along :data:`AREAS`; of these ``one_side`` are claims that one side alone makes."""

    grade: Grade
    facts: tuple[int, ...]
    one_side: int


@dataclass(frozen=True, kw_only=True)
class _Fact:
    """Whose own fact a row is, when it was (both included; None: not known), and whether the UN is the body itself."""

    own: str = ""
    first: date | None = None
    last: date | None = None
    body: bool = False


def _act(row: Any) -> _Fact:
    last = max(row.date_last, row.known_last or row.date_last)
    return _Fact(own=row.iso3, first=row.date_first, last=last)


def _visit(row: Any) -> _Fact:
    return _Fact(own=party_of(row.visitor), first=row.start_first, last=row.end_last or row.start_last)


def _seat(row: Any) -> _Fact:
    return _Fact(own=party_of(row.iso3), first=row.start_first, last=row.end_last, body=True)


def _meeting(row: Any) -> _Fact:
    return _Fact(own=row.presidency_iso3, first=row.date_first, last=row.date_last, body=True)


def _relation(row: Any) -> _Fact:
    return _Fact(own=row.iso3, first=row.established_first, last=row.established_last)


def _vote(row: Any) -> _Fact:
    return _Fact(own=row.iso3, body=True)


def _ballot(row: Any) -> _Fact:
    return _Fact(first=row.date_first, last=row.date_last, body=True)


def _trade(row: Any) -> _Fact:
    return _Fact(own=SERBIA, first=date(row.year, 1, 1), last=date(row.year, 12, 31))


_FACTS: dict[str, Callable[[Any], _Fact]] = {
    "recognition": _act,
    "visits": _visit,
    "council_terms": _seat,
    "presidencies": _seat,
    "kosovo_meetings": _meeting,
    "relations": _relation,
    "votes": _vote,
    "vote_subjects": _ballot,
    "trade": _trade,
}
"""How a row of each table is read; the acting side of a visit is the visitor, that of trade Belgrade."""

SOURCED = tuple(dataset.name for dataset in DATASETS if "sources" in dataset.columns)
"""The tables whose rows cite sources, in the order of the codebook."""

AREAS = {
    "acts": ("recognition",),
    "visits": ("visits",),
    "relations": ("relations",),
    "votes": ("votes", "vote_subjects"),
    "council": ("council_terms", "presidencies", "kosovo_meetings"),
    "trade": ("trade",),
}
"""The sourced tables by what they are about."""


def graded(book: Book) -> tuple[Graded, ...]:
    """Return how many facts of each area have each grade, the strongest first."""
    found = [[one for table in tables for one in certainties(book, table)] for tables in AREAS.values()]
    return tuple(
        Graded(
            grade=grade,
            facts=tuple(sum(one.grade is grade for one in of_area) for of_area in found),
            one_side=sum(one.grade is grade and one.one_side for of_area in found for one in of_area),
        )
        for grade in GRADES
    )


def certainties(book: Book, table: str) -> tuple[Certainty, ...]:
    """Return how certain each row of a table is, in the order of its rows; KeyError for a table without sources."""
    read, shelf = _FACTS[table], Shelf(book)
    return tuple(
        certainty_of(
            shelf.cited(row.sources),
            own=fact.own,
            first=fact.first,
            last=fact.last,
            body=fact.body,
            claimant=row.claimant if table == "recognition" else "",
        )
        for row in book.table(table).itertuples()
        for fact in (read(row),)
    )


def certainty_of(
    origins: Sequence[Origin],
    *,
    own: str = "",
    first: date | None = None,
    last: date | None = None,
    body: bool = False,
    claimant: str = "",
) -> Certainty:
    """Return how certain a fact is that rests on these pages; ValueError where there is none.

    ``own`` is the party whose fact it is (empty: no state's), ``first`` and ``last`` the days that it may lie on, both
    included (None: not known), ``body`` whether the United Nations recorded it as the body that acted, ``claimant``
    who claims it (only of acts of recognition).
    """
    if not origins:
        raise ValueError("a fact rests on at least one page")
    grades = [_grade(origin, own, first, last, body=body) for origin in origins]
    witnesses = {government_of(origin) for origin in origins}
    other_side = _OTHER_SIDE.get(claimant, "")
    return Certainty(
        grade=min(grades, key=GRADES.index),
        publishers=len({house_of(origin) for origin in origins}),
        one_side=bool(other_side) and not witnesses & {own, other_side},
    )


def _grade(origin: Origin, own: str, first: date | None, last: date | None, *, body: bool) -> Grade:
    if origin.kind == "un":
        return Grade.OWN_RECORD if body else Grade.OTHER_OFFICIAL
    if origin.kind != "government":
        return {"news": Grade.PRESS, "encyclopedia": Grade.ENCYCLOPEDIA, "dataset": Grade.DATASET}[origin.kind]
    if not own or government_of(origin) != own:
        return Grade.OTHER_OFFICIAL
    return Grade.OWN_RECORD if _of_the_time(origin, first, last) else Grade.OWN_MINISTRY


def _of_the_time(origin: Origin, first: date | None, last: date | None) -> bool:
    """Tell whether a page is surely of the time of its fact: from its first day to a week after its last."""
    if origin.url.startswith(_RECORDS):
        return True
    published = span_of(origin.published) if origin.published else None
    if published is None or first is None or last is None:
        return False
    return first <= published.first and published.last <= last + WEEK
