"""The sieve: to which values of the axis's filters each fact answers. The browser looks it up and decides nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from components.facts.book import Book
from components.facts.events import SUBREGIONS, Picked, council_seats
from components.facts.visit_ids import rows_by_id, tours_by_id, visit_id
from components.figures.lanes import LANES, lane_facts

BY_STATE = ("country", "region")
"""The filters that every axis of a page answers to."""
OF_VISITS = ("direction", "official", "level")
OF_SEATS = ("seat",)
STATE, BAND = "state", "band-"
"""The kind that stands for a state itself, in the place of a lane what the titles of its row are named by."""

Values = dict[str, list[str]]
"""For each filter of the address, the values that a fact answers to; a filter that is not named leaves it alone."""


@lru_cache(maxsize=4)
def sieve(book: Book) -> dict[str, Any]:
    """Return what is needed to sift the marks of an axis by ``Picked``'s filters, as it travels.

    ``facts``: for each lane, kind of fact and row (all text) the place of its Values in ``values``; under the lane BAND
    and the kind STATE the states themselves, each by its code. ``tours``: for each tour, by its name in the address,
    its legs, each as lane and row. What stands for the whole world (a ballot, where the states' votes do not stand
    apart) is left alone by every filter.
    """
    of_state = _of_states(book)
    places: dict[str, int] = {}
    kept: list[Values] = []

    def place(values: Values) -> int:
        """Return where these values stand; what many facts have in common stands there once."""
        key = repr(values)
        if key not in places:
            places[key] = len(kept)
            kept.append(values)
        return places[key]

    facts = {BAND: {STATE: {iso3: place(values) for iso3, values in of_state.items()}}}
    visits = book.table("visits")
    seats = _seats(book)
    for lane in LANES.values():
        kinds = facts.setdefault(lane.key, {})
        for fact in (*lane_facts(lane, book, Picked()), *lane_facts(lane, book, Picked(apart=True))):
            values = dict(of_state.get(fact.iso3, {"country": [], "region": []} if fact.iso3 else {}))
            if fact.kind == "visit":
                told = visits.loc[fact.row]
                values |= {"direction": [lane.key], "official": [told["official"]], "level": [told["level"]]}
            elif lane.rows is council_seats:
                values["seat"] = seats[fact.kind, fact.row]
            kinds.setdefault(fact.kind, {})[str(fact.row)] = place(values)
    lane_of = {row: key for key in facts for row in facts[key].get("visit", ())}
    rows = rows_by_id(book)
    legs = {key: [str(rows[visit_id(leg)]) for leg in tour.legs] for key, tour in tours_by_id(book).items()}
    tours = {key: [[lane_of[row], row] for row in of] for key, of in legs.items()}
    return {"values": kept, "facts": facts, "tours": tours}


def _of_states(book: Book) -> dict[str, Values]:
    """Return the values of each state of the Americas."""
    regions = {subregion: region for region, subregion in SUBREGIONS.items()}
    states = book.table("states")[["iso3", "subregion"]].itertuples(index=False)
    return {iso3: {"country": [iso3], "region": [regions[subregion]]} for iso3, subregion in states}


def _seats(book: Book) -> dict[tuple[str, int], list[str]]:
    """Return for each term and presidency of the Council's lane the seats of the address that it is shown for."""
    found: dict[tuple[str, int], list[str]] = {
        (fact.kind, fact.row): [] for fact in council_seats(book, Picked()).itertuples()
    }
    for seat in ("permanent", "elected", "presidency"):
        for fact in council_seats(book, Picked(seat=seat)).itertuples():
            found[fact.kind, fact.row].append(seat)
    return found
