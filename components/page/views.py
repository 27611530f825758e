"""The views: which parts stand on each page. Adding a view is one entry in VIEWS and its words ``nav.<key>``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from components.figures.layers import LAYERS
from components.page import controls
from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.legend import legend
from components.page.panel import council_day, day_panel
from components.page.tiles import tiles
from components.view import Choices, View
from components.words import Words

GRAPH: Any = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "scrollZoom": False,
    "doubleClick": False,
    "responsive": True,
}
"""How each graph behaves: no bar of buttons, no upload, no trap for the page's own scrolling."""


def map_graph(topojson: str) -> Any:
    """Return how the map's graph behaves: as every graph, on our base map, two clicks bring its frame back."""
    return {**GRAPH, "doubleClick": "reset", "topojsonURL": topojson}


@dataclass(frozen=True, kw_only=True)
class Content:
    """What a page is made of. Figures, card and table come from the wiring, each made when it is asked for."""

    view: View
    words: Words
    choices: Choices
    topojson: str  # the address of the folder of plotly's empty base map
    map: Callable[[], Any]
    timeline: Callable[[], Any]
    card: Callable[[], str]
    table: Callable[[], str]
    key: Callable[[], Any]


@dataclass(frozen=True, kw_only=True)
class PageView:
    """One view: its value in the address and the parts of its page.

    ``lanes`` are its lanes of the timeline (empty: all); ``paged`` gives the timeline a page of its own, with a
    swimlane for each state; ``halts`` names the days at which the slider halts: map, visits or presidencies.
    """

    key: str
    parts: Callable[[Content], list[Any]]
    lanes: tuple[str, ...] = ()
    paged: bool = False
    halts: str = "map"


def _map(content: Content) -> list[Any]:
    view, words = content.view, content.words
    return [
        html.Div(
            [
                html.Div(
                    [
                        dcc.Graph(
                            id=Ids.MAP,
                            figure=content.map(),
                            config=map_graph(content.topojson),
                            className="map-graph",
                            responsive=True,
                        ),
                        legend(LAYERS[view.layer], words, view.by),
                    ],
                    className="map-frame",
                    role="group",
                    **attributes(aria_label=words.say("map.label")),
                ),
                html.Div(
                    [
                        html.Aside(
                            [
                                controls.country(view, words, content.choices),
                                html.Div(id=Ids.CARD, className="card-place", **attributes(data_markup=content.card())),
                                day_panel(words),
                            ],
                            className="side",
                            **attributes(aria_label=words.say("day.title")),
                        ),
                        html.Div([html.H2(words.say("day.states")), tiles(words)], className="tiles-place"),
                    ],
                    className="rail",
                    tabIndex="0",
                    role="region",
                    **attributes(aria_label=words.say("page.rail")),
                ),
            ],
            className="plate",
        ),
        _time(content, strip=True),
    ]


def _timeline(content: Content) -> list[Any]:
    return [
        _title(content, "timeline.title", ["region", "country"]),
        _time(content, strip=False),
        html.Div(id=Ids.CARD, className="card-place wide", **attributes(data_markup=content.card())),
    ]


def _visits(content: Content) -> list[Any]:
    return [
        _title(content, "visits.title", ["region", "country", "direction", "official", "level"]),
        _time(content, strip=False),
        html.Div(id=Ids.TABLE, className="table-place", **attributes(data_markup=content.table())),
    ]


def _council(content: Content) -> list[Any]:
    return [
        _title(content, "council.title", ["region", "country", "seat"]),
        council_day(content.words),
        _time(content, strip=False),
        html.Div(id=Ids.TABLE, className="table-place", **attributes(data_markup=content.table())),
    ]


VIEWS: dict[str, PageView] = {
    view.key: view
    for view in (
        PageView(key="map", parts=_map),
        PageView(key="timeline", parts=_timeline, paged=True),
        PageView(key="visits", parts=_visits, lanes=("to_belgrade", "from_belgrade"), paged=True, halts="visits"),
        PageView(key="council", parts=_council, lanes=("council",), paged=True, halts="presidencies"),
    )
}
"""The views by their value in the address, in the order of the navigation."""


def _title(content: Content, key: str, names: list[str]) -> html.Div:
    return html.Div(
        [
            html.H2(content.words.say(key)),
            controls.filters(content.view, content.words, names, content.choices),
        ],
        className="view-title",
    )


def timeline_graph(figure: Any, *, strip: bool) -> dict[str, Any]:
    """Return the timeline's graph as it travels: the browser sets it in place once the map stands."""
    graph = dcc.Graph(
        id=Ids.TIMELINE,
        figure=figure,
        config=GRAPH,
        className="timeline-graph",
        responsive=True if strip else "auto",
    )
    return dict(graph.to_plotly_json())


def _time(content: Content, *, strip: bool) -> html.Section:
    """Return the date control over the timeline, on one axis."""
    return html.Section(
        [
            html.Div(
                [controls.day(content.words, content.choices), controls.windows(content.words)], className="time-row"
            ),
            dcc.Store(id=Ids.TIMELINE_DRAWN, data=timeline_graph(content.timeline(), strip=strip)),
            html.Div(className="timeline-frame", id=Ids.TIMELINE_FRAME),
            content.key(),
        ],
        className="time time-strip" if strip else "time time-page",
        **attributes(aria_label=content.words.say("timeline.label")),
    )
