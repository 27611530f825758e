"""The second clock: how much was public when. Knows its place beside the date, not what was public."""

from __future__ import annotations

from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import Choices, View
from components.words import Words


def clock(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the control of what was public: folded away until it is wanted, open and marked while it counts.

    Its field takes an ISO day; one button sets the day that is shown, the other lets everything count again.
    """
    field = Field(
        {
            "type": "text",
            "class": "typed",
            "data-control": "known",
            "value": view.known,
            "autocomplete": "off",
            "spellcheck": "false",
            "placeholder": words.say("date.hint"),
            "aria-describedby": Ids.CLOCK_FAULT.value,
        }
    )
    as_shown = html.Button(
        words.say("clock.as_shown"), type="button", className="latest", **attributes(data_action="known-as-shown")
    )
    everything = html.Button(
        words.say("clock.everything"), type="button", className="latest clock-all", **attributes(data_go="known=")
    )
    fault = html.Div(
        id=Ids.CLOCK_FAULT,
        className="date-fault",
        role="alert",
        **attributes(
            data_fault=words.say("clock.wrong", first=choices.first_day.isoformat(), last=choices.last_day.isoformat())
        ),
    )
    inside: list[Any] = [html.Span(words.say("clock.typed")), field]
    label = html.Label(inside, className="clock-day")
    folded = html.Details(
        [
            html.Summary(words.say("clock.title"), className="clock-title"),
            html.Div([label, as_shown, everything, fault], className="clock-row"),
        ],
        open=bool(view.known),
    )
    return html.Div(
        id=Ids.CLOCK,
        className="clock",
        **attributes(data_on="" if view.known else None, data_markup=markup(folded)),
    )
