"""The layer of certainty in words: whose page a status rests on, how many say it, and where one side speaks alone."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_certainty import CERTAINTY
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
LIMA = date(2019, 7, 2)
NOW = date(2026, 11, 23)


def named(book: Book, day: date, *only: str, by: str = "documents") -> list[tuple[str, Answer]]:
    answers = answers_on(CERTAINTY.steps(book, Question(by=by)), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def told(book: Book, iso3: str, day: date, by: str = "documents") -> tuple[str, ...]:
    ((_, answer),) = named(book, day, iso3, by=by)
    return CERTAINTY.told(EN, iso3, answer)


def manner(by: str = "documents", region: str = "americas", known: str = "") -> Manner:
    return Manner(date="{date}", question=Question(by=by), region=region, note="*", known=known)


def test_the_sentence_counts_who_speaks_for_itself_and_where_one_side_speaks_alone(book: Book) -> None:
    assert plain(CERTAINTY.sentence(EN, named(book, LIMA, by="belgrade"), manner("belgrade"))) == (
        "On {date}, by Belgrade's count, the stand of 4 of 35 states on Kosovo* rests on their own page, of 6 on "
        "one side's word alone."
    )
    assert plain(CERTAINTY.sentence(ES, named(book, NOW), manner())) == (
        "El {date}, según los documentos de los propios Estados, la postura de 4 de 35 Estados sobre Kosovo* consta en "
        "una página propia; la de 8 la afirma solo una parte."
    )


def test_one_state_takes_the_singular_and_region_and_second_clock_are_named(book: Book) -> None:
    few = named(book, NOW, "USA", "MEX")
    assert plain(CERTAINTY.sentence(EN, few, manner(region="northern", known="1 May 2009"))) == (
        "On {date}, by the states' own documents, as far as was public on 1 May 2009, the stand of 1 of 2 states of "
        "northern America on Kosovo* rests on its own page, of 0 on one side's word alone."
    )


def test_before_the_first_word_it_says_that_nothing_is_on_record(book: Book) -> None:
    early = named(book, date(2008, 2, 16))
    assert plain(CERTAINTY.sentence(EN, early, manner())) == (
        "On {date}, by the states' own documents, nothing was on record on where the 35 states stood on Kosovo*."
    )
    assert CERTAINTY.subline(EN, early, manner()) == "No act and no statement of any of them was found by that day."


def test_the_subline_counts_the_others_by_their_best_witness(book: Book) -> None:
    assert CERTAINTY.subline(EN, named(book, LIMA, by="belgrade"), manner("belgrade")) == (
        "Best witness of the others: another official page 5, the press 13, an encyclopedia or a data set 5. "
        "Nothing on record: 2."
    )


@pytest.mark.parametrize(
    ("iso3", "day", "by", "lines"),
    [
        (
            "USA",
            NOW,
            "documents",
            (
                "Its own page of those days",
                "Rests on: Recognition, 18 February 2008, by its own word",
                "Best witness: its own page of those days; 2 publishers",
            ),
        ),
        (
            "PER",
            LIMA,
            "belgrade",
            (
                "Only one side says so",
                "Rests on: Suspension, 2015, by Serbia's word",
                "Best witness: another official page; 3 publishers",
                "Only Serbia says so: no page of the state or of Kosovo was found",
            ),
        ),
        (
            "SUR",
            NOW,
            "documents",
            (
                "Another official page",
                "Rests on: Withdrawal, 27 October 2017, by its own word, disputed by Kosovo",
                "Best witness: another official page; 4 publishers",
            ),
        ),
        (
            "DOM",
            LIMA,
            "documents",
            (
                "An encyclopedia or a data set",
                "Rests on: Recognition, 10 July 2009, by its own word",
                "Best witness: a data set; 1 publisher",
            ),
        ),
        ("VCT", LIMA, "documents", ("Nothing on record", "No act and no statement was found by that day")),
        (
            "NIC",
            date(2013, 10, 1),
            "documents",
            (
                "Nothing on record",
                "No act and no statement was found by that day",
                "Changing: the day is not known",
            ),
        ),
    ],
)
def test_an_answer_is_told_with_its_act_its_witness_and_its_publishers(
    book: Book, iso3: str, day: date, by: str, lines: tuple[str, ...]
) -> None:
    assert told(book, iso3, day, by) == lines


def test_an_answer_of_another_layer_cannot_be_told() -> None:
    with pytest.raises(TypeError, match="tells of a Footing, not of str"):
        CERTAINTY.tell(EN, "PER", Answer(category="press", detail="a text"))
