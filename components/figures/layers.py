"""What a map can show: one entry a layer, with its categories and where their truth comes from. Knows no drawing.

A new layer is one more ``Layer(...)`` in :data:`LAYERS`, and its words: ``layer.<key>.title`` and
``category.<key>.<category>``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.facts import asof
from components.facts.asof import Status
from components.facts.book import Book
from components.theme import Pattern

StatusOn = Callable[[Book, date, str, date | None], pd.DataFrame]
"""(book, day, by, known) -> one row a state: iso3, category (a key of it), contested (bool), and more."""


@dataclass(frozen=True, kw_only=True)
class Category:
    """One answer that a layer gives; ``colour`` is the name of a field of :class:`components.theme.Look`."""

    key: str
    colour: str
    pattern: Pattern = Pattern.NONE


@dataclass(frozen=True, kw_only=True)
class Layer:
    """One question put to every state on a day; its categories stand in the legend's order, on every day the same."""

    key: str
    categories: tuple[Category, ...]
    status: StatusOn

    def category(self, key: str) -> Category:
        """Return a category by its key; ValueError, with the keys that exist, for another."""
        for category in self.categories:
            if category.key == key:
                return category
        keys = ", ".join(category.key for category in self.categories)
        raise ValueError(f"layer {self.key!r} has no category {key!r}; it has {keys}")

    def place(self, key: str) -> int:
        """Return a category's place in the legend, from 0; ValueError for a key that does not exist."""
        return self.categories.index(self.category(key))


def patterns_of(category: Category, contested: bool) -> tuple[Pattern, ...]:
    """Return the strokes over a state: its category's own, and the rising ones where the counts differ."""
    own = () if category.pattern is Pattern.NONE else (category.pattern,)
    return (*own, Pattern.RISING) if contested else own


def _recognition(book: Book, day: date, by: str, known: date | None) -> pd.DataFrame:
    found = asof.status_on(book.table("recognition"), tuple(book.table("states")["iso3"]), day, by, known)
    return found.rename(columns={"status": "category"})


_ALL = (
    Layer(
        key="recognition",
        categories=(
            Category(key=Status.RECOGNISES.value, colour="recognises"),
            Category(key=Status.SUSPENDED.value, colour="suspended", pattern=Pattern.LEVEL),
            Category(key=Status.WITHDREW.value, colour="withdrew", pattern=Pattern.FALLING),
            Category(key=Status.DOES_NOT_RECOGNISE.value, colour="does_not_recognise"),
        ),
        status=_recognition,
    ),
)
LAYERS: dict[str, Layer] = {layer.key: layer for layer in _ALL}
"""The layers of the address, in its order; the first is the default."""
