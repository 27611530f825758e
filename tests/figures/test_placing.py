from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from components.facts.events import Picked
from components.figures.paper import AXIS_LAST, FORMS, reach_of
from components.figures.placing import Axis
from tests.figures.real_book import real_book
from tests.figures.timeline_drawing import ALL, WINDOWS, drawn, felt, plain

EXTENT = {"diamond": (1.3, 1.3), "cross": (1.2, 1.2), "triangle-up": (1.155, 1.0), "triangle-down": (1.155, 1.0)} | {
    "triangle-left": (1.0, 1.155),
    "triangle-right": (1.0, 1.155),
}  # width and height of plotly's symbols at size 1, about their point


@dataclass(frozen=True, kw_only=True)
class Box:
    """What a fact takes on the paper, in pixels."""

    fact: tuple[str, str, int]
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        near = 0.1  # heights in the figure are rounded to tenths
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > near and down > near


def boxes(figure: dict[str, Any], form: str, window: tuple[date, date]) -> list[Box]:
    paper = FORMS[form]
    axis = Axis(first=window[0], last=window[1], width=paper.width - paper.left - paper.right)
    found, lines = [], []
    for trace in figure["data"]:
        if trace["mode"] == "lines":
            for place in range(0, len(trace["x"]), 3):
                left, right = (axis.at(date.fromisoformat(x)) for x in trace["x"][place : place + 2])
                lines.append((left, right, trace["y"][place], trace["line"]["width"] / 2))
    for trace, x, y, click in felt(figure):
        at, marker = axis.at(date.fromisoformat(x)), trace["marker"]
        fact = (click[0], click[1], click[3])
        if marker.get("opacity") == 0:  # a line, felt
            thick = {marker["size"], max(2.0, round(marker["size"] / 3, 1))}
            of_fact = [line for line in lines if line[2] == y and line[0] <= at <= line[1] and 2 * line[3] in thick]
            assert of_fact, "a line is felt where none is drawn"
            found += [
                Box(fact=fact, left=left, right=right, top=y - half, bottom=y + half)
                for left, right, _, half in of_fact
            ]
        else:
            symbol, outline = marker["symbol"].removesuffix("-open"), marker["line"]["width"]
            wide, high = EXTENT.get(symbol, (1.0, 1.0))
            across, down = (marker["size"] * extent + outline for extent in (wide, high))
            if symbol == "line-ns":
                across, down = outline, marker["size"]
            found.append(
                Box(fact=fact, left=at - across / 2, right=at + across / 2, top=y - down / 2, bottom=y + down / 2)
            )
    return found


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("form", ["strip", "low", "page", "low-page", "phone-page"])
def test_no_two_marks_of_a_lane_meet(form: str, window: tuple[date, date]) -> None:
    found = boxes(plain(drawn(form=form, window=window)), form, window)
    assert len(found) > 100
    meeting = []
    found.sort(key=lambda box: box.left)
    near = ((one, other) for place, one in enumerate(found) for other in found[place + 1 :] if other.left < one.right)
    for one, other in near:
        kinds = {one.fact[0], other.fact[0]}
        if one.fact == other.fact or kinds == {"term", "presidency"}:
            continue  # a mark on its own segment, a presidency on its term
        if form in ("low", "phone-page") and kinds == {"presidency"}:
            continue  # two months that follow each other are less than a tick apart there
        if one.meets(other):
            meeting.append((one, other))
    assert meeting == []


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("form", ["strip", "page"])
def test_every_fact_of_the_window_is_drawn_and_none_out_of_reach(form: str, window: tuple[date, date]) -> None:
    reach = reach_of(Axis(first=window[0], last=window[1], width=1720))
    expected, allowed = set(), set()
    for lane in ALL:
        for row in lane.rows(real_book(), Picked()).itertuples():
            last = row.last or AXIS_LAST
            if row.first <= window[1] and last >= window[0]:
                expected.add((row.kind, row.row))
            if row.first <= reach.last and last >= reach.first:
                allowed.add((row.kind, row.row))
    found = {(click[0], click[3]) for _, _, _, click in felt(plain(drawn(form=form, window=window)))}
    assert expected <= found
    assert found == allowed


def test_over_the_whole_axis_every_fact_is_drawn() -> None:
    found = {(click[0], click[3]) for _, _, _, click in felt(plain(drawn()))}
    assert len(found) == sum(len(lane.rows(real_book(), Picked())) for lane in ALL)
