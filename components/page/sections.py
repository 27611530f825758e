"""The parts of a file: a heading with what stands under it, and lists that fold away what comes late. Knows no fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components.words import Words


def section(title: str, parts: Sequence[Any], class_name: str = "") -> html.Section:
    """Return a part of a file; parts that are None or empty are left out."""
    return html.Section(
        [html.H3(title, className="card-title"), *[part for part in parts if part]],
        className=f"card-section {class_name}".strip(),
    )


def folded(items: Sequence[Any], shown: int, words: Words, key: str = "card.earlier") -> html.Div:
    """Return a list of which the first ``shown`` items stand open, and the others behind a line that counts them.

    ``key`` names the plural message of that line.
    """
    rest = items[shown:]
    parts: list[Any] = [html.Ul(list(items[:shown]), className="card-list")] if shown else []
    if rest:
        parts.append(
            html.Details(
                [
                    html.Summary(words.count(key, len(rest)), className="card-fold"),
                    html.Ul(list(rest), className="card-list"),
                ]
            )
        )
    return html.Div(parts)


def joined(parts: Sequence[Any], between: str = " · ") -> list[Any]:
    """Return the parts that are not empty with a mark between them."""
    line: list[Any] = []
    for part in parts:
        if part:
            line += [between, part] if line else [part]
    return line
