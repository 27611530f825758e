"""Counts of recognition over all days, and what differs from a second date on any day, act by act. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from itertools import pairwise

from components.facts import asof
from components.facts.asof import EVER, RECOGNISERS, Status, Step
from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf


@dataclass(frozen=True, kw_only=True)
class Spell:
    """Days on end: ``first`` (:data:`components.facts.asof.EVER`: from ever) to ``last``, both included.

    ``last`` is None where nothing ends them.
    """

    first: Day
    last: Day | None


@dataclass(frozen=True, kw_only=True)
class Count:
    """A number of states that holds over a spell."""

    spell: Spell
    states: int


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A change of a state's status on ``day``, the day from which the act is certain.

    ``date`` is the act's own ISO date, truncated where no more is known; ``claimant`` and ``disputed_by`` as in the
    table of acts; ``origins`` the pages that it cites.
    """

    day: Day
    status: Status
    date: str
    claimant: str
    disputed_by: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A state whose status on the days of ``spell`` is another than on the second date.

    ``earlier`` is the status on whichever lies earlier, and ``turns`` every change from there to the later one, in time
    order: never empty.
    """

    iso3: str
    spell: Spell
    earlier: Status
    turns: tuple[Turn, ...]

    @property
    def later(self) -> Status:
        """The status on whichever of the two dates lies later."""
        return self.turns[-1].status


@dataclass(frozen=True, kw_only=True)
class Tallies:
    """One perspective's counts on every day: of all who recognise by it, and of each status; ``total`` is all states.

    A suspended recognition is counted among those that recognise, as Belgrade itself counts.
    """

    recognise: tuple[Count, ...]
    by_status: tuple[tuple[Status, tuple[Count, ...]], ...]
    total: int


def steps_by(book: Book, by: str, known: Day | None = None) -> tuple[Step, ...]:
    """Return the standings of the book's states, in their order, by one perspective, as far as was public."""
    return asof.steps(book.table("recognition"), tuple(book.table("states")["iso3"]), by, known)


def tallies_of(steps: Sequence[Step]) -> Tallies:
    """Return the counts of a perspective's steps, each for as long as it stays the same; all statuses are there."""
    return Tallies(
        recognise=_counts(steps, RECOGNISERS),
        by_status=tuple((status, _counts(steps, frozenset({status}))) for status in Status),
        total=len(steps[0].standings),
    )


def tally_on(steps: Sequence[Step], day: Day) -> Tallies:
    """Return the counts at the end of a day, as if they held on every other."""
    return tallies_of([Step(day=EVER, standings=asof.standings_on(steps, day))])


def differences(book: Book, steps: Sequence[Step], other: Day) -> tuple[Difference, ...]:
    """Return, for every day, the states whose status by these steps is not that of the end of the day ``other``.

    ``steps`` are those of :func:`steps_by`. A state stands in as many entries as it has such statuses in time; on one
    day at most one of them holds. They are in the order of the last change of each.
    """
    acts, shelf = book.table("recognition"), Shelf(book)
    found = []
    for place, iso3 in enumerate(book.table("states")["iso3"]):
        standings = [step.standings[place] for step in steps]
        kept = _kept([step.day for step in steps], [standing.status for standing in standings])
        turns = [
            Turn(
                day=spell.first,
                status=standings[at].status,
                date=standings[at].since,
                claimant=standings[at].claimant,
                disputed_by=standings[at].disputed_by,
                origins=shelf.cited(acts.loc[standings[at].row, "sources"]) if standings[at].row >= 0 else (),
            )
            for at, spell in kept
        ]
        then = next(turn.status for turn in reversed(turns) if turn.day <= other)
        for at, spell in kept:
            if standings[at].status != then:
                first, last = sorted((spell.first, other))
                between = tuple(turn for turn in turns if first < turn.day <= last)
                earlier = standings[at].status if spell.first <= other else then
                found.append(Difference(iso3=iso3, spell=spell, earlier=earlier, turns=between))
    return tuple(sorted(found, key=lambda one: (one.turns[-1].day, one.iso3)))


def numbers_of(spells: Sequence[Spell]) -> tuple[Count, ...]:
    """Return how many of the spells hold, from ever on: one count for as long as it stays the same."""
    days = {EVER}
    for spell in spells:
        days |= {spell.first} | ({spell.last + timedelta(days=1)} if spell.last else set())
    ordered = sorted(days)
    numbers = [sum(_holds(spell, day) for spell in spells) for day in ordered]
    return tuple(Count(spell=spell, states=numbers[place]) for place, spell in _kept(ordered, numbers))


def on_day(found: Sequence[Difference], day: Day) -> tuple[Difference, ...]:
    """Return the differences that hold on a day, in their order."""
    return tuple(one for one in found if _holds(one.spell, day))


def _counts(steps: Sequence[Step], statuses: frozenset[Status]) -> tuple[Count, ...]:
    numbers = [sum(standing.status in statuses for standing in step.standings) for step in steps]
    kept = _kept([step.day for step in steps], numbers)
    return tuple(Count(spell=spell, states=numbers[place]) for place, spell in kept)


def _holds(spell: Spell, day: Day) -> bool:
    return spell.first <= day and (spell.last is None or day <= spell.last)


def _kept(days: Sequence[Day], values: Sequence[object]) -> list[tuple[int, Spell]]:
    """Return the spells over which a value stays the same, each with the place of its first day."""
    places = [place for place in range(len(days)) if place == 0 or values[place] != values[place - 1]]
    return [
        (place, Spell(first=days[place], last=None if after is None else days[after] - timedelta(days=1)))
        for place, after in pairwise([*places, None])
        if place is not None
    ]
