from __future__ import annotations

from components.facts.book import Book
from components.facts.trade import ENTITIES, TradeYear, trade_series


def test_the_years_of_each_belgrade_are_those_of_the_table(book: Book) -> None:
    begins = 0
    for entity, until in ENTITIES:
        trade = book.table("trade")
        assert set(trade[trade["year"].between(begins, until)]["entity"]) == {entity}
        begins = until + 1


def test_a_series_holds_every_year_of_its_source_in_order(book: Book) -> None:
    newest, exports, longest = trade_series(book, "PER")
    assert [year.year for year in newest.years] == [2022]
    assert [(year.year, year.exports, year.imports) for year in exports.years] == [(2015, 0.597686, None)]
    years = [year.year for year in longest.years]
    assert years == sorted(set(years))
    assert (longest.first_year, longest.latest) == (years[0], longest.years[-1])


def test_a_volume_needs_both_directions() -> None:
    known = TradeYear(year=2014, entity="SRB", exports=2.0, imports=5.0)
    half = TradeYear(year=2015, entity="SRB", exports=0.6, imports=None)
    assert (known.volume, known.recorded) == (7.0, 7.0)
    assert (half.volume, half.recorded) == (None, 0.6)
