"""What stands on a time axis for the whole world: ballots, Council meetings on Kosovo, presidencies month by month.

The columns are those of :mod:`components.facts.events`.
"""

from __future__ import annotations

import pandas as pd

from components.facts.book import Book
from components.facts.events import SUBREGIONS, Picked, as_facts, states_picked
from components.facts.parties import AMERICAS

HELD, NOT_HELD = "ballot", "no_ballot"
"""The styles of a ballot: whether a vote was counted, or the body decided without one."""
OURS, OTHERS = "ours", "others"
"""The styles of a presidency and a meeting: whether a state of the Americas presided."""

_BALLOT = ["date", "vote_id", "body", "subject", "vote", "yes", "no", "abstain"]
_MEETING = ["date", "meeting", "topic"]
_CHAIR = ["start", "end", "president", "basis"]


def votes(book: Book, picked: Picked) -> pd.DataFrame:
    """Return the ballots on Kosovo and Serbia; for picked states, or states apart, each state's vote that was found.

    ``style`` of a ballot is HELD or NOT_HELD and its ``iso3`` empty; that of a vote is yes, no, abstain or absent.
    ``row`` counts in vote_subjects (ballots) and in votes.
    """
    subjects = book.table("vote_subjects")
    if not _narrowed(picked):
        held = subjects["ballot"].map(lambda ballot: HELD if ballot else NOT_HELD)
        frame = subjects.assign(iso3="", style=held, first=subjects["date_first"], last=subjects["date_last"])
        return as_facts(frame, kind="ballot", soft=subjects["date"].str.len() < 10, told=_BALLOT)
    cast = book.table("votes")
    cast = cast[cast["iso3"].isin(states_picked(book, picked))]
    of_vote = subjects.set_index("vote_id").loc[cast["vote_id"]].set_index(cast.index)
    frame = cast.assign(
        style=cast["vote"],
        first=of_vote["date_first"],
        last=of_vote["date_last"],
        **{column: of_vote[column] for column in ("date", "body", "subject", "yes", "no", "abstain")},
    )
    return as_facts(frame, kind="vote", soft=of_vote["date"].str.len() < 10, told=_BALLOT)


def kosovo_meetings(book: Book, picked: Picked) -> pd.DataFrame:
    """Return the Council's meetings on Kosovo, each under whoever presided; of picked states those that they chaired.

    ``style`` is OURS or OTHERS.
    """
    meetings = book.table("kosovo_meetings")
    meetings = meetings.assign(iso3=meetings["presidency_iso3"])
    if _narrowed(picked):
        meetings = meetings[meetings["iso3"].isin(states_picked(book, picked))]
    frame = meetings.assign(
        style=meetings["iso3"].map(_whose), first=meetings["date_first"], last=meetings["date_last"]
    )
    return as_facts(frame, kind="meeting", soft=meetings["date"].str.len() < 10, told=_MEETING)


def presidencies(book: Book, picked: Picked) -> pd.DataFrame:
    """Return the Council's presidencies, one after the other; of picked states their own.

    ``style`` is OURS or OTHERS, with ``_projected`` where the month is still to come and follows from the rotation.
    """
    chairs = book.table("presidencies")
    if _narrowed(picked):
        chairs = chairs[chairs["iso3"].isin(states_picked(book, picked))]
    projected = chairs["basis"].map(lambda basis: "_projected" if basis == "projected" else "")
    frame = chairs.assign(
        style=chairs["iso3"].map(_whose) + projected,
        first=chairs["start_first"],
        last=chairs["end_last"],
        lasting=True,
    )
    return as_facts(frame, kind="presidency", soft=chairs["start"].str.len() < 10, told=_CHAIR)


def _narrowed(picked: Picked) -> bool:
    """Tell whether facts of single states are asked for, and not what is common to all."""
    return bool(picked.country) or picked.region in SUBREGIONS or picked.apart


def _whose(iso3: str) -> str:
    return OURS if iso3 in AMERICAS else OTHERS
