"""The windows worth a button, checked by hand against the Council's terms."""

from __future__ import annotations

from datetime import date

from components.facts.book import Book
from components.facts.events import Picked
from components.facts.windows import windows


def found(book: Book, country: str = "", latest: date = date(2026, 11, 23)) -> dict[str, tuple[str, str]]:
    return {window.key: (window.first, window.last) for window in windows(book, Picked(country=country), latest)}


def test_everything_has_no_ends_and_this_year_is_the_latest_days(book: Book) -> None:
    assert found(book)["all"] == ("", "")
    assert found(book)["since2008"] == ("2008", "")
    assert found(book)["year"] == ("2026", "2026")


def test_the_last_term_is_that_of_the_state_picked(book: Book) -> None:
    assert found(book, "PER")["term"] == ("2018-01-01", "2019-12-31")
    assert found(book, "PER", date(2017, 12, 31))["term"] == ("2006-01-01", "2007-12-31")
    assert found(book, "PER", date(2018, 1, 1))["term"] == ("2018-01-01", "2019-12-31")


def test_a_state_that_never_sat_or_sits_for_ever_has_no_last_term(book: Book) -> None:
    assert "term" not in found(book, "BHS")
    assert "term" not in found(book, "USA")
