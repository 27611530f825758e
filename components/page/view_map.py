"""The view of the map: the map with its legend, the rail beside it, and the timeline under both."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from components.page.attributes import attributes
from components.page.content import GRAPH, Content, placed, time
from components.page.described import map_described
from components.page.ids import Ids
from components.page.panel import day_panel
from components.page.search import search
from components.page.tiles import named_tiles, tiles
from components.words import Words


def map_graph(topojson: str) -> Any:
    """Return how the map's graph behaves: as every graph, on our base map, two clicks bring its frame back."""
    return {**GRAPH, "doubleClick": "reset", "topojsonURL": topojson}


def map_view(content: Content) -> list[Any]:
    """Return the parts of the map's page."""
    words, in_tiles = content.words, content.view.drawn == "tiles"
    return [
        html.Div(
            [
                _as_tiles(content) if in_tiles else _as_map(content),
                html.Div(
                    [
                        html.Aside(
                            [
                                search(content.view, words, content.part("names")),
                                placed(content, "tour", Ids.TOUR, "tour-place"),
                                placed(content, "card", Ids.CARD, "card-place"),
                                day_panel(words),
                            ],
                            className="side",
                            **attributes(aria_label=words.say("day.title")),
                        ),
                        None if in_tiles else _small_tiles(words),
                    ],
                    className="rail",
                    tabIndex="0",
                    role="region",
                    **attributes(aria_label=words.say("page.rail")),
                ),
            ],
            className="plate",
        ),
        time(content, strip=True),
    ]


def _as_map(content: Content) -> html.Div:
    """Return the map with its legend: a stop of the tab key on which arrows lead from state to state."""
    words = content.words
    graph = dcc.Graph(
        id=Ids.MAP,
        figure=content.part("map"),
        config=map_graph(content.topojson),
        className="map-graph",
        responsive=True,
    )
    keys = html.Div(
        [
            graph,
            html.Div(className="map-over", **attributes(aria_hidden="true")),
            html.P(words.say("map.keys"), id=Ids.MAP_HELP, className="unseen"),
        ],
        id=Ids.MAP_KEYS,
        className="map-keys",
        role="application",
        tabIndex="0",
        **attributes(
            aria_label=words.say("map.label"),
            aria_roledescription=words.say("map.role"),
            aria_describedby=f"{Ids.MAP_HELP} {Ids.MAP_DESCRIBED}",
            data_beyond=words.say("map.beyond"),
        ),
    )
    said = map_described(words, content.part("regions"))
    return html.Div([keys, content.part("legend"), said], className="map-frame")


def _as_tiles(content: Content) -> html.Div:
    """Return all states as tiles with their names, in place of the map, over the legend."""
    grid = named_tiles(content.words, content.part("regions"))
    return html.Div([grid, content.part("legend")], className="map-frame tiles-frame")


def _small_tiles(words: Words) -> html.Div:
    return html.Div([html.H2(words.say("day.states")), tiles(words)], className="tiles-place")
