"""The real book, read once for all drawings."""

from __future__ import annotations

from functools import cache

from components.facts.book import Book, load_book


@cache
def real_book() -> Book:
    return load_book()
