"""How a frame of the globe is fitted to a figure: projection, window, inset; knows no region, no status, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from components.figures.plane import Numbers, Plane

WIDE = 2.0
"""Width over height of the map on a wide screen: what the server draws for, before the browser knows its size."""
LADDER = (0.75, 0.93, 1.15, 1.4, 1.7, 2.0, 2.4)
"""The proportions for which a figure carries its placing, so that the browser can refit the map without asking."""

Point = tuple[float, float]

ROOM: dict[str, Point] = {"strip": (1040, 430), "low": (870, 320), "phone": (390, 370)}
"""The least width and height of a map, in pixels, on each form of screen that the browser tells."""


@dataclass(frozen=True, kw_only=True)
class Pane:
    """One of the maps in a figure: the frame's own (plotly's ``geo``) or its inset (``geo2``).

    ``pixel`` is the length of a pixel in the plane, where the figure is 1240 by 620 pixels; ``named`` the states whose
    names are written; ``apart`` gives marks of small states a place beside their own, tied to it by a line.
    ``bounds`` (x0, y0, x1, y1 in the plane) hold everything that it shows in any proportion of the ladder.
    """

    subplot: str
    plane: Plane
    level: str
    pixel: float
    apart: Mapping[str, Point]
    named: tuple[str, ...]
    bounds: tuple[float, float, float, float]

    @property
    def inset(self) -> bool:
        """Whether it is the smaller map."""
        return self.subplot != "geo"

    def shows(self, lon: Numbers, lat: Numbers) -> bool:
        """Tell whether any of the land between these points (degrees) can be seen."""
        x, y = self.plane.project(lon, lat)
        x0, y0, x1, y1 = self.bounds
        return bool(x.min() < x1 and x.max() > x0 and y.min() < y1 and y.max() > y0)


@dataclass(frozen=True, kw_only=True)
class Inset:
    """A smaller map inside the frame; ``wide`` and ``narrow`` are its x0, y0, x1, y1 in shares of the figure, y up.

    The wide place is taken from ``from_aspect`` on. Names are written only there: in the narrow place, which shows
    ``narrow_reach``, they would touch. ``apart`` as in :class:`Pane`.
    """

    plane: Plane
    level: str
    reach: tuple[Point, ...]
    narrow_reach: tuple[Point, ...]
    apart: Mapping[str, Point]
    title: str
    wide: tuple[float, float, float, float]
    narrow: tuple[float, float, float, float]
    from_aspect: float

    def place(self, aspect: float) -> tuple[float, float, float, float]:
        """Return where the inset stands in a figure of that width over height."""
        return self.wide if aspect >= self.from_aspect else self.narrow

    def window(self, aspect: float) -> Numbers:
        """Return the part of the plane that it shows in a figure of that width over height."""
        x0, y0, x1, y1 = self.place(aspect)
        reach = self.reach if aspect >= self.from_aspect else self.narrow_reach
        return _window(self.plane, reach, aspect * (x1 - x0) / (y1 - y0), (0.5, 0.5), 0.02)


@dataclass(frozen=True, kw_only=True)
class Window:
    """What one map shows, as plotly wants it: ranges of longitude and latitude, and the centre (degrees)."""

    lon: Point
    lat: Point
    centre: Point


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What one map shows on a screen of known size: ``bounds`` (x0, y0, x1, y1) in the plane, and a pixel's length."""

    plane: Plane
    level: str
    bounds: tuple[float, float, float, float]
    pixel: float


