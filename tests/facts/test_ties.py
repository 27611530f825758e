"""Diplomatic relations: from which day on, with whom, what is not known of them, and the breaks that the notes tell."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts import ties
from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book
from components.facts.ties import BREAKS, Footing, Tie, Ties, tie_days, tie_steps
from components.words import words_for


def answer(book: Book, iso3: str, day: date) -> Answer:
    return answers_on(tie_steps(book), day)[list(book.table("states")["iso3"]).index(iso3)]


def detail(book: Book, iso3: str, day: str) -> Ties:
    found = answer(book, iso3, date.fromisoformat(day)).detail
    assert isinstance(found, Ties)
    return found


@pytest.mark.parametrize(
    ("iso3", "day", "category"),
    [
        ("USA", "2008-02-17", ties.RESIDENT),
        ("USA", "2008-02-18", ties.BOTH),
        ("LCA", "2011-08-18", ties.NONE_FOUND),
        ("LCA", "2011-08-19", ties.KOSOVO),
        ("LCA", "2019-11-12", ties.KOSOVO),
        ("LCA", "2019-11-13", ties.BOTH),
        ("BLZ", "2019-09-23", ties.NONE_FOUND),
        ("BLZ", "2019-09-24", ties.NO_RESIDENT),
        ("URY", "1946-04-29", ties.NONE_FOUND),  # the row without a date goes on from the dated one
        ("URY", "1946-04-30", ties.NO_RESIDENT),
        ("MEX", "2019-07-02", ties.RESIDENT),
        ("PER", "2019-07-02", ties.NO_RESIDENT),  # embassies in Budapest and Buenos Aires
        ("BOL", "2019-07-02", ties.UNDATED),
        ("SLV", "2014-10-17", ties.UNDATED),
        ("SLV", "2014-10-18", ties.BOTH_UNDATED),  # the date with Belgrade is missing
        ("HND", "2008-02-16", ties.NO_RESIDENT),
        ("HND", "2008-02-17", ties.BOTH_UNDATED),  # the date with Kosovo is: it cannot be before there was one
    ],
)
def test_relations_hold_from_their_day(book: Book, iso3: str, day: str, category: str) -> None:
    assert answer(book, iso3, date.fromisoformat(day)).category == category


@pytest.mark.parametrize(
    ("day", "category", "changing"),
    [
        ("1947-09-30", ties.NO_RESIDENT, False),
        ("1947-10-01", ties.NO_RESIDENT, True),
        ("1947-10-31", ties.BROKEN_OFF, False),
        ("1950-06-01", ties.BROKEN_OFF, True),
        ("1950-12-31", ties.NO_RESIDENT, False),
        ("1973-12-30", ties.NO_RESIDENT, True),
        ("1973-12-31", ties.BROKEN_OFF, False),
        ("1990-03-30", ties.BROKEN_OFF, True),
        ("1990-03-31", ties.NO_RESIDENT, False),
    ],
)
def test_chile_broke_off_twice_and_its_years_are_certain_from_their_last_day(
    book: Book, day: str, category: str, changing: bool
) -> None:
    found = answer(book, "CHL", date.fromisoformat(day))
    assert (found.category, found.changing) == (category, changing)


def test_the_united_states_broke_off_in_march_1999(book: Book) -> None:
    assert detail(book, "USA", "1999-03-22").belgrade.footing is Footing.HOLDS
    broken = detail(book, "USA", "1999-03-23").belgrade
    assert (broken.footing, broken.since, broken.interruption) == (Footing.BROKEN, "1882", BREAKS[2])
    assert detail(book, "USA", "2000-11-30").belgrade.footing is Footing.HOLDS


def test_every_break_stands_in_a_note_of_its_state(book: Book) -> None:
    rows = book.table("relations")
    for one in BREAKS:
        notes = " ".join(rows[(rows["iso3"] == one.iso3) & (rows["partner"] != "XKX")]["note"])
        for end in (one.broken, one.restored):
            assert words_for("en").date(end) in notes


def test_of_two_belgrades_the_older_date_counts_and_the_newest_seat(book: Book) -> None:
    assert detail(book, "BRA", "2026-11-23").belgrade == Tie(
        footing=Footing.HOLDS, partner="YUG", since="1938", own_embassy="resident", partner_embassy="resident"
    )
    assert detail(book, "URY", "2026-11-23").belgrade.partner_embassy == "from Buenos Aires"


def test_what_was_not_found_is_told_apart_from_what_is_said_not_to_be(book: Book) -> None:
    with_kosovo = {iso3: detail(book, iso3, "2019-07-02").kosovo for iso3 in ("PER", "SUR", "ARG", "BHS")}
    assert {iso3: tie and (tie.footing, tie.later) for iso3, tie in with_kosovo.items()} == {
        "PER": (Footing.NONE, ""),
        "SUR": (Footing.NO_ACT, ""),
        "ARG": (Footing.NOT_FOUND, ""),
        "BHS": (Footing.NOT_FOUND, "2025-12-19"),
    }
    assert detail(book, "USA", "2008-02-16").kosovo is None


def test_an_answer_rests_on_the_rows_that_it_tells(book: Book) -> None:
    assert answer(book, "BLZ", date(2019, 9, 23)).sources == ()
    before, after = (answer(book, "PAN", day).sources for day in (date(2008, 2, 16), date(2013, 8, 27)))
    assert before == ("wiki-fr-panama",)
    assert set(after) > {"wiki-fr-panama", "mire-2014-panama"}


def test_the_days_of_ties_are_those_on_which_something_changes(book: Book) -> None:
    days = tie_days(book)
    assert days == tuple(sorted(set(days)))
    assert EVER not in days
    assert {date(2008, 2, 18), date(1973, 1, 1), date(1973, 12, 31), date(2025, 12, 19)} <= set(days)
