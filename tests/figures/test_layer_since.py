"""The layer of the year of recognition in words: how many since when, what became of it, where the counts differ."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_since import SINCE
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
STORY = date(2019, 7, 2)


def named(book: Book, day: date, question: Question, *only: str) -> list[tuple[str, Answer]]:
    answers = answers_on(SINCE.steps(book, question), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def told(book: Book, iso3: str, day: date, by: str = "documents") -> tuple[str, ...]:
    ((_, answer),) = named(book, day, Question(by=by), iso3)
    return SINCE.told(EN, iso3, answer)


def said(book: Book, by: str, day: date = STORY) -> str:
    question = Question(by=by)
    manner = Manner(date="{date}", question=question, note="*")
    return plain(SINCE.sentence(EN, named(book, day, question), manner)).replace("\u2060", "")


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        (
            "documents",
            (
                "On {date}, by the states' own documents, 18 of 35 states recognise Kosovo*: "
                "6 since 2008, 3 since 2009–10, 4 since 2011–12 and 5 since 2013 or later."
            ),
        ),
        (
            "belgrade",
            (
                "On {date}, by Belgrade's count, 16 of 35 states recognise Kosovo*: "
                "6 since 2008, 3 since 2009–10, 3 since 2011–12 and 4 since 2013 or later."
            ),
        ),
        (
            "pristina",
            (
                "On {date}, by Pristina's count, 19 of 35 states recognise Kosovo*: "
                "6 since 2008, 3 since 2009–10, 4 since 2011–12 and 6 since 2013 or later."
            ),
        ),
    ],
)
def test_the_sentence_counts_by_year_as_each_side_does(book: Book, by: str, sentence: str) -> None:
    assert said(book, by) == sentence


def test_before_the_first_recognition_no_year_is_named(book: Book) -> None:
    before = "On {date}, by the states' own documents, 0 of 35 states recognise Kosovo*."
    assert said(book, "documents", date(2008, 2, 16)) == before


def test_the_second_clock_and_the_region_are_said(book: Book) -> None:
    question = Question(by="belgrade", known=date(2019, 7, 1))
    manner = Manner(date="2 de julio de 2019", question=question, region="south", note="*", known="1 de julio de 2019")
    assert plain(SINCE.sentence(ES, named(book, STORY, question, "PER", "ARG"), manner)) == (
        "El 2 de julio de 2019, según el recuento de Belgrado, con lo que era público el 1 de julio de 2019, "
        "1 de 2 Estados de América del Sur reconoce a Kosovo*: 1 desde 2008."
    )


def test_the_subline_names_who_withdrew_or_suspended_with_the_year(book: Book) -> None:
    question = Question(by="belgrade")
    assert SINCE.subline(EN, named(book, STORY, question), Manner(date="", question=question)).startswith(
        "Withdrew: Suriname (2017), Dominica (2018) and Grenada (2018). "
        "Suspended, counted with its year: Peru (2015). The three counts differ on 4 states:"
    )
    pristina = Question(by="pristina")
    assert "Withdrew" not in SINCE.subline(EN, named(book, STORY, pristina), Manner(date="", question=pristina))


def test_a_suspension_is_told_with_its_day_and_by_whose_word(book: Book) -> None:
    assert told(book, "DMA", STORY) == (
        "Since 2011 or 2012",
        "Recognised: 11 December 2012, by its own word",
        "Suspended: 2 November 2018, by its own word; disputed by Kosovo",
        "Contested: the three counts differ",
    )
    assert told(book, "PER", STORY, "belgrade")[1:3] == (
        "Recognised: 22 February 2008, by its own word",
        "Suspended: 2015, by Serbia's word",
    )


def test_a_withdrawal_keeps_the_day_of_the_recognition(book: Book) -> None:
    assert told(book, "SUR", STORY)[:3] == (
        "Withdrew",
        "Recognised: 8 July 2016, by its own word",
        "Withdrew: 27 October 2017, by its own word; disputed by Kosovo",
    )


def test_what_is_not_on_record_and_what_is_changing_are_told(book: Book) -> None:
    assert told(book, "ARG", STORY) == ("Never recognised", "no act of recognition on record")
    assert told(book, "KNA", date(2012, 11, 14))[-1] == "Changing: the day is not known"
    assert told(book, "KNA", date(2012, 11, 30))[1] == "Recognised: November 2012, by its own word"


def test_no_answer_is_told_in_more_than_four_lines(book: Book) -> None:
    for by in ("documents", "belgrade", "pristina"):
        for step in SINCE.steps(book, Question(by=by)):
            for iso3, answer in zip(book.table("states")["iso3"], step.answers, strict=True):
                assert 1 <= len(SINCE.tell(EN, iso3, answer)) <= 4


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="Since"):
        SINCE.tell(EN, "PER", Answer(category="never"))
