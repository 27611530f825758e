"""What the recognition status of each state rests on, day by day, and how certain that is. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from components.facts import asof
from components.facts.answers import Answer, AnswerStep, merged
from components.facts.asof import EVER, Standing
from components.facts.book import Book
from components.facts.certainty import Certainty, Grade, certainties

ONE_SIDE = "one_side"
"""The answer where only Serbia or only Kosovo says what the status rests on, whatever the kind of its pages."""
COMPILED = "compiled"
"""The answer where nothing better than an encyclopedia or a data set says it."""
NOTHING = "nothing"
"""The answer where neither an act nor a statement is on record."""

_COMPILED = frozenset({Grade.ENCYCLOPEDIA, Grade.DATASET})
_WORD = "declined"  # the act that changes no status and yet says what it is


@dataclass(frozen=True, kw_only=True)
class Footing:
    """The statement that a status rests on: the act that it comes from, else the newest word that there is none.

    ``act`` is recognised, suspended, withdrew or declined (said that it does not recognise); ``date`` when it took
    effect by the claim, an ISO date that may be truncated; ``claimant`` who says so.
    """

    act: str
    date: str
    claimant: str
    disputed_by: str
    certainty: Certainty


def footings(book: Book, by: str, known: date | None = None) -> tuple[AnswerStep, ...]:
    """Return how certain the status of every state is by one perspective, as steps in time.

    A category is :data:`ONE_SIDE`, :data:`NOTHING`, :data:`COMPILED` or else a grade; the detail is a Footing (None:
    nothing is on record). A state that no act counts for rests on the newest word that it does not recognise.
    ``known`` keeps only what was public by the end of that day.
    """
    acts = book.table("recognition")
    states = tuple(book.table("states")["iso3"])
    rows = list(acts.itertuples())
    answers = [_answer(row, certain) for row, certain in zip(rows, certainties(book, "recognition"), strict=True)]
    words = [row for row in rows if row.act == _WORD and (known is None or _public(row) <= known)]
    steps = asof.steps(acts, states, by, known)
    histories = {}
    for place, iso3 in enumerate(states):
        said = sorted((row for row in words if row.iso3 == iso3), key=lambda row: (row.date_last, row.Index))
        days = {step.day for step in steps} | {day for row in said for day in (row.date_first, row.date_last)}
        histories[iso3] = [
            (day, _on(asof.standings_on(steps, day)[place], said, answers, day)) for day in sorted(days | {EVER})
        ]
    return merged(states, histories)


def _public(row: Any) -> date:
    """Return the day by which a claim was surely public."""
    day: date = row.known_last or row.date_last
    return day


def _answer(row: Any, certainty: Certainty) -> Answer:
    return Answer(
        category=_category(certainty),
        detail=Footing(
            act=row.act,
            date=row.date,
            claimant=row.claimant,
            disputed_by=row.disputed_by,
            certainty=certainty,
        ),
        sources=tuple(row.sources.split(";")),
    )


def _category(certainty: Certainty) -> str:
    if certainty.one_side:
        return ONE_SIDE
    return COMPILED if certainty.grade in _COMPILED else certainty.grade.value


def _on(standing: Standing, said: Sequence[Any], answers: Sequence[Answer], day: date) -> Answer:
    """Return what a state's status rests on: its act, else the newest of the words by the end of the day."""
    changing = standing.changing
    rests = standing.row
    if rests < 0:
        rests = next((row.Index for row in reversed(said) if row.date_last <= day), -1)
        changing |= any(row.date_first <= day < row.date_last for row in said)
    found = answers[rests] if rests >= 0 else Answer(category=NOTHING)
    return replace(found, contested=standing.contested, changing=changing)
