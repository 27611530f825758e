"""The parts of a state's file that tell of its ties: relations with Belgrade and Pristina, votes, trade."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import Ballot, CountryFile, Relation
from components.facts.trade import TradeSeries, TradeYear
from components.page.attributes import attributes
from components.page.citations import cited, from_data
from components.page.sections import folded, joined, section
from components.page.times import day_button
from components.words import Words

_VOTES_SHOWN = 1


def relations(file: CountryFile, words: Words) -> html.Section:
    """Return the diplomatic relations, one row a partner; what nobody found is said as such."""
    title = words.say("card.relations.title")
    if not file.relations:
        return section(title, [html.P(words.say("card.relations.none_found"), className="card-quiet")])
    return section(title, [folded([_relation(relation, words) for relation in file.relations], 2, words, "card.more")])


def votes(file: CountryFile, words: Words) -> html.Section:
    """Return the votes that were found, newest first; what yes meant stands with each."""
    title = words.say("card.votes.title")
    if not file.votes:
        return section(title, [html.P(words.say("card.votes.none"), className="card-quiet")])
    items = [_vote(ballot, words) for ballot in file.votes]
    return section(
        title, [folded(items, _VOTES_SHOWN, words), html.P(words.say("card.votes.care"), className="card-quiet")]
    )


def trade(file: CountryFile, words: Words) -> html.Section:
    """Return the newest figures on trade and the highest of the longest series, each source by itself."""
    title = words.say("card.trade.title")
    if not file.trade:
        return section(title, [html.P(words.say("card.trade.none"), className="card-quiet")])
    longest = max(file.trade, key=lambda series: series.latest.year - series.first_year)
    ordered = sorted(file.trade, key=lambda series: series not in (file.trade[0], longest))
    shown = 1 if longest is file.trade[0] else 2
    items = [_series(series, words) for series in ordered]
    return section(
        title,
        [folded(items, shown, words, "card.more"), html.P(words.say("card.trade.care"), className="card-quiet")],
    )


def _relation(relation: Relation, words: Words) -> html.Li:
    active = relation.status == "active"
    said = _established(relation, words) if active else words.say(f"card.relations.{relation.status}")
    seats = [
        html.Span([words.say("card.embassy.own"), *_seat(relation.own_embassy, words)]),
        html.Span([words.say("card.embassy.partner"), *_seat(relation.partner_embassy, words)]),
    ]
    partner = words.state(relation.partner) + ("*" if relation.partner == "XKX" else "")
    return html.Li(
        [
            html.P(partner, className="card-partner"),
            html.Div(
                [
                    html.P(said, className="card-what"),
                    html.P(joined(seats), className="card-word") if active else None,
                    html.P(from_data(relation.note, words), className="card-note") if relation.note else None,
                    cited(relation.origins, words),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=relation.first.isoformat() if relation.first else None),
    )


def _established(relation: Relation, words: Words) -> Any:
    if not relation.established:
        return words.say("card.relations.undated")
    before, after = words.say("card.relations.active", date="|").split("|")
    return html.Span([before, day_button(relation.established, words), after])


def _seat(seat: str, words: Words) -> list[Any]:
    """Return the seat of an embassy in words; an empty one is not found, never none."""
    if not seat:
        return [words.say("card.embassy.unknown")]
    if seat == "resident":
        return [words.say("card.embassy.resident")]
    before, after = words.say("card.embassy.from", city="|").split("|")
    return [before, from_data(seat.removeprefix("from "), words), after]


def _vote(ballot: Ballot, words: Words) -> html.Li:
    return html.Li(
        [
            day_button(ballot.date, words),
            html.Div(
                [
                    html.P(words.say(f"card.vote.{ballot.vote}"), className="card-what"),
                    html.P(from_data(ballot.body, words), className="card-word"),
                    html.P(from_data(ballot.subject, words), className="card-note"),
                    cited(ballot.origins, words),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=ballot.first.isoformat(), data_vote=ballot.vote),
    )


def _series(series: TradeSeries, words: Words) -> html.Li:
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
    return html.Li([html.Div(lines, className="card-figures"), cited(series.origins, words)], className="card-trade")


def _volumes(exports: str, imports: str, words: Words) -> html.Dl:
    return html.Dl(
        [
            html.Div([html.Dt(words.say(f"card.trade.{way}")), html.Dd(amount)])
            for way, amount in (("exports", exports), ("imports", imports))
        ]
    )


def _peak(year: TradeYear | None, series: TradeSeries, words: Words, *, bought: bool = False) -> str:
    if year is None:
        return words.say("card.trade.unknown")
    amount = _amount(year.imports if bought else year.exports, series, words)
    return words.say("card.trade.peak_year", amount=amount, year=year.year, entity=words.state(year.entity))


def _amount(millions: float | None, series: TradeSeries, words: Words) -> str:
    """Say an amount as exactly as it can be read: unknown is said as unknown."""
    if millions is None:
        return words.say("card.trade.unknown")
    if millions >= 1:
        n = words.number(millions, 0 if millions >= 100 else 1)
        return words.count("card.trade.million", 1 if n == "1" else 2, n=n, currency=series.currency)
    if millions >= 0.001:
        return words.say("card.trade.thousand", n=words.number(millions * 1000), currency=series.currency)
    return words.say("card.trade.less", currency=series.currency)
