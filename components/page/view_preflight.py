"""The view before a talk: whether this screen is ready, a line for each thing that is looked at. Knows no screen.

The lines are made on the server; those about the browser are settled by ``assets/js/preflight.js``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.content import Content, placed, title
from components.page.ids import Ids
from components.words import Words

STATES = {"waiting": "…", "pass": "✓", "attention": "!"}
"""What may be found of a check, with its mark; each has a word too, so that nothing is told by colour alone."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that is looked at: its key, what the server found (``waiting``: the browser finds it), and in words.

    ``said`` holds what the browser may have to say, by a short name, with holes that it fills.
    """

    key: str
    state: str = "waiting"
    detail: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


def preflight_view(content: Content) -> list[Any]:
    """Return the parts of the page: what is looked at, and how it came out."""
    return [title(content, "preflight.title", []), placed(content, "preflight", Ids.PREFLIGHT, "preflight")]


def preflight(checks: Sequence[Check], words: Words) -> html.Div:
    """Return the checks as lines, over them what they come to."""
    result = {state: words.say(f"preflight.result.{state}", n="{n}") for state in STATES}
    return html.Div(
        [
            html.P(
                result["waiting"],
                className="preflight-result",
                role="status",
                **attributes(data_state="waiting", **{f"data_{state}": said for state, said in result.items()}),
            ),
            html.Ol([_line(check, words) for check in checks], className="checks"),
            html.P(
                [
                    html.Button(
                        words.say("preflight.again"), type="button", className="copy", **attributes(data_again="yes")
                    ),
                    " ",
                    html.A(words.say("preflight.start"), href=f"/?scene=1&lang={words.language}"),
                ]
            ),
        ],
        **attributes(data_script="preflight"),
    )


def _line(check: Check, words: Words) -> html.Li:
    given = {f"data_said_{name}": text for name, text in check.said.items()}
    states = {f"data_word_{state}": words.say(f"preflight.{state}") for state in STATES}
    marks = {f"data_mark_{state}": mark for state, mark in STATES.items()}
    return html.Li(
        [
            html.Span(STATES[check.state], className="check-mark", **attributes(aria_hidden="true")),
            html.Strong(words.say(f"preflight.{check.state}"), className="check-word"),
            html.Div(
                [html.H3(words.say(f"preflight.check.{check.key}")), html.P(check.detail, className="check-detail")]
            ),
        ],
        **attributes(data_check=check.key, data_state=check.state, **given, **states, **marks),
    )
