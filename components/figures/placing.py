"""Where each fact stands on the timeline's paper: its row, its pixels along and down. Knows no colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from components.figures.lanes import Lane, Mark, Side
from components.figures.stacking import Cell, stack

DAY = timedelta(days=1)
GAP = 1.0  # pixels kept free between two marks along the axis
LEADING = 0.5  # pixels kept free between two rows of marks; three times as much between two bars
PAD = 4.0  # pixels kept free between the marks of one lane and the next


@dataclass(frozen=True, kw_only=True)
class Size:
    """The pixels of an instant's mark, and of a span's row, the gap to the next row included.

    A mark on a bar stands in its middle; where the bar is ``named``, it is smaller and stands at its foot.
    """

    mark: float
    bar: float
    named: bool


SIZES = tuple(
    Size(mark=mark, bar=bar, named=named)
    for mark, bar, named in (
        *((mark, 16.0, True) for mark in (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5)),
        *((mark, 10.0, False) for mark in (6.5, 6.0, 5.5, 5.0, 4.5, 4.0)),
        *((mark, 8.0, False) for mark in (4.0, 3.5, 3.0)),
    )
)
"""The sizes to choose from, the best first."""


@dataclass(frozen=True, kw_only=True)
class Axis:
    """The axis of time on paper: ``first`` stands at pixel 0, the day after ``last`` at pixel ``width``.

    Facts may lie outside the window: they keep their pixels, below 0 or beyond ``width``.
    """

    first: date
    last: date
    width: float

    @property
    def density(self) -> float:
        """Pixels a day."""
        return self.width / ((self.last - self.first).days + 1)

    def at(self, day: date) -> float:
        """Return the pixel at which a day begins."""
        return (day - self.first).days * self.density


@dataclass(frozen=True, kw_only=True)
class Extent:
    """The days of a fact on the axis: from the start of ``first`` to the start of ``end``, which is excluded."""

    first: date
    end: date

    @property
    def middle(self) -> date:
        """The day in the middle; of a single day that day."""
        return self.first + (self.end - DAY - self.first) / 2


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A fact in its place: ``y`` is its middle in pixels from the top, ``thick`` the height of its mark."""

    fact: Any  # a row of the lane's frame, as itertuples gives it
    lane: Lane
    extent: Extent
    y: float
    thick: float


@dataclass(frozen=True, kw_only=True)
class Band:
    """A stripe of the paper, in pixels from the top, that carries one title: a lane's key or a state's code."""

    key: str
    top: float
    bottom: float
    empty: bool


def extent_of(fact: Any, axis_last: date) -> Extent:
    """Return a fact's days; a fact without an end lasts to the end of the axis."""
    return Extent(first=fact.first, end=(axis_last if fact.last is None else fact.last) + DAY)


def cell_of(fact: Any, extent: Extent, axis: Axis, width: float) -> Cell:
    """Return the room that a fact takes along the axis: what lasts, its span; what happened, its mark or more.

    A mark is ``width`` wide; where the days that it may mean are wider than that, they are its room too.
    """
    left, right = axis.at(extent.first), axis.at(extent.end)
    if fact.lasting:
        return Cell(left=left, right=right, tier=fact.tier)
    middle, wide = axis.at(extent.middle), right - left > width
    start, end = middle - width / 2, middle + width / 2
    return Cell(
        left=(min(start, left) if wide else start) - GAP / 2,
        right=(max(end, right) if wide else end) + GAP / 2,
        tier=fact.tier,
    )


def rows_of(facts: Sequence[Any], axis: Axis, axis_last: date, width: float) -> tuple[int, ...]:
    """Return each fact's row in its lane; a fact within another shares that one's row."""
    free = [fact for fact in facts if fact.within < 0]
    stacked = stack([cell_of(fact, extent_of(fact, axis_last), axis, width) for fact in free])
    found = {int(fact.Index): row for fact, row in zip(free, stacked, strict=True)}
    return tuple(found[fact.Index if fact.within < 0 else fact.within] for fact in facts)


