"""Who presides over the Security Council in any month, worked out from its members' names. Knows no screen.

Each month the next member in the English alphabetical order of the names used in the Council presides (rule 18 of its
provisional rules of procedure). Where the Council did otherwise, :mod:`components.facts.deviations` says so: rule and
deviations together give every row of the table of presidencies, which :func:`apart` holds against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from components.facts.alphabet import collated
from components.facts.book import Book
from components.facts.crosscheck_council import FIRST_MEETING, SEATS
from components.facts.deviations import DEVIATIONS, Deviation

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A presidency from ``first`` to ``last``, both included, of the member that had ``council_name`` in the Council.

    ``basis`` is recorded (seen in a source), derived (from membership and rule) or projected (ahead, for members that
    are elected already); ``president`` is empty where nobody found the name; ``sources`` are the ids of the pages that
    it rests on, none where the table has no row of it; ``deviation`` is the key of the known deviation that it is part
    of, or empty.
    """

    iso3: str
    council_name: str
    first: date
    last: date
    basis: str
    president: str
    sources: tuple[str, ...]
    deviation: str


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What is known of the presidencies ahead.

    ``unknown_from`` is the first day asked for whose president nobody can know, since members are still to be elected;
    None: all are known.
    """

    turns: tuple[Turn, ...]
    unknown_from: date | None


@lru_cache(maxsize=16)
def rotation(book: Book, deviations: tuple[Deviation, ...] = DEVIATIONS) -> tuple[Turn, ...]:
    """Return every presidency from the Council's first meeting to the last month whose members are all known.

    A month's members are those of its first day; a turn has basis, president and sources of its row in the table.
    Raises KeyError for a departure whose name no member had on its first day.
    """
    terms = [(row.start_first, row.end_last or date.max, row.council_name, row.iso3) for row in _terms(book)]
    departures = {one.first: one for deviation in deviations for one in deviation.departures}
    concerned = {day: deviation.key for deviation in deviations for day in deviation.concerns}
    recorded = {row.start_first: row for row in book.table("presidencies").itertuples()}
    turns: list[Turn] = []
    day, after = FIRST_MEETING, ""
    while len(members := {name: iso3 for first, last, name, iso3 in terms if first <= day <= last}) >= _seats(day):
        if departure := departures.get(day):
            name, last, after = departure.council_name, departure.last, departure.after
        else:
            name, last = _next(members, after), _last_of(day)
            after = name
        turns.append(_turn(members[name], name, day, last, concerned.get(day, ""), recorded.get(day)))
        day = last + _DAY
    return tuple(turns)


def president_in(book: Book, year: int, month: int) -> tuple[Turn, ...]:
    """Return who presides in a calendar month, in time order: one turn as a rule, and none where nobody can know it.

    In 1946, when the months ran from the 17th to the 16th, and in December 1991 there are two; there are none before
    the first meeting and where members are still to be elected. Raises ValueError for a month that no calendar has.
    """
    first = date(year, month, 1)
    last = _first_of_next(first) - _DAY
    return tuple(turn for turn in rotation(book) if turn.first <= last and first <= turn.last)


def next_presidencies(book: Book, day: date, states: Iterable[str]) -> tuple[Turn, ...]:
    """Return the next turn of each of the states that begins after the day, the soonest first.

    A state without one, as far as the members are known, is left out.
    """
    wanted = set(states)
    found: dict[str, Turn] = {}
    for turn in rotation(book):
        if turn.first > day and turn.iso3 in wanted:
            found.setdefault(turn.iso3, turn)
    return tuple(found.values())


def projected(book: Book, day: date, until: date) -> Outlook:
    """Return which presidency falls to whom after the day: the turns that begin after it and by ``until`` (included).

    Beyond the months whose members are all known nobody is named.
    """
    turns = rotation(book)
    over = max(turns[-1].last, day) + _DAY
    return Outlook(
        turns=tuple(turn for turn in turns if day < turn.first <= until),
        unknown_from=over if over <= until else None,
    )


def apart(book: Book, deviations: tuple[Deviation, ...] = DEVIATIONS) -> tuple[tuple[date, str], ...]:
    """Return the first day and the basis of each row of the table of presidencies that rule and deviations do not give.

    A row agrees where member, name, first and last day are the same.
    """
    given = {(turn.iso3, turn.council_name, turn.first, turn.last) for turn in rotation(book, deviations)}
    rows = book.table("presidencies").itertuples()
    return tuple(
        (row.start_first, row.basis)
        for row in rows
        if (row.iso3, row.council_name, row.start_first, row.end_last) not in given
    )


def _terms(book: Book) -> Iterator[Any]:
    return iter(book.table("council_terms").itertuples())


def _seats(day: date) -> int:
    return next(number for since, number in reversed(SEATS) if since <= day)


def _next(members: Iterable[str], after: str) -> str:
    """Return the first name after that one in the alphabet, or the first of all where there is none."""
    names = sorted(members, key=collated)
    return next((name for name in names if collated(name) > collated(after)), names[0])


def _last_of(day: date) -> date:
    """Return the last day of the Council's month that begins on a day; of 1946 the 16th, but none reaches into 1947."""
    if day.year > FIRST_MEETING.year:
        return _first_of_next(day) - _DAY
    return min(_first_of_next(day).replace(day=16), date(FIRST_MEETING.year, 12, 31))


def _first_of_next(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _turn(iso3: str, name: str, first: date, last: date, deviation: str, row: Any) -> Turn:
    """Return a turn with what the table tells of it; without a row of the same member it is projected."""
    known = row if row is not None and row.iso3 == iso3 else None
    return Turn(
        iso3=iso3,
        council_name=name,
        first=first,
        last=last,
        basis=known.basis if known else "projected",
        president=known.president if known else "",
        sources=tuple(known.sources.split(";")) if known else (),
        deviation=deviation,
    )
