"""The window of the speaker's notes: a page of its own beside the screen. Knows its words and places, no scene.

The script (``assets/js/notes.js``) fills in the story that is open and goes on without the server.
"""

from __future__ import annotations

from html import escape
from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.markup import markup
from components.words import Words

STYLES = ("fonts.css", "tokens.css", "notes.css")
"""The style sheets of the window, in their order."""
KEYS = {"next": ("→", "page_down"), "back": ("←", "page_up")}
"""The keys that each button names; one with a name of its own is a word ``key.<name>``."""


def notes_page(words: Words, look: str, icon: str) -> str:
    """Return the whole document, in a look (empty: the system's choice is the script's); ``icon`` is a data URL."""
    styles = "".join(f'<link rel="stylesheet" href="/assets/{name}">' for name in STYLES)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(words.language)}" data-theme="{escape(look)}">\n<head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(words.say('speaker.title'))}</title>"
        f'<link rel="icon" href="{escape(icon)}">{styles}'
        '<script src="/assets/js/notes.js" defer></script></head>\n'
        f"<body>{markup(_body(words))}<noscript>{escape(words.say('page.noscript'))}</noscript></body>\n</html>\n"
    )


def _body(words: Words) -> list[Any]:
    return [
        html.Header([html.H1(words.say("speaker.title")), _times(words)], className="top"),
        html.Main(
            [
                html.Section(
                    [
                        html.P(
                            **attributes(
                                data_note="number", data_said=words.say("speaker.number", n="{n}", total="{total}")
                            )
                        ),
                        html.H2(**attributes(data_note="title")),
                        html.P(className="sentence", **attributes(data_note="sentence")),
                        html.Div(
                            className="notes", **attributes(data_note="notes", data_none=words.say("speaker.no_notes"))
                        ),
                        html.H3(words.say("speaker.sources")),
                        html.Ul(
                            className="sources",
                            **attributes(data_note="sources", data_none=words.say("speaker.no_sources")),
                        ),
                    ],
                    className="now",
                    **attributes(aria_label=words.say("speaker.now")),
                ),
                html.Section(
                    [
                        html.H2(words.say("speaker.after")),
                        html.P(
                            className="next-title",
                            **attributes(data_note="next-title", data_none=words.say("speaker.last")),
                        ),
                        html.P(className="sentence", **attributes(data_note="next-sentence")),
                    ],
                    className="after",
                ),
            ]
        ),
        html.Footer(
            [
                html.Div([_button("back", "‹", words), _button("next", "›", words)], className="steps"),
                html.P(
                    className="screen",
                    role="status",
                    **attributes(
                        data_note="screen",
                        data_waiting=words.say("speaker.waiting"),
                        data_there=words.say("speaker.there"),
                        data_black=words.say("speaker.black"),
                        data_white=words.say("speaker.white"),
                        data_missing=words.say("speaker.missing"),
                    ),
                ),
                html.A(words.say("speaker.open"), href="/?scene=1", target="_blank", **attributes(data_note="open")),
            ]
        ),
    ]


def _times(words: Words) -> html.Div:
    """Return the clock, the time since the talk began, and the buttons that stop it and set it to nothing."""
    return html.Div(
        [
            html.P([html.Span(words.say("speaker.clock")), html.Time(**attributes(data_note="clock"))]),
            html.P(
                [html.Span(words.say("speaker.elapsed")), html.Time(role="timer", **attributes(data_note="elapsed"))]
            ),
            html.Button(
                words.say("speaker.pause"),
                type="button",
                **attributes(
                    data_act="pause", data_pause=words.say("speaker.pause"), data_resume=words.say("speaker.resume")
                ),
            ),
            html.Button(words.say("speaker.reset"), type="button", **attributes(data_act="reset")),
        ],
        className="times",
    )


def _button(act: str, mark: str, words: Words) -> html.Button:
    keys = ", ".join(words.say(f"key.{key}") if len(key) > 1 else key for key in KEYS[act])
    return html.Button(
        [html.Span(mark, **attributes(aria_hidden="true")), " ", words.say(f"slide.{act}")],
        type="button",
        title=keys,
        **attributes(data_act=act),
    )
