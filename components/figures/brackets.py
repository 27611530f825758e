"""Brackets on the axis: what holds the legs of one tour together. Knows placed marks and days, no tables, no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from components.facts.tours import Tour
from components.facts.visit_ids import visit_id
from components.figures.lanes import Side
from components.figures.placed import Placed
from components.figures.placing import Band
from components.figures.scale import DAY, Axis
from components.theme import Look

_LEAST = 8.0  # pixels along the axis of the shortest bracket
_TEETH = 4.0  # pixels of its ends
_BESIDE = 6.0  # pixels from the marks to a bracket that joins rows
_TWO = 2  # legs that can be seen: a bracket around fewer holds nothing together


def brackets(
    placed: Sequence[Placed],
    bands: Iterable[Band],
    tours: Mapping[str, Tour],
    rows: Mapping[str, int],
    axis: Axis,
    look: Look,
    *,
    chosen: str = "",
    head: float = 0.0,
) -> list[dict[str, Any]]:
    """Return one shape for each tour of which two legs or more are placed, named ``tour-`` and the tour's name.

    Where the legs stand in one lane, it lies along the lane's foot, from the first day to the last that the tour may
    cover; ``head`` is the room over the marks of a lane. Where they stand in rows of states, it joins their rows before
    the first leg. ``rows`` tells the row of each visit in its table. The ``chosen`` tour's is marked.
    """
    of_row = {int(fact.row): item for item in placed for fact in item.facts if fact.kind == "visit"}
    lanes = {band.key: band for band in bands}
    found = []
    for key, tour in tours.items():
        items = [of_row[rows[visit_id(leg)]] for leg in tour.legs if rows[visit_id(leg)] in of_row]
        if len(items) < _TWO:
            continue
        lane = items[0].lane
        if lane.key in lanes:
            band, down = lanes[lane.key], lane.side == Side.DOWN
            path = _along(tour, band.top + head if down else band.bottom, 1 if down else -1, axis)
        else:
            path = _beside(tour, items, axis)
        colour, width = (look.ink, 3.0) if key == chosen else (look.quiet, 1.5)
        found.append(
            {
                "type": "path",
                "name": f"tour-{key}",
                "xref": "x",
                "yref": "y",
                "layer": "above",
                "path": path,
                "line": {"color": colour, "width": width},
            }
        )
    return found


def _along(tour: Tour, foot: float, inward: int, axis: Axis) -> str:
    """Return a line along the foot of a lane, its ends turned toward the marks."""
    left, right = axis.at(tour.first), axis.at(tour.last + DAY)
    missing = max(0.0, _LEAST - (right - left)) / 2
    left, right, inner = left - missing, right + missing, foot + inward * _TEETH
    return _path(axis, [(left, inner), (left, foot), (right, foot), (right, inner)])


def _beside(tour: Tour, items: Sequence[Placed], axis: Axis) -> str:
    """Return an upright before the first leg, with an arm to each."""
    edge = axis.at(tour.first) - _BESIDE
    upright = _path(axis, [(edge, min(item.y for item in items)), (edge, max(item.y for item in items))])
    return " ".join((upright, *(_path(axis, arm) for arm in _arms(edge, items, axis))))


def _arms(edge: float, items: Sequence[Placed], axis: Axis) -> Iterator[list[tuple[float, float]]]:
    for item in items:
        middle = axis.at(item.extent.middle) if item.centre is None else item.centre
        yield [(edge, item.y), (max(middle - item.thick / 2, edge + 1), item.y)]


def _path(axis: Axis, points: Sequence[tuple[float, float]]) -> str:
    """Return a line through points in pixels as plotly's path on an axis of days, where T would be a command."""
    told = [f"{axis.moment(x).replace('T', '_')},{round(y, 1)}" for x, y in points]
    return f"M{told[0]}" + "".join(f"L{point}" for point in told[1:])
