"""The view as JSON: the same day, count and rows that the page shows for the same address."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from components.facts.asof import Standing, Step, standings_on
from components.facts.book import Book
from components.facts.council import members_on, presidency_on
from components.facts.events import Picked
from components.facts.listing import visit_records
from components.figures.footnotes import footnotes
from components.figures.headline import plain, sentence, tally
from components.view import Choices, Ignored, View
from components.words import Words


def view_json(
    book: Book,
    view: View,
    choices: Choices,
    words: Words,
    steps: Sequence[Step],
    *,
    in_region: frozenset[str],
    ignored: Sequence[Ignored],
    picked: Picked,
) -> str:
    """Return the view as indented JSON text.

    ``steps`` are those of the view's perspective over the book's states. ``counts`` has every status, with 0 where no
    state has it; ``totals`` counts suspended recognitions among the recognisers, as the sentence does. ``since`` is an
    ISO date, truncated where no more is known, or null; an unknown text is null, never empty.
    """
    day = view.day(choices)
    states = tuple(book.table("states")["iso3"])
    named = [
        (iso3, standing) for iso3, standing in zip(states, standings_on(steps, day), strict=True) if iso3 in in_region
    ]
    counted = tally([standing for _, standing in named])
    known = words.date(view.known) if view.known else ""
    said = sentence(words, counted, by=view.by, region=view.region, date=words.date(day), known=known)
    answer: dict[str, Any] = {
        "date": day.isoformat(),
        "by": view.by,
        "known": view.known or None,
        "region": view.region,
        "layer": view.layer,
        "view": view.view,
        "address": "/" + view.to_search(),
        "evidence_up_to": book.evidence_up_to.isoformat(),
        "data_version": book.version,
        "sentence": plain(said),
        "counts": {str(status): n for status, n in counted.by_status.items()},
        "totals": {
            "states": counted.total,
            "recognise": counted.yes,
            "do_not_recognise": counted.total - counted.yes,
            "contested": sum(standing.contested for _, standing in named),
        },
        "states": [_state(book, words, iso3, standing) for iso3, standing in named],
        "footnotes": list(footnotes(view, book, words)),
        "ignored": [asdict(one) for one in ignored],
    }
    if view.view == "council":
        answer |= _council(book, view, choices, words)
    if view.view in ("visits", "timeline"):
        answer["visits"] = _visits(book, view, choices, picked)
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _state(book: Book, words: Words, iso3: str, standing: Standing) -> dict[str, Any]:
    sources = book.table("recognition")["sources"].iloc[standing.row].split(";") if standing.row >= 0 else []
    return {
        "iso3": iso3,
        "name": words.state(iso3),
        "status": str(standing.status),
        "since": standing.since or None,
        "claimant": standing.claimant or None,
        "disputed_by": standing.disputed_by or None,
        "changing": standing.changing,
        "contested": standing.contested,
        "sources": sources,
    }


def _council(book: Book, view: View, choices: Choices, words: Words) -> dict[str, Any]:
    day = view.day(choices)
    chair = presidency_on(book.table("presidencies"), day)
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
            for member in members_on(book.table("council_terms"), day)
        ],
    }


def _visits(book: Book, view: View, choices: Choices, picked: Picked) -> list[dict[str, Any]]:
    """Return the visits that are picked and touch the window, in time order."""
    first, last = view.window(choices)
    filters = {field: value for field, value in asdict(picked).items() if field != "seat"}
    shown = [visit for visit in visit_records(book, **filters) if visit.first <= last and visit.last >= first]
    return [
        {field: value or None for field, value in asdict(visit).items() if field not in ("first", "last", "origins")}
        | {"sources": [origin.id for origin in visit.origins]}
        for visit in reversed(shown)
    ]
