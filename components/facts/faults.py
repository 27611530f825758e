"""What can be wrong with the data, and how a fault is said in one line. Knows no table and no rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 80


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One fault of one file: where it is, what is wrong and what mends it.

    ``file`` is the name within the data folder. ``row`` is the line that an editor shows (the header is line 1; 0: the
    fault is not of one row). ``column`` may name several columns, with commas; empty: none. ``says`` names the value
    and the remedy.
    """

    file: str
    row: int = 0
    column: str = ""
    says: str

    def __str__(self) -> str:
        place = f"data/{self.file}"
        if self.row:
            place += f" row {self.row}"
        if self.column:
            place += f" column {self.column}"
        return f"{place}: {self.says}"


class BadData(Exception):  # noqa: N818 - the name that its users say: "bad data", not a mistake of the program
    """The data cannot be used; ``faults`` holds every fault that was found, never none."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(report(self.faults))


def report(faults: Iterable[Fault]) -> str:
    """Return the faults as text for stderr, one line each, in the order given; no line break at the end."""
    return "\n".join(str(fault) for fault in faults)


def shown(value: str) -> str:
    """Return a value as a fault quotes it: in quotation marks, on one line, cut where it is long, nothing unseen.

    >>> shown("2008-13")
    '"2008-13"'
    """
    flat = "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in value)
    return f'"{flat}"' if len(flat) <= _LONGEST else f'"{flat[:_LONGEST]}..."'
