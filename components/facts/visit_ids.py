"""What a visit and a tour are called in an address: names made of what they are, the same in every edition of the book.

Knows no screen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from components.facts.book import Book
from components.facts.events import FROM_BELGRADE
from components.facts.listing import FROM_PRISTINA, Visit, visit_records
from components.facts.tours import Tour, tours

_KEPT = 4  # books that are remembered
_WHOLE = str.maketrans({"đ": "dj", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
"""The letters of the Latin alphabets that have no accent to be taken off."""


def slug(text: str) -> str:
    """Return a name in small letters without accents, its words joined by hyphens.

    >>> slug("Ivica Dačić"), slug("Raúl Salinas-Lozano Jr.")
    ('ivica-dacic', 'raul-salinas-lozano-jr')
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def visit_slug(visitor: str, host: str, start: str, official: str) -> str:
    """Return a visit's name from whose official travelled, where to, since when (as far as known) and who it was.

    >>> visit_slug("SRB", "PER", "2019-07-02", "Ivica Dačić")
    'srb-per-2019-07-02-ivica-dacic'
    """
    return slug(f"{visitor} {host} {start} {official}")


def visit_id(visit: Visit) -> str:
    """Return a visit's name in the address."""
    from_partner = visit.direction in (FROM_BELGRADE, FROM_PRISTINA)
    ways = (visit.partner, visit.iso3) if from_partner else (visit.iso3, visit.partner)
    return visit_slug(*ways, visit.start, visit.official)


def tour_id(tour: Tour) -> str:
    """Return a tour's name in the address: its official, and since when its first leg was, as far as known."""
    return slug(f"{tour.official} {tour.legs[0].start}")


@lru_cache(maxsize=_KEPT)
def visits_by_id(book: Book) -> Mapping[str, Visit]:
    """Return every visit by its name, newest first; of two that are alike in all that makes a name, the first."""
    found: dict[str, Visit] = {}
    for visit in visit_records(book):
        found.setdefault(visit_id(visit), visit)
    return MappingProxyType(found)


@lru_cache(maxsize=_KEPT)
def tours_by_id(book: Book) -> Mapping[str, Tour]:
    """Return every tour by its name, newest first."""
    return MappingProxyType({tour_id(tour): tour for tour in tours(book)})


@lru_cache(maxsize=_KEPT)
def tour_of_visit(book: Book) -> Mapping[str, str]:
    """Return the tour of each visit that is surely a leg of one, both by their names."""
    return MappingProxyType({visit_id(leg): key for key, tour in tours_by_id(book).items() for leg in tour.legs})


@lru_cache(maxsize=_KEPT)
def ranks(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return the levels of the offices that each official held on visits, in the order in which they were held."""
    found: dict[str, dict[str, None]] = {}
    for visit in reversed(list(visits_by_id(book).values())):
        found.setdefault(visit.official, {})[visit.level] = None
    return MappingProxyType({official: tuple(levels) for official, levels in found.items()})


@lru_cache(maxsize=_KEPT)
def rows_by_id(book: Book) -> Mapping[str, int]:
    """Return the row of each visit in the table of visits, by its name."""
    rows = book.table("visits")[["visitor", "host", "start", "official"]].itertuples()
    return MappingProxyType({visit_slug(*row[1:]): int(row.Index) for row in rows})
