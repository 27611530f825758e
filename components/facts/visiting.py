"""How long ago a state and Belgrade last visited each other, who returned a visit, who hosted most. Knows no screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.answers import EVER, Answer, AnswerStep, merged
from components.facts.book import Book
from components.facts.dates import read_span
from components.facts.events import FROM_BELGRADE, TO_BELGRADE
from components.facts.listing import FROM_PRISTINA, TO_PRISTINA, Visit, visit_records

WITHIN_1, WITHIN_5, WITHIN_10, WITHIN_25, OLDER, NONE_FOUND = (
    "within_1",
    "within_5",
    "within_10",
    "within_25",
    "older",
    "none_found",
)
"""The classes of whole years since the last visit found; a limit itself belongs to the older class."""

_LIMITS = (1, 5, 10, 25)
_CLASSES = (WITHIN_1, WITHIN_5, WITHIN_10, WITHIN_25, OLDER)
_OTHER_WAY = {
    TO_BELGRADE: FROM_BELGRADE,
    FROM_BELGRADE: TO_BELGRADE,
    TO_PRISTINA: FROM_PRISTINA,
    FROM_PRISTINA: TO_PRISTINA,
}
_RANKS = (
    "head_of_state",
    "head_of_government",
    "deputy_head_of_government",
    "foreign_minister",
    "minister",
    "speaker",
    "envoy",
    "deputy_minister",
)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Years for which the codebook says that few visits were found; both days are included."""

    key: str
    first: date
    last: date


GAPS = (
    Gap(key="thin", first=date(1992, 1, 1), last=date(1994, 12, 31)),
    Gap(key="partial", first=date(2007, 1, 1), last=date(2012, 12, 31)),
)
"""Where the evidence on visits is thin, and where it is partial."""


@dataclass(frozen=True, kw_only=True)
class LastVisit:
    """What is known on a day of a state's visits to and from Belgrade.

    ``last`` is the newest visit that had surely begun (of several on that day the one of the highest rank), None where
    none was found by then; ``pending`` one that may have begun or not, since the day lies within the month or year of
    its date. ``found`` counts the visits that had surely begun, ``shown`` those that may touch the question's window,
    whatever the day; each official on a visit is counted. ``first`` is the earliest visit found at all, be it after
    the day; None where there is none. ``gaps`` are the keys of :data:`GAPS` that reach into the time since the last
    visit. ``narrowed`` tells that filters left visits out of all this.
    """

    last: Visit | None
    pending: Visit | None
    found: int
    shown: int
    first: Visit | None
    gaps: tuple[str, ...]
    narrowed: bool = False


@dataclass(frozen=True, kw_only=True)
class Return:
    """A visit and the next one of the same state in the other direction; None where none was found since.

    ``days`` from the first day of the one to the first day of the other; None where one of them is not known.
    """

    visit: Visit
    next: Visit | None
    days: int | None


@dataclass(frozen=True, kw_only=True)
class Host:
    """A state of the Americas, how many visits from Belgrade it hosted (each official counted), and the newest."""

    iso3: str
    visits: int
    newest: Visit


def years_since(last: date, day: date) -> int:
    """Return the whole years from one day to another; 29 February comes round on 1 March.

    Raises ValueError where ``day`` is before ``last``.

    >>> years_since(date(2010, 6, 6), date(2019, 6, 5)), years_since(date(2010, 6, 6), date(2019, 6, 6))
    (8, 9)
    """
    if day < last:
        raise ValueError(f"{day} is before {last}: no year has passed since a day to come")
    return day.year - last.year - ((day.month, day.day) < (last.month, last.day))


def counts_from(visit: Visit) -> date:
    """Return the day by which a visit had surely begun: its first day, or the last one that its date may mean."""
    return min(read_span(visit.start).last, visit.last)


def belgrade_visits(book: Book, *, direction: str = "", official: str = "", level: str = "") -> tuple[Visit, ...]:
    """Return the visits to and from Belgrade, in the order from which they count; of one day the highest rank last.

    The filters are those of :func:`components.facts.listing.visit_records`.
    """
    found = visit_records(book, direction=direction, official=official, level=level)
    both = (visit for visit in found if visit.direction in (TO_BELGRADE, FROM_BELGRADE))
    return tuple(sorted(both, key=_order))