@dataclass(frozen=True, kw_only=True)
class Placing:
    """How a frame fits one proportion: its window and, where it has one, the inset's window and place.

    ``across`` is the share of the figure's width that the map has, from its left to its right end: the land makes way
    for the inset. ``names`` tells whether there is room for names.
    """

    window: Window
    across: Point = (0.0, 1.0)
    inset: Window | None = None
    inset_place: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    names: bool = True


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A region's map. Longitudes and latitudes in degrees.

    ``reach`` are the outermost points that must be seen, with ``air`` around (a share of their extent); ``anchor`` is
    the share of spare width left of them and of spare height below them. From ``narrowest`` to ``widest`` the map
    fills the figure; beyond, where the globe or the land ends, it stands in its middle. ``level`` is the detail of the
    shapes; ``apart`` and ``named`` are those of its panes (names are written on the inset where there is one).
    """

    key: str
    plane: Plane
    level: str
    reach: tuple[Point, ...]
    anchor: Point = (0.5, 0.5)
    air: float = 0.03
    narrowest: float = 0.7
    widest: float = 2.4
    apart: Mapping[str, Point] = field(default_factory=dict)
    named: tuple[str, ...] = ()
    inset: Inset | None = None

    def placing(self, aspect: float) -> Placing:
        """Return how the frame fits a figure of that width over height."""
        window = _opened(self.plane, self._window(aspect))
        if self.inset is None:
            return Placing(window=window)
        place = self.inset.place(aspect)
        spare = max(1 - self.narrowest / aspect, 0.0)
        wide = place == self.inset.wide
        return Placing(
            window=window,
            across=(0.0, round(1 - 0.22 * spare, 4)) if wide else (round(0.6 * spare, 4), 1.0),
            inset=_opened(self.inset.plane, self.inset.window(aspect)),
            inset_place=place,
            names=wide,
        )

    @cached_property
    def placings(self) -> dict[float, Placing]:
        """The placing for each proportion of the ladder."""
        return {aspect: self.placing(aspect) for aspect in LADDER}

    @cached_property
    def panes(self) -> tuple[Pane, ...]:
        """The frame's map and, where it has one, its inset; names are written on the last."""
        x0, y0, x1, y1 = self._window(WIDE)
        pixel = float(max((x1 - x0) / 1240, (y1 - y0) / 620))
        named = () if self.inset else self.named
        own = Pane(
            subplot="geo",
            plane=self.plane,
            level=self.level,
            pixel=pixel,
            apart=self.apart,
            named=named,
            bounds=_around([self._window(aspect) for aspect in LADDER]),
        )
        if self.inset is None:
            return (own,)
        x0, y0, x1, y1 = self.inset.window(WIDE)
        left, _, right, _ = self.inset.place(WIDE)
        small = Pane(
            subplot="geo2",
            plane=self.inset.plane,
            level=self.inset.level,
            pixel=float((x1 - x0) / (1240 * (right - left))),
            apart=self.inset.apart,
            named=self.named,
            bounds=_around([self.inset.window(aspect) for aspect in LADDER]),
        )
        return own, small

    def sights(self, room: Point) -> tuple[Sight, ...]:
        """Return what each of its maps shows in a figure of that width and height, in pixels, fitted by the ladder."""
        aspect = min(LADDER, key=lambda step: abs(np.log(step * room[1] / room[0])))
        left, right = self.placings[aspect].across
        own = _sight(self.plane, self.level, self._window(aspect), (room[0] * (right - left), room[1]))
        if self.inset is None:
            return (own,)
        x0, y0, x1, y1 = self.inset.place(aspect)
        place = (room[0] * (x1 - x0), room[1] * (y1 - y0))
        return own, _sight(self.inset.plane, self.inset.level, self.inset.window(aspect), place)

    def _window(self, aspect: float) -> Numbers:
        aspect = min(max(aspect, self.narrowest), self.widest)
        return _window(self.plane, self.reach, aspect, self.anchor, self.air)


def _opened(plane: Plane, bounds: Numbers) -> Window:
    """Return the window that shows this rectangle of the plane."""
    x0, y0, x1, y1 = (float(value) for value in bounds)
    lon, lat = plane.ranges_of_bounds(bounds)
    return Window(lon=lon, lat=lat, centre=plane.centre_of((x0 + x1) / 2, (y0 + y1) / 2))


def _sight(plane: Plane, level: str, window: Numbers, room: Point) -> Sight:
    x0, y0, x1, y1 = (float(value) for value in window)
    pixel = max((x1 - x0) / room[0], (y1 - y0) / room[1])
    return Sight(plane=plane, level=level, bounds=(x0, y0, x1, y1), pixel=pixel)


def _around(windows: list[Numbers]) -> tuple[float, float, float, float]:
    every = np.array(windows)
    low, high = every.min(axis=0), every.max(axis=0)
    return float(low[0]), float(low[1]), float(high[2]), float(high[3])


def _window(plane: Plane, reach: tuple[Point, ...], aspect: float, anchor: Point, air: float) -> Numbers:
    """Return the rectangle of that proportion that holds every point of ``reach`` with some air around."""
    lon, lat = (np.array(values) for values in zip(*reach, strict=True))
    x, y = plane.project(lon, lat)
    width, height = (x.max() - x.min()) * (1 + 2 * air), (y.max() - y.min()) * (1 + 2 * air)
    spare_width, spare_height = max(height * aspect - width, 0.0), max(width / aspect - height, 0.0)
    x0 = (x.max() + x.min() - width) / 2 - spare_width * anchor[0]
    y0 = (y.max() + y.min() - height) / 2 - spare_height * anchor[1]
    return np.array([x0, y0, x0 + width + spare_width, y0 + height + spare_height])
