"""The members: name today and then, kind, group and end of the seat, and a place for the standing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from dash import html

from components.facts.council_year import council_members
from components.page.council_seats import GROUPS, council_seats
from components.words import Words, languages, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")
MEMBERS = council_members(real_book())


def drawn(words: Words = EN, *, grouped: bool = False) -> ET.Element:
    return read(html.Div(council_seats(MEMBERS, words, grouped=grouped, recognised=date(2008, 2, 17))))


def seats(root: ET.Element, day: str) -> list[ET.Element]:
    return [
        seat
        for seat in classed(root, "seat")
        if seat.get("data-from", "") <= day and (not seat.get("data-to") or seat.get("data-to", "") >= day)
    ]


@pytest.mark.parametrize(("day", "count"), [("1965-12-31", 11), ("1966-01-01", 15), ("2019-07-02", 15)])
@pytest.mark.parametrize("grouped", [False, True])
def test_all_members_of_a_day_are_there(day: str, count: int, grouped: bool) -> None:
    assert len(seats(drawn(grouped=grouped), day)) == count


def test_the_groups_are_those_of_the_data() -> None:
    assert {member.region_group for member in MEMBERS} == set(GROUPS)


def test_a_member_is_told_with_its_name_then_and_its_seat() -> None:
    told = {seat.get("data-member"): text(seat) for seat in seats(drawn(), "2019-07-02")}
    assert told["PER"] == "Peru in the chair elected, until 31 December 2019 · Latin America and the Caribbean"
    assert told["RUS"] == "Russia in the chair “Russian Federation” permanent · Eastern Europe"
    assert told["CIV"].startswith("Côte d’Ivoire in the chair elected")
    ended = {seat.get("data-member"): text(seat) for seat in seats(drawn(), "1991-12-23")}
    assert "permanent, until 23 December 1991" in ended["SUN"]
    assert "“Zaire”" in ended["COD"]


def test_only_members_of_the_americas_can_be_pressed_and_have_a_standing() -> None:
    now = seats(drawn(), "2019-07-02")
    ours = ["DOM", "PER", "USA"]
    assert [seat.get("data-member") for seat in now if list(seat.iter("button"))] == ours
    assert [seat.get("data-member") for seat in now if list(classed(seat, "card-status"))] == ours


def test_in_groups_the_group_is_said_once() -> None:
    root = drawn(ES, grouped=True)
    assert [text(title) for title in root.iter("h3")][:2] == ["África", "Asia y el Pacífico"]
    peru = next(seat for seat in seats(root, "2019-07-02") if seat.get("data-member") == "PER")
    assert text(peru) == "Perú preside electo, hasta el 31 de diciembre de 2019"


@pytest.mark.parametrize("language", languages())
def test_what_is_true_of_early_days_is_said_on_them_alone(language: str) -> None:
    lines = list(drawn(words_for(language), grouped=True).iter("p"))
    assert [line.get("data-to") for line in lines] == ["2008-02-16", "1965-12-31"]
