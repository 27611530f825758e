"""The layer of meetings counted, in words: how many of how many, for whom, and where none are gathered."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.facts.counting import meeting_days
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_meeting_count import MEETING_COUNT
from components.words import words_for

EN, ES = words_for("en"), words_for("es")
ALL_YEARS = Question()
FIVE = Question(window=(date(2008, 1, 1), date(2012, 12, 31)))
NINETIES = Question(window=(date(1990, 1, 1), date(1999, 12, 31)))


def named(book: Book, day: str, *only: str, question: Question = ALL_YEARS) -> list[tuple[str, Answer]]:
    answers = answers_on(MEETING_COUNT.steps(book, question), date.fromisoformat(day))
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def said(book: Book, day: str, question: Question = ALL_YEARS, words: str = "en") -> str:
    in_words = words_for(words)
    manner = Manner(date=in_words.date(day), question=question, note="*")
    return plain(MEETING_COUNT.sentence(in_words, named(book, day, question=question), manner))


@pytest.mark.parametrize(
    ("day", "question", "sentence"),
    [
        ("1998-03-30", ALL_YEARS, "On 30 March 1998, {meetings} are not covered."),
        ("1998-03-30", NINETIES, "On 30 March 1998, {meetings} in the years shown (1990–1999) are not covered."),
        (
            "1998-03-31",
            ALL_YEARS,
            "By 31 March 1998, 1 {meeting} is on record; it was chaired by none of the 35 states.",
        ),
        ("1999-01-19", ALL_YEARS, "By 19 January 1999, 1 of 5 {meetings} was chaired by 1 of 35 states."),
        ("2019-07-02", ALL_YEARS, "By 2 July 2019, 24 of 137 {meetings} were chaired by 10 of 35 states."),
        (
            "2019-07-02",
            FIVE,
            "By 2 July 2019, 5 of 27 {meetings} in the years shown (2008–2012) were chaired by 4 of 35 states.",
        ),
        (
            "2007-12-31",
            FIVE,
            "On 31 December 2007, 0 {meetings} are counted: the day lies before the years shown (2008–2012).",
        ),
        ("2008-01-15", FIVE, "By 15 January 2008, no {meeting} is on record in the years shown (2008–2012)."),
    ],
)
def test_the_sentence(book: Book, day: str, question: Question, sentence: str) -> None:
    meeting = "Council meeting on Kosovo*"
    assert said(book, day, question) == sentence.format(
        meeting=meeting, meetings=meeting.replace("meeting", "meetings")
    )


def test_the_sentence_in_spanish_and_of_a_region(book: Book) -> None:
    assert said(book, "2019-07-02", FIVE, "es") == (
        "Hasta el 2 de julio de 2019, 5 de 27 sesiones del Consejo sobre Kosovo* en los años mostrados (2008–2012) "
        "fueron presididas por 4 de 35 Estados."
    )
    south = named(book, "2019-07-02", "ARG", "BRA", "PER", question=FIVE)
    manner = Manner(date="{date}", question=FIVE, region="south")
    assert MEETING_COUNT.sentence(EN, south, manner) == (
        "By {date}, **1** of 27 Council meetings on Kosovo in the years shown (2008–2012) was chaired by **1** of 3 "
        "states of South America."
    )


def test_the_subline_says_for_which_days_meetings_are_gathered(book: Book) -> None:
    for day in ("1990-01-01", "2019-07-02"):
        assert MEETING_COUNT.subline(EN, named(book, day), Manner(date="")) == (
            "Meetings are gathered from 31 March 1998 to 9 April 2026; each counts for the member in the chair."
        )


def test_a_state_is_told_with_its_number_and_the_newest(book: Book) -> None:
    ((_, panama),) = named(book, "2019-07-02", "PAN", question=FIVE)
    assert MEETING_COUNT.told(EN, "PAN", panama) == (
        "2 meetings",
        "In the chair by this day in the years shown (2008–2012): 2",
        "Last in the chair: 18 February 2008",
    )
    assert MEETING_COUNT.told(ES, "PAN", panama)[1:] == (
        "Presididas hasta este día en los años mostrados (2008–2012): 2",
        "Última presidida: 18 de febrero de 2008",
    )


def test_none_and_what_is_not_counted_are_different(book: Book) -> None:
    ((_, peru),) = named(book, "2019-07-02", "PER")
    assert MEETING_COUNT.told(EN, "PER", peru) == ("None on record", "In the chair at none by this day")
    ((_, peru),) = named(book, "1998-03-30", "PER")
    assert MEETING_COUNT.told(EN, "PER", peru) == (
        "Not counted",
        "Meetings are gathered from 31 March 1998 to 9 April 2026",
    )
    ((_, peru),) = named(book, "2007-12-31", "PER", question=FIVE)
    assert MEETING_COUNT.told(EN, "PER", peru) == ("Not counted", "This day lies before the years shown (2008–2012)")


def test_no_answer_is_contested_or_changing(book: Book) -> None:
    for step in MEETING_COUNT.steps(book, ALL_YEARS):
        assert not any(answer.contested or answer.changing for answer in step.answers)


def test_the_slider_halts_at_meetings_and_the_axis_counts() -> None:
    assert MEETING_COUNT.halts is meeting_days
    assert MEETING_COUNT.windowed
    assert MEETING_COUNT.choices == ()


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="MeetingCount"):
        MEETING_COUNT.tell(EN, "PER", Answer(category="none"))
