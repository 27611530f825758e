"""The rotation of the presidency: rule and listed deviations give every month that is on record."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from components.facts.book import Book
from components.facts.deviations import DEVIATIONS
from components.facts.parties import AMERICAS
from components.facts.rotation import apart, next_presidencies, president_in, projected, rotation

CODEBOOK = Path(__file__).parent.parent.parent / "data" / "README.md"


def test_rule_and_listed_deviations_give_every_row_that_is_on_record(book: Book) -> None:
    wrong = apart(book)
    assert [day for day, basis in wrong if basis == "recorded"] == []
    assert wrong == (), "derived or projected months that the rule does not give"
    assert Counter(turn.basis for turn in rotation(book)) == {"recorded": 199, "derived": 772, "projected": 13}


@pytest.mark.parametrize("deviation", [one for one in DEVIATIONS if one.departures], ids=lambda one: one.key)
def test_without_any_one_departure_a_row_is_missed(book: Book, deviation: object) -> None:
    missed = apart(book, tuple(one for one in DEVIATIONS if one != deviation))
    assert missed
    assert missed[0][0] in getattr(deviation, "concerns", ())


def test_the_turns_follow_each_other_without_a_gap(book: Book) -> None:
    turns = rotation(book)
    assert turns[0].first == date(1946, 1, 17)
    assert all(after.first == before.last + timedelta(days=1) for before, after in pairwise(turns))


def test_the_codebook_tells_every_deviation_with_its_explanation() -> None:
    text = " ".join(CODEBOOK.read_text("utf-8").split())
    for deviation in DEVIATIONS:
        assert f"`{deviation.key}`" in text
        assert deviation.explanation in text


def test_every_deviation_concerns_presidencies_that_there_are(book: Book) -> None:
    told = {turn.first: turn.deviation for turn in rotation(book) if turn.deviation}
    assert told == {day: deviation.key for deviation in DEVIATIONS for day in deviation.concerns}


@pytest.mark.parametrize(
    ("year", "month", "states"),
    [
        (1946, 1, ["AUS"]),
        (1946, 2, ["AUS", "BRA"]),
        (1946, 12, ["USA"]),
        (1947, 1, ["AUS"]),
        (1948, 10, ["USA"]),
        (1965, 12, ["CHN"]),
        (1966, 1, ["FRA"]),
        (1984, 8, ["BFA"]),
        (1984, 10, ["BFA"]),
        (1991, 11, ["ROU"]),
        (1991, 12, ["SUN", "RUS"]),
        (1992, 1, ["GBR"]),
        (1994, 9, ["ESP"]),
        (1994, 12, ["RWA"]),
        (1995, 1, ["ARG"]),
        (2019, 6, ["KWT"]),
        (2019, 7, ["PER"]),
        (2019, 8, ["POL"]),
        (2027, 12, ["FRA"]),
        (1945, 12, []),
        (2028, 1, []),
    ],
)
def test_who_presides_in_a_month(book: Book, year: int, month: int, states: list[str]) -> None:
    assert [turn.iso3 for turn in president_in(book, year, month)] == states


def test_a_turn_knows_what_the_table_tells_of_it(book: Book) -> None:
    (july,) = president_in(book, 2019, 7)
    assert (july.first, july.last, july.basis, july.president) == (
        date(2019, 7, 1),
        date(2019, 7, 31),
        "recorded",
        "Gustavo Meza-Cuadra",
    )
    assert "scr_201907" in july.sources
    assert [turn.deviation for turn in president_in(book, 1948, 10)] == ["ceded_1948"]


def test_an_accent_does_not_move_a_name_in_the_alphabet(book: Book) -> None:
    states = [president_in(book, 1990, month)[0].council_name for month in (1, 2, 3)]
    assert states == ["Côte d'Ivoire", "Cuba", "Democratic Yemen"]


def test_the_next_presidencies_of_the_americas_on_the_day_of_the_tests(book: Book) -> None:
    turns = next_presidencies(book, date(2026, 11, 23), AMERICAS)
    assert [(turn.iso3, turn.first, turn.basis) for turn in turns] == [
        ("TTO", date(2027, 3, 1), "projected"),
        ("USA", date(2027, 5, 1), "projected"),
        ("COL", date(2027, 10, 1), "projected"),
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [(date(2027, 2, 28), "TTO"), (date(2027, 3, 1), "USA"), (date(2027, 5, 1), "COL"), (date(2027, 10, 1), None)],
)
def test_a_presidency_that_has_begun_is_not_the_next_one(book: Book, day: date, first: str | None) -> None:
    turns = next_presidencies(book, day, AMERICAS)
    assert (turns[0].iso3 if turns else None) == first


def test_beyond_the_members_that_are_elected_nobody_is_named(book: Book) -> None:
    outlook = projected(book, date(2026, 11, 23), date(2028, 11, 23))
    assert [turn.iso3 for turn in outlook.turns] == [
        "LBR", "PRT", "RUS", "TTO", "GBR", "USA", "ZWE", "AUT", "BHR", "CHN", "COL", "COD", "FRA",
    ]  # fmt: skip
    assert {turn.basis for turn in outlook.turns} == {"projected"}
    assert outlook.unknown_from == date(2028, 1, 1)
    assert projected(book, date(2026, 11, 23), date(2027, 12, 31)).unknown_from is None
    assert projected(book, date(2028, 3, 1), date(2028, 12, 31)).unknown_from == date(2028, 3, 2)
