"""The strip of a year: every month a button that says who presides and how that is known."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from components.facts.council_year import council_year
from components.facts.deviations import DEVIATIONS, Deviation
from components.page.council_calendar import year_strip
from components.words import Words, languages, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")


def strip(year: int, words: Words = EN) -> ET.Element:
    return read(year_strip(council_year(real_book(), year), words, first=1945, last=2028))


def months(year: int, words: Words = EN) -> list[ET.Element]:
    return list(classed(strip(year, words), "month-turn"))


def test_each_month_of_2019_is_a_button_to_its_first_day() -> None:
    found = months(2019)
    assert [button.tag for button in found] == ["button"] * 12
    assert [button.get("data-day-go") for button in found] == [f"2019-{month:02}-01" for month in range(1, 13)]
    assert text(found[0]).startswith("January Dominican Republic José Singer")
    assert text(found[8]) == "September Russia “Russian Federation” Vassily Nebenzia recorded"
    assert text(found[4]) == "May Indonesia by rotation"
    assert (found[6].get("data-from"), found[6].get("data-to")) == ("2019-07-01", "2019-07-31")


def test_presidents_of_the_americas_have_a_place_for_their_standing_and_others_none() -> None:
    placed = [place.get("data-iso3") for place in classed(strip(2019), "card-status")]
    assert placed == ["DOM", "PER", "USA"]


def test_what_is_known_how_is_said_in_words_and_numbers() -> None:
    said = text(next(classed(strip(2026), "strip-key")))
    assert "4 recorded in a source" in said
    assert "7 worked out from members and rotation" in said
    assert "1 projected: the members are elected" in said
    assert "name was found for 2 of 12" in said
    assert [button.get("data-basis") for button in months(2027)] == ["projected"] * 12
    assert all(text(button).endswith("projected") for button in months(2027))


def test_the_months_of_1946_say_their_days() -> None:
    found = months(1946)
    assert len(found) == 11
    days = " ".join(EN.period("1946-01-17", "1946-02-16").split())
    assert text(found[0]) == f"{days} Australia N. J. O. Makin recorded"
    assert "17" in days
    assert text(found[-1]).endswith("recorded †")


def test_a_split_month_has_two_buttons_and_the_deviation_is_told() -> None:
    root = strip(1991)
    assert len(list(classed(root, "month"))) == 12
    last = list(classed(list(classed(root, "month"))[-1], "month-turn"))
    assert [(one.get("data-from"), one.get("data-to")) for one in last] == [
        ("1991-12-01", "1991-12-23"),
        ("1991-12-24", "1991-12-31"),
    ]
    assert "Soviet Union “Union of Soviet Socialist Republics” by rotation †" in text(last[0])
    (told,) = classed(root, "council-deviation")
    assert text(told).startswith("† December 1991 is split")


@pytest.mark.parametrize("deviation", DEVIATIONS, ids=lambda one: one.key)
def test_every_deviation_is_explained_in_its_year(deviation: Deviation) -> None:
    year = deviation.concerns[0].year
    assert [text(told) for told in classed(strip(year), "council-deviation")] == [f"† {deviation.explanation}"]
    assert len(list(classed(strip(year, ES), "council-deviation"))) == 1


def test_the_meetings_of_a_month_are_counted_and_listed_on_demand() -> None:
    june = list(classed(strip(2019), "month"))[5]
    fold = next(june.iter("details"))
    assert fold.get("open") is None
    assert text(next(fold.iter("summary"))) == "1 meeting on Kosovo*"
    assert text(next(fold.iter("li"))).startswith("10 June 2019 S/PV.8541 Security Council resolutions 1160")


def test_the_years_around_can_be_stepped_to_as_far_as_there_are_any() -> None:
    for year, off in ((1945, [True, False]), (2019, [False, False]), (2028, [False, True])):
        steps = list(classed(strip(year), "year-step"))
        assert [button.get("data-year-step") for button in steps] == ["-1", "1"]
        assert [button.get("disabled") is not None for button in steps] == off


def test_without_months_it_is_said_why() -> None:
    assert "first met on 17 January 1946" in text(strip(1945))
    assert "Who presides in 2028 cannot be known yet: 5 of the 15 seats have no member." in text(strip(2028))


@pytest.mark.parametrize("language", languages())
def test_every_year_can_be_told(language: str) -> None:
    words = words_for(language)
    for year in range(1945, 2029):
        assert words.say("council.year", year=str(year)) in text(strip(year, words))


def test_a_name_of_another_language_says_so() -> None:
    then = next(classed(strip(2019, ES), "month-then"))
    assert (then.get("lang"), text(then)) == ("en", "“Russian Federation”")
