"""The route of a tour over a map: a line through its stops in order, each with its number. Knows places, no status."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from components.facts.tours import Tour
from components.figures.framing import Pane, Point
from components.figures.marks import marks_on
from components.figures.plate import Meta, Plate, Role
from components.theme import FAMILY

LINE, HALO = 3.0, 7.0
"""The width of the line and of the ground that parts it from the fills under it, in pixels."""
STOP, NUMBER = 22, 13
"""The size of a stop and of the number in it, in pixels."""
UNSURE = "?"
"""What stands in a stop of which nobody knows whether it belongs to the tour; no line leads there."""

_EDGE = 0.07  # the share of a map's width and height within which a stop at its edge would be cut


def route(plate: Plate, tour: Tour, homes: Mapping[str, Point]) -> list[go.Scattergeo]:
    """Return the traces of a tour on one map, the lowest first; none on an inset that shows no stop of it.

    ``homes`` are the places (longitude, latitude) of all states; where a map has a mark for a state, its stop stands on
    the mark; one at the edge of the map is left out. A state that is visited more than once has all its numbers. Meta
    says that they are of the route.
    """
    places = {**homes, **{mark.iso3: (mark.lon, mark.lat) for mark in marks_on(plate.states, plate.pane, plate.slight)}}
    numbers: dict[str, list[str]] = {}
    for number, leg in enumerate(tour.legs, start=1):
        numbers.setdefault(leg.iso3, []).append(str(number))
    for one in tour.maybe:
        numbers.setdefault(one.iso3, [UNSURE])
    shown = {iso3 for iso3 in numbers if _stands_in(plate.pane, places[iso3])}
    if plate.pane.inset and not shown:
        return []
    way = [places[leg.iso3] for leg in tour.legs]
    stops = [(places[iso3], "·".join(own)) for iso3, own in numbers.items() if own != [UNSURE] and iso3 in shown]
    unsure = [(places[iso3], UNSURE) for iso3, own in numbers.items() if own == [UNSURE] and iso3 in shown]
    return [
        _line(plate, way, plate.look.ground, HALO),
        _line(plate, way, plate.look.accent, LINE),
        *([_stops(plate, unsure, plate.look.quiet)] if unsure else []),
        _stops(plate, stops, plate.look.accent),
    ]


def _stands_in(pane: Pane, place: Point) -> bool:
    """Tell whether a stop stands on a map so far from its edge that all of it is seen."""
    x, y = (float(value[0]) for value in pane.plane.project(np.array([place[0]]), np.array([place[1]])))
    x0, y0, x1, y1 = pane.bounds
    across, up = _EDGE * (x1 - x0), _EDGE * (y1 - y0)
    return x0 + across < x < x1 - across and y0 + up < y < y1 - up


def _line(plate: Plate, way: list[Point], colour: str, width: float) -> go.Scattergeo:
    lon, lat = zip(*way, strict=True)
    return _trace(plate, lon, lat, mode="lines", line={"color": colour, "width": width})


def _stops(plate: Plate, stops: list[tuple[Point, str]], colour: str) -> go.Scattergeo:
    return _trace(
        plate,
        [place[0] for place, _ in stops],
        [place[1] for place, _ in stops],
        mode="markers+text",
        text=[text for _, text in stops],
        textposition="middle center",
        textfont={"family": FAMILY, "size": NUMBER, "color": plate.look.ink},
        marker={"size": STOP, "color": plate.look.raised, "opacity": 1, "line": {"color": colour, "width": 2.5}},
    )


def _trace(plate: Plate, lon: object, lat: object, **more: object) -> go.Scattergeo:
    meta = Meta(role=Role.ROUTE, inset=plate.pane.inset).written()
    return go.Scattergeo(geo=plate.pane.subplot, lon=lon, lat=lat, hoverinfo="skip", meta=meta, **more)
