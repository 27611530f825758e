"""Diplomatic relations of the 35 with Belgrade and with Kosovo, from which day on they are on record. Knows no screen.

Embassies have no dates: where one sits is as its source found it last, on whatever day one looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from components.facts.answers import EVER, Answer, AnswerStep, merged
from components.facts.book import Book
from components.facts.dates import Span, read_span
from components.facts.parties import BELGRADE, PRISTINA

BOTH, BOTH_UNDATED, KOSOVO, RESIDENT, NO_RESIDENT, UNDATED, BROKEN_OFF, NONE_FOUND = (
    "both",
    "both_undated",
    "kosovo",
    "resident",
    "no_resident",
    "undated",
    "broken_off",
    "none_found",
)
"""The classes: with both sides (``both_undated``: a date is missing), with Kosovo alone, with Belgrade alone
(``resident`` and ``no_resident``: whether an embassy was found in one of the two capitals; ``undated``), broken off
with Belgrade, and nothing found by the day."""

_HERE = "resident"


class Footing(StrEnum):
    """How a state stands to one side on a day."""

    HOLDS = "holds"
    UNDATED = "undated"  # on record, but nobody found since when: no day can be said to be before or after
    BROKEN = "broken"
    NOT_FOUND = "not_found"  # nothing by the day
    NO_ACT = "no_act"  # it was looked for, and no act that set up relations was found
    NONE = "none"  # a source says that there are none


@dataclass(frozen=True, kw_only=True)
class Break:
    """Relations with Belgrade that were broken off and restored; both ISO dates, truncated where no more is known."""

    iso3: str
    broken: str
    restored: str


BREAKS = (
    Break(iso3="CHL", broken="1947-10", restored="1950"),
    Break(iso3="CHL", broken="1973", restored="1990-03"),
    Break(iso3="USA", broken="1999-03-23", restored="2000-11"),
)
"""The breaks of which both ends stand in the note of a row, after the date from which the row counts: the table has no
column for them. A break of which one end is unknown (the wars of 1941 to 1945) cannot be placed, and stays in its note.
"""


@dataclass(frozen=True, kw_only=True)
class Tie:
    """A state's relations with one side on a day.

    ``since`` is the ISO date from which they hold ("" where that was not found) and ``partner`` the state with which
    they were set up; ``later`` the date of the first that come after the day ("": none found). ``interruption`` is the
    break that the day lies in. An embassy's seat is ``resident`` or ``from`` and a city, as last found; "": not found.
    """

    footing: Footing
    partner: str = ""
    since: str = ""
    later: str = ""
    interruption: Break | None = None
    own_embassy: str = ""
    partner_embassy: str = ""

    @property
    def on_record(self) -> bool:
        """Whether there are relations, be it that nobody knows since when."""
        return self.footing in (Footing.HOLDS, Footing.UNDATED)


@dataclass(frozen=True, kw_only=True)
class Ties:
    """A state's relations with both sides; ``kosovo`` is None before the first act on Kosovo's recognition."""

    belgrade: Tie
    kosovo: Tie | None


@lru_cache(maxsize=1)
def tie_steps(book: Book) -> tuple[AnswerStep, ...]:
    """Return the relations of every state as steps in time; a truncated date holds from the last day that it may mean.

    Relations without a date are there on every day (with Kosovo from the first act on its recognition), under a class
    of their own: nobody can say on which side of a day they began. Relations go on until a row's note says otherwise.
    """
    begins: date = book.table("recognition")["date_first"].min()
    table = list(book.table("relations").itertuples())
    histories = {}
    for iso3 in book.table("states")["iso3"]:
        rows = [row for row in table if row.iso3 == iso3]
        breaks = [one for one in BREAKS if one.iso3 == iso3]
        spans = [_span(row.established) for row in rows if row.established]
        spans += [_span(text) for one in breaks for text in (one.broken, one.restored)]
        days = sorted({EVER, begins} | {day for span in spans for day in (span.first, span.last)})
        histories[iso3] = [(day, _answer(rows, breaks, day, begins)) for day in days]
    return merged(tuple(histories), histories)


def tie_days(book: Book) -> tuple[date, ...]:
    """Return the days on which relations are set up, broken off or restored, or may be, each once, in order."""
    return tuple(step.day for step in tie_steps(book) if step.day != EVER)


def _answer(rows: Sequence[Any], breaks: Sequence[Break], day: date, begins: date) -> Answer:
    ties = _ties(rows, breaks, day, begins, certain=True)
    category = _class(ties)
    used = [row for row in rows if category != NONE_FOUND and (row.partner != PRISTINA or ties.kosovo)]
    return Answer(
        category=category,
        changing=_class(_ties(rows, breaks, day, begins, certain=False)) != category,
        detail=ties,
        sources=tuple(dict.fromkeys(page for row in used for page in row.sources.split(";"))),
    )


def _ties(rows: Sequence[Any], breaks: Sequence[Break], day: date, begins: date, *, certain: bool) -> Ties:
    """Return the ties on a day; not ``certain``: as if all that may have happened by then had."""
    newest = sorted((row for row in rows if row.partner in BELGRADE), key=lambda row: -BELGRADE.index(row.partner))
    belgrade = _tie(newest, day, certain=certain)
    begun = [one for one in breaks if _by(one.broken, day, certain) and not _by(one.restored, day, certain)]
    if begun and belgrade.footing is Footing.HOLDS:
        belgrade = Tie(footing=Footing.BROKEN, partner=belgrade.partner, since=belgrade.since, interruption=begun[-1])
    if day < begins:
        return Ties(belgrade=belgrade, kosovo=None)
    return Ties(belgrade=belgrade, kosovo=_tie([row for row in rows if row.partner == PRISTINA], day, certain=certain))


def _tie(rows: Sequence[Any], day: date, *, certain: bool) -> Tie:
    """Return the tie with one side: the oldest relations that hold, the newest seats found. ``rows``: newest first.

    A row without a date goes on from a dated one, so that it only counts where the side has none that is dated.
    """
    active = [row for row in rows if row.status == "active"]
    dated = sorted((row for row in active if row.established), key=lambda row: row.established_first)
    holding = [row for row in dated if _by(row.established, day, certain)]
    tie = Tie(
        footing=Footing.UNDATED,
        own_embassy=next((row.embassy_with_partner for row in active if row.embassy_with_partner), ""),
        partner_embassy=next((row.partner_embassy for row in active if row.partner_embassy), ""),
    )
    if holding:
        return replace(tie, footing=Footing.HOLDS, partner=holding[0].partner, since=holding[0].established)
    if active and not dated:
        return tie
    later = next((row.established for row in dated), "")
    if any(row.status == "none" for row in rows):
        return Tie(footing=Footing.NONE)
    return Tie(footing=Footing.NO_ACT if rows and not later else Footing.NOT_FOUND, later=later)


def _by(text: str, day: date, certain: bool) -> bool:
    """Tell whether an ISO date surely (or else: possibly) lies on the day or before it."""
    span = _span(text)
    return (span.last if certain else span.first) <= day


@lru_cache(maxsize=256)
def _span(text: str) -> Span:
    return read_span(text)


def _class(ties: Ties) -> str:
    belgrade, kosovo = ties.belgrade, ties.kosovo
    if kosovo and kosovo.on_record:
        if not belgrade.on_record:
            return KOSOVO
        dated = belgrade.footing is kosovo.footing is Footing.HOLDS
        return BOTH if dated else BOTH_UNDATED
    if belgrade.footing is Footing.HOLDS:
        return RESIDENT if _HERE in (belgrade.own_embassy, belgrade.partner_embassy) else NO_RESIDENT
    if belgrade.footing is Footing.UNDATED:
        return UNDATED
    return BROKEN_OFF if belgrade.footing is Footing.BROKEN else NONE_FOUND
