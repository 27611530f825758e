"""The timeline's paper: its sizes, rules, titles and axis. Knows bands and days, no facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from textwrap import wrap
from typing import Any

from components.figures.grounds import grounds, names_of_eras
from components.figures.placing import Band
from components.figures.scale import AXIS_FIRST, AXIS_LAST, DAY, Axis
from components.figures.ticks import ticks
from components.theme import Look
from components.words import Words

LEFT, RIGHT = 136, 24
"""The room in pixels beside the axis in the forms strip, low and page: a slider above can stand on the same axis."""

TEXT = 13
"""The size of titles and years in pixels."""

_LINE = 18  # the letters of a line of a title in the margin


@dataclass(frozen=True, kw_only=True)
class Form:
    """A size of paper in pixels. ``height`` 0: it follows from the facts, and the figure's layout tells it.

    ``left``, ``right``, ``top`` and ``bottom`` are the margins; ``head`` is the room over each lane for its title,
    where titles do not stand in the margin, and ``eras`` that over all lanes for the names of the eras (0: they are not
    named). ``paged``: years stand on top and below, and a picked country is shown alone; else it is raised among the
    others.
    """

    width: int
    height: int
    left: int = LEFT
    right: int = RIGHT
    top: int = 6
    bottom: int = 24
    head: int = 0
    eras: int = 0
    paged: bool = False


FORMS: dict[str, Form] = {
    "strip": Form(width=1880, height=230, eras=16),
    "low": Form(width=1240, height=150, top=2, bottom=20),
    "phone": Form(width=390, height=260, left=12, right=12, top=2, bottom=20, head=17),
    "page": Form(width=1880, height=0, top=28, bottom=28, eras=22, paged=True),
    "low-page": Form(width=1240, height=0, top=28, bottom=28, eras=22, paged=True),
    "phone-page": Form(width=390, height=0, left=118, right=14, top=28, bottom=28, eras=20, paged=True),
}
"""The forms: the band under the map on a large and on a small screen and on a phone, and a page of its own for each.

Marks keep clear of each other on paper at least as wide and as high as the form.
"""


def reach_of(axis: Axis) -> Axis:
    """Return the axis with a window to either side, within the whole axis: what a drag brings into sight."""
    days = (axis.last - axis.first).days + 1
    first = date.fromordinal(max(AXIS_FIRST.toordinal(), axis.first.toordinal() - days))
    last = date.fromordinal(min(AXIS_LAST.toordinal(), axis.last.toordinal() + days))
    return Axis(first=first, last=last, width=axis.density * ((last - first).days + 1))


def time_axis(axis: Axis, look: Look, words: Words, paper: Form) -> dict[str, Any]:
    """Return plotly's x axis: the window, round years or months with a hairline each."""
    days = ticks(axis, reach_of(axis), words)
    return {
        "type": "date",
        "range": [axis.first.isoformat(), (axis.last + DAY).isoformat()],
        "tickvals": [day.isoformat() for day, _ in days],
        "ticktext": [text for _, text in days],
        "tickangle": 0,
        "minallowed": AXIS_FIRST.isoformat(),
        "maxallowed": (AXIS_LAST + DAY).isoformat(),
        "side": "top" if paper.paged else "bottom",
        "gridcolor": look.hairline,
        "zeroline": False,
    }


def shapes(bands: Sequence[Band], day: date, evidence: date, look: Look, paper: Form) -> list[dict[str, Any]]:
    """Return the line of the day that is shown, first and named asof, the shade after the evidence, eras and rules."""
    upright = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    beyond = {"x0": evidence.isoformat(), "x1": (AXIS_LAST + DAY).isoformat()}
    margin = -paper.left / (paper.width - paper.left - paper.right)
    return [
        {
            **upright,
            "name": "asof",
            "type": "line",
            "layer": "above",
            "x0": day.isoformat(),
            "x1": day.isoformat(),
            "line": {"color": look.accent, "width": 2},
        },
        {
            **upright,
            **beyond,
            "name": "evidence",
            "type": "rect",
            "layer": "below",
            "fillcolor": look.hairline,
            "opacity": 0.4,
            "line": {"width": 0},
        },
        *grounds(look),
        *(
            {
                "type": "line",
                "layer": "below",
                "xref": "paper",
                "yref": "y",
                "x0": round(margin, 4),
                "x1": 1,
                "y0": round(band.top, 1),
                "y1": round(band.top, 1),
                "line": {"color": look.hairline, "width": 1},
            }
            for band in (bands if paper.eras else bands[1:])
        ),
    ]


def titles(
    bands: Sequence[Band], names: Sequence[str], axis: Axis, look: Look, words: Words, paper: Form
) -> list[dict[str, Any]]:
    """Return the annotations: each band's name, that nothing was found in an empty one, eras, years below a page.

    A band's name is named ``band-`` and the band's key.
    """
    found = []
    for band, name in zip(bands, names, strict=True):
        found.append(_title(band, name, look, paper))
        if band.empty:
            found.append(_note(band, words.say("lane.empty"), look, paper))
    eras = names_of_eras(axis, look, words, paper.eras) if paper.eras else ()
    return [*found, *eras, *(_years(axis, words) if paper.paged else ())]


def _title(band: Band, name: str, look: Look, paper: Form) -> dict[str, Any]:
    common: dict[str, Any] = {
        "name": f"band-{band.key}",
        "xref": "paper",
        "yref": "y",
        "x": 0,
        "xanchor": "left",
        "showarrow": False,
        "align": "left",
    }
    common["font"] = {"color": look.ink}
    if paper.head:
        text = escape(name, quote=False)
        return {**common, "text": text, "y": round(band.top, 1), "yanchor": "top"}
    text = "<br>".join(escape(line, quote=False) for line in wrap(name, _LINE))
    middle = round((band.top + band.bottom) / 2, 1)
    return {**common, "text": text, "y": middle, "yanchor": "middle", "xshift": -paper.left}


def _note(band: Band, text: str, look: Look, paper: Form) -> dict[str, Any]:
    return {
        "xref": "paper",
        "yref": "y",
        "x": 0,
        "xanchor": "left",
        "xshift": 6,
        "y": round((band.top + paper.head + band.bottom) / 2, 1),
        "yanchor": "middle",
        "showarrow": False,
        "font": {"color": look.quiet},
        "text": text,
    }


def _years(axis: Axis, words: Words) -> Iterator[dict[str, Any]]:
    """Give the words of the axis once more, under a page that is too high to see its upper edge."""
    for day, text in ticks(axis, reach_of(axis), words):
        yield {
            "xref": "x",
            "yref": "paper",
            "x": day.isoformat(),
            "y": 0,
            "yanchor": "top",
            "yshift": -4,
            "showarrow": False,
            "text": text,
        }
