"""The part of a state's file that tells of trade: a chart of all years, and each source's own figures in words."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import CountryFile
from components.facts.trade import TradeSeries, TradeYear
from components.page.attributes import attributes
from components.page.citations import Cite
from components.page.drawing_svg import drawn
from components.page.sections import folded, section
from components.page.trade_chart import LEAST, WAYS, longest_of, trade_chart
from components.words import Words


def trade(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    """Return the chart, the newest figures and the highest of the longest series, each source by itself."""
    title = words.say("card.trade.title")
    if not file.trade:
        return section(title, [html.P(words.say("card.trade.none"), className="card-quiet")])
    longest = longest_of(file.trade)
    ordered = sorted(file.trade, key=lambda series: series not in (file.trade[0], longest))
    shown = 1 if longest is file.trade[0] else 2
    items = [_series(series, words, cite) for series in ordered]
    return section(
        title,
        [
            _figure(file, longest, words),
            folded(items, shown, words, "card.more"),
            html.P(words.say("card.trade.care"), className="card-quiet"),
        ],
    )


def _figure(file: CountryFile, longest: TradeSeries, words: Words) -> html.Figure | None:
    """Return the chart with its key; none where there is no more than one year to draw."""
    if longest.latest.year == longest.first_year:
        return None
    keys: list[Any] = [html.Span([_key(way), words.say(f"card.trade.{way}")], className="chart-key") for way in WAYS]
    said = [words.say("card.trade.scale")]
    if len(file.trade) > 1:
        said.append(words.say("card.trade.open"))
    if any(0 < (amount or LEAST) < LEAST for year in longest.years for amount in (year.exports, year.imports)):
        said.append(words.say("card.trade.clamped"))
    chart: Any = trade_chart(file.trade, words, _told(longest, words))
    caption = html.Figcaption([*keys, html.Span(" ".join(said), className="card-quiet")])
    return html.Figure([chart, caption], className="card-chart")


def _key(way: str) -> Any:
    line = drawn("line", x1=1, x2=21, y1=5, y2=5, class_=f"chart-line chart-{way}")
    return drawn("svg", line, view_box="0 0 22 10", width=22, height=10, aria_hidden="true", class_="chart")


def _told(longest: TradeSeries, words: Words) -> str:
    """Say the main numbers of the chart: the highest and the last of its lines."""
    return words.say(
        "card.trade.chart",
        first=longest.first_year,
        last=longest.latest.year,
        sold_most=_peak(longest.exports_peak, longest, words),
        bought_most=_peak(longest.imports_peak, longest, words, bought=True),
        sold=_amount(longest.latest.exports, longest, words),
        bought=_amount(longest.latest.imports, longest, words),
    )


def _series(series: TradeSeries, words: Words, cite: Cite) -> html.Li:
    latest = series.latest
    lines: list[Any] = [
        html.P(words.say("card.trade.year", year=latest.year), className="card-partner"),
        _volumes(_amount(latest.exports, series, words), _amount(latest.imports, series, words), words),
    ]
    if series.exports_peak or series.imports_peak:
        between = words.say("card.trade.peak", first=series.first_year, last=latest.year)
        lines += [
            html.P(between, className="card-partner"),
            _volumes(
                _peak(series.exports_peak, series, words), _peak(series.imports_peak, series, words, bought=True), words
            ),
        ]
    return html.Li(
        [html.Div(lines, className="card-figures"), cite(series.origins)],
        className="card-trade",
        **attributes(data_from=f"{latest.year}-12-31"),
    )


def _volumes(exports: str, imports: str, words: Words) -> html.Dl:
    return html.Dl(
        [
            html.Div([html.Dt(words.say(f"card.trade.{way}")), html.Dd(amount)])
            for way, amount in zip(WAYS, (exports, imports), strict=True)
        ]
    )


def _peak(year: TradeYear | None, series: TradeSeries, words: Words, *, bought: bool = False) -> str:
    if year is None:
        return words.say("card.trade.unknown")
    amount = _amount(year.imports if bought else year.exports, series, words)
    return words.say("card.trade.peak_year", amount=amount, year=year.year, entity=words.state(year.entity))


def _amount(millions: float | None, series: TradeSeries, words: Words) -> str:
    """Say an amount; unknown is said as unknown."""
    return words.say("card.trade.unknown") if millions is None else words.money(millions, series.currency)
