"""The eras behind the lanes: the names that Belgrade's state had, as pale grounds. Knows days, no lanes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from components.facts.parties import BELGRADE_NAMES, FEDERAL_REPUBLIC, Name
from components.figures.scale import AXIS_FIRST, AXIS_LAST, DAY, Axis
from components.theme import Look
from components.words import Words

SIZE = 12
"""The size of an era's name in pixels."""

_LETTER = 5.8  # pixels of an average letter of it, rather more than less
_EDGE = 6  # pixels from the era's begin to its name


def grounds(look: Look) -> list[dict[str, Any]]:
    """Return a pale ground under every other era, from its first day to its last; the newest has none."""
    return [
        {
            "name": "era",
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": max(era.first, AXIS_FIRST).isoformat(),
            "x1": (min(era.last, AXIS_LAST) + DAY).isoformat(),
            "y0": 0,
            "y1": 1,
            "fillcolor": look.land,
            "opacity": 0.32,
            "line": {"width": 0},
        }
        for era in BELGRADE_NAMES[-2::-2]
    ]


def names_of_eras(axis: Axis, look: Look, words: Words, height: float) -> Iterator[dict[str, Any]]:
    """Give the names of the eras in the window as annotations ``height`` pixels high, each where its era has room."""
    for era in BELGRADE_NAMES:
        first, end = max(era.first, axis.first), min(era.last, axis.last) + DAY
        name = era_name(era, words)
        if (end - first).days * axis.density >= len(name) * _LETTER + 2 * _EDGE:
            yield {
                "name": "era",
                "xref": "x",
                "yref": "y",
                "x": first.isoformat(),
                "xanchor": "left",
                "xshift": _EDGE,
                "y": height / 2,
                "yanchor": "middle",
                "showarrow": False,
                "borderpad": 0,
                "text": name,
                "font": {"size": SIZE, "color": look.quiet},
            }


def era_name(era: Name, words: Words) -> str:
    """Return an era's name."""
    return words.say("era.federal") if era.key == FEDERAL_REPUBLIC else words.state(era.key)


def told_eras(words: Words) -> str:
    """Say all eras with their years, for the key."""
    told = []
    for era in BELGRADE_NAMES:
        name = era_name(era, words)
        if era.first == date.min:
            told.append(words.say("era.until", name=name, year=(era.last + timedelta(days=1)).year))
        elif era.last == date.max:
            told.append(words.say("era.since", name=name, year=era.first.year))
        else:
            told.append(words.say("era.between", name=name, first=era.first.year, last=era.last.year))
    return words.say("lane.key.eras", eras=", ".join(told))
