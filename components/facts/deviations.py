"""Where the Security Council's presidency did not go round as the bare rule says. Knows single months, no table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Departure:
    """Who presided from ``first`` to ``last``, both included, where the rule alone gives something else.

    ``after`` is the name in the Council after which the rotation goes on: the month may be out of turn.
    """

    council_name: str
    first: date
    last: date
    after: str


@dataclass(frozen=True, kw_only=True)
class Deviation:
    """Something that the rotation's bare rule does not tell.

    ``concerns`` are the first days of the presidencies that it is about, in time order; ``explanation`` is the
    codebook's English text. ``departures`` are none where the months are those of the rule all the same.
    """

    key: str
    concerns: tuple[date, ...]
    explanation: str
    departures: tuple[Departure, ...] = ()


DEVIATIONS = (
    Deviation(
        key="stayed_1946",
        concerns=(date(1946, 11, 17),),
        explanation="The United States, whose month ended on 16 December 1946, stayed in the chair to 31 December "
        "(resolution 14), so that the months follow the calendar since 1947.",
        departures=(
            Departure(
                council_name="United States of America",
                first=date(1946, 11, 17),
                last=date(1946, 12, 31),
                after="United States of America",
            ),
        ),
    ),
    Deviation(
        key="ceded_1948",
        concerns=(date(1948, 10, 1),),
        explanation="In October 1948 the United States ceded the chair on the Berlin question to Argentina's Juan "
        "Atilio Bramuglia; the month is that of the United States.",
    ),
    Deviation(
        key="renamed_1984",
        concerns=(date(1984, 8, 1), date(1984, 10, 1)),
        explanation="Upper Volta became Burkina Faso on 4 August 1984, within its month; since the name decides the "
        "turn, its second month came in October. Both months are derived.",
    ),
    Deviation(
        key="united_1990",
        concerns=(date(1990, 3, 1), date(1990, 12, 1)),
        explanation="Democratic Yemen presided in March 1990 and, united with Yemen on 22 May, as Yemen in December: "
        "since the name decides the turn, the seat had two months in that year. Both are derived.",
    ),
    Deviation(
        key="succeeded_1991",
        concerns=(date(1991, 12, 1), date(1991, 12, 24)),
        explanation="December 1991 is split: the Soviet Union to the 23rd, the Russian Federation from the "
        "24th. Both parts are derived.",
        departures=(
            Departure(
                council_name="Union of Soviet Socialist Republics",
                first=date(1991, 12, 1),
                last=date(1991, 12, 23),
                after="Union of Soviet Socialist Republics",
            ),
            Departure(
                council_name="Russian Federation",
                first=date(1991, 12, 24),
                last=date(1991, 12, 31),
                after="Russian Federation",
            ),
        ),
    ),
    Deviation(
        key="deferred_1994",
        concerns=(date(1994, 9, 1), date(1994, 12, 1)),
        explanation="Rwanda, due in September 1994, presided in December 1994. The record of 8 November 1994 "
        "(S/PV.3453) shows the United States in the chair and Rwanda seated; no source was found for the month of "
        "December itself.",
        departures=(
            Departure(council_name="Spain", first=date(1994, 9, 1), last=date(1994, 9, 30), after="Spain"),
            Departure(
                council_name="Rwanda",
                first=date(1994, 12, 1),
                last=date(1994, 12, 31),
                after="United States of America",
            ),
        ),
    ),
)
"""Every known deviation, oldest first; the codebook (``data/README.md``) lists each by its key."""
