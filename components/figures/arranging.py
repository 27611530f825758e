"""Where the facts of one lane stand in the room that it has, and which of them share a mark. Knows no colours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from components.figures.gathering import APART, Pile, piles, runs
from components.figures.lanes import Lane, Mark, Side, Style
from components.figures.placed import GAP, LEADING, NARROW, PAD, Placed, Size, count_size
from components.figures.scale import DAY, Axis, Extent
from components.figures.stacking import Cell, stack
from components.figures.symbols import TICK

_LEAST_ROWS = 3  # rows that marks need under a row of counts; in a lane with room for fewer there is no such row


@dataclass(frozen=True, eq=False)
class Arrangement:
    """The facts of a lane along an axis; a fact without an end lasts to the end of the axis."""

    lane: Lane
    facts: Sequence[Any]
    axis: Axis
    axis_last: date
    _extents: list[Extent] = field(init=False, repr=False)
    _spans: list[tuple[float, float]] = field(init=False, repr=False)
    _inner: dict[int, list[int]] = field(init=False, repr=False, default_factory=dict)
    _rows: dict[tuple[float, int], dict[int, int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        ends = ((self.axis_last if fact.last is None else fact.last) + DAY for fact in self.facts)
        extents = [Extent(first=fact.first, end=end) for fact, end in zip(self.facts, ends, strict=True)]
        object.__setattr__(self, "_extents", extents)
        at = self.axis.at
        object.__setattr__(self, "_spans", [(at(extent.first), at(extent.end)) for extent in extents])
        for place, fact in enumerate(self.facts):
            if fact.within >= 0:
                self._inner.setdefault(fact.within, []).append(place)

    def need(self, size: Size, most: float) -> float:
        """Return the pixels that the lane needs for all its rows, but no more than ``most``."""
        if not self.facts:
            return PAD
        pitch = size.pitch(self.lane)
        rows = self.rows(size.mark, int((most - PAD) / pitch)).values()
        return most if min(rows) < 0 else PAD + (max(rows) + 1) * pitch

    def rows(self, width: float, most: int) -> dict[int, int]:
        """Return the row of each fact that stands by itself, by its place; -1 where none of ``most`` rows is free."""
        key = (0.0 if self.lane.mark == Mark.SPAN else width, most)
        if key not in self._rows:
            free = [place for place, fact in enumerate(self.facts) if fact.within < 0]
            cells = [self._cell(place, width) for place in free]
            self._rows[key] = dict(zip(free, stack(cells, most), strict=True))
        return self._rows[key]

    def placed(self, top: float, room: float, size: Size) -> list[Placed]:
        """Place every fact in ``room`` pixels below ``top``: bars in the middle, other marks from the lane's side.

        Where there are more rows than room, facts are gathered by marks that count them: those that found no row, in a
        row of their own over the others; in a low lane, all that stand at their place.
        """
        if not self.facts:
            return []
        pitch, inner = size.pitch(self.lane), room - PAD
        rows, tall = self.rows(size.mark, _fitting(inner, pitch)), 0.0
        crowd = [place for place, row in rows.items() if row < 0]
        whole = False
        if crowd:
            tall = min(inner, count_size(len(self._with_inner(crowd))))
            spans = self.lane.mark == Mark.SPAN
            whole = not spans and inner - tall < _LEAST_ROWS * pitch
            if not whole:
                tall = tall if inner >= tall + pitch else min(pitch, inner)
                rows = self.rows(size.mark, _fitting(inner - tall, pitch))
                crowd = [place for place, row in rows.items() if row < 0]
        count = max(rows.values()) + 1
        height = self._height(top, room, count * pitch + (0.0 if whole else tall))
        heights = {place: height((row + 0.5) * pitch) for place, row in rows.items() if row >= 0}
        found = []
        for pile in self._piles(crowd, heights, tall, size, whole=whole):
            over = self._over(pile, _fitting(tall, pitch), size) if pile.free and not whole else {}
            if over:
                heights |= {place: height((count + row + 0.5) * pitch) for place, row in over.items()}
            elif pile.centre is None:
                heights[pile.members[0]] = height(count * pitch + tall / 2)
            else:
                members = self._with_inner(pile.members)
                thick = min(tall, count_size(len(members)))
                y = height(thick / 2 if whole else count * pitch + tall / 2)
                found.append(self._shared(members, y, thick, pile.centre))
        return [*self._drawn(heights, pitch, size), *found]

    def _height(self, top: float, room: float, deep: float) -> Callable[[float], float]:
        """Return what gives the pixels from the top at a depth below the first of rows that are ``deep`` together."""
        if self.lane.mark == Mark.SPAN:
            return lambda depth: round(top + (room - deep) / 2 + depth, 1)
        if self.lane.side == Side.DOWN:
            return lambda depth: round(top + PAD / 2 + depth, 1)
        return lambda depth: round(top + room - PAD / 2 - depth, 1)

    def _piles(
        self, crowd: Sequence[int], heights: dict[int, float], tall: float, size: Size, *, whole: bool
    ) -> list[Pile]:
        """Gather the crowd, and if ``whole`` what stands at its place, which leaves ``heights``; by places of facts."""
        cells = [self._cell(place, size.mark) for place in crowd]
        found = [
            replace(pile, members=tuple(crowd[member] for member in pile.members)) for pile in piles(cells, tall + GAP)
        ]
        if not whole:
            return found
        centres = [self._middle(pile.members[0]) if pile.centre is None else pile.centre for pile in found]
        joined: list[list[int]] = [list(pile.members) for pile in found]
        for place in tuple(heights):
            cell = self._cell(place, size.mark)
            middle = (cell.left + cell.right) / 2
            met = [pile for pile, at in enumerate(centres) if cell.left < at + tall / 2 and at - tall / 2 < cell.right]
            if met:
                joined[min(met, key=lambda pile: abs(centres[pile] - middle))].append(place)
                del heights[place]
        return [Pile(members=tuple(own), centre=centre) for own, centre in zip(joined, centres, strict=True)]

    def _over(self, pile: Pile, most: int, size: Size) -> dict[int, int]:
        """Return the rows of a pile's facts over one another, where ``most`` rows are enough; else none."""
        rows = stack([self._cell(place, size.mark) for place in pile.members], most)
        return dict(zip(pile.members, rows, strict=True)) if min(rows) >= 0 else {}

    def _drawn(self, heights: dict[int, float], pitch: float, size: Size) -> Iterator[Placed]:
        """Place the facts at their heights, and the facts within them, those of a row together that cannot be told."""
        thick = {
            place: pitch - 3 * LEADING if self.facts[place].lasting else min(size.mark, pitch) for place in heights
        }
        small = (0.26 if size.named else 0.5) * pitch
        lowered = (pitch - small) / 2 - 1.5 * LEADING if size.named else 0.0
        for host in tuple(heights):
            for place in self._inner.get(host, ()):
                thick[place], heights[place] = small, round(heights[host] + lowered, 1)
        rows: dict[tuple[float, float], list[int]] = {}
        for place, y in heights.items():
            if self.facts[place].lasting or self.facts[place].within >= 0:
                rows.setdefault((y, thick[place]), []).append(place)
            else:
                yield self._shared([place], y, thick[place])
        for (y, high), places in rows.items():
            marks = [self._mark(place, high) for place in places]
            kinds = [(self._style(place).look, bool(self.facts[place].soft)) for place in places]
            gap = 0.0 if self.facts[places[0]].lasting else APART
            for run in runs([cell for cell, _ in marks], kinds, [narrow for _, narrow in marks], gap):
                yield self._shared([places[member] for member in run], y, high)

    def _mark(self, place: int, thick: float) -> tuple[Cell, bool]:
        """Return what a bar, or a mark on a bar, takes of its row, and whether it may share it with its neighbours."""
        fact, (left, right) = self.facts[place], self._spans[place]
        if fact.lasting or right - left > thick:
            return Cell(left=left, right=right), bool(fact.lasting) and right - left < NARROW
        half = (TICK if self._style(place).symbol == "tick" else thick) / 2
        middle = self._middle(place)
        return Cell(left=middle - half, right=middle + half), True

    def _style(self, place: int) -> Style:
        return self.lane.styles[self.facts[place].style]

    def _middle(self, place: int) -> float:
        return self.axis.at(self._extents[place].middle)

    def _shared(self, places: Iterable[int], y: float, thick: float, centre: float | None = None) -> Placed:
        """Return the mark of one fact, or of several in the order of their days."""
        ordered = sorted(places, key=lambda place: (self._extents[place].first, place))
        first, end = self._extents[ordered[0]].first, max(self._extents[place].end for place in ordered)
        return Placed(
            facts=tuple(self.facts[place] for place in ordered),
            lane=self.lane,
            extent=Extent(first=first, end=end),
            y=y,
            thick=thick,
            centre=centre,
        )

    def _with_inner(self, places: Sequence[int]) -> list[int]:
        """Return the facts at these places and those within them."""
        return [*places, *(inner for place in places for inner in self._inner.get(place, ()))]

    def _cell(self, place: int, width: float) -> Cell:
        """Return the room that a fact takes along the axis: what lasts, its span; what happened, its mark or more.

        A mark is ``width`` wide; where the days that it may mean are wider than that, they are its room too.
        """
        fact, (left, right) = self.facts[place], self._spans[place]
        if fact.lasting:
            return Cell(left=left, right=right, tier=fact.tier)
        middle, wide = self._middle(place), right - left > width
        start, end = middle - width / 2, middle + width / 2
        return Cell(
            left=(min(start, left) if wide else start) - GAP / 2,
            right=(max(end, right) if wide else end) + GAP / 2,
            tier=fact.tier,
        )


def _fitting(room: float, pitch: float) -> int:
    return max(0, int(room / pitch + 1e-6))
