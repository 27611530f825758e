"""Small drawings as SVG text, every word and number in them escaped. Knows which elements there are, no fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import isfinite

ELEMENTS = frozenset({"svg", "g", "path", "line", "circle", "rect", "text", "tspan", "title"})
"""The elements that a drawing may have: none that loads, links or runs anything."""

_PLACES = "cx cy d dx dy height r rx text-anchor transform viewBox width x x1 x2 y y1 y2"
_TOLD = "aria-hidden aria-label class focusable role"
ATTRIBUTES = frozenset((*_PLACES.split(), *_TOLD.split()))
"""The attributes that an element may have: places, sizes, and a class by which the style sheet dresses it."""

_CASED = {"view_box": "viewBox"}


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """One element of SVG with what stands in it; made by :func:`drawn`."""

    name: str
    attributes: tuple[tuple[str, str | float], ...]
    parts: tuple[Drawing | str, ...]


def drawn(name: str, *parts: Drawing | str, class_: str = "", **attributes: str | float) -> Drawing:
    """Return an element; an attribute's underscores are hyphens, ``class_`` is its class.

    Raises ValueError, naming it, for an element or an attribute that a drawing may not have.

    >>> svg_text(drawn("text", "A < B", x=1.5, text_anchor="end"))
    '<text x="1.5" text-anchor="end">A &lt; B</text>'
    """
    if name not in ELEMENTS:
        raise ValueError(f"no drawing has an element {name!r}; it has {', '.join(sorted(ELEMENTS))}")
    named = {_CASED.get(key, key.replace("_", "-")): value for key, value in attributes.items()}
    if class_:
        named["class"] = class_
    foreign = sorted(set(named) - ATTRIBUTES)
    if foreign:
        raise ValueError(f"no drawing has an attribute {foreign[0]!r}")
    return Drawing(name=name, attributes=tuple(named.items()), parts=parts)


def svg_text(drawing: Drawing) -> str:
    """Return a drawing as text that can stand in HTML. Numbers are rounded to two decimals.

    Raises ValueError for a number that is no place on paper.
    """
    return "".join(_pieces(drawing))


def _pieces(part: Drawing | str) -> Iterator[str]:
    if isinstance(part, str):
        yield escape(part, quote=False)
        return
    yield f"<{part.name}"
    for name, value in part.attributes:
        yield f' {name}="{escape(_said(value))}"'
    yield ">"
    for one in part.parts:
        yield from _pieces(one)
    yield f"</{part.name}>"


def _said(value: str | float) -> str:
    if isinstance(value, str):
        return value
    if not isfinite(value):
        raise ValueError(f"{value} is no place in a drawing")
    return f"{round(value, 2):g}" if abs(value) < 100_000 else str(round(value))
