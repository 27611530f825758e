"""A mark of the timeline in its place, and the sizes that marks can have. Knows no axis and no colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.figures.lanes import SHARED, Lane, Mark, Style
from components.figures.scale import Extent

GAP = 1.0  # pixels kept free between two marks along the axis
LEADING = 0.5  # pixels kept free between two rows of marks; three times as much between two bars
PAD = 4.0  # pixels kept free between the marks of one lane and the next
COUNTED = 16.0
"""The least size in pixels of a mark that has the number of its facts in it."""

NARROW = 3.0
"""The width in pixels below which a bar may share a mark with its neighbours."""

_WIDER = ((1000, 25.0), (100, 20.0), (0, COUNTED))  # from how many facts on, how large


@dataclass(frozen=True, kw_only=True)
class Size:
    """The pixels of an instant's mark, and of a span's row, the gap to the next row included.

    A mark on a bar stands in its middle; where the bar is ``named``, it is smaller and stands at its foot.
    """

    mark: float
    bar: float
    named: bool

    def pitch(self, lane: Lane) -> float:
        """Return the pixels from one row of a lane to the next."""
        return self.bar if lane.mark == Mark.SPAN else self.mark + LEADING


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A mark in its place, for one fact or for several that share it; ``facts`` are rows of the lane's frame.

    ``y`` is its middle in pixels from the top, ``thick`` its height. What stands for its days has no ``centre``; a
    mark that counts facts without a row stands at that pixel of the axis.
    """

    facts: tuple[Any, ...]
    lane: Lane
    extent: Extent
    y: float
    thick: float
    centre: float | None = None

    @property
    def fact(self) -> Any:
        """The fact, or the first of several."""
        return self.facts[0]

    @property
    def style(self) -> Style:
        """The look of its facts where they have one look, else the one of marks that are shared."""
        styles = [self.lane.styles[fact.style] for fact in self.facts]
        return styles[0] if len({style.look for style in styles}) == 1 else SHARED


def count_size(facts: int) -> float:
    """Return the size in pixels of a mark that counts so many facts."""
    return next(size for least, size in _WIDER if facts >= least)
