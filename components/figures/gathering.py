"""Which marks share one: those that found no row, and those too narrow to stand apart. Knows pixels, no facts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.figures.stacking import Cell

LEAST = 1.4
"""The least width in pixels at which a mark that lasts is drawn."""

APART = 0.6
"""The least pixels between two marks of a row that are told apart."""

_CHUNK = 6.0  # pixels at which marks that are gathered whatever they are make way for the next
_NEAR = 0.05  # heights and days are rounded: less than this is no overlap


@dataclass(frozen=True, kw_only=True)
class Pile:
    """Marks without a row: their places among those given, and ``centre``, where the mark stands that they share.

    A pile of one has no centre: its mark stands where it is. ``free``: nothing else is near the marks of the pile, so
    that they may stand over one another instead.
    """

    members: tuple[int, ...]
    centre: float | None = None
    free: bool = False


def piles(cells: Sequence[Cell], width: float) -> list[Pile]:
    """Gather marks that have no row into shared ones, each in the middle of ``width`` pixels that are its own.

    No two piles touch, and every mark belongs to one. The same marks are gathered alike wherever the window stands.

    >>> [pile.members for pile in piles([Cell(left=0, right=6), Cell(left=4, right=10), Cell(left=90, right=96)], 16)]
    [(0, 1), (2,)]
    """
    rooms = [(min(cell.left, _middle(cell) - width / 2), max(cell.right, _middle(cell) + width / 2)) for cell in cells]
    found: list[Pile] = []
    chain: list[int] = []
    end = 0.0
    for place in sorted(range(len(cells)), key=lambda place: rooms[place]):
        if chain and rooms[place][0] >= end:
            found += _split(chain, cells, rooms, width)
            chain = []
        end = max(end, rooms[place][1]) if chain else rooms[place][1]
        chain.append(place)
    return found + (_split(chain, cells, rooms, width) if chain else [])


def runs(cells: Sequence[Cell], kinds: Sequence[Hashable], narrow: Sequence[bool], gap: float) -> list[tuple[int, ...]]:
    """Gather the marks of one row that are narrow and nearer to each other than APART; the others stay alone.

    Those of a kind are gathered with each other, as long as each is then wide enough to be seen and ``gap`` pixels from
    the next. Else they are gathered whatever they are: without a gap in parts of some pixels, with one as many as would
    be too near. The runs come from left to right.
    """
    order = sorted(range(len(cells)), key=lambda place: (cells[place].left, cells[place].right))
    found = _chained(
        order, cells, lambda run, place: narrow[place] and narrow[run[-1]] and kinds[place] == kinds[run[0]]
    )
    drawn = [_seen(run, cells) for run in found]
    if all(after[0] - before[1] > gap - _NEAR for before, after in pairwise(drawn)):
        return [tuple(run) for run in found]

    def joins(run: list[int], place: int) -> bool:
        small = cells[run[-1]].right - cells[run[0]].left < _CHUNK
        near = _seen([place], cells)[0] < _seen(run, cells)[1] + gap - _NEAR if gap else small
        return narrow[place] and narrow[run[-1]] and near

    found = _chained(order, cells, joins)
    if len(found) > 1 and not gap and cells[found[-1][-1]].right - cells[found[-1][0]].left < LEAST:
        last = found.pop()
        found[-1] += last
    return [tuple(run) for run in found]


def _chained(order: Sequence[int], cells: Sequence[Cell], joins: Callable[[list[int], int], bool]) -> list[list[int]]:
    """Put each mark to the one before it where it is near and ``joins`` it, else begin anew."""
    found: list[list[int]] = []
    for place in order:
        if found and cells[place].left - _seen(found[-1], cells)[1] < APART and joins(found[-1], place):
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _seen(run: Sequence[int], cells: Sequence[Cell]) -> tuple[float, float]:
    """Return from where to where a run is drawn: never narrower than can be seen."""
    left, right = cells[run[0]].left, cells[run[-1]].right
    missing = max(0.0, LEAST - (right - left)) / 2
    return left - missing, right + missing


def _middle(cell: Cell) -> float:
    return (cell.left + cell.right) / 2


def _split(
    chain: Sequence[int], cells: Sequence[Cell], rooms: Sequence[tuple[float, float]], width: float
) -> list[Pile]:
    """Share out the room of marks that touch one another in equal parts of at least ``width``, none for one alone."""
    if len(chain) == 1:
        return [Pile(members=(chain[0],))]
    left, right = min(rooms[place][0] for place in chain), max(rooms[place][1] for place in chain)
    count = max(1, int((right - left) / width + 1e-9))
    part = (right - left) / count
    parts: dict[int, list[int]] = {}
    for place in sorted(chain, key=lambda place: (_middle(cells[place]), place)):
        parts.setdefault(min(count - 1, int((_middle(cells[place]) - left) / part)), []).append(place)
    found = []
    for number, members in _accompanied(sorted(parts.items())):
        low, high = left + number * part + width / 2, left + (number + 1) * part - width / 2
        mean = sum(_middle(cells[place]) for place in members) / len(members)
        found.append(Pile(members=tuple(members), centre=min(max(mean, low), high), free=count == 1))
    return found


def _accompanied(parts: Sequence[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
    """Let a mark that is alone in its part go to the nearer neighbour, or to the earlier one."""
    found: list[tuple[int, list[int]]] = []
    waiting: list[int] = []
    for place, (number, members) in enumerate(parts):
        joined = waiting + members
        waiting = []
        if len(joined) > 1:
            found.append((number, joined))
            continue
        after = parts[place + 1][0] - number if place + 1 < len(parts) else None
        if found and (after is None or number - found[-1][0] <= after):
            found[-1][1].extend(joined)
        else:
            waiting = joined
    return found
