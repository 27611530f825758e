"""What the three perspectives do not agree on: the days, the claims they part on, and whose word nobody has seen.

Knows the table of acts and the pages that it cites; no words, no screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from enum import StrEnum
from typing import Any

import pandas as pd

from components.facts import asof
from components.facts.asof import PERSPECTIVES, Standing, Status, counts_for
from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf

_CHANGES = ("recognised", "suspended", "withdrew")  # the acts that can change a status
_REVOKING = frozenset({"suspended", "withdrew"})
_BELGRADE = re.compile(r"(?<!\bin )\b(Serbian?|Srbij[ae]|Yugoslavia)\b")
_PRISTINA = re.compile(r"(?<!\bin )\bKosovo\b")


class Paper(StrEnum):
    """Whose page a claim was read on, as far as the table of sources tells: its kind and its publisher."""

    BELGRADE = "belgrade"  # a government's page whose publisher is one of Serbia
    PRISTINA = "pristina"  # a government's page whose publisher is one of Kosovo
    GOVERNMENT = "government"  # a page of another government
    UN = "un"
    PRESS = "news"
    ENCYCLOPEDIA = "encyclopedia"
    DATASET = "dataset"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One claimed act: recognised, suspended or withdrew.

    ``date`` is when it took effect by the claim, ``known`` when the claim became public where that is later (else
    empty); both ISO, truncated where no more is known. ``last`` is the last day that ``date`` may mean: from it on the
    claim is certain. ``claimant`` is state, serbia, kosovo or other; ``disputed_by`` is empty where nobody is on record
    as denying it. ``own_act`` is what the state itself says of the same time (suspended, withdrew; of a recognition:
    recognised); empty: no word of its own has been seen.
    """

    act: str
    claimant: str
    date: str
    known: str
    last: Day
    disputed_by: str
    own_act: str
    papers: tuple[Paper, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A spell in which the perspectives give a state more than one status: ``first`` to ``last``, both included.

    ``last`` is None where no act ends it. ``statuses`` run along :data:`components.facts.asof.PERSPECTIVES`.
    ``claims`` are the acts that a perspective's status rests on and that do not count for all three, in time order;
    ``denied`` what was claimed of the state by its first day and the state itself denies, which counts for nobody.
    """

    iso3: str
    first: Day
    last: Day | None
    statuses: tuple[Status, ...]
    claims: tuple[Claim, ...]
    denied: tuple[Claim, ...]

    def status(self, by: str) -> Status:
        """Return the status by one perspective; ValueError for a perspective that does not exist."""
        return self.statuses[PERSPECTIVES.index(by)]


@dataclass(frozen=True, kw_only=True)
class Denial:
    """A claim that the acting state itself denies, and that counts for nobody; ``first`` is the day it would begin."""

    iso3: str
    first: Day
    claim: Claim


def disputes(book: Book, *, iso3: str = "", known: Day | None = None) -> tuple[Dispute, ...]:
    """Return every spell in which the perspectives differ, of all states or of one, by first day.

    ``known`` keeps only the claims that were public by the end of that day. A spell ends where a status, or an act that
    one rests on, changes; a state on which all three agree, or that has no act, is in none.
    """
    acts, shelf = book.table("recognition"), Shelf(book)
    states = _states(book, iso3)
    tracks = [asof.steps(acts, states, by, known) for by in PERSPECTIVES]
    days = sorted({step.day for track in tracks for step in track})
    by_day = [list(zip(*(asof.standings_on(track, day) for track in tracks), strict=True)) for day in days]
    found = [
        _dispute(acts, shelf, state, first, last, standings, known)
        for place, state in enumerate(states)
        for first, last, standings in _spells(days, [standings[place] for standings in by_day])
        if len({standing.status for standing in standings}) > 1
    ]
    return tuple(sorted(found, key=lambda dispute: (dispute.first, states.index(dispute.iso3))))


def denials(book: Book, *, iso3: str = "", known: Day | None = None) -> tuple[Denial, ...]:
    """Return the claims that the acting state itself denies, of all states or of one, in time order."""
    acts, shelf = book.table("recognition"), Shelf(book)
    found = [
        Denial(iso3=state, first=claim.last, claim=claim)
        for state in _states(book, iso3)
        for claim in _denied(acts, shelf, state, known)
    ]
    return tuple(sorted(found, key=lambda denial: denial.first))


def papers_of(origins: Sequence[Origin]) -> tuple[Paper, ...]:
    """Return whose pages these are, each once: governments first, in the order of :class:`Paper`."""
    found = {_paper(origin) for origin in origins}
    return tuple(paper for paper in Paper if paper in found)


def _states(book: Book, iso3: str) -> tuple[str, ...]:
    return (iso3,) if iso3 else tuple(book.table("states")["iso3"])


def _spells(
    days: Sequence[Day], standings: Sequence[tuple[Standing, ...]]
) -> Iterator[tuple[Day, Day | None, tuple[Standing, ...]]]:
    """Join the days on which a state's statuses, and the acts that they rest on, stay the same."""
    starts = [
        place
        for place in range(len(days))
        if place == 0 or _resting(standings[place]) != _resting(standings[place - 1])
    ]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield days[start], None if end is None else days[end] - timedelta(days=1), standings[start]


def _resting(standings: tuple[Standing, ...]) -> list[tuple[Status, int]]:
    return [(standing.status, standing.row) for standing in standings]


def _dispute(
    acts: pd.DataFrame,
    shelf: Shelf,
    iso3: str,
    first: Day,
    last: Day | None,
    standings: tuple[Standing, ...],
    known: Day | None,
) -> Dispute:
    rows = [acts.loc[row] for row in {standing.row for standing in standings} if row >= 0]
    parting = [row for row in rows if len({_counts(by, row) for by in PERSPECTIVES}) > 1]
    return Dispute(
        iso3=iso3,
        first=first,
        last=last,
        statuses=tuple(standing.status for standing in standings),
        claims=tuple(_claim(acts, shelf, row, known) for row in sorted(parting, key=_when)),
        denied=tuple(claim for claim in _denied(acts, shelf, iso3, known) if claim.last <= first),
    )


def _counts(by: str, row: Any) -> bool:
    return counts_for(by, act=row["act"], claimant=row["claimant"], disputed_by=row["disputed_by"])


def _when(row: Any) -> tuple[Day, int]:
    return row["date_last"], _CHANGES.index(row["act"])


def _denied(acts: pd.DataFrame, shelf: Shelf, iso3: str, known: Day | None) -> Iterator[Claim]:
    rows = acts[(acts["iso3"] == iso3) & (acts["disputed_by"] == "state") & acts["act"].isin(_CHANGES)]
    for _, row in rows.iterrows():
        if known is None or (row["known_last"] or row["date_last"]) <= known:
            yield _claim(acts, shelf, row, known)


def _claim(acts: pd.DataFrame, shelf: Shelf, row: Any, known: Day | None) -> Claim:
    origins = shelf.cited(row["sources"])
    return Claim(
        act=row["act"],
        claimant=row["claimant"],
        date=row["date"],
        known=row["known"],
        last=row["date_last"],
        disputed_by=row["disputed_by"],
        own_act=_own_act(acts, row, known),
        papers=papers_of(origins),
        origins=origins,
    )


def _own_act(acts: pd.DataFrame, row: Any, known: Day | None) -> str:
    """Return what the state itself says of the same time: an act of the same sort whose span touches the claim's."""
    sort = _REVOKING if row["act"] in _REVOKING else frozenset({"recognised"})
    own = acts[(acts["iso3"] == row["iso3"]) & (acts["claimant"] == "state") & acts["act"].isin(sort)]
    said = [
        str(other.act)
        for other in own.itertuples()
        if other.date_first <= row["date_last"]
        and other.date_last >= row["date_first"]
        and (known is None or (other.known_last or other.date_last) <= known)
    ]
    return row["act"] if row["act"] in said else next(iter(said), "")


def _paper(origin: Origin) -> Paper:
    if origin.kind != "government":
        return Paper(origin.kind)
    if _BELGRADE.search(origin.publisher):
        return Paper.BELGRADE
    return Paper.PRISTINA if _PRISTINA.search(origin.publisher) else Paper.GOVERNMENT
