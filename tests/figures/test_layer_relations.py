"""The layer of diplomatic relations in words: with whom since when, the seats last found, what nobody found."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_relations import RELATIONS
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
STORY = date(2019, 7, 2)


def named(book: Book, day: date, *only: str) -> list[tuple[str, Answer]]:
    answers = answers_on(RELATIONS.steps(book, Question()), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def told(book: Book, iso3: str, day: date) -> tuple[str, ...]:
    ((_, answer),) = named(book, day, iso3)
    return RELATIONS.told(EN, iso3, answer)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2008, 2, 16), "18 of 35 states have relations with Belgrade; for 12 states a date was not found."),
        (
            STORY,
            "21 of 35 states have relations with Belgrade and 9 with Kosovo*; for 13 states a date was not found.",
        ),
        (
            date(2026, 11, 23),
            "23 of 35 states have relations with Belgrade and 12 with Kosovo*; for 13 states a date was not found.",
        ),
    ],
)
def test_the_sentence_counts_what_has_a_date(book: Book, day: date, said: str) -> None:
    sentence = plain(RELATIONS.sentence(EN, named(book, day), Manner(date="{date}", note="*")))
    assert sentence == "On {date}, by the dates that were found, " + said


def test_one_state_takes_the_singular_and_the_region_is_named(book: Book) -> None:
    manner = Manner(date="2 de julio de 2019", region="caribbean", note="*")
    assert plain(RELATIONS.sentence(ES, named(book, STORY, "DMA", "HTI", "LCA"), manner)) == (
        "El 2 de julio de 2019, por las fechas halladas, 1 de 3 Estados del Caribe tiene relaciones con Belgrado "
        "y 1 con Kosovo*; de 1 Estado no se halló una fecha."
    )


def test_the_subline_says_that_embassies_have_no_date_and_what_is_shown_on_every_day(book: Book) -> None:
    care = "Embassies have no dates: where one sits is as last found, and not found does not mean none."
    assert RELATIONS.subline(EN, named(book, STORY, "PER", "BRA"), Manner(date="")) == care
    assert RELATIONS.subline(EN, named(book, STORY), Manner(date="")) == (
        f"{care} Relations without a date are shown on every day. "
        "Changing, day not known: Antigua & Barbuda and Colombia."
    )


def test_relations_are_told_with_the_state_that_belgrade_was_then(book: Book) -> None:
    assert told(book, "PER", STORY) == (
        "Belgrade, no resident embassy found",
        "With Belgrade: since 1967, then Yugoslavia",
        "Embassies as last found: its own accredited from Budapest, Belgrade's accredited from Buenos Aires",
        "With Kosovo*: none set up, by the sources",
    )
    assert told(book, "CRI", STORY)[1] == "With Belgrade: since 1882, then Kingdom of Serbia"
    assert told(book, "BLZ", date(2019, 9, 24))[1] == "With Belgrade: since 24 September 2019"


def test_a_date_that_was_not_found_is_told_as_that(book: Book) -> None:
    assert told(book, "BOL", STORY) == (
        "Belgrade, undated",
        "With Belgrade: on record, date not found",
        "Embassies with Belgrade: not found in either direction",
        "With Kosovo*: none found",
    )
    assert told(book, "HND", STORY)[3] == "With Kosovo*: on record, date not found"
    assert told(book, "SUR", STORY)[3] == "With Kosovo*: no act that set them up was found"


def test_before_relations_the_first_ones_are_told(book: Book) -> None:
    assert told(book, "LCA", STORY)[1] == "With Belgrade: none found by this day, the first: 13 November 2019"
    assert told(book, "COL", STORY)[-2:] == (
        "With Kosovo*: none found by this day, the first: 2019",
        "Changing: the day is not known",
    )


def test_a_break_is_told_with_both_ends(book: Book) -> None:
    assert told(book, "CHL", date(1975, 1, 1)) == (
        "Belgrade, broken off",
        "With Belgrade: broken off 1973, restored March 1990",
    )


def test_no_answer_is_told_in_more_than_four_lines(book: Book) -> None:
    for step in RELATIONS.steps(book, Question()):
        for iso3, answer in zip(book.table("states")["iso3"], step.answers, strict=True):
            assert 1 <= len(RELATIONS.tell(EN, iso3, answer)) <= 4


def test_the_slider_halts_from_the_first_day_of_the_axis(book: Book) -> None:
    assert RELATIONS.halts
    days = RELATIONS.halts(book)
    assert days[0] == date(1946, 4, 1)  # Uruguay, April 1946
    assert date(2019, 9, 24) in days


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="Ties"):
        RELATIONS.tell(EN, "PER", Answer(category="both"))
