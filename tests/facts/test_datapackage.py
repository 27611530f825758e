from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.facts.book import DATA
from components.facts.columns import Column, Kind
from components.facts.datapackage import FILE, as_text, describe, write
from components.facts.dataset import Dataset
from components.facts.schema import DATASETS
from tests.facts.spoil import copy_of_data

CODEBOOK = (DATA / "README.md").read_text(encoding="utf-8")
EVERY = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)


def section(dataset: Dataset) -> str:
    return CODEBOOK.split(f"\n### {dataset.name}.csv\n")[1].split("\n## ")[0].split("\n### ")[0]


def type_in_words(column: Column) -> str:
    return f"{column.kind}, required" if column.required else str(column.kind)


def test_the_file_is_what_the_models_say() -> None:
    assert (DATA / FILE).read_text(encoding="utf-8") == as_text(describe()), "run make data"


def test_writing_is_repeatable(tmp_path: Path) -> None:
    path = write(copy_of_data(tmp_path))
    assert path.read_bytes() == (DATA / FILE).read_bytes()


def test_a_changed_byte_changes_size_and_checksum(tmp_path: Path) -> None:
    before = describe(copy_of_data(tmp_path))["resources"]
    with (tmp_path / "votes.csv").open("ab") as file:
        file.write(b"\n")
    changed = [old["name"] for old, new in zip(before, describe(tmp_path)["resources"], strict=True) if old != new]
    assert changed == ["votes"]


def test_an_independent_reader_finds_the_package_valid() -> None:
    command = [sys.executable, "-m", "frictionless", "validate", str(DATA / FILE), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert report["valid"], done.stdout
    assert {task["name"] for task in report["tasks"]} == {dataset.name for dataset in DATASETS}
    assert report["stats"]["warnings"] == 0


def test_an_independent_reader_finds_a_spoiled_package_not_valid(tmp_path: Path) -> None:
    path = write(copy_of_data(tmp_path))
    votes = tmp_path / "votes.csv"
    votes.write_bytes(votes.read_bytes().replace(b",abstain,", b",perhaps,", 1))
    command = [sys.executable, "-m", "frictionless", "validate", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert not report["valid"]
    assert [task["name"] for task in report["tasks"] if not task["valid"]] == ["votes"]


@EVERY
def test_the_codebook_describes_every_column_in_order(dataset: Dataset) -> None:
    rows = [line.split(" | ") for line in section(dataset).splitlines() if line.startswith("| `")]
    told = {row[0].strip("| `"): row[1] for row in rows}
    assert told == {name: type_in_words(column) for name, column in dataset.columns.items()}
    assert list(told) == list(dataset.columns)


@EVERY
def test_the_codebook_names_every_allowed_value(dataset: Dataset) -> None:
    text = section(dataset)
    for name, column in dataset.columns.items():
        if column.kind is Kind.CHOICE and name != "iso3":
            assert not [choice for choice in column.choices if f"`{choice}`" not in text], name


@EVERY
def test_the_codebook_names_the_key(dataset: Dataset) -> None:
    assert f"Key: {', '.join(f'`{name}`' for name in dataset.key)}." in section(dataset)


def test_the_codebook_has_the_parts_that_others_point_to() -> None:
    for title in ("Three perspectives", "What to be careful with", "Repairs", "How to add a row", "Licence"):
        assert f"\n## {title}\n" in CODEBOOK
    assert "without prejudice to positions on status, and is in line with UNSC resolution 1244 (1999)" in CODEBOOK
    assert "CC BY 4.0" in (DATA / "LICENSE").read_text(encoding="utf-8")
