"""The sentence: the right numbers, in every language, with the right grammar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.facts.answers import Answer
from components.facts.asof import Status
from components.figures.headline import plain, sentence, subline, tally
from components.words import words_for

BELGRADE_2019 = [Status.RECOGNISES] * 15 + [Status.SUSPENDED] + [Status.WITHDREW] * 3 + [Status.DOES_NOT_RECOGNISE] * 16


def test_the_sentence_of_the_story() -> None:
    said = sentence(words_for("en"), tally(BELGRADE_2019), by="belgrade", region="americas", date="2 July 2019")
    assert said.count("**") == 4
    assert plain(said) == "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo and 19 do not."


def test_a_suspended_recognition_stays_among_the_recognisers() -> None:
    counted = tally(BELGRADE_2019)
    assert (counted.yes, counted.total, counted.by_status[Status.SUSPENDED]) == (16, 35, 1)


def test_a_status_that_no_state_has_is_counted_as_none() -> None:
    assert tally([]).by_status == dict.fromkeys(Status, 0)


@pytest.mark.parametrize(
    ("language", "end"),
    [
        ("en", "1 of 2 states of northern America recognises Kosovo* and 1 does not."),
        ("es", "1 de 2 Estados de América septentrional reconoce a Kosovo* y 1 no lo reconoce."),
    ],
)
def test_one_state_takes_the_singular(language: str, end: str) -> None:
    counted = tally([Status.RECOGNISES, Status.DOES_NOT_RECOGNISE])
    text = sentence(words_for(language), counted, by="pristina", region="northern", date="1 June 2016", note="*")
    assert plain(text).endswith(f", {end}")


def test_the_second_clock_is_said() -> None:
    said = sentence(
        words_for("en"), tally(BELGRADE_2019), by="belgrade", region="americas", date="1 June 2016", known="2 July 2019"
    )
    assert "by Belgrade's count, as far as was public on 2 July 2019, **16**" in said


def test_the_subline_names_what_is_open() -> None:
    plainly = Answer(category="recognises")
    named = [("PER", replace(plainly, contested=True)), ("COL", replace(plainly, changing=True)), ("ARG", plainly)]
    said = subline(words_for("en"), named)
    assert said == "The three counts differ on 1 state: Peru. Changing, day not known: Colombia."
    assert subline(words_for("en"), [("ARG", plainly)]) == "The three counts agree on every state."
