"""Trade in goods with Belgrade, one source at a time: series that can be compared within themselves, never mixed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf


@dataclass(frozen=True, kw_only=True)
class TradeYear:
    """Trade in one year, from Belgrade's side, in millions of the series' currency; None is unknown, never zero.

    ``entity`` says which Belgrade: YUG, SCG or SRB.
    """

    year: int
    entity: str
    exports: float | None
    imports: float | None


@dataclass(frozen=True, kw_only=True)
class TradeSeries:
    """What one source says in one currency, from ``first_year`` to ``latest``; years between may be missing.

    The peaks are the years of the greatest known exports and imports; None where the series knows none, or holds one
    year alone (the latest).
    """

    currency: str
    origins: tuple[Origin, ...]
    first_year: int
    latest: TradeYear
    exports_peak: TradeYear | None
    imports_peak: TradeYear | None


def trade_series(book: Book, iso3: str) -> tuple[TradeSeries, ...]:
    """Return a state's trade with Belgrade, one series for each source and currency, the newest first."""
    trade, shelf = book.table("trade"), Shelf(book)
    of_state = trade[trade["iso3"] == iso3].sort_values("year")
    found = [
        _series(rows, str(currency), shelf.cited(str(cell)))
        for (cell, currency), rows in of_state.groupby(["sources", "currency"], sort=False)
    ]
    return tuple(sorted(found, key=lambda series: (series.latest.year, series.currency), reverse=True))


def _series(rows: pd.DataFrame, currency: str, found_in: tuple[Origin, ...]) -> TradeSeries:
    alone = len(rows) == 1
    return TradeSeries(
        currency=currency,
        origins=found_in,
        first_year=int(rows["year"].iloc[0]),
        latest=_year(rows, len(rows) - 1),
        exports_peak=None if alone else _peak(rows, "exports_million"),
        imports_peak=None if alone else _peak(rows, "imports_million"),
    )


def _peak(rows: pd.DataFrame, column: str) -> TradeYear | None:
    known = rows[column].reset_index(drop=True).dropna()
    return None if known.empty else _year(rows, int(known.idxmax()))


def _year(rows: pd.DataFrame, place: int) -> TradeYear:
    row = rows.iloc[place]
    return TradeYear(
        year=int(row["year"]),
        entity=str(row["entity"]),
        exports=_known(row["exports_million"]),
        imports=_known(row["imports_million"]),
    )


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
