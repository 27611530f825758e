"""The views: which parts stand on each page. Adding a view is one entry in VIEWS and its words ``nav.<key>``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from components.page.content import Content
from components.page.slide_views import compare_slide, council_slide, map_slide, strip_slide, tiles_slide
from components.page.view_compare import compare_view
from components.page.view_lists import council_view, timeline_view, visits_view
from components.page.view_map import map_view
from components.page.view_preflight import preflight_view
from components.page.view_sources import sources_view
from components.page.view_table import table_view


@dataclass(frozen=True, kw_only=True)
class PageView:
    """One view: its value in the address and the parts of its page.

    ``counted`` are the controls beside the headline, each by its parameter: they change what is counted. ``layer`` is
    the layer that leads the page (empty: the one that the address names). ``lanes`` are its lanes of the timeline
    (empty: all), from which readers may choose where ``chosen`` says so; ``paged`` gives the timeline a page of its
    own, with a swimlane for each state; ``halts`` names the days at which the slider halts: those of the layer, of
    visits or of presidencies. ``slide`` gives its parts in present mode: what of the view can be read from the last row
    of a room. What is not ``listed`` is reached by its address and from the foot of the page, not from the navigation.
    """

    key: str
    parts: Callable[[Content], list[Any]]
    counted: tuple[str, ...] = ("by",)
    layer: str = ""
    lanes: tuple[str, ...] = ()
    chosen: bool = False
    paged: bool = False
    halts: str = "layer"
    slide: Callable[[Content], list[Any]] = tiles_slide
    listed: bool = True

    @property
    def axis(self) -> bool:
        """Whether facts stand on an axis of time in this view."""
        return self.paged or bool(self.lanes)


STRIP = ("recognition", "to_belgrade", "from_belgrade", "council")
"""The lanes under the map."""

VIEWS: dict[str, PageView] = {
    view.key: view
    for view in (
        PageView(
            key="map",
            parts=map_view,
            lanes=STRIP,
            counted=("by", "region", "drawn", "layer", "vote", "direction", "official", "level"),
            slide=map_slide,
        ),
        PageView(key="compare", parts=compare_view, layer="recognition", slide=compare_slide),
        PageView(key="timeline", parts=timeline_view, layer="recognition", chosen=True, paged=True, slide=strip_slide),
        PageView(
            key="visits",
            parts=visits_view,
            layer="visits",
            lanes=("to_belgrade", "from_belgrade"),
            paged=True,
            halts="visits",
            slide=strip_slide,
        ),
        PageView(
            key="council",
            parts=council_view,
            layer="council",
            lanes=("council",),
            paged=True,
            halts="presidencies",
            slide=council_slide,
        ),
        PageView(key="table", parts=table_view, layer="recognition", counted=("by", "region")),
        PageView(key="sources", parts=sources_view, layer="certainty"),
        PageView(key="preflight", parts=preflight_view, counted=(), layer="recognition", listed=False),
    )
}
"""The views by their value in the address, in the order of the navigation."""
