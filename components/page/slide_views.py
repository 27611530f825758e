"""The views as a slide shows them: what of each can be read from the last row. Knows places, draws nothing."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from components.page.attributes import attributes
from components.page.content import Content, placed
from components.page.ids import Ids
from components.page.panel import council_day, council_next, council_year
from components.page.tiles import named_tiles
from components.page.view_map import map_graph


def map_slide(content: Content) -> list[Any]:
    """Return the map, or the tiles in its place, with the legend and the chosen state's file beside it."""
    if content.view.drawn == "tiles":
        return tiles_slide(content)
    graph = dcc.Graph(
        id=Ids.MAP,
        figure=content.part("map"),
        config=map_graph(content.topojson),
        className="map-graph",
        responsive=True,
    )
    return [
        html.Div(
            [
                html.Div(
                    graph, className="slide-plot", role="img", **attributes(aria_label=content.words.say("map.label"))
                ),
                html.Div(className="slide-marks", **attributes(aria_hidden="true")),
            ],
            className="slide-frame",
        ),
        _beside(content),
    ]


def tiles_slide(content: Content) -> list[Any]:
    """Return the states as tiles with their names: also what a slide shows of a view that is a table."""
    return [named_tiles(content.words, content.part("regions")), _beside(content)]


def compare_slide(content: Content) -> list[Any]:
    """Return the three counts side by side."""
    mark = html.Span(className="swatch", **attributes(data_status="contested", aria_hidden="true"))
    return [
        placed(content, "perspectives", Ids.PERSPECTIVES, "perspectives"),
        html.P([mark, content.words.say("legend.contested")], className="contested-key"),
    ]


def strip_slide(content: Content) -> list[Any]:
    """Return what stands on the axis of time, a row for each state or lane."""
    return [placed(content, "strip", Ids.STRIP, "strip")]


def council_slide(content: Content) -> list[Any]:
    """Return the Council's year, its members on the day, and who of the Americas presides next."""
    words = content.words
    members = placed(content, "council_seats", Ids.COUNCIL_SEATS, "council-seats")
    return [
        council_year(content.part("council_years")),
        html.Div(
            [council_day(words, html.Div(), members), council_next(words, content.part("council_next"), html.Div())],
            className="slide-council-day",
        ),
    ]


def _beside(content: Content) -> html.Div:
    return html.Div(
        [content.part("legend"), placed(content, "slide_file", Ids.SLIDE_FILE, "slide-file-place")],
        className="slide-side",
    )
