"""The date control: step, play, one slider, a typed date, and the years shown on the axis. The script moves it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components.facts.windows import Window
from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import Choices
from components.words import Words


def day(words: Words, choices: Choices) -> html.Div:
    """Return the date control: step, play, one slider over the days of change, and a field for a typed date.

    The script owns what changes with the day: the slider's values, the field's text and the message.
    """
    return html.Div(
        [
            html.Div(
                [
                    _step("previous", "‹", words),
                    html.Button(
                        html.Span(className="play-mark", **attributes(aria_hidden="true")),
                        type="button",
                        className="step play",
                        **attributes(
                            data_step="play",
                            aria_label=words.say("date.play"),
                            data_play=words.say("date.play"),
                            data_pause=words.say("date.pause"),
                        ),
                    ),
                    _step("next", "›", words),
                ],
                className="steps",
            ),
            slider(words),
            html.Div(
                [
                    html.Div(
                        **attributes(
                            data_markup=markup(
                                Field(
                                    {
                                        "type": "text",
                                        "class": "typed",
                                        "data-typed": "date",
                                        "autocomplete": "off",
                                        "spellcheck": "false",
                                        "placeholder": words.say("date.hint"),
                                        "aria-label": words.say("date.typed"),
                                    }
                                )
                            )
                        )
                    ),
                    html.Button(
                        words.say("date.latest"), type="button", className="latest", **attributes(data_step="latest")
                    ),
                ],
                className="typed-row",
            ),
            html.Div(
                className="date-fault",
                role="alert",
                **attributes(
                    data_fault=words.say(
                        "date.wrong", first=choices.first_day.isoformat(), last=choices.last_day.isoformat()
                    )
                ),
            ),
        ],
        id=Ids.DATE,
        className="date",
    )


def slider(words: Words) -> html.Div:
    """Return the slider over the days of change; the script sets its values and its stops."""
    return html.Div(
        [
            html.Div(className="track", **attributes(aria_hidden="true")),
            html.Div(className="stops", **attributes(aria_hidden="true")),
            html.Div(
                role="slider",
                tabIndex="0",
                className="thumb",
                **attributes(aria_label=words.say("date.label"), aria_orientation="horizontal"),
            ),
        ],
        className="slider",
    )


def windows(offered: Sequence[Window], words: Words) -> str:
    """Return the choices of years shown on the axis, as HTML text."""
    return markup(
        [
            html.Button(
                words.say(f"window.{window.key}", first=window.first[:4], last=window.last[:4]),
                type="button",
                className="window",
                **attributes(
                    data_go=f"from={window.first}&to={window.last}",
                    data_window=f"{window.first}|{window.last}",
                    aria_pressed="false",
                ),
            )
            for window in offered
        ]
    )


def _step(name: str, mark: str, words: Words) -> html.Button:
    return html.Button(
        html.Span(mark, **attributes(aria_hidden="true")),
        type="button",
        className="step",
        **attributes(data_step=name, aria_label=words.say(f"date.{name}")),
    )
