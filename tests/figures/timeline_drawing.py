"""The timeline drawn from the real book, and its figure read back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from components.facts.events import Picked
from components.figures.lanes import LANES
from components.figures.paper import AXIS_FIRST, AXIS_LAST
from components.figures.timeline import draw
from components.theme import LOOKS
from components.words import words_for
from tests.figures.real_book import real_book

ALL = tuple(LANES.values())
WHOLE = (AXIS_FIRST, AXIS_LAST)
LATE = (date(2008, 1, 1), date(2027, 12, 31))
WINDOWS = {"whole": WHOLE, "late": LATE, "decade": (date(1989, 1, 1), date(1998, 12, 31))}
DAY = date(2019, 7, 2)


def drawn(
    *, lanes: Any = ALL, picked: Picked | None = None, window: Any = WHOLE, look: str = "light", form: str = "strip"
) -> Any:
    words = words_for("en")
    return draw(real_book(), lanes, picked or Picked(), window, DAY, LOOKS[look], words, form=form)


def plain(figure: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(figure.to_json())
    return found


def felt(figure: dict[str, Any]) -> list[tuple[dict[str, Any], str, float, list[Any]]]:
    """Every point that answers to the pointer: its trace, day, height and customdata."""
    return [
        (trace, x, y, click)
        for trace in figure["data"]
        if "customdata" in trace
        for x, y, click in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    ]
