"""Visits with what belongs to each: its name, its return, the tour that it is a leg of. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from types import MappingProxyType

from components.facts.ages import UNTIL, Dated, Newest, newest_by_day
from components.facts.book import Book
from components.facts.dates import Precision, read_span
from components.facts.listing import Visit, visit_records
from components.facts.tours import Tour
from components.facts.visit_ids import rows_by_id, tour_of_visit, tours_by_id, visit_id
from components.facts.visiting import Return, counts_from, returned

_SLACK = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 12}


@dataclass(frozen=True, kw_only=True)
class VisitRow:
    """A visit as the page and the files list it.

    ``id`` is its name in the address and ``row`` its row in the table of visits. ``back`` is the next visit in the
    other direction, among all of the book; ``waiting`` tells on which days that one was still to come, and how many
    years the visit lay back then (None: the visit is later than any day that can be shown). ``tour`` and ``tour_id``
    are the tour that it is surely a leg of, None and empty where there is none.
    """

    id: str
    row: int
    visit: Visit
    back: Return
    waiting: Newest[Visit] | None
    tour: Tour | None
    tour_id: str


@lru_cache(maxsize=4)
def returns_by_id(book: Book) -> Mapping[str, Return]:
    """Return, for each visit of the book by its name, the next one of the same state in the other direction."""
    return MappingProxyType({visit_id(back.visit): back for back in returned(visit_records(book))})


def visit_rows(book: Book, visits: Iterable[Visit]) -> tuple[VisitRow, ...]:
    """Return visits of the book in the order given, with what belongs to each."""
    returns, tour_ids, tours, rows = returns_by_id(book), tour_of_visit(book), tours_by_id(book), rows_by_id(book)
    found = []
    for visit in visits:
        key = visit_id(visit)
        tour = tour_ids.get(key, "")
        found.append(
            VisitRow(
                id=key,
                row=rows[key],
                visit=visit,
                back=returns[key],
                waiting=_waiting(returns[key]),
                tour=tours.get(tour),
                tour_id=tour,
            )
        )
    return tuple(found)


def returned_by(book: Book, visit: Visit) -> str:
    """Return the name of the next visit in the other direction; empty where none was found."""
    following = returns_by_id(book)[visit_id(visit)].next
    return visit_id(following) if following else ""


def _waiting(back: Return) -> Newest[Visit] | None:
    """Return the days on which a visit had begun and was not yet returned."""
    visit = back.visit
    until = counts_from(back.next) - timedelta(days=1) if back.next else UNTIL
    dated = Dated(fact=visit, day=counts_from(visit), slack=_SLACK[read_span(visit.start).precision])
    return next(iter(newest_by_day([dated], every=12, until=min(until, UNTIL))), None)
