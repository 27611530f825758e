"""Strokes over a state's shape, cut to its outline, so that they stay in every exported picture; knows no figure.

Drawn as lines because plotly's choropleth has no patterns, and patterns put into the page are lost in a saved image.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from components.figures.layer import Layer, patterns_of
from components.figures.plane import Plane
from components.theme import Pattern

GAP = {Pattern.LEVEL: 6.5, Pattern.FALLING: 6.5, Pattern.RISING: 7.5}
"""Pixels from one stroke to the next, on a figure of 1240 by 620 pixels."""
WIDTH = {Pattern.LEVEL: 1.4, Pattern.FALLING: 1.4, Pattern.RISING: 1.0}
"""The strokes' width in pixels; those of a contested status are finer: they lie over any category."""
_ANGLE = {Pattern.LEVEL: 0.0, Pattern.FALLING: -45.0, Pattern.RISING: 45.0}
_LONGEST = 0.05  # radians (some 300 km): between two points the browser follows a great circle, not the straight stroke

Coordinates = tuple[float | None, ...]


@dataclass(frozen=True, kw_only=True)
class Strokes:
    """Lines in degrees, one after the other, each followed by None: what plotly draws as separate lines."""

    lon: Coordinates
    lat: Coordinates


def strokes(shape: shapely.Geometry, pattern: Pattern, plane: Plane, gap: float) -> Strokes:
    """Return a pattern's strokes inside a shape (degrees, WGS 84), straight on that plane and ``gap`` of it apart.

    They lie on one grid for the whole plane, so that neighbours' strokes meet. ValueError for ``Pattern.NONE``.
    """
    if pattern not in _ANGLE:
        raise ValueError(f"{pattern!r} has no strokes")
    return _cut(shapely.to_wkb(shape), pattern, plane, gap)


def patterns_ever(layer: Layer, statuses: Iterable[tuple[str, str, bool]]) -> frozenset[tuple[str, Pattern]]:
    """Return which patterns each state ever wears, from every (iso3, category, contested) that can be shown."""
    return frozenset(
        (iso3, pattern)
        for iso3, category, contested in set(statuses)
        for pattern in patterns_of(layer.category(category), contested)
    )


@lru_cache(maxsize=512)
def _cut(shape: bytes, pattern: Pattern, plane: Plane, gap: float) -> Strokes:
    flat = shapely.transform(shapely.from_wkb(shape), lambda points: _onto(plane, points))
    upright = shapely.affinity.rotate(flat, -_ANGLE[pattern], origin=(0, 0))
    x0, y0, x1, y1 = upright.bounds
    heights = np.arange(np.ceil(y0 / gap), np.floor(y1 / gap) + 1) * gap
    grid = shapely.linestrings([[(x0 - gap, height), (x1 + gap, height)] for height in heights])
    inside = shapely.get_parts(shapely.intersection(shapely.make_valid(upright), grid))
    lines = inside[(shapely.get_type_id(inside) == 1) & (shapely.length(inside) > gap / 3)]
    lines = shapely.segmentize(lines, _LONGEST)
    turned = [shapely.affinity.rotate(line, _ANGLE[pattern], origin=(0, 0)) for line in lines]
    lon: list[float | None] = []
    lat: list[float | None] = []
    for line in turned:
        points = shapely.get_coordinates(line)
        east, north = plane.unproject(points[:, 0], points[:, 1])
        lon += [*np.round(east, 2).tolist(), None]
        lat += [*np.round(north, 2).tolist(), None]
    return Strokes(lon=tuple(lon), lat=tuple(lat))


def _onto(plane: Plane, points: np.ndarray) -> np.ndarray:
    return np.column_stack(plane.project(points[:, 0], points[:, 1]))
