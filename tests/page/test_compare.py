"""The page that compares: three columns, the disputes on their days, and a second date."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from dash import html

from components.facts.asof import PERSPECTIVES
from components.facts.comparing import Spell, differences, numbers_of, steps_by, tallies_of, tally_on
from components.facts.disputes import denials, disputes
from components.page.compare import differing, perspectives, second
from components.words import languages, words_for
from tests.page.reading import classed, read, real_book, text

EN = words_for("en")


def shown(root: ET.Element, day: str) -> list[str]:
    """What a reader sees of the parts that belong to days, each once: the outermost on that day."""
    found = []
    for element in classed(root, "by-day"):
        first, last = element.attrib["data-from"], element.attrib["data-to"]
        if first <= day and (not last or day <= last):
            found.append(text(element))
    return found


def columns(language: str = "en") -> ET.Element:
    tallies = {by: tallies_of(steps_by(real_book(), by)) for by in PERSPECTIVES}
    return read(html.Div(perspectives(tallies, words_for(language))))


def differences_page(language: str = "en") -> ET.Element:
    found = disputes(real_book())
    numbers = numbers_of([Spell(first=one.first, last=one.last) for one in found])
    return read(differing(found, denials(real_book()), numbers, words_for(language)))


def second_page(day: date, by: str = "belgrade", language: str = "en") -> ET.Element:
    steps = steps_by(real_book(), by)
    found = differences(real_book(), steps, day)
    numbers = numbers_of([one.spell for one in found])
    return read(second(by, day, tally_on(steps, day), found, numbers, words_for(language)))


def test_three_columns_each_with_its_own_tiles() -> None:
    root = columns()
    assert [text(title) for title in root.iter("h2")] == ["Documents", "Belgrade", "Pristina"]
    grids = list(classed(root, "tiles"))
    assert [grid.get("data-by") for grid in grids] == list(PERSPECTIVES)
    assert len({grid.get("id") for grid in grids}) == len({grid.get("aria-label") for grid in grids}) == 3
    assert all(grid.attrib["data-markup"].count("<button") == 35 for grid in grids)


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("1999-01-01", ["0 recognise, 35 do not"] * 3),
        ("2008-02-17", ["1 recognises, 34 do not"] * 3),
        ("2018-11-03", ["18 recognise, 17 do not", "17 recognise, 18 do not", "19 recognise, 16 do not"]),
        ("2018-11-04", ["18 recognise, 17 do not", "16 recognise, 19 do not", "19 recognise, 16 do not"]),
        ("2019-07-02", ["18 recognise, 17 do not", "16 recognise, 19 do not", "19 recognise, 16 do not"]),
    ],
)
def test_each_column_counts_for_every_day(day: str, lines: list[str]) -> None:
    assert [told for told in shown(columns(), day) if "recognise" in told] == lines


def test_each_status_has_one_number_on_a_day() -> None:
    numbers = [told for told in shown(columns(), "2019-07-02") if told.isdigit()]
    assert numbers == ["16", "2", "1", "16", "15", "1", "3", "16", "19", "0", "0", "16"]


def test_the_states_that_differ_on_a_day_stand_there_and_no_other() -> None:
    def names(day: str) -> list[str]:
        rows = list(classed(differences_page(), "dispute-row"))
        now = [row for row in rows if row.attrib["data-from"] <= day]
        return [text(next(row.iter("h3"))) for row in now]

    assert names("2015-12-30") == []
    assert names("2019-07-02") == ["Peru", "Suriname", "Dominica", "Grenada"]
    assert names("2020-02-20") == ["Peru", "Suriname", "Dominica", "Grenada", "Jamaica"]


def test_a_denied_claim_stands_alone_until_a_dispute_tells_of_it() -> None:
    spells = {
        (row.attrib["data-from"], row.attrib["data-to"])
        for row in classed(differences_page(), "dispute-row")
        if text(next(row.iter("h3"))) == "Antigua & Barbuda"
    }
    assert spells == {("2020-02-22", "2023-01-03"), ("2023-01-04", "")}


def test_a_dispute_leaves_its_three_statuses_to_the_script() -> None:
    peru = next(classed(differences_page(), "dispute-row"))
    places = [place for place in peru.iter() if place.get("data-fill") == "status"]
    assert [(place.get("data-iso3"), place.get("data-by")) for place in places] == [("PER", by) for by in PERSPECTIVES]


def test_where_the_counts_agree_that_is_said() -> None:
    said = "On this day the three counts agree on every state."
    root = differences_page()
    assert shown(root, "2015-12-30") == [said]
    assert said not in shown(root, "2015-12-31")


def test_a_second_date_has_its_own_tiles_and_numbers() -> None:
    root = second_page(date(2012, 1, 1))
    assert text(next(root.iter("h2"))) == "Belgrade, on 1 January 2012"
    grid = next(classed(root, "tiles"))
    assert (grid.get("data-by"), grid.get("data-on")) == ("belgrade", "2012-01-01")
    assert text(next(classed(root, "count-line"))) == "10 recognise, 25 do not"


def test_what_changed_is_told_on_the_day_shown_with_each_act() -> None:
    told = shown(second_page(date(2018, 11, 1)), "2019-07-02")
    assert told[-3:] == [
        "2 of 35 states have another status",
        "Dominica before: RecognisesWithdrew recognition, since 2 November 2018, by Serbia's word",
        "Grenada before: RecognisesWithdrew recognition, since 4 November 2018, by Serbia's word",
    ]


def test_between_days_without_a_change_none_is_told() -> None:
    assert "No state has another status" in shown(second_page(date(2019, 7, 1)), "2019-07-02")


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_whole_page(language: str) -> None:
    for root in (columns(language), differences_page(language), second_page(date(2012, 1, 1), "pristina", language)):
        assert text(root)
