"""The traces of placed facts: bars, soft segments, names and marks, a group of equals one trace. Knows no tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from components.figures.felt import FADED, Kind, Points, count, mark, rows_of, span
from components.figures.gathering import LEAST
from components.figures.placed import NARROW, Placed
from components.figures.scale import DAY, Axis
from components.figures.telling import Told, tell_several, told_once
from components.theme import Look
from components.words import Words

HOVER = 20  # pixels within which the pointer finds a point
_APART = 20.0  # pixels at most from one point of a line to the next, where the line is thin
_PALE = 0.35  # the opacity of days that are not all meant, or not yet certain
_LETTER = 7.0  # pixels of an average letter of a name
_NAME = 13  # the size of a name on a bar
_NAMED = 13.0  # the least height of a bar that has a name


@dataclass(kw_only=True)
class _Path:
    """The places of one trace while it is gathered; None ends a line. ``text`` is what stands there, where it does.

    ``facts`` has, for each line or name, which facts it stands for: of each kind their rows.
    """

    x: list[str | None] = field(default_factory=list)
    y: list[float | None] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    facts: list[dict[str, list[int]]] = field(default_factory=list)


def traces(
    placed: Iterable[Placed], axis: Axis, reach: Axis, look: Look, words: Words, *, raised: str, named: bool
) -> list[dict[str, Any]]:
    """Return scatter traces, the lowest first: segments and bars, names on bars, marks; of each the faded ones first.

    Facts outside ``reach`` are left out. ``raised`` is the state whose marks keep their full opacity; empty: all do.
    ``named`` writes on a bar whose it is. Every trace has its lane as meta, and customdata. What answers to the pointer
    has there, of one fact, its kind, state, first day (ISO) and row in its table; of several that share a mark
    felt.SEVERAL, the number of facts, their first and last day, and of each kind their rows. Lines and names have the
    rows of each kind alone.
    """
    lines: dict[Kind, _Path] = {}
    names: dict[tuple[bool, str, str], _Path] = {}
    spans: dict[Kind, Points] = {}
    marks: dict[Kind, Points] = {}
    counts: dict[Kind, Points] = {}
    for item in placed:
        fact, extent, style = item.fact, item.extent, item.style
        if extent.end <= reach.first or extent.first > reach.last:
            continue
        several, soft, thick = len(item.facts) > 1, bool(fact.soft), round(item.thick, 1)
        kind = Kind(
            lane=item.lane.key,
            style=style,
            lit=not raised or raised in {each.iso3 for each in item.facts},
            several=several,
            thick=thick,
        )
        told = _told(item, words)
        if item.centre is not None:
            counts.setdefault(replace(kind, several=True), Points()).add([axis.moment(item.centre)], item, told)
            continue
        wide = several or (extent.end - extent.first).days * axis.density > item.thick
        if fact.lasting or wide:
            full = several or fact.lasting or soft or fact.within >= 0
            drawn = replace(
                kind,
                above=not fact.lasting,
                pale=soft or style.hollow,
                several=False,
                thick=thick if full else round(max(2.0, item.thick / 3), 1),
            )
            _draw(lines.setdefault(drawn, _Path()), item, axis, reach)
            spans.setdefault(kind, Points()).add(_along(item, axis, reach), item, told)
            if named and fact.lasting and not several and item.thick >= _NAMED:
                colour = "ground" if drawn.pale else style.colour
                _name(names.setdefault((drawn.lit, colour, drawn.lane), _Path()), item, axis, words)
        if not fact.lasting and not several and not (wide and style.symbol == "tick"):
            points = marks.setdefault(replace(kind, pale=soft), Points())
            points.add([extent.middle.isoformat()], item, told)
    return [
        *(_line(path, kind, look) for kind, path in sorted(lines.items(), key=lambda entry: entry[0].order)),
        *(_names(path, key, look) for key, path in sorted(names.items()) if path.x),
        *(span(points, kind, words) for kind, points in spans.items()),
        *(mark(points, kind, look, words) for kind, points in sorted(marks.items(), key=lambda entry: entry[0].lit)),
        *(count(points, kind, look, words) for kind, points in sorted(counts.items(), key=lambda entry: entry[0].lit)),
    ]


def _told(item: Placed, words: Words) -> Told:
    """Tell the fact of a mark, or what the facts have in common that share it."""
    lane = item.lane
    if len(item.facts) == 1:
        return told_once(lane.tell, item.fact, words)
    marks = {key: style.key or style.word for key, style in lane.styles.items()}
    return tell_several(lane.key, item.facts, lane.tell, marks, words)


def _ends(item: Placed, axis: Axis, reach: Axis) -> tuple[date, date]:
    """Return where a line begins and ends, within reach; a pixel of ground parts a wide term from the next."""
    first, end = max(item.extent.first, reach.first), min(item.extent.end, reach.last + DAY)
    if item.fact.lasting and end == item.extent.end and (end - first).days * axis.density >= NARROW:
        end = max(first, end - timedelta(days=round(1 / axis.density)))
    return first, end


def _draw(path: _Path, item: Placed, axis: Axis, reach: Axis) -> None:
    """Draw a line from end to end, at least as wide as can be seen."""
    first, end = _ends(item, axis, reach)
    left, right = axis.at(first), axis.at(end)
    if right - left < LEAST:
        middle = (left + right) / 2
        path.x += [axis.moment(middle - LEAST / 2), axis.moment(middle + LEAST / 2), None]
    else:
        path.x += [first.isoformat(), end.isoformat(), None]
    path.y += [item.y, item.y, None]
    path.facts.append(rows_of(item))


def _along(item: Placed, axis: Axis, reach: Axis) -> Iterator[str]:
    """Give points along a line, so close that the pointer on it finds one of them before any other row's."""
    first, end = _ends(item, axis, reach)
    steps = max(1, round((end - first).days * axis.density / max(_APART, 1.5 * item.thick)))
    for step in range(steps):
        yield (first + (end - first) * (2 * step + 1) / (2 * steps)).isoformat()


def _name(path: _Path, item: Placed, axis: Axis, words: Words) -> None:
    """Write the state on its bar: by its name where there is room, else by its code, else not at all."""
    first = max(item.extent.first, axis.first)
    room = axis.at(min(item.extent.end, axis.last)) - axis.at(first) - 6
    text = next((name for name in (words.state(item.fact.iso3), item.fact.iso3) if len(name) * _LETTER <= room), "")
    if text:
        path.x.append((first + timedelta(days=round(2 / axis.density))).isoformat())
        path.y.append(round(item.y - 0.1 * item.thick, 1))
        path.text.append(text)
        path.facts.append(rows_of(item))


def _line(path: _Path, kind: Kind, look: Look) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": kind.lane,
        "x": path.x,
        "y": path.y,
        "customdata": path.facts,
        "hoverinfo": "skip",
        "line": {"color": getattr(look, kind.style.colour), "width": kind.thick},
        "opacity": (_PALE if kind.pale else 1.0) * (1.0 if kind.lit else FADED),
    }


def _names(path: _Path, key: tuple[bool, str, str], look: Look) -> dict[str, Any]:
    lit, colour, lane = key
    return {
        "type": "scatter",
        "mode": "text",
        "meta": lane,
        "x": path.x,
        "y": path.y,
        "customdata": path.facts,
        "text": path.text,
        "textposition": "middle right",
        "textfont": {"size": _NAME, "color": _readable(getattr(look, colour), look)},
        "hoverinfo": "skip",
        "opacity": 1.0 if lit else FADED,
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
