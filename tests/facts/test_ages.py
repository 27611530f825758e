from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components.facts.ages import UNTIL, Dated, months_between, newest_by_day
from components.figures.timeline import AXIS_LAST

DAYS = some.dates(min_value=date(1945, 1, 1), max_value=date(2028, 12, 31))


def dated(day: str, fact: str = "x") -> Dated[str]:
    return Dated(fact=fact, day=date.fromisoformat(day))


def test_ages_are_told_as_long_as_a_day_can_be_shown() -> None:
    assert UNTIL == AXIS_LAST


def test_each_fact_is_the_newest_until_the_day_before_the_next() -> None:
    first, second = newest_by_day([dated("2019-07-02", "b"), dated("2008-02-22", "a")])
    assert (first.fact, first.first, first.last) == ("a", date(2008, 2, 22), date(2019, 7, 1))
    assert (second.fact, second.first, second.last) == ("b", date(2019, 7, 2), UNTIL)
    assert newest_by_day([]) == ()


def test_of_two_from_one_day_the_later_in_the_row_stands() -> None:
    (only,) = newest_by_day([dated("2019-07-02", "a"), dated("2019-07-02", "b")])
    assert only.fact == "b"


def test_what_comes_after_the_last_day_is_left_out() -> None:
    assert newest_by_day([dated("2029-01-01")]) == ()


def test_an_age_changes_on_the_same_day_of_each_month() -> None:
    (only,) = newest_by_day([dated("2019-07-31")], until=date(2019, 12, 31))
    assert [(age.day.isoformat(), age.months) for age in only.ages] == [
        ("2019-07-31", 0),
        ("2019-08-31", 1),
        ("2019-10-01", 2),
        ("2019-10-31", 3),
        ("2019-12-01", 4),
        ("2019-12-31", 5),
    ]


def test_an_age_can_be_told_by_years() -> None:
    (only,) = newest_by_day([dated("2012-02-29")], every=12, until=date(2014, 3, 1))
    assert [(age.day.isoformat(), age.years) for age in only.ages] == [
        ("2012-02-29", 0),
        ("2013-03-01", 1),
        ("2014-03-01", 2),
    ]


def test_nothing_has_an_age_before_its_day() -> None:
    with pytest.raises(ValueError, match="is before"):
        months_between(date(2019, 7, 2), date(2019, 7, 1))


@given(DAYS, DAYS)
def test_the_ages_agree_with_the_months_between_two_days(first: date, day: date) -> None:
    if day < first:
        first, day = day, first
    (only,) = newest_by_day([Dated(fact=0, day=first)])
    held = [age for age in only.ages if age.day <= day][-1]
    assert held.months == months_between(first, day)
    assert only.ages[-1].day <= UNTIL < only.ages[-1].day + timedelta(days=32)
