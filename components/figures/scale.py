"""The axis of time on paper: which pixel a day has, and which days a fact covers. Knows no lanes and no heights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

DAY = timedelta(days=1)

AXIS_FIRST, AXIS_LAST = date(1945, 1, 1), date(2028, 12, 31)
"""The whole axis of time, both days included; a term without an end is drawn to its last day."""


@dataclass(frozen=True, kw_only=True)
class Axis:
    """The axis of time on paper: ``first`` stands at pixel 0, the day after ``last`` at pixel ``width``.

    Facts may lie outside the window: they keep their pixels, below 0 or beyond ``width``.
    """

    first: date
    last: date
    width: float

    @property
    def density(self) -> float:
        """Pixels a day."""
        return self.width / ((self.last - self.first).days + 1)

    def at(self, day: date) -> float:
        """Return the pixel at which a day begins."""
        return (day - self.first).days * self.density

    def moment(self, pixel: float) -> str:
        """Return the moment at a pixel, in ISO, to the minute."""
        begin = datetime.combine(self.first, time())
        return (begin + timedelta(days=pixel / self.density)).isoformat(timespec="minutes")


@dataclass(frozen=True, kw_only=True)
class Extent:
    """The days of a fact on the axis: from the start of ``first`` to the start of ``end``, which is excluded."""

    first: date
    end: date

    @property
    def middle(self) -> date:
        """The day in the middle; of a single day that day."""
        return self.first + (self.end - DAY - self.first) / 2
