"""The traces of placed facts: bars, soft segments, names and marks, a group of equals one trace. Knows no tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from components.figures.lanes import Style
from components.figures.placing import Axis, Placed
from components.figures.symbols import marker
from components.figures.telling import Told
from components.theme import FAMILY, Look
from components.words import Words

HOVER = 20  # pixels within which the pointer finds a point
FADED = 0.25  # the opacity of what the reader did not pick
_APART = 20.0  # pixels at most from one point of a line to the next, where the line is thin
_PALE = 0.35  # the opacity of days that are not all meant, or not yet certain
_LETTER = 7.0  # pixels of an average letter of a name
_NAME = 13  # the size of a name on a bar
_NAMED = 13.0  # the least height of a bar that has a name


@dataclass(kw_only=True)
class _Path:
    """The places of one trace while it is gathered; None ends a line. ``text`` is what stands there, where it does."""

    x: list[str | None] = field(default_factory=list)
    y: list[float | None] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class _Points:
    """The points of one trace that answer to the pointer; ``click`` is what a click is told."""

    x: list[str] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    click: list[list[str | int]] = field(default_factory=list)

    def add(self, days: Iterable[date], y: float, told: Told, click: list[str | int]) -> None:
        """Add a point on each of the days, all of one fact."""
        for day in days:
            self.x.append(day.isoformat())
            self.y.append(y)
            self.told.append(told)
            self.click.append(click)


def traces(
    placed: Iterable[Placed], axis: Axis, reach: Axis, look: Look, words: Words, *, raised: str, named: bool
) -> list[dict[str, Any]]:
    """Return scatter traces, the lowest first: segments and bars, names on bars, marks; of each the faded ones first.

    Facts outside ``reach`` are left out. ``raised`` is the state whose marks keep their full opacity; empty: all do.
    ``named`` writes on a bar whose it is.
    """
    lines: dict[tuple[bool, bool, bool, float, Style], _Path] = {}
    names: dict[tuple[bool, str], _Path] = {}
    spans: dict[tuple[float, Style], _Points] = {}
    marks: dict[tuple[bool, bool, float, Style], _Points] = {}
    for item in placed:
        fact, extent = item.fact, item.extent
        if extent.end <= reach.first or extent.first > reach.last:
            continue
        lit, soft, style = raised in ("", fact.iso3), bool(fact.soft), item.lane.styles[fact.style]
        told = item.lane.tell(fact, words)
        click: list[str | int] = [fact.kind, fact.iso3, extent.first.isoformat(), int(fact.row)]
        wide = (extent.end - extent.first).days * axis.density > item.thick
        if fact.lasting or wide:
            thick = round(item.thick if fact.lasting or soft or fact.within >= 0 else max(2.0, item.thick / 3), 1)
            key = (lit, not fact.lasting, soft or style.hollow, thick, style)
            _draw(lines.setdefault(key, _Path()), item, axis, reach)
            spans.setdefault((round(item.thick, 1), style), _Points()).add(
                _along(item, axis, reach), item.y, told, click
            )
        if not fact.lasting and not (wide and style.symbol == "tick"):
            marks.setdefault((lit, soft, round(item.thick, 1), style), _Points()).add(
                [extent.middle], item.y, told, click
            )
        if fact.lasting and named and item.thick >= _NAMED:
            _name(names.setdefault((lit, style.colour), _Path()), item, axis, words)
    return [
        *(_line(path, key, look) for key, path in sorted(lines.items(), key=lambda entry: entry[0][:4])),
        *(_names(path, key, look) for key, path in sorted(names.items(), key=lambda entry: entry[0])),
        *(_span(points, key, words) for key, points in spans.items()),
        *(_mark(points, key, look, words) for key, points in sorted(marks.items(), key=lambda entry: entry[0][0])),
    ]


def _ends(item: Placed, axis: Axis, reach: Axis) -> tuple[date, date]:
    """Return where a line begins and ends, within reach; a pixel of ground parts a term from the next."""
    first, end = max(item.extent.first, reach.first), min(item.extent.end, reach.last + timedelta(days=1))
    if item.fact.lasting and end == item.extent.end:
        end = max(first, end - timedelta(days=round(1 / axis.density)))
    return first, end


def _draw(path: _Path, item: Placed, axis: Axis, reach: Axis) -> None:
    first, end = _ends(item, axis, reach)
    path.x += [first.isoformat(), end.isoformat(), None]
    path.y += [item.y, item.y, None]


def _along(item: Placed, axis: Axis, reach: Axis) -> Iterator[date]:
    """Give points along a line, so close that the pointer on it finds one of them before any other row's."""
    first, end = _ends(item, axis, reach)
    steps = max(1, round((end - first).days * axis.density / max(_APART, 1.5 * item.thick)))
    for step in range(steps):
        yield first + (end - first) * (2 * step + 1) / (2 * steps)


