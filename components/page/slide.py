"""The page in present mode: one scene in large type. Knows where title, view and footnotes stand, not what they say.

Title, sentence and number are those of the story that is open, which the browser knows (``assets/js/present.js``).
"""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from components.page import date_control
from components.page.attributes import attributes
from components.page.content import Content, placed
from components.page.ids import Ids
from components.page.markup import markup
from components.page.slide_dialogs import keys_dialog, question_dialog
from components.page.views import VIEWS
from components.words import Words


def slide(content: Content, playback: Any) -> html.Div:
    """Return the page of a scene: what is said, the view as large as it goes, and when, by what evidence, which scene.

    The headline stands in the sentence's place while another day is shown than the scene's own.
    """
    view, words = content.view, content.words
    dialogs = [
        keys_dialog(view, words, content.choices),
        question_dialog(view, words, content.part("names")),
    ]
    return html.Div(
        [
            dcc.Store(id=Ids.PLAYBACK, data=playback),
            html.Main(
                [
                    html.Header(
                        [
                            html.H1(id=Ids.SCENE_TITLE),
                            html.P(id=Ids.SCENE_SENTENCE, className="scene-said"),
                            html.P(id=Ids.HEADLINE, className="scene-said"),
                        ],
                        className="slide-head",
                    ),
                    html.Div(VIEWS[view.view].slide(content), className=f"slide-view slide-{view.view}"),
                    _foot(content),
                ],
                id=Ids.MAIN,
                className="slide",
                tabIndex="-1",
            ),
            html.Div(**attributes(data_markup="".join(map(markup, dialogs)))),
        ],
        className="slide-sheet",
    )


def _foot(content: Content) -> html.Footer:
    """Return the day on its axis, the scene's number with the buttons that a pointer uses, and the footnotes."""
    words = content.words
    return html.Footer(
        [
            html.Section(
                [
                    html.P(id=Ids.SLIDE_DAY, className="slide-day"),
                    html.Div(date_control.slider(words), id=Ids.DATE, className="date"),
                ],
                className="slide-time time-alone",
                **attributes(aria_label=words.say("date.label")),
            ),
            placed(content, "slide_notes", Ids.SLIDE_NOTES, "slide-notes"),
            html.Div(className="slide-place", **attributes(data_markup=_steps(words))),
        ],
        className="slide-foot",
    )


def _steps(words: Words) -> str:
    number = words.say("slide.number", n="{n}", total="{total}")
    return markup(
        [
            html.P(id=Ids.SCENE_NUMBER, **attributes(data_said=number)),
            html.Div(
                [
                    _button(act, mark, words)
                    for act, mark in {"back": "‹", "next": "›", "keys": "?", "leave": "×"}.items()
                ],
                className="slide-steps",
            ),
        ]
    )


def _button(act: str, mark: str, words: Words) -> html.Button:
    said = words.say(f"slide.{act}")
    return html.Button(
        html.Span(mark, **attributes(aria_hidden="true")),
        type="button",
        title=said,
        **attributes(data_slide=act, aria_label=said),
    )
