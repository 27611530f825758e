from __future__ import annotations

from pathlib import Path

import pytest

from components.facts.book import load_book
from components.facts.columns import Kind
from components.facts.crosscheck import cross_faults
from components.facts.faults import BadData
from components.facts.reading import read_table
from components.facts.schema import DATASETS
from components.facts.validation import check
from tests.facts.spoil import BY_NAME, Rows, as_csv, copy_of_data, faults_between, line_of, put, real_shapes, rows_of

CITING = [dataset.name for dataset in DATASETS if "sources" in dataset.columns]
OF_STATES = [
    (dataset.name, name)
    for dataset in DATASETS
    for name, column in dataset.columns.items()
    if column.refers == ("states", "iso3")
]


def test_the_real_tables_fit_each_other(tmp_path: Path) -> None:
    assert faults_between(tmp_path) == []


@pytest.mark.parametrize("name", CITING)
def test_a_source_that_is_not_listed_is_named(name: str, tmp_path: Path) -> None:
    first = rows_of(name)[1][-1].split(";")[0]
    expected = (
        f'data/{name}.csv row 2 column sources: "no-such-page" is not in column id of data/sources.csv; '
        "mend it, or add it there"
    )
    assert faults_between(tmp_path, **{name: put(2, "sources", f"{first};no-such-page")}) == [expected]


@pytest.mark.parametrize("name", CITING)
def test_a_source_that_a_cell_names_twice_is_named(name: str, tmp_path: Path) -> None:
    first = rows_of(name)[1][-1].split(";")[0]
    expected = f'data/{name}.csv row 2 column sources: "{first}" stands there twice; delete one of the two'
    assert faults_between(tmp_path, **{name: put(2, "sources", f"{first};{first}")}) == [expected]


@pytest.mark.parametrize(("name", "column"), OF_STATES)
def test_a_state_that_is_none_of_the_35_is_named(name: str, column: str, tmp_path: Path) -> None:
    expected = (
        f'data/{name}.csv row 3 column {column}: "SRB" is not in column iso3 of data/states.csv; '
        "mend it, or add it there"
    )
    assert expected in faults_between(tmp_path, **{name: put(3, column, "SRB")})


def test_a_vote_in_a_ballot_that_is_not_listed_is_named(tmp_path: Path) -> None:
    expected = (
        'data/votes.csv row 2 column vote_id: "unga-1" is not in column vote_id of data/vote_subjects.csv; '
        "mend it, or add it there"
    )
    assert faults_between(tmp_path, votes=put(2, "vote_id", "unga-1")) == [expected]


def test_references_into_a_table_that_could_not_be_read_are_not_judged(tmp_path: Path) -> None:
    tables = {
        name: check(dataset, read_table(tmp_path, name, tuple(dataset.columns)))[0] for name, dataset in BY_NAME.items()
    }
    assert cross_faults(tables) == ()
    assert faults_between(tmp_path, sources=lambda rows: rows[1].pop(), votes=put(2, "sources", "no-such-page")) == []


def test_a_state_without_a_row_is_named(tmp_path: Path) -> None:
    line = line_of("states", iso3="KNA")
    found = faults_between(tmp_path, states=lambda rows: rows.pop(line - 1))
    assert "data/states.csv: KNA has no row; the table holds the 35 UN member states of the Americas" in found
    assert all('"KNA" is not in column iso3 of data/states.csv' in fault for fault in found[:-1])


@pytest.mark.parametrize("name", ["visits", "council_terms", "presidencies"])
def test_an_end_before_the_start_is_named(name: str, tmp_path: Path) -> None:
    header, *rows = rows_of(name)
    ends, starts = ([row[header.index(column)] for row in rows] for column in ("end", "start"))
    place = next(place for place, end in enumerate(ends) if len(end) == 10)
    expected = (
        f'data/{name}.csv row {place + 2} column end: "1900-01-01" is before the start "{starts[place]}"; '
        "mend one of the two"
    )
    assert expected in faults_between(tmp_path, **{name: put(place + 2, "end", "1900-01-01")})


def test_an_end_that_may_be_after_the_start_is_no_fault(tmp_path: Path) -> None:
    line = line_of("visits", visitor="YUG", host="CHL", start="1963-09-23", end="1963-09")
    assert faults_between(tmp_path, visits=put(line, "end", "1963")) == []


def test_a_claim_that_was_public_before_the_act_is_named(tmp_path: Path) -> None:
    line = line_of("recognition", iso3="PER", act="suspended")
    expected = f'data/recognition.csv row {line} column known: "2014-12" is before the date "2015"; mend one of the two'
    assert faults_between(tmp_path, recognition=put(line, "known", "2014-12")) == [expected]
    assert faults_between(tmp_path, recognition=put(line, "known", "2015-01")) == []


