"""A small chart of a state's trade with Belgrade by year: gaps stay gaps, breaks are marked. Draws, decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from components.facts.trade import ENTITIES, TradeSeries, TradeYear
from components.page.drawing_svg import Drawing, drawn
from components.words import Words

WAYS = ("exports", "imports")
"""What Belgrade sold, and what it bought."""

LEAST = 0.001
"""What is less, in millions, is drawn as this: a thousand of the currency."""

_WIDE, _HIGH = 400, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 12, 38, 26
_ROOM = 46  # the least width that a name of Belgrade's state has room in


@dataclass(frozen=True, kw_only=True)
class Paper:
    """Where a year and an amount stand: years from left to right, amounts in powers of ten from below."""

    years: tuple[int, int]
    powers: tuple[int, int]

    def across(self, year: float) -> float:
        """Return the place of a year."""
        first, last = self.years
        return _LEFT + (year - first + 0.5) * (_WIDE - _LEFT - _RIGHT) / (last - first + 1)

    def up(self, millions: float) -> float:
        """Return the place of an amount."""
        low, high = self.powers
        share = (log10(max(millions, LEAST)) - low) / (high - low)
        return _HIGH - _BOTTOM - share * (_HIGH - _TOP - _BOTTOM)


def trade_chart(series: Sequence[TradeSeries], words: Words, told: str) -> Drawing:
    """Return the chart of all series of a state, of which there is at least one; ``told`` says it in words.

    The longest series is drawn as lines, years without a figure as gaps; what other sources say stands beside it as
    open marks, since it does not belong to the lines. Upright lines stand where Belgrade's state or the source changes.
    """
    longest = longest_of(series)
    others = [one for one in series if one is not longest]
    years = [year for one in series for year in one.years]
    paper = _paper(years)
    return drawn(
        "svg",
        *_grid(paper, words),
        *_states(paper, words),
        *_source_break(paper, longest, others),
        *(mark for way in WAYS for mark in _lines(paper, longest.years, way)),
        *(mark for one in others for year in one.years for mark in _points(paper, year)),
        view_box=f"0 0 {_WIDE} {_HIGH}",
        role="img",
        aria_label=told,
        class_="chart",
    )


def longest_of(series: Sequence[TradeSeries]) -> TradeSeries:
    """Return the series over the most years."""
    return max(series, key=lambda one: one.latest.year - one.first_year)


def _paper(years: Sequence[TradeYear]) -> Paper:
    told = [year.year for year in years]
    known = [max(amount, LEAST) for year in years for amount in (year.exports, year.imports) if amount]
    low, high = floor(log10(min(known))), ceil(log10(max(known)))
    return Paper(years=(min(told), max(told)), powers=(low, max(high, low + 1)))


def _grid(paper: Paper, words: Words) -> Iterator[Drawing]:
    """Yield a line for each power of ten and a number for each decade."""
    low, high = paper.powers
    for power in range(low, high + 1):
        y = paper.up(10.0**power)
        yield drawn("line", x1=_LEFT, x2=_WIDE - _RIGHT, y1=y, y2=y, class_="chart-rule")
        said = words.number(10.0**power, max(0, -power))
        yield drawn("text", said, x=_LEFT - 6, y=y + 4.5, text_anchor="end", class_="chart-word")
    first, last = paper.years
    step = 10 if last - first > 20 else 5
    for year in range(-(-first // step) * step, last + 1, step):
        yield drawn("text", str(year), x=paper.across(year), y=_HIGH - 6, text_anchor="middle", class_="chart-word")


def _states(paper: Paper, words: Words) -> Iterator[Drawing]:
    """Yield the names of Belgrade's states over their years, and a line where one follows another."""
    first, last = paper.years
    begins = first
    for entity, until in ENTITIES:
        if until < begins or begins > last:
            continue
        left, right = paper.across(begins - 0.5), paper.across(min(until, last) + 0.5)
        if right - left >= _ROOM:
            yield from _name(words.state(entity), (left + right) / 2, narrow=right - left < 2.5 * _ROOM)
        if until < last:
            yield _upright(paper, until + 0.5, "chart-break")
        begins = until + 1


def _name(name: str, x: float, *, narrow: bool) -> Iterator[Drawing]:
    """Yield a name, in two lines where it stands narrow and has more words than one."""
    words = name.split(" ")
    cut = -(-len(words) // 2) if narrow and len(words) > 1 else len(words)
    for place, line in enumerate((" ".join(words[:cut]), " ".join(words[cut:]))):
        if line:
            yield drawn("text", line, x=x, y=13 + 15 * place, text_anchor="middle", class_="chart-word")


def _source_break(paper: Paper, longest: TradeSeries, others: Sequence[TradeSeries]) -> Iterator[Drawing]:
    later = [year.year for one in others for year in one.years if year.year > longest.latest.year]
    if later:
        yield _upright(paper, longest.latest.year + 0.5, "chart-source")


def _upright(paper: Paper, year: float, class_name: str) -> Drawing:
    x = paper.across(year)
    return drawn("line", x1=x, x2=x, y1=_TOP - 6, y2=_HIGH - _BOTTOM, class_=class_name)


def _lines(paper: Paper, years: Sequence[TradeYear], way: str) -> Iterator[Drawing]:
    """Yield a line for each run of years without a gap; a year alone is a dot."""
    for run in _runs(years, way):
        if len(run) == 1:
            ((x, y),) = ((paper.across(year), paper.up(amount)) for year, amount in run)
            yield drawn("circle", cx=x, cy=y, r=1.8, class_=f"chart-dot chart-{way}")
        else:
            points = "L".join(f"{paper.across(year):.1f} {paper.up(amount):.1f}" for year, amount in run)
            yield drawn("path", d=f"M{points}", class_=f"chart-line chart-{way}")


def _runs(years: Sequence[TradeYear], way: str) -> list[list[tuple[int, float]]]:
    runs: list[list[tuple[int, float]]] = []
    for year in years:
        amount = year.exports if way == "exports" else year.imports
        if amount is None:
            continue
        if runs and runs[-1][-1][0] == year.year - 1:
            runs[-1].append((year.year, amount))
        else:
            runs.append([(year.year, amount)])
    return runs


def _points(paper: Paper, year: TradeYear) -> Iterator[Drawing]:
    """Yield open marks for what another source says: a circle for exports, a square for imports."""
    x = paper.across(year.year)
    if year.exports is not None:
        yield drawn("circle", cx=x, cy=paper.up(year.exports), r=3.4, class_="chart-open chart-exports")
    if year.imports is not None:
        y = paper.up(year.imports)
        yield drawn("rect", x=x - 3, y=y - 3, width=6, height=6, class_="chart-open chart-imports")
