"""What a mark of the timeline tells: who, when, by whose word. Knows words, no pixels; data are never markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from components.facts.dates import read_span
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class Told:
    """A mark in words, as the little HTML that plotly knows: a title and what follows the line that names the mark."""

    title: str
    rest: str


def tell_act(act: Any, words: Words) -> Told:
    """Tell a row of ``events.recognition_acts``: state, date, when it was made public, by whose word, who denies it."""
    when = words.date(act.date)
    if act.known:
        when = words.say("lane.made_public", date=when, known=words.date(act.known))
    word = words.say(f"by.word.{act.claimant}")
    if act.disputed_by:
        word += "; " + words.say(f"moment.denied.{act.disputed_by}")
    return _told(words.state(act.iso3), [when, word])


def tell_visit(visit: Any, words: Words) -> Told:
    """Tell a row of visits: official and office, from where to where, whom they met, the days and the place."""
    way = words.say("lane.way", visitor=words.state(visit.visitor), host=words.state(visit.host))
    met = words.say("lane.met", name=visit.counterpart) if visit.counterpart else ""
    when_where = " · ".join(part for part in (_period(visit.start, visit.end, words), visit.place) if part)
    return _told(visit.official, [visit.office, way, met, when_where])


def tell_seat(row: Any, words: Words) -> Told:
    """Tell a row of ``events.council_seats``: the member, then the days and, of a presidency, the president."""
    when = _period(row.start, row.end, words) if row.end else words.say("lane.since", date=words.date(row.start))
    return _told(words.state(row.iso3), [when, row.president])


def _period(start: str, end: str, words: Words) -> str:
    """Say from when to when; a whole calendar month by its name."""
    if not end or end == start:
        return words.date(start)
    month = read_span(start[:7]) if len(start) > 4 else None
    if month and (start, end) == (month.first.isoformat(), month.last.isoformat()):
        return words.date(start[:7])
    return f"{words.date(start)} – {words.date(end)}"


def _told(title: str, lines: Iterable[str]) -> Told:
    return Told(title=escape(title), rest="<br>".join(escape(line) for line in lines if line))
