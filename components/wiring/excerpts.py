"""What a reading of the address shows, as its page and its files have it: footnotes and excerpt. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from components.exports.excerpt import Excerpt, Slice, file_name
from components.facts.answers import answers_on
from components.facts.asof import PERSPECTIVES
from components.figures.footnotes import footnotes
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.wiring.desk import Desk, Reading, picked


def footnotes_of(desk: Desk, reading: Reading, *, shapes: bool = False) -> tuple[str, ...]:
    """Return the footnotes of a reading: the same under the page and in every file.

    ``shapes`` tells of a file that holds shapes, also where the page draws none: it has the notes of a map.
    """
    view = replace(reading.view, view="map", drawn="map") if shapes else reading.view
    return footnotes(view, desk.book, reading.words, layer=reading.layer.key)


def name_of(reading: Reading, ending: str, day: str = "") -> str:
    """Return what a file of a reading is called; ``day`` stands in for the day shown, such as a hole for it."""
    return file_name(reading.view, reading.layer, day or reading.day.isoformat(), ending)


def excerpt_of(desk: Desk, reading: Reading, *, shapes: bool = False) -> Excerpt:
    """Return what the leading layer says on the day of the states that the page counts, with all that goes along.

    ``shapes`` as in :func:`footnotes_of`.
    """
    view, words = reading.view, reading.words
    slices = tuple(_slices(desk, reading))
    manner = Manner(
        date=words.date(reading.day),
        question=reading.question,
        region=reading.region,
        known=words.date(reading.known) if reading.known else "",
    )
    return Excerpt(
        book=desk.book,
        view=view,
        words=words,
        region=reading.region,
        layer=reading.layer,
        slices=slices,
        sentence=plain(reading.layer.sentence(words, slices[0].named, manner)),
        notes=footnotes_of(desk, reading, shapes=shapes),
        window=view.window(reading.choices),
        picked=picked(view),
    )


def _slices(desk: Desk, reading: Reading) -> Iterator[Slice]:
    """Yield what the headline counts; of a view that compares also the other counts, and the one on its second date."""
    view = reading.view
    yield _slice(desk, reading, reading.question, reading.day)
    if view.view != "compare":
        return
    for by in PERSPECTIVES:
        if by != view.by:
            yield _slice(desk, reading, reading.counted_by(by), reading.day)
    other = view.with_day(reading.choices)
    if other is not None:
        yield _slice(desk, reading, reading.question, other)


def _slice(desk: Desk, reading: Reading, question: Question, day: date) -> Slice:
    inside = desk.in_region(reading.region)
    answers = answers_on(desk.answers(reading.layer, question), day)
    named = [(iso3, answer) for iso3, answer in zip(desk.states, answers, strict=True) if iso3 in inside]
    return Slice(day=day, by=question.by if reading.layer.contested else "", named=named)
