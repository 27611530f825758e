"""Everything that the browser needs to step through the days without asking: the statuses of every step, in words.

The page computes nothing from it: it looks a day up and shows what stands there. No rule lives in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.answers import EVER, AnswerStep
from components.facts.book import Book
from components.figures.headline import NOTE
from components.figures.layer import Layer, Manner, Question
from components.figures.layer_recognition import RECOGNITION
from components.figures.moments import Moment, act_moments, visit_moments
from components.theme import Look
from components.words import Words

Told = tuple[tuple[str, tuple[str, ...]], ...]
"""What is told of one state: the day from which it holds (ISO, the first empty: from ever), and plain lines."""


@dataclass(frozen=True, kw_only=True)
class Track:
    """Answers in time: from ``days[i]`` (ISO, the first empty: from ever) ``codes[i]`` and ``contested[i]`` hold.

    Both have one digit a state, in the order of :attr:`Playback.states`: the category's place, and 1 for contested.
    """

    days: tuple[str, ...]
    codes: tuple[str, ...]
    contested: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The categories of a layer in the legend's order: keys, words, colours and patterns."""

    categories: tuple[str, ...]
    labels: tuple[str, ...]
    fills: tuple[str, ...]
    patterns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Seat:
    """One term on the Council; ``end`` empty for a seat without an end."""

    start: str
    end: str
    iso3: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class Chair:
    """One presidency, from ``start`` to the next one's start."""

    start: str
    iso3: str
    basis: str


@dataclass(frozen=True, kw_only=True)
class Playback:
    """What travels to the page once. Days are ISO text.

    ``day`` is the one shown, ``date`` what the address that was asked for says of it, ``address`` the query of it.
    ``layer`` are the answers of the layer shown, in the categories of ``scale``; ``counts`` (the region's states in
    each category, then those on which the perspectives differ), ``sentences`` and ``sublines`` run along its days, and
    ``told`` has what the layer tells of each state. ``tracks`` are the standings of recognition by each perspective,
    in the categories of ``statuses``, for whatever shows them beside the layer. ``neighbours`` are the states next to
    each one on the map: above, right, below, left (empty: none). ``windowed`` tells that the layer counts within the
    window of the axis, so that all this is another where that is moved.
    """

    day: str
    date: str
    address: str
    by: str
    first: str
    last: str
    latest: str
    stops: tuple[str, ...]
    states: tuple[str, ...]
    names: dict[str, str]
    neighbours: dict[str, tuple[str, ...]]
    layer: Track
    windowed: bool
    scale: Scale
    counts: tuple[tuple[int, ...], ...]
    sentences: tuple[str, ...]
    sublines: tuple[str, ...]
    told: dict[str, Told]
    tracks: dict[str, Track]
    statuses: Scale
    acts: tuple[Moment, ...]
    visits: tuple[Moment, ...]
    seats: tuple[Seat, ...]
    chairs: tuple[Chair, ...]
    chairs_end: str  # the last day that a presidency is known for
    date_pattern: str
    months: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Span:
    """The days that can be shown, and the one that is; ``asked`` is how the ``address`` says it, such as ``latest``."""

    day: date
    first: date
    last: date
    latest: date
    asked: str = ""
    address: str = ""


def playback(
    book: Book,
    layer: Layer,
    steps: Sequence[AnswerStep],
    recognition: Mapping[str, Sequence[AnswerStep]],
    words: Words,
    look: Look,
    *,
    span: Span,
    question: Question,
    region: str,
    in_region: frozenset[str],
    stops: Sequence[date] = (),
    neighbours: Mapping[str, tuple[str, ...]] | None = None,
) -> Playback:
    """Put the steps of a layer into words for one language, look and region.

    ``steps`` are the layer's answers to ``question``, ``recognition`` those of the layer of recognition for each
    perspective, all over the states of the book in their order; ``in_region`` the states that count in the sentence.
    ``stops`` are the days at which the slider halts; empty: those that the layer names, else the days of its steps.
    ``neighbours`` are those of the map's frame, None where the page has no map.
    """
    states = tuple(book.table("states")["iso3"])
    known = words.date(question.known) if question.known else ""
    manner = Manner(date="{date}", question=question, region=region, note=NOTE, known=known)
    named = [
        [(iso3, answer) for iso3, answer in zip(states, step.answers, strict=True) if iso3 in in_region]
        for step in steps
    ]
    own = layer.halts(book) if layer.halts else [step.day for step in steps if step.day != EVER]
    pattern, months = words.date_pattern()
    return Playback(
        day=span.day.isoformat(),
        date=span.asked,
        address=span.address,
        by=question.by,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        latest=span.latest.isoformat(),
        stops=tuple(sorted({day.isoformat() for day in (*(stops or own), span.latest)})),
        states=states,
        names={iso3: words.state(iso3) for iso3 in sorted({*states, *book.table("council_terms")["iso3"]})},
        neighbours=dict(neighbours or {}),
        layer=_track(layer, steps),
        windowed=layer.windowed,
        scale=_scale(layer, words, look),
        counts=tuple(
            (
                *(sum(answer.category == category.key for _, answer in of_step) for category in layer.categories),
                sum(answer.contested for _, answer in of_step),
            )
            for of_step in named
        ),
        sentences=tuple(layer.sentence(words, of_step, manner) for of_step in named),
        sublines=tuple(layer.subline(words, of_step, manner) for of_step in named),
        told={iso3: _told(layer, words, iso3, place, steps) for place, iso3 in enumerate(states)},
        tracks={by: _track(RECOGNITION, of_perspective) for by, of_perspective in recognition.items()},
        statuses=_scale(RECOGNITION, words, look),
        acts=act_moments(book.table("recognition"), words),
        visits=visit_moments(book.table("visits"), words),
        seats=tuple(
            Seat(start=row.start, end=row.end, iso3=row.iso3, kind=row.kind)
            for row in book.table("council_terms").itertuples()
        ),
        chairs=tuple(
            Chair(start=row.start, iso3=row.iso3, basis=row.basis) for row in book.table("presidencies").itertuples()
        ),
        chairs_end=max(book.table("presidencies")["end"]),
        date_pattern=pattern,
        months=months,
    )


def _iso(day: date) -> str:
    return "" if day == EVER else day.isoformat()


def _track(layer: Layer, steps: Sequence[AnswerStep]) -> Track:
    place = {category.key: str(place) for place, category in enumerate(layer.categories)}
    return Track(
        days=tuple(_iso(step.day) for step in steps),
        codes=tuple("".join(place[answer.category] for answer in step.answers) for step in steps),
        contested=tuple("".join(str(int(answer.contested)) for answer in step.answers) for step in steps),
    )


def _scale(layer: Layer, words: Words, look: Look) -> Scale:
    return Scale(
        categories=tuple(category.key for category in layer.categories),
        labels=tuple(words.say(f"category.{layer.key}.{category.key}") for category in layer.categories),
        fills=tuple(getattr(look, category.colour) for category in layer.categories),
        patterns=tuple(category.pattern.value for category in layer.categories),
    )


def _told(layer: Layer, words: Words, iso3: str, place: int, steps: Sequence[AnswerStep]) -> Told:
    """Return what is told of one state, each time with the day from which it holds."""
    found: list[tuple[str, tuple[str, ...]]] = []
    before = None
    for step in steps:
        answer = step.answers[place]
        if answer != before:  # words take longer to find than answers to compare
            lines = layer.told(words, iso3, answer)
            if not found or found[-1][1] != lines:
                found.append((_iso(step.day), lines))
        before = answer
    return tuple(found)
