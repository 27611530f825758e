"""Windows of years that are worth a button: all, since Kosovo's declaration, the last Council term, this year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.facts.book import Book
from components.facts.events import Picked, states_picked

DECLARED = 2008
"""The year of Kosovo's declaration of independence, from which on there are acts of recognition."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """A window of the axis: ``first`` and ``last`` are ISO dates, both included, empty where the axis itself ends."""

    key: str
    first: str = ""
    last: str = ""


def windows(book: Book, picked: Picked, latest: date) -> tuple[Window, ...]:
    """Return the windows to offer; the last term is that of the states picked, by its end: begun by ``latest``.

    A permanent seat is no term; where no state picked has sat by then, there is no such window.
    """
    terms = book.table("council_terms")
    own = terms[terms["iso3"].isin(states_picked(book, picked)) & (terms["kind"] == "elected")]
    own = own[own["start_first"] <= latest].sort_values(["end_last", "start_first"])
    term = () if own.empty else (Window(key="term", first=own["start"].iloc[-1], last=own["end"].iloc[-1]),)
    return (
        Window(key="all"),
        Window(key="since2008", first=str(DECLARED)),
        *term,
        Window(key="year", first=str(latest.year), last=str(latest.year)),
    )
