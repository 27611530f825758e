"""How a date stands on the page: as far as it is known, for readers and for machines. Knows no fact."""

from __future__ import annotations

from datetime import date

from babel.dates import format_interval
from dash import html

from components.facts.dates import Precision, read_span
from components.page.attributes import attributes
from components.words import Words


def time_of(text: str, words: Words) -> html.Time:
    """Return an ISO date, whole or truncated, in words."""
    return html.Time(words.date(text), dateTime=text)


def day_button(text: str, words: Words, said: str = "") -> html.Button:
    """Return a date that can be pressed: the page then shows its day (of a month or a year the last one).

    ``said`` stands in place of the date's own words.
    """
    return html.Button(
        html.Time(said or words.date(text), dateTime=text),
        type="button",
        className="card-day",
        title=words.say("card.show_day"),
        **attributes(data_day_go=read_span(text).last.isoformat()),
    )


def period(start: str, end: str, words: Words) -> str:
    """Say from when to when, both included, with no part twice; an empty ``end`` says the start alone.

    Whole years and whole months are said as such.

    >>> from components.words import words_for
    >>> period("2019-07-01", "2019-07-31", words_for("en")), period("2018-01-01", "2019-12-31", words_for("en"))
    ('July 2019', '2018–2019')
    """
    if not end or end == start:
        return words.date(start)
    span, until = read_span(start), read_span(end)
    if span.precision is not Precision.DAY or until.precision is not Precision.DAY:
        return f"{words.date(start)} – {words.date(end)}"
    first, last = span.first, until.last
    year, month = (read_span(last.isoformat()[:cut]) for cut in (4, 7))
    if (first.month, first.day) == (1, 1) and last == year.last:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first, last) == (month.first, month.last):
        return words.date(end[:7])
    return _interval(first, last, words)


def _interval(first: date, last: date, words: Words) -> str:
    return str(format_interval(first, last, "yMMMMd", locale=words.locale))
