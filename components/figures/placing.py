"""How the paper is shared out: a band for each lane or state, as high as it needs or has room. Knows no colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from components.figures.arranging import Arrangement
from components.figures.lanes import Lane, Mark
from components.figures.placed import PAD, Placed, Size
from components.figures.scale import Axis

SIZES = tuple(
    Size(mark=mark, bar=bar, named=named)
    for mark, bar, named in (
        *((mark, 16.0, True) for mark in (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)),
        *((mark, 10.0, False) for mark in (6.5, 6.0)),
        (6.0, 8.0, False),
    )
)
"""The sizes to choose from, the best first; marks of the last are as small as can be told apart."""

_LEAST_LANE, _MOST_LANE = 56.0, 168.0  # the heights of a lane on a page, at the least and at the most, in pixels
_AIR = 10.0  # pixels added to what a lane on a page needs
_LEAST_STATE, _MOST_STATE = 34.0, 64.0  # the same of a swimlane, and of a lane in it
_SWIMLANE = Size(mark=9.0, bar=14.0, named=False)


@dataclass(frozen=True, kw_only=True)
class Band:
    """A stripe of the paper, in pixels from the top, that carries one title: a lane's key or a state's code."""

    key: str
    top: float
    bottom: float
    empty: bool


@dataclass(frozen=True, kw_only=True)
class Room:
    """The room for bands: from ``top`` on ``height`` pixels (0: as high as they need), ``head`` over each lane kept."""

    top: float
    height: float
    head: float


Facts = Sequence[tuple[Lane, Sequence[Any]]]
"""Lanes, each with its facts: rows of the lane's frame, as itertuples gives them."""


def place_lanes(lanes: Facts, axis: Axis, axis_last: date, room: Room) -> tuple[list[Band], list[Placed]]:
    """Place whole lanes, one under the other; what finds no room in a lane is counted by marks that gather it.

    All marks have one size: the first of SIZES at which every lane has its rows, else the last. Room that is left goes
    to the lanes by their shares; where there is too little, bars have theirs first, which say less when they are
    gathered, and of the others those that need most get as much as one another.
    """
    arranged = [Arrangement(lane, facts, axis, axis_last) for lane, facts in lanes]
    most = room.height or _MOST_LANE

    def needs_at(size: Size) -> list[float]:
        return [room.head + each.need(size, most) for each in arranged]

    def fits(size: Size) -> bool:
        return not room.height or sum(needs_at(size)) <= room.height

    size = next(filter(fits, SIZES)) if fits(SIZES[-1]) else SIZES[-1]
    needs = needs_at(size)
    if not room.height:
        needs = [max(need + _AIR, _LEAST_LANE) for need in needs]
    rooms = _shared_out(needs, [each.lane for each in arranged], room.height or sum(needs))
    bands, placed, top = [], [], room.top
    for each, own in zip(arranged, rooms, strict=True):
        bands.append(Band(key=each.lane.key, top=top, bottom=top + own, empty=not each.facts))
        placed += each.placed(top + room.head, own - room.head, size)
        top += own
    return bands, placed


def place_states(
    lanes: Facts, states: Iterable[str], axis: Axis, axis_last: date, top: float
) -> tuple[list[Band], list[Placed]]:
    """Place a swimlane for each state, in the order given; in it every lane that has a fact of the state, in its rows.

    The height follows from the facts; a state without any keeps an empty swimlane.
    """
    by_state = [(lane, _by_state(facts)) for lane, facts in lanes]
    bands, placed = [], []
    for state in states:
        arranged = [Arrangement(lane, own[state], axis, axis_last) for lane, own in by_state if state in own]
        rooms = [each.need(_SWIMLANE, _MOST_STATE) for each in arranged]
        bottom = top + max(sum(rooms) + PAD, _LEAST_STATE)
        edge = (top + bottom - sum(rooms)) / 2
        for each, own in zip(arranged, rooms, strict=True):
            placed += each.placed(edge, own, _SWIMLANE)
            edge += own
        bands.append(Band(key=state, top=top, bottom=bottom, empty=not arranged))
        top = bottom
    return bands, placed


def _shared_out(needs: Sequence[float], lanes: Sequence[Lane], height: float) -> list[float]:
    """Share out a height: to each its need and by its share of what is left; else up to a level that all can have."""
    left, whole = height - sum(needs), sum(lane.share for lane in lanes)
    if left >= 0:
        return [need + left * lane.share / whole for need, lane in zip(needs, lanes, strict=True)]
    bars = {place for place, lane in enumerate(lanes) if lane.mark == Mark.SPAN}
    served = bars if sum(needs[place] for place in bars) <= height / 2 else set()
    while True:
        rest = height - sum(needs[place] for place in served)
        level = rest / max(1, len(needs) - len(served))
        modest = {place for place, need in enumerate(needs) if need <= level} - served
        if not modest:
            return [need if place in served else level for place, need in enumerate(needs)]
        served = served | modest


def _by_state(facts: Sequence[Any]) -> dict[str, list[Any]]:
    """Return each state's facts, counted anew: ``Index`` and ``within`` are positions among them."""
    found: dict[str, list[Any]] = {}
    places: dict[int, int] = {}
    for fact in facts:
        own = found.setdefault(fact.iso3, [])
        places[fact.Index] = len(own)
        own.append(fact._replace(Index=len(own), within=places.get(fact.within, -1)))
    return found
