"""The key of the timeline's marks: each mark small, with what it means. Knows marks, not what they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import markup
from components.words import Words

GLYPHS = {
    "circle": "●", "circle-open": "○", "hexagon": "⬢", "hexagon-open": "⬡", "cross": "✚", "square": "■",
    "diamond": "◆", "triangle-up": "▲", "triangle-down": "▼", "triangle-left": "◀", "triangle-right": "▶",
    "bar": "▬", "tick": "❙", "tick-open": "▯", "square-open": "□", "bar-open": "▭", "soft": "▒", "several": "➂",
    "ground": "█", "band": "█",
}  # fmt: skip
"""Each mark as a letter of its form, by the name of its symbol."""


class Entry(Protocol):
    """What the key says of one mark: its lane, its label, the name of its symbol and its colour (#rrggbb)."""

    @property
    def lane(self) -> str:
        """The title of its lane; empty for what holds in all."""

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
    return html.Details(
        [
            html.Summary(words.say("timeline.key")),
            html.Div(id=Ids.KEY, className="key", **attributes(data_markup=key_rows(entries, words))),
        ],
        className="key-fold",
    )


def key_rows(entries: Sequence[Entry], words: Words) -> str:
    """Return the marks of each lane, and after them what holds in all, as HTML text."""
    lanes: dict[str, list[Entry]] = {}
    for entry in entries:
        lanes.setdefault(entry.lane, []).append(entry)
    return markup(
        [
            html.Div([html.P(lane or words.say("lane.key.all")), html.Ul([_row(entry) for entry in own])])
            for lane, own in lanes.items()
        ]
    )


def _row(entry: Entry) -> html.Li:
    glyph = html.Span(
        GLYPHS[entry.symbol], className="mark", **attributes(aria_hidden="true", style=f"color: {entry.colour}")
    )
    return html.Li([glyph, entry.label])
