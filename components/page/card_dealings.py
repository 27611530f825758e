"""The parts of a state's file that tell of its dealings: visits to and from Belgrade, and terms on the Council."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import CountryFile
from components.facts.listing import Chair, Term, Visit
from components.page.attributes import attributes
from components.page.citations import cited, from_data, outside, place_of
from components.page.sections import folded, joined, section
from components.page.times import day_button, period
from components.words import Words

ARROWS = {"to_belgrade": "→", "from_belgrade": "←", "to_pristina": "→", "from_pristina": "←"}
"""The direction of a visit at a glance: out of the Americas to the right, into them to the left."""

_VISITS_SHOWN, _TERMS_SHOWN, _CHAIRS_SHOWN = 2, 2, 3
_GATHERED_WELL_SINCE = 2013  # by the codebook, coverage before is thin (1992-94) or partial (2007-12)


def visits(file: CountryFile, words: Words) -> html.Section:
    """Return the visits, newest first, with the codebook's caution where none was found or the newest is old."""
    cautions = []
    if not file.visits:
        cautions.append(words.say("card.visits.none"))
    elif file.visits[0].last.year < _GATHERED_WELL_SINCE:
        cautions.append(words.say("card.visits.since", year=file.visits[0].last.year))
    if not file.pristina_gathered:
        cautions.append(words.say("card.visits.pristina"))
    items = [_visit(visit, words) for visit in file.visits]
    return section(
        words.say("card.visits.title"),
        [
            folded(items, _VISITS_SHOWN, words) if items else None,
            html.P(" ".join(cautions), className="card-quiet") if cautions else None,
        ],
    )


def direction(visit: Visit, words: Words) -> html.Span:
    """Return the direction of a visit: an arrow, which only the eye needs, and words."""
    return html.Span(
        [
            html.Span(ARROWS[visit.direction], className="card-arrow", **attributes(aria_hidden="true")),
            words.say(f"card.direction.{visit.direction}"),
        ],
        className="card-direction",
        **attributes(data_direction=visit.direction),
    )


def council(file: CountryFile, words: Words) -> html.Section:
    """Return the terms on the Council, newest first, each with its presidencies."""
    title = words.say("card.council.title")
    if not file.terms:
        return section(title, [html.P(words.say("card.council.none"), className="card-quiet")])
    return section(title, [folded([_term(term, words) for term in file.terms], _TERMS_SHOWN, words)])


def _visit(visit: Visit, words: Words) -> html.Li:
    where = [
        place_of(visit.place, words) if visit.place else None,
        words.say(f"card.occasion.{visit.occasion}"),
    ]
    return html.Li(
        [
            day_button(visit.start, words, period(visit.start, visit.end, words)),
            html.Div(
                [
                    html.P([direction(visit, words), " ", *joined(where)], className="card-word"),
                    html.P(
                        [html.Span(visit.official, className="card-name"), ", ", from_data(visit.office, words)],
                        className="card-what card-person",
                    ),
                    html.P([words.say("card.met"), from_data(visit.counterpart, words)]) if visit.counterpart else None,
                    html.P(from_data(visit.note, words), className="card-note") if visit.note else None,
                    html.P(outside(words.say("card.video"), visit.media), className="card-media")
                    if visit.media
                    else None,
                    cited(visit.origins, words),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=visit.first.isoformat(), data_to=visit.last.isoformat()),
    )


def _term(term: Term, words: Words) -> html.Li:
    said = period(term.start, term.end, words) if term.end else words.say("card.council.since", date=term.first.year)
    parts: list[Any] = [html.P(words.say(f"seat.{term.kind}"), className="card-what")]
    if term.presidencies:
        chairs = [_chair(chair, words) for chair in term.presidencies]
        parts.append(html.P(words.count("card.council.chairs", len(chairs)), className="card-word"))
        parts.append(folded(chairs, _CHAIRS_SHOWN, words))
    parts.append(cited(term.origins, words))
    return html.Li(
        [day_button(term.start, words, said), html.Div(parts, className="card-body")],
        className="card-row",
        **attributes(data_from=term.first.isoformat(), data_to=term.last.isoformat() if term.last else ""),
    )


def _chair(chair: Chair, words: Words) -> html.Li:
    how = "" if chair.basis == "recorded" else words.say(f"card.basis.{chair.basis}")
    return html.Li(
        [
            html.P(
                joined([day_button(chair.start, words, period(chair.start, chair.end, words)), chair.president, how])
            ),
            cited(chair.origins, words),
        ],
        className="card-chair",
        **attributes(data_from=chair.first.isoformat(), data_to=chair.last.isoformat()),
    )
