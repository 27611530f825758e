"""The layer of visits in words: what was found, what was not, and what nobody can say."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.facts.stops import visit_days
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_visits import VISITS
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
LIMA = date(2019, 7, 2)
ALL_YEARS = Question()


def named(book: Book, day: date, *only: str, question: Question = ALL_YEARS) -> list[tuple[str, Answer]]:
    answers = answers_on(VISITS.steps(book, question), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def test_the_sentence_of_the_story(book: Book) -> None:
    said = VISITS.sentence(EN, named(book, LIMA), Manner(date="2 July 2019"))
    assert said.count("**") == 4
    assert plain(said) == (
        "On 2 July 2019, the last visit found to or from Belgrade was less than 1 year ago for 13 of 35 states; "
        "for 13 none was found."
    )


def test_the_sentence_names_the_region_and_keeps_the_hole_of_the_date(book: Book) -> None:
    few = named(book, LIMA, "JAM", "CUB", "GRD")
    said = VISITS.sentence(ES, few, Manner(date="{date}", region="caribbean"))
    assert plain(said) == (
        "El {date}, hacía menos de 1 año de la última visita hallada a Belgrado o desde Belgrado para 1 de 3 Estados "
        "del Caribe; para 1 no se encontró ninguna."
    )


@pytest.mark.parametrize(
    ("day", "only", "said"),
    [
        (date(1991, 12, 31), "ECU", "Where none was found there may have been one."),
        (date(2006, 12, 31), "ECU", "Where none was found there may have been one: the evidence for 1992–94 is thin."),
        (date(2019, 7, 1), "PER", "Where none was found there may have been one: the evidence for 2007–12 is partial."),
    ],
)
def test_the_subline_warns_of_thin_years_once_they_have_come(book: Book, day: date, only: str, said: str) -> None:
    assert VISITS.subline(EN, named(book, day, only), Manner(date="")).replace("\u2060", "") == said


def test_the_subline_names_states_whose_day_is_not_known(book: Book) -> None:
    said = VISITS.subline(EN, named(book, date(1962, 3, 1)), Manner(date=""))
    assert said.endswith("Changing, day not known: United States.")


def test_a_visit_is_told_with_its_days_way_official_and_place(book: Book) -> None:
    ((_, peru),) = named(book, LIMA, "PER")
    assert VISITS.told(EN, "PER", peru) == (
        "Less than 1 year ago",
        "Last found: 2 July 2019, from Belgrade",
        "Ivica Dačić · Lima",
        "Found by this day: 4; in the years shown: 5 (each official counted)",
    )
    assert VISITS.tell(ES, "PER", peru)[0] == "Última hallada: 2 de julio de 2019, desde Belgrado"


def test_the_years_shown_follow_the_window(book: Book) -> None:
    question = Question(window=(date(2019, 1, 1), date(2019, 12, 31)))
    ((_, peru),) = named(book, LIMA, "PER", question=question)
    assert VISITS.tell(EN, "PER", peru)[2].startswith("Found by this day: 4; in the years shown: 1 ")


def test_none_found_is_never_told_as_none(book: Book) -> None:
    ((_, bahamas),) = named(book, LIMA, "BHS")
    assert VISITS.told(EN, "BHS", bahamas) == (
        "No visit found",
        "None was found on any day, which does not mean that there was none",
        "The evidence for 1992–94 is thin, for 2007–12 partial",
    )
    ((_, peru),) = named(book, date(1963, 9, 30), "PER")
    assert VISITS.tell(EN, "PER", peru) == (
        "None was found by this day, which does not mean that there was none",
        "First found: October 1963; in the years shown: 5",
    )


def test_a_visit_of_which_only_the_month_is_known_is_told_while_it_lasts(book: Book) -> None:
    ((_, peru),) = named(book, date(1963, 10, 2), "PER")
    assert VISITS.tell(EN, "PER", peru)[1] == "One is dated October 1963; its day is not known"
    ((_, states),) = named(book, date(1962, 3, 1), "USA")
    assert VISITS.tell(EN, "USA", states)[-1] == "One more is dated 1962; its day is not known"


def test_the_slider_halts_at_visits(book: Book) -> None:
    assert VISITS.halts is visit_days


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="LastVisit"):
        VISITS.tell(EN, "PER", Answer(category="within_1"))
