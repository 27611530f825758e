from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.facts.columns import Kind
from components.facts.dataset import Dataset
from components.facts.schema import DATASETS
from tests.facts.spoil import (
    BY_NAME,
    as_csv,
    faults_of_bytes,
    faults_of_rows,
    put,
    put_all,
    rows_of,
)

EVERY = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
DATE = "is not a calendar date; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"
DAY = "is not a calendar day; write YYYY-MM-DD"
NUMBERS = [("vote_subjects", "yes"), ("trade", "exports_million"), ("trade", "year")]


def columns(*kinds: Kind) -> list[tuple[Dataset, str]]:
    return [
        (dataset, name)
        for dataset in DATASETS
        for name, column in dataset.columns.items()
        if not kinds or column.kind in kinds
    ]


def of_columns(*kinds: Kind) -> pytest.MarkDecorator:
    found = columns(*kinds)
    return pytest.mark.parametrize(("dataset", "column"), found, ids=[f"{d.name}-{column}" for d, column in found])


@of_columns(Kind.DATE, Kind.DAY)
def test_an_impossible_date_is_named(dataset: Dataset, column: str, tmp_path: Path) -> None:
    says = DAY if dataset.columns[column].kind is Kind.DAY else DATE
    expected = f'data/{dataset.name}.csv row 3 column {column}: "2008-13" {says}'
    assert faults_of_rows(tmp_path, dataset, put(3, column, "2008-13")) == [expected]


@pytest.mark.parametrize("value", ["2019-02-29", "2 July 2019", "0208-02-17", "2008-2-17", "20080217", "latest"])
def test_a_date_is_of_the_calendar_and_of_the_form(value: str, tmp_path: Path) -> None:
    expected = f'data/recognition.csv row 3 column date: "{value}" {DATE}'
    assert faults_of_rows(tmp_path, BY_NAME["recognition"], put(3, "date", value)) == [expected]


@of_columns(Kind.DAY)
def test_a_month_is_no_day(dataset: Dataset, column: str, tmp_path: Path) -> None:
    expected = f'data/{dataset.name}.csv row 3 column {column}: "1950-06" {DAY}'
    assert faults_of_rows(tmp_path, dataset, put(3, column, "1950-06")) == [expected]


@of_columns(Kind.CHOICE)
def test_a_value_that_is_no_choice_is_named_with_the_choices(dataset: Dataset, column: str, tmp_path: Path) -> None:
    choices = ", ".join(dataset.columns[column].choices)
    expected = f'data/{dataset.name}.csv row 2 column {column}: "maybe" is not allowed here; write one of {choices}'
    assert faults_of_rows(tmp_path, dataset, put(2, column, "maybe")) == [expected]


@pytest.mark.parametrize(("name", "column"), NUMBERS)
@pytest.mark.parametrize("value", ["n/a", "-1", "1e3", "1 000", "1,5", "nan", "٣"])
def test_a_cell_that_is_no_number_is_named(name: str, column: str, value: str, tmp_path: Path) -> None:
    empty = "and leave the cell empty where it is unknown"
    says = {
        Kind.COUNT: f"is not a whole number; write digits only, {empty}",
        Kind.AMOUNT: f"is not a number; write digits and a decimal point, {empty}",
        Kind.YEAR: "is not a year from 1800 to 2099; write its four digits",
    }[BY_NAME[name].columns[column].kind]
    expected = f'data/{name}.csv row 2 column {column}: "{value}" {says}'
    assert faults_of_rows(tmp_path, BY_NAME[name], put(2, column, value)) == [expected]


@of_columns(Kind.COUNT, Kind.AMOUNT, Kind.YEAR)
def test_every_number_is_checked(dataset: Dataset, column: str, tmp_path: Path) -> None:
    (found,) = faults_of_rows(tmp_path, dataset, put(2, column, "some"))
    assert found.startswith(f'data/{dataset.name}.csv row 2 column {column}: "some" is not a ')


@of_columns(Kind.LINK)
@pytest.mark.parametrize(
    "value", ["www.example.org", "ftp://example.org/a", "javascript:alert(1)", 'https://a.b/"><i>']
)
def test_an_address_that_is_not_of_the_web_is_named(dataset: Dataset, column: str, value: str, tmp_path: Path) -> None:
    says = "is not the address of a page; write it whole, beginning with https:// or http://"
    expected = f'data/{dataset.name}.csv row 2 column {column}: "{value}" {says}'
    assert faults_of_rows(tmp_path, dataset, put(2, column, value)) == [expected]


@of_columns(Kind.LIST)
@pytest.mark.parametrize("value", ["one; two", "one;", ";", "one;;two"])
def test_a_list_of_another_form_is_named(dataset: Dataset, column: str, value: str, tmp_path: Path) -> None:
    says = "is not a list; write the ids with ; between them and no blank"
    expected = f'data/{dataset.name}.csv row 2 column {column}: "{value}" {says}'
    assert faults_of_rows(tmp_path, dataset, put(2, column, value)) == [expected]


@EVERY
def test_an_empty_cell_that_is_required_is_named(dataset: Dataset, tmp_path: Path) -> None:
    required = [name for name, column in dataset.columns.items() if column.required]
    found = faults_of_rows(tmp_path, dataset, put_all(2, required, ""))
    assert sorted(fault.split("; ")[0] for fault in found) == sorted(
        f"data/{dataset.name}.csv row 2 column {name}: the cell is empty" for name in required
    )


@of_columns(Kind.LIST)
def test_a_fact_without_a_source_is_a_fault(dataset: Dataset, column: str, tmp_path: Path) -> None:
    remedy = "the cell is empty; write the id of at least one source of data/sources.csv"
    expected = f"data/{dataset.name}.csv row 2 column {column}: {remedy}"
    assert faults_of_rows(tmp_path, dataset, put(2, column, "")) == [expected]


@EVERY
def test_an_empty_cell_elsewhere_means_unknown(dataset: Dataset, tmp_path: Path) -> None:
    others = [name for name, column in dataset.columns.items() if not column.required]
    assert faults_of_rows(tmp_path, dataset, put_all(2, others, "")) == []


@EVERY
def test_a_blank_at_the_side_is_named_once_for_each_cell(dataset: Dataset, tmp_path: Path) -> None:
    says = "begins or ends with a blank, or holds a sign that cannot be seen; delete it"
    found = faults_of_rows(tmp_path, dataset, put_all(2, dataset.columns, " yes"))
    assert sorted(found) == sorted(
        f'data/{dataset.name}.csv row 2 column {name}: " yes" {says}' for name in dataset.columns
    )


@pytest.mark.parametrize("sign", ["\x00", "\t", "\x1b", "\xa0", "\u200b", "\u202e"])
def test_a_sign_that_cannot_be_seen_is_shown_by_its_number(sign: str, tmp_path: Path) -> None:
    says = "begins or ends with a blank, or holds a sign that cannot be seen; delete it"
    expected = f'data/visits.csv row 2 column official: "a{sign.encode("unicode_escape").decode()}b" {says}'
    assert faults_of_rows(tmp_path, BY_NAME["visits"], put(2, "official", f"a{sign}b")) == [expected]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(max_size=20), place=st.sampled_from(columns()))
def test_whatever_a_cell_holds_a_fault_is_one_line(value: str, place: tuple[Dataset, str], tmp_path: Path) -> None:
    dataset, column = place
    rows = rows_of(dataset.name, 3)
    put(2, column, value)(rows)
    for line in faults_of_bytes(tmp_path, dataset, as_csv(rows)):
        assert len(line.splitlines()) == 1
        assert line.startswith(f"data/{dataset.name}.csv row 2 column ")
