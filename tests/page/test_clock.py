"""The second clock: folded away until it counts, open and marked from then on."""

from __future__ import annotations

from datetime import date

import pytest

from components.page.clock import clock
from components.view import Choices, View
from components.words import words_for

CHOICES = Choices(
    options={}, first_day=date(1945, 1, 1), last_day=date(2028, 12, 31), latest=date(2026, 11, 23)
)  # what the field may hold


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_clock_is_folded_away_where_everything_counts(language: str) -> None:
    placed = clock(View(), words_for(language), CHOICES).to_plotly_json()["props"]
    assert "data-on" not in placed
    assert placed["data-markup"].startswith("<details><summary")


def test_the_clock_is_open_and_marked_while_it_counts() -> None:
    placed = clock(View(known="2019-06-01"), words_for("en"), CHOICES).to_plotly_json()["props"]
    assert placed["data-on"] == ""
    assert placed["data-markup"].startswith("<details open><summary")
    assert 'value="2019-06-01"' in placed["data-markup"]
    assert "between 1945-01-01 and 2028-12-31" in placed["data-markup"]
