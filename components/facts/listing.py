"""The visits and the Council terms of the Americas as plain records, newest first. Knows tables, no screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from components.facts import events
from components.facts.book import Book
from components.facts.events import FROM_BELGRADE, TO_BELGRADE, Picked
from components.facts.origins import Origin
from components.facts.parties import BELGRADE, PRISTINA
from components.facts.shelf import Shelf

TO_PRISTINA, FROM_PRISTINA = "to_pristina", "from_pristina"
"""The directions of a visit between the Americas and Kosovo, beside those of :mod:`components.facts.events`."""

_DIRECTIONS = (
    (TO_BELGRADE, events.visits_to(BELGRADE, TO_BELGRADE)),
    (FROM_BELGRADE, events.visits_from(BELGRADE, FROM_BELGRADE)),
    (TO_PRISTINA, events.visits_to((PRISTINA,), TO_PRISTINA)),
    (FROM_PRISTINA, events.visits_from((PRISTINA,), FROM_PRISTINA)),
)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One visit between a state of the Americas, ``iso3``, and ``partner``: a Belgrade of its time, or Kosovo.

    ``direction`` is to_belgrade, from_belgrade, to_pristina or from_pristina. ``start`` and ``end`` are ISO dates,
    truncated where no more is known; an empty ``end`` means unknown or a single day. ``first`` and ``last`` are the
    days that the visit may cover, both included. ``official`` held ``office`` (of rank ``level``) and met
    ``counterpart``; of these and of ``place``, ``note`` and ``media`` an empty one was not found.
    """

    iso3: str
    partner: str
    direction: str
    start: str
    end: str
    first: date
    last: date
    official: str
    office: str
    level: str
    counterpart: str
    place: str
    occasion: str
    note: str
    media: str
    origins: tuple[Origin, ...]

    @property
    def dated(self) -> bool:
        """Whether every day of the visit is known."""
        return len(self.start) == 10 and len(self.end) in (0, 10)


@dataclass(frozen=True, kw_only=True)
class Chair:
    """One presidency of the Council; ``start`` and ``end`` are whole ISO days, both included.

    ``president`` is empty where nobody found the name; ``basis`` is recorded (seen in a source), derived (from
    membership and the rotation) or projected.
    """

    start: str
    end: str
    first: date
    last: date
    president: str
    basis: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term of a state on the Council, with its presidencies, newest first.

    ``council_name`` is the state's name in the Council then; ``start`` and ``end`` are whole ISO days, both included;
    an empty ``end`` (``last`` None) is a seat without an end. ``kind`` is permanent or elected.
    """

    iso3: str
    council_name: str
    start: str
    end: str
    first: date
    last: date | None
    kind: str
    region_group: str
    presidencies: tuple[Chair, ...]
    origins: tuple[Origin, ...]


def visit_records(
    book: Book, *, country: str = "", region: str = "", direction: str = "", official: str = "", level: str = ""
) -> tuple[Visit, ...]:
    """Return the visits that the filters leave, newest first; an empty filter (region also ``americas``) leaves all.

    The filters are those of :class:`components.facts.events.Picked`; ``direction`` also takes to_pristina and
    from_pristina. A value that no visit has leaves nothing.
    """
    picked = Picked(country=country, region=region, direction=direction, official=official, level=level)
    visits, shelf = book.table("visits"), Shelf(book)
    found = [
        _visit(rows, way, fact, shelf)
        for way, choose in _DIRECTIONS
        for facts in (choose(book, picked),)
        for fact, rows in zip(_records(facts), _records(visits.loc[facts["row"]]), strict=True)
    ]
    return tuple(sorted(found, key=lambda visit: (visit.first, visit.last, visit.iso3, visit.official), reverse=True))


def term_records(book: Book, *, country: str = "", region: str = "", seat: str = "") -> tuple[Term, ...]:
    """Return the Council terms of the Americas that the filters leave, newest first, each with its presidencies.

    ``seat`` is permanent, elected, or presidency for the terms in which the member held the presidency; an empty
    filter (region also ``americas``) leaves all.
    """
    facts = events.council_seats(book, Picked(country=country, region=region, seat=seat))
    shelf = Shelf(book)
    seats, chairs = facts[facts["kind"] == "term"], facts[facts["kind"] == "presidency"]
    held: dict[int, tuple[Chair, ...]] = dict.fromkeys(seats.index, ())
    rows = _records(book.table("presidencies").loc[chairs["row"]])
    for within, row in sorted(zip(chairs["within"], rows, strict=True), key=lambda one: one[1].start, reverse=True):
        held[within] = (*held[within], _chair(row, shelf))
    found = [
        _term(row, held[place], shelf)
        for place, row in zip(seats.index, _records(book.table("council_terms").loc[seats["row"]]), strict=True)
    ]
    return tuple(sorted(found, key=lambda term: (term.first, term.iso3), reverse=True))


def _records(frame: pd.DataFrame) -> Iterator[Any]:
    return iter(frame.itertuples())


def _visit(row: Any, direction: str, fact: Any, shelf: Shelf) -> Visit:
    return Visit(
        iso3=fact.iso3,
        partner=row.host if row.visitor == fact.iso3 else row.visitor,
        direction=direction,
        start=row.start,
        end=row.end,
        first=fact.first,
        last=fact.last,
        official=row.official,
        office=row.office,
        level=row.level,
        counterpart=row.counterpart,
        place=row.place,
        occasion=row.occasion,
        note=row.note,
        media=row.media,
        origins=shelf.cited(row.sources),
    )


def _chair(row: Any, shelf: Shelf) -> Chair:
    return Chair(
        start=row.start,
        end=row.end,
        first=row.start_first,
        last=row.end_last,
        president=row.president,
        basis=row.basis,
        origins=shelf.cited(row.sources),
    )


def _term(row: Any, held: tuple[Chair, ...], shelf: Shelf) -> Term:
    return Term(
        iso3=row.iso3,
        council_name=row.council_name,
        start=row.start,
        end=row.end,
        first=row.start_first,
        last=row.end_last,
        kind=row.kind,
        region_group=row.region_group,
        presidencies=held,
        origins=shelf.cited(row.sources),
    )