def _name(path: _Path, item: Placed, axis: Axis, words: Words) -> None:
    """Write the state on its bar: by its name where there is room, else by its code, else not at all."""
    first = max(item.extent.first, axis.first)
    room = axis.at(min(item.extent.end, axis.last)) - axis.at(first) - 6
    text = next((name for name in (words.state(item.fact.iso3), item.fact.iso3) if len(name) * _LETTER <= room), "")
    if text:
        path.x.append((first + timedelta(days=round(2 / axis.density))).isoformat())
        path.y.append(round(item.y - 0.1 * item.thick, 1))
        path.text.append(text)


def _line(path: _Path, key: tuple[bool, bool, bool, float, Style], look: Look) -> dict[str, Any]:
    lit, _, pale, thick, style = key
    return {
        "type": "scatter",
        "mode": "lines",
        "x": path.x,
        "y": path.y,
        "hoverinfo": "skip",
        "line": {"color": getattr(look, style.colour), "width": thick},
        "opacity": (_PALE if pale else 1.0) * (1.0 if lit else FADED),
    }


def _names(path: _Path, key: tuple[bool, str], look: Look) -> dict[str, Any]:
    lit, colour = key
    return {
        "type": "scatter",
        "mode": "text",
        "x": path.x,
        "y": path.y,
        "text": path.text,
        "textposition": "middle right",
        "textfont": {"family": FAMILY, "size": _NAME, "color": _readable(getattr(look, colour), look)},
        "hoverinfo": "skip",
        "opacity": 1.0 if lit else FADED,
    }


def _span(points: _Points, key: tuple[float, Style], words: Words) -> dict[str, Any]:
    """Return the points that a line is felt by: not seen, and as large as the line is thick."""
    thick, style = key
    return {**_felt(points, style, words), "marker": {"size": thick, "opacity": 0}}


def _mark(points: _Points, key: tuple[bool, bool, float, Style], look: Look, words: Words) -> dict[str, Any]:
    lit, soft, size, style = key
    ring = look.ink if style.ringed else ""
    colour = getattr(look, style.colour)
    return {
        **_felt(points, style, words),
        "marker": marker(style.symbol, size, colour, hollow=soft or style.hollow, ring=ring),
        "opacity": 1.0 if lit else FADED,
    }


def _felt(points: _Points, style: Style, words: Words) -> dict[str, Any]:
    """Return what every trace has that answers to the pointer: places, words and what a click is told."""
    label = words.say(f"lane.mark.{style.word}")
    return {
        "type": "scatter",
        "mode": "markers",
        "x": points.x,
        "y": points.y,
        "text": [told.title for told in points.told],
        "hovertext": [told.rest for told in points.told],
        "hovertemplate": f"<b>%{{text}}</b><br>{label}<br>%{{hovertext}}<extra></extra>",
        "customdata": points.click,
    }


def _readable(colour: str, look: Look) -> str:
    """Return ink or ground, whichever stands out more on the colour (WCAG 2.2, relative luminance)."""
    return max((look.ink, look.ground), key=lambda text: _contrast(text, colour))


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
