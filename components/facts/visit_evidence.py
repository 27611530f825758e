"""Years in which few visits were found, and whether the evidence or the visits are missing. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from components.facts.book import Book
from components.facts.visiting import GAPS, belgrade_visits

QUIET = (date(1992, 1, 1), date(2000, 12, 31))
"""1992 to 2000, both days included: the years in which visits were found with the United States alone."""

NO_GAP = "gathered"
"""Years of which the codebook names no gap in the evidence."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Years and what was found in them; both days are included.

    ``evidence`` is the key of one of :data:`components.facts.visiting.GAPS` where the evidence itself has a gap, else
    NO_GAP: what is missing then are, as far as is known, visits. ``visits`` counts each official on those that surely
    had begun within the years, ``states`` are those that they were with.
    """

    evidence: str
    first: date
    last: date
    visits: int
    states: tuple[str, ...]


def stretches(book: Book) -> tuple[Stretch, ...]:
    """Return the years of QUIET and of GAPS in time order, parted where the evidence changes."""
    parts = [(gap.key, gap.first, gap.last) for gap in GAPS]
    day = QUIET[0]
    for gap in sorted(GAPS, key=lambda gap: gap.first):
        if day < gap.first <= QUIET[1]:
            parts.append((NO_GAP, day, gap.first - timedelta(days=1)))
        if gap.last >= day and gap.first <= QUIET[1]:
            day = gap.last + timedelta(days=1)
    if day <= QUIET[1]:
        parts.append((NO_GAP, day, QUIET[1]))
    return tuple(_stretch(book, *part) for part in sorted(parts, key=lambda part: part[1]))


def _stretch(book: Book, evidence: str, first: date, last: date) -> Stretch:
    own = [visit for visit in belgrade_visits(book) if first <= visit.first and visit.last <= last]
    return Stretch(
        evidence=evidence,
        first=first,
        last=last,
        visits=len(own),
        states=tuple(sorted({visit.iso3 for visit in own})),
    )
