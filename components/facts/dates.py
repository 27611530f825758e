"""Dates as the sources give them: a day, a month or a year, and never more than is known."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, kw_only=True, order=True)
class Span:
    """The days that a date may mean: from ``first`` to ``last``, both included; one day when the day is known."""

    first: date
    last: date

    @property
    def precision(self) -> Precision:
        """Day, month or year."""
        if self.first == self.last:
            return Precision.DAY
        return Precision.MONTH if self.first.month == self.last.month else Precision.YEAR

    def __str__(self) -> str:
        cut = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.precision]
        return self.first.isoformat()[:cut]


def read_span(text: str) -> Span:
    """Read an ISO 8601 date, whole or truncated, as the span of days that it may mean.

    Raises ValueError, with the remedy, for anything else (and for days that no calendar has).

    >>> read_span("2019-07-02").last
    datetime.date(2019, 7, 2)
    >>> read_span("2012-02").last
    datetime.date(2012, 2, 29)
    >>> str(read_span("2013")), read_span("2013").precision.value
    ('2013', 'year')
    """
    found = _SHAPE.fullmatch(text)
    if found is None:
        raise ValueError("write the date as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return Span(first=date(int(text), 1, 1), last=date(int(text), 12, 31))
        if day is None:
            return Span(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]))
        return Span(first=date(year, month, day), last=date(year, month, day))
    except (ValueError, IndexError) as error:
        raise ValueError(f"no calendar has this date ({error}); check year, month and day") from error
