"""Holds each table against its model and turns pandera's findings into faults. Knows one table at a time, never two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import pandera.errors

from components.facts.columns import DATES, NUMBERS, Kind, span_of
from components.facts.dataset import Dataset
from components.facts.faults import Fault, shown
from components.facts.reading import Reading


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A table that was held against its model.

    ``frame`` has the columns of the file as text and for each date column X the two columns X_first and X_last: the
    span that the date may mean, None where it is empty or unreadable. ``lines`` are the lines in the file. ``whole``:
    every row is there; ``sound``: every cell is as it should be too.
    """

    dataset: Dataset
    frame: pd.DataFrame
    lines: tuple[int, ...]
    whole: bool
    sound: bool

    def fault(self, place: int, column: str, says: str) -> Fault:
        """Return a fault of the row at that place of the frame."""
        return Fault(file=f"{self.dataset.name}.csv", row=self.lines[place], column=column, says=says)


def check(dataset: Dataset, reading: Reading) -> tuple[Checked, tuple[Fault, ...]]:
    """Hold a table against its model; return it with the spans of its dates, and all faults from the reading on."""
    faults = [*reading.faults, *_cell_faults(dataset, reading), *_duplicates(dataset, reading)]
    checked = Checked(
        dataset=dataset,
        frame=_with_spans(dataset, reading.frame),
        lines=reading.lines,
        whole=reading.whole,
        sound=not faults,
    )
    return checked, tuple(faults)


def typed(checked: Checked) -> pd.DataFrame:
    """Return the frame of a sound table with its numbers as numbers: years whole, others float with NaN for unknown."""
    frame = checked.frame.copy()
    for name, column in checked.dataset.columns.items():
        if column.kind is Kind.YEAR:
            frame[name] = frame[name].astype(int)
        elif column.kind in NUMBERS:
            frame[name] = [float(cell or "nan") for cell in frame[name]]
    return frame


def _cell_faults(dataset: Dataset, reading: Reading) -> Iterator[Fault]:
    """Yield one fault for each cell that the model refuses, even where several of its checks do."""
    if reading.frame.empty:
        return
    try:
        dataset.model.validate(reading.frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        told: set[tuple[int, str]] = set()
        found = error.failure_cases.sort_values(["index", "check_number"], kind="stable")
        for case in found.itertuples():
            cell = (int(case.index), str(case.column))
            if cell not in told:
                told.add(cell)
                says = str(case.check).replace('"{value}"', shown(str(case.failure_case)))
                yield Fault(file=f"{dataset.name}.csv", row=reading.lines[cell[0]], column=cell[1], says=says)


def _duplicates(dataset: Dataset, reading: Reading) -> Iterator[Fault]:
    """Yield a fault for each row whose key an earlier row has."""
    first_lines: dict[tuple[str, ...], int] = {}
    keys = reading.frame[list(dataset.key)].itertuples(index=False, name=None)
    for line, key in zip(reading.lines, keys, strict=True):
        earlier = first_lines.setdefault(key, line)
        if earlier != line:
            says = f"{shown(', '.join(key))} is in row {earlier} already; delete one of the two rows or mend its key"
            yield Fault(file=f"{dataset.name}.csv", row=line, column=", ".join(dataset.key), says=says)


def _with_spans(dataset: Dataset, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the first and last day of each date, as dates."""
    more = {}
    for name, column in dataset.columns.items():
        if column.kind in DATES:
            spans = [span_of(text) for text in frame[name]]
            more[f"{name}_first"] = pd.Series([span and span.first for span in spans], dtype=object)
            more[f"{name}_last"] = pd.Series([span and span.last for span in spans], dtype=object)
    return frame.assign(**more)
