"""The head of a page has the room of its sentence before the script writes it."""

from __future__ import annotations

import pytest

from components.page.lead import lead, said_on
from components.wiring.desk import Desk
from components.wiring.part_map import playback_data


@pytest.mark.parametrize(
    ("search", "said"),
    [
        (
            "?date=2019-07-02&by=belgrade",
            "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo* and 19 do not.",
        ),
        ("?date=1950", "On 31 December 1950, "),
        ("?view=council&lang=es&date=2019-07", "31 de julio de 2019"),
    ],
)
def test_it_opens_with_the_sentence_of_its_day(desk: Desk, search: str, said: str) -> None:
    reading = desk.read(search)
    playback = playback_data(desk, reading)
    sentence, subline = said_on(playback, playback["day"], reading.words)
    assert said in sentence
    assert "**" not in sentence
    assert "{date}" not in sentence
    head, line = lead(reading.view, reading.words, reading.choices, playback).children[0].children
    told = head.to_plotly_json()["props"]
    assert told["data-opens"] == sentence
    assert told["children"] is None
    assert line.to_plotly_json()["props"]["data-opens"] == subline
