"""What one drawing of a map is made from, the same for every trace; knows statuses and colours, draws nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

import geopandas as gpd
import pandas as pd
import shapely

from components.facts.shapes import Shapes, dress
from components.figures.framing import Pane
from components.figures.layer import Layer, patterns_of
from components.theme import Look, Pattern


class Role(StrEnum):
    """What a trace draws; stands as ``meta.role`` in the figure, in this order from the ground up."""

    LAND = "land"  # territories, without a status
    STATES = "states"  # the fills of the 35, one trace; z is the category's place in the layer
    SELECTED = "selected"  # the outline of the chosen state, above its neighbours
    LEADERS = "leaders"  # lines from marks that stand apart to their places
    ISLANDS = "islands"  # the marks of small states, one trace
    HATCH = "hatch"  # one pattern of one state: strokes, or a bar over its mark; opacity 1 or 0
    NAMES = "names"  # names beside them
    ROUTE = "route"  # the way of a tour: its line, then its stops


@dataclass(frozen=True, kw_only=True)
class Meta:
    """What a trace tells the page about itself."""

    role: Role
    inset: bool
    iso3: str = ""
    pattern: str = ""

    def written(self) -> dict[str, str | bool]:
        """Return it as the figure carries it, without what is empty."""
        full = {"role": self.role.value, "inset": self.inset, "iso3": self.iso3, "pattern": self.pattern}
        return {key: value for key, value in full.items() if value != ""}


@dataclass(frozen=True, kw_only=True, eq=False)
class Plate:
    """One map of a figure with everything that is known on the day.

    ``states`` has one row a state (on an inset: each that it can show), by iso3, with ``category``, ``place`` (the
    category's place in the layer), ``fill`` (its colour) and ``hover`` (safe HTML). ``worn`` tells of every pattern
    that a state ever wears whether it wears it now. ``slight`` are states that the screen would lose without a mark.
    """

    pane: Pane
    layer: Layer
    look: Look
    states: gpd.GeoDataFrame
    territories: tuple[str, ...]
    url: str
    selected: str
    worn: Mapping[tuple[str, Pattern], bool]
    slight: frozenset[str]


def plate_of(
    shapes: Shapes,
    status: pd.DataFrame,
    layer: Layer,
    pane: Pane,
    look: Look,
    *,
    urls: Mapping[str, str],
    hovers: Mapping[str, str],
    selected: str,
    ever: Collection[tuple[str, Pattern]],
    slight: frozenset[str] = frozenset(),
) -> Plate:
    """Gather what one map is drawn from.

    Raises ValueError where a state has no status, no hover, or a category that the layer does not have.
    """
    everything = shapes.at(pane.level)
    states = dress(everything, status[["iso3", "category", "contested"]]).sort_values("iso3", ignore_index=True)
    silent = sorted(set(states["iso3"]) - set(hovers))
    if silent:
        raise ValueError(f"no hover for {', '.join(silent)}")
    categories = [layer.category(key) for key in states["category"]]
    states["place"] = [layer.place(category.key) for category in categories]
    states["fill"] = [getattr(look, category.colour) for category in categories]
    states["hover"] = [hovers[iso3] for iso3 in states["iso3"]]
    now = {
        (iso3, pattern)
        for iso3, category, contested in zip(states["iso3"], categories, states["contested"], strict=True)
        for pattern in patterns_of(category, bool(contested))
    }
    territories = everything[everything["kind"] == "territory"]
    if pane.inset:  # what an inset cannot show would only be projected for nothing
        states = states[_seen(states, pane)].reset_index(drop=True)
        territories = territories[_seen(territories, pane)]
    return Plate(
        pane=pane,
        layer=layer,
        look=look,
        states=states,
        territories=tuple(territories["iso3"]),
        url=urls[pane.level],
        selected=selected if selected in set(states["iso3"]) else "",
        worn={each: each in now for each in sorted(now | set(ever))},
        slight=slight,
    )


def _seen(frame: gpd.GeoDataFrame, pane: Pane) -> list[bool]:
    """Tell of each shape whether any part of its land can be seen on a map."""
    return [
        any(pane.shows(*shapely.get_coordinates(part).T) for part in shapely.get_parts(shape))
        for shape in frame.geometry
    ]
