from __future__ import annotations

from pathlib import Path

import pytest

from components.facts.book import DATA, load_book
from components.facts.dataset import Dataset
from components.facts.faults import BadData, Fault, report, shown
from components.facts.reading import read_table
from components.facts.schema import DATASETS
from components.facts.validation import check
from tests.facts.spoil import (
    BY_NAME,
    as_csv,
    copy_of_data,
    faults_of_bytes,
    faults_of_rows,
    put,
    real_shapes,
    rows_of,
)

EVERY = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)


@EVERY
def test_a_missing_file_is_named(dataset: Dataset, tmp_path: Path) -> None:
    _, faults = check(dataset, read_table(tmp_path, dataset.name, tuple(dataset.columns)))
    remedy = "the file is missing; put it back, or restore it from the history"
    assert report(faults) == f"data/{dataset.name}.csv: {remedy}"


def test_a_missing_table_is_the_only_fault_that_is_told(tmp_path: Path) -> None:
    (copy_of_data(tmp_path) / "sources.csv").unlink()
    with pytest.raises(BadData, match=r"^data/sources\.csv: the file is missing; [^\n]+$"):
        load_book(tmp_path, real_shapes())


@EVERY
@pytest.mark.parametrize("raw", [b"", b"\n", b" \r\n"])
def test_an_empty_file_is_named(dataset: Dataset, raw: bytes, tmp_path: Path) -> None:
    expected = f"data/{dataset.name}.csv: the file is empty; restore its header and rows"
    assert faults_of_bytes(tmp_path, dataset, raw) == [expected]


@EVERY
def test_a_header_without_rows_is_a_fault(dataset: Dataset, tmp_path: Path) -> None:
    raw = as_csv(rows_of(dataset.name)[:1])
    expected = f"data/{dataset.name}.csv row 1: no row follows the header; restore the rows"
    assert faults_of_bytes(tmp_path, dataset, raw) == [expected]


@EVERY
def test_a_missing_column_is_named_with_the_whole_header(dataset: Dataset, tmp_path: Path) -> None:
    last = list(dataset.columns)[-1]
    expected = (
        f"data/{dataset.name}.csv row 1 column {last}: the column is missing; the header is {','.join(dataset.columns)}"
    )
    assert faults_of_rows(tmp_path, dataset, lambda rows: [row.pop() for row in rows]) == [expected]


@EVERY
def test_a_column_too_many_is_named(dataset: Dataset, tmp_path: Path) -> None:
    expected = (
        f"data/{dataset.name}.csv row 1 column colour: the table has no such column; delete it, or add it to the "
        "table's model in components/facts/schema.py"
    )
    assert faults_of_rows(tmp_path, dataset, lambda rows: [row.append("colour") for row in rows]) == [expected]


@EVERY
def test_a_column_that_is_there_twice_is_named(dataset: Dataset, tmp_path: Path) -> None:
    first = next(iter(dataset.columns))
    expected = f"data/{dataset.name}.csv row 1 column {first}: the column is there twice; delete one of the two"
    assert faults_of_rows(tmp_path, dataset, lambda rows: [row.append(row[0]) for row in rows]) == [expected]


@EVERY
def test_columns_in_another_order_are_a_fault(dataset: Dataset, tmp_path: Path) -> None:
    header = ",".join(dataset.columns)
    expected = f"data/{dataset.name}.csv row 1: the columns stand in another order; the header is {header}"
    assert faults_of_rows(tmp_path, dataset, lambda rows: [row.reverse() for row in rows]) == [expected]


@EVERY
def test_a_row_of_another_length_is_named_and_the_others_are_read(dataset: Dataset, tmp_path: Path) -> None:
    width = len(dataset.columns)

    def edit(rows: list[list[str]]) -> None:
        rows[1].append("")
        rows[3].pop()

    quoted = "a cell that holds a comma stands in quotation marks"
    assert faults_of_rows(tmp_path, dataset, edit) == [
        f"data/{dataset.name}.csv row 2: {width + 1} cells instead of {width}; {quoted}",
        f"data/{dataset.name}.csv row 4: {width - 1} cells instead of {width}; {quoted}",
    ]


@EVERY
def test_a_blank_line_is_named(dataset: Dataset, tmp_path: Path) -> None:
    expected = f"data/{dataset.name}.csv row 3: the line is blank; delete it"
    assert faults_of_rows(tmp_path, dataset, lambda rows: rows.insert(2, [])) == [expected]


