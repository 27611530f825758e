"""What a layer of the map is made of: its categories, its steps in time, and how it is told. Knows no layer by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.figures.scale import AXIS_FIRST, AXIS_LAST
from components.theme import Pattern
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a reader asks of a layer beside the day; a layer takes of it what it needs.

    ``known`` keeps only what was public by the end of that day (None: everything); ``window`` is the timeline's first
    and last day, both included; ``vote`` is a ballot's id (empty: the layer's own choice). ``direction``, ``official``
    and ``level`` leave visits out (empty: none), as the address has them.
    """

    by: str = "documents"
    known: date | None = None
    window: tuple[date, date] = (AXIS_FIRST, AXIS_LAST)
    vote: str = ""
    direction: str = ""
    official: str = ""
    level: str = ""


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a headline is to be said: ``date`` and ``known`` in words (``date`` may be a hole), ``note`` after "Kosovo".

    ``known`` is empty where every claim counts.
    """

    date: str
    question: Question = Question()
    region: str = "americas"
    note: str = ""
    known: str = ""


Named = Sequence[tuple[str, Answer]]
"""Answers with the states (ISO3) that they are of."""


@dataclass(frozen=True, kw_only=True)
class Category:
    """One answer that a layer gives; ``colour`` is the name of a field of :class:`components.theme.Look`."""

    key: str
    colour: str
    pattern: Pattern = Pattern.NONE


@dataclass(frozen=True, kw_only=True)
class Layer:
    """One question put to every state on a day; its categories stand in the legend's order, on every day the same.

    ``steps`` answers it for all days, for the book's states in their order. ``tell`` says an answer in plain lines
    (name and category are said elsewhere): since when, by whose word, what nobody knows; ``sentence`` is the headline
    over the answers of a region, its numbers between ``**``; ``subline`` says what the count leaves open. ``contested``
    tells that its answers depend on whose count it is; ``halts`` are the days at which the slider halts (None: where
    anything changes); ``choices`` are the address's parameters, fields of :class:`Question`, that it needs beside the
    day and whose control stands beside the headline. ``windowed`` tells that it counts within the window, so that it is
    asked anew when the axis moves.

    Its words: ``layer.<key>.title``, ``category.<key>.<category>`` and those that ``tell`` and the headline use.
    """

    key: str
    categories: tuple[Category, ...]
    steps: Callable[[Book, Question], tuple[AnswerStep, ...]]
    tell: Callable[[Words, str, Answer], tuple[str, ...]]
    sentence: Callable[[Words, Named, Manner], str]
    subline: Callable[[Words, Named, Manner], str]
    contested: bool = False
    halts: Callable[[Book], Sequence[date]] | None = None
    choices: tuple[str, ...] = ()
    windowed: bool = False

    def told(self, words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:
        """Say an answer in plain lines: the category first, then what the layer tells of it."""
        return words.say(f"category.{self.key}.{answer.category}"), *self.tell(words, iso3, answer)

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
