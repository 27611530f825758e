from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from components.facts.book import DATA
from components.facts.columns import DATES, NUMBERS, Column, Kind, span_of
from components.facts.dataset import Dataset
from components.facts.parties import AMERICAS, BELGRADE, ERAS, belgrade_between
from components.facts.schema import DATASETS

EVERY = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)


def test_every_file_has_a_model_and_every_model_a_file() -> None:
    assert {dataset.name for dataset in DATASETS} == {path.stem for path in DATA.glob("*.csv")}
    assert len({dataset.name for dataset in DATASETS}) == len(DATASETS)


@EVERY
def test_a_model_is_strict_and_says_what_it_holds(dataset: Dataset) -> None:
    schema = dataset.model.to_schema()
    assert schema.strict is True
    assert schema.ordered is True
    assert dataset.about.endswith(".")
    assert dataset.about != Dataset.__doc__


@EVERY
def test_a_model_refuses_what_it_does_not_know(dataset: Dataset) -> None:
    frame = pd.DataFrame(columns=list(dataset.columns), dtype=str)
    dataset.model.validate(frame)
    with pytest.raises(SchemaErrors, match="column_in_schema"):
        dataset.model.validate(frame.assign(colour=""), lazy=True)
    with pytest.raises(SchemaErrors, match="column_in_dataframe"):
        dataset.model.validate(frame.iloc[:, 1:], lazy=True)


@EVERY
def test_every_column_is_described_once(dataset: Dataset) -> None:
    for name, column in dataset.columns.items():
        assert isinstance(column, Column)
        assert column.description, name
        assert (column.kind is Kind.CHOICE) == bool(column.choices), name
        assert not column.required or "empty:" not in column.description, name


@EVERY
def test_a_key_is_made_of_required_columns(dataset: Dataset) -> None:
    assert set(dataset.key) <= set(dataset.columns)
    assert all(dataset.columns[name].required for name in dataset.key)


@EVERY
def test_every_fact_cites_a_source(dataset: Dataset) -> None:
    if dataset.name not in ("states", "sources"):
        assert list(dataset.columns)[-1] == "sources"
        assert dataset.columns["sources"].required


def test_references_lead_to_columns_that_are_there() -> None:
    tables = {dataset.name: dataset for dataset in DATASETS}
    for dataset in DATASETS:
        for column in dataset.columns.values():
            if column.refers is not None:
                table, name = column.refers
                assert tables[table].key == (name,)


def test_dates_and_numbers_are_different_kinds() -> None:
    assert not DATES & NUMBERS


def test_a_span_is_none_where_the_year_is_a_slip() -> None:
    assert span_of("0208-02-17") is None
    assert span_of("2108-02-17") is None
    assert span_of("") is None
    found = span_of("2012-02")
    assert found is not None
    assert (found.first, found.last) == (date(2012, 2, 1), date(2012, 2, 29))


def test_there_are_35_states_in_order() -> None:
    assert len(set(AMERICAS)) == 35
    assert list(AMERICAS) == sorted(AMERICAS)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(1918, 12, 1), date(1918, 12, 1), ("YUG",)),
        (date(2003, 2, 3), date(2003, 2, 4), ("YUG", "SCG")),
        (date(2003, 2, 4), date(2006, 6, 5), ("SCG",)),
        (date(2003, 1, 1), date(2006, 12, 31), ("YUG", "SCG", "SRB")),
        (date(2006, 6, 6), date(2006, 6, 6), ("SRB",)),
    ],
)
def test_belgrade_has_the_state_of_the_day(first: date, last: date, expected: tuple[str, ...]) -> None:
    assert belgrade_between(first, last) == expected


def test_belgrades_states_follow_each_other() -> None:
    assert [era.last for era in ERAS] == sorted(era.last for era in ERAS)
    assert BELGRADE == ("YUG", "SCG", "SRB")
