"""The button that shows what stood around a visit: it leads to the visit's name in the address and to its day."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dates import read_span
from components.facts.listing import Visit
from components.facts.visit_ids import visit_id
from components.page.attributes import attributes
from components.words import Words


def around_button(visit: Visit, said: Any, words: Words, *, class_name: str) -> html.Button:
    """Return a button that chooses a visit and shows the day by which it had begun."""
    key, day = visit_id(visit), read_span(visit.start).last.isoformat()
    return html.Button(
        said,
        type="button",
        className=class_name,
        title=words.say("around.open", official=visit.official, state=words.state(visit.iso3)),
        **attributes(data_go=f"visit={key}&date={day}", data_around=key),
    )
