"""How old something is on each day: what stands as the newest from when to when, and its age. Knows no table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

UNTIL = date(2028, 12, 31)
"""The last day that an age is told for: the last one that the atlas can show."""

Fact = TypeVar("Fact")


@dataclass(frozen=True, kw_only=True)
class Age:
    """How many whole months old something is from ``day`` (included) until the next age's day (excluded)."""

    day: date
    months: int

    @property
    def years(self) -> int:
        """The whole years."""
        return self.months // 12


@dataclass(frozen=True, kw_only=True)
class Newest(Generic[Fact]):
    """A fact that is the newest of its kind on the days from ``first`` to ``last``, both included.

    ``ages`` tell how old it is on them, ``every`` is how many months lie between two of them. ``slack`` is by how many
    months it may be older, since its own day is not known; 0: its day is known.
    """

    fact: Fact
    first: date
    last: date
    slack: int
    every: int
    ages: tuple[Age, ...]


@dataclass(frozen=True, kw_only=True)
class Dated(Generic[Fact]):
    """A fact with the day from which it surely stands, and by how many months its own day may lie before it."""

    fact: Fact
    day: date
    slack: int = 0


def newest_by_day(dated: Sequence[Dated[Fact]], *, every: int = 1, until: date = UNTIL) -> tuple[Newest[Fact], ...]:
    """Return which fact is the newest, from when to when, in time order; of two from one day the later in the row.

    ``every`` is how many months lie between two ages that are told. Facts from after ``until`` are left out.
    """
    by_day = {one.day: one for one in sorted(dated, key=lambda one: one.day) if one.day <= until}
    ends = [day - timedelta(days=1) for day in list(by_day)[1:]]
    return tuple(
        Newest(fact=one.fact, first=day, last=last, slack=one.slack, every=every, ages=tuple(_ages(day, last, every)))
        for (day, one), last in zip(by_day.items(), [*ends, until], strict=False)
    )


def months_between(first: date, day: date) -> int:
    """Return the whole months from one day to another; a day that a month lacks comes round on the next month's first.

    Raises ValueError where ``day`` is before ``first``.

    >>> months_between(date(2019, 7, 2), date(2019, 8, 1)), months_between(date(2019, 7, 2), date(2019, 8, 2))
    (0, 1)
    >>> months_between(date(2012, 2, 29), date(2013, 2, 28)), months_between(date(2012, 2, 29), date(2013, 3, 1))
    (11, 12)
    """
    if day < first:
        raise ValueError(f"{day} is before {first}: nothing has an age before its day")
    return 12 * (day.year - first.year) + day.month - first.month - (day.day < first.day)


def _ages(first: date, last: date, every: int) -> Iterator[Age]:
    months, day = 0, first
    while day <= last:
        yield Age(day=day, months=months)
        months += every
        day = _after(first, months)


def _after(first: date, months: int) -> date:
    """Return the day on which so many months are whole."""
    year, month = divmod(first.month - 1 + months, 12)
    try:
        return first.replace(year=first.year + year, month=month + 1)
    except ValueError:  # the month is too short
        return _after(first.replace(day=1), months + 1)
