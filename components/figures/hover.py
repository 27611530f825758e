"""What a state's hover says: its name, and what the layer tells. Text from data is escaped: never markup."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.words import Words


def hover_text(words: Words, iso3: str, told: Sequence[str]) -> str:
    """Return the hover of one state as the little HTML that plotly knows; ``told`` are plain lines."""
    return "<br>".join([f"<b>{escape(words.state(iso3))}</b>", *(escape(line) for line in told)])
