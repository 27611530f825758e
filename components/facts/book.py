"""The book: every table and shape of the data folder, checked. Knows its files, not what follows from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from components.facts.columns import DATES
from components.facts.crosscheck import cross_faults
from components.facts.faults import BadData, Fault, shown
from components.facts.reading import read_table
from components.facts.schema import DATASETS
from components.facts.shapes import FILES, BadShapes, Shapes, read_shapes
from components.facts.validation import Checked, check, typed

DATA = Path(__file__).parent.parent.parent / "data"
"""The folder of the data that come with the atlas."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Book:
    """Everything that is known. ``table`` gives out copies, so that no reader can change what another one reads.

    ``version`` names the state of the data: 12 hexadecimal digits over the bytes of all tables, in the order of their
    names. ``evidence_up_to`` is the newest day that a recorded fact reaches: an act, a visit, a meeting on Kosovo or a
    ballot (the last day of its span where the date is truncated). Terms and presidencies do not count: they are fixed
    ahead.
    """

    folder: Path
    version: str
    evidence_up_to: date
    shapes: Shapes
    _frames: Mapping[str, pd.DataFrame] = field(repr=False)

    def table(self, name: str) -> pd.DataFrame:
        """Return a copy of a table, by the name of its file; KeyError for a name that no table has.

        Columns as in the file: text with "" for unknown, numbers as float with NaN for unknown, years as int. For each
        date column X, X_first and X_last are the first and the last day that it may mean (datetime.date; None: empty).
        """
        if name not in self._frames:
            raise KeyError(f"no table {name!r}; there are {', '.join(self._frames)}")
        return self._frames[name].copy()


def load_book(folder: Path = DATA, shapes: Shapes | None = None) -> Book:
    """Read and check every table of a folder; ``shapes`` stands in for the folder's own shapes where it is given.

    Raises BadData with all faults of all files at once.
    """
    faults: list[Fault] = []
    tables = {}
    digest = hashlib.sha256()
    for dataset in sorted(DATASETS, key=lambda dataset: dataset.name):
        reading = read_table(folder, dataset.name, tuple(dataset.columns))
        digest.update(reading.raw)
        tables[dataset.name], found = check(dataset, reading)
        faults.extend(found)
    faults.extend(cross_faults(tables))
    try:
        drawn = shapes or read_shapes(folder)
        faults.extend(_undrawn(tables["states"], drawn))
    except BadShapes as error:
        faults.append(_shape_fault(error))
    if faults:
        raise BadData(sorted(faults, key=lambda fault: (fault.file, fault.row)))
    frames = {dataset.name: typed(tables[dataset.name]) for dataset in DATASETS}
    return Book(
        folder=folder,
        version=digest.hexdigest()[:12],
        evidence_up_to=_newest(frames),
        shapes=drawn,
        _frames=MappingProxyType(frames),
    )


def _undrawn(states: Checked, shapes: Shapes) -> Iterator[Fault]:
    """Yield a fault for each state that no shape is drawn for."""
    for place, iso3 in enumerate(states.frame["iso3"]):
        if iso3 and iso3 not in shapes.states:
            says = f"{shown(iso3)} has no shape in data/{FILES['light']}; mend the code, or run make data"
            yield states.fault(place, "iso3", says)


def _shape_fault(error: BadShapes) -> Fault:
    """Say a fault of the shapes as a fault of its file, which the message names first where it is one file."""
    name, _, says = str(error).partition(": ")
    return Fault(file=name, says=says) if name in FILES.values() else Fault(file=FILES["light"], says=str(error))


def _newest(frames: Mapping[str, pd.DataFrame]) -> date:
    """Return the last day that a recorded fact may mean."""
    days: list[date] = [
        day
        for dataset in DATASETS
        if dataset.evidence
        for name, column in dataset.columns.items()
        if column.kind in DATES
        for day in frames[dataset.name][f"{name}_last"]
        if day is not None
    ]
    return max(days)
