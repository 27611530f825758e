"""How marks on one time axis keep clear of each other: rows, filled from the left. Knows pixels, no facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Cell:
    """The room of a mark along the axis: pixels from ``left`` (included) to ``right`` (excluded), in a tier of rows."""

    left: float
    right: float
    tier: int = 0


def stack(cells: Sequence[Cell], most: int | None = None) -> tuple[int, ...]:
    """Return each cell's row, from 0: the first row of its tier in which it touches no earlier cell.

    Cells take their turn by their left end, then in the order given, so that the same cells always stand alike. The
    rows of a tier come after all rows of the tiers below it. Two cells of one row share no pixel; they may touch. A
    cell that finds none of ``most`` rows free has row -1.

    >>> stack([Cell(left=0, right=7), Cell(left=3, right=10), Cell(left=7, right=14)])
    (0, 1, 0)
    >>> stack([Cell(left=0, right=7), Cell(left=3, right=10), Cell(left=7, right=14)], most=1)
    (0, -1, 0)
    """
    ends: dict[int, list[float]] = {}
    rows = [0] * len(cells)
    for place in sorted(range(len(cells)), key=lambda place: (cells[place].left, place)):
        cell = cells[place]
        tier = ends.setdefault(cell.tier, [])
        row = next((row for row, end in enumerate(tier) if end <= cell.left), len(tier))
        if row == len(tier):
            if most is not None and row >= most:
                rows[place] = -1
                continue
            tier.append(cell.right)
        tier[row] = cell.right
        rows[place] = row
    before = {tier: sum(len(ends[other]) for other in ends if other < tier) for tier in ends}
    found = (row if row < 0 else before[cell.tier] + row for cell, row in zip(cells, rows, strict=True))
    return tuple(-1 if most is not None and row >= most else row for row in found)
