"""The key of the timeline's marks: each mark small, with what it means. Knows marks, not what they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dash import html

from components.page.attributes import attributes
from components.page.markup import markup
from components.words import Words

GLYPHS = {
    "circle": "●", "circle-open": "○", "cross": "✚", "square": "■", "diamond": "◆", "triangle-up": "▲",
    "triangle-down": "▼", "triangle-left": "◀", "triangle-right": "▶", "bar": "▬", "tick": "❙", "tick-open": "▯",
    "square-open": "□", "soft": "▒", "band": "█",
}  # fmt: skip
"""Each mark as a letter of its form, by the name of its symbol."""


class Entry(Protocol):
    """What the key says of one mark: its label, the name of its symbol and its colour (#rrggbb)."""

    @property
    def label(self) -> str:
        """What it means, in the page's language."""

    @property
    def symbol(self) -> str:
        """Its form."""

    @property
    def colour(self) -> str:
        """Its colour."""


def key(entries: Sequence[Entry], words: Words) -> html.Details:
    """Return the key, folded: it opens under the timeline."""
    rows = [
        html.Li(
            [
                html.Span(
                    GLYPHS[entry.symbol],
                    className="mark",
                    **attributes(aria_hidden="true", style=f"color: {entry.colour}"),
                ),
                entry.label,
            ]
        )
        for entry in entries
    ]
    return html.Details(
        [
            html.Summary(words.say("timeline.key")),
            html.Ul(className="key", **attributes(data_markup="".join(map(markup, rows)))),
        ],
        className="key-fold",
    )
