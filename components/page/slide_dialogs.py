"""What opens over a slide: the keys that are listened to, and the search for a state. Knows no fact."""

from __future__ import annotations

from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field
from components.page.search import search
from components.view import Choices, View
from components.words import Words

KEYS: dict[str, tuple[str, ...]] = {
    "next": ("page_down", "→", "space", "N", "enter"),
    "back": ("page_up", "←", "shift_space", "P"),
    "ends": ("home", "end"),
    "number": ("number_enter",),
    "black": ("B", "."),
    "white": ("W",),
    "question": ("/",),
    "notes": ("S",),
    "full": ("F",),
    "keys": ("?",),
    "leave": ("escape",),
    "start": ("shift_p",),
}
"""The keys of present mode by what they do; one with a name of its own is a word ``key.<name>``."""


def keys_dialog(view: View, words: Words, choices: Choices) -> html.Dialog:
    """Return the list of keys, with the look of the room and whether single keys are listened to."""
    rows = [
        html.Div([html.Dt(words.say(f"keys.{what}")), html.Dd(_joined([_cap(key, words) for key in keys]))])
        for what, keys in KEYS.items()
    ]
    looks = [
        html.Option(words.say(f"look.{value or 'system'}"), value=value, selected=value == view.theme)
        for value in choices.options["theme"]
    ]
    single: list[Any] = [
        Field({"type": "checkbox", "data-single-keys": True, "checked": True}),
        " ",
        html.Span(words.say("keys.single")),
    ]
    return html.Dialog(
        [
            html.H2(words.say("keys.title")),
            html.Dl(rows, className="keys-list"),
            html.Div(
                [
                    html.Label(
                        [html.Span(words.say("keys.look")), " ", html.Select(looks, **attributes(data_control="theme"))]
                    ),
                    html.Label(single, className="keys-single"),
                ],
                className="keys-settings",
            ),
            _close(words),
        ],
        id=Ids.KEYS,
        className="slide-dialog",
        **attributes(aria_label=words.say("keys.title")),
    )


def question_dialog(view: View, words: Words, names_url: str) -> html.Dialog:
    """Return the search for a state and the place of its file."""
    return html.Dialog(
        [
            html.H2(words.say("question.title")),
            search(view, words, names_url),
            html.Div(id=Ids.QUESTION_FILE, **attributes(aria_live="polite", data_failed=words.say("question.failed"))),
            _close(words),
        ],
        id=Ids.QUESTION,
        className="slide-dialog",
        **attributes(aria_label=words.say("question.title")),
    )


def _close(words: Words) -> html.Button:
    return html.Button(
        html.Span("×", **attributes(aria_hidden="true")),
        type="button",
        className="slide-close",
        title=words.say("keys.close"),
        **attributes(data_slide="back-out", aria_label=words.say("keys.close")),
    )


def _cap(key: str, words: Words) -> html.Kbd:
    return html.Kbd(words.say(f"key.{key}") if len(key) > 1 else key)


def _joined(parts: list[html.Kbd]) -> list[Any]:
    return [piece for part in parts for piece in (" ", part)][1:]
