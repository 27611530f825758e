"""The marks: no state is lost, however small the screen; and none is marked that can be seen plainly."""

from __future__ import annotations

import pytest

from components.facts.book import Book
from components.figures.frames import FRAMES
from components.figures.framing import ROOM
from components.figures.marks import marks_on, slight_on

ISLANDS = {"ATG", "BHS", "BRB", "DMA", "GRD", "JAM", "KNA", "LCA", "TTO", "VCT"}


@pytest.mark.parametrize(
    ("form", "more"),
    [
        ("strip", {"BLZ", "PAN", "SLV"}),
        ("low", {"BLZ", "GTM", "GUY", "PAN", "SLV", "SUR", "URY"}),
        ("phone", {"BLZ", "GTM", "GUY", "PAN", "SLV", "SUR", "URY"}),
    ],
)
def test_on_the_continent_a_state_is_slight_where_neither_map_shows_it(book: Book, form: str, more: set[str]) -> None:
    assert slight_on(book.shapes, FRAMES["americas"], ROOM[form]) == ISLANDS | more


def test_what_the_inset_shows_needs_no_mark_on_the_continent(book: Book) -> None:
    assert not {"CUB", "DOM", "HTI", "CRI"} & slight_on(book.shapes, FRAMES["americas"], ROOM["phone"])


def test_on_a_large_screen_fewer_are_slight(book: Book) -> None:
    assert "PAN" not in slight_on(book.shapes, FRAMES["americas"], (1325, 514))
    assert slight_on(book.shapes, FRAMES["south"], ROOM["strip"]).isdisjoint({"GUY", "SUR", "URY"})


def test_a_state_outside_the_frame_is_not_slight(book: Book) -> None:
    assert "URY" not in slight_on(book.shapes, FRAMES["caribbean"], ROOM["phone"])


def test_the_slight_are_marked_beside_the_small(book: Book) -> None:
    states = book.shapes.light.query("kind == 'state'")
    pane = FRAMES["americas"].panes[0]
    plain = {mark.iso3 for mark in marks_on(states, pane)}
    assert plain == ISLANDS
    marks = {mark.iso3: mark for mark in marks_on(states, pane, frozenset({"BLZ", "URY"}))}
    assert set(marks) == ISLANDS | {"BLZ", "URY"}
    assert marks["BLZ"].is_apart
    assert not marks["URY"].is_apart
