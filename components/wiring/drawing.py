"""Each part of a page, drawn for a reading of the address: the one place where drawing and page meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from typing import Any

from flask import has_request_context
from flask import request as http

from components.facts import asof
from components.facts.dossier import country_file
from components.facts.events import Picked
from components.facts.listing import term_records, visit_records
from components.facts.stops import presidency_days, visit_days
from components.figures import choropleth, timeline
from components.figures.footnotes import footnotes
from components.figures.frames import FRAMES, WIDE
from components.figures.hatches import patterns_ever
from components.figures.hover import hover_text
from components.figures.lanes import LANES
from components.figures.layers import LAYERS
from components.figures.playback import Span, playback
from components.page.card import card
from components.page.colophon import notes, notices
from components.page.key import key
from components.page.legend import legend
from components.page.listing import council_table, visits_table
from components.page.markup import markup
from components.page.shell import layout, page
from components.page.views import VIEWS, Content, timeline_graph
from components.wiring.desk import Desk, Reading, Screen
from components.wiring.shapes import TOPOJSON, shape_urls

Draw = Callable[[Desk, Reading], Any]


def remembered(draw: Draw) -> Draw:
    """Let a part be drawn once for each address."""

    @wraps(draw)
    def once(desk: Desk, reading: Reading) -> Any:
        return desk.remember(draw.__name__, reading, lambda: draw(desk, reading))

    return once


def read_request(desk: Desk, asked: dict[str, Any] | None) -> Reading:
    """Understand what the browser asks for: an address, the look that it prefers, and the room that it has."""
    told = asked or {}
    screen = Screen.of(told.get("form"), told.get("aspect"))
    return desk.read(
        str(told.get("search") or ""),
        look=str(told.get("look") or ""),
        accept=[language for language, _ in http.accept_languages],
        screen=screen,
    )


def first_layout(desk: Desk) -> Any:
    """Return the layout with the page that the browser asked for; without it where nobody said which.

    The document's first script names address and screen in the query, so that no second question is needed.
    """
    if not has_request_context() or "search" not in http.args:
        return layout(desk.choices())
    asked = http.args
    request = {"search": asked["search"], "look": asked.get("look", ""), "form": asked.get("form", "")}
    reading = read_request(desk, {**request, "aspect": asked.get("aspect", "")})
    return layout(desk.choices(), whole_page(desk, reading), reading.key, request)


def whole_page(desk: Desk, reading: Reading) -> Any:
    """Return a whole page: everything around and in the view."""
    content = Content(
        view=reading.view,
        words=reading.words,
        choices=reading.choices,
        topojson=TOPOJSON,
        map=lambda: map_figure(desk, reading),
        timeline=lambda: timeline_figure(desk, reading),
        card=lambda: card_of(desk, reading),
        table=lambda: table_of(desk, reading),
        key=lambda: key(_key_entries(reading), reading.words),
    )
    return page(content, playback_data(desk, reading), _footnotes(desk, reading), reading.ignored)


_PAGES = {"strip": "page", "low": "low-page", "phone": "phone-page"}
"""A screen's form of the timeline where it has a page of its own."""
_HALTS = {"map": lambda book: (), "visits": visit_days, "presidencies": presidency_days}  # noqa: ARG005 - one signature


@remembered
def map_figure(desk: Desk, reading: Reading) -> Any:
    """Draw the map of the layer on the day, with every hatch that any day needs."""
    layer, words = LAYERS[reading.view.layer], reading.words
    ever = patterns_ever(
        layer,
        (
            (iso3, standing.status, standing.contested)
            for step in desk.steps(reading.view.by, reading.known)
            for iso3, standing in zip(desk.states, step.standings, strict=True)
        ),
    )
    status = layer.status(desk.book, reading.day, reading.view.by, reading.known)
    return choropleth.draw(
        desk.book.shapes,
        status,
        layer,
        FRAMES[reading.view.region],
        reading.look,
        words,
        urls=shape_urls(desk.book),
        hovers=_hovers(desk, reading),
        selected=reading.view.country,
        ever=ever,
        aspect=reading.screen.aspect or WIDE,
    )


