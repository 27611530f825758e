"""Tours on the page: each with its days, its stops in order and its pages, and a button to its route. Knows no rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from dash import html

from components.facts.listing import Visit
from components.facts.tours import Tour
from components.facts.visit_ids import tour_id
from components.page.attributes import attributes
from components.page.citations import cited, place_of
from components.page.times import period
from components.page.visit_button import around_button
from components.words import Words

_AROUND = timedelta(days=21)  # what is shown before and after a tour on the axis


def tour_list(tours: Sequence[Tour], chosen: str, words: Words) -> list[Any]:
    """Return the tours in the order given, with what makes a tour; ``chosen`` is the one that is marked.

    Without a tour it says that none was found.
    """
    parts: list[Any] = [
        html.Div(
            [html.H2(words.say("tours.title")), html.P(words.say("tours.rule"), className="visits-quiet")],
            className="visits-head",
        )
    ]
    if not tours:
        return [*parts, html.P(words.say("tours.none"), className="listing-none")]
    return [*parts, html.Ul([_tour(tour, tour_id(tour) == chosen, words) for tour in tours], className="tours")]


def tour_beside(tour: Tour | None, tours: Mapping[str, Tour], words: Words) -> list[Any]:
    """Return what stands beside the map: the tour whose route it draws, and the others to choose from."""
    chosen = tour_id(tour) if tour else ""
    others = [html.Li(map_button(one, _titled(one, words), words)) for key, one in tours.items() if key != chosen]
    if tour is None:
        return [html.H2(words.say("tours.title")), html.Ul(others, className="tour-others")] if others else []
    return [
        html.Div(
            [
                html.H2(words.say("tours.route", title=_titled(tour, words))),
                html.Button(
                    words.say("tours.hide"),
                    type="button",
                    className="tour-hide",
                    **attributes(data_go="tour=", data_closes="tour"),
                ),
            ],
            className="tour-head",
        ),
        html.P(_line(tour, words), hidden="hidden", **attributes(data_in_picture="")),
        _stops(tour, words),
        _maybe(tour, words),
        cited(_pages(tour), words),
        html.Details(
            [
                html.Summary(words.count("tours.others", len(others)), className="card-fold"),
                html.Ul(others, className="tour-others"),
            ]
        )
        if others
        else None,
    ]


def map_button(tour: Tour, said: Any, words: Words) -> html.Button:
    """Return a button that draws a tour's route on the map, on the tour's last day."""
    return html.Button(
        said,
        type="button",
        className="tour-map",
        title=words.say("tours.open", official=tour.official, date=period(tour.start, tour.end, words)),
        **attributes(
            data_go=f"view=map&layer=visits&drawn=&region=&country=&date={tour.last.isoformat()}&tour={tour_id(tour)}"
        ),
    )


def _tour(tour: Tour, chosen: bool, words: Words) -> html.Li:
    first, last = tour.first - _AROUND, tour.last + _AROUND
    on_axis = f"tour={tour_id(tour)}&from={first.isoformat()}&to={last.isoformat()}&date={tour.last.isoformat()}"
    return html.Li(
        [
            html.H3(_titled(tour, words)),
            _stops(tour, words),
            _maybe(tour, words),
            html.P(
                [
                    map_button(tour, words.say("tours.on_map"), words),
                    html.Button(
                        words.say("tours.on_axis"),
                        type="button",
                        className="tour-map",
                        **attributes(data_go=on_axis, data_shows="timeline-frame"),
                    ),
                ],
                className="tour-go",
            ),
            cited(_pages(tour), words),
        ],
        className="tour",
        **attributes(
            data_tour=tour_id(tour),
            data_from=tour.first.isoformat(),
            data_to=tour.last.isoformat(),
            aria_current="true" if chosen else None,
        ),
    )


def _titled(tour: Tour, words: Words) -> str:
    return words.say("tours.name", official=tour.official, date=period(tour.start, tour.end, words))


def _line(tour: Tour, words: Words) -> str:
    """Say the route in one line: who, when, and the stops by their numbers."""
    stops = [f"{place} {words.state(leg.iso3)}" for place, leg in enumerate(tour.legs, start=1)]
    line = words.say("tours.line", title=_titled(tour, words), stops=", ".join(stops))
    maybe = words.say("tours.maybe", stops=words.join([words.state(one.iso3) for one in tour.maybe]))
    return f"{line} {maybe}" if tour.maybe else line


def _stops(tour: Tour, words: Words) -> html.Ol:
    return html.Ol([html.Li(_stop(leg, words)) for leg in tour.legs], className="tour-stops")


def _stop(leg: Visit, words: Words) -> list[Any]:
    when = around_button(leg, period(leg.start, leg.end, words), words, class_name="card-day")
    place = [", ", place_of(leg.place, words)] if leg.place else []
    return [html.Span(words.state(leg.iso3), className="tour-state"), *place, " · ", when]


def _maybe(tour: Tour, words: Words) -> html.P | None:
    """Return which visits may belong to a tour, since a day is not known."""
    if not tour.maybe:
        return None
    told = [f"{words.state(one.iso3)} ({period(one.start, one.end, words)})" for one in tour.maybe]
    return html.P(words.say("tours.maybe", stops=words.join(told)), className="visits-quiet")


def _pages(tour: Tour) -> list[Any]:
    return [origin for leg in tour.legs for origin in leg.origins]
