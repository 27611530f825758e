"""How long ago, on a day, each state's last visit to or from Belgrade was, as rows in that order. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from components.facts.answers import Answer
from components.facts.listing import Visit
from components.facts.visiting import LastVisit, counts_from, years_since


@dataclass(frozen=True, kw_only=True)
class Since:
    """A state on a day, and its last visit.

    ``category`` is the class of years as the layer of visits has it. ``years`` are the whole ones since the last visit
    had surely begun, ``most`` those since it may have begun, which are more only where its day is not known. These and
    ``last`` are None where no visit was found by then. ``pending`` is a visit that may have begun or not.
    """

    iso3: str
    category: str
    last: Visit | None
    years: int | None
    most: int | None
    pending: Visit | None


def since_rows(named: Iterable[tuple[str, Answer]], day: date) -> tuple[Since, ...]:
    """Return the states, the most recent visit first; those of which none was found stand last, by their codes.

    ``named`` are the answers of the layer of visits on the day. Raises TypeError for those of another layer.
    """
    rows = [_since(iso3, answer, day) for iso3, answer in named]
    return tuple(sorted(rows, key=_order))


def _since(iso3: str, answer: Answer, day: date) -> Since:
    told = answer.detail
    if not isinstance(told, LastVisit):
        raise TypeError(f"the layer of visits answers with a LastVisit, not with {type(told).__name__}")
    last = told.last
    return Since(
        iso3=iso3,
        category=answer.category,
        last=last,
        years=years_since(counts_from(last), day) if last else None,
        most=years_since(last.first, day) if last else None,
        pending=told.pending,
    )


def _order(row: Since) -> tuple[int, str]:
    return -counts_from(row.last).toordinal() if row.last else 0, row.iso3
