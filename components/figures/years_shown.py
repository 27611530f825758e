"""The years that the axis shows, in words, for layers that count within them. Knows words, no drawing."""

from __future__ import annotations

from functools import lru_cache

from components.facts.counting import Years
from components.figures.scale import AXIS_FIRST, AXIS_LAST
from components.words import Words


def in_years(words: Words, years: Years) -> str:
    """Say within which years is counted, with a blank before it; nothing where they are the whole axis."""
    if years == (AXIS_FIRST, AXIS_LAST):
        return ""
    return " " + words.say("layer.years.shown", years=said(words, years))


@lru_cache(maxsize=256)
def said(words: Words, years: Years) -> str:
    """Say the first and the last day of the years as one span: all are told the same, and Babel takes its time."""
    return words.period(years[0].isoformat(), years[1].isoformat())
