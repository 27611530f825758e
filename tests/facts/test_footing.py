"""What a state's status rests on, on the day before, on the day and after."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.facts.footing import NOTHING, Footing, footings


def on(book: Book, iso3: str, day: date, by: str = "documents", known: date | None = None) -> Answer:
    answers = answers_on(footings(book, by, known), day)
    return answers[list(book.table("states")["iso3"]).index(iso3)]


def footing(answer: Answer) -> Footing:
    assert isinstance(answer.detail, Footing)
    return answer.detail


@pytest.mark.parametrize(
    ("iso3", "day", "category", "act", "dated"),
    [
        ("USA", date(2008, 2, 18), "own_record", "recognised", "2008-02-18"),
        ("BHS", date(2025, 12, 18), "compiled", "declined", "2010-04"),
        ("BHS", date(2025, 12, 19), "press", "recognised", "2025-12-19"),
        ("URY", date(2016, 10, 12), "press", "declined", "2010-09-27"),
        ("URY", date(2016, 10, 13), "other_official", "declined", "2016-10-13"),
        ("URY", date(2026, 11, 23), "one_side", "declined", "2025-03"),
        ("SUR", date(2017, 10, 26), "other_official", "recognised", "2016-07-08"),
        ("SUR", date(2017, 10, 27), "other_official", "withdrew", "2017-10-27"),
        ("JAM", date(2026, 11, 23), "press", "declined", "2020-02-20"),  # not what Kosovo claimed and Jamaica denied
    ],
)
def test_a_status_rests_on_its_act_or_else_on_the_newest_word(
    book: Book, iso3: str, day: date, category: str, act: str, dated: str
) -> None:
    found = on(book, iso3, day)
    assert found.category == category
    assert (footing(found).act, footing(found).date) == (act, dated)


def test_the_count_decides_what_a_status_rests_on(book: Book) -> None:
    day = date(2019, 7, 2)
    assert footing(on(book, "PER", day)).act == footing(on(book, "PER", day, "pristina")).act == "recognised"
    frozen = on(book, "PER", day, "belgrade")
    assert (frozen.category, footing(frozen).act, frozen.contested) == ("one_side", "suspended", True)
    assert "srbija-gov-rs-2019-peru" in frozen.sources


def test_what_was_not_public_yet_is_nothing_to_stand_on(book: Book) -> None:
    day = date(2019, 7, 2)
    assert footing(on(book, "PER", day, "belgrade", known=date(2019, 7, 1))).act == "recognised"
    assert footing(on(book, "PER", day, "belgrade", known=day)).act == "suspended"
    assert on(book, "URY", day, known=date(2010, 9, 26)).category == NOTHING


def test_before_the_first_word_nothing_is_on_record(book: Book) -> None:
    for by in ("documents", "belgrade", "pristina"):
        assert {answer.category for answer in answers_on(footings(book, by), date(2008, 2, 16))} == {NOTHING}
    assert on(book, "CRI", date(2008, 2, 17)).category == "other_official"


def test_inside_a_month_the_footing_is_changing(book: Book) -> None:
    before, inside, after = (on(book, "NIC", day) for day in (date(2013, 9, 30), date(2013, 10, 1), date(2013, 10, 31)))
    assert (before.category, before.changing) == (NOTHING, False)
    assert (inside.category, inside.changing) == (NOTHING, True)
    assert (after.category, after.changing) == ("one_side", False)
    assert on(book, "COL", date(2008, 8, 30)).changing
    assert not on(book, "COL", date(2008, 8, 31)).changing