def place_lanes(
    lanes: Sequence[tuple[Lane, Sequence[Any]]], axis: Axis, axis_last: date, height: float, head: float
) -> tuple[list[Band], list[Placed]]:
    """Place whole lanes, one under the other, in a fixed height; ``head`` is kept free over each for its title.

    All marks have one size: the first of SIZES at which every lane has its rows. Room that is left goes to the lanes by
    their shares; where even the last size does not fit, the rows stand closer than a mark is high. Height 0: the first
    size, and as high as it needs.
    """
    for size in SIZES:
        rows = [rows_of(facts, axis, axis_last, size.mark) for _, facts in lanes]
        needs = [
            head + PAD + _count(of_lane) * _pitch(lane, size) for (lane, _), of_lane in zip(lanes, rows, strict=True)
        ]
        if not height or sum(needs) <= height:
            break
    if not height:
        needs = [max(need, _LEAST_LANE) for need in needs]
    whole, left = sum(lane.share for lane, _ in lanes), height - sum(needs) if height else 0.0
    squeeze = min(1.0, height / sum(needs)) if height else 1.0
    bands, placed, top = [], [], 0.0
    for (lane, facts), of_lane, need in zip(lanes, rows, needs, strict=True):
        room = need * squeeze + max(left, 0.0) * lane.share / whole
        bands.append(Band(key=lane.key, top=top, bottom=top + room, empty=not facts))
        placed += _place(lane, facts, of_lane, top + head * squeeze, room - head * squeeze, size, axis_last)
        top += room
    return bands, placed


def place_states(
    lanes: Sequence[tuple[Lane, Sequence[Any]]], states: Iterable[str], axis: Axis, axis_last: date
) -> tuple[list[Band], list[Placed]]:
    """Place a swimlane for each state, in the order given; in it every lane that has a fact of the state, in its rows.

    The height follows from the facts; a state without any keeps an empty swimlane.
    """
    bands, placed, top = [], [], 0.0
    for state in states:
        own = [(lane, of_state(facts, state)) for lane, facts in lanes]
        rows = [rows_of(facts, axis, axis_last, _SWIMLANE.mark) for _, facts in own]
        rooms = [
            _count(of_lane) * _pitch(lane, _SWIMLANE) + PAD if of_lane else 0.0
            for (lane, _), of_lane in zip(own, rows, strict=True)
        ]
        bottom = top + max(sum(rooms) + PAD, _LEAST_STATE)
        edge = (top + bottom - sum(rooms)) / 2
        for (lane, facts), of_lane, room in zip(own, rows, rooms, strict=True):
            placed += _place(lane, facts, of_lane, edge, room, _SWIMLANE, axis_last)
            edge += room
        bands.append(Band(key=state, top=top, bottom=bottom, empty=not any(rooms)))
        top = bottom
    return bands, placed


_LEAST_LANE, _LEAST_STATE = 56.0, 34.0  # the least heights of a lane and of a swimlane on a page, in pixels
_SWIMLANE = Size(mark=9.0, bar=14.0, named=False)


def of_state(facts: Sequence[Any], state: str) -> list[Any]:
    """Return a state's facts, counted anew: ``Index`` and ``within`` are positions among them."""
    own = [fact for fact in facts if fact.iso3 == state]
    places = {fact.Index: new for new, fact in enumerate(own)}
    return [fact._replace(Index=places[fact.Index], within=places.get(fact.within, -1)) for fact in own]


def _count(rows: Sequence[int]) -> int:
    return max(rows, default=-1) + 1


def _pitch(lane: Lane, size: Size) -> float:
    """Return the pixels from one row of a lane to the next."""
    return size.bar if lane.mark == Mark.SPAN else size.mark + LEADING


def _place(
    lane: Lane, facts: Sequence[Any], rows: Sequence[int], top: float, room: float, size: Size, axis_last: date
) -> list[Placed]:
    """Give each fact of a lane its height on the paper: bars in the middle, other marks from the lane's side."""
    spans, count = lane.mark == Mark.SPAN, max(_count(rows), 1)
    pitch = min(_pitch(lane, size), (room - PAD) / count)
    edge = top + (room - count * pitch) / 2 if spans else top + PAD / 2
    placed = []
    for fact, row in zip(facts, rows, strict=True):
        down = (row + 0.5) * pitch
        y = edge + down if spans or lane.side == Side.DOWN else top + room - PAD / 2 - down
        thick = pitch - 3 * LEADING if fact.lasting else min(size.mark, pitch)
        if fact.within >= 0:
            thick = (0.26 if size.named else 0.5) * pitch
            y += (pitch - thick) / 2 - 1.5 * LEADING if size.named else 0.0
        placed.append(Placed(fact=fact, lane=lane, extent=extent_of(fact, axis_last), y=round(y, 1), thick=thick))
    return placed
