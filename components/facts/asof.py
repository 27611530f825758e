"""From dated claims to a status: who recognises on a day, by whose count, as far as was public.

The rules are those of the codebook (``data/README.md``, "Three perspectives"). Knows the table of acts and no screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import pandas as pd


class Status(StrEnum):
    """What a state's recognition is on a day, by one perspective's count."""

    RECOGNISES = "recognises"
    SUSPENDED = "suspended"
    WITHDREW = "withdrew"
    DOES_NOT_RECOGNISE = "does_not_recognise"


RECOGNISERS = frozenset({Status.RECOGNISES, Status.SUSPENDED})
"""The statuses that a count takes as recognition: Belgrade itself counts a 'frozen' one among them."""

PERSPECTIVES = ("documents", "belgrade", "pristina")
EVER = date.min
"""The day of the first step: from the beginning of time."""

_CHANGES = (
    "recognised",
    "suspended",
    "withdrew",
)  # the acts that can change a status, in their order within a day


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One state on one day.

    ``since`` is the ISO date of the act that the status rests on, truncated where the act is, empty where no act is;
    ``row`` that act's row in the table (-1: none), ``recognition`` the row of the recognition that stands or was then
    suspended or withdrawn (-1: none). ``changing`` tells that the day lies inside the month or year of an act whose day
    is not known; ``contested`` that the three perspectives do not give the same status.
    """

    status: Status = Status.DOES_NOT_RECOGNISE
    since: str = ""
    claimant: str = ""
    disputed_by: str = ""
    row: int = -1
    recognition: int = -1
    changing: bool = False
    contested: bool = False


@dataclass(frozen=True, kw_only=True)
class Step:
    """What holds from ``day`` (included) until the next step's day (excluded), for the states in the order given."""

    day: date
    standings: tuple[Standing, ...]


@dataclass(frozen=True, kw_only=True)
class _Act:
    """An act that may change a status: ``first`` to ``last`` is the span that its date may mean."""

    iso3: str
    kind: str
    first: date
    last: date
    public: date
    text: str
    claimant: str
    disputed_by: str
    row: int


def status_on(acts: pd.DataFrame, states: Sequence[str], day: date, by: str, known: date | None = None) -> pd.DataFrame:
    """Return each state's status at the end of ``day`` by one perspective.

    ``acts`` is the table of recognition with the columns ``*_first`` and ``*_last``. ``known`` keeps only the claims
    that were public by the end of that day; None keeps all. One row a state, in the order given, with the columns
    iso3, status, since, claimant, disputed_by, act_row, changing and contested (see :class:`Standing`). A state
    without an act does not recognise: nothing is on record that says otherwise. Raises ValueError for another ``by``.
    """
    standings = _standings(_by_state(acts, known), states, day, by)
    return pd.DataFrame(
        [
            {
                "iso3": iso3,
                "status": str(standing.status),
                "since": standing.since,
                "claimant": standing.claimant,
                "disputed_by": standing.disputed_by,
                "act_row": standing.row,
                "changing": standing.changing,
                "contested": standing.contested,
            }
            for iso3, standing in zip(states, standings, strict=True)
        ],
        columns=["iso3", "status", "since", "claimant", "disputed_by", "act_row", "changing", "contested"],
    )


def steps(acts: pd.DataFrame, states: Sequence[str], by: str, known: date | None = None) -> tuple[Step, ...]:
    """Return every day on which any state's standing changes, with the standing of all from then on.

    The first step's day is :data:`EVER`. Between two steps nothing changes, so that the status on a day is that of the
    last step not after it: what :func:`status_on` says for the same day.
    """
    grouped = _by_state(acts, known)
    days = {EVER} | {day for of_state in grouped.values() for act in of_state for day in (act.first, act.last)}
    found: list[Step] = []
    for day in sorted(days):
        standings = _standings(grouped, states, day, by)
        if not found or found[-1].standings != standings:
            found.append(Step(day=day, standings=standings))
    return tuple(found)


