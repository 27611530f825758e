"""The key of the timeline's marks: each mark small, with what it means. Knows marks, not what they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dash import html

from components.words import Words


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
                    className=f"mark mark-{entry.symbol}",
                    style={"color": entry.colour},
                    **{"aria-hidden": "true"},
                ),
                entry.label,
            ]
        )
        for entry in entries
    ]
    return html.Details(
        [html.Summary(words.say("timeline.key")), html.Ul(rows, className="key")], className="key-fold", open=True
    )
