"""Spoiled copies of the real tables: change one thing, get the lines that say what is wrong."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from components.facts.book import DATA
from components.facts.crosscheck import cross_faults
from components.facts.dataset import Dataset
from components.facts.faults import Fault
from components.facts.reading import read_table
from components.facts.schema import DATASETS
from components.facts.shapes import Shapes, read_shapes
from components.facts.validation import Checked, check

BY_NAME = {dataset.name: dataset for dataset in DATASETS}
Rows = list[list[str]]
Edit = Callable[[Rows], object]


@cache
def real_shapes() -> Shapes:
    return read_shapes(DATA)


@cache
def real_table(name: str) -> Checked:
    dataset = BY_NAME[name]
    return check(dataset, read_table(DATA, name, tuple(dataset.columns)))[0]


def rows_of(name: str, lines: int | None = None) -> Rows:
    """The file's rows (the first so many lines), the header first: the row of line n stands at n - 1."""
    text = (DATA / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.reader(text.split("\n")[:lines] if lines else io.StringIO(text)))


def as_csv(rows: Rows) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)  # with \r\n, so that a cell that holds either sign is quoted
    return out.getvalue().encode()


def copy_of_data(folder: Path) -> Path:
    for dataset in DATASETS:
        shutil.copy(DATA / f"{dataset.name}.csv", folder)
    return folder


def faults_of_bytes(folder: Path, dataset: Dataset, raw: bytes) -> list[str]:
    """What the table alone is found guilty of when its file holds these bytes."""
    (folder / f"{dataset.name}.csv").write_bytes(raw)
    return _lines(check(dataset, read_table(folder, dataset.name, tuple(dataset.columns)))[1])


def faults_of_rows(folder: Path, dataset: Dataset, edit: Edit) -> list[str]:
    """What the table alone, cut after five lines, is found guilty of after its rows were edited."""
    rows = rows_of(dataset.name, 5)
    edit(rows)
    return faults_of_bytes(folder, dataset, as_csv(rows))


def faults_between(folder: Path, **edits: Edit) -> list[str]:
    """What is found between the real tables after the named ones were edited."""
    tables = {name: real_table(name) for name in BY_NAME}
    for name, edit in edits.items():
        rows = rows_of(name)
        edit(rows)
        (folder / f"{name}.csv").write_bytes(as_csv(rows))
        tables[name] = check(BY_NAME[name], read_table(folder, name, tuple(BY_NAME[name].columns)))[0]
    return _lines(cross_faults(tables))


def put(line: int, column: str, value: str) -> Edit:
    """Write a value into the cell of that line of the file."""

    def edit(rows: Rows) -> None:
        rows[line - 1][rows[0].index(column)] = value

    return edit


def put_all(line: int, columns: Iterable[str], value: str) -> Edit:
    """Write a value into several cells of that line of the file."""

    def edit(rows: Rows) -> None:
        for column in columns:
            put(line, column, value)(rows)

    return edit


def line_of(name: str, **cells: str) -> int:
    """The line of the first row that has these values."""
    header, *rows = rows_of(name)
    for line, row in enumerate(rows, 2):
        if cells.items() <= dict(zip(header, row, strict=True)).items():
            return line
    raise AssertionError(f"{name} has no row with {cells}")


def _lines(faults: tuple[Fault, ...]) -> list[str]:
    return [str(fault) for fault in faults]