def standings_on(steps: Sequence[Step], day: date) -> tuple[Standing, ...]:
    """Return the standings at the end of a day: those of the last step that is not after it."""
    return steps[bisect_right(steps, day, key=lambda step: step.day) - 1].standings


def counts_for(by: str, *, act: str, claimant: str, disputed_by: str) -> bool:
    """Tell whether a claimed act counts by a perspective; ValueError for a perspective that does not exist.

    An act that the acting state itself denies counts for nobody. A recognition counts on the state's own word, and on
    Kosovo's where nobody disputes it; for Pristina on any word. A withdrawal or a suspension counts on the state's own
    word, for Belgrade on Serbia's too, for Pristina never.

    >>> counts_for("documents", act="suspended", claimant="serbia", disputed_by="")
    False
    >>> counts_for("belgrade", act="suspended", claimant="serbia", disputed_by="")
    True
    """
    if by not in PERSPECTIVES:
        raise ValueError(f"no perspective {by!r}; choose one of {', '.join(PERSPECTIVES)}")
    if disputed_by == "state":
        return False
    if by == "pristina":
        return act == "recognised"
    own_word = claimant == "state" or (act == "recognised" and claimant == "kosovo" and not disputed_by)
    return own_word or (by == "belgrade" and claimant == "serbia")


def _by_state(acts: pd.DataFrame, known: date | None) -> dict[str, list[_Act]]:
    """Return the acts that can change a status and were public by then, in the order in which they become certain."""
    grouped: dict[str, list[_Act]] = {}
    for row in acts[acts["act"].isin(_CHANGES)].itertuples():
        act = _Act(
            iso3=row.iso3,
            kind=row.act,
            first=row.date_first,
            last=row.date_last,
            public=row.known_last or row.date_last,
            text=row.date,
            claimant=row.claimant,
            disputed_by=row.disputed_by,
            row=int(row.Index),
        )
        if known is None or act.public <= known:
            grouped.setdefault(act.iso3, []).append(act)
    for of_state in grouped.values():
        of_state.sort(key=lambda act: (act.last, _CHANGES.index(act.kind), act.row))
    return grouped


def _standings(grouped: dict[str, list[_Act]], states: Iterable[str], day: date, by: str) -> tuple[Standing, ...]:
    """Fold every state's acts by the perspective asked for, and mark where the three do not agree."""
    found = []
    for iso3 in states:
        of_state = grouped.get(iso3, [])
        contested = len({_fold(of_state, day, perspective).status for perspective in PERSPECTIVES}) > 1
        found.append(replace(_fold(of_state, day, by), contested=contested))
    return tuple(found)


def _fold(of_state: list[_Act], day: date, by: str) -> Standing:
    """Apply the acts that count and are certain by the end of the day, one after the other."""
    counting = [
        act for act in of_state if counts_for(by, act=act.kind, claimant=act.claimant, disputed_by=act.disputed_by)
    ]
    standing = Standing()
    for act in counting:
        if act.last <= day:
            standing = _after(standing, act)
    under_way = [act for act in counting if act.first <= day < act.last]
    changing = any(_after(standing, act).status != standing.status for act in under_way)
    return replace(standing, changing=changing)


def _after(standing: Standing, act: _Act) -> Standing:
    """Return the standing after an act; a suspension or withdrawal needs a recognition that it can touch."""
    if act.kind == "recognised":
        becomes, applies = Status.RECOGNISES, standing.status != Status.RECOGNISES
    elif act.kind == "suspended":
        becomes, applies = Status.SUSPENDED, standing.status == Status.RECOGNISES
    else:
        becomes, applies = Status.WITHDREW, standing.status in RECOGNISERS
    if not applies:
        return standing
    return Standing(
        status=becomes,
        since=act.text,
        claimant=act.claimant,
        disputed_by=act.disputed_by,
        row=act.row,
        recognition=act.row if becomes is Status.RECOGNISES else standing.recognition,
    )
