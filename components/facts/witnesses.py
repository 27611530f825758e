"""Every page that the book cites, with the facts that rest on it. Knows tables, no screen.

What a page says of one state's terms, presidencies or years of trade is gathered in a line, and so are the votes of a
ballot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from components.facts.book import Book
from components.facts.events import Picked, states_picked
from components.facts.governments import government_of
from components.facts.origins import Origin
from components.facts.rested import Rested, rested
from components.facts.shelf import Shelf

KINDS = ("government", "un", "news", "encyclopedia", "dataset")
"""The kinds of page, in the order in which they are listed."""

_BY_STATE = frozenset({"council_terms", "presidencies", "trade"})
_OTHERS = (("council_terms",), ("presidencies",))  # the lines of those that are none of the 35


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A page and what rests on it: the facts by table, and how many rows are about other members of the Council.

    ``government`` is the party whose page it is: ISO 3166-1 alpha-3, SRB for Belgrade's, XKX for Kosovo's; empty for a
    page that is no government's, and for one of which no rule tells whose it is.
    """

    origin: Origin
    government: str
    facts: tuple[Rested, ...]
    others: int = 0

    @property
    def rows(self) -> int:
        """How many rows rest on the page."""
        return self.others + sum(fact.rows for fact in self.facts)


def source_files(book: Book, *, country: str = "", region: str = "") -> tuple[SourceFile, ...]:
    """Return the pages on which facts about the states picked rest: by kind, publisher and date, the undated last.

    An empty filter (region also ``americas``) leaves all pages with all their facts; else a page stands with its
    facts about these states alone.
    """
    whole = not country and region in ("", "americas")
    wanted = states_picked(book, Picked(country=country, region=region))
    held: dict[str, list[Rested]] = {}
    for fact, cell in rested(book):
        if whole or wanted.intersection(fact.states):
            for page in cell.split(";"):
                held.setdefault(page, []).append(fact)
    files = [
        _file(origin, held[origin.id])
        for origin in Shelf(book).cited(";".join(book.table("sources")["id"]))
        if origin.id in held
    ]
    return tuple(sorted(files, key=_place))


def _place(file: SourceFile) -> tuple[object, ...]:
    origin = file.origin
    return KINDS.index(origin.kind), origin.publisher.casefold(), not origin.published, origin.published, origin.id


def _file(origin: Origin, facts: Sequence[Rested]) -> SourceFile:
    lines: dict[tuple[str, ...], list[Rested]] = {}
    for place, fact in enumerate(facts):
        lines.setdefault(_line(place, fact), []).append(fact)
    others = [lines.pop(key) for key in list(lines) if key in _OTHERS]
    return SourceFile(
        origin=origin,
        government=government_of(origin),
        facts=tuple(reduce(_joined, of_line) for of_line in lines.values()),
        others=sum(map(len, others)),
    )


def _line(place: int, fact: Rested) -> tuple[str, ...]:
    """Return what the facts of a line share."""
    if fact.table in _BY_STATE:
        return fact.table, *fact.states
    return (fact.table, fact.ballot) if fact.table == "votes" else (fact.table, str(place))


def _joined(one: Rested, other: Rested) -> Rested:
    """Return one line of two, without what they do not share."""
    return replace(
        one,
        states=tuple(dict.fromkeys((*one.states, *other.states))),
        start=min(one.start, other.start),
        end=max(one.end or one.start, other.end or other.start),
        day=min((day for day in (one.day, other.day) if day), default=None),
        rows=one.rows + other.rows,
        what=one.what if one.what == other.what else "",
    )
