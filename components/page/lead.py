"""The head of a page: the room of the day's sentence, and the controls beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from dash import html

from components.page import controls
from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.views import VIEWS
from components.view import Choices, View
from components.words import Words


def lead(view: View, words: Words, choices: Choices, playback: Mapping[str, Any]) -> html.Section:
    """Return the headline with the controls that change whose count it is.

    The script writes sentence and line for each day. Until it does, the style sheet shows in their places
    ``data-opens``, what they say on the day that the page opens with, so that nothing moves. ``playback`` is what the
    browser steps through, a ``Playback`` as it travels.
    """
    turned = controls.counted(view, words, choices, VIEWS[view.view].counted)
    sentence, subline = said_on(playback, playback["day"], words)
    return html.Section(
        [
            html.Div(
                [
                    html.H1(id=Ids.HEADLINE, className="headline", **attributes(data_opens=sentence)),
                    html.P(id=Ids.SUBLINE, className="subline", **attributes(data_opens=subline)),
                ]
            ),
            html.Div(turned, className="turned"),
        ],
        className="lead",
    )


def said_on(playback: Mapping[str, Any], day: str, words: Words) -> tuple[str, str]:
    """Return the sentence, without marks of weight, and the line below it on a day (ISO)."""
    step = bisect_right(playback["layer"]["days"], day) - 1
    sentence = playback["sentences"][step].replace("{date}", words.date(day)).replace("**", "")
    return sentence, playback["sublines"][step]
