"""The ballots that touch on Kosovo: how one state voted in all, how all voted in one. Knows tables, no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from components.facts.answers import EVER, Answer, AnswerStep, merged
from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf

DEFAULT_VOTE = "unga-63-3"
"""The ballot that is meant where none is named: the first one, and on Kosovo alone; the UN recorded all 35 votes."""

YES, NO, ABSTAIN, ABSENT, NOT_FOUND, NOT_HELD = "yes", "no", "abstain", "absent", "not_found", "not_held"
"""What a state did in a ballot, by the end of a day; ``not_held`` before the day of the ballot."""


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """The state's vote in one ballot: yes, no, abstain or absent; ``subject`` says what yes meant.

    An empty ``vote`` was not found (of a strip only): the state may have voted, or had no vote in that body.
    """

    vote_id: str
    body: str
    subject: str
    date: str
    first: Day
    vote: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class World:
    """How all states of the world voted in a ballot; None where a number is not known."""

    yes: int | None
    no: int | None
    abstain: int | None


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The ballot that an answer is about: its id, its ISO date, and how the world voted."""

    vote_id: str
    date: str
    world: World


def ballot_strip(book: Book, iso3: str, shelf: Shelf) -> tuple[Ballot, ...]:
    """Return every ballot of which any state's vote is known, in time order, with this state's vote or with none."""
    votes = book.table("votes")
    own = {row.vote_id: row for row in votes[votes["iso3"] == iso3].itertuples()}
    return tuple(
        Ballot(
            vote_id=subject.vote_id,
            body=subject.body,
            subject=subject.subject,
            date=subject.date,
            first=subject.date_first,
            vote=own[subject.vote_id].vote if subject.vote_id in own else "",
            origins=shelf.cited(own[subject.vote_id].sources if subject.vote_id in own else subject.sources),
        )
        for subject in _known(book)
    )


def ballots(book: Book) -> tuple[str, ...]:
    """Return the ids of the ballots of which any state's vote is known, in time order.

    Ballots on one day stand in the order of the table.
    """
    return tuple(subject.vote_id for subject in _known(book))


def ballot_days(book: Book) -> tuple[Day, ...]:
    """Return the days of those ballots, each once, in order (of a truncated date the last day)."""
    return tuple(sorted({subject.date_last for subject in _known(book)}))


def vote_steps(book: Book, vote: str = "") -> tuple[AnswerStep, ...]:
    """Return how every state voted in a ballot, as steps in time: not held before its day, then the vote.

    An empty ``vote`` means DEFAULT_VOTE. A state without a row was not found, which is not an absence. Raises
    ValueError for a ballot of which no vote is known.
    """
    subjects = {subject.vote_id: subject for subject in _known(book)}
    chosen = vote or DEFAULT_VOTE
    if chosen not in subjects:
        raise ValueError(f"no votes are known of {chosen!r}; choose one of {', '.join(subjects)}")
    subject = subjects[chosen]
    table = book.table("votes")
    rows = {row.iso3: row for row in table[table["vote_id"] == chosen].itertuples()}
    detail = Cast(
        vote_id=chosen,
        date=subject.date,
        world=World(yes=_count(subject.yes), no=_count(subject.no), abstain=_count(subject.abstain)),
    )
    before = Answer(category=NOT_HELD, detail=detail)
    held = []
    if subject.date_first < subject.date_last:
        held.append((subject.date_first, Answer(category=NOT_HELD, detail=detail, changing=True)))
    states = tuple(book.table("states")["iso3"])
    return merged(
        states,
        {
            iso3: [(EVER, before), *held, (subject.date_last, _voted(rows.get(iso3), detail, subject.sources))]
            for iso3 in states
        },
    )


def _voted(row: Any, detail: Cast, pages: str) -> Answer:
    if row is None:
        return Answer(category=NOT_FOUND, detail=detail, sources=tuple(pages.split(";")))
    return Answer(category=row.vote, detail=detail, sources=tuple(row.sources.split(";")))


def _known(book: Book) -> list[Any]:
    told = set(book.table("votes")["vote_id"])
    subjects = [row for row in book.table("vote_subjects").itertuples() if row.vote_id in told]
    return sorted(subjects, key=lambda row: (row.date_first, row.Index))


def _count(value: float) -> int | None:
    return int(value) if value == value else None  # only an unknown number differs from itself
