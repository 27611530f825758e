"""The sieve: what the browser hides by it is what the lanes leave out, for every value of every filter."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.facts.events import SUBREGIONS, Picked
from components.facts.visit_ids import rows_by_id, tours_by_id, visit_id
from components.figures.lanes import LANES, Lane
from components.figures.sieve import BAND, STATE, sieve
from tests.figures.real_book import real_book

COMMON_TO_ALL = "votes"
"""The lane that shows ballots, which are of no state, and with states picked each state's vote in their place."""


def left_by(lane: Lane, name: str, value: str) -> set[tuple[str, int]]:
    """What the sieve leaves of a lane's facts, looked up as the browser does."""
    told = sieve(real_book())
    found = set()
    for kind, rows in told["facts"][lane.key].items():
        for row, place in rows.items():
            values = told["values"][place].get(name)
            if values is None or value in values:
                found.add((kind, int(row)))
    return found


def values_of(name: str) -> list[str]:
    book = real_book()
    visits = book.table("visits")
    return {
        "country": list(book.table("states")["iso3"]),
        "region": list(SUBREGIONS),
        "direction": ["to_belgrade", "from_belgrade"],
        "official": sorted(set(visits["official"])),
        "level": sorted(set(visits["level"])),
        "seat": ["permanent", "elected", "presidency"],
    }[name]


@pytest.mark.parametrize("name", ["country", "region", "direction", "official", "level", "seat"])
@pytest.mark.parametrize("key", [key for key in LANES if key != COMMON_TO_ALL])
def test_it_leaves_what_the_lane_leaves(key: str, name: str) -> None:
    lane = LANES[key]
    for value in values_of(name):
        rows = lane.rows(real_book(), Picked(**{name: value}))
        assert left_by(lane, name, value) == set(zip(rows["kind"], rows["row"], strict=True)), value


@pytest.mark.parametrize(("name", "value"), [("country", "PER"), ("region", "caribbean")])
def test_a_ballot_stays_and_of_the_votes_those_of_the_states_picked(name: str, value: str) -> None:
    lane, told = LANES[COMMON_TO_ALL], sieve(real_book())["facts"][COMMON_TO_ALL]
    votes = lane.rows(real_book(), Picked(**{name: value}))
    ballots = {("ballot", int(row)) for row in told["ballot"]}
    assert len(ballots) == len(real_book().table("vote_subjects"))
    assert left_by(lane, name, value) == ballots | set(zip(votes["kind"], votes["row"], strict=True))


def test_every_state_is_of_one_region() -> None:
    told = sieve(real_book())
    states = told["facts"][BAND][STATE]
    assert sorted(states) == sorted(real_book().table("states")["iso3"])
    for iso3, place in states.items():
        assert told["values"][place]["country"] == [iso3]
        assert len(told["values"][place]["region"]) == 1


def test_a_tour_names_its_legs_by_lane_and_row() -> None:
    told, rows = sieve(real_book()), rows_by_id(real_book())
    tours = tours_by_id(real_book())
    assert tours.keys() == told["tours"].keys()
    for key, tour in tours.items():
        legs: list[Any] = told["tours"][key]
        assert [int(row) for _, row in legs] == [rows[visit_id(leg)] for leg in tour.legs]
        assert all(row in told["facts"][lane]["visit"] for lane, row in legs)


def test_it_travels_light() -> None:
    assert len(json.dumps(sieve(real_book()), separators=(",", ":"))) < 60_000
