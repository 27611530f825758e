"""The lanes of the timeline: which facts, drawn how, told how; adding one is one entry and its words. Knows no pixels.

The words of a lane are ``lane.<key>.title`` and, for each style, ``lane.mark.<word>`` and ``lane.mark.<key>``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any

import pandas as pd

from components.facts import events, world_events
from components.facts.book import Book
from components.facts.events import DISPUTED, Picked
from components.facts.parties import BELGRADE
from components.figures.telling import Told, tell_act, tell_meeting, tell_seat, tell_visit, tell_vote
from components.words import Words

_KEPT = 160  # lanes whose facts are remembered, each for one choice of the reader


class Mark(StrEnum):
    """What a lane is made of: instants in a swarm, or spans in slots (with instants on them)."""

    INSTANT = "instant"
    SPAN = "span"


class Side(StrEnum):
    """Where a lane's first row stands: at its lower edge, growing up, or at its upper edge, growing down."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a mark looks. ``symbol`` is one of ``symbols.SYMBOLS`` or bar; ``colour`` a field of Look.

    ``word`` names the mark where it is told, ``key`` in the key (empty: as ``word``). ``hollow`` draws the outline
    alone, ``ringed`` adds a ring of the ink's colour.
    """

    symbol: str
    colour: str
    word: str
    key: str = ""
    hollow: bool = False
    ringed: bool = False

    @property
    def look(self) -> tuple[str, str, bool, bool]:
        """What is seen of it, whatever it is called."""
        return self.symbol, self.colour, self.hollow, self.ringed


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One lane: ``rows`` gives its facts (columns as in ``facts.events``), ``styles`` the look of each value of style.

    ``tell`` says a row in words. Of the height that no mark needs, a lane gets its ``share``, relative to the others.
    """

    key: str
    rows: Callable[[Book, Picked], pd.DataFrame]
    mark: Mark
    styles: Mapping[str, Style]
    tell: Callable[[Any, Words], Told]
    side: Side = Side.UP
    share: float = 1.0


SHARED = Style(symbol="bar", colour="quiet", word="several", hollow=True)
"""The look of a bar that facts of several looks share."""


def _acts(*styles: Style) -> dict[str, Style]:
    """Return each act's style and, ringed, that of an act which somebody denies."""
    plain = {style.word: style for style in styles}
    return plain | {word + DISPUTED: replace(style, ringed=True) for word, style in plain.items()}


LANES: dict[str, Lane] = {
    lane.key: lane
    for lane in (
        Lane(
            key="recognition",
            rows=events.recognition_acts,
            mark=Mark.INSTANT,
            styles=_acts(
                Style(symbol="circle", colour="recognises", word="recognised"),
                Style(symbol="cross", colour="recognises", word="relations_established"),
                Style(symbol="triangle-up", colour="recognises", word="reaffirmed"),
                Style(symbol="square", colour="suspended", word="suspended"),
                Style(symbol="triangle-down", colour="withdrew", word="withdrew"),
                Style(symbol="diamond", colour="does_not_recognise", word="declined"),
            ),
            tell=tell_act,
        ),
        Lane(
            key="to_belgrade",
            rows=events.visits_to(BELGRADE, events.TO_BELGRADE),
            mark=Mark.INSTANT,
            styles={"visit": Style(symbol="triangle-right", colour="to_belgrade", word="to_belgrade")},
            tell=tell_visit,
        ),
        Lane(
            key="from_belgrade",
            rows=events.visits_from(BELGRADE, events.FROM_BELGRADE),
            mark=Mark.INSTANT,
            styles={"visit": Style(symbol="triangle-left", colour="from_belgrade", word="from_belgrade")},
            tell=tell_visit,
            side=Side.DOWN,
        ),
        Lane(
            key="council",
            rows=events.council_seats,
            mark=Mark.SPAN,
            styles={
                "permanent": Style(symbol="bar", colour="seat", word="permanent", key="seat"),
                "elected": Style(symbol="bar", colour="seat", word="elected", key="seat"),
                "recorded": Style(symbol="tick", colour="presidency", word="recorded", key="presidency"),
                "derived": Style(symbol="tick", colour="presidency", word="derived", key="presidency"),
                "projected": Style(symbol="square", colour="presidency", word="projected", hollow=True),
            },
            tell=tell_seat,
            share=0.5,
        ),
        Lane(
            key="presidencies",
            rows=world_events.presidencies,
            mark=Mark.SPAN,
            styles={
                "ours": Style(symbol="bar", colour="presidency", word="chair_ours"),
                "others": Style(symbol="bar", colour="absent", word="chair_others"),
                "ours_projected": Style(symbol="bar", colour="presidency", word="chair_ours_projected", hollow=True),
                "others_projected": Style(symbol="bar", colour="absent", word="chair_others_projected", hollow=True),
            },
            tell=tell_seat,
            share=0.3,
        ),
        Lane(
            key="votes",
            rows=world_events.votes,
            mark=Mark.INSTANT,
            styles={
                "ballot": Style(symbol="hexagon", colour="quiet", word="ballot"),
                "no_ballot": Style(symbol="hexagon", colour="quiet", word="no_ballot", hollow=True),
                "yes": Style(symbol="square", colour="vote_yes", word="vote_yes"),
                "no": Style(symbol="diamond", colour="vote_no", word="vote_no"),
                "abstain": Style(symbol="circle", colour="abstain", word="vote_abstain"),
                "absent": Style(symbol="circle", colour="quiet", word="vote_absent", hollow=True),
            },
            tell=tell_vote,
            share=0.5,
        ),
        Lane(
            key="meetings",
            rows=world_events.kosovo_meetings,
            mark=Mark.INSTANT,
            styles={
                "ours": Style(symbol="circle", colour="presidency", word="meeting_ours"),
                "others": Style(symbol="circle", colour="seat", word="meeting_others"),
            },
            tell=tell_meeting,
        ),
    )
}
"""Every lane by its key, in the order in which lanes stand from top to bottom."""


def lane_facts(lane: Lane, book: Book, picked: Picked) -> tuple[Any, ...]:
    """Return the facts of a lane that a reader picked, a record each; remembered, since they are asked for often."""
    return _facts(lane.rows, book, picked)


@lru_cache(maxsize=_KEPT)
def _facts(rows: Callable[[Book, Picked], pd.DataFrame], book: Book, picked: Picked) -> tuple[Any, ...]:
    return tuple(rows(book, picked).itertuples())
