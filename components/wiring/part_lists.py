"""The timeline, the rows below it and a state's file, drawn for a reading of the address."""

from __future__ import annotations

from typing import Any

from components.facts.chronicle import ListedLane
from components.facts.dossier import country_file
from components.facts.events import Picked
from components.facts.listing import term_records
from components.facts.windows import windows
from components.figures import timeline
from components.figures.axis_list import list_lanes, touches
from components.figures.lanes import LANES, Lane, lane_facts
from components.figures.sieve import BY_STATE, OF_SEATS, OF_VISITS
from components.page import date_control
from components.page.axis_list import axis_list
from components.page.card import card
from components.page.content import timeline_graph
from components.page.described import timeline_described
from components.page.key import key, key_rows
from components.page.lane_choice import lane_choice
from components.page.listing import council_table
from components.page.markup import markup
from components.page.views import VIEWS
from components.wiring.desk import Desk, Reading, picked, remembered
from components.wiring.part_visits import visits_of

_PAGES = {"strip": "page", "low": "low-page", "phone": "phone-page"}
"""A screen's form of the timeline where it has a page of its own."""


@remembered
def timeline_figure(desk: Desk, reading: Reading) -> Any:
    """Describe the lanes of the view over its window."""
    view = reading.view
    shown = VIEWS[view.view]
    return timeline.describe(
        desk.book,
        _lanes(reading),
        _picked(reading),
        view.window(reading.choices),
        reading.day,
        reading.look,
        reading.words,
        form=_PAGES[reading.screen.form] if shown.paged else reading.screen.form,
        grouped=view.grouped,
        order=view.order,
        tour=view.tour,
    )


def timeline_of(desk: Desk, reading: Reading) -> dict[str, Any]:
    """Return the timeline's graph as it travels; its meta has the address that it is drawn for, and its filters."""
    figure, paged = timeline_figure(desk, reading), VIEWS[reading.view.view].paged
    of_strip = OF_VISITS if "official" in reading.layer.choices else ()
    filters = (*BY_STATE, *OF_VISITS, *OF_SEATS) if paged else of_strip
    meta = {"address": reading.view.to_search(), "filters": filters}
    return timeline_graph({"data": figure.data, "layout": {**figure.layout, "meta": meta}}, strip=not paged)


@remembered
def timeline_in_words(desk: Desk, reading: Reading) -> str:
    """Return how many facts each lane of the view has in its window, and where they can be read."""
    window, shown = reading.view.window(reading.choices), _shown(reading)
    counts = [
        (lane.key, sum(touches(fact, window) for fact in lane_facts(lane, desk.book, shown)))
        for lane in _lanes(reading)
    ]
    return timeline_described(reading.words, counts)


def axis_listed(desk: Desk, reading: Reading) -> tuple[ListedLane, ...]:
    """Return the facts that the axis of the view shows, lane by lane in time order; none where it has no axis."""
    if not VIEWS[reading.view.view].axis:
        return ()
    window = reading.view.window(reading.choices)
    return list_lanes(desk.book, _lanes(reading), _shown(reading), window, reading.words)


def axis_list_of(desk: Desk, reading: Reading) -> str:
    """Return the facts on the axis as the dialog that lists them, in HTML text."""
    first, last = (day.isoformat() for day in reading.view.window(reading.choices))
    return markup(axis_list(axis_listed(desk, reading), reading.words.period(first, last), reading.words))


def key_of(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - every part is drawn from desk and reading
    """Return the key of the timeline's marks."""
    return key(timeline.key_entries(_lanes(reading), reading.words, reading.look), reading.words)


def key_rows_of(desk: Desk, reading: Reading) -> str:  # noqa: ARG001 - as above
    """Return what the key says of the lanes that are shown."""
    return key_rows(timeline.key_entries(_lanes(reading), reading.words, reading.look), reading.words)


def lanes_of(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - as above
    """Return the choice of the lanes that are shown."""
    shown = VIEWS[reading.view.view]
    return lane_choice(shown.lanes or tuple(LANES), [lane.key for lane in _lanes(reading)], reading.words)


def _picked(reading: Reading) -> Picked:
    """Return the filters of the axis: of a strip the state that it raises, and those of the layer that leads."""
    if VIEWS[reading.view.view].paged:
        return picked(reading.view)
    asked = reading.question
    return Picked(country=reading.view.country, direction=asked.direction, official=asked.official, level=asked.level)


def _shown(reading: Reading) -> Picked:
    """Return which facts the axis shows."""
    return timeline.shown_of(_picked(reading), paged=VIEWS[reading.view.view].paged, grouped=reading.view.grouped)


def _lanes(reading: Reading) -> list[Lane]:
    """Return the lanes of the view, or those of them that the reader chose."""
    shown = VIEWS[reading.view.view]
    chosen = reading.view.lanes.split(",") if shown.chosen and reading.view.lanes else shown.lanes
    return [LANES[key] for key in chosen or tuple(LANES)]


def windows_of(desk: Desk, reading: Reading) -> str:
    """Return the windows of years to choose from."""
    return date_control.windows(windows(desk.book, picked(reading.view), reading.choices.latest), reading.words)


@remembered
def card_of(desk: Desk, reading: Reading) -> str:
    """Return the chosen state's file as HTML text, or none where no state is chosen."""
    country = reading.view.country
    if not country:
        return ""
    return markup(card(country_file(desk.book, country, known=reading.known), reading.words))


@remembered
def rows_of(desk: Desk, reading: Reading) -> str:
    """Return the visits or the terms that the filters leave as a table, in HTML text."""
    chosen = picked(reading.view)
    if reading.view.view == "council":
        rows = term_records(desk.book, country=chosen.country, region=chosen.region, seat=chosen.seat)
        return markup(council_table(rows, reading.words))
    return visits_of(desk, reading)
