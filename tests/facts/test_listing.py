from __future__ import annotations

from functools import cache

import pytest

from components.facts.book import Book, load_book
from components.facts.listing import term_records, visit_records
from components.facts.parties import AMERICAS, BELGRADE


@cache
def book() -> Book:
    return load_book()


def test_without_a_filter_every_visit_of_the_table_is_given_newest_first() -> None:
    found = visit_records(book())
    assert len(found) == len(book().table("visits"))
    assert [visit.first for visit in found] == sorted((visit.first for visit in found), reverse=True)
    assert found == visit_records(book(), region="americas")


def test_the_state_of_the_americas_is_told_from_its_partner() -> None:
    for visit in visit_records(book()):
        assert visit.iso3 in AMERICAS
        assert visit.partner in BELGRADE
        assert visit.direction in ("to_belgrade", "from_belgrade")
    lima = next(visit for visit in visit_records(book(), country="PER") if visit.start == "2019-07-02")
    assert (lima.partner, lima.direction) == ("SRB", "from_belgrade")


@pytest.mark.parametrize(
    ("picked", "column", "value"),
    [
        ({"official": "Josip Broz Tito"}, "official", "Josip Broz Tito"),
        ({"level": "envoy"}, "level", "envoy"),
        ({"direction": "to_belgrade"}, "direction", "to_belgrade"),
        ({"country": "CUB"}, "iso3", "CUB"),
    ],
)
def test_a_filter_leaves_the_visits_that_match_and_no_other(picked: dict[str, str], column: str, value: str) -> None:
    kept = visit_records(book(), **picked)
    assert kept
    assert set(kept) == {visit for visit in visit_records(book()) if getattr(visit, column) == value}


def test_the_four_regions_share_out_all_visits() -> None:
    parts = [visit_records(book(), region=region) for region in ("northern", "central", "caribbean", "south")]
    assert all(parts)
    assert sum(len(part) for part in parts) == len(visit_records(book()))


def test_a_value_that_no_visit_has_leaves_none() -> None:
    assert visit_records(book(), country="BRB") == ()


def test_terms_are_those_of_the_americas_newest_first() -> None:
    terms = term_records(book())
    table = book().table("council_terms")
    assert len(terms) == int(table["iso3"].isin(AMERICAS).sum())
    assert [term.first for term in terms] == sorted((term.first for term in terms), reverse=True)


def test_every_presidency_of_the_americas_stands_within_its_term() -> None:
    terms = term_records(book())
    table = book().table("presidencies")
    assert sum(len(term.presidencies) for term in terms) == int(table["iso3"].isin(AMERICAS).sum())
    for term in terms:
        days = [chair.first for chair in term.presidencies]
        assert days == sorted(days, reverse=True)
        assert all(term.first <= day and (term.last is None or day <= term.last) for day in days)


def test_the_permanent_seat_has_no_end() -> None:
    (term,) = term_records(book(), seat="permanent")
    assert (term.iso3, term.end, term.last) == ("USA", "", None)


def test_the_seats_are_picked_by_kind_or_by_a_presidency() -> None:
    everything = set(term_records(book()))
    assert set(term_records(book(), seat="elected")) == {term for term in everything if term.kind == "elected"}
    assert set(term_records(book(), seat="presidency")) == {term for term in everything if term.presidencies}
    assert set(term_records(book(), country="PER")) == {term for term in everything if term.iso3 == "PER"}
