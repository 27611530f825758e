"""The head of a page: the place of the day's sentence, and the controls beside it."""

from __future__ import annotations

from dash import html

from components.page import controls
from components.page.ids import Ids
from components.page.views import VIEWS
from components.view import Choices, View
from components.words import Words


def lead(view: View, words: Words, choices: Choices) -> html.Section:
    """Return the headline, which the script writes for each day, with the controls that change whose count it is."""
    turned = controls.counted(view, words, choices, VIEWS[view.view].counted)
    return html.Section(
        [
            html.Div(
                [
                    html.H1(id=Ids.HEADLINE, className="headline"),
                    html.P(id=Ids.SUBLINE, className="subline"),
                ]
            ),
            html.Div(turned, className="turned"),
        ],
        className="lead",
    )
