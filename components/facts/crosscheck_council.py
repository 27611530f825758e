"""Holds the tables of the Security Council against each other: seats, terms, presidencies, chairs. Knows no other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from components.facts.faults import Fault, shown
from components.facts.validation import Checked

FIRST_MEETING = date(1946, 1, 17)
"""The day of the Council's first meeting: its first presidency begins."""

SEATS = ((FIRST_MEETING, 11), (date(1966, 1, 1), 15))
"""How many members sit from a day on: Article 23 of the Charter, and as amended in force for the year 1966."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class _Seat:
    """A term, both days included; ``last`` is date.max where no end is set."""

    name: str
    first: date
    last: date


def terms_apart(tables: Mapping[str, Checked]) -> Iterator[Fault]:
    """No state holds two seats on one day."""
    terms = tables["council_terms"]
    last: dict[str, tuple[date, int]] = {}
    ordered = terms.frame.assign(place=range(len(terms.frame))).dropna(subset=["start_first"])
    for row in ordered.sort_values(["iso3", "start_first"], kind="stable").itertuples():
        if row.end and row.end_last is None:
            continue
        until, place = last.get(row.iso3, (date.min, -1))
        if row.start_first <= until:
            says = (
                f"{shown(row.start)} is within the term of {row.iso3} in row {terms.lines[place]}; mend one of the two"
            )
            yield terms.fault(row.place, "start", says)
        last[row.iso3] = max((until, place), (row.end_last or date.max, row.place))


def seats_filled(tables: Mapping[str, Checked]) -> Iterator[Fault]:
    """As many members sit as the Charter says, from the first meeting to the end of the last presidency known."""
    terms, presidencies = tables["council_terms"], tables["presidencies"]
    if not terms.sound or not presidencies.sound:
        return
    until = max(presidencies.frame["end_last"])
    changes: dict[date, int] = {}
    for row in terms.frame.itertuples():
        begins = max(row.start_first, FIRST_MEETING)
        changes[begins] = changes.get(begins, 0) + 1
        if row.end_last:
            leaves = max(row.end_last + _DAY, FIRST_MEETING)
            changes[leaves] = changes.get(leaves, 0) - 1
    sitting = 0
    for day in sorted({*changes, *(day for day, _ in SEATS)}):
        sitting += changes.get(day, 0)
        seats = next(number for since, number in reversed(SEATS) if since <= day)
        if day <= until and sitting != seats:
            says = f"{sitting} members sit on {day}, not {seats}; mend the terms that begin or end there"
            yield Fault(file="council_terms.csv", column="start, end", says=says)


def presidencies_follow(tables: Mapping[str, Checked]) -> Iterator[Fault]:
    """From the first meeting on, each presidency begins on the day after the one before it."""
    presidencies = tables["presidencies"]
    if not presidencies.sound:
        return
    due, before = FIRST_MEETING, "the Council's first meeting"
    for place, row in enumerate(presidencies.frame.itertuples()):
        if row.start_first < due and place:
            yield presidencies.fault(place, "start", f"{shown(row.start)} overlaps with {before}; begin on {due}")
        elif row.start_first != due:
            says = f"{shown(row.start)} does not follow {before}; begin on {due}, or add the presidency between"
            yield presidencies.fault(place, "start", says)
        due, before = row.end_last + _DAY, f"the presidency in row {presidencies.lines[place]}, which ends on {row.end}"


def presidents_sit(tables: Mapping[str, Checked]) -> Iterator[Fault]:
    """Who presides is a member on each of the days, under the name of the first (a name may change within a month)."""
    terms, presidencies = tables["council_terms"], tables["presidencies"]
    if not terms.sound:
        return
    seats: dict[str, list[_Seat]] = {}
    for row in terms.frame.sort_values("start_first").itertuples():
        seat = _Seat(name=row.council_name, first=row.start_first, last=row.end_last or date.max)
        seats.setdefault(row.iso3, []).append(seat)
    for place, row in enumerate(presidencies.frame.itertuples()):
        if row.start_first is None or row.end_last is None:
            continue
        held = _held(seats.get(row.iso3, []), row.start_first, row.end_last)
        if not held:
            says = f"{shown(row.iso3)} is no member from {row.start} to {row.end} by data/council_terms.csv; mend one"
            yield presidencies.fault(place, "iso3", says)
        elif held[0].name != row.council_name:
            says = f"{shown(row.council_name)} is not the name in data/council_terms.csv; write {shown(held[0].name)}"
            yield presidencies.fault(place, "council_name", says)


def chairs_agree(tables: Mapping[str, Checked]) -> Iterator[Fault]:
    """The state in the chair of a meeting is one that presided within the days that the meeting's date may mean."""
    meetings, presidencies = tables["kosovo_meetings"], tables["presidencies"]
    if not presidencies.sound:
        return
    known = presidencies.frame.sort_values("start_first")
    starts, ends, states = (known[name].tolist() for name in ("start_first", "end_last", "iso3"))
    for place, row in enumerate(meetings.frame.itertuples()):
        if row.date_first is None:
            continue
        presiding = states[bisect_left(ends, row.date_first) : bisect_right(starts, row.date_last)]
        if row.presidency_iso3 not in presiding:
            right = " or ".join(presiding)
            says = f"{shown(row.presidency_iso3)} did not preside then; data/presidencies.csv has {right}; mend one"
            yield meetings.fault(place, "presidency_iso3", says)


def _held(seats: list[_Seat], first: date, last: date) -> list[_Seat]:
    """Return the terms, one after the other, that hold every day from first to last; none where a day is missing."""
    held: list[_Seat] = []
    due = first
    for seat in seats:
        if seat.first <= due <= seat.last:
            held.append(seat)
            if last <= seat.last:
                return held
            due = seat.last + _DAY
    return []
