"""What a layer of the map answers for every state, and from which day on: steps in time. Knows no layer, no screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

EVER = date.min
"""The day of the first step: from the beginning of time."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a layer says of one state from a day on.

    ``category`` is the key of one of the layer's categories. ``contested`` tells that the three perspectives differ,
    ``changing`` that the day lies inside a span of which only the month or year is known. ``detail`` is what the layer
    needs to put the answer into words (a frozen record that can be compared, None: nothing). ``sources`` are the ids
    of the pages that it rests on; none where it rests on nothing being on record.
    """

    category: str
    contested: bool = False
    changing: bool = False
    detail: object = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnswerStep:
    """What holds from ``day`` (included) until the next step's day (excluded), for the states in the order given."""

    day: date
    answers: tuple[Answer, ...]


History = Sequence[tuple[date, Answer]]
"""The answers of one state in time order, each with its first day; the first one's day is :data:`EVER`."""


def merged(states: Sequence[str], histories: Mapping[str, History]) -> tuple[AnswerStep, ...]:
    """Return the histories of all states as steps: one for each day on which any answer changes.

    Raises ValueError where a state has no history, or one that does not begin with :data:`EVER`; of two answers from
    the same day the later one holds.
    """
    for iso3 in states:
        if not histories.get(iso3) or histories[iso3][0][0] != EVER:
            raise ValueError(f"the history of {iso3} does not say what holds from ever")
    days = sorted({day for iso3 in states for day, _ in histories[iso3]})
    places = dict.fromkeys(states, 0)
    found: list[AnswerStep] = []
    for day in days:
        for iso3 in states:
            history = histories[iso3]
            while places[iso3] + 1 < len(history) and history[places[iso3] + 1][0] <= day:
                places[iso3] += 1
        answers = tuple(histories[iso3][places[iso3]][1] for iso3 in states)
        if not found or found[-1].answers != answers:
            found.append(AnswerStep(day=day, answers=answers))
    return tuple(found)


def answers_on(steps: Sequence[AnswerStep], day: date) -> tuple[Answer, ...]:
    """Return the answers at the end of a day: those of the last step that is not after it."""
    return steps[bisect_right(steps, day, key=lambda step: step.day) - 1].answers


def as_frame(states: Sequence[str], answers: Sequence[Answer]) -> pd.DataFrame:
    """Return answers as one row a state, in the order given: iso3, category, contested (bool)."""
    return pd.DataFrame(
        {
            "iso3": list(states),
            "category": [answer.category for answer in answers],
            "contested": [answer.contested for answer in answers],
        }
    )
