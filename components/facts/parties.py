"""Who takes part: the 35 states of the Americas, Belgrade under its three states, and Kosovo. Knows no table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_CODES = (
    "ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC PAN PER PRY "
    "SLV SUR TTO URY USA VCT VEN"
)
AMERICAS = tuple(_CODES.split())
"""The 35 UN member states of the Americas, by ISO 3166-1 alpha-3 code."""

PRISTINA = "XKX"
"""Kosovo: ISO assigns it no code; this one is of the range that users may assign, and in wide use."""


@dataclass(frozen=True, kw_only=True)
class Era:
    """A state that Belgrade was the capital of, and its last day, included (date.max: it still is)."""

    iso3: str
    last: date


ERAS = (
    Era(iso3="YUG", last=date(2003, 2, 3)),  # the day before the Constitutional Charter was proclaimed
    Era(iso3="SCG", last=date(2006, 6, 5)),  # the day on which Serbia took note of Montenegro's independence
    Era(iso3="SRB", last=date.max),
)
"""Belgrade's states, one after the other, as the table of visits names them."""

FEDERAL_REPUBLIC = "FRY"
"""The Federal Republic of Yugoslavia, which ISO and the tables call YUG as well."""


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name of Belgrade's state: an era's code or FEDERAL_REPUBLIC, and its first and last day, both included."""

    key: str
    first: date
    last: date


_RENAMED = date(1992, 4, 27)  # the Constitution of the Federal Republic was adopted; the Archives of Yugoslavia date it

BELGRADE_NAMES = (
    Name(key="YUG", first=date.min, last=_RENAMED - timedelta(days=1)),
    Name(key=FEDERAL_REPUBLIC, first=_RENAMED, last=ERAS[0].last),
    Name(key="SCG", first=ERAS[0].last + timedelta(days=1), last=ERAS[1].last),
    Name(key="SRB", first=ERAS[1].last + timedelta(days=1), last=date.max),
)
"""The names of Belgrade's state, one after the other; Yugoslavia has its short name as long as it was one."""

BELGRADE = tuple(era.iso3 for era in ERAS)


def belgrade_between(first: date, last: date) -> tuple[str, ...]:
    """Return the states that Belgrade was the capital of on some day from ``first`` to ``last``, both included.

    >>> belgrade_between(date(2003, 2, 3), date(2003, 2, 3))
    ('YUG',)
    >>> belgrade_between(date(2006, 1, 1), date(2006, 12, 31))
    ('SCG', 'SRB')
    """
    begins = date.min
    found = []
    for era in ERAS:
        if begins <= last and first <= era.last:
            found.append(era.iso3)
        begins = era.last + timedelta(days=1) if era.last < date.max else era.last
    return tuple(found)