def test_a_visit_to_somewhere_else_is_named(tmp_path: Path) -> None:
    expected = (
        'data/visits.csv row 2 column host: "FRA" is none of the 35 states, nor SCG, SRB, XKX, YUG; write one of them'
    )
    assert faults_between(tmp_path, visits=put(2, "host", "FRA")) == [expected]


@pytest.mark.parametrize(("column", "value", "pair"), [("visitor", "CAN", "CAN, USA"), ("host", "XKX", "YUG, XKX")])
def test_a_visit_within_one_side_is_named(column: str, value: str, pair: str, tmp_path: Path) -> None:
    expected = (
        f'data/visits.csv row 2 column visitor, host: "{pair}" is no visit between the Americas and Belgrade or '
        "Pristina; mend one side"
    )
    assert faults_between(tmp_path, visits=put(2, column, value)) == [expected]


@pytest.mark.parametrize(
    ("start", "code", "right"),
    [
        ("2003-02-04", "YUG", "SCG"),
        ("2003-02", "SCG", None),
        ("2003", "SRB", "YUG or SCG"),
        ("2026-11-23", "SRB", None),
        ("2026-11-23", "XKX", None),
    ],
)
def test_belgrade_stands_under_the_name_of_its_time(start: str, code: str, right: str | None, tmp_path: Path) -> None:
    def edit(rows: Rows) -> None:
        put(2, "visitor", code)(rows)
        put(2, "start", start)(rows)

    expected = f'data/visits.csv row 2 column visitor: "{code}" was not Belgrade\'s state in {start}; write {right}'
    assert faults_between(tmp_path, visits=edit) == ([expected] if right else [])


def test_visits_of_pristina_are_taken(tmp_path: Path) -> None:
    visit = "XKX,PAN,2022-05-05,,A. N. Other,President,head_of_state,,,official,,,mire-panama"
    row = visit.split(",")
    assert faults_between(tmp_path, visits=lambda rows: rows.append(row)) == []


def test_more_votes_of_ours_than_of_the_world_are_named(tmp_path: Path) -> None:
    line = line_of("vote_subjects", vote_id="unga-63-3")
    expected = (
        f'data/vote_subjects.csv row {line} column yes: "20" votes in all, but data/votes.csv has 21 of the 35; '
        "mend one of the two"
    )
    assert faults_between(tmp_path, vote_subjects=put(line, "yes", "20")) == [expected]


def test_a_year_of_trade_that_says_nothing_is_named(tmp_path: Path) -> None:
    def edit(rows: Rows) -> None:
        put(2, "exports_million", "")(rows)
        put(2, "imports_million", "")(rows)

    expected = (
        "data/trade.csv row 2 column exports_million, imports_million: both are empty, so that the row says nothing; "
        "fill one, or delete the row"
    )
    assert faults_between(tmp_path, trade=edit) == [expected]


@pytest.mark.parametrize(
    ("year", "entity", "right"),
    [
        ("1991", "SCG", "YUG"),
        ("1992", "YUG", "SCG"),
        ("2005", "SRB", "SCG"),
        ("2006", "SCG", "SRB"),
        ("2006", "SRB", None),
    ],
)
def test_trade_names_belgrade_as_its_series_do(year: str, entity: str, right: str | None, tmp_path: Path) -> None:
    def edit(rows: Rows) -> None:
        rows[:] = [rows[0], rows[1]]
        put(2, "year", year)(rows)
        put(2, "entity", entity)(rows)

    expected = f'data/trade.csv row 2 column entity: "{entity}" is not the series of {year}; write {right}'
    assert faults_between(tmp_path, trade=edit) == ([expected] if right else [])


def test_a_cell_at_fault_is_not_judged_again(tmp_path: Path) -> None:
    assert faults_between(tmp_path, presidencies=put(40, "start", "1950-13-01")) == []
    assert faults_between(tmp_path, council_terms=put(40, "end", "1950-13-01")) == []
    assert faults_between(tmp_path, kosovo_meetings=put(4, "date", "1950-13-01")) == []
    assert faults_between(tmp_path, visits=put(4, "start", "1950-13-01")) == []
    assert faults_between(tmp_path, trade=put(4, "year", "195O")) == []


def test_a_state_without_a_shape_is_named(tmp_path: Path) -> None:
    copy_of_data(tmp_path)
    (tmp_path / "states.csv").write_bytes(as_csv([*rows_of("states"), rows_of("states")[1]]))
    rows = rows_of("states")
    put(line_of("states", iso3="KNA"), "iso3", "SRB")(rows)
    (tmp_path / "states.csv").write_bytes(as_csv(rows))
    with pytest.raises(BadData) as caught:
        load_book(tmp_path, real_shapes())
    expected = '"SRB" has no shape in data/americas.geojson; mend the code, or run make data'
    assert expected in [fault.says for fault in caught.value.faults if fault.file == "states.csv"]


def test_every_list_refers_to_a_table() -> None:
    lists = [column for dataset in DATASETS for column in dataset.columns.values() if column.kind is Kind.LIST]
    assert {column.refers for column in lists} == {("sources", "id")}
