"""The view of the table: the 35 with every count and every layer of one day, to sort and to filter."""

from __future__ import annotations

from typing import Any

from dash import html

from components.page import controls
from components.page.attributes import attributes
from components.page.content import Content, day_alone
from components.page.ids import Ids


def table_view(content: Content) -> list[Any]:
    """Return the parts of the page of the table; the file of a state that is chosen stands beside it."""
    words = content.words
    box = html.Div(
        id=Ids.TABLE_BOX,
        className="table-box",
        tabIndex="0",
        role="region",
        **attributes(aria_label=words.say("table.label"), data_follows_day="", data_markup=content.part("table")),
    )
    card = html.Div(id=Ids.CARD, className="card-place", **attributes(data_markup=content.part("card")))
    head = [
        html.H2(words.say("table.title")),
        html.P(words.say("table.hint"), className="table-hint"),
        controls.filters(content.view, words, ["group"], content.choices),
    ]
    return [
        day_alone(content),
        html.Div(head, className="view-title"),
        html.Div([box, card], className="table-view"),
    ]
