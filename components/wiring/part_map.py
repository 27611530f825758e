"""The map's parts, drawn for a reading of the address: the figure, its legend, and what the browser steps through."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from components.facts import asof
from components.facts.answers import answers_on, as_frame
from components.facts.stops import presidency_days, visit_days
from components.facts.visit_ids import tours_by_id
from components.figures import choropleth
from components.figures.frames import FRAMES, WIDE
from components.figures.framing import ROOM
from components.figures.hatches import patterns_ever
from components.figures.hover import hover_text
from components.figures.layer_recognition import RECOGNITION
from components.figures.neighbours import neighbours_on
from components.figures.playback import Span, playback
from components.page.legend import legend, legend_rows
from components.page.views import VIEWS
from components.wiring.desk import Desk, Reading, remembered
from components.wiring.shapes import shape_urls

_HALTS = {"layer": lambda book: (), "visits": visit_days, "presidencies": presidency_days}  # noqa: ARG005 - one signature


@remembered
def map_figure(desk: Desk, reading: Reading) -> Any:
    """Draw the map of the layer on the day, with every hatch that any day needs."""
    layer, words = reading.layer, reading.words
    steps = desk.answers(layer, reading.question)
    now = answers_on(steps, reading.day)
    ever = patterns_ever(
        layer,
        (
            (iso3, answer.category, answer.contested)
            for step in steps
            for iso3, answer in zip(desk.states, step.answers, strict=True)
        ),
    )
    return choropleth.draw(
        desk.book.shapes,
        as_frame(desk.states, now),
        layer,
        FRAMES[reading.view.region],
        reading.look,
        words,
        urls=shape_urls(desk.book),
        hovers={
            iso3: hover_text(words, iso3, layer.told(words, iso3, answer))
            for iso3, answer in zip(desk.states, now, strict=True)
        },
        selected=reading.view.country,
        ever=ever,
        tour=tours_by_id(desk.book).get(reading.view.tour),
        aspect=reading.screen.aspect or WIDE,
        room=ROOM[reading.screen.form],
    )


@remembered
def playback_data(desk: Desk, reading: Reading) -> dict[str, Any]:
    """Return everything that the browser steps through, as it travels."""
    choices, question = reading.choices, reading.question
    return asdict(
        playback(
            desk.book,
            reading.layer,
            desk.answers(reading.layer, question),
            {by: desk.answers(RECOGNITION, reading.counted_by(by)) for by in asof.PERSPECTIVES},
            reading.words,
            reading.look,
            span=Span(
                day=reading.day,
                first=choices.first_day,
                last=choices.last_day,
                latest=choices.latest,
                asked=reading.view.date,
                address=reading.view.to_search(),
            ),
            question=question,
            region=reading.region,
            in_region=desk.in_region(reading.region),
            stops=_HALTS[VIEWS[reading.view.view].halts](desk.book),
            neighbours=neighbours_on(desk.book.shapes, FRAMES[reading.region].plane),
        )
    )


def playback_rests_on(reading: Reading) -> tuple[object, ...]:
    """Return everything of an address that decides what the browser steps through."""
    view = reading.view
    return view.view, reading.layer.key, reading.question, view.by, reading.region, view.date, reading.choices.latest


def legend_of(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - every part is drawn from desk and reading
    """Return the legend of the layer."""
    return legend(reading.layer, reading.words, reading.view.by)


def legend_rows_of(desk: Desk, reading: Reading) -> str:  # noqa: ARG001 - as above
    """Return the legend's rows for whose count it is."""
    return legend_rows(reading.layer, reading.words, reading.view.by)


def regions_of(desk: Desk, reading: Reading) -> dict[str, str]:  # noqa: ARG001 - as above
    """Return the region of the address that each state lies in; the whole of the Americas is none."""
    return {iso3: region for region in FRAMES if region != "americas" for iso3 in desk.in_region(region)}
