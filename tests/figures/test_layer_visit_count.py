"""The layer of visits counted, in words: how many within the years shown, and what nobody can say."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.facts.stops import visit_days
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_visit_count import VISIT_COUNT
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
LIMA = date(2019, 7, 2)
ALL_YEARS = Question()
NINETIES = Question(window=(date(1990, 1, 1), date(1999, 12, 31)))


def named(book: Book, day: date, *only: str, question: Question = ALL_YEARS) -> list[tuple[str, Answer]]:
    answers = answers_on(VISIT_COUNT.steps(book, question), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def said(book: Book, day: str, question: Question = ALL_YEARS, words: str = "en", region: str = "americas") -> str:
    in_words, when = words_for(words), date.fromisoformat(day)
    manner = Manner(date=in_words.date(when), question=question, region=region)
    return plain(VISIT_COUNT.sentence(in_words, named(book, when, question=question), manner))


def test_the_sentence_of_the_story(book: Book) -> None:
    assert said(book, "2019-07-02") == "By 2 July 2019, 167 visits to or from Belgrade were found for 22 of 35 states."
    assert said(book, "2019-07-02", words="es") == (
        "Hasta el 2 de julio de 2019 se encontraron 167 visitas a Belgrado o desde Belgrado, correspondientes a 22 de "
        "35 Estados."
    )


def test_the_sentence_says_the_years_where_they_are_not_all(book: Book) -> None:
    assert said(book, "2019-07-02", NINETIES) == (
        "By 2 July 2019, 15 visits to or from Belgrade were found in the years shown (1990–1999) for 1 of 35 states."
    )
    assert "en los años mostrados (1990–1999)" in said(book, "2019-07-02", NINETIES, words="es")


def test_before_the_years_shown_nothing_is_counted_and_that_is_why(book: Book) -> None:
    assert said(book, "1989-12-31", NINETIES) == (
        "On 31 December 1989, 0 visits to or from Belgrade are counted: the day lies before the years shown "
        "(1990–1999)."
    )
    ((_, states),) = named(book, date(1989, 12, 31), "USA", question=NINETIES)
    assert VISIT_COUNT.told(EN, "USA", states) == (
        "No visit found",
        "This day lies before the years shown (1990–1999)",
    )


def test_where_none_was_found_the_sentence_says_so_of_the_region_and_the_filters(book: Book) -> None:
    question = Question(window=(date(1945, 1, 1), date(1950, 12, 31)), direction="to_belgrade")
    assert said(book, "2019-07-02", question, region="caribbean") == (
        "By 2 July 2019, no visit to or from Belgrade (only: To Belgrade) was found in the years shown (1945–1950) for "
        "any of the 35 states of the Caribbean."
    )


@pytest.mark.parametrize(
    ("day", "question", "care"),
    [
        (date(1991, 12, 31), ALL_YEARS, "Where none was found there may have been one."),
        (LIMA, NINETIES, "Where none was found there may have been one: the evidence for 1992–94 is thin."),
        (
            LIMA,
            ALL_YEARS,
            "Where none was found there may have been one: the evidence for 1992–94 is thin, for 2007–12 partial.",
        ),
    ],
)
def test_the_subline_warns_of_thin_years_among_those_shown(
    book: Book, day: date, question: Question, care: str
) -> None:
    shown = VISIT_COUNT.subline(EN, named(book, day, "PER", question=question), Manner(date=""))
    assert shown.replace("\u2060", "") == f"{care} Each official on a visit is counted."


def test_the_subline_names_states_whose_day_is_not_known(book: Book) -> None:
    shown = VISIT_COUNT.subline(EN, named(book, date(1962, 3, 1)), Manner(date=""))
    assert shown.endswith("Changing, day not known: United States.")


def test_a_state_is_told_with_its_number_and_the_newest(book: Book) -> None:
    ((_, peru),) = named(book, LIMA, "PER")
    assert VISIT_COUNT.told(EN, "PER", peru) == (
        "4 to 7 visits",
        "Found by this day: 4; each official counted",
        "Newest: 2 July 2019, from Belgrade",
        "The evidence for 1992–94 is thin, for 2007–12 partial",
    )
    ((_, peru),) = named(book, LIMA, "PER", question=Question(window=(date(2019, 1, 1), date(2019, 12, 31))))
    assert VISIT_COUNT.told(ES, "PER", peru) == (
        "1 visita",
        "Halladas hasta este día en los años mostrados (2019): 1",
        "La más reciente: 2 de julio de 2019, desde Belgrado",
    )


def test_visits_that_may_lie_outside_the_years_are_told(book: Book) -> None:
    question = Question(window=(date(2009, 1, 1), date(2012, 6, 30)))
    ((_, brazil),) = named(book, LIMA, "BRA", question=question)
    assert VISIT_COUNT.tell(EN, "BRA", brazil)[2] == "1 of them may lie outside these years: its day is not known"


def test_none_found_is_never_told_as_none(book: Book) -> None:
    ((_, bahamas),) = named(book, LIMA, "BHS", question=NINETIES)
    assert VISIT_COUNT.told(EN, "BHS", bahamas) == (
        "No visit found",
        "None was found by this day in the years shown (1990–1999), which does not mean that there was none",
        "The evidence for 1992–94 is thin",
    )
    ((_, bahamas),) = named(book, LIMA, "BHS", question=Question(level="head_of_state"))
    assert VISIT_COUNT.tell(EN, "BHS", bahamas)[0].startswith("None of those chosen was found by this day, which")


def test_a_visit_of_which_only_the_month_is_known_is_told_while_it_lasts(book: Book) -> None:
    ((_, peru),) = named(book, date(1963, 10, 2), "PER")
    assert VISIT_COUNT.tell(EN, "PER", peru)[1] == "One is dated October 1963; its day is not known"
    assert peru.changing


@pytest.mark.parametrize(
    ("iso3", "category"),
    [("USA", "visits_8"), ("BRA", "visits_8"), ("VEN", "visits_4"), ("PRY", "visits_4"), ("NIC", "visits_2")],
)
def test_the_classes_of_a_number(book: Book, iso3: str, category: str) -> None:
    ((_, found),) = named(book, date(2026, 11, 23), iso3)  # 98, 9, 7, 4 and 3 rows of the table
    assert found.category == category


def test_the_slider_halts_at_visits_and_the_axis_counts() -> None:
    assert VISIT_COUNT.halts is visit_days
    assert VISIT_COUNT.windowed
    assert VISIT_COUNT.choices == ("direction", "official", "level")


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="VisitCount"):
        VISIT_COUNT.tell(EN, "PER", Answer(category="none"))
