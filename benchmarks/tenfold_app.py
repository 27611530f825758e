"""The atlas over ten times its facts, made up by moving them: to measure what more facts would cost, no more."""

from __future__ import annotations

import os
from dataclasses import replace
from types import MappingProxyType

import pandas as pd
import waitress

from app import frozen_today, make_app
from components.facts.book import Book, load_book
from components.facts.dates import read_span
from components.figures.scale import AXIS_FIRST, AXIS_LAST

TIMES = 10
MOVED = {
    "recognition": ("date", "known"),
    "visits": ("start", "end"),
    "council_terms": ("start", "end"),
    "kosovo_meetings": ("date",),
}
"""The tables that are repeated, with their columns of dates."""

_MONTHS = 7  # months by which a copy is earlier than the one before it
_AXIS = (AXIS_LAST.year - AXIS_FIRST.year) * 12  # months after which a date that left the axis enters it again


def tenfold(book: Book, times: int = TIMES) -> Book:
    """Return a book with so many times the facts of MOVED: each copy lies some months before the one before it."""
    frames = {
        name: pd.concat([_moved(book.table(name), columns, copy) for copy in range(times)], ignore_index=True)
        for name, columns in MOVED.items()
    }
    return replace(book, _frames=MappingProxyType({**book._frames, **frames}))


def _moved(frame: pd.DataFrame, columns: tuple[str, ...], copy: int) -> pd.DataFrame:
    """Move every date of a table; one that is empty stays so, and none knows more than it did."""
    if not copy:
        return frame
    back = [_back(first, copy * _MONTHS) for first in frame[columns[0]]]
    for column in columns:
        texts = [_later(text, -months) if text else "" for text, months in zip(frame[column], back, strict=True)]
        spans = [read_span(text) if text else None for text in texts]
        frame[column] = texts
        frame[f"{column}_first"] = pd.Series([span.first if span else None for span in spans], dtype=object)
        frame[f"{column}_last"] = pd.Series([span.last if span else None for span in spans], dtype=object)
    return frame


def _back(text: str, months: int) -> int:
    """Return by how many months a row moves back: fewer by the whole axis, so forward, where it would leave it."""
    return months - _AXIS if _later(text, -months)[:4] < str(AXIS_FIRST.year) else months


def _later(text: str, months: int) -> str:
    """Move an ISO date that may be truncated by months; days after the 28th become the 28th."""
    parts = [int(part) for part in text.split("-")]
    count = parts[0] * 12 + (parts[1] - 1 if len(parts) > 1 else 0) + months
    moved = (count // 12, count % 12 + 1, min(parts[2], 28) if len(parts) > 2 else 0)[: len(parts)]
    return "-".join(f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(moved))


def main() -> None:
    """Serve on HOST and PORT, as the atlas does."""
    server = make_app(tenfold(load_book()), frozen_today()).server
    waitress.serve(server, host=os.environ.get("HOST", "127.0.0.1"), port=int(os.environ.get("PORT", "8050")))


if __name__ == "__main__":
    main()
