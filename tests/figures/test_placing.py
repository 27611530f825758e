from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import combinations, pairwise
from typing import Any

import pytest

from components.facts.book import Book
from components.facts.events import Picked
from components.figures.felt import SEVERAL
from components.figures.lanes import LANES
from components.figures.paper import FORMS, reach_of
from components.figures.scale import AXIS_LAST
from tests.figures.real_book import real_book
from tests.figures.timeline_drawing import (
    ALL,
    STRIP,
    WINDOWS,
    axis_of,
    counted,
    drawn,
    facts_of,
    felt,
    labels,
    pixel,
    plain,
    tenfold_book,
)

EXTENT = {"diamond": (1.3, 1.3), "cross": (1.2, 1.2), "triangle-up": (1.155, 1.0), "triangle-down": (1.155, 1.0)} | {
    "triangle-left": (1.0, 1.155),
    "triangle-right": (1.0, 1.155),
}  # width and height of plotly's symbols at size 1, about their point

ROWS = [("strip", "lane"), ("low", "lane"), ("phone", "lane")] + [
    (form, grouped) for form in ("page", "low-page", "phone-page") for grouped in ("state", "lane")
]
"""Every form with what a row of it can stand for."""

BOOKS: dict[str, Callable[[], Book]] = {"real": real_book, "tenfold": tenfold_book}
DRAWINGS = [
    *(("real", *rows, window) for rows in ROWS for window in ("whole", "months")),
    *(("real", *rows, window) for rows in ROWS[:5] for window in ("late", "decade")),
    ("tenfold", "strip", "lane", "whole"),
    ("tenfold", "strip", "lane", "late"),
    ("tenfold", "low", "lane", "whole"),
    ("tenfold", "page", "lane", "whole"),
    ("tenfold", "phone-page", "state", "whole"),
]
"""What is drawn: of which book, in which form, with what rows, over which window."""


@dataclass(frozen=True, kw_only=True)
class Box:
    """What a mark takes on the paper, in pixels."""

    lane: str
    facts: tuple[tuple[str, int], ...]
    counts: bool
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        near = 0.12  # heights in the figure are rounded to tenths
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > near and down > near


def boxes(figure: dict[str, Any], form: str, window: tuple[date, date]) -> list[Box]:
    axis = axis_of(form, window)
    found = []
    lines: dict[tuple[float, float], list[tuple[float, float]]] = {}
    for trace in figure["data"]:
        if trace["mode"] == "lines":
            for place in range(0, len(trace["x"]), 3):
                left, right = (pixel(axis, x) for x in trace["x"][place : place + 2])
                lines.setdefault((trace["y"][place], trace["line"]["width"]), []).append((left, right))
    for trace, x, y, click in felt(figure):
        at, marker = pixel(axis, x), trace["marker"]
        common: dict[str, Any] = {
            "lane": trace["meta"],
            "facts": tuple(sorted(facts_of(click))),
            "counts": counted(trace),
        }
        if marker.get("opacity") == 0:  # a line, felt
            thick = (marker["size"], max(2.0, round(marker["size"] / 3, 1)))
            near = [(line, wide / 2) for wide in thick for line in lines.get((y, wide), [])]
            (left, right), half = min(near, key=lambda one: (max(one[0][0] - at, at - one[0][1], 0.0), -one[0][0]))
            assert left - 1 <= at <= right + 1, "a line is felt where none is drawn"
            found.append(Box(**common, left=left, right=right, top=y - half, bottom=y + half))
        else:
            symbol, outline = marker["symbol"].removesuffix("-open"), marker["line"]["width"]
            wide, high = EXTENT.get(symbol, (1.0, 1.0))
            across, down = (marker["size"] * extent + outline for extent in (wide, high))
            if symbol == "line-ns":
                across, down = outline, marker["size"]
            found.append(
                Box(**common, left=at - across / 2, right=at + across / 2, top=y - down / 2, bottom=y + down / 2)
            )
    return found


def on_its_own(one: Box, other: Box) -> bool:
    """Whether a mark lies on its own segment, or a presidency on a term."""
    if one.lane != other.lane:
        return False
    kinds = {kind for kind, _ in one.facts} | {kind for kind, _ in other.facts}
    return bool(set(one.facts) & set(other.facts)) or (
        one.lane == "council" and kinds == {"term", "presidency"} and not (one.counts or other.counts)
    )


def meeting(found: list[Box]) -> list[tuple[Box, Box]]:
    found = sorted(found, key=lambda box: box.left)
    near = ((one, other) for place, one in enumerate(found) for other in following(found, place))
    return [(one, other) for one, other in near if one.meets(other) and not on_its_own(one, other)]


def following(found: list[Box], place: int) -> list[Box]:
    after = []
    for other in found[place + 1 :]:
        if other.left >= found[place].right:
            break
        after.append(other)
    return after


@cache
def figure_of(book: str, form: str, grouped: str, window: str) -> dict[str, Any]:
    """Every lane, drawn once for all that is asked of it."""
    return plain(drawn(form=form, grouped=grouped, window=WINDOWS[window], book=BOOKS[book]()))


