"""The timeline drawn from the real book, and its figure read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from benchmarks.tenfold_app import tenfold
from components.facts.book import Book
from components.facts.events import Picked
from components.figures.felt import SEVERAL
from components.figures.lanes import LANES
from components.figures.paper import FORMS
from components.figures.placed import COUNTED
from components.figures.scale import AXIS_FIRST, AXIS_LAST, Axis
from components.figures.timeline import draw
from components.theme import LOOKS
from components.words import words_for
from tests.figures.real_book import real_book

ALL = tuple(LANES.values())
STRIP = tuple(LANES[key] for key in ("recognition", "to_belgrade", "from_belgrade", "council"))
WHOLE = (AXIS_FIRST, AXIS_LAST)
LATE = (date(2008, 1, 1), date(2027, 12, 31))
WINDOWS = {
    "whole": WHOLE,
    "late": LATE,
    "decade": (date(1989, 1, 1), date(1998, 12, 31)),
    "months": (date(2008, 2, 1), date(2008, 5, 31)),
}
DAY = date(2019, 7, 2)


@cache
def tenfold_book() -> Book:
    return tenfold(real_book())


def drawn(
    *,
    lanes: Any = ALL,
    picked: Picked | None = None,
    window: Any = WHOLE,
    look: str = "light",
    form: str = "strip",
    book: Book | None = None,
    **rows: str,
) -> Any:
    words = words_for("en")
    return draw(book or real_book(), lanes, picked or Picked(), window, DAY, LOOKS[look], words, form=form, **rows)


def plain(figure: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(figure.to_json())
    return found


def axis_of(form: str, window: tuple[date, date]) -> Axis:
    paper = FORMS[form]
    return Axis(first=window[0], last=window[1], width=paper.width - paper.left - paper.right)


def pixel(axis: Axis, moment: str) -> float:
    """Where a moment of the figure stands on the axis."""
    passed = datetime.fromisoformat(moment) - datetime.combine(axis.first, datetime.min.time())
    return passed / timedelta(days=1) * axis.density


def felt(figure: dict[str, Any]) -> list[tuple[dict[str, Any], str, float, list[Any]]]:
    """Every point that answers to the pointer: its trace, day, height and customdata."""
    return [
        (trace, x, y, click)
        for trace in figure["data"]
        if trace.get("hoverinfo") != "skip"
        for x, y, click in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    ]


def facts_of(click: list[Any]) -> list[tuple[str, int]]:
    """The facts that a mark stands for, each by its kind and its row."""
    if click[0] != SEVERAL:
        return [(click[0], click[3])]
    return [(kind, row) for kind, rows in click[4].items() for row in rows]


def counted(trace: dict[str, Any]) -> bool:
    return trace["mode"] == "markers+text"


@dataclass(frozen=True, kw_only=True)
class Label:
    """What is read on the paper, and the room that it takes, in pixels."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Label) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0


def labels(figure: dict[str, Any], form: str, window: tuple[date, date]) -> Iterator[Label]:
    """The years, the names of eras and on bars, and the counts, as far as they stand in the window."""
    axis, paper, layout = axis_of(form, window), FORMS[form], figure["layout"]
    height = layout["yaxis"]["range"][0]

    def label(text: str, x: float, y: float, size: float, anchor: str = "left", letter: float = 0.47) -> Label:
        wide = len(text) * size * letter
        left = x - wide / 2 if anchor == "center" else x
        return Label(text=text, left=left, right=left + wide, top=y - size / 2, bottom=y + size / 2)

    years = -12.0 if paper.paged else height + 12
    for day, text in zip(layout["xaxis"]["tickvals"], layout["xaxis"]["ticktext"], strict=True):
        yield label(text, pixel(axis, day), years, 13, "center")
    for note in layout["annotations"]:
        if note.get("name") == "era":
            yield label(note["text"], pixel(axis, note["x"]) + note["xshift"], note["y"], note["font"]["size"])
    for trace in figure["data"]:
        if trace["mode"] == "text":
            for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True):
                yield label(text, pixel(axis, x), y, 13)
        elif counted(trace) and trace["marker"]["size"] + trace["marker"]["line"]["width"] >= COUNTED - 0.1:
            for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True):
                yield label(text, pixel(axis, x), y, COUNTED, "center", COUNTED / COUNTED / max(1, len(text)))
