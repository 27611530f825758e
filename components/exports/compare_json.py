"""What the view that compares adds to the JSON of a view: the three counts, where they differ, and a second date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from components.facts.asof import PERSPECTIVES
from components.facts.comparing import Difference, Tallies
from components.facts.disputes import Claim, Dispute
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class Second:
    """One perspective's count at the end of a second date, and what differs from it on the day shown."""

    day: Day
    by: str
    tally: Tallies
    changed: Sequence[Difference]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What is compared on a day: the counts of each perspective, the disputes that hold, each with its sentences."""

    tallies: Mapping[str, Tallies]
    disputes: Sequence[tuple[Dispute, Sequence[str]]]
    second: Second | None


def compare_json(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return the comparison as it stands in the JSON: ``counts``, ``differ`` and, with a second date, ``with``.

    ``from`` and ``to`` are the first and last day of a dispute; an open end, and whatever is not known, is null.
    """
    second = comparison.second
    return {
        "counts": {by: _counts(tally) for by, tally in comparison.tallies.items()},
        "differ": [_dispute(dispute, line, words) for dispute, line in comparison.disputes],
        "with": None
        if second is None
        else {
            "date": second.day.isoformat(),
            "by": second.by,
            "counts": _counts(second.tally),
            "changed": [_changed(one, words) for one in second.changed],
        },
    }


def _counts(tally: Tallies) -> dict[str, Any]:
    yes = tally.recognise[0].states
    statuses = {status.value: counts[0].states for status, counts in tally.by_status}
    return {"recognise": yes, "do_not_recognise": tally.total - yes, "statuses": statuses}


def _dispute(dispute: Dispute, line: Sequence[str], words: Words) -> dict[str, Any]:
    return {
        "iso3": dispute.iso3,
        "name": words.state(dispute.iso3),
        "statuses": {by: dispute.status(by).value for by in PERSPECTIVES},
        "from": dispute.first.isoformat(),
        "to": dispute.last.isoformat() if dispute.last else None,
        "line": " ".join(line),
        "claims": [_claim(claim) for claim in dispute.claims],
        "denied": [_claim(claim) for claim in dispute.denied],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "act": claim.act,
        "claimant": claim.claimant,
        "date": claim.date,
        "known": claim.known or None,
        "disputed_by": claim.disputed_by or None,
        "own_act": claim.own_act or None,
        "papers": [paper.value for paper in claim.papers],
        "sources": [origin.id for origin in claim.origins],
    }


def _changed(one: Difference, words: Words) -> dict[str, Any]:
    return {
        "iso3": one.iso3,
        "name": words.state(one.iso3),
        "earlier": one.earlier.value,
        "later": one.later.value,
        "acts": [
            {
                "status": turn.status.value,
                "date": turn.date,
                "claimant": turn.claimant,
                "disputed_by": turn.disputed_by or None,
                "sources": [origin.id for origin in turn.origins],
            }
            for turn in one.turns
        ],
    }
