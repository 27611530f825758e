"""What stood around a chosen visit, in four parts side by side: recognition, the Council, ballots, other visits.

It is given Surroundings and decides nothing. Knows no rule.
"""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.asof import Standing
from components.facts.ballots import Ballot
from components.facts.crosscheck_council import FIRST_MEETING
from components.facts.dates import read_span
from components.facts.listing import Visit
from components.facts.rotation import Turn
from components.facts.surroundings import Surroundings
from components.page.aged import time_between
from components.page.attributes import attributes
from components.page.card_dealings import direction
from components.page.card_votes import NOT_FOUND
from components.page.citations import cited, from_data, place_of
from components.page.returns import return_told
from components.page.sections import joined
from components.page.times import day_button, period
from components.page.tour_told import map_button
from components.page.visit_button import around_button
from components.words import Words

_NAMED = 2  # of presidencies, where the visit's day is not known, how many are named


def around(found: Surroundings, words: Words) -> html.Section:
    """Return what stood around a visit, with a button that closes it."""
    visit = found.visit
    title = words.say("around.title", official=visit.official, date=period(visit.start, visit.end, words))
    return html.Section(
        [
            html.Div(
                [
                    html.H2(title, tabIndex="-1"),
                    html.P(
                        joined(
                            [
                                words.state(visit.iso3),
                                direction(visit, words),
                                place_of(visit.place, words) if visit.place else None,
                                from_data(visit.office, words),
                                map_button(found.tour, words.say("listing.tour"), words) if found.tour else None,
                            ]
                        ),
                        className="visits-quiet",
                    ),
                    html.Button(
                        html.Span("×", **attributes(aria_hidden="true")),
                        type="button",
                        className="card-close",
                        title=words.say("around.close"),
                        **attributes(data_go="visit=", data_closes="visit", aria_label=words.say("around.close")),
                    ),
                ],
                className="around-head",
            ),
            html.Div(
                [_recognition(found, words), _council(found, words), _ballots(found, words), _visits(found, words)],
                className="around-parts",
            ),
        ],
        className="around-told",
        **attributes(aria_label=title, data_visit=found.id),
    )


def _part(title: str, parts: list[Any]) -> html.Section:
    return html.Section([html.H3(title), *parts])


def _on(found: Surroundings, words: Words) -> str:
    """Say the day for which standings are told, where a visit's day is not known the last that it may mean."""
    return words.date(found.day)


def _recognition(found: Surroundings, words: Words) -> html.Section:
    title = words.say("around.recognition", date=_on(found, words))
    if found.day < found.recognised:
        return _part(title, [html.P(words.say("council.before", date=words.date(found.recognised)))])
    rows = [
        html.Li([html.Span(words.say(f"card.by.{by}"), className="card-by"), _standing(standing, words)])
        for by, standing in found.standings
    ]
    return _part(title, [html.Ul(rows, className="card-statuses"), cited(found.pages, words)])


def _standing(standing: Standing, words: Words) -> html.Span:
    said = words.say(f"category.recognition.{standing.status}")
    if standing.since:
        said = words.say("around.since", status=said, date=words.date(standing.since))
    if standing.changing:
        said += " · " + words.say("hover.changing")
    return html.Span(said, className="card-status", **attributes(data_status=str(standing.status)))


def _council(found: Surroundings, words: Words) -> html.Section:
    return _part(
        words.say("around.council"),
        [
            *_chairs(found, words),
            html.P(
                words.say(f"around.seat.{found.seat or 'none'}", state=words.state(found.visit.iso3)),
                className="visits-quiet",
            ),
        ],
    )


def _chairs(found: Surroundings, words: Words) -> list[html.P]:
    if not found.turns:
        return [html.P(words.say("council.chair.unmet" if found.day < FIRST_MEETING else "council.chair.unknown"))]
    if len(found.turns) > _NAMED:
        return [html.P(words.say("around.chairs", n=words.number(len(found.turns))))]
    return [html.P(_chair(turn, words)) for turn in found.turns]


def _chair(turn: Turn, words: Words) -> list[Any]:
    how = "" if turn.basis == "recorded" else words.say(f"card.basis.{turn.basis}")
    first, last = turn.first.isoformat(), turn.last.isoformat()
    month = day_button(first, words, period(first, last, words))
    told = joined([html.Strong(words.state(turn.iso3)), turn.president, month, how])
    return [words.say("day.presides"), ": ", *told]


def _ballots(found: Surroundings, words: Words) -> html.Section:
    title = words.say("around.ballots")
    if not found.ballots:
        return _part(title, [html.P(words.say("around.ballots.none"))])
    return _part(title, [html.Ul([html.Li(_ballot(ballot, found, words)) for ballot in found.ballots])])


def _ballot(ballot: Ballot, found: Surroundings, words: Words) -> list[Any]:
    vote = html.Strong(words.say(f"card.vote.{ballot.vote or NOT_FOUND}"))
    told = joined(
        [day_button(ballot.date, words), from_data(ballot.body, words), vote, _apart(ballot.date, found, words)]
    )
    return [*told, html.Span(from_data(ballot.subject, words), className="visits-quiet around-subject")]


def _visits(found: Surroundings, words: Words) -> html.Section:
    rows = [
        html.Div([html.Dt(words.say("around.before")), html.Dd(_other(found.before, found, words))]),
        html.Div([html.Dt(words.say("around.after")), html.Dd(_other(found.after, found, words))]),
        html.Div([html.Dt(words.say("around.back")), html.Dd(return_told(found.back, words))]),
    ]
    return _part(words.say("around.visits", state=words.state(found.visit.iso3)), [html.Dl(rows)])


def _other(visit: Visit | None, found: Surroundings, words: Words) -> list[Any]:
    if visit is None:
        return [words.say("around.no_visit")]
    when = around_button(visit, period(visit.start, visit.end, words), words, class_name="card-day")
    return joined([when, direction(visit, words), visit.official, _apart(visit.start, found, words)])


def _apart(text: str, found: Surroundings, words: Words) -> str:
    """Say how long before or after the visit a date lies; nothing where one of the two days is not known."""
    other, own = read_span(text), read_span(found.visit.start)
    if other.first != other.last or own.first != own.last or other.first == own.first:
        return ""
    first, last = sorted((other.first, own.first))
    key = "around.earlier" if other.first < own.first else "around.later"
    return words.say(key, time=time_between(first, last, words))
