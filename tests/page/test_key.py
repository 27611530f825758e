from __future__ import annotations

import re

from components.figures.timeline import KeyEntry
from components.page.key import GLYPHS, key_rows
from components.page.lane_choice import lane_choice
from components.words import words_for


def entry(lane: str, label: str, symbol: str = "circle") -> KeyEntry:
    return KeyEntry(lane=lane, label=label, symbol=symbol, colour="#123456")


def test_the_marks_stand_under_their_lanes_and_what_holds_for_all_comes_last() -> None:
    said = key_rows([entry("Visits", "Visit"), entry("Votes", "Yes", "square"), entry("", "Ringed")], words_for("en"))
    assert said.count("<ul>") == 3
    assert said.index("Visits") < said.index("Votes") < said.index("In every lane")
    assert f">{GLYPHS['square']}</span>Yes" in said
    assert said.count('style="color: #123456"') == said.count('aria-hidden="true"') == 3


def test_a_label_is_never_markup() -> None:
    assert "<b>" not in key_rows([entry("<b>", "<b>A & B</b>")], words_for("en"))


def test_a_button_is_pressed_where_its_lane_is_shown() -> None:
    described = lane_choice(["council", "votes"], ["votes"], words_for("en")).to_plotly_json()["props"]
    said = described["data-markup"]
    buttons = [dict(re.findall(r'([a-z-]+)="([^"]*)"', button)) for button in re.findall(r"<button ([^>]*)>", said)]
    assert [(button["data-lane"], button["aria-pressed"]) for button in buttons] == [
        ("council", "false"),
        ("votes", "true"),
    ]
    assert described["aria-label"] == "Kinds of facts shown"
