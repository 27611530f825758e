"""The kinds of column that a table may have: what a cell may hold and how a fault of it is said. Knows no table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import pandera.pandas as pa

from components.facts.dates import Precision, Span, read_span

YEARS = range(1800, 2100)
"""The years that a date may lie in: outside of them it is a slip of the pen."""


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    CODE = "code"
    CHOICE = "choice"
    DATE = "date"  # a day, a month or a year
    DAY = "day"
    YEAR = "year"
    COUNT = "count"
    AMOUNT = "amount"
    LINK = "link"
    LIST = "list"  # codes with ; between them


DATES = frozenset({Kind.DATE, Kind.DAY})
NUMBERS = frozenset({Kind.YEAR, Kind.COUNT, Kind.AMOUNT})


@dataclass(frozen=True, kw_only=True)
class Column:
    """What a column of a table holds.

    ``required``: no cell may be empty; elsewhere an empty cell means that nobody found it. ``choices`` are the allowed
    values of a choice; ``pattern`` a regular expression that a whole cell matches ("": none); ``refers`` the table and
    the column where its values stand.
    """

    kind: Kind
    description: str
    required: bool = True
    choices: tuple[str, ...] = ()
    pattern: str = ""
    refers: tuple[str, str] | None = None


@cache
def span_of(text: str) -> Span | None:
    """Return the span of days that a cell may mean; None where it is empty or no plausible date."""
    try:
        span = read_span(text)
    except ValueError:
        return None
    return span if span.first.year in YEARS else None


def text(description: str, *, required: bool = True) -> Any:
    """Any text, on its side free of blanks."""
    return _field(Column(kind=Kind.TEXT, description=description, required=required))


def code(
    description: str, pattern: str, says: str, *, refers: tuple[str, str] | None = None, required: bool = True
) -> Any:
    """A code of a fixed form; ``says`` completes the line '"value" is ...' for one of another form."""
    column = Column(kind=Kind.CODE, description=description, pattern=pattern, refers=refers, required=required)
    return _field(column, _matches(pattern), '"{value}" is ' + says)


def iso3(description: str, *, refers: tuple[str, str] | None = None) -> Any:
    """An ISO 3166-1 alpha-3 code, of a state that is or that was."""
    says = "no code of a state; write ISO 3166-1 alpha-3, three capital letters"
    return code(description, r"[A-Z]{3}", says, refers=refers)


def choice(description: str, choices: Iterable[str], *, required: bool = True) -> Any:
    """One of a few values."""
    allowed = tuple(choices)
    column = Column(kind=Kind.CHOICE, description=description, choices=allowed, required=required)
    says = '"{value}" is not allowed here; write one of ' + ", ".join(allowed)
    return _field(column, frozenset(allowed).__contains__, says)


def when(description: str, *, required: bool = True) -> Any:
    """A day, or a month or a year where no more is known."""
    column = Column(kind=Kind.DATE, description=description, required=required, pattern=r"\d{4}(-\d{2}(-\d{2})?)?")
    says = '"{value}" is not a calendar date; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known'
    return _field(column, lambda cell: span_of(cell) is not None, says)


def day(description: str, *, required: bool = True) -> Any:
    """A day, known as such."""

    def is_day(cell: str) -> bool:
        span = span_of(cell)
        return span is not None and span.precision is Precision.DAY

    column = Column(kind=Kind.DAY, description=description, required=required)
    return _field(column, is_day, '"{value}" is not a calendar day; write YYYY-MM-DD')


def year(description: str) -> Any:
    """A year of four digits."""
    column = Column(kind=Kind.YEAR, description=description)
    says = f'"{{value}}" is not a year from {YEARS[0]} to {YEARS[-1]}; write its four digits'
    return _field(column, lambda cell: bool(re.fullmatch(r"[0-9]{4}", cell)) and int(cell) in YEARS, says)


def count(description: str, *, required: bool = False) -> Any:
    """A whole number, zero or more."""
    column = Column(kind=Kind.COUNT, description=description, required=required)
    says = '"{value}" is not a whole number; write digits only, and leave the cell empty where it is unknown'
    return _field(column, _matches(r"0|[1-9][0-9]{0,8}"), says)


def amount(description: str, *, required: bool = False) -> Any:
    """A number, zero or more, with a decimal point."""
    column = Column(kind=Kind.AMOUNT, description=description, required=required)
    says = '"{value}" is not a number; write digits and a decimal point, and leave the cell empty where it is unknown'
    return _field(column, _matches(r"[0-9]{1,12}(\.[0-9]{1,12})?"), says)


def link(description: str, *, required: bool = True) -> Any:
    """The address of a public page."""
    column = Column(kind=Kind.LINK, description=description, required=required, pattern=r"https?://[^\s<>\"]+")
    says = '"{value}" is not the address of a page; write it whole, beginning with https:// or http://'
    return _field(column, _matches(column.pattern), says)


def listing(description: str, *, refers: tuple[str, str]) -> Any:
    """One or more codes, with ; between them and no blank."""
    pattern = r"[^;\s]+(;[^;\s]+)*"
    column = Column(kind=Kind.LIST, description=description, pattern=pattern, refers=refers)
    says = '"{value}" is not a list; write the ids with ; between them and no blank'
    return _field(column, _matches(pattern), says)


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda cell: compiled.fullmatch(cell) is not None


def _is_clean(cell: str) -> bool:
    return cell == cell.strip() and cell.replace("\n", " ").isprintable()


def _field(column: Column, accepts: Callable[[str], bool] | None = None, says: str = "") -> Any:
    """Return pandera's field with the checks in the order in which a fault is told: blanks, emptiness, content.

    The text of a check is what a fault says; its hole is filled with the cell.
    """
    unclean = '"{value}" begins or ends with a blank, or holds a sign that cannot be seen; delete it'
    checks = [_check(_is_clean, unclean)]
    if column.required:
        checks.append(_check(bool, "the cell is empty; " + _wish(column)))
    if accepts is not None:
        checks.append(_check(lambda cell: not cell or accepts(cell), says))
    field = pa.Field(description=column.description, metadata={"column": column})
    field.checks = checks
    return field


def _check(accepts: Callable[[str], bool], says: str) -> pa.Check:
    return pa.Check(lambda cells: cells.map(accepts).astype(bool), error=says)


def _wish(column: Column) -> str:
    """Say what an empty cell that is required should hold."""
    if column.kind is Kind.LIST:
        return "write the id of at least one source of data/sources.csv"
    if column.kind is Kind.CHOICE:
        return "write one of " + ", ".join(column.choices)
    return {
        Kind.DATE: "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known",
        Kind.DAY: "write YYYY-MM-DD",
        Kind.YEAR: "write its four digits",
        Kind.LINK: "write an address beginning with https:// or http://",
    }.get(column.kind, "the table needs it")
