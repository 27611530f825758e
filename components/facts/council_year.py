"""The Security Council year by year: its months and who presides, its members, its meetings on Kosovo. Knows no screen.

Who presides is the rotation's answer (:mod:`components.facts.rotation`); nothing is worked out here a second time.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from components.facts.alphabet import collated
from components.facts.book import Book
from components.facts.council import Member, member_of
from components.facts.crosscheck_council import FIRST_MEETING, SEATS
from components.facts.deviations import DEVIATIONS, Deviation
from components.facts.origins import Origin
from components.facts.parties import AMERICAS
from components.facts.rotation import Outlook, Turn, next_presidencies, projected, rotation
from components.facts.shelf import Shelf

AHEAD = 2
"""How many years ahead the presidencies are told."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One meeting of the Council on Kosovo.

    ``number`` is that of its record, empty where it was not found; ``iso3`` the member in the chair and ``president``
    who sat in it, empty where nobody found the name. ``turn`` is the first day of the presidency that it fell in.
    """

    day: date
    number: str
    topic: str
    iso3: str
    president: str
    turn: date
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Month:
    """A month of the Council, both days included, with its one presidency, or two where the month is split.

    ``meetings`` are those on Kosovo, oldest first.
    """

    first: date
    last: date
    turns: tuple[Turn, ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, kw_only=True)
class CouncilYear:
    """The presidencies that begin in a year, month by month, and what departs from the rotation's bare rule.

    There are twelve months; in 1946, when they ran from the 17th to the 16th, eleven, of which the last is longer; none
    before the Council first met and where members are still to be elected. ``seats`` are the Council's on the year's
    last day and ``open`` those of them that have no member in the book. ``origins`` are the pages behind the months.
    """

    year: int
    months: tuple[Month, ...]
    seats: int
    open: int
    deviations: tuple[Deviation, ...]
    origins: tuple[Origin, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every presidency of the year, in time order."""
        return tuple(turn for month in self.months for turn in month.turns)


@dataclass(frozen=True, kw_only=True)
class Wait:
    """The days from ``first`` to ``last``, both included, on which ``turn`` is the next one of the Americas.

    ``last`` None: from then on; ``turn`` None: none is known.
    """

    first: date
    last: date | None
    turn: Turn | None


@lru_cache(maxsize=256)
def council_year(book: Book, year: int) -> CouncilYear:
    """Return the Council's year; a year that the book knows nothing of has no months."""
    turns = [turn for turn in rotation(book) if turn.first.year == year]
    months = tuple(_month(book, tuple(of_month)) for _, of_month in groupby(turns, lambda turn: turn.first.month))
    pages = dict.fromkeys(source for turn in turns for source in turn.sources)
    last = date(year, 12, 31)
    seats = next((number for since, number in reversed(SEATS) if since <= last), 0)
    return CouncilYear(
        year=year,
        months=months,
        seats=seats,
        open=seats - sum(_sits(member, last) for member in council_members(book)) if seats else 0,
        deviations=tuple(one for one in DEVIATIONS if any(day.year == year for day in one.concerns)),
        origins=_shelf(book).cited(";".join(pages)),
    )


@lru_cache(maxsize=4)
def council_members(book: Book) -> tuple[Member, ...]:
    """Return every term of every member that there was, in the order in which the presidency goes round.

    That is the English alphabet of the names used in the Council then; of one name the oldest term first.
    """
    terms = [member_of(row) for row in book.table("council_terms").itertuples()]
    return tuple(sorted(terms, key=lambda member: (collated(member.council_name), member.since)))


@lru_cache(maxsize=4)
def kosovo_meetings(book: Book) -> tuple[Meeting, ...]:
    """Return the Council's meetings on Kosovo, oldest first, each with the presidency that it fell in."""
    turns, shelf = rotation(book), _shelf(book)
    found = []
    for row in book.table("kosovo_meetings").itertuples():
        turn = turns[bisect_right(turns, row.date_first, key=lambda turn: turn.first) - 1]
        meeting = Meeting(
            day=row.date_first,
            number=row.meeting,
            topic=row.topic,
            iso3=row.presidency_iso3,
            president=turn.president if turn.iso3 == row.presidency_iso3 else "",
            turn=turn.first,
            origins=shelf.cited(row.sources),
        )
        found.append(meeting)
    return tuple(sorted(found, key=lambda meeting: (meeting.day, meeting.number)))


def first_recognition(book: Book) -> date:
    """Return the last day that the oldest recognition on record may mean: no state recognises before it."""
    acts = book.table("recognition")
    oldest: date = min(acts.loc[acts["act"] == "recognised", "date_last"])
    return oldest


def next_of_americas(book: Book, day: date) -> Turn | None:
    """Return the next presidency of a state of the Americas that begins after the day; None where none is known."""
    return next(iter(next_presidencies(book, day, AMERICAS)), None)


def waits(book: Book) -> tuple[Wait, ...]:
    """Return which presidency of the Americas is the next one, on every day from ever on."""
    turns = [turn for turn in rotation(book) if turn.iso3 in AMERICAS]
    begins = [date.min, *(turn.first for turn in turns)]
    ends = [*(turn.first - _DAY for turn in turns), None]
    return tuple(
        Wait(first=first, last=last, turn=turn) for first, last, turn in zip(begins, ends, [*turns, None], strict=True)
    )


def ahead(book: Book, day: date) -> Outlook:
    """Return the presidencies that begin within two years after the day, as far as the members are known."""
    until = date(day.year + AHEAD, 3, 1) - _DAY if (day.month, day.day) == (2, 29) else day.replace(day.year + AHEAD)
    return projected(book, max(day, FIRST_MEETING - _DAY), until)


def _month(book: Book, turns: tuple[Turn, ...]) -> Month:
    first, last = turns[0].first, turns[-1].last
    held = tuple(meeting for meeting in kosovo_meetings(book) if first <= meeting.day <= last)
    return Month(first=first, last=last, turns=turns, meetings=held)


def _sits(member: Member, day: date) -> bool:
    return member.since <= day.isoformat() and (not member.until or member.until >= day.isoformat())


@lru_cache(maxsize=4)
def _shelf(book: Book) -> Shelf:
    return Shelf(book)
