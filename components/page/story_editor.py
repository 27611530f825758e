"""The dialog in which a story is put together: its places and words. Knows no story, which the browser keeps.

The script (``assets/js/stories.js``) asks for it when the story is first opened, and makes a scene's row of a template.
"""

from __future__ import annotations

import json
from typing import Any

from dash import html

from components.facts.asof import PERSPECTIVES
from components.figures.layers import LAYERS
from components.page.attributes import attributes
from components.page.markup import Field
from components.page.views import VIEWS
from components.words import Words, languages, words_for

TEXTS = {"title": 1, "sentence": 3, "notes": 4}
"""The texts of a scene and how many lines each has room for."""


def story_dialog(words: Words) -> html.Dialog:
    """Return the dialog, with the row of a scene as a template and what a new scene says at first."""
    return html.Dialog(
        [
            html.Header(
                [
                    html.H2(words.say("story.title")),
                    html.Button(
                        html.Span("×", **attributes(aria_hidden="true")),
                        type="button",
                        className="story-close",
                        title=words.say("story.close"),
                        **attributes(data_story="close", aria_label=words.say("story.close")),
                    ),
                ]
            ),
            html.P(
                className="story-whose",
                **attributes(
                    data_part="whose", data_own=words.say("story.own"), data_shipped=words.say("story.shipped")
                ),
            ),
            html.Label([html.Span(words.say("story.name")), _line("name")], className="story-name"),
            html.Div(
                [_act("add", words), _act("open", words), _act("save", words), _act("again", words), _file(words)],
                className="story-acts",
            ),
            html.Div(
                [
                    html.P(role="status", **attributes(data_part="said", **_said(words))),
                    _act("undo", words, hidden=True),
                ],
                className="story-said",
            ),
            html.Div(
                [html.P(words.say("story.faults")), html.Ul(**attributes(data_part="faults"))],
                className="story-faults",
                role="alert",
                hidden=True,
            ),
            html.Ol(className="story-scenes", **attributes(data_part="scenes", aria_label=words.say("story.scenes"))),
            html.P(words.say("story.holes", a="{date}", b="{count.documents.yes}"), className="story-help"),
            html.Template(_row(words)),
        ],
        className="story-dialog",
        **attributes(
            aria_label=words.say("story.title"),
            data_new=json.dumps(_new(), ensure_ascii=False),
            data_fault_scene=words.say("story.fault_scene", n="{n}"),
            data_fault_head=words.say("story.fault_head"),
        ),
    )


def _row(words: Words) -> html.Li:
    """Return the row of a scene: its title, what moves it, and its texts, which unfold."""
    fields = [
        html.Label(
            [
                html.Span(words.say(f"story.text.{key}")),
                _line(key) if rows == 1 else html.Textarea(rows=rows, **attributes(data_field=key)),
            ]
        )
        for key, rows in TEXTS.items()
    ]
    told = html.P(
        [html.Span(words.say("story.told")), " ", html.Span(**attributes(data_part="told"))], className="story-told"
    )
    return html.Li(
        [
            html.Details(
                [
                    html.Summary(
                        [html.Span(**attributes(data_part="number")), " ", html.Span(**attributes(data_part="title"))]
                    ),
                    html.Div(
                        [*fields, told, html.A(words.say("story.show"), **attributes(data_part="show"))],
                        className="story-fields",
                    ),
                ]
            ),
            html.Div(
                [_move("up", "↑", words), _move("down", "↓", words), _move("delete", "×", words)],
                className="story-moves",
            ),
        ]
    )


def _new() -> dict[str, Any]:
    """Return what a new scene says at first, in each language: its numbers and dates are holes."""
    return {language: _first_texts(words_for(language)) for language in languages()}


def _first_texts(words: Words) -> dict[str, Any]:
    holes = {"date": "{date}", "total": "{count.documents.total}"}
    counts = {by: f"{{count.{by}.yes}}" for by in PERSPECTIVES}
    return {
        "counted": {by: words.say(f"story.new.{by}", yes=counts[by], **holes) for by in PERSPECTIVES},
        "compared": words.say("story.new.compared", **counts, **holes),
        "other": words.say("story.new.other", what="{what}", **holes),
        "views": {key: words.say(f"nav.{key}") for key in VIEWS},
        "layers": {key: words.say(f"layer.{key}.title") for key in LAYERS},
    }


def _said(words: Words) -> dict[str, str]:
    """Return what the line of the dialog may say of an act, each under ``data-<act>``."""
    said = ("kept", "added", "deleted", "opened", "reset", "unkept", "offline", "undone")
    return {f"data_{what}": words.say(f"story.said.{what}") for what in said}


def _act(act: str, words: Words, *, hidden: bool = False) -> html.Button:
    return html.Button(words.say(f"story.{act}"), type="button", hidden=hidden, **attributes(data_story=act))


def _move(act: str, mark: str, words: Words) -> html.Button:
    said = words.say(f"story.{act}", title="{title}")
    return html.Button(
        html.Span(mark, **attributes(aria_hidden="true")), type="button", **attributes(data_story=act, data_said=said)
    )


def _file(words: Words) -> Any:
    shown: dict[str, str | bool] = {
        "type": "file",
        "accept": ".toml,text/plain",
        "data-part": "file",
        "hidden": True,
        "tabindex": "-1",
    }
    return Field({**shown, "aria-label": words.say("story.open")})


def _line(key: str) -> Any:
    return Field({"type": "text", "data-field": key, "autocomplete": "off", "maxlength": "200"})
