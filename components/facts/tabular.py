"""The table of the 35 as plain records: cells, columns, rows, and the order that rows stand in. Knows no word."""

from __future__ import annotations

from dataclasses import dataclass, replace

from components.facts.book import Book
from components.facts.dossier import GROUPS
from components.facts.events import Picked, states_picked
from components.facts.origins import Origin

DOWN = "-"
"""What stands before a column's key in the address where its rows are sorted the other way round."""


@dataclass(frozen=True, kw_only=True)
class State:
    """What the table of states tells of one: an ISO day, a subregion by UN M49, the groups it is a full member of."""

    iso3: str
    un_member_since: str
    subregion: str
    groups: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: ``value`` for machines (a category's key, an ISO date, keys with ``;`` between), ``text`` for readers.

    ``told`` says more in plain lines. ``order`` is what its column is sorted by; what is ``unknown`` stands after all
    that is known, whichever way round. ``origins`` are the pages that it rests on, none where it rests on nothing
    being on record. ``contested`` tells that the counts differ.
    """

    value: str
    text: str
    order: tuple[int | str, ...]
    told: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    contested: bool = False
    unknown: bool = False


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: its key in the address and in files, its title, and the layer whose categories it has (empty: none)."""

    key: str
    title: str
    layer: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A state with a cell for each column, in their order; the first one is its name."""

    iso3: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Columns and rows in the order shown: by the column ``sort``, upwards or ``descending``."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    sort: str
    descending: bool = False


def states_in(book: Book, region: str = "", group: str = "") -> tuple[State, ...]:
    """Return the states of a region of the address that are in a group, in the book's order.

    An empty region (also ``americas``) or group leaves all. Raises KeyError for a group that does not exist.
    """
    rows = book.table("states")
    inside = states_picked(book, Picked(region=region))
    left = rows[rows["iso3"].isin(inside) & ((rows[group] == "yes") if group else True)]
    return tuple(
        State(
            iso3=row["iso3"],
            un_member_since=row["un_member_since"],
            subregion=row["subregion"],
            groups=tuple(name for name in GROUPS if row[name] == "yes"),
        )
        for _, row in left.iterrows()
    )


def ordered(table: Table, sort: str) -> Table:
    """Return the table sorted by a column's key, with ``-`` before it the other way round; equals stand by the name.

    What is unknown comes last both ways.

    Where ``sort`` is empty or names no column the names decide: the first column.
    """
    keys = [column.key for column in table.columns]
    key = sort.removeprefix(DOWN)
    place = keys.index(key) if key in keys else 0
    descending = key in keys and sort.startswith(DOWN)
    named = sorted(table.rows, key=lambda row: row.cells[0].order)
    turned = sorted(named, key=lambda row: row.cells[place].order, reverse=descending)
    rows = tuple(sorted(turned, key=lambda row: row.cells[place].unknown))
    return replace(table, rows=rows, sort=keys[place], descending=descending)
