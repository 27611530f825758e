"""Facts as they are told in time order: plain records, whose words were said elsewhere. Knows no table, no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.facts.origins import Origin


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One fact of a lane. ``kind``, ``iso3`` and ``style`` are as :mod:`components.facts.events` has them.

    ``start`` and ``end`` are ISO dates, truncated where no more is known; an empty ``end`` is the same day, or not
    known. ``first`` and ``last`` are the days that the fact may cover, both included (None: no end is set). ``when``
    and ``title`` say when and what, ``mark`` names its mark, ``told`` has the rest, a line each; all plain text, of
    which ``quoted`` stands so in the data. ``row`` is its place in its table, from 0.
    """

    kind: str
    iso3: str
    style: str
    start: str
    end: str
    first: date
    last: date | None
    when: str
    title: str
    mark: str
    told: tuple[str, ...]
    quoted: frozenset[str]
    row: int
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class ListedLane:
    """A lane by its key, with its facts in time order."""

    key: str
    facts: tuple[Listed, ...]

    def by_year(self) -> dict[int, list[Listed]]:
        """Return the facts by the year in which they begin, or may begin, the first year first."""
        found: dict[int, list[Listed]] = {}
        for fact in self.facts:
            found.setdefault(fact.first.year, []).append(fact)
        return found
