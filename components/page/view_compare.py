"""The view that compares: the three counts side by side, why they differ, and a second date beside them."""

from __future__ import annotations

from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.content import Content, day_alone, placed
from components.page.ids import Ids
from components.page.markup import Field, markup


def compare_view(content: Content) -> list[Any]:
    """Return the parts of the page that compares."""
    return [
        day_alone(content),
        html.Div([_title(content), _second_date(content)], className="view-title"),
        html.Div(
            [
                html.Div(
                    [
                        placed(content, "perspectives", Ids.PERSPECTIVES, "perspectives"),
                        html.P(content.words.say("compare.suspended"), className="count-rule"),
                        placed(content, "disputes", Ids.DISPUTES, "disputes"),
                    ],
                    className="compare-main",
                ),
                html.Div(
                    [
                        placed(content, "second", Ids.SECOND, "second"),
                        placed(content, "card", Ids.CARD, "card-place"),
                    ],
                    className="compare-side",
                ),
            ],
            className="compare",
        ),
    ]


def _title(content: Content) -> html.Div:
    words = content.words
    mark = html.Span(className="swatch", **attributes(data_status="contested", aria_hidden="true"))
    return html.Div(
        [html.H2(words.say("compare.title")), html.P([mark, words.say("legend.contested")], className="contested-key")],
        className="compare-head",
    )


def _second_date(content: Content) -> html.Div:
    """Return the field for a second date, tied to the address, with the button that takes it away."""
    words = content.words
    field = Field(
        {
            "type": "text",
            "class": "typed",
            "data-control": "with",
            "value": content.view.with_,
            "autocomplete": "off",
            "spellcheck": "false",
            "placeholder": words.say("date.hint"),
        }
    )
    clear = html.Button(words.say("compare.clear"), type="button", className="latest", **attributes(data_go="with="))
    inside: list[Any] = [html.Span(words.say("compare.with")), " ", field]
    parts = [html.Label(inside, className="second-date"), clear]
    return html.Div(className="second-control", **attributes(data_markup=markup(parts)))