@EVERY
def test_a_byte_that_is_not_utf_8_is_named_with_its_place(dataset: Dataset, tmp_path: Path) -> None:
    raw = (DATA / f"{dataset.name}.csv").read_bytes()
    place = raw.index(b"\n") + 3
    expected = f"data/{dataset.name}.csv row 2: byte 0xe9 at offset {place} is not UTF-8; save the file as UTF-8"
    assert faults_of_bytes(tmp_path, dataset, raw[:place] + b"\xe9" + raw[place:]) == [expected]


@EVERY
def test_a_byte_order_mark_is_a_fault(dataset: Dataset, tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + (DATA / f"{dataset.name}.csv").read_bytes()
    expected = (
        f"data/{dataset.name}.csv row 1: the file begins with a byte order mark; save it as UTF-8 without one (no BOM)"
    )
    assert faults_of_bytes(tmp_path, dataset, raw) == [expected]


@EVERY
def test_a_quotation_mark_that_is_not_closed_is_named(dataset: Dataset, tmp_path: Path) -> None:
    header, *lines = (DATA / f"{dataset.name}.csv").read_bytes().split(b"\n")
    found = faults_of_bytes(tmp_path, dataset, b"\n".join([header, b'"' + lines[0], *lines[1:2]]))
    assert len(found) == 1
    assert found[0].startswith(f"data/{dataset.name}.csv row 2: the row cannot be read (")


@EVERY
def test_lines_that_end_as_on_windows_are_read(dataset: Dataset, tmp_path: Path) -> None:
    raw = (DATA / f"{dataset.name}.csv").read_bytes().replace(b"\n", b"\r\n")
    assert faults_of_bytes(tmp_path, dataset, raw) == []


@EVERY
def test_a_key_that_is_there_twice_names_both_rows(dataset: Dataset, tmp_path: Path) -> None:
    rows = rows_of(dataset.name, 5)
    line, key = len(rows) + 1, [rows[1][rows[0].index(name)] for name in dataset.key]
    expected = (
        f"data/{dataset.name}.csv row {line} column {', '.join(dataset.key)}: {shown(', '.join(key))} is in row 2 "
        "already; delete one of the two rows or mend its key"
    )
    assert faults_of_rows(tmp_path, dataset, lambda rows: rows.append(rows[1])) == [expected]


def test_a_row_is_counted_as_an_editor_shows_it(tmp_path: Path) -> None:
    def edit(rows: list[list[str]]) -> None:
        put(2, "note", "two\nlines")(rows)
        put(4, "claimant", "nobody")(rows)

    found = faults_of_rows(tmp_path, BY_NAME["recognition"], edit)
    expected = '"nobody" is not allowed here; write one of state, serbia, kosovo, other'
    assert found == [f"data/recognition.csv row 5 column claimant: {expected}"]


def test_all_faults_of_all_tables_are_told_at_once(tmp_path: Path) -> None:
    copy_of_data(tmp_path)
    for dataset in DATASETS:
        rows = rows_of(dataset.name)
        put(2, next(iter(dataset.columns)), "")(rows)
        put(5, list(dataset.columns)[-1], "")(rows)
        (tmp_path / f"{dataset.name}.csv").write_bytes(as_csv(rows))
    with pytest.raises(BadData) as caught:
        load_book(tmp_path, real_shapes())
    lines = str(caught.value).split("\n")
    empty = {line.split(":")[0] for line in lines if ": the cell is empty; " in line}
    assert empty == {
        f"data/{dataset.name}.csv row {row} column {column}"
        for dataset in DATASETS
        for row, column in ((2, next(iter(dataset.columns))), (5, list(dataset.columns)[-1]))
    }
    assert len(lines) == len(caught.value.faults)
    assert lines == sorted(lines, key=lambda line: line.split()[0].rstrip(":"))


def test_a_folder_without_shapes_is_a_fault_beside_the_others(tmp_path: Path) -> None:
    copy_of_data(tmp_path)
    rows = rows_of("votes")
    put(2, "vote", "perhaps")(rows)
    (tmp_path / "votes.csv").write_bytes(as_csv(rows))
    with pytest.raises(BadData) as caught:
        load_book(tmp_path)
    files = [fault.file for fault in caught.value.faults]
    assert files == ["americas.geojson", "votes.csv"]
    assert "run make data" in caught.value.faults[0].says


def test_a_report_has_a_line_for_each_fault() -> None:
    faults = (Fault(file="a.csv", says="it is\tbent"), Fault(file="b.csv", row=3, column="c", says="it is lost"))
    assert report(faults) == "data/a.csv: it is\tbent\ndata/b.csv row 3 column c: it is lost"


def test_a_long_value_is_cut() -> None:
    assert shown("x" * 81) == f'"{"x" * 80}..."'
