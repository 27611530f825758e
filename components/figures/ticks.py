"""Where the axis of time is marked and with what words: years with room, in a short window months. Knows no facts."""

from __future__ import annotations

from datetime import date

from components.figures.scale import Axis
from components.words import Words

_YEARS = (1, 2, 5, 10, 20, 50)
_MONTHS = (1, 2, 3, 6)
_YEAR_ROOM, _MONTH_ROOM = 44.0, 120.0  # the least pixels from one mark to the next


def ticks(axis: Axis, reach: Axis, words: Words) -> tuple[tuple[date, str], ...]:
    """Return the marked days within reach with their words, as many as have room at the axis's density.

    Every mark is a round one: years that the step divides, or months counted from January.
    """
    for months in _MONTHS:
        if months * 28 * axis.density >= _MONTH_ROOM:
            days = [
                date(year, month, 1)
                for year in range(reach.first.year, reach.last.year + 1)
                for month in range(1, 13, months)
            ]
            return tuple((day, words.date(day.isoformat()[:7])) for day in days if reach.first <= day <= reach.last)
    step = next((years for years in _YEARS if years * 365 * axis.density >= _YEAR_ROOM), _YEARS[-1])
    years = [date(year, 1, 1) for year in range(reach.first.year, reach.last.year + 1) if year % step == 0]
    return tuple((day, words.date(str(day.year))) for day in years if day >= reach.first)
