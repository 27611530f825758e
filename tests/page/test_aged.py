from __future__ import annotations

from datetime import date

import pytest

from components.facts.ages import Dated, newest_by_day
from components.page.aged import age_of, age_said, newest_lines, time_between
from components.words import words_for
from tests.page.reading import read, text

EN, ES = words_for("en"), words_for("es")


@pytest.mark.parametrize(
    ("months", "english", "spanish"),
    [
        (0, "less than a month", "menos de un mes"),
        (1, "1 month", "1 mes"),
        (12, "1 year", "1 año"),
        (27, "2 years and 3 months", "2 años y 3 meses"),
    ],
)
def test_an_age_is_said_in_years_and_months(months: int, english: str, spanish: str) -> None:
    assert (age_said(months, EN), age_said(months, ES)) == (english, spanish)


@pytest.mark.parametrize(
    ("then", "said"),
    [("2019-07-03", "1 day"), ("2019-08-01", "30 days"), ("2019-08-02", "1 month"), ("2020-07-02", "1 year")],
)
def test_the_time_between_two_days_is_said_by_the_greatest_whole_part(then: str, said: str) -> None:
    assert time_between(date(2019, 7, 2), date.fromisoformat(then), EN) == said


def test_an_element_holds_every_age_behind_its_first_day() -> None:
    (newest,) = newest_by_day([Dated(fact="x", day=date(2019, 7, 2), slack=1)], every=12, until=date(2021, 1, 1))
    told = read(age_of(newest, EN, years=True)).attrib["data-ages"]
    assert told == "2019-07-02 less than 2 years|2020-07-02 at least 1 year"


def test_a_young_age_of_a_month_or_a_year_is_said_by_what_it_may_be() -> None:
    for slack, said in ((1, "less than 2 months"), (12, "less than 1 year and 1 month")):
        (newest,) = newest_by_day([Dated(fact="x", day=date(2021, 12, 31), slack=slack)], until=date(2022, 1, 1))
        assert read(age_of(newest, EN)).attrib["data-ages"] == f"2021-12-31 {said}"


def test_each_fact_has_a_line_on_its_days_and_the_time_before_has_one() -> None:
    facts = newest_by_day([Dated(fact=name, day=day) for name, day in FACTS])
    lines = list(read(newest_lines([(one, [one.fact]) for one in facts], "nothing yet")))
    assert [(line.get("data-from"), line.get("data-to"), text(line)) for line in lines] == [
        ("", "2008-02-21", "nothing yet"),
        ("2008-02-22", "2019-07-01", "first"),
        ("2019-07-02", "2028-12-31", "second"),
    ]


FACTS = (("first", date(2008, 2, 22)), ("second", date(2019, 7, 2)))
