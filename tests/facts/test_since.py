"""Since when: the year that a recognition keeps, and what becomes of it by each count, on the edge days."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts import since
from components.facts.answers import Answer, answers_on
from components.facts.asof import PERSPECTIVES, Status
from components.facts.book import Book
from components.facts.since import Since, since_steps


def answer(book: Book, iso3: str, day: str, by: str = "documents", known: date | None = None) -> Answer:
    answers = answers_on(since_steps(book, by, known), date.fromisoformat(day))
    return answers[list(book.table("states")["iso3"]).index(iso3)]


def detail(found: Answer) -> Since:
    assert isinstance(found.detail, Since)
    return found.detail


@pytest.mark.parametrize(
    ("iso3", "day", "category"),
    [
        ("CRI", "2008-02-16", since.NEVER),
        ("CRI", "2008-02-17", since.IN_2008),
        ("HND", "2010-09-02", since.NEVER),
        ("HND", "2010-09-03", since.TO_2010),
        ("LCA", "2011-08-19", since.TO_2012),
        ("KNA", "2012-11-29", since.NEVER),
        ("KNA", "2012-11-30", since.TO_2012),
        ("GUY", "2013-03-16", since.FROM_2013),
        ("BHS", "2025-12-18", since.NEVER),
        ("BHS", "2025-12-19", since.FROM_2013),
        ("ARG", "2026-11-23", since.NEVER),
    ],
)
def test_a_recognition_has_the_class_of_its_year_from_its_day(book: Book, iso3: str, day: str, category: str) -> None:
    assert answer(book, iso3, day).category == category


def test_inside_a_month_of_which_the_day_is_not_known_the_answer_is_changing(book: Book) -> None:
    inside = answer(book, "KNA", "2012-11-14")
    assert (inside.category, inside.changing) == (since.NEVER, True)
    after = answer(book, "KNA", "2012-11-30")
    assert (after.changing, detail(after).recognised) == (False, "2012-11")


def test_a_suspended_recognition_keeps_its_year(book: Book) -> None:
    """Dominica, by its own memorandum of 2 November 2018; Belgrade counts it as withdrawn."""
    suspended = answer(book, "DMA", "2018-11-02")
    assert (suspended.category, suspended.contested) == (since.TO_2012, True)
    assert (detail(suspended).recognised, detail(suspended).claimant) == ("2012-12-11", "state")
    assert (detail(suspended).standing.status, detail(suspended).standing.since) == (Status.SUSPENDED, "2018-11-02")
    assert answer(book, "DMA", "2018-11-02", "belgrade").category == since.WITHDREW
    assert detail(answer(book, "DMA", "2018-11-02", "pristina")).standing.status is Status.RECOGNISES


def test_a_withdrawal_keeps_the_date_of_the_recognition(book: Book) -> None:
    assert answer(book, "SUR", "2017-10-26").category == since.FROM_2013
    withdrew = answer(book, "SUR", "2017-10-27")
    assert (withdrew.category, detail(withdrew).recognised) == (since.WITHDREW, "2016-07-08")
    assert detail(withdrew).since == "2017-10-27"
    assert {"mfa-ks-2017-suriname", "sputnik-2017-suriname", "balkaneu-2016-suriname"} <= set(withdrew.sources)
    assert answer(book, "SUR", "2017-10-27", "pristina").category == since.FROM_2013


def test_the_second_clock_keeps_what_was_public(book: Book) -> None:
    """That Peru's recognition was frozen since 2015 was said on 2 July 2019."""
    frozen = detail(answer(book, "PER", "2019-07-02", "belgrade"))
    told = (frozen.standing.status, frozen.standing.since, frozen.recognised)
    assert told == (Status.SUSPENDED, "2015", "2008-02-22")
    before = detail(answer(book, "PER", "2019-07-02", "belgrade", date(2019, 7, 1)))
    assert before.standing.status is Status.RECOGNISES


def test_what_the_state_denies_counts_for_nobody(book: Book) -> None:
    for by in PERSPECTIVES:
        denied = answer(book, "JAM", "2020-02-21", by)
        assert (denied.category, denied.sources, detail(denied).recognised) == (since.NEVER, (), "")
