"""The seat on the Council: who presides, sits, sat before, never sat, and what nobody can know yet."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book
from components.facts.council import presidency_on
from components.facts.seating import Seating, seat_days, seating_steps


def answer(book: Book, iso3: str, day: date) -> Answer:
    place = list(book.table("states")["iso3"]).index(iso3)
    return answers_on(seating_steps(book), day)[place]


def told(book: Book, iso3: str, day: date) -> Seating:
    detail = answer(book, iso3, day).detail
    assert isinstance(detail, Seating)
    return detail


@pytest.mark.parametrize(
    ("iso3", "day", "category"),
    [
        ("PER", date(1954, 12, 31), "never_sat"),
        ("PER", date(1955, 1, 1), "elected"),
        ("PER", date(2017, 12, 31), "sat_before"),
        ("PER", date(2018, 1, 1), "elected"),
        ("PER", date(2019, 6, 30), "elected"),
        ("PER", date(2019, 7, 1), "presides"),
        ("PER", date(2019, 7, 31), "presides"),
        ("PER", date(2019, 8, 1), "elected"),
        ("PER", date(2019, 12, 31), "elected"),
        ("PER", date(2020, 1, 1), "sat_before"),
        ("USA", date(1945, 10, 23), "never_sat"),
        ("USA", date(1945, 10, 24), "permanent"),
        ("USA", date(2019, 12, 31), "presides"),
        ("USA", date(2020, 1, 1), "permanent"),
        ("BHS", date(2027, 12, 31), "never_sat"),
        ("TTO", date(2026, 12, 31), "sat_before"),
        ("TTO", date(2027, 3, 1), "presides"),
    ],
)
def test_what_a_state_is_to_the_council_changes_at_midnight(book: Book, iso3: str, day: date, category: str) -> None:
    assert answer(book, iso3, day).category == category


def test_the_seat_of_peru_on_the_day_of_the_story(book: Book) -> None:
    seat = told(book, "PER", date(2019, 7, 2)).seat
    assert seat.term
    assert seat.chair
    assert seat.presided
    assert (seat.term.start, seat.term.end, seat.chair.president) == ("2018-01-01", "2019-12-31", "Gustavo Meza-Cuadra")
    assert (seat.terms, seat.presided.start, seat.next) == (5, "2018-04-01", None)
    assert "scr_201907" in answer(book, "PER", date(2019, 7, 2)).sources


def test_a_term_to_come_is_told_as_coming_only_where_it_lies_after_the_evidence(book: Book) -> None:
    coming = told(book, "TTO", date(2026, 11, 23)).seat
    assert coming.next
    assert (coming.next.start, coming.coming) == ("2027-01-01", True)
    past = told(book, "PER", date(2010, 1, 1)).seat
    assert past.next
    assert (past.next.start, past.coming) == ("2018-01-01", False)


def test_every_answer_knows_who_presides_over_the_whole_council(book: Book) -> None:
    chairs = book.table("presidencies")
    for day in (date(1946, 1, 17), date(1991, 12, 24), date(2019, 7, 31), date(2019, 8, 1), date(2027, 12, 31)):
        assert {told(book, iso3, day).council.presidency for iso3 in ("PER", "USA", "BHS")} == {
            presidency_on(chairs, day)
        }


def test_before_the_first_meeting_and_after_the_last_projected_month_nobody_is_known_to_preside(book: Book) -> None:
    before, after = (told(book, "USA", day).council for day in (date(1946, 1, 16), date(2028, 1, 1)))
    assert (before.presidency, before.met, before.first_met) == (None, False, date(1946, 1, 17))
    assert (after.presidency, after.met) == (None, True)


def test_a_state_that_may_still_be_elected_is_not_known_rather_than_absent(book: Book) -> None:
    assert told(book, "BHS", date(2027, 12, 31)).council.open == 0
    assert told(book, "BHS", date(2028, 1, 1)).council.open == 5
    categories = [a.category for a in answers_on(seating_steps(book), date(2028, 1, 1))]
    assert {c: categories.count(c) for c in set(categories)} == {"not_known": 33, "elected": 1, "permanent": 1}


def test_seats_without_a_member_before_the_first_elections_are_no_open_question(book: Book) -> None:
    council = told(book, "USA", date(1945, 12, 1)).council
    assert (council.seats, council.open) == (11, 0)
    assert told(book, "USA", date(1965, 12, 31)).council.seats == 11
    assert told(book, "USA", date(1966, 1, 1)).council.seats == 15


def test_a_term_that_no_source_showed_is_told_until_the_next_one(book: Book) -> None:
    assert not told(book, "BOL", date(1963, 12, 31)).seat.seen_nowhere
    for day in (date(1964, 1, 1), date(1966, 1, 1), date(2016, 12, 31)):
        assert told(book, "BOL", day).seat.seen_nowhere
    assert not told(book, "BOL", date(2017, 1, 1)).seat.seen_nowhere


def test_two_answers_are_the_same_where_only_the_presidency_of_others_changed(book: Book) -> None:
    july, august = (answer(book, "BHS", day) for day in (date(2019, 7, 31), date(2019, 8, 1)))
    assert july == august
    assert told(book, "BHS", date(2019, 7, 31)).council != told(book, "BHS", date(2019, 8, 1)).council


def test_the_steps_are_few_and_those_of_a_book_are_made_once(book: Book) -> None:
    steps = seating_steps(book)
    assert steps[0].day == EVER
    assert len(steps) <= len(book.table("presidencies")) + 20
    assert seating_steps(book) is steps


def test_the_slider_halts_where_one_of_the_35_comes_or_goes(book: Book) -> None:
    days = seat_days(book)
    assert {date(2019, 7, 1), date(2019, 8, 1), date(2020, 1, 1), date(2028, 1, 1)} <= set(days)
    assert date(2019, 9, 1) not in days  # from Poland's to Russia's month: none of the 35
    assert list(days) == sorted(set(days))
