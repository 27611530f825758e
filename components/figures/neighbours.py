"""Which state lies next in each direction on a map: for readers who go from state to state by keys. Knows no status."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from components.facts.shapes import Shapes
from components.figures.framing import Point
from components.figures.plane import Plane

DIRECTIONS: dict[str, Point] = {"up": (0, 1), "right": (1, 0), "down": (0, -1), "left": (-1, 0)}
"""The four directions, in the order in which a state's neighbours stand, each as a step in the plane."""
_STRAIGHT = 1.0
_ASLANT = 3.0
"""How far aside a neighbour may lie for its distance ahead; farther aside where nothing lies straight on."""


def neighbours(points: Mapping[str, Point]) -> dict[str, tuple[str, ...]]:
    """Return, for each key, the nearest other in each direction; empty where nothing lies there.

    ``points`` are places in a plane, x to the right and y up. A neighbour to the right lies in the quarter about that
    direction, so that each other point is to be found in one direction only; where the quarter is empty, the nearest
    one ahead is taken that is not too far aside.

    >>> neighbours({"west": (0, 0), "east": (4, 1)})
    {'west': ('', 'east', '', ''), 'east': ('', '', '', 'west')}
    """
    return {key: tuple(_nearest(points, key, step) for step in DIRECTIONS.values()) for key in points}


def neighbours_on(shapes: Shapes, plane: Plane) -> dict[str, tuple[str, ...]]:
    """Return the neighbours of every state as they lie on a plane, each at the point inside its shape."""
    states = shapes.light
    states = states[states["kind"] == "state"]
    x, y = plane.project(states["lon"].to_numpy(), states["lat"].to_numpy())
    return neighbours(dict(zip(states["iso3"], zip(x.tolist(), y.tolist(), strict=True), strict=True)))


def _nearest(points: Mapping[str, Point], key: str, step: Point) -> str:
    names = np.array([name for name in points if name != key], dtype=object)
    if not len(names):
        return ""
    away = np.array([points[name] for name in names]) - np.array(points[key])
    ahead = away @ np.array(step, dtype=float)
    aside = np.abs(away @ np.array((step[1], step[0]), dtype=float))
    for slant in (_STRAIGHT, _ASLANT):
        near = (ahead > 0) & (aside <= slant * ahead)
        if near.any():
            return str(names[near][np.argmin(np.hypot(ahead, aside)[near])])
    return ""
