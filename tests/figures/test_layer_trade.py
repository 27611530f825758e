from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.figures.layer import Manner, Named, Question
from components.figures.layer_trade import TRADE
from components.words import Words, words_for

EN, ES = words_for("en"), words_for("es")
NORTH = {"CAN", "USA"}


def on(book: Book, day: str, states: set[str] | None = None) -> Named:
    answers = answers_on(TRADE.steps(book, Question()), date.fromisoformat(day))
    named = zip(book.table("states")["iso3"], answers, strict=True)
    return [(iso3, answer) for iso3, answer in named if states is None or iso3 in states]


def said(book: Book, words: Words, day: str, states: set[str] | None = None, region: str = "americas") -> str:
    return TRADE.sentence(words, on(book, day, states), Manner(date=words.date(day), region=region))


def tell(book: Book, words: Words, iso3: str, day: str) -> tuple[str, ...]:
    ((_, answer),) = on(book, day, {iso3})
    return TRADE.told(words, iso3, answer)


def test_the_sentence_tells_the_share_of_the_three_largest_within_one_year(book: Book) -> None:
    """2014: 558.1 + 125.2 + 103.0 of 919.2 million recorded, 85.5 of a hundred."""
    assert said(book, EN, "2019-07-02") == (
        "By 2 July 2019, of Belgrade's trade with the states of the Americas recorded for 2014, the 3 largest "
        "partners, United States, Brazil and Canada, have **86%**."
    )
    assert said(book, ES, "2019-07-02") == (
        "Hasta el 2 de julio de 2019, del comercio de Belgrado con los Estados de América registrado para 2014, los 3 "
        "mayores socios, Estados Unidos, Brasil y Canadá, tienen el **86 %**."
    )


def test_a_region_is_compared_within_itself_and_its_smallest_is_no_top(book: Book) -> None:
    told = said(book, EN, "2019-07-02", NORTH, "northern")
    assert "trade with the states of northern America recorded for 2014" in told
    assert told.endswith("the largest partner, United States, has **84%**.")


def test_a_part_is_never_rounded_up_to_the_whole(book: Book) -> None:
    assert "**99.6%**" in said(book, EN, "1998-06-01", {"CRI", "PAN", "GTM"}, "central")


def test_where_no_year_can_be_compared_the_sentence_counts_what_was_found(book: Book) -> None:
    assert said(book, EN, "2026-11-23") == (
        "By 23 November 2026, trade figures of the last 10 years were found for **5** of 35 states of the Americas; "
        "no year has enough of them to compare."
    )
    assert said(book, ES, "2026-11-23").startswith("Hasta el 23 de noviembre de 2026 se hallan cifras de comercio")
    assert said(book, EN, "1950-01-01") == (
        "By 1 January 1950, no trade figure of the last 10 years was found for the states of the Americas."
    )


def test_the_sentence_can_hold_a_hole_for_the_date(book: Book) -> None:
    assert TRADE.sentence(EN, on(book, "2019-07-02"), Manner(date="{date}")).startswith(
        "By {date}, of Belgrade's trade"
    )


def subline(book: Book, day: str) -> str:
    return TRADE.subline(EN, on(book, day), Manner(date=EN.date(day)))


def test_the_subline_tells_the_years_and_what_the_series_leaves_out(book: Book) -> None:
    assert subline(book, "1998-06-01") == (
        "Figures of 1990–1996. For 4 states only one direction was found. "
        "All are of one series, 1962–2014, which leaves out 1997 and 1998."
    )


def test_the_subline_tells_the_breaks(book: Book) -> None:
    assert subline(book, "2019-07-02") == (
        "Figures of 2010–2015. For 5 states only one direction was found. "
        "4 are not of the series 1962–2014 (they are in USD and EUR): sources do not compare to the decimal."
    )
    assert subline(book, "2026-11-23") == (
        "Figures of 2020–2022. They are single ones of several sources, in USD and EUR: "
        "they do not compare to the decimal."
    )


def test_the_subline_says_that_nothing_found_is_not_nothing(book: Book) -> None:
    assert subline(book, "1950-01-01") == "That no figure was found does not mean that there was no trade."


def test_a_known_figure_is_told_with_year_currency_and_which_belgrade(book: Book) -> None:
    assert tell(book, EN, "PER", "1983-12-31") == (
        "10 to 100 million",
        "In 1983 Yugoslavia sold 16.2 million USD and bought 35.9 million USD",
        "From the series of 1962–2014",
    )
    assert "Serbia and Montenegro sold" in tell(book, EN, "PER", "2000-01-01")[1]


def test_a_newer_year_of_one_direction_is_told_beside(book: Book) -> None:
    assert tell(book, EN, "PER", "2019-07-02") == (
        "1 to 10 million",
        "In 2014 Serbia sold 2.3 million USD and bought 5.1 million USD",
        "From the series of 1962–2014",
        "Newer: in 2015 Serbia sold 598 thousand USD; what it bought was not found",
    )


def test_a_figure_of_another_source_says_whose_it_is(book: Book) -> None:
    assert tell(book, EN, "CHL", "2019-07-02") == (
        "10 to 100 million",
        "In 2015 Serbia sold 3.5 million EUR and bought 17.5 million EUR",
        "By Ministry of Foreign Affairs of Serbia",
        "Sources do not compare to the decimal",
    )


def test_one_direction_is_told_as_at_least(book: Book) -> None:
    assert tell(book, ES, "LCA", "2019-07-02")[:2] == (
        "Solo se halló una dirección",
        "En 2014 Serbia vendió menos de mil USD; no se halló lo que compró, así que el volumen es al menos ese",
    )


def test_where_no_figure_holds_the_nearest_is_named(book: Book) -> None:
    assert tell(book, EN, "VEN", "2026-11-23")[1] == "Newest figure by this day: 2015, 10 years ago or more"
    assert tell(book, EN, "LCA", "1970-01-01")[1] == "No figure by this day; the first is of 1988"


def test_an_answer_of_another_layer_is_refused() -> None:
    with pytest.raises(TypeError, match="tells of a TradeStanding"):
        TRADE.tell(EN, "PER", Answer(category="none"))
