"""The view in the address: which map, on which day, by whose count. Knows addresses, not data."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date as Day
from urllib.parse import parse_qsl, quote, urlencode


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What exists to choose from, told by the book and the registries; days are both included."""

    options: Mapping[str, tuple[str, ...]]  # parameter -> its values, the default first where there is one
    first_day: Day
    last_day: Day
    latest: Day  # what ``date=latest`` means today
    ranks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # official -> levels held, the oldest first


@dataclass(frozen=True, kw_only=True)
class Ignored:
    """A parameter of an address that could not be used, and what is shown in its place."""

    parameter: str
    value: str
    instead: str

    @property
    def known(self) -> bool:
        """Whether the parameter exists, so that its value was at fault."""
        return self.parameter in parameters()


def _choice(default: str = "") -> str:
    return field(default=default, metadata={"kind": "choice"})


def _day() -> str:
    return field(default="", metadata={"kind": "day"})


def _keys() -> str:
    return field(default="", metadata={"kind": "keys"})


def _span() -> str:
    return field(default="", metadata={"kind": "span"})


def _moment(default: str = "") -> str:
    return field(default=default, metadata={"kind": "moment"})  # a span, or the latest day


@dataclass(frozen=True, kw_only=True)
class View:
    """What a reader looks at; the fields stand in the address's order, each as its canonical text.

    ``date`` is an ISO day, month or year or ``latest``; ``known`` an ISO day or empty (everything); ``from_`` and
    ``to`` ISO dates or empty (everything); an empty ``country``, ``lang``, ``theme``, ``scene`` or filter means none.
    ``vote`` is the ballot that the layer of votes shows, ``drawn`` how the states are drawn (map, tiles), ``sort`` a
    column of the table (with ``-``: the other way round), ``with_`` a second date to compare with, ``kosovo`` whose
    wording the Kosovo footnote has, ``members`` how the Council's members stand (rotation, group), ``tour`` the one
    that is drawn as a route, ``visit`` the one around which is told what stood. ``lanes`` are the keys of the lanes
    chosen, in the registry's order and with commas between them; ``grouped`` is what a row of the timeline stands for,
    ``order`` the order of rows of states.
    """

    view: str = _choice("map")
    date: str = _moment("latest")
    by: str = _choice("documents")
    known: str = _day()
    region: str = _choice("americas")
    layer: str = _choice("recognition")
    country: str = _choice()
    from_: str = _span()
    to: str = _span()
    lang: str = _choice()
    theme: str = _choice()
    scene: str = field(default="", metadata={"kind": "number"})
    direction: str = _choice()
    official: str = _choice()
    level: str = _choice()
    seat: str = _choice()
    vote: str = _choice()
    drawn: str = _choice("map")
    group: str = _choice()
    sort: str = _choice()
    with_: str = _moment()
    kosovo: str = _choice("un")
    lanes: str = _keys()
    grouped: str = _choice("state")
    order: str = _choice("name")
    members: str = _choice("rotation")
    tour: str = _choice()
    visit: str = _choice()

    @classmethod
    def from_search(cls, search: str, choices: Choices) -> tuple[View, tuple[Ignored, ...]]:
        """Read the query part of an address; never raises.

        A parameter that is unknown, repeated or not valid falls back to its default and is told in the second value.
        """
        given: dict[str, str] = {}
        ignored: list[Ignored] = []
        names = {address_name(f.name): f for f in fields(cls)}
        try:
            pairs = parse_qsl(search.removeprefix("?"), keep_blank_values=True, errors="replace")
        except ValueError:  # more separators than the parser takes
            return cls(), (Ignored(parameter="?", value=search[:40], instead=""),)
        for name, raw in pairs:
            known_field = names.get(name)
            if known_field is None:
                ignored.append(Ignored(parameter=name, value=raw, instead=""))
                continue
            value = _canonical(raw, known_field.metadata["kind"], choices.options.get(name, ()), choices)
            if value is None or known_field.name in given:
                ignored.append(Ignored(parameter=name, value=raw, instead=str(known_field.default)))
                continue
            given[known_field.name] = value
        view = cls(**given)
        if view.from_ and view.to and _first(view.from_) > _last(view.to):
            ignored.append(Ignored(parameter="to", value=view.to, instead=""))
            view = replace(view, to="")
        return view, tuple(ignored)

    def to_search(self) -> str:
        """Write the query part: only what differs from the default, in the fixed order; empty for the default view."""
        pairs = [
            (address_name(f.name), getattr(self, f.name)) for f in fields(self) if getattr(self, f.name) != f.default
        ]
        return "?" + urlencode(pairs, quote_via=quote, safe=":;,") if pairs else ""

    def day(self, choices: Choices) -> Day:
        """Return the day shown: of a month or a year its last one; of ``latest`` the day that it means today."""
        return choices.latest if self.date == "latest" else min(_last(self.date), choices.last_day)

    def with_day(self, choices: Choices) -> Day | None:
        """Return the second date to compare with (of a month or a year its last day), or None where there is none."""
        if not self.with_:
            return None
        return choices.latest if self.with_ == "latest" else min(_last(self.with_), choices.last_day)

    def known_day(self) -> Day | None:
        """Return the day of the second clock, or None where every claim counts."""
        return _last(self.known) if self.known else None

    def window(self, choices: Choices) -> tuple[Day, Day]:
        """Return the first and last day of the timeline's window, both included."""
        first = _first(self.from_) if self.from_ else choices.first_day
        last = _last(self.to) if self.to else choices.last_day
        return max(first, choices.first_day), min(last, choices.last_day)


def address_name(field_name: str) -> str:
    """Return a field's name in the address (``from`` is a word of Python)."""
    return field_name.rstrip("_")


def parameters() -> dict[str, str]:
    """Return the address's parameters with their defaults, in their order."""
    return {address_name(f.name): str(f.default) for f in fields(View)}


def _canonical(raw: str, kind: str, options: tuple[str, ...], choices: Choices) -> str | None:
    """Return the value as the address writes it, or None where it is not valid."""
    if kind == "choice":
        return raw if raw in options else None
    if kind == "keys":
        keys = raw.split(",") if raw else []
        return ",".join(option for option in options if option in keys) if set(keys) <= set(options) else None
    if kind == "number":
        return raw if raw.isascii() and raw.isdigit() and len(raw) < 4 and str(int(raw)) == raw else None
    if kind == "moment" and raw == "latest":
        return raw
    try:
        first, last = _first(raw), _last(raw)
    except ValueError:
        return None
    if (kind == "day" and len(raw) != 10) or last < choices.first_day or first > choices.last_day:
        return None
    return raw


def _parts(text: str) -> list[int]:
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(p.isascii() and p.isdigit() for p in parts):
        raise ValueError(text)
    return [int(part) for part in parts]


def _first(text: str) -> Day:
    year, month, day = [*_parts(text), 1, 1][:3]
    return Day(year, month, day)


def _last(text: str) -> Day:
    first, known_parts = _first(text), len(_parts(text))
    if known_parts == 1:
        return first.replace(month=12, day=31)
    return first if known_parts == 3 else first.replace(day=monthrange(first.year, first.month)[1])
