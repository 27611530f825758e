"""The table of the 35: which states a group leaves, and in which order rows stand."""

from __future__ import annotations

import pytest

from components.facts.book import Book
from components.facts.tabular import Cell, Column, Row, State, Table, ordered, states_in


def row(name: str, number: int) -> Row:
    return Row(iso3=name, cells=(Cell(value=name, text=name, order=(name,)), Cell(value="", text="", order=(number,))))


TABLE = Table(
    columns=(Column(key="state", title="State"), Column(key="n", title="Number")),
    rows=(row("c", 1), row("a", 2), row("b", 1)),
    sort="state",
)


def test_a_state_with_its_groups(book: Book) -> None:
    found = {state.iso3: state for state in states_in(book)}
    assert len(found) == 35
    assert found["BLZ"] == State(
        iso3="BLZ", un_member_since="1981-09-25", subregion="central_america", groups=("caricom", "sica")
    )
    assert found["PER"].groups == ()


@pytest.mark.parametrize(
    ("region", "group", "states"),
    [("", "caricom", 14), ("americas", "oecs", 6), ("", "sica", 8), ("central", "caricom", 1), ("northern", "oecs", 0)],
)
def test_region_and_group_leave_the_states_of_both(book: Book, region: str, group: str, states: int) -> None:
    assert len(states_in(book, region, group)) == states


def test_a_group_that_does_not_exist_is_an_error(book: Book) -> None:
    with pytest.raises(KeyError):
        states_in(book, group="mercosur")


@pytest.mark.parametrize(
    ("sort", "names", "key", "descending"),
    [
        ("", "abc", "state", False),
        ("-state", "cba", "state", True),
        ("n", "bca", "n", False),
        ("-n", "abc", "n", True),
        ("elsewhere", "abc", "state", False),
        ("-elsewhere", "abc", "state", False),
    ],
)
def test_equal_rows_stand_by_the_name_both_ways(sort: str, names: str, key: str, descending: bool) -> None:
    found = ordered(TABLE, sort)
    assert "".join(row.iso3 for row in found.rows) == names
    assert (found.sort, found.descending) == (key, descending)
