from __future__ import annotations

from datetime import date

import pytest

from components.facts import trading
from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book
from components.facts.trade import TradeYear
from components.facts.trading import TradeStanding, trade_days, trade_steps, volume_class


def answer(book: Book, iso3: str, day: str) -> Answer:
    states = list(book.table("states")["iso3"])
    return answers_on(trade_steps(book), date.fromisoformat(day))[states.index(iso3)]


def standing(book: Book, iso3: str, day: str) -> TradeStanding:
    detail = answer(book, iso3, day).detail
    assert isinstance(detail, TradeStanding)
    return detail


def told(book: Book, iso3: str, day: str) -> TradeYear:
    figure = standing(book, iso3, day).figure
    assert figure
    return figure.told


def test_a_year_holds_from_its_last_day(book: Book) -> None:
    assert told(book, "PER", "2014-12-30").year == 2013
    assert told(book, "PER", "2014-12-31").year == 2014
    assert told(book, "PER", "2014-12-31").volume == pytest.approx(2.297963 + 5.073716)
    assert answer(book, "PER", "2014-12-31").category == trading.TO_10


def test_a_figure_holds_for_ten_years_and_not_a_day_longer(book: Book) -> None:
    assert answer(book, "PER", "2032-12-30").category == trading.TO_100
    gone = answer(book, "PER", "2032-12-31")
    assert (gone.category, gone.sources) == (trading.NONE, ())
    assert isinstance(gone.detail, TradeStanding)
    assert (gone.detail.figure, gone.detail.older and gone.detail.older.told.year) == (None, 2022)


def test_before_the_first_year_nothing_is_known(book: Book) -> None:
    before = answer(book, "PER", "1962-12-30")
    assert isinstance(before.detail, TradeStanding)
    assert (before.category, before.detail.older) == (trading.NONE, None)
    assert before.detail.later
    assert before.detail.later.told.year == 1962
    assert answer(book, "PER", "1962-12-31").category == trading.TO_1


def test_missing_is_never_zero(book: Book) -> None:
    """In 2015 only exports are known: the volume of 2014, of which both are, still stands, and 2015 is told beside."""
    known = standing(book, "PER", "2019-07-02")
    assert known.figure
    assert known.newer
    assert (known.figure.told.year, known.newer.told.year, known.newer.told.imports) == (2014, 2015, None)
    assert (known.newer.complete, known.newer.told.volume, known.newer.told.recorded) == (False, None, 0.597686)


def test_where_only_one_direction_is_known_there_is_no_volume(book: Book) -> None:
    one_way = answer(book, "LCA", "2019-07-02")
    assert one_way.category == trading.ONE_WAY
    year = told(book, "LCA", "2019-07-02")
    assert (year.year, year.volume, year.imports) == (2014, None, None)
    assert one_way.sources == ("oec-sitc-1962-2014",)


def test_of_one_year_the_source_that_knows_both_directions_stands(book: Book) -> None:
    chile = standing(book, "CHL", "2016-01-01")
    assert chile.figure
    assert (chile.figure.told.year, chile.figure.source.currency, chile.figure.told.imports) == (2015, "EUR", 17.48)
    assert not chile.figure.source.series
    assert chile.newer is None


def test_the_years_that_the_series_leaves_out_make_no_step(book: Book) -> None:
    assert told(book, "PER", "1999-12-30").year == 1996
    source = standing(book, "PER", "1999-12-30").figure
    assert source
    assert (source.source.first, source.source.last, source.source.left_out) == (1962, 2014, (1997, 1998))


def test_a_year_is_compared_within_one_source_where_it_knows_enough_states(book: Book) -> None:
    compared = standing(book, "USA", "2019-07-02").compared
    assert compared
    assert (compared.year, compared.source.last) == (2014, 2014)
    assert standing(book, "USA", "2019-07-02").amount == pytest.approx(284.900998 + 273.167316)
    assert standing(book, "CRI", "2019-07-02").amount == pytest.approx(9.648223)
    assert standing(book, "SLV", "2013-06-01").amount is not None
    assert standing(book, "VCT", "2019-07-02").amount is None
    assert standing(book, "USA", "2024-12-30").compared
    assert standing(book, "USA", "2024-12-31").compared is None


@pytest.mark.parametrize(
    ("volume", "key"),
    [
        (0.0, "under_01"),
        (0.0999, "under_01"),
        (0.1, "to_1"),
        (0.99, "to_1"),
        (1.0, "to_10"),
        (10.0, "to_100"),
        (99.9, "to_100"),
        (100.0, "over_100"),
    ],
)
def test_a_limit_belongs_to_the_greater_class(volume: float, key: str) -> None:
    assert volume_class(volume) == key


def test_there_is_one_step_a_year_and_every_step_is_a_31_december(book: Book) -> None:
    steps = trade_steps(book)
    assert steps[0].day == EVER
    assert {(step.day.month, step.day.day) for step in steps[1:]} == {(12, 31)}
    assert {step.day for step in steps[1:]} <= set(trade_days(book))
    assert len(steps) < 70


def test_the_classes_of_all_states_on_a_day(book: Book) -> None:
    answers = answers_on(trade_steps(book), date(2019, 7, 2))
    named = dict(zip(book.table("states")["iso3"], (one.category for one in answers), strict=True))
    assert {iso3 for iso3, key in named.items() if key == trading.OVER_100} == {"USA", "BRA", "CAN"}
    assert {iso3 for iso3, key in named.items() if key == trading.NONE} == set()
    today = answers_on(trade_steps(book), date(2026, 11, 23))
    held = {iso3 for iso3, one in zip(named, today, strict=True) if one.category != trading.NONE}
    assert held == {"MEX", "SUR", "GUY", "BRA", "PER"}
