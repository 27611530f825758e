"""The worked example of ADDING.md: one layer and its words are enough for everything that shows a layer."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from components.facts.answers import answers_on, as_frame
from components.facts.book import Book
from components.figures.choropleth import draw
from components.figures.frames import FRAMES
from components.figures.hover import hover_text
from components.figures.layer import Layer, Manner, Question
from components.figures.playback import Span, playback
from components.page.legend import legend_rows
from components.theme import look_of
from components.words import Words

DOCUMENT = (Path(__file__).parent.parent.parent / "ADDING.md").read_text("utf-8")
DAY = date(1973, 9, 18)  # the Bahamas were admitted


def block(language: str) -> str:
    return re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)[0]


class Spoken(Words):
    """English with the example's messages beside its own."""

    def _text(self, key: str) -> str:
        added = {str(message.id): str(message.string) for message in read_po(io.BytesIO(block("po").encode()))}
        return added.get(key) or super()._text(key)


@pytest.fixture(scope="module")
def layer() -> Layer:
    names: dict[str, Any] = {}
    exec(compile(block("python"), "ADDING.md", "exec"), names)
    found = names["NATIONS"]
    assert isinstance(found, Layer)
    return found


def test_the_example_answers_for_every_day(layer: Layer, book: Book) -> None:
    steps = layer.steps(book, Question())
    states = list(book.table("states")["iso3"])
    for day, category in ((date(1973, 9, 17), "not_yet"), (DAY, "member"), (date(2026, 1, 1), "member")):
        assert answers_on(steps, day)[states.index("BHS")].category == category
    assert {answer.category for answer in answers_on(steps, date(2026, 1, 1))} == {"member"}


def test_the_example_is_drawn_told_and_travels(layer: Layer, book: Book) -> None:
    words, look = Spoken("en"), look_of("light")
    states = tuple(book.table("states")["iso3"])
    steps = layer.steps(book, Question())
    now = answers_on(steps, DAY)
    told = {iso3: layer.told(words, iso3, answer) for iso3, answer in zip(states, now, strict=True)}
    assert told["BHS"] == ("Member", "since 18 September 1973")
    figure = draw(
        book.shapes,
        as_frame(states, now),
        layer,
        FRAMES["americas"],
        look,
        words,
        urls={"light": "/light", "fine": "/fine"},
        hovers={iso3: hover_text(words, iso3, lines) for iso3, lines in told.items()},
    )
    assert len(next(trace for trace in figure.data if trace.meta["role"] == "states").locations) == 35
    rows = legend_rows(layer, words, "documents")
    assert "Membership of the United Nations" in rows
    assert "Not yet a member" in rows
    sent = playback(
        book,
        layer,
        steps,
        {},
        words,
        look,
        span=Span(day=DAY, first=date(1945, 1, 1), last=date(2028, 12, 31), latest=date(2026, 11, 23)),
        question=Question(),
        region="americas",
        in_region=frozenset(states),
    )
    assert sent.scale.labels == ("Member", "Not yet a member")
    assert sent.sentences[-1] == "On {date}, **35** of 35 states were members of the United Nations."
    said = layer.sentence(words, list(zip(states, now, strict=True)), Manner(date=words.date(DAY)))
    assert said.startswith("On 18 September 1973, **")