@pytest.mark.parametrize(("book", "form", "grouped", "window"), DRAWINGS)
def test_no_two_marks_meet(book: str, form: str, grouped: str, window: str) -> None:
    if form in ("low", "phone"):
        figure = plain(drawn(form=form, window=WINDOWS[window], lanes=STRIP, book=BOOKS[book]()))  # room for no more
    else:
        figure = figure_of(book, form, grouped, window)
    found = boxes(figure, form, WINDOWS[window])
    assert len(found) > 30
    assert meeting(found) == []


def expected_in(book: Book, window: tuple[date, date], *, apart: bool, lanes: Any = ALL) -> Counter[Any]:
    """The facts of each lane that a window has, as often as the lane has them."""
    return Counter(
        (lane.key, row.kind, row.row)
        for lane in lanes
        for row in lane.rows(book, Picked(apart=apart)).itertuples()
        if row.first <= window[1] and (row.last or AXIS_LAST) >= window[0]
    )


def told_by(figure: dict[str, Any]) -> Counter[Any]:
    """The facts of each lane that marks stand for: a fact as often as there are marks that have it."""
    marks = {(trace["meta"], counted(trace), tuple(facts_of(click))): click for trace, _, _, click in felt(figure)}
    for click in marks.values():
        assert click[0] != SEVERAL or click[1] == len(facts_of(click))
    return Counter((lane, kind, row) for lane, _, facts in marks for kind, row in facts)


@pytest.mark.parametrize(("book", "form", "grouped", "window"), DRAWINGS)
def test_nothing_is_lost_at_any_zoom(book: str, form: str, grouped: str, window: str) -> None:
    found = told_by(figure_of(book, form, grouped, window))
    expected = expected_in(BOOKS[book](), WINDOWS[window], apart=FORMS[form].paged and grouped == "state")
    assert set(found.values()) == {1}
    assert Counter({fact: found[fact] for fact in expected}) == expected
    if window == "whole":
        assert found.total() == expected.total()


@pytest.mark.parametrize("window", [WINDOWS["late"], WINDOWS["decade"]])
def test_nothing_is_drawn_out_of_reach(window: tuple[date, date]) -> None:
    reach = reach_of(axis_of("strip", window))
    found = {
        fact for _, _, _, click in felt(plain(drawn(window=window))) if click[0] != SEVERAL for fact in facts_of(click)
    }
    rows = {
        (row.kind, row.row)
        for lane in ALL
        for row in lane.rows(real_book(), Picked()).itertuples()
        if row.first <= reach.last and (row.last or AXIS_LAST) >= reach.first
    }
    assert found <= rows


def test_a_drag_brings_a_full_window_to_either_side_into_sight() -> None:
    reach = reach_of(axis_of("strip", WINDOWS["decade"]))
    assert (reach.first, reach.last) == (date(1979, 1, 2), date(2008, 12, 30))  # 3,652 days each
    late = reach_of(axis_of("strip", WINDOWS["late"]))
    assert (late.first, late.last) == (date(1988, 1, 1), AXIS_LAST)


@pytest.mark.parametrize(("book", "form", "grouped", "window"), DRAWINGS)
def test_labels_never_overlap(book: str, form: str, grouped: str, window: str) -> None:
    figure = figure_of(book, form, grouped, window)
    read = sorted(labels(figure, form, WINDOWS[window]), key=lambda label: label.left)
    assert read
    assert [pair for pair in combinations(read, 2) if pair[1].left < pair[0].right and pair[0].meets(pair[1])] == []


@pytest.mark.parametrize("form", ["strip", "low", "phone", "page", "low-page", "phone-page"])
def test_presidencies_of_adjoining_months_do_not_touch(form: str) -> None:
    figure = plain(drawn(form=form, lanes=[LANES["council"]], grouped="lane"))
    ticks: dict[float, list[Box]] = {}
    for box in boxes(figure, form, WINDOWS["whole"]):
        if {kind for kind, _ in box.facts} == {"presidency"}:
            ticks.setdefault(box.top, []).append(box)
    assert ticks
    for row in ticks.values():
        row.sort(key=lambda box: box.left)
        assert all(after.left - before.right >= 0.5 for before, after in pairwise(row))


def test_the_same_facts_are_gathered_wherever_the_window_stands() -> None:
    """Panning by four years moves every mark, and leaves those that both windows have as they were."""
    first, second = [
        {
            (trace["meta"], *facts_of(click))
            for trace, x, _, click in felt(plain(drawn(window=window, form="low", lanes=STRIP[:3])))
            if date(2008, 1, 1) <= datetime.fromisoformat(x).date() <= date(2013, 12, 31)
        }
        for window in ((date(2004, 1, 1), date(2013, 12, 31)), (date(2008, 1, 1), date(2017, 12, 30)))
    ]
    assert first == second
    assert len(first) > 30
