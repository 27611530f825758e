"""Answers in time: histories of states become steps, and a day has the answers of the last step before it."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import EVER, Answer, answers_on, as_frame, merged

NO, YES, MAYBE = (Answer(category=key) for key in ("no", "yes", "maybe"))
HISTORIES = {
    "PER": [(EVER, NO), (date(2008, 2, 22), YES)],
    "ARG": [(EVER, NO), (date(2008, 2, 22), NO), (date(2010, 1, 1), MAYBE), (date(2010, 1, 1), YES)],
}


def test_a_step_stands_where_any_answer_changes() -> None:
    steps = merged(("PER", "ARG"), HISTORIES)
    assert [(step.day, step.answers) for step in steps] == [
        (EVER, (NO, NO)),
        (date(2008, 2, 22), (YES, NO)),
        (date(2010, 1, 1), (YES, YES)),
    ]


def test_a_day_has_the_answers_of_the_last_step_not_after_it() -> None:
    steps = merged(("PER", "ARG"), HISTORIES)
    assert answers_on(steps, date(2008, 2, 21)) == (NO, NO)
    assert answers_on(steps, date(2008, 2, 22)) == (YES, NO)
    assert answers_on(steps, date(2026, 1, 1)) == (YES, YES)


def test_a_history_that_does_not_begin_with_ever_is_refused() -> None:
    with pytest.raises(ValueError, match="BRA"):
        merged(("BRA",), {"BRA": [(date(2008, 1, 1), NO)]})
    with pytest.raises(ValueError, match="BRA"):
        merged(("BRA",), {})


def test_as_a_frame_there_is_one_row_a_state_in_the_order_given() -> None:
    frame = as_frame(("PER", "ARG"), (YES, NO))
    assert frame.to_dict("list") == {"iso3": ["PER", "ARG"], "category": ["yes", "no"], "contested": [False, False]}
