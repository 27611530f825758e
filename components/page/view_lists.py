"""The views that stand on a time axis of their own: the timeline, the visits, the Council."""

from __future__ import annotations

from typing import Any

from dash import html

from components.page import controls
from components.page.attributes import attributes
from components.page.content import Content, placed, time, title
from components.page.ids import Ids
from components.page.panel import council_day, council_next, council_year


def timeline_view(content: Content) -> list[Any]:
    """Return the parts of the timeline's page."""
    return [
        title(content, "timeline.title", ["region", "country", "grouped", "order"]),
        content.part("lanes"),
        time(content, strip=False),
        placed(content, "card", Ids.CARD, "card-place wide"),
    ]


def visits_view(content: Content) -> list[Any]:
    """Return the parts of the page of visits: the day, the axis, tours and all visits, then what stood around one."""
    return [
        title(content, "visits.title", ["region", "country", "direction", "official", "level"]),
        html.Div(
            id=Ids.VISITS_DAY,
            className="visits-day",
            **attributes(data_follows_day="", data_markup=content.part("visits_day")),
        ),
        time(content, strip=False),
        placed(content, "tours", Ids.TOURS, "tours-place"),
        placed(content, "rows", Ids.TABLE, "table-place"),
        placed(content, "around", Ids.AROUND, "around"),
    ]


def council_view(content: Content) -> list[Any]:
    """Return the parts of the page of the Council: its year, its members and what comes next, then all its terms."""
    return [
        council_year(content.part("council_years")),
        html.Div(
            [
                council_day(
                    content.words,
                    controls.members(content.view, content.words, content.choices),
                    placed(content, "council_seats", Ids.COUNCIL_SEATS, "council-seats"),
                ),
                council_next(
                    content.words,
                    content.part("council_next"),
                    html.Div(
                        id=Ids.COUNCIL_AHEAD,
                        **attributes(data_follows_day="", data_markup=content.part("council_ahead")),
                    ),
                ),
            ],
            className="council-plate",
        ),
        placed(content, "council_meetings", Ids.COUNCIL_MEETINGS, "council-meetings"),
        title(content, "council.title", ["region", "country", "seat"]),
        time(content, strip=False),
        placed(content, "rows", Ids.TABLE, "table-place"),
    ]
