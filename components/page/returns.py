"""Whether a visit was returned, in words that are true on each day: the script shows the day's. Knows no fact."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.ages import UNTIL
from components.facts.visit_rows import VisitRow
from components.facts.visiting import Return, counts_from
from components.page.aged import age_of, time_between
from components.page.attributes import attributes
from components.page.times import time_of
from components.words import Words


def return_lines(row: VisitRow, words: Words) -> list[html.P]:
    """Return a line for the days without a return, with how long they had lasted, and one for those after it.

    Each is seen on its own days (class ``by-day``); before the visit there is none.
    """
    lines = []
    if row.waiting:
        before, after = words.say("listing.not_returned", age="|").split("|")
        told = [before, age_of(row.waiting, words, years=True), after]
        lines.append(_line(row.waiting.first.isoformat(), row.waiting.last.isoformat(), told))
    if row.back.next:
        lines.append(_line(counts_from(row.back.next).isoformat(), UNTIL.isoformat(), return_told(row.back, words)))
    return lines


def return_told(back: Return, words: Words) -> list[Any]:
    """Say when the visit in the other direction was, and how much later where both days are known."""
    if back.next is None:
        return [words.say("listing.no_return")]
    if back.days is None:
        before, after = words.say("listing.returned.undated", date="|").split("|")
    else:
        later = time_between(back.visit.first, back.next.first, words)
        before, after = words.say("listing.returned", date="|", later=later).split("|")
    return [before, time_of(back.next.start, words), after]


def _line(first: str, last: str, parts: list[Any]) -> html.P:
    return html.P(parts, className="by-day", **attributes(data_from=first, data_to=last))
