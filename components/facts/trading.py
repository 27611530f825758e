"""Trade with Belgrade on a day: which year's figure still holds and what it leaves unknown. Knows no screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from components.facts.answers import EVER, Answer, AnswerStep, merged
from components.facts.book import Book
from components.facts.origins import Origin
from components.facts.shelf import Shelf
from components.facts.trade import TradeYear, trade_year

HOLDS = 10
"""How many years a figure holds: from 31 December of its year, since only then the year is complete, to the day
before the 31 December that comes so many years later."""

SERIES = 10
"""A source that tells of more years than these is a series; with fewer it is a single figure or a few."""

COMPARED = 10
"""In how many states a source must know both directions, so that its year can be compared."""

OVER_100, TO_100, TO_10, TO_1, UNDER_01 = "over_100", "to_100", "to_10", "to_1", "under_01"
ONE_WAY, NONE = "one_way", "none"
_FLOORS = ((100, OVER_100), (10, TO_100), (1, TO_10), (0.1, TO_1), (0, UNDER_01))


@dataclass(frozen=True, kw_only=True)
class Source:
    """A page that tells of trade in one currency: its first and last year, and those between that it leaves out."""

    origins: tuple[Origin, ...]
    currency: str
    first: int
    last: int
    left_out: tuple[int, ...]

    @property
    def series(self) -> bool:
        """Whether it is a series that can be followed, rather than a figure by itself."""
        return self.last - self.first >= SERIES


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What one source says of a state's trade in one year."""

    told: TradeYear
    source: Source

    @property
    def complete(self) -> bool:
        """Whether both directions are known, so that there is a volume."""
        return self.told.volume is not None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The newest year in which one source knows enough states to compare them, as long as it holds."""

    year: int
    source: Source


@dataclass(frozen=True, kw_only=True)
class TradeStanding:
    """What is known on a day of a state's trade with Belgrade.

    ``figure`` is the newest one that holds of those that know both directions or, where there is none, of those that
    know one; None: no figure holds. ``newer`` is one of a later year that knows one direction only. ``older`` is the
    newest that no longer holds, and ``later`` the first one to come; both None where a figure holds. ``compared`` is
    the same for all states, None where no year can be compared; ``amount`` is what its source and year record of this
    state, in millions (an unknown direction is not counted), None where nothing.
    """

    figure: Figure | None
    newer: Figure | None
    older: Figure | None
    later: Figure | None
    compared: Comparison | None
    amount: float | None


@lru_cache(maxsize=1)
def trade_steps(book: Book) -> tuple[AnswerStep, ...]:
    """Return the class of every state's yearly trade with Belgrade as steps in time, each on a 31 December.

    The class is by the volume, exports and imports together, in millions of the figure's own currency; its lower limit
    belongs to it. With one direction known there is no volume: the class is one_way; with none it is none.
    """
    figures = _figures(book)
    comparisons = _comparisons(figures)
    days = (EVER, *trade_days(book))
    compared = {day: next((one for one in comparisons if _holds(one.year, day.year)), None) for day in days}
    return merged(
        tuple(figures),
        {iso3: [(day, _answer(own, day.year, compared[day])) for day in days] for iso3, own in figures.items()},
    )


def trade_days(book: Book) -> tuple[date, ...]:
    """Return the days on which a year's figures begin or cease to hold, each once, in order."""
    years = {int(year) for year in book.table("trade")["year"]}
    return tuple(date(year, 12, 31) for year in sorted({year + after for year in years for after in (0, HOLDS)}))


def volume_class(volume: float) -> str:
    """Return the order of magnitude of a volume in millions; a limit belongs to the greater class.

    >>> volume_class(0.099), volume_class(0.1), volume_class(100)
    ('under_01', 'to_1', 'over_100')
    """
    return next(key for floor, key in _FLOORS if volume >= floor)


def _holds(year: int, by: int) -> bool:
    """Tell whether a year's figure holds at the end of the year ``by``, and so until the next one's end."""
    return year <= by < year + HOLDS


def _figures(book: Book) -> dict[str, list[Figure]]:
    """Return the figures of each state, the newest year first; of one year those in dollars, as the series is."""
    trade, shelf = book.table("trade"), Shelf(book)
    years = {key: set(rows["year"]) for key, rows in trade.groupby(["sources", "currency"])}
    sources = {key: _source(shelf.cited(key[0]), key[1], told) for key, told in years.items()}
    found: dict[str, list[Figure]] = {iso3: [] for iso3 in book.table("states")["iso3"]}
    for row in trade.sort_values(["year", "currency"], ascending=False).itertuples():
        found[row.iso3].append(Figure(told=trade_year(row), source=sources[row.sources, row.currency]))
    return found


def _source(found_in: tuple[Origin, ...], currency: str, years: set[int]) -> Source:
    first, last = min(years), max(years)
    left_out = tuple(year for year in range(first, last) if year not in years)
    return Source(origins=found_in, currency=currency, first=first, last=last, left_out=left_out)


def _comparisons(figures: Mapping[str, Sequence[Figure]]) -> list[Comparison]:
    """Return the years of a source that can be compared, newest first."""
    known: dict[tuple[int, Source], int] = {}
    for own in figures.values():
        for figure in own:
            key = figure.told.year, figure.source
            known[key] = known.get(key, 0) + figure.complete
    enough = [Comparison(year=year, source=source) for (year, source), n in known.items() if n >= COMPARED]
    return sorted(enough, key=lambda one: one.year, reverse=True)


def _answer(own: Sequence[Figure], by: int, compared: Comparison | None) -> Answer:
    """Return what holds at the end of the year ``by``; ``own`` are a state's figures, newest first."""
    by_then = [figure for figure in own if figure.told.year <= by]
    holding = [figure for figure in by_then if _holds(figure.told.year, by)]
    figure = next((one for one in holding if one.complete), holding[0] if holding else None)
    newer = holding[0] if figure and holding[0].told.year > figure.told.year else None
    ahead = own[: len(own) - len(by_then)]
    return Answer(
        category=_class(figure),
        detail=TradeStanding(
            figure=figure,
            newer=newer,
            older=None if figure or not by_then else by_then[0],
            later=None if figure or not ahead else ahead[-1],
            compared=compared,
            amount=_amount(own, compared),
        ),
        sources=tuple(dict.fromkeys(page.id for one in (figure, newer) if one for page in one.source.origins)),
    )


def _class(figure: Figure | None) -> str:
    if figure is None:
        return NONE
    return ONE_WAY if figure.told.volume is None else volume_class(figure.told.volume)


def _amount(own: Sequence[Figure], compared: Comparison | None) -> float | None:
    for figure in own:
        if compared and (figure.told.year, figure.source) == (compared.year, compared.source):
            return figure.told.recorded
    return None
