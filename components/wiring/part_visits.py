"""The view of visits beside its timeline: the day's panel, the tours, what stood around a chosen visit."""

from __future__ import annotations

from functools import lru_cache

from components.facts.answers import answers_on
from components.facts.book import Book
from components.facts.events import Picked, states_picked
from components.facts.listing import Visit, visit_records
from components.facts.surroundings import surroundings
from components.facts.visit_evidence import stretches
from components.facts.visit_ids import tours_by_id, visit_id, visits_by_id
from components.facts.visit_rows import visit_rows
from components.facts.visiting import hosts_most
from components.facts.visits_on import since_rows
from components.page.around import around
from components.page.listing import visits_table
from components.page.markup import markup
from components.page.tour_told import tour_beside, tour_list
from components.page.visits_day import VisitsDay, visits_day
from components.wiring.desk import Desk, Reading, picked
from components.words import Words


def visits_day_of(desk: Desk, reading: Reading) -> str:
    """Return how long ago the last visits were on the day shown, and who hosted most, as HTML text."""
    view, chosen = reading.view, picked(reading.view)
    answers = answers_on(desk.answers(reading.layer, reading.question), reading.day)
    inside = states_picked(desk.book, Picked(region=chosen.region))
    named = [(iso3, answer) for iso3, answer in zip(desk.states, answers, strict=True) if iso3 in inside]
    window = view.window(reading.choices)
    found = VisitsDay(
        day=reading.day,
        rows=since_rows(named, reading.day),
        hosts=hosts_most(desk.book, region=chosen.region, official=chosen.official, level=chosen.level, window=window),
        window=window,
        stretches=stretches(desk.book),
        narrowed=bool(chosen.direction or chosen.official or chosen.level),
    )
    return markup(visits_day(found, reading.words))


def tours_of(desk: Desk, reading: Reading) -> str:
    """Return the tours with a leg that the filters leave, as HTML text."""
    return _tours(desk.book, reading.words, picked(reading.view), reading.view.tour)


def tour_of(desk: Desk, reading: Reading) -> str:
    """Return what stands beside the map of the tour that it draws, as HTML text.

    With the layer of visits and no tour these are the tours to choose from; else, without a tour, nothing.
    """
    tours = tours_by_id(desk.book)
    chosen = tours.get(reading.view.tour)
    if chosen is None and reading.view.layer != "visits":
        return ""
    return markup(tour_beside(chosen, tours, reading.words))


def around_of(desk: Desk, reading: Reading) -> str:
    """Return what stood around the chosen visit as HTML text; none where no visit is chosen."""
    visit = visits_by_id(desk.book).get(reading.view.visit)
    return markup(around(surroundings(desk.book, visit, known=reading.known), reading.words)) if visit else ""


def visits_of(desk: Desk, reading: Reading) -> str:
    """Return the visits that the filters leave as a table, in HTML text."""
    return _visits(desk.book, reading.words, picked(reading.view))


@lru_cache(maxsize=24)
def _visits(book: Book, words: Words, chosen: Picked) -> str:
    return markup(visits_table(visit_rows(book, _picked_visits(book, chosen)), words))


@lru_cache(maxsize=24)
def _tours(book: Book, words: Words, chosen: Picked, tour: str) -> str:
    left = {visit_id(visit) for visit in _picked_visits(book, chosen)}
    found = [one for one in tours_by_id(book).values() if any(visit_id(leg) in left for leg in one.legs)]
    return markup(tour_list(found, tour, words))


def _picked_visits(book: Book, chosen: Picked) -> tuple[Visit, ...]:
    return visit_records(
        book,
        country=chosen.country,
        region=chosen.region,
        direction=chosen.direction,
        official=chosen.official,
        level=chosen.level,
    )
