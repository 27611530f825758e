from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from components.figures.placing import Axis
from components.figures.ticks import ticks
from components.words import words_for


@pytest.mark.parametrize(("days", "least"), [(30_000, 44), (7_300, 44), (1_500, 44), (365, 100), (60, 100)])
def test_ticks_have_room_and_are_round(days: int, least: float) -> None:
    axis = Axis(first=date(1946, 1, 1), last=date(1946, 1, 1) + timedelta(days=days - 1), width=1720)
    marked = ticks(axis, axis, words_for("en"))
    assert len(marked) > 1
    for (one, _), (other, _) in pairwise(marked):
        assert axis.at(other) - axis.at(one) >= least
    assert all(day.day == 1 for day, _ in marked)


def test_a_short_window_is_marked_by_months_in_words() -> None:
    axis = Axis(first=date(2019, 6, 1), last=date(2019, 12, 31), width=1720)
    assert ticks(axis, axis, words_for("en"))[1] == (date(2019, 7, 1), "July 2019")
