"""The parts of a state's file that tell of its dealings: visits to and from Belgrade, and terms on the Council."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import CountryFile
from components.facts.listing import Chair, Term, Visit
from components.facts.visiting import Return
from components.page.aged import age_of, newest_lines, time_between
from components.page.attributes import attributes
from components.page.citations import Cite, from_data, outside, place_of
from components.page.sections import folded, joined, section
from components.page.times import day_button, period, time_of
from components.words import Words

ARROWS = {"to_belgrade": "→", "from_belgrade": "←", "to_pristina": "→", "from_pristina": "←"}
"""The direction of a visit at a glance: out of the Americas to the right, into them to the left."""

_VISITS_SHOWN, _TERMS_SHOWN, _CHAIRS_SHOWN = 2, 2, 3
_GATHERED_WELL_SINCE = 2013  # by the codebook, coverage before is thin (1992-94) or partial (2007-12)


def visits(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    """Return the visits, newest first, with the last one on the day shown and how long ago it was.

    Where none was found, or the newest is old, the codebook's caution stands with them.
    """
    cautions = []
    if not file.visits:
        cautions.append(words.say("card.visits.none"))
    elif file.visits[0].last.year < _GATHERED_WELL_SINCE:
        cautions.append(words.say("card.visits.since", year=file.visits[0].last.year))
    if not file.pristina_gathered:
        cautions.append(words.say("card.visits.pristina"))
    items = [_visit(visit, back, words, cite) for visit, back in zip(file.visits, file.returns, strict=True)]
    return section(
        words.say("card.visits.title"),
        [
            _last(file, words) if file.last_visits else None,
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


def _last(file: CountryFile, words: Words) -> html.Div:
    """Return the last visit to or from Belgrade on the day shown, and how many years before the day it was."""
    stands = []
    for newest in file.last_visits:
        visit = newest.fact
        before, after = words.say(
            f"card.last.{visit.direction}",
            date=period(visit.start, visit.end, words),
            official=visit.official,
            age="|",
        ).split("|")
        stands.append((newest, [before, age_of(newest, words, years=True), after]))
    return newest_lines(stands, words.say("card.last.none"))


def council(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    """Return the terms on the Council, newest first, each with its presidencies."""
    title = words.say("card.council.title")
    if not file.terms:
        return section(title, [html.P(words.say("card.council.none"), className="card-quiet")])
    return section(title, [folded([_term(term, words, cite) for term in file.terms], _TERMS_SHOWN, words)])


def _visit(visit: Visit, back: Return, words: Words, cite: Cite) -> html.Li:
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
                    _returned(back, words),
                    cite(visit.origins),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=visit.first.isoformat(), data_to=visit.last.isoformat()),
    )


def _returned(back: Return, words: Words) -> html.P:
    """Return when the next visit in the other direction was, and how much later where both days are known."""
    if back.next is None:
        return html.P(words.say("card.return.none"), className="card-return")
    key = "card.return.undated" if back.days is None else "card.return.next"
    later = "" if back.days is None else time_between(back.visit.first, back.next.first, words)
    before, after = words.say(key, date="|", later=later).split("|")
    return html.P([before, time_of(back.next.start, words), after], className="card-return")


def _term(term: Term, words: Words, cite: Cite) -> html.Li:
    said = period(term.start, term.end, words) if term.end else words.say("card.council.since", date=term.first.year)
    parts: list[Any] = [html.P(words.say(f"seat.{term.kind}"), className="card-what")]
    if term.presidencies:
        chairs = [_chair(chair, words, cite) for chair in term.presidencies]
        parts.append(html.P(words.count("card.council.chairs", len(chairs)), className="card-word"))
        parts.append(folded(chairs, _CHAIRS_SHOWN, words))
    parts.append(cite(term.origins))
    return html.Li(
        [day_button(term.start, words, said), html.Div(parts, className="card-body")],
        className="card-row",
        **attributes(data_from=term.first.isoformat(), data_to=term.last.isoformat() if term.last else ""),
    )


def _chair(chair: Chair, words: Words, cite: Cite) -> html.Li:
    how = "" if chair.basis == "recorded" else words.say(f"card.basis.{chair.basis}")
    return html.Li(
        [
            html.P(
                joined([day_button(chair.start, words, period(chair.start, chair.end, words)), chair.president, how])
            ),
            cite(chair.origins),
        ],
        className="card-chair",
        **attributes(data_from=chair.first.isoformat(), data_to=chair.last.isoformat()),
    )
