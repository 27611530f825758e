"""The shapes of marks and how large plotly draws each, so that all have one size. Knows plotly's symbols, no facts."""

from __future__ import annotations

from typing import Any

SYMBOLS: dict[str, float] = {
    "circle": 1.0,
    "square": 1.0,
    "hexagon": 1.0,
    "diamond": 1.3,
    "cross": 1.2,
    "triangle-up": 1.1,
    "triangle-down": 1.1,
    "triangle-left": 1.1,
    "triangle-right": 1.1,
    "tick": 1.0,
}
"""Each symbol's greatest extent as plotly.js 4.1 draws it, for a marker's size of 1 (triangles: 1 by 1.16).

All are plotly's own but ``tick``, a short stroke across the axis.
"""

OUTLINE, TICK = 1.1, 1.4
"""The widths in pixels of a hollow mark's outline and of a tick."""


def marker(symbol: str, size: float, colour: str, *, hollow: bool, ring: str) -> dict[str, Any]:
    """Return plotly's marker for a mark of at most ``size`` pixels, its outline included; an empty ``ring`` is none."""
    if symbol == "tick":
        return {"symbol": "line-ns-open", "size": size, "color": colour, "line": {"width": TICK}}
    outline = OUTLINE if hollow else size / 9 if ring else 0.0  # a ring leaves a small mark its colour
    found: dict[str, Any] = {
        "symbol": symbol + ("-open" if hollow else ""),
        "size": round((size - outline) / SYMBOLS[symbol], 1),
        "color": colour,
        "line": {"width": round(outline, 2)},
    }
    if ring and not hollow:
        found["line"]["color"] = ring
    return found
