"""Tours: visits of one official that followed each other within ten days, found by rule. Knows no screen.

The rule: visits of the same official, from the same side, to different states, with at most ten days between the end of
one and the start of the next. A tour needs days: two visits are legs of one where all days that their dates may mean
are near enough (Tito was in Chile from 23 September 1963 and in Bolivia before October). A visit of which only some of
these days are near *may belong*; where no more than a year is known, nothing can be said. So visits of one month, none
of them with a day, are no tour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.book import Book
from components.facts.dates import Precision, Span, read_span
from components.facts.events import FROM_BELGRADE
from components.facts.listing import FROM_PRISTINA, TO_PRISTINA, Visit, visit_records

NEAR = 10
"""The most days from the end of a leg to the start of the next: 2 July to 12 July is still near."""

_SIDES = {FROM_BELGRADE: "belgrade", FROM_PRISTINA: "pristina"}


@dataclass(frozen=True, kw_only=True)
class Tour:
    """One official's way through two states or more.

    ``side`` is belgrade, pristina or the traveller's own state of the Americas (ISO3). ``legs`` are at least two, in
    time order; ``first`` and ``last`` are the days that they may cover, both included. ``maybe`` are visits of the same
    official that may lie within ten days of a leg or not, since a day of one of the two is not known.
    """

    official: str
    side: str
    legs: tuple[Visit, ...]
    maybe: tuple[Visit, ...]
    first: date
    last: date

    @property
    def start(self) -> str:
        """When the first leg began, as far as known: an ISO date that may be truncated."""
        return self.legs[0].start

    @property
    def end(self) -> str:
        """When the last leg to end did so, as far as known: an ISO date that may be truncated."""
        return max((leg.end or leg.start for leg in self.legs), key=lambda text: (read_span(text).last, text))


@dataclass(frozen=True, kw_only=True)
class _Stay:
    """A visit with the days on which it may have begun and ended."""

    visit: Visit
    start: Span
    end: Span


def tours(book: Book) -> tuple[Tour, ...]:
    """Return every tour of the book's visits, newest first.

    >>> from components.facts.book import load_book
    >>> [leg.iso3 for leg in next(tour for tour in tours(load_book()) if tour.last.year == 2019).legs]
    ['PAN', 'PER']
    """
    travellers: dict[tuple[str, str], list[_Stay]] = {}
    for visit in visit_records(book):
        if stay := _stay(visit):
            travellers.setdefault((visit.official, _SIDES.get(visit.direction, visit.iso3)), []).append(stay)
    found = [tour for (official, side), stays in travellers.items() for tour in _tours(official, side, stays)]
    return tuple(sorted(found, key=lambda tour: (tour.first, tour.official), reverse=True))


def _stay(visit: Visit) -> _Stay | None:
    """Return a visit with its spans; None where no more than a year is known of its start or its end."""
    start = read_span(visit.start)
    end = read_span(visit.end) if visit.end else start
    if Precision.YEAR in (start.precision, end.precision):
        return None
    return _Stay(visit=visit, start=start, end=end)


def _tours(official: str, side: str, stays: Sequence[_Stay]) -> Iterator[Tour]:
    ordered = sorted(stays, key=lambda stay: (stay.start.last, stay.end.last))
    for legs in _chains(ordered):
        if len({_host(leg.visit) for leg in legs}) > 1:
            others = (stay for stay in ordered if stay not in legs)
            yield Tour(
                official=official,
                side=side,
                legs=tuple(leg.visit for leg in legs),
                maybe=tuple(stay.visit for stay in others if any(_may_be_near(stay, leg) for leg in legs)),
                first=min(leg.start.first for leg in legs),
                last=max(leg.end.last for leg in legs),
            )


def _chains(ordered: Sequence[_Stay]) -> Iterator[tuple[_Stay, ...]]:
    """Yield the visits in groups, in each of which every one is surely near to one before it."""
    left = list(ordered)
    while left:
        chain = [left.pop(0)]
        for stay in tuple(left):
            if any(_surely_near(stay, leg) for leg in chain):
                chain.append(stay)
                left.remove(stay)
        yield tuple(chain)


def _surely_near(one: _Stay, other: _Stay) -> bool:
    """Whether all days that two visits may mean lie within ten days of each other, whichever came first."""
    apart = max((one.start.last - _ended(other)).days, (other.start.last - _ended(one)).days)
    return apart <= NEAR


def _ended(stay: _Stay) -> date:
    """Return the first day on which a visit may have ended: never before the first on which it may have begun."""
    return max(stay.start.first, stay.end.first)


def _may_be_near(one: _Stay, other: _Stay) -> bool:
    """Whether some days that two visits may mean lie within ten days of each other, whichever came first."""
    apart = max((one.start.first - other.end.last).days, (other.start.first - one.end.last).days)
    return apart <= NEAR


def _host(visit: Visit) -> str:
    """Return where a visit led: a state of the Americas, Belgrade or Pristina."""
    if visit.direction in _SIDES:
        return visit.iso3
    return "pristina" if visit.direction == TO_PRISTINA else "belgrade"
