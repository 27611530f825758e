"""The layer of trade: how much a state and Belgrade traded in a year, as far as is known. Knows words, no drawing."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from components.facts import trading
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.trading import Figure, TradeStanding
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words

_TOP = 3


def trade_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:  # noqa: ARG001 - one signature for all
    """Return the class of every state's yearly trade as steps in time; nothing that can be asked changes it."""
    return trading.trade_steps(book)


def tell_trade(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say what was sold and bought in which year, by which source, and what a newer year leaves unknown."""
    told = _detail(answer)
    if told.figure is None:
        return (_nothing(words, told),)
    lines = [_volumes(words, "layer.trade", told.figure), *_source(words, told.figure)]
    if told.newer:
        lines.append(_volumes(words, "layer.trade.newer", told.newer))
    return tuple(lines)


def _volumes(words: Words, begun: str, figure: Figure) -> str:
    told, currency = figure.told, figure.source.currency
    way = "both" if figure.complete else "imports" if told.exports is None else "exports"
    return words.say(
        f"{begun}.{way}",
        year=told.year,
        entity=words.state(told.entity),
        exports=_money(words, told.exports, currency),
        imports=_money(words, told.imports, currency),
    )


def _money(words: Words, millions: float | None, currency: str) -> str:
    return "" if millions is None else words.money(millions, currency)


def _source(words: Words, figure: Figure) -> tuple[str, ...]:
    source = figure.source
    if source.series:
        return (words.say("layer.trade.series", first=source.first, last=source.last),)
    publishers = words.join([page.publisher for page in source.origins])
    return words.say("layer.trade.single", publishers=publishers), words.say("layer.trade.care")


def _nothing(words: Words, told: TradeStanding) -> str:
    if told.older:
        return words.say("layer.trade.older", year=told.older.told.year, n=words.number(trading.HOLDS))
    if told.later:
        return words.say("layer.trade.later", year=told.later.told.year)
    return words.say("layer.trade.never")


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    said = {"date": manner.date, "region": words.say(f"region.in.{manner.region}"), "years": trading.HOLDS}
    told = [(iso3, _detail(answer)) for iso3, answer in named]
    amounts = sorted(((one.amount, iso3) for iso3, one in told if one.amount), reverse=True)
    compared = told[0][1].compared
    if compared and len(amounts) > 1:
        top = amounts[: min(_TOP, len(amounts) - 1)]
        return words.count(
            "layer.trade.sentence",
            len(top),
            **said,
            year=compared.year,
            names=words.join([words.state(iso3) for _, iso3 in top]),
            share=_share(words, [amount for amount, _ in top], [amount for amount, _ in amounts]),
        )
    holding = sum(one.figure is not None for _, one in told)
    if not holding:
        return words.say("layer.trade.nothing", **said)
    return words.count("layer.trade.found", holding, **said, total=words.number(len(told)))


def _share(words: Words, part: Sequence[float], whole: Sequence[float]) -> str:
    """Say what percentage a part is of a whole that is more: rounded, but never up to the whole."""
    share = 100 * sum(part) / sum(whole)
    return words.number(share) if share < 99.5 else words.number(floor(10 * share) / 10, 1)


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    figures = [figure for _, answer in named if (figure := _detail(answer).figure)]
    if not figures:
        return words.say("layer.trade.bare")
    years = sorted({figure.told.year for figure in figures})
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
    said = [words.say("layer.trade.years", years=span)]
    one_way = sum(not figure.complete for figure in figures)
    if one_way:
        said.append(words.count("layer.trade.one_way", one_way))
    return " ".join((*said, _breaks(words, figures)))


def _breaks(words: Words, figures: Sequence[Figure]) -> str:
    """Say whether the figures are of one series, or where they come from else and so do not compare."""
    series = {figure.source for figure in figures if figure.source.series}
    others = [figure for figure in figures if not figure.source.series]
    if len(series) == 1:
        (only,) = series
        if not others:
            key = "layer.trade.gaps" if only.left_out else "layer.trade.whole"
            gaps = words.join([str(year) for year in only.left_out])
            return words.say(key, first=only.first, last=only.last, gaps=gaps)
        return words.count(
            "layer.trade.mixed", len(others), first=only.first, last=only.last, money=_coins(words, others)
        )
    return words.say("layer.trade.others", money=_coins(words, figures))


def _coins(words: Words, figures: Sequence[Figure]) -> str:
    return words.join(sorted({figure.source.currency for figure in figures}, reverse=True))


def _detail(answer: Answer) -> TradeStanding:
    if not isinstance(answer.detail, TradeStanding):
        raise TypeError(f"the layer of trade tells of a TradeStanding, not of {type(answer.detail).__name__}")
    return answer.detail


TRADE = Layer(
    key="trade",
    categories=(
        Category(key=trading.OVER_100, colour="scale5"),
        Category(key=trading.TO_100, colour="scale4"),
        Category(key=trading.TO_10, colour="scale3"),
        Category(key=trading.TO_1, colour="scale2"),
        Category(key=trading.UNDER_01, colour="scale1"),
        Category(key=trading.ONE_WAY, colour="unknown", pattern=Pattern.FALLING),
        Category(key=trading.NONE, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=trade_steps,
    tell=tell_trade,
    sentence=_sentence,
    subline=_subline,
    halts=trading.trade_days,
)
