"""The frame of the page: what stays while the view changes, and what stands around every view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from components.page import controls
from components.page.attributes import attributes
from components.page.colophon import colophon, notices
from components.page.content import Content
from components.page.ids import Ids
from components.page.lead import lead
from components.page.views import VIEWS
from components.view import Choices, Ignored, View, parameters
from components.words import Words

_UNTOLD = frozenset({"tour", "visit"})
"""The parameters without a control: the browser need not know their many values."""


def layout(
    choices: Choices, page: Any = None, key: str | None = None, request: dict[str, Any] | None = None
) -> html.Div:
    """Return the stores and the place of the page; with the page, its key and its request if known."""
    told = [
        {"name": name, "default": default, "values": [] if name in _UNTOLD else list(choices.options.get(name, ()))}
        for name, default in parameters().items()
    ]
    return html.Div(
        [
            dcc.Store(id=Ids.PARAMETERS, data=told),
            dcc.Store(id=Ids.REQUEST, data=request),
            dcc.Store(id=Ids.PAGE_KEY, data=key),
            dcc.Store(id=Ids.SHOWN),
            dcc.Store(id=Ids.SETTLED),
            dcc.Store(id=Ids.WINDOWED),
            dcc.Store(id=Ids.COUNTED),
            html.Div(page, id=Ids.PAGE, className="page"),
            html.Div(id=Ids.SPOKEN, className="unseen", role="status", **attributes(aria_live="polite")),
        ]
    )


def page(content: Content, playback: Any, ignored: Sequence[Ignored]) -> html.Div:
    """Return one whole page: header, headline, the view's parts, colophon."""
    view, words = content.view, content.words
    return html.Div(
        [
            dcc.Store(id=Ids.PLAYBACK, data=playback),
            html.A(words.say("page.skip"), href=f"#{Ids.MAIN}", className="skip"),
            _header(view, words, content.choices),
            html.Main(
                [
                    lead(view, words, content.choices),
                    html.Div(notices(ignored, words), id=Ids.NOTICES),
                    html.Div(VIEWS[view.view].parts(content), className=f"view view-{view.view}"),
                ],
                id=Ids.MAIN,
                className="main",
                tabIndex="-1",
            ),
            colophon(content),
        ],
        className="sheet",
    )


def _header(view: View, words: Words, choices: Choices) -> html.Header:
    return html.Header(
        [
            html.Span(words.say("app.title"), className="brand"),
            html.Nav(
                [
                    html.A(
                        words.say(f"nav.{key}"),
                        href="/" if key == "map" else f"/?view={key}",
                        className="tab",
                        **attributes(data_go=f"view={key}", aria_current="page" if key == view.view else None),
                    )
                    for key, shown in VIEWS.items()
                    if shown.listed
                ],
                **attributes(aria_label=words.say("nav.label")),
            ),
            html.Div(
                [
                    controls.language(words, choices),
                    controls.theme(view, words, choices),
                    html.Button(
                        words.say("control.copy"),
                        type="button",
                        className="copy",
                        **attributes(data_action="copy-link", data_done=words.say("control.copied")),
                    ),
                    html.Button(
                        words.say("control.present"),
                        type="button",
                        className="copy",
                        **attributes(
                            data_action="present",
                            data_failed=words.say("control.present_failed"),
                            aria_keyshortcuts="Shift+P",
                        ),
                    ),
                ],
                className="tools",
            ),
        ],
        className="top",
    )
