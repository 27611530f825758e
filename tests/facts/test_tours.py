"""Tours: which visits of one official followed each other within ten days, and which only may have."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from components.facts import tours as module
from components.facts.book import Book
from components.facts.listing import Visit
from components.facts.tours import Tour, tours


def legs(tour: Tour) -> list[str]:
    return [leg.iso3 for leg in tour.legs]


def of(book: Book, official: str, year: int) -> list[Tour]:
    return [tour for tour in tours(book) if tour.official == official and tour.first.year == year]


def visit(
    iso3: str, start: str, end: str = "", direction: str = "from_belgrade", partner: str = "SRB", official: str = "One"
) -> Visit:
    return Visit(
        iso3=iso3, partner=partner, direction=direction, start=start, end=end, first=date.min, last=date.min,
        official=official, office="", level="", counterpart="", place="", occasion="", note="", media="", origins=(),
    )  # fmt: skip


def found(monkeypatch: pytest.MonkeyPatch, *visits: Visit) -> list[list[str]]:
    """The legs of the tours among these visits alone."""
    monkeypatch.setattr(module, "visit_records", lambda book: visits)
    return [legs(tour) for tour in tours(SimpleNamespace())]  # type: ignore[arg-type]  # the visits stand in for a book


def test_dacic_went_to_panama_then_to_lima_in_july_2019_and_may_have_come_from_bogota(book: Book) -> None:
    tour = next(tour for tour in of(book, "Ivica Dačić", 2019) if "PER" in legs(tour))
    assert (legs(tour), tour.side, tour.first, tour.last) == (
        ["PAN", "PER"],
        "belgrade",
        date(2019, 7, 1),
        date(2019, 7, 2),
    )
    assert [(one.iso3, one.start) for one in tour.maybe] == [("COL", "2019-06")]


def test_of_titos_tour_of_1963_two_legs_are_sure_and_the_rest_may_belong(book: Book) -> None:
    (tour,) = of(book, "Josip Broz Tito", 1963)
    assert legs(tour) == ["CHL", "BOL"]
    assert (tour.first, tour.last) == (date(1963, 9, 1), date(1963, 10, 31))
    assert sorted(one.iso3 for one in tour.maybe) == ["BRA", "MEX", "PER", "USA"]


def test_visits_that_overlap_or_touch_are_legs_in_the_order_of_their_days(book: Book) -> None:
    tour = next(tour for tour in of(book, "Ivica Dačić", 2019) if "ARG" in legs(tour))
    assert legs(tour) == ["ARG", "URY", "PRY", "GTM"]
    assert [one.iso3 for one in tour.maybe] == ["NIC"]
    assert legs(of(book, "Nikola Selaković", 2022)[0]) == ["CUB", "COL", "CRI", "VEN"]


def test_thirteen_days_are_too_long_and_months_without_a_day_too_little(book: Book) -> None:
    assert of(book, "Vuk Jeremić", 2008) == []  # Brazil 1 April, Argentina 14 April
    assert of(book, "Koča Popović", 1962) == []  # four states in May, none with a day
    assert of(book, "Ivica Dačić", 2017) == []  # the United States in February, Cuba in March


def test_two_visits_to_the_same_place_are_no_tour(book: Book) -> None:
    assert of(book, "Richard Holbrooke", 1998) == []  # Belgrade on 5 to 7 and again on 9 October


def test_the_newest_tour_stands_first_and_each_has_two_states(book: Book) -> None:
    found = tours(book)
    assert [tour.first for tour in found] == sorted((tour.first for tour in found), reverse=True)
    assert all(len(set(legs(tour))) > 1 for tour in found)
    assert len(found) == 6


@pytest.mark.parametrize(("start", "belongs"), [("2019-07-12", True), ("2019-07-13", False), ("2019-07", False)])
def test_the_tenth_day_is_the_last_one(monkeypatch: pytest.MonkeyPatch, start: str, belongs: bool) -> None:
    ways = found(monkeypatch, visit("PAN", "2019-07-01", "2019-07-02"), visit("PER", start))
    assert ways == ([["PAN", "PER"]] if belongs else [])


def test_another_official_or_a_year_alone_never_belongs(monkeypatch: pytest.MonkeyPatch) -> None:
    panama = visit("PAN", "2019-07-01")
    assert found(monkeypatch, panama, visit("PER", "2019-07-02", official="Another")) == []
    assert found(monkeypatch, panama, visit("PER", "2019")) == []


def test_a_traveller_from_the_americas_makes_a_tour_of_belgrade_and_pristina(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = (
        visit("USA", "2009-05-20", direction="to_belgrade"),
        visit("USA", "2009-05-21", direction="to_pristina", partner="XKX"),
    )
    assert found(monkeypatch, *pair) == [["USA", "USA"]]
