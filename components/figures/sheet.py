"""The sheet that a map is printed on: its maps' windows, ground, type and inset frame; knows no state and no status."""

from __future__ import annotations

from typing import Any

from components.figures.framing import Frame, Inset, Placing, Window
from components.figures.marks import SIZE
from components.figures.plane import Plane
from components.theme import FAMILY, Look
from components.words import Words

_REACH = 12
"""How far from a mark's centre the pointer means it, in pixels; ``assets/js/hits.js`` has the same for a click."""
Layout = dict[str, Any]
"""A plotly layout, or an update of one: plotly's own form, handed straight to it."""


def sheet(frame: Frame, look: Look, words: Words, aspect: float) -> Layout:
    """Return the layout of a frame's map for that width over height.

    ``meta.placings`` holds, for each proportion, the update that fits the map to it: what ``Plotly.relayout`` takes.
    """
    placing = frame.placing(aspect)
    layout: Layout = {
        "template": {},
        "autosize": True,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": look.ground,
        "plot_bgcolor": look.ground,
        "showlegend": False,
        "dragmode": "pan",
        "hovermode": "closest",
        "hoverdistance": _REACH - SIZE // 2,
        "uirevision": frame.key,
        "font": {"family": FAMILY, "size": 14, "color": look.ink},
        "hoverlabel": {
            "bgcolor": look.raised,
            "bordercolor": look.hairline,
            "align": "left",
            "font": {"family": FAMILY, "size": 14, "color": look.ink},
        },
        "geo": _geo(frame.plane, look),
        "meta": {
            "frame": frame.key,
            "aspect": round(aspect, 3),
            "placings": [{"aspect": key, **update(each)} for key, each in frame.placings.items()],
        },
    }
    if frame.inset is not None:
        layout["geo2"] = _geo(frame.inset.plane, look)
        layout["shapes"] = [_outline(look)]
        layout["annotations"] = [_title(frame.inset, look, words)]
    for path, value in update(placing).items():
        _set(layout, path, value)
    return layout


def update(placing: Placing) -> dict[str, Any]:
    """Return a placing as the update that ``Plotly.relayout`` takes."""
    found = _opening("geo", placing.window)
    if placing.inset is None:
        return found
    x0, y0, x1, y1 = placing.inset_place
    return {
        **found,
        "geo.domain.x": list(placing.across),
        **_opening("geo2", placing.inset),
        "geo2.domain.x": [x0, x1],
        "geo2.domain.y": [y0, y1],
        "shapes[0].x0": x0,
        "shapes[0].x1": x1,
        "shapes[0].y0": y0,
        "shapes[0].y1": y1,
        "annotations[0].x": x1,
        "annotations[0].y": y1,
    }


def _opening(subplot: str, window: Window) -> dict[str, Any]:
    return {
        f"{subplot}.lonaxis.range": list(window.lon),
        f"{subplot}.lataxis.range": list(window.lat),
        f"{subplot}.center": {"lon": window.centre[0], "lat": window.centre[1]},
    }


def _geo(plane: Plane, look: Look) -> Layout:
    return {
        "scope": "world",
        "resolution": 110,
        "visible": False,
        "showframe": False,
        "fitbounds": False,
        "bgcolor": look.ground,
        "projection": {"type": "azimuthal equal area", "rotation": {"lon": plane.lon, "lat": plane.lat, "roll": 0}},
        "center": {},
        "lonaxis": {},
        "lataxis": {},
        "domain": {"x": [0, 1], "y": [0, 1]},  # plotly gives each of two maps half the height where it is not told
    }


def _outline(look: Look) -> Layout:
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "paper",
        "layer": "above",
        "line": {"color": look.hairline, "width": 1},
    }


def _title(inset: Inset, look: Look, words: Words) -> Layout:
    return {
        "text": words.say(inset.title),
        "xref": "paper",
        "yref": "paper",
        "xanchor": "right",
        "yanchor": "top",
        "xshift": -8,
        "yshift": -6,
        "showarrow": False,
        "font": {"size": 14, "color": look.quiet},
    }


def _set(layout: Layout, path: str, value: Any) -> None:
    """Set one entry of a layout by the path that ``Plotly.relayout`` would take."""
    *steps, last = path.replace("[0]", ".0").split(".")
    at: Any = layout
    for step in steps:
        at = at[int(step)] if step.isdigit() else at[step]
    at[last] = value
