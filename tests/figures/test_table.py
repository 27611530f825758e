"""The 35 as a table: what its cells say of hand-checked states, and what each column is sorted by."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest

from components.facts.tabular import Cell, Table
from components.figures.layers import LAYERS
from components.figures.table import LAYERED, SORTS
from components.wiring.desk import Desk
from components.wiring.part_table import table_of


def table(desk: Desk, query: str) -> Table:
    return table_of(desk, desk.read(query))


def cell(shown: Table, iso3: str, column: str) -> Cell:
    place = [one.key for one in shown.columns].index(column)
    return next(row for row in shown.rows if row.iso3 == iso3).cells[place]


def column(shown: Table, key: str) -> list[Any]:
    return [cell(shown, row.iso3, key) for row in shown.rows]


def test_the_chosen_count_leads_and_the_others_and_every_layer_have_columns(desk: Desk) -> None:
    shown = table(desk, "?view=table&date=2019-07-02&by=belgrade")
    keys = [one.key for one in shown.columns]
    assert keys == ["state", "recognition", "documents", "pristina", *LAYERED, "member", "subregion", "groups"]
    assert set(LAYERED) == set(LAYERS) - {"recognition"}
    assert len(shown.rows) == 35
    assert {f"{mark}{key}" for key in keys[1:] for mark in ("", "-")} <= set(SORTS)


def test_peru_on_the_day_of_the_story(desk: Desk) -> None:
    shown = table(desk, "?view=table&date=2019-07-02&by=belgrade")
    status = cell(shown, "PER", "recognition")
    assert (status.value, status.text, status.told, status.contested) == (
        "suspended",
        "Recognition suspended",
        ("since 2015, by Serbia's word",),
        True,
    )
    assert "srbija-gov-rs-2019-peru" in [page.id for page in status.origins]
    assert (cell(shown, "PER", "documents").text, cell(shown, "PER", "documents").told) == ("Recognises", ())
    assert cell(shown, "PER", "visits").told == ("Last found: 2 July 2019, from Belgrade",)
    assert cell(shown, "PER", "council").text == "Presides"
    assert [cell(shown, "PER", key).value for key in ("member", "subregion", "groups")] == [
        "1945-10-31",
        "south_america",
        "",
    ]
    assert cell(shown, "PER", "groups").text == "none of the three"


@pytest.mark.parametrize(("day", "value"), [("2019-07-01", "recognises"), ("2019-07-02", "suspended")])
def test_the_second_clock_decides_what_was_known(desk: Desk, day: str, value: str) -> None:
    shown = table(desk, f"?view=table&date=2019-07-02&by=belgrade&known={day}")
    assert cell(shown, "PER", "recognition").value == value


def test_names_stand_in_the_order_of_the_language_whatever_their_accents(desk: Desk) -> None:
    names = [one.text for one in column(table(desk, "?view=table&lang=es"), "state")]
    assert names.index("Haití") < names.index("Honduras") < names.index("Jamaica") < names.index("México")
    assert names[-1] == "Venezuela"
    assert column(table(desk, "?view=table&sort=-state"), "state")[0].text == "Venezuela"


def test_categories_stand_in_the_order_of_the_legend_and_within_them_dates_by_date(desk: Desk) -> None:
    shown = table(desk, "?view=table&date=2019-07-02&by=belgrade&sort=recognition")
    values = [one.value for one in column(shown, "recognition")]
    assert [key for key, _ in groupby(values)] == [one.key for one in LAYERS["recognition"].categories]
    assert [row.iso3 for row in shown.rows][:5] == ["CRI", "USA", "CAN", "BLZ", "COL"]  # COL: some day of August 2008
    withdrew = [row.iso3 for row in shown.rows if cell(shown, row.iso3, "recognition").value == "withdrew"]
    assert withdrew == ["SUR", "DMA", "GRD"]  # October 2017, 2 and 4 November 2018


def test_the_other_way_round_turns_every_column(desk: Desk) -> None:
    for key in ("recognition", "council", "member", "groups"):
        up, down = table(desk, f"?view=table&sort={key}"), table(desk, f"?view=table&sort=-{key}")
        assert [one.order for one in column(up, key)] == sorted(one.order for one in column(up, key))
        assert [one.order for one in column(down, key)] == [one.order for one in column(up, key)][::-1]
        assert (down.sort, down.descending) == (key, True)


def test_what_nobody_found_comes_last_both_ways(desk: Desk) -> None:
    for sort in ("visits", "-visits"):
        values = [one.value for one in column(table(desk, f"?view=table&date=2019-07-02&sort={sort}"), "visits")]
        assert values.index("none_found") == len(values) - values.count("none_found")
    assert values[0] == "older"


def test_dates_of_membership_stand_by_date(desk: Desk) -> None:
    shown = table(desk, "?view=table&sort=-member")
    assert [row.iso3 for row in shown.rows][:3] == ["KNA", "ATG", "BLZ"]  # 1983, November 1981, September 1981


def test_a_count_that_leads_is_sorted_by_its_own_column_whatever_the_address_calls_it(desk: Desk) -> None:
    assert table(desk, "?view=table&by=belgrade&sort=-belgrade").sort == "recognition"
    assert table(desk, "?view=table&by=pristina&sort=belgrade").sort == "belgrade"


def test_a_group_and_a_region_leave_their_states(desk: Desk) -> None:
    assert len(table(desk, "?view=table&group=caricom").rows) == 14
    assert [row.iso3 for row in table(desk, "?view=table&group=caricom&region=central").rows] == ["BLZ"]
