"""The part of a state's file that tells of its diplomatic relations with Belgrade and Pristina."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import CountryFile, Relation
from components.page.attributes import attributes
from components.page.citations import Cite, from_data
from components.page.sections import folded, joined, section
from components.page.times import day_button
from components.words import Words

_SHOWN = 2


def relations(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    """Return the diplomatic relations, one row a partner; what nobody found is said as such."""
    title = words.say("card.relations.title")
    if not file.relations:
        return section(title, [html.P(words.say("card.relations.none_found"), className="card-quiet")])
    items = [_relation(relation, words, cite) for relation in file.relations]
    return section(title, [folded(items, _SHOWN, words, "card.more")])


def _relation(relation: Relation, words: Words, cite: Cite) -> html.Li:
    active = relation.status == "active"
    said = _established(relation, words) if active else words.say(f"card.relations.{relation.status}")
    seats = [
        html.Span([words.say("card.embassy.own"), *_seat(relation.own_embassy, words)]),
        html.Span([words.say("card.embassy.partner"), *_seat(relation.partner_embassy, words)]),
    ]
    partner = words.state(relation.partner) + ("*" if relation.partner == "XKX" else "")
    return html.Li(
        [
            html.P(partner, className="card-partner"),
            html.Div(
                [
                    html.P(said, className="card-what"),
                    html.P(joined(seats), className="card-word") if active else None,
                    html.P(from_data(relation.note, words), className="card-note") if relation.note else None,
                    cite(relation.origins),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=relation.first.isoformat() if relation.first else None),
    )


def _established(relation: Relation, words: Words) -> Any:
    if not relation.established:
        return words.say("card.relations.undated")
    before, after = words.say("card.relations.active", date="|").split("|")
    return html.Span([before, day_button(relation.established, words), after])


def _seat(seat: str, words: Words) -> list[Any]:
    """Return the seat of an embassy in words; an empty one is not found, never none."""
    if not seat:
        return [words.say("card.embassy.unknown")]
    if seat == "resident":
        return [words.say("card.embassy.resident")]
    before, after = words.say("card.embassy.from", city="|").split("|")
    return [before, from_data(seat.removeprefix("from "), words), after]
