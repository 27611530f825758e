"""The 35 as a table: a column for each count and each layer, in words, with what to sort by. Knows words, no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from components.facts.alphabet import collated
from components.facts.answers import Answer
from components.facts.asof import PERSPECTIVES, Standing
from components.facts.dates import read_span
from components.facts.dossier import GROUPS
from components.facts.events import SUBREGIONS
from components.facts.origins import Origin
from components.facts.tabular import DOWN, Cell, Column, Row, State, Table, ordered
from components.figures.layer import Layer
from components.figures.layers import LAYERS
from components.words import Words

STATUS = "recognition"
"""The column of the status by the count that the reader chose; the other two counts have columns of their own."""

LAYERED = tuple(key for key in LAYERS if key != STATUS)
"""The layers with a column each: all but that of recognition, which the counts are of."""

_COLUMNS = ("state", STATUS, *PERSPECTIVES, *LAYERED, "member", "subregion", "groups")

SORTS = ("", f"{DOWN}state", *(mark + key for key in _COLUMNS[1:] for mark in ("", DOWN)))
"""What the address can sort by: a column, or with ``-`` before it the other way round; empty: by the states' names."""

Named = Mapping[str, Answer]
"""Answers by the state (ISO3)."""


def table_rows(
    words: Words,
    states: Sequence[State],
    standings: Mapping[str, Named],
    answers: Mapping[str, Named],
    *,
    by: str,
    sort: str = "",
    cite: Callable[[Sequence[str]], tuple[Origin, ...]],
) -> Table:
    """Return the table of the states given, with the status by the count ``by`` first.

    ``standings`` are the answers of the layer of recognition by each perspective, ``answers`` those of each layer of
    :data:`LAYERED`; ``cite`` gives the pages of source ids. ``sort`` is one of :data:`SORTS`.
    """
    others = tuple(other for other in PERSPECTIVES if other != by)
    columns = tuple(_columns(words, by, others))
    rows = tuple(
        Row(iso3=state.iso3, cells=tuple(_cells(words, state, by, others, standings, answers, cite)))
        for state in states
    )
    wanted = sort.replace(by, STATUS) if sort.removeprefix(DOWN) == by else sort
    return ordered(Table(columns=columns, rows=rows, sort="state"), wanted)


def _columns(words: Words, by: str, others: Sequence[str]) -> Iterator[Column]:
    yield Column(key="state", title=words.say("listing.state"))
    yield Column(key=STATUS, title=words.say("table.status", count=words.say(f"by.{by}")), layer=STATUS)
    for other in others:
        yield Column(key=other, title=words.say("table.status", count=words.say(f"by.{other}")), layer=STATUS)
    for key in LAYERED:
        yield Column(key=key, title=words.say(f"layer.{key}.title"), layer=key)
    yield Column(key="member", title=words.say("table.member"))
    yield Column(key="subregion", title=words.say("table.subregion"))
    yield Column(key="groups", title=words.say("table.groups"))


def _cells(
    words: Words,
    state: State,
    by: str,
    others: Sequence[str],
    standings: Mapping[str, Named],
    answers: Mapping[str, Named],
    cite: Callable[[Sequence[str]], tuple[Origin, ...]],
) -> Iterator[Cell]:
    name = words.state(state.iso3)
    yield Cell(value=state.iso3, text=name, order=(collated(name),))
    for count in (by, *others):
        lines = int(count == by)
        yield _answered(words, LAYERS[STATUS], state.iso3, standings[count][state.iso3], cite, lines=lines)
    for key in LAYERED:
        yield _answered(words, LAYERS[key], state.iso3, answers[key][state.iso3], cite, lines=1)
    since = state.un_member_since
    yield Cell(value=since, text=words.date(since), order=(since,))
    subregion = words.say(f"card.subregion.{state.subregion}")
    yield Cell(value=state.subregion, text=subregion, order=(tuple(SUBREGIONS.values()).index(state.subregion),))
    yield _grouped(words, state.groups)


def _answered(
    words: Words,
    layer: Layer,
    iso3: str,
    answer: Answer,
    cite: Callable[[Sequence[str]], tuple[Origin, ...]],
    *,
    lines: int,
) -> Cell:
    """Return what a layer answers: the category, and as many of the lines that it tells."""
    label, *told = layer.told(words, iso3, answer)
    return Cell(
        value=answer.category,
        text=label,
        order=(layer.place(answer.category), _since(answer)),
        told=tuple(told[:lines]),
        origins=cite(answer.sources),
        contested=answer.contested,
        unknown=layer.category(answer.category).colour == "unknown",
    )


def _since(answer: Answer) -> str:
    """Return the day from which a standing is certain, as ISO text; empty where it rests on no act."""
    standing = answer.detail
    return read_span(standing.since).last.isoformat() if isinstance(standing, Standing) and standing.since else ""


def _grouped(words: Words, groups: Sequence[str]) -> Cell:
    """Return the groups of a state: in order stand those of the first group, of the second, and of none last."""
    text = ", ".join(words.say(f"card.group.{group}") for group in groups) or words.say("table.no_group")
    return Cell(value=";".join(groups), text=text, order=tuple(int(group not in groups) for group in GROUPS))
