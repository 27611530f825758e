"""The Council year by year: months, deviations, members and meetings, checked by hand against the tables."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from components.facts.book import Book
from components.facts.council_year import (
    ahead,
    council_members,
    council_year,
    first_recognition,
    kosovo_meetings,
    next_of_americas,
    waits,
)
from components.facts.parties import AMERICAS


def states(book: Book, year: int) -> list[str]:
    return [turn.iso3 for turn in council_year(book, year).turns]


def sitting(book: Book, day: str) -> list[str]:
    return [
        member.council_name
        for member in council_members(book)
        if member.since <= day and (not member.until or member.until >= day)
    ]


def test_2019_has_twelve_months_and_no_deviation(book: Book) -> None:
    year = council_year(book, 2019)
    assert states(book, 2019) == ["DOM", "GNQ", "FRA", "DEU", "IDN", "KWT", "PER", "POL", "RUS", "ZAF", "GBR", "USA"]
    assert [turn.basis for turn in year.turns].count("recorded") == 11
    assert year.turns[4].basis == "derived"
    assert (year.deviations, year.seats, year.open) == ((), 15, 0)
    assert year.months[6].turns[0].president == "Gustavo Meza-Cuadra"
    assert "un_list_pc10" in [origin.id for origin in year.origins]


def test_the_months_of_1946_run_from_the_17th_to_the_16th(book: Book) -> None:
    months = council_year(book, 1946).months
    assert len(months) == 11
    assert (months[0].first, months[0].last) == (date(1946, 1, 17), date(1946, 2, 16))
    assert (months[-1].first, months[-1].last) == (date(1946, 11, 17), date(1946, 12, 31))
    assert [one.key for one in council_year(book, 1946).deviations] == ["stayed_1946"]
    assert council_year(book, 1947).months[0].first == date(1947, 1, 1)


def test_december_1991_is_one_month_with_two_presidencies(book: Book) -> None:
    year = council_year(book, 1991)
    assert len(year.months) == 12
    assert [(turn.iso3, turn.last.day) for turn in year.months[-1].turns] == [("SUN", 23), ("RUS", 31)]
    assert [one.key for one in year.deviations] == ["succeeded_1991"]


def test_the_council_has_eleven_seats_to_1965_and_fifteen_from_1966(book: Book) -> None:
    assert [council_year(book, year).seats for year in (1945, 1946, 1965, 1966)] == [0, 11, 11, 15]
    assert len(sitting(book, "1965-12-31")) == 11
    assert len(sitting(book, "1966-01-01")) == 15


def test_2026_ends_with_a_projected_month_and_2027_has_no_other(book: Book) -> None:
    assert [turn.basis for turn in council_year(book, 2026).turns][-2:] == ["derived", "projected"]
    assert {turn.basis for turn in council_year(book, 2027).turns} == {"projected"}
    assert states(book, 2027)[2] == "TTO"


def test_nobody_is_named_where_seats_are_open(book: Book) -> None:
    year = council_year(book, 2028)
    assert (year.months, year.seats, year.open) == ((), 15, 5)


def test_the_members_stand_as_the_presidency_goes_round(book: Book) -> None:
    assert sitting(book, "2019-07-02") == [
        "Belgium",
        "China",
        "Côte d'Ivoire",
        "Dominican Republic",
        "Equatorial Guinea",
        "France",
        "Germany",
        "Indonesia",
        "Kuwait",
        "Peru",
        "Poland",
        "Russian Federation",
        "South Africa",
        "United Kingdom of Great Britain and Northern Ireland",
        "United States of America",
    ]


def test_the_soviet_seat_passes_on_within_december_1991(book: Book) -> None:
    assert "Russian Federation" not in sitting(book, "1991-12-23")
    assert "Union of Soviet Socialist Republics" not in sitting(book, "1991-12-24")


def test_every_meeting_falls_into_one_month(book: Book) -> None:
    meetings = kosovo_meetings(book)
    assert len(meetings) == 152
    held = [one for year in range(1946, 2028) for month in council_year(book, year).months for one in month.meetings]
    assert tuple(held) == meetings
    assert [
        (month.first.month, len(month.meetings)) for month in council_year(book, 2019).months if month.meetings
    ] == [
        (2, 1),
        (6, 1),
        (10, 1),
    ]


def test_a_meeting_is_under_the_presidency_of_its_month(book: Book) -> None:
    meeting = next(one for one in kosovo_meetings(book) if one.day == date(2019, 6, 10))
    assert (meeting.number, meeting.iso3, meeting.president) == ("S/PV.8541", "KWT", "Mansour Alotaibi")
    chairs = {turn.first: turn.iso3 for year in range(1998, 2027) for turn in council_year(book, year).turns}
    assert all(chairs[one.turn] == one.iso3 for one in kosovo_meetings(book))


@pytest.mark.parametrize(
    ("day", "state", "first"),
    [
        ("2019-06-30", "PER", "2019-07-01"),
        ("2019-07-01", "USA", "2019-12-01"),
        ("2026-11-23", "TTO", "2027-03-01"),
        ("2027-09-30", "COL", "2027-10-01"),
        ("1945-01-01", "BRA", "1946-02-17"),
    ],
)
def test_who_of_the_americas_is_next(book: Book, day: str, state: str, first: str) -> None:
    turn = next_of_americas(book, date.fromisoformat(day))
    assert turn is not None
    assert (turn.iso3, turn.first.isoformat()) == (state, first)


def test_after_the_last_known_nobody_is_next(book: Book) -> None:
    assert next_of_americas(book, date(2027, 10, 1)) is None


def test_the_waits_say_the_same_for_every_day(book: Book) -> None:
    found = waits(book)
    assert all(before.last and after.first == before.last + timedelta(days=1) for before, after in pairwise(found))
    assert (found[0].first, found[-1].last, found[-1].turn) == (date.min, None, None)
    for wait in found:
        assert wait.turn == next_of_americas(book, max(wait.first, date(1945, 1, 1)))
        assert wait.turn is None or wait.turn.iso3 in AMERICAS


def test_two_years_ahead_as_far_as_members_are_known(book: Book) -> None:
    past = ahead(book, date(2019, 7, 2))
    assert (len(past.turns), past.turns[0].iso3, past.turns[-1].first) == (24, "POL", date(2021, 7, 1))
    assert past.unknown_from is None
    coming = ahead(book, date(2026, 11, 23))
    assert [turn.basis for turn in coming.turns] == ["projected"] * 13
    assert coming.unknown_from == date(2028, 1, 1)
    assert ahead(book, date(2024, 2, 29)).turns[-1].first == date(2026, 2, 1)


def test_the_first_recognition_on_record(book: Book) -> None:
    assert first_recognition(book) == date(2008, 2, 17)
