"""The facts on the axis as lists in time order, told as their marks are: for readers who do not see the drawing.

Knows lanes and words, no page and no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from components.facts.book import Book
from components.facts.chronicle import Listed, ListedLane
from components.facts.events import TABLES, Picked
from components.facts.origins import Origin
from components.facts.shelf import Shelf
from components.figures.lanes import Lane, lane_facts
from components.figures.telling import told_once
from components.words import Words


def list_lanes(
    book: Book, lanes: Iterable[Lane], picked: Picked, window: tuple[date, date], words: Words
) -> tuple[ListedLane, ...]:
    """Return the facts of each lane that touch a window (both days included), also those that share a mark there."""
    shelf = Shelf(book)
    sources = {kind: list(book.table(table)["sources"]) for kind, table in TABLES.items()}

    def listed(lane: Lane) -> Iterator[Listed]:
        for fact in lane_facts(lane, book, picked):
            if touches(fact, window):
                yield _listed(fact, lane, words, shelf.cited(sources[fact.kind][fact.row]))

    return tuple(ListedLane(key=lane.key, facts=tuple(sorted(listed(lane), key=_order))) for lane in lanes)


def touches(fact: Any, window: tuple[date, date]) -> bool:
    """Tell whether a fact may cover a day of a window (both days included)."""
    return bool(fact.first <= window[1] and (fact.last is None or fact.last >= window[0]))


def _listed(fact: Any, lane: Lane, words: Words, origins: tuple[Origin, ...]) -> Listed:
    when, title, *told = told_once(lane.tell, fact, words).lines
    return Listed(
        kind=fact.kind,
        iso3=fact.iso3,
        style=fact.style,
        start=getattr(fact, "start", "") or getattr(fact, "date", ""),
        end=getattr(fact, "end", ""),
        first=fact.first,
        last=fact.last,
        when=when,
        title=title,
        mark=words.say(f"lane.mark.{lane.styles[fact.style].word}"),
        told=tuple(told),
        quoted=frozenset(told).intersection(value for value in fact if isinstance(value, str)),
        row=int(fact.row),
        origins=origins,
    )


def _order(fact: Listed) -> tuple[date, date, str, int]:
    return fact.first, fact.last or date.max, fact.iso3, fact.row
