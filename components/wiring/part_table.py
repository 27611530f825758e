"""The table of the 35, drawn for a reading of the address: what every count and every layer answers on the day."""

from __future__ import annotations

from collections.abc import Mapping

from components.facts.answers import Answer, answers_on
from components.facts.asof import PERSPECTIVES
from components.facts.shelf import Shelf
from components.facts.tabular import Table, states_in
from components.figures.layer import Layer, Question
from components.figures.layer_recognition import RECOGNITION
from components.figures.layers import LAYERS
from components.figures.table import LAYERED, table_rows
from components.page.markup import markup
from components.page.state_table import state_table
from components.wiring.desk import Desk, Reading, remembered


@remembered
def table_of_states(desk: Desk, reading: Reading) -> str:
    """Return the table with its caption as HTML text."""
    return markup(state_table(table_of(desk, reading), _about(desk, reading), reading.words))


def table_of(desk: Desk, reading: Reading) -> Table:
    """Return the states that region and group leave, with all answers of the day, sorted as the address says."""
    view = reading.view

    def on_the_day(layer: Layer, question: Question) -> Mapping[str, Answer]:
        return dict(zip(desk.states, answers_on(desk.answers(layer, question), reading.day), strict=True))

    shelf = Shelf(desk.book)
    return table_rows(
        reading.words,
        states_in(desk.book, view.region, view.group),
        {by: on_the_day(RECOGNITION, reading.counted_by(by)) for by in PERSPECTIVES},
        {key: on_the_day(LAYERS[key], reading.asked_of(LAYERS[key])) for key in LAYERED},
        by=view.by,
        sort=view.sort,
        cite=lambda ids: shelf.cited(";".join(ids)),
    )


def _about(desk: Desk, reading: Reading) -> str:
    """Say which states stand in the table, on which day and by whose count, and where its last columns come from."""
    view, words = reading.view, reading.words
    found = states_in(desk.book, view.region, view.group)
    said = words.count(
        "table.caption",
        len(found),
        region=words.say(f"region.in.{view.region}"),
        group=" " + words.say("table.in_group", group=words.say(f"card.group.{view.group}")) if view.group else "",
        date=words.date(reading.day),
        count=words.say(f"count.{view.by}"),
    )
    return said + " " + words.say("table.undated")
