"""The table of the 35 on the page: a real table, sorted by its head, with the pages of each cell."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from dash import html

from components.facts.tabular import Table
from components.page.state_table import state_table
from components.wiring.desk import Desk
from components.wiring.part_table import table_of
from components.words import languages
from tests.page.reading import classed, read, text


def drawn(desk: Desk, query: str) -> tuple[Table, ET.Element]:
    reading = desk.read(query)
    table = table_of(desk, reading)
    return table, read(html.Div(state_table(table, "About it", reading.words)))


def cell_of(root: ET.Element, iso3: str, column: str) -> ET.Element:
    row = next(row for row in root.iter("tr") if row.get("data-iso3") == iso3)
    return next(cell for cell in row if cell.get("data-column") == column)


@pytest.mark.parametrize("language", languages())
def test_it_is_a_table_with_caption_and_scopes(desk: Desk, language: str) -> None:
    table, root = drawn(desk, f"?view=table&lang={language}")
    (shown,) = root.iter("table")
    assert shown.get("id") == "table"
    assert text(next(shown.iter("caption"))) == "About it"
    heads = list(next(shown.iter("thead")).iter("th"))
    assert [head.get("data-column") for head in heads] == [column.key for column in table.columns]
    assert {head.get("scope") for head in heads} == {"col"}
    rows = list(next(shown.iter("tbody")))
    assert len(rows) == 35
    for row in rows:
        assert [cell.tag for cell in row] == ["th", *["td"] * (len(heads) - 1)]
        assert row[0].get("scope") == "row"
        assert next(row[0].iter("button")).get("data-open") == row.get("data-iso3")


@pytest.mark.parametrize(
    ("sort", "sorted_by", "way", "state", "visits"),
    [
        ("", "state", "ascending", "sort=-state", "sort=visits"),
        ("-state", "state", "descending", "sort=", "sort=visits"),
        ("visits", "visits", "ascending", "sort=", "sort=-visits"),
        ("-visits", "visits", "descending", "sort=", "sort=visits"),
    ],
)
def test_a_head_sorts_and_once_more_the_other_way_round(
    desk: Desk, sort: str, sorted_by: str, way: str, state: str, visits: str
) -> None:
    _, root = drawn(desk, f"?view=table&sort={sort}")
    heads = {head.get("data-column"): head for head in root.iter("th") if head.get("data-column")}
    assert {key: head.get("aria-sort") for key, head in heads.items() if head.get("aria-sort")} == {sorted_by: way}
    assert next(heads["state"].iter("button")).get("data-go") == state
    assert next(heads["visits"].iter("button")).get("data-go") == visits


def test_a_cell_has_mark_words_and_the_number_of_its_pages(desk: Desk) -> None:
    _, root = drawn(desk, "?view=table&date=2019-07-02&by=belgrade")
    peru = cell_of(root, "PER", "recognition")
    assert text(peru) == "Recognition suspended3since 2015, by Serbia's word"
    mark = next(classed(peru, "swatch"))
    assert (mark.get("data-status"), mark.get("data-pattern"), mark.get("data-contested")) == (
        "suspended",
        "level",
        "1",
    )
    button = next(peru.iter("button"))
    assert button.get("aria-label") == "3 sources"
    assert "srbija-gov-rs-2019-peru" in (button.get("data-pages") or "").split()
    assert next(classed(cell_of(root, "ARG", "recognition"), "swatch")).get("data-contested") is None


def test_what_rests_on_no_page_offers_none(desk: Desk) -> None:
    _, root = drawn(desk, "?view=table&date=2019-07-02")
    for column in ("recognition", "subregion", "member", "groups"):
        assert not list(cell_of(root, "ARG", column).iter("button"))


def test_every_page_that_a_cell_names_stands_once_below(desk: Desk) -> None:
    _, root = drawn(desk, "?view=table&date=2019-07-02")
    named = {page for button in root.iter("button") for page in (button.get("data-pages") or "").split()}
    there = [item.get("data-page") for item in next(root.iter("template")).iter("li")]
    assert set(there) == named
    assert len(there) == len(named)


def test_membership_turns_quiet_before_its_day(desk: Desk) -> None:
    _, root = drawn(desk, "?view=table")
    assert cell_of(root, "BLZ", "member").get("data-from") == date(1981, 9, 25).isoformat()


def test_an_empty_table_says_so(desk: Desk) -> None:
    _, root = drawn(desk, "?view=table&region=northern&group=oecs")
    assert not list(root.iter("table"))
    assert text(root) == "No state of this region is in this group."
