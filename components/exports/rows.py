"""Rows as CSV text: how cells are written, and what every row of a file has. Knows no view.

RFC 4180 in UTF-8 without a byte-order mark, as the tables under ``/data/``. There is no preamble, so that the first
line is the header; what a row needs to stand alone (date, whose count, evidence, footnotes) is in its last columns.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from components.exports.excerpt import Excerpt
from components.facts.origins import Origin

Row = dict[str, str]
"""Column to cell; an empty cell is unknown, or does not apply."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula."""


def written(columns: Sequence[str], rows: Iterable[Row], common: Row) -> str:
    """Return rows as CSV text with a header line; ``common`` are the last columns, the same in every row.

    A cell that a spreadsheet would run as a formula has an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [*columns, *common], lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _harmless(cell) for name, cell in (row | common).items()})
    return text.getvalue()


def cited(origins: Iterable[Origin]) -> Row:
    """Return the pages that a row rests on: their ids with ``;`` and their addresses with a blank between them."""
    pages = tuple(origins)
    return {
        "sources": ";".join(page.id for page in pages),
        "source_urls": " ".join(page.url for page in pages),
    }


def common(excerpt: Excerpt) -> Row:
    """Return what every row of a file says: how far the evidence reaches, of which data, of which view, its notes."""
    return {
        "evidence_up_to": excerpt.book.evidence_up_to.isoformat(),
        "data_version": excerpt.book.version,
        "address": excerpt.address,
        "footnotes": " ".join(excerpt.notes),
    }


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
