"""The Council's calendar, drawn for a reading of the address: its years, its members, what comes next, its meetings."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from components.exports.council_json import CouncilDay
from components.facts.asof import PERSPECTIVES, status_on
from components.facts.book import Book
from components.facts.council import members_on, presidency_on
from components.facts.council_year import (
    ahead,
    council_members,
    council_year,
    first_recognition,
    kosovo_meetings,
    next_of_americas,
    waits,
)
from components.page.council_ahead import outlook, waiting
from components.page.council_calendar import year_strip
from components.page.council_meetings import meetings_by_year
from components.page.council_seats import council_seats
from components.page.markup import markup
from components.wiring.desk import Desk, Reading, remembered
from components.words import Words


def years_of(desk: Desk, reading: Reading) -> str:
    """Return every year of the Council with its days, for the script to show the one of the day."""
    return _years(desk.book, reading.words, reading.choices.first_day.year, reading.choices.last_day.year)


def next_of(desk: Desk, reading: Reading) -> str:
    """Return who of the Americas presides next, with the days on which that is so."""
    return _next(desk.book, reading.words)


@remembered
def seats_of(desk: Desk, reading: Reading) -> str:
    """Return the members of every day as HTML text, in the order that the address asks for."""
    grouped = reading.view.members == "group"
    members, recognised = council_members(desk.book), first_recognition(desk.book)
    return markup(council_seats(members, reading.words, grouped=grouped, recognised=recognised))


@remembered
def ahead_of(desk: Desk, reading: Reading) -> str:
    """Return who presides in the two years after the day shown, as HTML text."""
    return markup(outlook(reading.day.isoformat(), ahead(desk.book, reading.day), reading.words))


def meetings_of(desk: Desk, reading: Reading) -> str:
    """Return the meetings on Kosovo by year, as HTML text."""
    return _meetings(desk.book, reading.words)


def council_on(desk: Desk, reading: Reading) -> CouncilDay | None:
    """Return the Council on the day shown, for the view as a file; None for another view."""
    if reading.view.view != "council":
        return None
    book, day = desk.book, reading.day
    following = next_of_americas(book, day)
    standings = {}
    if following:
        for by in PERSPECTIVES:
            found = status_on(book.table("recognition"), [following.iso3], day, by, reading.known)
            standings[by] = str(found["status"].iloc[0])
    return CouncilDay(
        presidency=presidency_on(book.table("presidencies"), day),
        members=members_on(book.table("council_terms"), day),
        year=council_year(book, day.year),
        following=following,
        standings=standings,
    )


@lru_cache(maxsize=8)
def _years(book: Book, words: Words, first: int, last: int) -> str:
    held = [
        (f"{year}-01-01", f"{year}-12-31", markup(year_strip(council_year(book, year), words, first=first, last=last)))
        for year in range(first, last + 1)
    ]
    return json.dumps(held, ensure_ascii=False)


@lru_cache(maxsize=8)
def _next(book: Book, words: Words) -> str:
    held = [
        (
            "" if wait.first == date.min else wait.first.isoformat(),
            wait.last.isoformat() if wait.last else "",
            markup(waiting(wait, words)),
        )
        for wait in waits(book)
    ]
    return json.dumps(held, ensure_ascii=False)


@lru_cache(maxsize=8)
def _meetings(book: Book, words: Words) -> str:
    return markup(meetings_by_year(kosovo_meetings(book), words))
