"""What a page is made of: the address, the words, and the parts that the wiring draws when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from components.page import controls, date_control
from components.page.attributes import attributes
from components.page.clock import clock
from components.page.ids import Ids
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

ZOOMED: Any = {**GRAPH, "scrollZoom": True}
"""The timeline alone takes the wheel; the script lets it through with Ctrl, so that it does not trap the page."""


@dataclass(frozen=True, kw_only=True)
class Content:
    """What a page is made of. ``part`` draws a part by its name: those that ``components.wiring.parts`` lists."""

    view: View
    words: Words
    choices: Choices
    topojson: str  # the address of the folder of plotly's empty base map
    part: Callable[[str], Any]


def title(content: Content, key: str, names: list[str]) -> html.Div:
    """Return a view's title with the filters that it offers, each by its parameter of the address."""
    return html.Div(
        [
            html.H2(content.words.say(key)),
            controls.filters(content.view, content.words, names, content.choices),
        ],
        className="view-title",
    )


def placed(content: Content, part: str, place: Ids, class_name: str) -> html.Div:
    """Return the place of a part that travels as HTML text, with the part in it."""
    return html.Div(id=place, className=class_name, **attributes(data_markup=content.part(part)))


def timeline_graph(figure: Any, *, strip: bool) -> dict[str, Any]:
    """Return the timeline's graph as it travels: the browser sets it in place once the map stands."""
    graph = dcc.Graph(
        id=Ids.TIMELINE,
        figure=figure,
        config=ZOOMED,
        className="timeline-graph",
        responsive=True if strip else "auto",
    )
    return dict(graph.to_plotly_json())


def time(content: Content, *, strip: bool) -> html.Section:
    """Return the date control over the timeline, on one axis.

    On a page of its own the axis is as high as its facts are many: until it stands, its frame keeps that room.
    """
    drawn = content.part("timeline")
    height = drawn["props"]["figure"]["layout"].get("height")
    return html.Section(
        [
            html.Div(
                [
                    date_control.day(content.words, content.choices),
                    clock(content.view, content.words, content.choices),
                    html.Div(
                        id=Ids.WINDOWS,
                        className="windows",
                        role="group",
                        **attributes(aria_label=content.words.say("window.label"), data_markup=content.part("windows")),
                    ),
                    html.Button(
                        content.words.say("axis.list.open"),
                        type="button",
                        className="window",
                        **attributes(data_action="axis-list", data_failed=content.words.say("axis.list.failed")),
                    ),
                ],
                className="time-row",
            ),
            dcc.Store(id=Ids.TIMELINE_DRAWN, data=drawn),
            html.Div(
                className="timeline-frame",
                id=Ids.TIMELINE_FRAME,
                tabIndex="0",
                role="group",
                style=None if strip else {"--opens": f"{height}px"},
                **attributes(
                    aria_label=content.words.say("timeline.keys"), aria_describedby=Ids.TIMELINE_DESCRIBED.value
                ),
            ),
            placed(content, "timeline_described", Ids.TIMELINE_DESCRIBED, "unseen"),
            content.part("key"),
        ],
        className="time time-strip" if strip else "time time-page",
        **attributes(aria_label=content.words.say("timeline.label")),
    )


def day_alone(content: Content) -> html.Section:
    """Return the date control without a timeline, for views in which nothing stands on an axis."""
    return html.Section(
        [
            html.Div(
                [
                    date_control.day(content.words, content.choices),
                    clock(content.view, content.words, content.choices),
                ],
                className="time-row",
            )
        ],
        className="time time-alone",
        **attributes(aria_label=content.words.say("date.label")),
    )
