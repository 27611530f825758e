"""What lies over the fills: strokes, marks with their lines, and names; knows how they are drawn, not where."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
import shapely

from components.figures.hatches import GAP, WIDTH, strokes
from components.figures.marks import GLYPHS, SIZE, Mark, marks_on, names_on
from components.figures.plate import Meta, Plate, Role
from components.theme import FAMILY
from components.words import Words

OUTLINE = 1.5
"""The width of the line around a mark, in pixels; of the chosen state's mark it is wider, in the accent."""
CHOSEN_OUTLINE = 2.5
CHOSEN_SIZE = SIZE + 4
"""The chosen state's mark is larger too, so that its outline takes nothing from its colour."""
NAME, INSET_NAME = 13, 11
"""The size of a name on a map and on an inset, in pixels."""


def hatches(plate: Plate) -> list[go.Scattergeo]:
    """Return one trace for each pattern that a state ever wears: strokes over its shape, or a bar over its mark.

    A state that the map does not reach has none. A pattern not worn now has opacity 0, so that the page can show it
    without drawing anew.
    """
    marked = {mark.iso3: mark for mark in marks_on(plate.states, plate.pane, plate.slight)}
    outlines = dict(zip(plate.states["iso3"], plate.states.geometry, strict=True))
    found = []
    for (iso3, pattern), is_worn in plate.worn.items():
        if iso3 not in outlines or not plate.pane.shows(*shapely.get_coordinates(outlines[iso3]).T):
            continue
        meta = Meta(role=Role.HATCH, inset=plate.pane.inset, iso3=iso3, pattern=pattern.value)
        if iso3 in marked:
            line = {"color": plate.look.stroke, "width": WIDTH[pattern] + 0.3}
            bar = {"symbol": GLYPHS[pattern], "size": SIZE - 3, "line": line}
            trace = _overlay(plate, meta, [marked[iso3].lon], [marked[iso3].lat], mode="markers", marker=bar)
        else:
            cut = strokes(outlines[iso3], pattern, plate.pane.plane, GAP[pattern] * plate.pane.pixel)
            line = {"color": plate.look.stroke, "width": WIDTH[pattern]}
            trace = _overlay(plate, meta, cut.lon, cut.lat, mode="lines", line=line)
        trace.opacity = 1 if is_worn else 0
        found.append(trace)
    return found


def leaders(plate: Plate) -> list[go.Scattergeo]:
    """Return the lines from marks that stand apart to their places: one trace, or none where no mark does."""
    apart = [mark for mark in marks_on(plate.states, plate.pane, plate.slight) if mark.is_apart]
    if not apart:
        return []
    lon = [value for mark in apart for value in (mark.home[0], mark.lon, None)]
    lat = [value for mark in apart for value in (mark.home[1], mark.lat, None)]
    line = {"color": plate.look.quiet, "width": 0.8}
    return [_overlay(plate, Meta(role=Role.LEADERS, inset=plate.pane.inset), lon, lat, mode="lines", line=line)]


def islands(plate: Plate) -> list[go.Scattergeo]:
    """Return the marks of the small states, by iso3: one trace, or none where every state is plain to see."""
    marks = marks_on(plate.states, plate.pane, plate.slight)
    if not marks:
        return []
    of_state = plate.states.set_index("iso3").loc[[mark.iso3 for mark in marks]]
    chosen = [mark.iso3 == plate.selected for mark in marks]
    outline = {
        "color": [plate.look.accent if is_chosen else plate.look.border for is_chosen in chosen],
        "width": [CHOSEN_OUTLINE if is_chosen else OUTLINE for is_chosen in chosen],
    }
    trace = _overlay(
        plate,
        Meta(role=Role.ISLANDS, inset=plate.pane.inset),
        [mark.lon for mark in marks],
        [mark.lat for mark in marks],
        mode="markers",
        marker={
            "symbol": "circle",
            "size": [CHOSEN_SIZE if is_chosen else SIZE for is_chosen in chosen],
            "color": of_state["fill"].tolist(),
            "opacity": 1,
            "line": outline,
        },
    )
    return [trace.update(hoverinfo=None, **_told(marks, of_state["hover"].tolist()))]


def names(plate: Plate, words: Words, *, shown: bool) -> list[go.Scattergeo]:
    """Return the names on a map: one trace, or none where the map has no names."""
    found = names_on(plate.states, plate.pane, words)
    if not found:
        return []
    trace = _overlay(
        plate,
        Meta(role=Role.NAMES, inset=plate.pane.inset),
        [name.lon for name in found],
        [name.lat for name in found],
        mode="text",
        text=[name.text for name in found],
        textposition=[name.side for name in found],
        textfont={"family": FAMILY, "size": INSET_NAME if plate.pane.inset else NAME, "color": plate.look.ink},
    )
    return [trace.update(visible=shown)]


def _told(marks: Sequence[Mark], hovers: list[str]) -> dict[str, object]:
    return {
        "customdata": [[mark.iso3, hover] for mark, hover in zip(marks, hovers, strict=True)],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _overlay(
    plate: Plate, meta: Meta, lon: Sequence[float | None], lat: Sequence[float | None], **more: object
) -> go.Scattergeo:
    return go.Scattergeo(
        geo=plate.pane.subplot, lon=list(lon), lat=list(lat), hoverinfo="skip", meta=meta.written(), **more
    )
