"""How old a fact is, in words: for each day that can be shown, looked up there by the script. Knows no fact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dash import html

from components.facts.ages import Age, Newest, months_between
from components.page.attributes import attributes
from components.words import Words

_EVER = ""


def newest_lines(stands: Sequence[tuple[Newest[Any], Sequence[Any]]], before: str) -> html.Div:
    """Return one line for each fact, each seen on the days on which it is the newest (class ``by-day``).

    ``stands`` are the facts in time order, each with its line; ``before`` is said on the days before the first.
    """
    day = timedelta(days=1)
    lines = [_line(_EVER, (stands[0][0].first - day).isoformat(), [before])] if stands else []
    lines += [_line(newest.first.isoformat(), newest.last.isoformat(), parts) for newest, parts in stands]
    return html.Div(lines, className="card-newest")


def age_of(newest: Newest[Any], words: Words, *, years: bool = False) -> html.Span:
    """Return the age of a fact on the day shown; the element holds all of them, each behind its first day."""
    told = [(age.day, _age(age, newest, words, years=years)) for age in newest.ages]
    return html.Span(**attributes(data_ages="|".join(f"{day.isoformat()} {age}" for day, age in told)))


def _age(age: Age, newest: Newest[Any], words: Words, *, years: bool) -> str:
    """Say an age; of a fact whose day is not known that it is at least so much, or less than what it may be."""
    said = years_said(age, words) if years else age_said(age.months, words)
    if not newest.slack:
        return said
    if age.months:
        return words.say("age.at_least", age=said)
    most = newest.every + newest.slack
    return words.say("age.under", age=age_said(-(-most // 12) * 12 if years else most, words))


def age_said(months: int, words: Words) -> str:
    """Say an age in years and months.

    >>> from components.words import words_for
    >>> age_said(0, words_for("en")), age_said(27, words_for("en")), age_said(24, words_for("en"))
    ('less than a month', '2 years and 3 months', '2 years')
    """
    years, rest = divmod(months, 12)
    parts = [words.count("age.years", years)] if years else []
    parts += [words.count("age.months", rest)] if rest else []
    return words.join(parts) or words.say("age.young")


def years_said(age: Age, words: Words) -> str:
    """Say an age in whole years."""
    return words.count("age.years", age.years) if age.years else words.say("age.year_young")


def time_between(first: date, then: date, words: Words) -> str:
    """Say how long after a day another one lies, in the greatest of years, months and days that is whole."""
    months = months_between(first, then)
    if months >= 12:
        return words.count("age.years", months // 12)
    return words.count("age.months", months) if months else words.count("age.days", (then - first).days)


def _line(first: str, last: str, parts: Sequence[Any]) -> html.P:
    return html.P(list(parts), className="by-day", **attributes(data_from=first, data_to=last))
