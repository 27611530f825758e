"""Draws any layer on any frame: fills, strokes, marks and names; takes words and colours as given, decides no status.

The figure holds keys and categories, never geometry: the browser fetches the shapes once, by their address. Each trace
says in ``meta`` what it draws (:class:`components.figures.plate.Role`), so that the page can change it in place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import plotly.graph_objects as go

from components.facts.shapes import Shapes
from components.facts.tours import Tour
from components.figures.framing import ROOM, WIDE, Frame, Point
from components.figures.layer import Layer
from components.figures.marks import slight_on
from components.figures.overprint import hatches, islands, leaders, names
from components.figures.plate import Meta, Plate, Role, plate_of
from components.figures.route import route
from components.figures.sheet import sheet
from components.theme import Look, Pattern
from components.words import Words

BORDER = 0.8
"""The width of a border between states, in pixels."""
CHOSEN = 2.5
"""The width of the chosen state's outline, in pixels."""


def draw(
    shapes: Shapes,
    status: pd.DataFrame,
    layer: Layer,
    frame: Frame,
    look: Look,
    words: Words,
    *,
    urls: Mapping[str, str],
    hovers: Mapping[str, str],
    selected: str = "",
    ever: Collection[tuple[str, Pattern]] = (),
    tour: Tour | None = None,
    aspect: float = WIDE,
    room: Point = ROOM["strip"],
) -> go.Figure:
    """Return the map of one layer on one day.

    ``status`` has one row a state: iso3, category (a key of the layer), contested. ``urls`` gives the address of the
    shapes for each level of detail, ``hovers`` each state's hover as safe HTML. ``ever`` are the patterns that states
    wear on any day: each gets a trace, unseen for now where it is not worn. ``tour`` is one whose route is drawn over
    all (None: none). ``aspect`` is the figure's width over
    height, ``room`` the least width and height, in pixels, that it will have: a state too slight to be seen there gets
    a mark. Raises ValueError where a state has no status or no hover, or a status is no category of the layer.
    """
    traces: list[go.Choropleth | go.Scattergeo] = []
    slight = slight_on(shapes, frame, room)
    homes = {row.iso3: (float(row.lon), float(row.lat)) for row in shapes.at(frame.level).itertuples()} if tour else {}
    for pane in frame.panes:
        plate = plate_of(
            shapes,
            status,
            layer,
            pane,
            look,
            urls=urls,
            hovers=hovers,
            selected=selected,
            ever=ever,
            slight=frozenset() if pane.inset else slight,
        )
        traces += [_land(plate), _states(plate), _selected(plate), *leaders(plate), *islands(plate)]
        traces += [*hatches(plate), *names(plate, words, shown=frame.placing(aspect).names)]
        if tour is not None:
            traces += route(plate, tour, homes)
    return go.Figure(data=traces, layout=sheet(frame, look, words, aspect))


def _land(plate: Plate) -> go.Choropleth:
    return _fills(
        plate,
        Role.LAND,
        plate.territories,
        [0] * len(plate.territories),
        [[0, plate.look.land], [1, plate.look.land]],
        hoverinfo="skip",
    )


def _states(plate: Plate) -> go.Choropleth:
    states = plate.states
    return _fills(
        plate,
        Role.STATES,
        tuple(states["iso3"]),
        states["place"].tolist(),
        _steps([getattr(plate.look, category.colour) for category in plate.layer.categories]),
        zmin=-0.5,
        zmax=len(plate.layer.categories) - 0.5,
        customdata=states[["iso3", "hover"]].to_numpy().tolist(),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _selected(plate: Plate) -> go.Choropleth:
    """Return the outline of the chosen state; unseen, on the first state, where none is chosen."""
    trace = _fills(
        plate,
        Role.SELECTED,
        (plate.selected or plate.states["iso3"].iloc[0],),
        [0],
        [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]],
        hoverinfo="skip",
    )
    trace.marker.update(opacity=1 if plate.selected else 0, line={"color": plate.look.accent, "width": CHOSEN})
    return trace


def _fills(
    plate: Plate, role: Role, iso3: tuple[str, ...], z: list[int], colours: list[list[object]], **more: object
) -> go.Choropleth:
    return go.Choropleth(
        geo=plate.pane.subplot,
        geojson=plate.url,
        featureidkey="id",
        locations=list(iso3),
        z=z,
        colorscale=colours,
        showscale=False,
        marker={"line": {"color": plate.look.border, "width": BORDER}},
        meta=Meta(role=role, inset=plate.pane.inset).written(),
        **more,
    )


def _steps(colours: list[str]) -> list[list[object]]:
    """Return a colour scale that jumps from category to category, without mixing two."""
    share = 1 / len(colours)
    ends = [(round(i * share, 6), round((i + 1) * share, 6)) for i in range(len(colours))]
    return [[end, colour] for (first, last), colour in zip(ends, colours, strict=True) for end in (first, last)]
