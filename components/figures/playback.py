"""Everything that the browser needs to step through the days without asking: the statuses of every step, in words.

The page computes nothing from it: it looks a day up and shows what stands there. No rule lives in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.asof import EVER, PERSPECTIVES, Status, Step
from components.facts.book import Book
from components.figures.headline import NOTE, sentence, subline, tally
from components.figures.hover import hover_text
from components.figures.layers import Layer
from components.figures.moments import Moment, act_moments, visit_moments
from components.theme import Look
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class Track:
    """The statuses by one perspective: from ``days[i]`` (ISO, the first empty: from ever) ``codes[i]`` holds.

    A code has one digit a state, in the order of :attr:`Playback.states`: the category's place in the layer.
    """

    days: tuple[str, ...]
    codes: tuple[str, ...]


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
    """What travels to the page once. Days are ISO text; every list of a step runs along ``track.days``.

    ``counts`` are the region's states in each category, then those of them on which the perspectives differ.
    """

    day: str
    by: str
    first: str
    last: str
    latest: str
    stops: tuple[str, ...]
    states: tuple[str, ...]
    names: dict[str, str]
    categories: tuple[str, ...]
    labels: tuple[str, ...]
    fills: tuple[str, ...]
    patterns: tuple[str, ...]
    tracks: dict[str, Track]
    contested: tuple[str, ...]
    changing: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    sentences: tuple[str, ...]
    sublines: tuple[str, ...]
    hovers: dict[str, tuple[tuple[str, str], ...]]
    acts: tuple[Moment, ...]
    visits: tuple[Moment, ...]
    seats: tuple[Seat, ...]
    chairs: tuple[Chair, ...]
    chairs_end: str  # the last day that a presidency is known for
    date_pattern: str
    months: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Span:
    """The days that can be shown, and the one that is."""

    day: date
    first: date
    last: date
    latest: date


def playback(
    book: Book,
    layer: Layer,
    tracks: dict[str, tuple[Step, ...]],
    words: Words,
    look: Look,
    *,
    span: Span,
    by: str,
    known: str,
    region: str,
    in_region: frozenset[str],
    stops: Sequence[date] = (),
) -> Playback:
    """Put the steps of every perspective into words for one language, look and region.

    ``tracks`` holds :func:`components.facts.asof.steps` of each perspective, over the states of the book in their
    order; ``in_region`` the states that count in the sentence; ``known`` the second clock's day in words, or empty.
    ``stops`` are the days at which the slider halts; empty: the days on which the chosen perspective's map changes.
    """
    states = tuple(book.table("states")["iso3"])
    steps = tracks[by]
    category = {key: str(place) for place, key in enumerate(c.key for c in layer.categories)}
    labels = {c.key: words.say(f"category.{layer.key}.{c.key}") for c in layer.categories}
    named = [[(iso3, s) for iso3, s in zip(states, step.standings, strict=True) if iso3 in in_region] for step in steps]
    tallies = [tally([standing for _, standing in of_step]) for of_step in named]
    halts = [*(stops or [step.day for step in steps if step.day != EVER]), span.latest]
    pattern, months = words.date_pattern()
    return Playback(
        day=span.day.isoformat(),
        by=by,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        latest=span.latest.isoformat(),
        stops=tuple(sorted({day.isoformat() for day in halts})),
        states=states,
        names={iso3: words.state(iso3) for iso3 in sorted({*states, *book.table("council_terms")["iso3"]})},
        categories=tuple(category),
        labels=tuple(labels.values()),
        fills=tuple(getattr(look, c.colour) for c in layer.categories),
        patterns=tuple(str(c.pattern) for c in layer.categories),
        tracks={perspective: _track(tracks[perspective], category) for perspective in PERSPECTIVES},
        contested=tuple("".join(str(int(s.contested)) for s in step.standings) for step in steps),
        changing=tuple("".join(str(int(s.changing)) for s in step.standings) for step in steps),
        counts=tuple(
            (*(t.by_status[Status(key)] for key in category), sum(standing.contested for _, standing in of_step))
            for t, of_step in zip(tallies, named, strict=True)
        ),
        sentences=tuple(
            sentence(words, t, by=by, region=region, date="{date}", note=NOTE, known=known) for t in tallies
        ),
        sublines=tuple(subline(words, of_step) for of_step in named),
        hovers={iso3: _hovers(words, iso3, place, steps, labels) for place, iso3 in enumerate(states)},
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


def _track(steps: tuple[Step, ...], category: dict[str, str]) -> Track:
    return Track(
        days=tuple("" if step.day == EVER else step.day.isoformat() for step in steps),
        codes=tuple("".join(category[standing.status] for standing in step.standings) for step in steps),
    )


def _hovers(
    words: Words, iso3: str, place: int, steps: tuple[Step, ...], labels: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the hover texts of one state, each with the day from which it holds."""
    found: list[tuple[str, str]] = []
    for step in steps:
        standing = step.standings[place]
        text = hover_text(words, iso3, labels[standing.status], standing)
        if not found or found[-1][1] != text:
            found.append(("" if step.day == EVER else step.day.isoformat(), text))
    return tuple(found)
