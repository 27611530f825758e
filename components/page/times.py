"""How a date stands on the page: as far as it is known, for readers and for machines. Knows no fact."""

from __future__ import annotations

from dash import html

from components.facts.dates import read_span
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
    """
    return words.period(start, end)
