"""The tiles: each state once, one stop of the tab key a grid, names in full where they stand for the map."""

from __future__ import annotations

import re

from components.facts.parties import AMERICAS
from components.page.tiles import PLACES, named_tiles, tiles
from components.words import words_for

REGIONS = dict.fromkeys(AMERICAS, "south")


def text_of(grid: object) -> str:
    return str(grid.to_plotly_json()["props"]["data-markup"])  # type: ignore[attr-defined]  # a component of Dash


def test_every_state_has_a_place_of_its_own() -> None:
    assert set(PLACES) == set(AMERICAS)
    assert len(set(PLACES.values())) == 35
    assert list(PLACES.values()) == sorted(PLACES.values())  # read from north to south, as the keys go


def test_a_grid_is_one_stop_of_the_tab_key() -> None:
    for grid in (tiles(words_for("en")), named_tiles(words_for("en"), REGIONS)):
        assert re.findall(r'tabindex="0"', text_of(grid)) == ['tabindex="0"']
        assert text_of(grid).count('tabindex="-1"') == 34


def test_a_named_tile_says_its_name_and_its_region() -> None:
    text = text_of(named_tiles(words_for("es"), {**REGIONS, "KNA": "caribbean"}))
    assert "<span>San Cristóbal y Nieves</span>" in text
    assert 'data-in="caribbean"' in text
    assert 'style="--row: 3; --column: 7"' in text
