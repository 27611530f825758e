"""The neighbours: what lies next in each direction, and that keys lead from every state to every other."""

from __future__ import annotations

import numpy as np
import pytest

from components.facts.book import Book
from components.figures.frames import FRAMES
from components.figures.neighbours import DIRECTIONS, neighbours, neighbours_on

UP, RIGHT, DOWN, LEFT = range(4)


def reached(table: dict[str, tuple[str, ...]], start: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        fresh = {other for other in table[ahead.pop()] if other} - found
        found |= fresh
        ahead += sorted(fresh)
    return found


@pytest.mark.parametrize("region", FRAMES)
def test_the_arrows_lead_from_every_state_to_every_other(book: Book, region: str) -> None:
    table = neighbours_on(book.shapes, FRAMES[region].plane)
    assert set(table) == set(book.shapes.states)
    assert len(table) == 35
    for start in table:
        assert reached(table, start) == set(table), start


@pytest.mark.parametrize("region", FRAMES)
def test_a_neighbour_lies_in_its_direction(book: Book, region: str) -> None:
    plane = FRAMES[region].plane
    states = book.shapes.light.set_index("iso3")
    x, y = plane.project(states["lon"].to_numpy(), states["lat"].to_numpy())
    at = {iso3: np.array(point) for iso3, point in zip(states.index, zip(x, y, strict=True), strict=True)}
    for iso3, around in neighbours_on(book.shapes, plane).items():
        for step, other in zip(DIRECTIONS.values(), around, strict=True):
            assert not other or (at[other] - at[iso3]) @ np.array(step) > 0, (iso3, other)


def test_what_lies_to_the_right_is_found_again_to_the_left_where_nothing_is_nearer() -> None:
    table = neighbours({"a": (0, 0), "b": (1, 0.2), "c": (2.5, 0), "d": (1, -1)})
    assert table["a"][RIGHT] == "b"
    assert table["b"][LEFT] == "a"
    assert table["b"][RIGHT] == "c"
    assert table["c"][LEFT] == "b"
    assert table["b"][DOWN] == "d"
    assert table["d"][UP] == "b"
    assert table["a"][LEFT] == ""


def test_well_known_neighbours(book: Book) -> None:
    table = neighbours_on(book.shapes, FRAMES["americas"].plane)
    assert table["CAN"][DOWN] == "USA"
    assert table["USA"][DOWN] == "MEX"
    assert table["HTI"][RIGHT] == "DOM"
    assert table["DOM"][LEFT] == "HTI"
    assert table["PER"][UP] == "ECU"
    assert table["ARG"][LEFT] == "CHL"
    assert table["LCA"][DOWN] == "VCT"
    assert table["VCT"][DOWN] == "GRD"
    assert table["VCT"][RIGHT] == "BRB"
    assert neighbours({"alone": (1.0, 1.0)}) == {"alone": ("", "", "", "")}
