from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from components.facts.book import Book, load_book
from components.facts.origins import origins
from components.facts.parties import AMERICAS, BELGRADE, PRISTINA
from components.facts.schema import DATASETS

CITING = [dataset.name for dataset in DATASETS if "sources" in dataset.columns]


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book()


def test_there_are_the_35_states_in_their_regions(book: Book) -> None:
    states = book.table("states")
    assert sorted(states["iso3"]) == list(AMERICAS)
    assert Counter(states["subregion"]) == {
        "northern_america": 2,
        "central_america": 8,
        "caribbean": 13,
        "south_america": 12,
    }
    assert (states["caricom"] == "yes").sum() == 14
    assert (states["sica"] == "yes").sum() == 8
    assert set(states.loc[states["oecs"] == "yes", "iso3"]) == {"ATG", "DMA", "GRD", "KNA", "LCA", "VCT"}


@pytest.mark.parametrize("name", CITING)
def test_every_row_cites_pages_that_are_listed(book: Book, name: str) -> None:
    sources = book.table("sources")
    for cell in set(book.table(name)["sources"]):
        assert origins(sources, cell)


def test_every_page_that_is_listed_is_cited(book: Book) -> None:
    cited = {id_ for name in CITING for cell in book.table(name)["sources"] for id_ in cell.split(";")}
    assert set(book.table("sources")["id"]) == cited


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("recognition", "date"),
        ("visits", "start"),
        ("council_terms", "start"),
        ("presidencies", "start"),
        ("kosovo_meetings", "date"),
        ("sources", "id"),
    ],
)
def test_rows_stand_in_order(book: Book, name: str, column: str) -> None:
    assert book.table(name)[column].is_monotonic_increasing


def test_every_state_has_an_act_and_its_first_word_comes_after_the_declaration(book: Book) -> None:
    acts = book.table("recognition")
    assert set(acts["iso3"]) == set(AMERICAS)
    assert min(acts["date_first"]) == date(2008, 2, 17)


def test_no_state_recognises_twice_and_none_withdraws_what_it_never_gave(book: Book) -> None:
    acts = book.table("recognition")
    recognised = acts[acts["act"] == "recognised"].set_index("iso3")
    assert recognised.index.is_unique
    for act in acts[acts["act"].isin(["withdrew", "suspended"])].itertuples():
        assert recognised.loc[act.iso3, "date_last"] < act.date_first


def test_nobody_but_the_states_named_disputes_its_own_act(book: Book) -> None:
    acts = book.table("recognition")
    denied = acts[acts["disputed_by"] == "state"]
    assert set(denied["iso3"] + " " + denied["act"]) == {"JAM recognised", "ATG suspended"}


def test_never_two_preside_on_one_day_and_never_none(book: Book) -> None:
    presidencies = book.table("presidencies")
    day = date(1946, 1, 17)
    for row in presidencies.itertuples():
        assert row.start_first == day
        day = row.end_last + timedelta(days=1)
    assert day == date(2028, 1, 1)


def test_what_is_projected_lies_at_the_end(book: Book) -> None:
    presidencies = book.table("presidencies")
    projected = presidencies.loc[presidencies["basis"] == "projected", "start_first"]
    assert min(projected) > max(presidencies.loc[presidencies["basis"] != "projected", "start_first"])
    assert min(projected) > book.evidence_up_to


def test_the_known_deviations_of_the_rotation_are_in_the_table(book: Book) -> None:
    presidencies = book.table("presidencies").set_index("start")
    assert presidencies.loc["1946-11-17", ["iso3", "end"]].tolist() == ["USA", "1946-12-31"]
    assert presidencies.loc["1948-10-01", "iso3"] == "USA"
    assert presidencies.loc["1991-12-01", ["iso3", "end"]].tolist() == ["SUN", "1991-12-23"]
    assert presidencies.loc["1991-12-24", ["iso3", "end"]].tolist() == ["RUS", "1991-12-31"]
    assert presidencies.loc["1994-09-01", "iso3"] == "ESP"
    assert presidencies.loc["1994-12-01", "iso3"] == "RWA"


def test_peru_presided_in_july_2019_when_serbia_came_to_lima(book: Book) -> None:
    presidencies = book.table("presidencies").set_index("start")
    assert presidencies.loc["2019-07-01", "iso3"] == "PER"
    visits = book.table("visits")
    lima = visits[(visits["host"] == "PER") & (visits["start"] == "2019-07-02")]
    assert list(lima["official"]) == ["Ivica Dačić"]
    assert lima["media"].iloc[0].startswith("https://www.youtube.com/watch?v=")
    assert lima["place"].iloc[0] == "Lima"


def test_each_visit_joins_two_sides(book: Book) -> None:
    for visit in book.table("visits").itertuples():
        sides = {visit.visitor, visit.host}
        assert len(sides & set(AMERICAS)) == 1
        assert len(sides & {*BELGRADE, PRISTINA}) == 1


def test_a_state_with_relations_to_kosovo_recognised_it_once(book: Book) -> None:
    relations, acts = book.table("relations"), book.table("recognition")
    recognised = set(acts.loc[(acts["act"] == "recognised") & (acts["disputed_by"] == ""), "iso3"])
    partners = set(relations.loc[(relations["partner"] == PRISTINA) & (relations["status"] == "active"), "iso3"])
    assert partners <= recognised


def test_the_assembly_of_2008_has_a_row_for_each_state(book: Book) -> None:
    votes = book.table("votes")
    for vote_id in ("unga-63-3", "unga-78-282"):
        assert sorted(votes.loc[votes["vote_id"] == vote_id, "iso3"]) == list(AMERICAS)
    assert len(votes[votes["vote_id"] == "unesco-gc-2015"]) == 32


def test_trade_has_no_zero_that_stands_for_unknown(book: Book) -> None:
    trade = book.table("trade")
    assert not trade["year"].isin([1997, 1998]).any()
    assert (trade[["exports_million", "imports_million"]] > 0).sum().sum() == (
        trade[["exports_million", "imports_million"]].notna().sum().sum()
    )


def test_no_address_is_listed_twice(book: Book) -> None:
    assert book.table("sources")["url"].is_unique
