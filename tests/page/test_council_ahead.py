"""Who presides next, as sentences whose numbers and dates are the rotation's."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from dash import html

from components.facts.council_year import Wait, ahead, next_of_americas
from components.page.council_ahead import outlook, waiting
from components.words import Words, languages, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")


def told(day: str, words: Words = EN) -> ET.Element:
    turn = next_of_americas(real_book(), date.fromisoformat(day))
    return read(html.Div(waiting(Wait(first=date.min, last=None, turn=turn), words)))


def coming(day: str, words: Words = EN) -> ET.Element:
    return read(html.Div(outlook(day, ahead(real_book(), date.fromisoformat(day)), words)))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2019-07-02", "United States is the next state of the Americas in the chair: December 2019, as recorded"),
        ("1965-12-31", "United States is the next state of the Americas in the chair: November 1966, by the order of"),
        ("2026-11-23", "Trinidad & Tobago is the next state of the Americas in the chair: March 2027, projected from"),
        ("2027-10-01", "No later presidency of a state of the Americas is known yet."),
    ],
)
def test_the_next_of_the_americas(day: str, said: str) -> None:
    assert text(told(day)).startswith(said)


def test_it_stands_somewhere_by_each_of_the_three_counts() -> None:
    places = list(classed(told("2026-11-23"), "card-status"))
    assert [(place.get("data-iso3"), place.get("data-by")) for place in places] == [
        ("TTO", "documents"),
        ("TTO", "belgrade"),
        ("TTO", "pristina"),
    ]


def test_two_years_ahead_of_the_latest_day() -> None:
    root = coming("2026-11-23")
    assert "In the two years after 23 November 2026, 13 presidencies are known." in text(root)
    assert "3 fall to states of the Americas: Trinidad & Tobago (March 2027), United States (May 2027)" in text(root)
    assert "From 1 January 2028 on nobody can say who presides" in text(root)
    months = [text(item) for item in root.iter("li")]
    assert (months[0], months[-1]) == ("December 2026 Liberia (projected)", "December 2027 France (projected)")


def test_of_days_long_ago_all_months_are_known() -> None:
    root = coming("2019-07-02")
    assert len(list(root.iter("li"))) == 24
    assert "nobody can say" not in text(root)


def test_beyond_the_known_members_nobody_is_named() -> None:
    assert (
        text(coming("2028-05-03")) == "After 3 May 2028, no presidency is known yet: members are still to be elected."
    )


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("day", ["1945-01-01", "1990-05-22", "2027-11-30", "2028-12-31"])
def test_every_day_can_be_told(language: str, day: str) -> None:
    words = words_for(language)
    assert text(told(day, words))
    assert text(coming(day, words))
