"""The view as JSON: the same day, count and rows that the page shows for the same address."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from components.exports.compare_json import Comparison, compare_json
from components.exports.council_json import CouncilDay, council_json
from components.exports.excerpt import visits_within
from components.facts.answers import Answer, AnswerStep, answers_on
from components.facts.asof import Standing, Status
from components.facts.book import Book
from components.facts.events import Picked
from components.facts.visit_rows import returned_by, visit_rows
from components.figures.footnotes import footnotes
from components.figures.headline import plain, tally
from components.figures.layer import Layer, Manner, Question
from components.view import Choices, Ignored, View
from components.words import Words

_UNTOLD = ("first", "last", "origins")


def view_json(
    book: Book,
    view: View,
    choices: Choices,
    words: Words,
    *,
    recognition: Sequence[AnswerStep],
    layer: Layer,
    answers: Sequence[AnswerStep],
    lead: tuple[Layer, Sequence[AnswerStep]],
    question: Question,
    in_region: frozenset[str],
    ignored: Sequence[Ignored],
    picked: Picked,
    comparison: Comparison | None = None,
    council: CouncilDay | None = None,
) -> str:
    """Return the view as indented JSON text.

    ``recognition`` are the steps of the layer of recognition by the view's perspective, ``answers`` those of the
    address's ``layer``; ``lead`` is the layer that leads the page, with its steps: its sentence is the headline.
    ``counts`` has every category of the layer, with 0 where no state has it; ``totals`` counts suspended recognitions
    among the recognisers. ``since`` is an ISO date, truncated where no more is known, or null; an unknown text is null,
    never empty. ``comparison`` is what the view that compares adds, ``council`` what that of the
    Council does.
    """
    day = view.day(choices)
    states = tuple(book.table("states")["iso3"])

    def named(steps: Sequence[AnswerStep]) -> list[tuple[str, Answer]]:
        return [pair for pair in zip(states, answers_on(steps, day), strict=True) if pair[0] in in_region]

    standings, shown = named(recognition), named(answers)
    counted = tally([Status(answer.category) for _, answer in standings])
    manner = Manner(
        date=words.date(day),
        question=question,
        region=view.region,
        known=words.date(view.known) if view.known else "",
    )
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
        "sentence": plain(lead[0].sentence(words, named(lead[1]), manner)),
        "subline": lead[0].subline(words, named(lead[1]), manner),
        "counts": {
            category.key: sum(one.category == category.key for _, one in shown) for category in layer.categories
        },
        "totals": {
            "states": counted.total,
            "recognise": counted.yes,
            "do_not_recognise": counted.total - counted.yes,
            "contested": sum(one.contested for _, one in standings),
        },
        "states": [
            _state(words, iso3, standing) | _answer(words, layer, iso3, one)
            for (iso3, standing), (_, one) in zip(standings, shown, strict=True)
        ],
        "footnotes": list(footnotes(view, book, words, layer=lead[0].key)),
        "ignored": [asdict(one) for one in ignored],
    }
    if council is not None:
        answer |= council_json(council, words)
    if comparison is not None:
        answer["perspectives"] = compare_json(comparison, words)
    if view.view in ("visits", "timeline"):
        answer["visits"] = _visits(book, view, choices, picked)
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _state(words: Words, iso3: str, answer: Answer) -> dict[str, Any]:
    """Return who recognises, since when and by whose word: the same for every layer."""
    standing = answer.detail
    if not isinstance(standing, Standing):
        raise TypeError(f"the layer of recognition answers with a Standing, not with {type(standing).__name__}")
    return {
        "iso3": iso3,
        "name": words.state(iso3),
        "status": str(standing.status),
        "since": standing.since or None,
        "claimant": standing.claimant or None,
        "disputed_by": standing.disputed_by or None,
        "changing": standing.changing,
        "contested": standing.contested,
        "sources": list(answer.sources),
    }


def _answer(words: Words, layer: Layer, iso3: str, answer: Answer) -> dict[str, Any]:
    """Return what the address's layer says of a state."""
    return {
        "category": answer.category,
        "told": list(layer.told(words, iso3, answer)),
        "layer_sources": list(answer.sources),
    }


def _visits(book: Book, view: View, choices: Choices, picked: Picked) -> list[dict[str, Any]]:
    """Return the visits that are picked and touch the window, in time order.

    ``returned`` is the next visit in the other direction, whichever are picked, and ``tour`` the tour that a visit is
    surely a leg of: both by their names in the address.
    """
    return [
        {"id": row.id}
        | {field: value or None for field, value in asdict(row.visit).items() if field not in _UNTOLD}
        | {"returned": returned_by(book, row.visit) or None, "tour": row.tour_id or None}
        | {"sources": [origin.id for origin in row.visit.origins]}
        for row in visit_rows(book, visits_within(book, picked, view.window(choices)))
    ]
