"""The sentence above the map: how many of how many, by whose count, on which day. Knows words, not the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from components.facts.answers import Answer
from components.facts.asof import RECOGNISERS, Status
from components.words import Words

NOTE = "*"
"""The mark of the Kosovo footnote."""


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many states of a region have each status; ``yes`` are those that a count takes as recognising."""

    by_status: dict[Status, int]

    @property
    def total(self) -> int:
        """All states of the region."""
        return sum(self.by_status.values())

    @property
    def yes(self) -> int:
        """The recognisers, suspended recognitions among them, as Belgrade itself counts."""
        return sum(n for status, n in self.by_status.items() if status in RECOGNISERS)


def tally(statuses: Sequence[Status]) -> Tally:
    """Count the states by status; every status is there, with 0 where no state has it."""
    found = Counter(statuses)
    return Tally(by_status={status: found[status] for status in Status})


def sentence(words: Words, counted: Tally, *, by: str, region: str, date: str, note: str = "", known: str = "") -> str:
    """Say the count as one plain sentence; the numbers stand between ``**``.

    ``date`` and ``known`` are dates in words (``known`` empty: everything counts); ``note`` is put after "Kosovo".
    """
    opening = words.say(f"headline.by.{by}", date=date)
    if known:
        opening = words.say("headline.known", opening=opening, known=known)
    key = "headline.americas" if region == "americas" else "headline.region"
    return words.count(
        key,
        counted.yes,
        opening=opening,
        total=words.number(counted.total),
        rest=words.count("headline.rest", counted.total - counted.yes),
        region=words.say(f"region.in.{region}"),
        note=note,
    )


def plain(text: str) -> str:
    """Return a sentence without the marks of weight."""
    return text.replace("**", "")


def subline(words: Words, named: Sequence[tuple[str, Answer]]) -> str:
    """Say what the count leaves open: where the three counts differ, and whose date is not known to the day."""
    contested = [words.state(iso3) for iso3, answer in named if answer.contested]
    changing = [words.state(iso3) for iso3, answer in named if answer.changing]
    if contested:
        said = words.count("headline.contested", len(contested), names=words.join(contested))
    else:
        said = words.say("headline.agreed")
    if changing:
        said += " " + words.say("headline.changing", names=words.join(changing))
    return said
