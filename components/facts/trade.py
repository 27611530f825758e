"""Trade in goods with Belgrade, one source at a time: series that can be compared within themselves, never mixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf

ENTITIES = (("YUG", 1991), ("SCG", 2005), ("SRB", 9999))
"""Which Belgrade a series is about, with the last year of each; 9999: it still is. They are years of statistics."""


@dataclass(frozen=True, kw_only=True)
class TradeYear:
    """Trade in one year, from Belgrade's side, in millions of the series' currency; None is unknown, never zero.

    ``entity`` says which Belgrade: YUG, SCG or SRB.
    """

    year: int
    entity: str
    exports: float | None
    imports: float | None

    @property
    def volume(self) -> float | None:
        """Exports and imports together; None where one of them is unknown."""
        return None if self.exports is None or self.imports is None else self.exports + self.imports

    @property
    def recorded(self) -> float:
        """What is known of both together: where one is unknown, the volume is at least this."""
        return (self.exports or 0.0) + (self.imports or 0.0)


@dataclass(frozen=True, kw_only=True)
class TradeSeries:
    """What one source says in one currency, from ``first_year`` to ``latest``; ``years`` are all that it tells of.

    Years between may be missing. The peaks are the years of the greatest known exports and imports; None where the
    series knows none, or holds one year alone (the latest).
    """

    currency: str
    origins: tuple[Origin, ...]
    first_year: int
    years: tuple[TradeYear, ...]
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


def trade_year(row: Any) -> TradeYear:
    """Return a row of the table of trade as a record; an empty amount is None."""
    return TradeYear(
        year=int(row.year),
        entity=str(row.entity),
        exports=_known(row.exports_million),
        imports=_known(row.imports_million),
    )


def _series(rows: pd.DataFrame, currency: str, found_in: tuple[Origin, ...]) -> TradeSeries:
    years = tuple(trade_year(row) for row in rows.itertuples())
    alone = len(years) == 1
    return TradeSeries(
        currency=currency,
        origins=found_in,
        first_year=years[0].year,
        years=years,
        latest=years[-1],
        exports_peak=None if alone else _peak(years, "exports"),
        imports_peak=None if alone else _peak(years, "imports"),
    )


def _peak(years: tuple[TradeYear, ...], way: str) -> TradeYear | None:
    known = [year for year in years if getattr(year, way) is not None]
    return max(known, key=lambda year: float(getattr(year, way)), default=None)


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
