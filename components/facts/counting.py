"""How many visits were found for a state, how many meetings it chaired, by a day and within years. Knows no screen.

One rule counts both: of the occurrences that may touch the years asked for, those that had surely begun by the day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.answers import EVER, Answer, AnswerStep, merged
from components.facts.book import Book
from components.facts.council_year import kosovo_meetings
from components.facts.dates import read_span
from components.facts.visiting import GAPS, belgrade_visits

Years = tuple[date, date]
"""The first and the last day of the years that are counted, both included."""

NONE, NOT_COUNTED = "none", "not_counted"
"""No occurrence; and no day that can be counted, which is not the same."""

VISIT_CLASSES = ((1, "visits_1"), (2, "visits_2"), (4, "visits_4"), (8, "visits_8"))
MEETING_CLASSES = ((1, "meetings_1"), (2, "meetings_2"), (3, "meetings_3"), (5, "meetings_5"))
"""The classes of a number, each with the least that belongs to it."""

PAGES = 6
"""The most pages that an answer names; those of the newest occurrence come first."""


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """Something that can be counted for a state: a visit, or a meeting that it chaired.

    ``start`` and ``end`` are ISO dates, truncated where no more is known; an empty ``end`` means unknown or a single
    day. ``first`` and ``last`` are the days that it may cover, both included; ``kind`` is a visit's direction, empty
    for a meeting; ``sources`` are the ids of its pages.
    """

    iso3: str
    start: str
    end: str
    first: date
    last: date
    kind: str = ""
    sources: tuple[str, ...] = ()

    @property
    def begun(self) -> date:
        """The day by which it had surely begun: its first day, or the last one that its date may mean."""
        return min(read_span(self.start).last, self.last)

    def touches(self, years: Years) -> bool:
        """Tell whether any day that it may cover lies within the years."""
        return self.first <= years[1] and self.last >= years[0]

    def surely_touches(self, years: Years) -> bool:
        """Tell whether it lies within the years whichever of the days that its dates may mean are the right ones."""
        begins = read_span(self.start)
        ends = read_span(self.end) if self.end else begins
        return begins.last <= years[1] and max(ends.first, begins.first) >= years[0]


@dataclass(frozen=True, kw_only=True)
class Count:
    """How often something occurred within ``years`` by a day.

    ``n`` occurrences may touch the years and had surely begun; ``loose`` of them may also lie outside, since only the
    month or the year is known. ``newest`` is the last of them to have begun, ``pending`` one that may have begun or
    not; None where there is none. ``before`` tells that the day lies before the years: nothing is counted then.
    """

    years: Years
    n: int = 0
    loose: int = 0
    newest: Occurrence | None = None
    pending: Occurrence | None = None
    before: bool = False


@dataclass(frozen=True, kw_only=True)
class VisitCount:
    """A state's visits to and from Belgrade; each official on a visit is counted.

    ``gaps`` are the keys of :data:`components.facts.visiting.GAPS` that have begun and reach into the years;
    ``narrowed`` tells that filters left visits out.
    """

    count: Count
    gaps: tuple[str, ...]
    narrowed: bool


@dataclass(frozen=True, kw_only=True)
class MeetingCount:
    """The Council's meetings on Kosovo that a state chaired, of ``held`` within the years by the day.

    ``first`` and ``last`` are the days of the oldest and newest meeting in the table; ``covered`` tells whether any day
    of the years lies between them and has come.
    """

    count: Count
    held: int
    first: date
    last: date
    covered: bool


def count_by(occurrences: Sequence[Occurrence], years: Years, day: date) -> Count:
    """Count the occurrences, which stand in the order of :attr:`Occurrence.begun`, within the years by a day.

    >>> lima = Occurrence(iso3="PER", start="2019-07-02", end="", first=date(2019, 7, 2), last=date(2019, 7, 2))
    >>> [count_by([lima], (date(2019, 1, 1), date(2019, 12, 31)), date(2019, 7, day)).n for day in (1, 2, 3)]
    [0, 1, 1]
    >>> count_by([lima], (date(2019, 7, 3), date(2019, 12, 31)), date(2026, 1, 1)).n
    0
    """
    if day < years[0]:
        return Count(years=years, before=True)
    within = [one for one in occurrences if one.touches(years)]
    n = bisect_right(within, day, key=lambda one: one.begun)
    return Count(
        years=years,
        n=n,
        loose=sum(not one.surely_touches(years) for one in within[:n]),
        newest=within[n - 1] if n else None,
        pending=next((one for one in reversed(within[n:]) if one.first <= day), None),
    )


def visit_count_steps(
    book: Book, years: Years, *, direction: str = "", official: str = "", level: str = ""
) -> tuple[AnswerStep, ...]:
    """Return, for the 35 states, how many visits to and from Belgrade were found within the years, as steps in time.

    The filters leave visits out as in :func:`components.facts.visiting.belgrade_visits`.
    """
    narrowed = bool(direction or official or level)
    visits = [
        Occurrence(
            iso3=visit.iso3,
            start=visit.start,
            end=visit.end,
            first=visit.first,
            last=visit.last,
            kind=visit.direction,
            sources=tuple(origin.id for origin in visit.origins),
        )
        for visit in belgrade_visits(book, direction=direction, official=official, level=level)
    ]

    def answer(day: date, own: Sequence[Occurrence]) -> Answer:
        count = count_by(own, years, day)
        gaps = tuple(gap.key for gap in GAPS if gap.first <= min(day, years[1]) and gap.last >= years[0])
        detail = VisitCount(count=count, gaps=gaps, narrowed=narrowed)
        return _answer(_class(count.n, VISIT_CLASSES), detail, count, own)

    return _steps(book, visits, years, answer, [gap.first for gap in GAPS])


def meeting_count_steps(book: Book, years: Years) -> tuple[AnswerStep, ...]:
    """Return, for the 35 states, how many of the Council's meetings on Kosovo they chaired, as steps in time.

    Outside the days that the table of meetings covers nothing is counted.
    """
    meetings = [
        Occurrence(
            iso3=meeting.iso3,
            start=meeting.day.isoformat(),
            end="",
            first=meeting.day,
            last=meeting.day,
            sources=tuple(origin.id for origin in meeting.origins),
        )
        for meeting in kosovo_meetings(book)
    ]
    first, last = meetings[0].first, meetings[-1].first
    begins = max(years[0], first)
    days = [one.first for one in meetings if one.touches(years)]

    def answer(day: date, own: Sequence[Occurrence]) -> Answer:
        count = count_by(own, years, day)
        covered = begins <= day and begins <= min(years[1], last)
        detail = MeetingCount(count=count, held=bisect_right(days, day), first=first, last=last, covered=covered)
        return _answer(_class(count.n, MEETING_CLASSES) if covered else NOT_COUNTED, detail, count, own)

    return _steps(book, meetings, years, answer, [first, *days])


def meeting_days(book: Book) -> tuple[date, ...]:
    """Return the days on which the Council met on Kosovo, each once, in order."""
    return tuple(sorted({meeting.day for meeting in kosovo_meetings(book)}))


def _class(n: int, classes: Sequence[tuple[int, str]]) -> str:
    place = bisect_right(classes, n, key=lambda one: one[0])
    return classes[place - 1][1] if place else NONE


def _answer(category: str, detail: object, count: Count, own: Sequence[Occurrence]) -> Answer:
    """Return the answer with the pages of what is counted, the newest first, as far as there is room for them."""
    pages = dict.fromkeys(page for one in reversed(own[: count.n]) for page in one.sources)
    return Answer(category=category, changing=count.pending is not None, detail=detail, sources=tuple(pages)[:PAGES])


def _steps(
    book: Book,
    occurrences: Iterable[Occurrence],
    years: Years,
    answer: Callable[[date, Sequence[Occurrence]], Answer],
    common: Sequence[date],
) -> tuple[AnswerStep, ...]:
    """Return the steps of all states; ``common`` are the days on which the answer of any of them may change.

    ``answer`` is given the occurrences of one state that touch the years.
    """
    states = tuple(book.table("states")["iso3"])
    by_state: dict[str, list[Occurrence]] = {iso3: [] for iso3 in states}
    for one in occurrences:
        if one.iso3 in by_state and one.touches(years):
            by_state[one.iso3].append(one)
    histories = {}
    for iso3, own in by_state.items():
        days = {EVER, years[0], *common, *(day for one in own for day in (one.first, one.begun))}
        histories[iso3] = [(day, answer(day, own)) for day in sorted(days)]
    return merged(states, histories)
