"""The public description of the tables, a Frictionless Data Package v1, made from the models. Knows no row."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NotRequired, TypedDict

from components.facts.book import DATA
from components.facts.columns import Column, Kind
from components.facts.dataset import Dataset
from components.facts.schema import DATASETS

FILE = "datapackage.json"

_TYPES = {
    Kind.TEXT: "string",
    Kind.CODE: "string",
    Kind.CHOICE: "string",
    Kind.DATE: "string",  # truncated where no more is known, which the type date does not allow
    Kind.DAY: "date",
    Kind.YEAR: "year",
    Kind.COUNT: "integer",
    Kind.AMOUNT: "number",
    Kind.LINK: "string",
    Kind.LIST: "string",
}


class Constraints(TypedDict):
    """What a cell must be; ``pattern`` and ``enum`` hold for cells that are not empty."""

    required: bool
    pattern: NotRequired[str]
    enum: NotRequired[list[str]]
    minimum: NotRequired[int]


class Field(TypedDict):
    """A column."""

    name: str
    type: str
    description: str
    constraints: Constraints


class Reference(TypedDict):
    """Where the values of a foreign key stand."""

    resource: str
    fields: str


class ForeignKey(TypedDict):
    """A column whose values stand in another table."""

    fields: str
    reference: Reference


class Schema(TypedDict):
    """The columns of a table, its key and what an empty cell is."""

    fields: list[Field]
    missingValues: list[str]
    primaryKey: list[str]
    foreignKeys: NotRequired[list[ForeignKey]]


class Resource(TypedDict):
    """A table: its file, with the file's size and checksum, and its columns."""

    name: str
    profile: str
    path: str
    title: str
    format: str
    mediatype: str
    encoding: str
    bytes: int
    hash: str
    schema: Schema


class Link(TypedDict):
    """A licence or a source."""

    title: str
    path: str
    name: NotRequired[str]


class Package(TypedDict):
    """All tables."""

    profile: str
    name: str
    title: str
    description: str
    licenses: list[Link]
    sources: list[Link]
    resources: list[Resource]


def describe(folder: Path = DATA) -> Package:
    """Return the description of a folder's tables; the models say what they hold, the files their size and checksum."""
    return {
        "profile": "tabular-data-package",
        "name": "recognition-atlas",
        "title": "Recognition Atlas",
        "description": (
            "Dated, sourced facts about the 35 UN member states of the Americas and their positions on Kosovo, their "
            "visits, relations, votes and trade with Belgrade and Pristina, and the UN Security Council. "
            "The codebook is README.md."
        ),
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0 International",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [{"title": "Public pages, listed one by one", "path": "sources.csv"}],
        "resources": [_resource(folder, dataset) for dataset in DATASETS],
    }


def write(folder: Path = DATA) -> Path:
    """Write the description into the folder and return its path."""
    path = folder / FILE
    path.write_text(as_text(describe(folder)), encoding="utf-8", newline="\n")
    return path


def as_text(package: Package) -> str:
    """Return the description as the file holds it."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(folder: Path, dataset: Dataset) -> Resource:
    raw = (folder / f"{dataset.name}.csv").read_bytes()
    return {
        "name": dataset.name,
        "profile": "tabular-data-resource",
        "path": f"{dataset.name}.csv",
        "title": dataset.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "schema": _schema(dataset),
    }


def _schema(dataset: Dataset) -> Schema:
    schema: Schema = {
        "fields": [_field(name, column) for name, column in dataset.columns.items()],
        "missingValues": [""],
        "primaryKey": list(dataset.key),
    }
    keys: list[ForeignKey] = [
        {"fields": name, "reference": {"resource": column.refers[0], "fields": column.refers[1]}}
        for name, column in dataset.columns.items()
        if column.refers is not None and column.kind is not Kind.LIST
    ]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def _field(name: str, column: Column) -> Field:
    constraints: Constraints = {"required": column.required}
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.kind in (Kind.COUNT, Kind.AMOUNT):
        constraints["minimum"] = 0
    return {"name": name, "type": _TYPES[column.kind], "description": column.description, "constraints": constraints}


if __name__ == "__main__":
    write()
