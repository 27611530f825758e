"""The points of the timeline that answer to the pointer: what they tell, and what a click is told. Knows no tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from components.figures.lanes import Style
from components.figures.placed import COUNTED, Placed
from components.figures.scale import DAY
from components.figures.symbols import marker
from components.figures.telling import Told
from components.theme import Look
from components.words import Words

FADED = 0.25
"""The opacity of what the reader did not pick."""

SEVERAL = "several"
"""What customdata begin with where several facts share a mark."""

_NUMBER, _OUTLINE = 11, 1.2  # the size of the number in a mark that counts, and the width of its outline


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What the marks of one trace have in common; a trace is of one lane.

    ``several``: each stands for several facts; ``above``: it lies on what lasts.
    """

    lane: str
    style: Style
    lit: bool
    several: bool = False
    above: bool = False
    pale: bool = False
    thick: float

    @property
    def order(self) -> tuple[bool, bool, bool, float]:
        """What is drawn first: what is faded, then what lasts, then what is not pale."""
        return self.lit, self.above, self.pale, self.thick


@dataclass(kw_only=True)
class Points:
    """The points of one trace that answer to the pointer; ``click`` is what a click is told, of so many ``facts``."""

    x: list[str] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    click: list[list[Any]] = field(default_factory=list)
    facts: list[int] = field(default_factory=list)

    def add(self, moments: Iterable[str], item: Placed, told: Told) -> None:
        """Add a point at each of the moments, all of one mark."""
        click = _click(item)
        for moment in moments:
            self.x.append(moment)
            self.y.append(item.y)
            self.told.append(told)
            self.click.append(click)
            self.facts.append(len(item.facts))


def span(points: Points, kind: Kind, words: Words) -> dict[str, Any]:
    """Return the points that a line is felt by: not seen, and as large as the line is thick."""
    return {**_felt(points, kind, words), "marker": {"size": kind.thick, "opacity": 0}}


def mark(points: Points, kind: Kind, look: Look, words: Words) -> dict[str, Any]:
    """Return marks of one fact each, by their style."""
    style, colour = kind.style, getattr(look, kind.style.colour)
    ring = look.ink if style.ringed else ""
    return {
        **_felt(points, kind, words),
        "marker": marker(style.symbol, kind.thick, colour, hollow=kind.pale or style.hollow, ring=ring),
        "opacity": 1.0 if kind.lit else FADED,
    }


def count(points: Points, kind: Kind, look: Look, words: Words) -> dict[str, Any]:
    """Return marks that count the facts that they gather; one that is too small has no number."""
    numbers = [words.number(facts) if kind.thick >= COUNTED else "" for facts in points.facts]
    size = round(kind.thick - _OUTLINE, 1)
    return {
        **_felt(points, kind, words),
        "mode": "markers+text",
        "text": numbers,
        "textfont": {"size": _NUMBER, "color": look.ink},
        "textposition": "middle center",
        "marker": {
            "symbol": "circle",
            "size": size,
            "color": look.raised,
            "line": {"width": _OUTLINE, "color": look.quiet},
        },
        "opacity": 1.0 if kind.lit else FADED,
    }


def rows_of(item: Placed) -> dict[str, list[int]]:
    """Return which facts a mark stands for: of each kind the rows in its table."""
    rows: dict[str, list[int]] = {}
    for each in item.facts:
        rows.setdefault(each.kind, []).append(int(each.row))
    return rows


def _click(item: Placed) -> list[Any]:
    fact, first = item.fact, item.extent.first.isoformat()
    if len(item.facts) == 1:
        return [fact.kind, fact.iso3, first, int(fact.row)]
    return [SEVERAL, len(item.facts), first, (item.extent.end - DAY).isoformat(), rows_of(item)]


def _felt(points: Points, kind: Kind, words: Words) -> dict[str, Any]:
    """Return what every trace has that answers to the pointer: places, words and what a click is told."""
    common = {
        "type": "scatter",
        "mode": "markers",
        "meta": kind.lane,
        "x": points.x,
        "y": points.y,
        "customdata": points.click,
    }
    if kind.several:
        whole = [f"<b>{told.title}</b> · {told.when}<br>{told.rest}" for told in points.told]
        return {**common, "hovertext": whole, "hovertemplate": "%{hovertext}<extra></extra>"}
    label = words.say(f"lane.mark.{kind.style.word}")
    return {
        **common,
        "text": [told.title for told in points.told],
        "hovertext": [told.rest for told in points.told],
        "hovertemplate": f"<b>%{{text}}</b><br>{label}<br>%{{hovertext}}<extra></extra>",
    }
