"""The days at which a slider may halt, for views that follow something else than the map. Knows tables, no screen."""

from __future__ import annotations

from datetime import date

from components.facts.book import Book


def visit_days(book: Book) -> tuple[date, ...]:
    """Return the first day that each visit may mean, each day once, in order."""
    return tuple(sorted(set(book.table("visits")["start_first"])))


def presidency_days(book: Book) -> tuple[date, ...]:
    """Return the first day of each presidency of the Security Council, in order."""
    return tuple(sorted(set(book.table("presidencies")["start_first"])))
