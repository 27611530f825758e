"""Reads a table's file as it stands: bytes, header, rows, line numbers. Knows nothing of what a cell may hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from components.facts.faults import Fault, shown

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A table as its file holds it.

    ``frame`` has every cell as text, "" where it is empty, and one row for each row of the right length. ``lines``
    gives for each of them the line where it begins, as an editor counts. ``whole`` is False where a row or the entire
    table could not be read: what is not in the frame may then still be in the file. ``raw`` is the file's bytes.
    """

    name: str
    frame: pd.DataFrame
    lines: tuple[int, ...]
    whole: bool
    raw: bytes
    faults: tuple[Fault, ...]


def read_table(folder: Path, name: str, columns: Sequence[str]) -> Reading:
    """Read ``<name>.csv`` of a folder strictly (UTF-8, RFC 4180, these columns in this order); faults are collected.

    Both line ends are read. A file that is missing, or whose bytes or header are wrong, gives an empty frame with the
    right columns and ``whole`` False.
    """
    raw, faults = _bytes_of(folder / f"{name}.csv")
    rows: list[list[str]] = []
    lines: list[int] = []
    if not faults:
        records, faults = _records(raw, f"{name}.csv")
        if not faults:
            faults = _header_faults(records, f"{name}.csv", columns)
        if not faults:
            rows, lines, faults = _rows(records[1:], f"{name}.csv", len(columns))
    return Reading(
        name=name,
        frame=pd.DataFrame(rows, columns=list(columns), dtype=str),
        lines=tuple(lines),
        whole=not faults,
        raw=raw,
        faults=tuple(faults),
    )


def _bytes_of(path: Path) -> tuple[bytes, list[Fault]]:
    """Return the bytes of a file that is there, not empty and UTF-8 without a mark, or what is wrong with it."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return b"", [Fault(file=path.name, says="the file is missing; put it back, or restore it from the history")]
    except OSError as error:
        return b"", [Fault(file=path.name, says=f"the file cannot be read ({error.strerror}); mend its permissions")]
    if not raw.strip():
        return raw, [Fault(file=path.name, says="the file is empty; restore its header and rows")]
    if raw.startswith(_BOM):
        says = "the file begins with a byte order mark; save it as UTF-8 without one (no BOM)"
        return raw, [Fault(file=path.name, row=1, says=says)]
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        says = f"byte 0x{raw[error.start]:02x} at offset {error.start} is not UTF-8; save the file as UTF-8"
        return raw, [Fault(file=path.name, row=line, says=says)]
    return raw, []


def _records(raw: bytes, file: str) -> tuple[list[tuple[int, list[str]]], list[Fault]]:
    """Return each record with the line where it begins, or the fault that stops the reading."""
    reader = csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            records.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        says = f"the row cannot be read ({error}); check its quotation marks (a quote within a cell is doubled)"
        return [], [Fault(file=file, row=begins, says=says)]
    return records, []


def _header_faults(records: list[tuple[int, list[str]]], file: str, columns: Sequence[str]) -> list[Fault]:
    """Compare the header with the columns that the table has, and see that a row follows it."""
    header = records[0][1]
    faults = [
        Fault(file=file, row=1, column=name, says="the column is missing; the header is " + ",".join(columns))
        for name in columns
        if name not in header
    ]
    for place, name in enumerate(header):
        if name not in columns:
            says = (
                "the table has no such column; delete it, or add it to the table's model in components/facts/schema.py"
            )
            faults.append(
                Fault(file=file, row=1, column=shown(name) if name.strip() != name or not name else name, says=says)
            )
        elif name in header[:place]:
            faults.append(Fault(file=file, row=1, column=name, says="the column is there twice; delete one of the two"))
    if not faults and header != list(columns):
        faults.append(
            Fault(file=file, row=1, says="the columns stand in another order; the header is " + ",".join(columns))
        )
    if not faults and len(records) == 1:
        faults.append(Fault(file=file, row=1, says="no row follows the header; restore the rows"))
    return faults


def _rows(
    records: list[tuple[int, list[str]]], file: str, width: int
) -> tuple[list[list[str]], list[int], list[Fault]]:
    """Return the rows of the right length with their lines, and a fault for each other one."""
    rows: list[list[str]] = []
    lines: list[int] = []
    faults: list[Fault] = []
    for line, cells in records:
        if len(cells) == width:
            rows.append(cells)
            lines.append(line)
        elif not cells:
            faults.append(Fault(file=file, row=line, says="the line is blank; delete it"))
        else:
            says = f"{len(cells)} cells instead of {width}; a cell that holds a comma stands in quotation marks"
            faults.append(Fault(file=file, row=line, says=says))
    return rows, lines, faults
