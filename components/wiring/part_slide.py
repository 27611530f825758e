"""The parts of a slide, drawn for a reading of the address: a state's short file, the strip of time, the footnotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from components.facts.disputes import disputes
from components.figures.lanes import LANES, Lane
from components.figures.scale import Axis
from components.figures.ticks import ticks
from components.page.markup import markup
from components.page.slide_file import slide_file
from components.page.slide_notes import slide_notes
from components.page.strip import Span, StripKey, StripMark, StripRow, strip
from components.page.views import VIEWS
from components.wiring.desk import Desk, Reading, picked, remembered

ROWS = 8
"""The most states that a strip has rows for."""
_WIDTH = 480.0  # how dense the words of the axis may stand: pixels of the small type that ``ticks`` reckons with


@remembered
def file_of(desk: Desk, reading: Reading) -> str:
    """Return the chosen state's short file as HTML text, or none where no state is chosen."""
    iso3 = reading.view.country
    if not iso3:
        return ""
    own = [dispute for dispute in disputes(desk.book, known=reading.known) if dispute.iso3 == iso3]
    return markup(slide_file(iso3, own, reading.words))


@remembered
def notes_of(desk: Desk, reading: Reading) -> str:
    """Return the footnotes of a slide as HTML text."""
    return markup(slide_notes(reading.view, reading.words, desk.book.evidence_up_to))


@remembered
def strip_of(desk: Desk, reading: Reading) -> str:
    """Return the view's facts within its window as HTML text: a row for each state, of the timeline for each lane."""
    view, words = reading.view, reading.words
    window = view.window(reading.choices)
    shown = VIEWS[view.view]
    chosen = view.lanes.split(",") if shown.chosen and view.lanes else shown.lanes
    lanes = [LANES[key] for key in chosen or LANES]
    found = [(lane, fact) for lane in lanes for fact in _within(lane, desk, reading, window)]
    axis = Axis(first=window[0], last=window[1], width=_WIDTH)
    by_state = view.view == "visits"
    rows = _of_states(found, reading) if by_state else _of_lanes(lanes, found, reading)
    keys = [StripKey(label=words.say(f"lane.{lane.key}.title"), colour=_colour(lane)) for lane in lanes]
    return markup(
        strip(
            rows[:ROWS] if by_state else rows,
            window,
            ticks(axis, axis, words),
            keys=keys if by_state else (),
            rest=_rest(desk, reading, rows) if by_state else "",
        )
    )


def _within(lane: Lane, desk: Desk, reading: Reading, window: Span) -> Iterable[Any]:
    facts = lane.rows(desk.book, picked(reading.view)).itertuples()
    return [fact for fact in facts if fact.first <= window[1] and (fact.last is None or fact.last >= window[0])]


def _of_states(found: list[tuple[Lane, Any]], reading: Reading) -> list[StripRow]:
    """Return a row for each state that has a fact, by its days; where not all have room, those with most come first."""
    often = Counter(str(fact.iso3) for _, fact in found)
    listed = sorted(found, key=lambda pair: str(pair[1].iso3), reverse=True)  # as the story has those of one month
    ordered = sorted(listed, key=lambda pair: (pair[1].last, pair[1].first))
    states = list(dict.fromkeys(str(fact.iso3) for _, fact in ordered))
    if len(states) > ROWS:
        states.sort(key=lambda iso3: -often[iso3])
    words = reading.words
    rows = []
    for iso3 in states:
        own = [(lane, fact) for lane, fact in ordered if fact.iso3 == iso3]
        only = own[0][1]
        said = words.period(only.start, only.end) if len(own) == 1 else words.count("slide.visits", len(own))
        rows.append(StripRow(title=words.state(iso3), said=said, marks=_marks(own, reading)))
    return rows


def _of_lanes(lanes: list[Lane], found: list[tuple[Lane, Any]], reading: Reading) -> list[StripRow]:
    rows = []
    for lane in lanes:
        own = [(lane, fact) for of_lane, fact in found if of_lane is lane]
        title = reading.words.say(f"lane.{lane.key}.title")
        rows.append(StripRow(title=title, said=reading.words.number(len(own)), marks=_marks(own, reading)))
    return rows


def _marks(found: list[tuple[Lane, Any]], reading: Reading) -> tuple[StripMark, ...]:
    end = reading.choices.last_day
    return tuple(
        StripMark(
            days=(fact.first, end if fact.last is None else fact.last),
            colour=lane.styles[fact.style].colour,
            soft=bool(fact.soft),
            lasting=bool(fact.lasting),
        )
        for lane, fact in found
    )


def _rest(desk: Desk, reading: Reading, rows: list[StripRow]) -> str:
    """Say of how many more states there are visits, and of how many none was found."""
    words, more = reading.words, max(len(rows) - ROWS, 0)
    chosen = picked(reading.view)
    asked = 1 if chosen.country else len(desk.in_region(chosen.region or "americas"))
    none = asked - len(rows)
    said = [words.count("slide.more", more)] if more else []
    return " ".join([*said, *([words.count("slide.none", none)] if none > 0 else [])])


def _colour(lane: Lane) -> str:
    return next(iter(lane.styles.values())).colour
