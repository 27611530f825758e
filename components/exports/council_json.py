"""What the view of the Council adds to the JSON of a view: who sits and presides, the year's months, who comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.facts.council import Member, Presidency
from components.facts.council_year import CouncilYear, Month
from components.facts.rotation import Turn
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class CouncilDay:
    """The Council on a day.

    ``presidency`` is None where nobody presides; ``year`` is the calendar year of the day; ``following`` the next
    presidency of a state of the Americas (None: none is known) and ``standings`` that state's status of recognition on
    the day by each perspective.
    """

    presidency: Presidency | None
    members: Sequence[Member]
    year: CouncilYear
    following: Turn | None
    standings: Mapping[str, str]


def council_json(council: CouncilDay, words: Words) -> dict[str, Any]:
    """Return the Council as it stands in the JSON: ``presidency``, ``members``, ``calendar``, ``next``.

    ``calendar`` has the months of the Council that begin in the year: twelve, in 1946 eleven, and none where nobody can
    know them; a month has more than one presidency where it is split. ``next`` is null where none is known, and so is
    every name that was not found.
    """
    chair = council.presidency
    return {
        "presidency": None
        if chair is None
        else {"iso3": chair.iso3, "name": words.state(chair.iso3), "basis": chair.basis, "until": chair.end},
        "members": [
            {
                "iso3": member.iso3,
                "name": words.state(member.iso3),
                "council_name": member.council_name,
                "kind": member.kind,
                "until": member.until or None,
            }
            for member in council.members
        ],
        "calendar": [_month(month, words) for month in council.year.months],
        "deviations": [
            {"key": one.key, "explanation": words.say(f"council.deviation.{one.key}")}
            for one in council.year.deviations
        ],
        "next": None
        if council.following is None
        else _turn(council.following, words) | {"recognition": dict(council.standings)},
    }


def _month(month: Month, words: Words) -> dict[str, Any]:
    return {
        "month": month.first.isoformat()[:7],
        "from": month.first.isoformat(),
        "to": month.last.isoformat(),
        "presidencies": [_turn(turn, words) for turn in month.turns],
        "kosovo_meetings": [
            {"date": meeting.day.isoformat(), "record": meeting.number or None, "topic": meeting.topic}
            for meeting in month.meetings
        ],
    }


def _turn(turn: Turn, words: Words) -> dict[str, Any]:
    return {
        "iso3": turn.iso3,
        "name": words.state(turn.iso3),
        "council_name": turn.council_name,
        "from": turn.first.isoformat(),
        "to": turn.last.isoformat(),
        "president": turn.president or None,
        "basis": turn.basis,
        "deviation": turn.deviation or None,
        "sources": list(turn.sources),
    }