def last_visit_steps(
    book: Book, window: tuple[date, date], *, direction: str = "", official: str = "", level: str = ""
) -> tuple[AnswerStep, ...]:
    """Return, for the 35 states, the class of years since the last visit in either direction, as steps in time.

    ``window`` are the first and the last day, both included, in which ``LastVisit.shown`` counts. The filters leave
    visits out as in :func:`belgrade_visits`; the days before the first one that is left are those of none found.
    """
    states = tuple(book.table("states")["iso3"])
    by_state: dict[str, list[Visit]] = {iso3: [] for iso3 in states}
    for visit in belgrade_visits(book, direction=direction, official=official, level=level):
        by_state[visit.iso3].append(visit)
    narrowed = bool(direction or official or level)
    return merged(states, {iso3: _history(visits, window, narrowed) for iso3, visits in by_state.items()})


def returned(visits: Iterable[Visit]) -> tuple[Return, ...]:
    """Return, for each visit in the order given, the next one of the same state in the other direction.

    A visit to or from Belgrade is returned by Belgrade, one to or from Pristina by Pristina. "Next" is by the day from
    which a visit counts; one that counts from the same day is no return.
    """
    told = tuple(visits)
    ways: dict[tuple[str, str], list[Visit]] = {}
    for visit in sorted(told, key=_order):
        ways.setdefault((visit.iso3, visit.direction), []).append(visit)
    return tuple(_return(visit, ways.get((visit.iso3, _OTHER_WAY[visit.direction]), [])) for visit in told)


def hosts_most(
    book: Book,
    *,
    region: str = "",
    official: str = "",
    level: str = "",
    window: tuple[date, date] | None = None,
) -> tuple[Host, ...]:
    """Return the states of the Americas that hosted Belgrade's officials, the most visits first, then the newest.

    ``region``, ``official`` and ``level`` filter as in :func:`components.facts.listing.visit_records`; of ``window``
    (first and last day, both included; None: all time) any day may touch a visit.
    """
    hosted: dict[str, list[Visit]] = {}
    from_belgrade = visit_records(book, region=region, official=official, level=level, direction=FROM_BELGRADE)
    for visit in sorted(from_belgrade, key=_order):
        if window is None or _touches(visit, window):
            hosted.setdefault(visit.iso3, []).append(visit)
    hosts = [Host(iso3=iso3, visits=len(visits), newest=visits[-1]) for iso3, visits in hosted.items()]
    return tuple(sorted(hosts, key=lambda host: (host.visits, counts_from(host.newest), host.iso3), reverse=True))


def _order(visit: Visit) -> tuple[date, int, date]:
    return counts_from(visit), -_RANKS.index(visit.level), visit.last


def _touches(visit: Visit, window: tuple[date, date]) -> bool:
    return visit.first <= window[1] and visit.last >= window[0]


def _history(visits: Sequence[Visit], window: tuple[date, date], narrowed: bool) -> list[tuple[date, Answer]]:
    """Return the answers of one state; ``visits`` stand in the order from which they count."""
    begun = [counts_from(visit) for visit in visits]
    shown = sum(_touches(visit, window) for visit in visits)
    return [(day, _answer(visits, begun, shown, day, narrowed)) for day in sorted(set(_turns(visits, begun)))]


def _turns(visits: Sequence[Visit], begun: Sequence[date]) -> Iterator[date]:
    """Yield the days on which the answer may change."""
    yield EVER
    yield from (gap.first for gap in GAPS)
    for visit, day, following in zip(visits, begun, [*begun[1:], date.max], strict=False):
        yield from (visit.first, day)
        yield from (turn for turn in (_anniversary(day, years) for years in _LIMITS) if turn < following)


def _anniversary(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def _answer(visits: Sequence[Visit], begun: Sequence[date], shown: int, day: date, narrowed: bool) -> Answer:
    found = bisect_right(begun, day)
    last = visits[found - 1] if found else None
    pending = next((visit for visit in reversed(visits[found:]) if visit.first <= day), None)
    since = begun[found - 1] if found else EVER
    return Answer(
        category=_CLASSES[bisect_right(_LIMITS, years_since(since, day))] if found else NONE_FOUND,
        changing=pending is not None,
        detail=LastVisit(
            last=last,
            pending=pending,
            found=found,
            shown=shown,
            first=visits[0] if visits else None,
            gaps=tuple(gap.key for gap in GAPS if gap.first <= day and gap.last > since),
            narrowed=narrowed,
        ),
        sources=tuple(origin.id for origin in last.origins) if last else (),
    )


def _return(visit: Visit, back: Sequence[Visit]) -> Return:
    day = counts_from(visit)
    first = next((other for other in back if counts_from(other) > day), None)
    if first is None:
        return Return(visit=visit, next=None, days=None)
    following = max((other for other in back if counts_from(other) == counts_from(first)), key=_order)
    whole = len(visit.start) == 10 and len(following.start) == 10
    return Return(visit=visit, next=following, days=(following.first - visit.first).days if whole else None)
