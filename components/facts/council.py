"""Who sits in the Security Council and who presides on a day. Knows terms and presidencies, not the rotation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Member:
    """A member on a day; ``until`` is the term's last day as ISO text, empty for a seat without an end."""

    iso3: str
    council_name: str
    kind: str
    region_group: str
    since: str
    until: str


@dataclass(frozen=True, kw_only=True)
class Presidency:
    """A presidency, both days included; ``basis`` is recorded, derived or projected; ``president`` empty if unknown."""

    iso3: str
    council_name: str
    start: str
    end: str
    president: str
    basis: str


def member_of(row: Any) -> Member:
    """Return the member of a row of the table of Council terms."""
    return Member(
        iso3=row.iso3,
        council_name=row.council_name,
        kind=row.kind,
        region_group=row.region_group,
        since=row.start,
        until=row.end,
    )


def members_on(terms: pd.DataFrame, day: date) -> tuple[Member, ...]:
    """Return the members that sit on the day, permanent ones first, then by the name used in the Council.

    ``terms`` is the table of Council terms with ``start_first`` and ``end_last`` (None: no end is set).
    """
    sitting = terms[(terms["start_first"] <= day) & terms["end_last"].map(lambda end: end is None or end >= day)]
    return tuple(
        sorted(
            map(member_of, sitting.itertuples()), key=lambda member: (member.kind != "permanent", member.council_name)
        )
    )


def presidency_on(presidencies: pd.DataFrame, day: date) -> Presidency | None:
    """Return the presidency of the day; None before the Council first met and after the last one known."""
    found = presidencies[(presidencies["start_first"] <= day) & (presidencies["end_last"] >= day)]
    if found.empty:
        return None
    row = next(found.itertuples())
    return Presidency(
        iso3=row.iso3,
        council_name=row.council_name,
        start=row.start,
        end=row.end,
        president=row.president,
        basis=row.basis,
    )
