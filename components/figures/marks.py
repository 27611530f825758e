"""Marks for states too small to be seen, and names beside them, in the Caribbean above all; knows places, no status."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from components.facts.shapes import Shapes
from components.figures.framing import Frame, Pane, Point, Sight
from components.figures.plane import Numbers
from components.theme import Pattern
from components.words import Words

SMALL = 20_000.0
"""A state of less km2 gets a mark wherever its own shape is not plain to see."""
SIZE = 12
"""The mark's size in pixels, on every map and at every zoom."""
PLAIN = 20.0
"""The pixels across (the root of the area) from which a shape needs no mark."""
GLYPHS = {Pattern.LEVEL: "line-ew", Pattern.FALLING: "line-nw", Pattern.RISING: "line-ne"}
"""A mark is too small for strokes: it wears one bar in the pattern's direction."""

_EARTH = 6371.0088  # km, mean radius (IUGG)
_RIGHT, _LEFT, _UNDER = "middle right", "middle left", "bottom center"
_PLACES: dict[str, tuple[float, float, str]] = {
    "ATG": (-61.6, 17.3, _RIGHT),
    "BHS": (-77.0, 25.4, _RIGHT),
    "BRB": (-59.54, 12.9, _RIGHT),
    "CUB": (-83.6, 23.6, _RIGHT),
    "DMA": (-61.35, 15.9, _RIGHT),
    "DOM": (-71.4, 20.5, _RIGHT),
    "GRD": (-61.69, 11.8, _LEFT),
    "HTI": (-73.4, 18.0, _UNDER),
    "JAM": (-77.31, 17.5, _UNDER),
    "KNA": (-64.3, 18.75, _RIGHT),
    "LCA": (-60.8, 14.4, _RIGHT),
    "TTO": (-61.22, 10.6, _RIGHT),
    "VCT": (-61.2, 13.4, _LEFT),
}
"""Where each name stands (longitude, latitude, side of that point): set by hand, so that no two touch."""
_CLOSER: dict[str, tuple[float, float, str]] = {
    "ATG": (-61.8, 17.2, _RIGHT),
    "BRB": (-59.54, 12.95, _RIGHT),
    "DMA": (-61.35, 15.5, _RIGHT),
    "GRD": (-61.69, 12.1, _LEFT),
    "HTI": (-73.4, 18.0, _UNDER),
    "JAM": (-77.31, 17.6, _UNDER),
    "KNA": (-63.9, 18.45, _RIGHT),
    "LCA": (-60.98, 14.15, _RIGHT),
    "TTO": (-60.9, 10.85, _RIGHT),
    "VCT": (-61.2, 13.25, _LEFT),
}
"""Where a name stands on a region's own map, which has more room than an inset."""
_AIR = "\u2002\u00a0"  # room for the mark, between it and the name


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A mark at ``lon``, ``lat`` (degrees) for a state whose own place is ``home``."""

    iso3: str
    lon: float
    lat: float
    home: Point

    @property
    def is_apart(self) -> bool:
        """Whether the mark stands beside its place and needs a line to it."""
        return (self.lon, self.lat) != self.home


@dataclass(frozen=True, kw_only=True)
class Name:
    """A state's name beside the point ``lon``, ``lat``; ``side`` as plotly's textposition."""

    iso3: str
    text: str
    lon: float
    lat: float
    side: str


def slight_on(shapes: Shapes, frame: Frame, room: Point) -> frozenset[str]:
    """Return the states that would be lost on a screen: none of the frame's maps shows them as large as a mark.

    ``room`` is the figure's width and height there, in pixels. A state whose own place is outside the frame is not
    lost but elsewhere, and not among them.
    """
    sights = frame.sights(room)
    states = shapes.at(frame.level)
    states = states[states["kind"] == "state"]
    lon, lat = states["lon"].to_numpy(), states["lat"].to_numpy()
    found = set(states["iso3"][_within(sights[0], lon, lat)])
    for sight in sights:
        outlines = shapes.at(sight.level).set_index("iso3").geometry
        found -= {iso3 for iso3 in found if _across(outlines[iso3], sight) >= SIZE}
    return frozenset(found)


def marks_on(states: gpd.GeoDataFrame, pane: Pane, slight: frozenset[str] = frozenset()) -> tuple[Mark, ...]:
    """Return a map's marks, by iso3: for every small state that it does not show plainly, and for the ``slight``."""
    pixel = pane.pixel * _EARTH
    small = (states["area_km2"] < SMALL) & (np.sqrt(states["area_km2"]) / pixel < PLAIN)
    found = []
    for row in states[small | states["iso3"].isin(slight)].sort_values("iso3").itertuples():
        home = (float(row.lon), float(row.lat))
        lon, lat = pane.apart.get(row.iso3, home)
        found.append(Mark(iso3=row.iso3, lon=lon, lat=lat, home=home))
    return tuple(found)


def names_on(states: gpd.GeoDataFrame, pane: Pane, words: Words) -> tuple[Name, ...]:
    """Return the names that are written on a map, by iso3."""
    places = _PLACES if pane.inset else {**_PLACES, **_CLOSER}
    found = []
    for iso3 in sorted(set(pane.named) & set(states["iso3"])):
        lon, lat, side = places[iso3]
        text = words.state(iso3)
        text = {_RIGHT: _AIR + text, _LEFT: text + _AIR}.get(side, text)
        found.append(Name(iso3=iso3, text=text, lon=lon, lat=lat, side=side))
    return tuple(found)


def _within(sight: Sight, lon: Numbers, lat: Numbers) -> NDArray[np.bool_]:
    x, y = sight.plane.project(lon, lat)
    x0, y0, x1, y1 = sight.bounds
    return (x > x0) & (x < x1) & (y > y0) & (y < y1)


def _across(outline: shapely.Geometry, sight: Sight) -> float:
    """Return the lesser of width and height, in pixels, of what can be seen of a shape's largest part."""
    largest = max(shapely.get_parts(outline), key=shapely.area)
    x, y = sight.plane.project(*shapely.get_coordinates(largest).T)
    x0, y0, x1, y1 = sight.bounds
    seen = min(x.max(), x1) - max(x.min(), x0), min(y.max(), y1) - max(y.min(), y0)
    return float(min(seen)) / sight.pixel
