from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from components.facts.book import DATA, Book, load_book
from components.facts.columns import DATES, NUMBERS, Kind
from components.facts.dataset import Dataset
from components.facts.schema import DATASETS
from tests.facts.spoil import as_csv, copy_of_data, put, real_shapes, rows_of

EVERY = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book()


def edited(folder: Path, **edits) -> Book:
    copy_of_data(folder)
    for name, edit in edits.items():
        rows = rows_of(name)
        edit(rows)
        (folder / f"{name}.csv").write_bytes(as_csv(rows))
    return load_book(folder, real_shapes())


@EVERY
def test_a_table_has_the_rows_of_its_file_in_their_order(book: Book, dataset: Dataset) -> None:
    frame = book.table(dataset.name)
    header, *rows = rows_of(dataset.name)
    assert list(frame.columns[: len(header)]) == header
    assert isinstance(frame.index, pd.RangeIndex)
    for name, column in dataset.columns.items():
        if column.kind not in NUMBERS:
            assert list(frame[name]) == [row[header.index(name)] for row in rows]


@EVERY
def test_each_column_has_the_type_of_its_kind(book: Book, dataset: Dataset) -> None:
    frame = book.table(dataset.name)
    for name, column in dataset.columns.items():
        expected = {Kind.YEAR: "int64", Kind.COUNT: "float64", Kind.AMOUNT: "float64"}.get(column.kind, "str")
        assert str(frame[name].dtype) == expected, name
    spans = [f"{name}_{end}" for name, kind in kinds(dataset) if kind in DATES for end in ("first", "last")]
    assert list(frame.columns) == [*dataset.columns, *spans]


def kinds(dataset: Dataset) -> list[tuple[str, Kind]]:
    return [(name, column.kind) for name, column in dataset.columns.items()]


def test_a_truncated_date_is_a_span_and_an_empty_one_is_none(book: Book) -> None:
    acts = book.table("recognition")
    peru = acts[(acts["iso3"] == "PER") & (acts["act"] == "suspended")].iloc[0]
    assert (peru["date_first"], peru["date_last"]) == (date(2015, 1, 1), date(2015, 12, 31))
    assert (peru["known_first"], peru["known_last"]) == (date(2019, 7, 2), date(2019, 7, 2))
    haiti = acts[(acts["iso3"] == "HTI") & (acts["act"] == "recognised")].iloc[0]
    assert (haiti["date_first"], haiti["date_last"]) == (date(2012, 2, 1), date(2012, 2, 29))
    assert haiti["known"] == ""
    assert haiti["known_first"] is None


def test_an_unknown_number_is_nan_and_not_zero(book: Book) -> None:
    subjects = book.table("vote_subjects").set_index("vote_id")
    assert subjects.loc["unga-63-3", "yes"] == 77
    assert pd.isna(subjects.loc["unga-64-298", "yes"])
    trade = book.table("trade")
    assert trade["imports_million"].isna().sum() == sum(row[4] == "" for row in rows_of("trade"))
    assert not (trade[["exports_million", "imports_million"]] == 0).any(axis=None)


def test_a_reader_cannot_change_the_book(book: Book) -> None:
    frame = book.table("votes")
    frame.loc[0, "vote"] = "perhaps"
    frame["colour"] = "red"
    frame.loc[len(frame)] = ""
    again = book.table("votes")
    assert again.loc[0, "vote"] == "yes"
    assert "colour" not in again
    assert len(again) == len(rows_of("votes")) - 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        book.version = "1"


def test_a_table_that_is_not_there_is_named(book: Book) -> None:
    with pytest.raises(KeyError, match="no table 'wars'; there are states, recognition, visits"):
        book.table("wars")


def test_the_version_is_twelve_digits_and_follows_every_byte(book: Book, tmp_path: Path) -> None:
    assert len(book.version) == 12
    assert int(book.version, 16) >= 0
    assert load_book(copy_of_data(tmp_path), real_shapes()).version == book.version
    assert edited(tmp_path, visits=put(2, "note", "Another note.")).version != book.version


def test_the_evidence_ends_with_the_newest_recorded_fact(book: Book) -> None:
    assert book.evidence_up_to == date(2026, 4, 9)


def test_the_evidence_follows_a_new_visit_to_the_last_day_that_it_may_mean(tmp_path: Path) -> None:
    assert edited(tmp_path, visits=put(210, "start", "2026-10")).evidence_up_to == date(2026, 10, 31)


def test_what_is_fixed_ahead_is_no_evidence(book: Book) -> None:
    assert max(book.table("presidencies")["start_first"]) > book.evidence_up_to
    assert max(day for day in book.table("council_terms")["end_last"] if day) > book.evidence_up_to


def test_the_book_has_the_shapes_of_its_folder(book: Book) -> None:
    assert book.folder == DATA
    assert set(book.table("states")["iso3"]) == set(book.shapes.states)
    stand_in = real_shapes()
    assert load_book(DATA, stand_in).shapes is stand_in