@remembered
def timeline_figure(desk: Desk, reading: Reading) -> Any:
    """Draw the lanes of the view over its window."""
    view = reading.view
    shown = VIEWS[view.view]
    return timeline.draw(
        desk.book,
        [LANES[lane] for lane in shown.lanes or tuple(LANES)],
        picked(view) if shown.paged else Picked(country=view.country),
        view.window(reading.choices),
        reading.day,
        reading.look,
        reading.words,
        form=_PAGES[reading.screen.form] if shown.paged else reading.screen.form,
    )


def timeline_of(desk: Desk, reading: Reading) -> dict[str, Any]:
    """Return the timeline's graph as it travels."""
    return timeline_graph(timeline_figure(desk, reading), strip=not VIEWS[reading.view.view].paged)


def picked(view: Any) -> Picked:
    """Return the filters that an address sets."""
    return Picked(
        country=view.country,
        region=view.region,
        direction=view.direction,
        official=view.official,
        level=view.level,
        seat=view.seat,
    )


@remembered
def playback_data(desk: Desk, reading: Reading) -> dict[str, Any]:
    """Return everything that the browser steps through, as it travels."""
    view, choices = reading.view, reading.choices
    return asdict(
        playback(
            desk.book,
            LAYERS[view.layer],
            {by: desk.steps(by, reading.known) for by in asof.PERSPECTIVES},
            reading.words,
            reading.look,
            span=Span(day=reading.day, first=choices.first_day, last=choices.last_day, latest=choices.latest),
            by=view.by,
            known=reading.words.date(reading.known) if reading.known else "",
            region=view.region if view.view == "map" else "americas",
            in_region=desk.in_region(view.region if view.view == "map" else "americas"),
            stops=_HALTS[VIEWS[view.view].halts](desk.book),
        )
    )


@remembered
def card_of(desk: Desk, reading: Reading) -> str:
    """Return the chosen state's file as HTML text, or none where no state is chosen."""
    country = reading.view.country
    return markup(card(country_file(desk.book, country), reading.words)) if country else ""


@remembered
def table_of(desk: Desk, reading: Reading) -> str:
    """Return the rows of the view as a table, in HTML text."""
    chosen = picked(reading.view)
    if reading.view.view == "council":
        rows = term_records(desk.book, country=chosen.country, region=chosen.region, seat=chosen.seat)
        return markup(council_table(rows, reading.words))
    visits = visit_records(
        desk.book,
        country=chosen.country,
        region=chosen.region,
        direction=chosen.direction,
        official=chosen.official,
        level=chosen.level,
    )
    return markup(visits_table(visits, reading.words))


def legend_of(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - every part is drawn from desk and reading
    """Return the legend's rows for whose count it is."""
    return legend(LAYERS[reading.view.layer], reading.words, reading.view.by).children


def notices_of(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - as above
    """Return what the address said that could not be used."""
    return notices(reading.ignored, reading.words)


def footnotes_of(desk: Desk, reading: Reading) -> Any:
    """Return the footnotes that the frame needs."""
    return notes(_footnotes(desk, reading))


def _footnotes(desk: Desk, reading: Reading) -> tuple[str, ...]:
    return footnotes(reading.view, desk.book, reading.words)


def _key_entries(reading: Reading) -> Any:
    lanes = VIEWS[reading.view.view].lanes or tuple(LANES)
    return timeline.key_entries([LANES[lane] for lane in lanes], reading.words, reading.look)


def _hovers(desk: Desk, reading: Reading) -> dict[str, str]:
    standings = asof.standings_on(desk.steps(reading.view.by, reading.known), reading.day)
    return {
        iso3: hover_text(
            reading.words, iso3, reading.words.say(f"category.{reading.view.layer}.{standing.status}"), standing
        )
        for iso3, standing in zip(desk.states, standings, strict=True)
    }
