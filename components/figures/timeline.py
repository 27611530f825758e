"""The timeline: any lanes on one axis of time, with the day that is shown. Pure; knows no page and no address."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ParamSpec

import plotly.graph_objects as go

from components.facts.book import Book
from components.facts.events import SUBREGIONS, Picked, states_picked
from components.facts.visit_ids import rows_by_id, tours_by_id
from components.figures.brackets import brackets
from components.figures.grounds import told_eras
from components.figures.lanes import LANES, Lane, lane_facts
from components.figures.paper import FORMS, LEFT, RIGHT, TEXT, reach_of, shapes, time_axis, titles
from components.figures.placing import Room, place_lanes, place_states
from components.figures.scale import AXIS_FIRST, AXIS_LAST, Axis
from components.figures.traces import HOVER, traces
from components.theme import FAMILY, Look
from components.words import Words

__all__ = [
    "AXIS_FIRST",
    "AXIS_LAST",
    "FORMS",
    "GROUPED",
    "LEFT",
    "ORDERS",
    "RIGHT",
    "Described",
    "KeyEntry",
    "describe",
    "draw",
    "key_entries",
    "shown_of",
]

BY_STATE, BY_LANE = "state", "lane"
GROUPED = (BY_STATE, BY_LANE)
"""What a row of a page can stand for."""

BY_NAME, BY_REGION, BY_VISITS = "name", "region", "visits"
ORDERS = (BY_NAME, BY_REGION, BY_VISITS)
"""The orders of a page's rows of states; by visits, those with most of them in the window come first."""

_Asked = ParamSpec("_Asked")
_VISITED = ("to_belgrade", "from_belgrade")


@dataclass(frozen=True, kw_only=True)
class Described:
    """A figure as plotly.js takes it: traces and layout, which plotly's own classes have not checked yet."""

    data: list[dict[str, Any]]
    layout: dict[str, Any]


def describe(
    book: Book,
    lanes: Sequence[Lane],
    picked: Picked,
    window: tuple[date, date],
    day: date,
    look: Look,
    words: Words,
    *,
    form: str,
    grouped: str = BY_STATE,
    order: str = BY_NAME,
    tour: str = "",
) -> Described:
    """Describe lanes over a window (both days included), with a line at ``day`` (``layout.shapes[0]``, named asof).

    ``form`` is a key of FORMS. In a strip every lane is one band and a picked country is raised; a page has a row for
    each state, in one of ORDERS, or for each lane, as one of GROUPED says (for one picked country always for each
    lane), and tells its height. Facts outside the window are drawn as far as a window to either side, for a drag to
    bring into sight. The legs of a tour stand in a bracket; that of ``tour``, by its name in the address, is marked.
    What each mark carries as customdata, ``traces`` says. Days after the evidence are shaded. A drag pans, with the
    shift key it picks years.
    """
    paper = FORMS[form]
    shown = shown_of(picked, paged=paper.paged, grouped=grouped)
    by_state = shown.apart
    axis = Axis(first=window[0], last=window[1], width=paper.width - paper.left - paper.right)
    facts = [(lane, lane_facts(lane, book, shown)) for lane in lanes]
    if by_state:
        states = _ordered(book, shown, axis, words, order)
        bands, placed = place_states(facts, states, axis, AXIS_LAST, paper.eras)
        names = [words.state(band.key) for band in bands]
    else:
        height = max(paper.height - paper.top - paper.bottom - paper.eras, 0)
        bands, placed = place_lanes(facts, axis, AXIS_LAST, Room(top=paper.eras, height=height, head=paper.head))
        names = [words.say(f"lane.{band.key}.title") for band in bands]
    depth = round(bands[-1].bottom)
    raised = "" if paper.paged else picked.country
    return Described(
        data=traces(placed, axis, reach_of(axis), look, words, raised=raised, named=not by_state),
        layout={
            **({} if paper.height else {"height": depth + paper.top + paper.bottom}),
            "template": {},
            "paper_bgcolor": look.ground,
            "plot_bgcolor": look.ground,
            "font": {"family": FAMILY, "size": TEXT, "color": look.quiet},
            "margin": {"l": paper.left, "r": paper.right, "t": paper.top, "b": paper.bottom, "autoexpand": False},
            "showlegend": False,
            "dragmode": "pan",
            "hovermode": "closest",
            "hoverdistance": HOVER,
            "hoverlabel": {
                "bgcolor": look.raised,
                "bordercolor": look.quiet,
                "align": "left",
                "font": {"family": FAMILY, "size": 14, "color": look.ink},
            },
            "uirevision": f"{window[0]}/{window[1]}",
            "xaxis": time_axis(axis, look, words, paper),
            "yaxis": {"range": [depth, 0], "fixedrange": True, "visible": False},
            "shapes": [
                *shapes(bands, day, book.evidence_up_to, look, paper),
                *brackets(placed, bands, tours_by_id(book), rows_by_id(book), axis, look, chosen=tour, head=paper.head),
            ],
            "annotations": titles(bands, names, axis, look, words, paper),
        },
    )


def shown_of(picked: Picked, *, paged: bool, grouped: str = BY_STATE) -> Picked:
    """Return which facts an axis shows: a strip those of all states, a page those picked, in rows of states apart."""
    if not paged:
        return replace(picked, country="")
    return replace(picked, apart=not picked.country and grouped == BY_STATE)


def _checked(describing: Callable[_Asked, Described]) -> Callable[_Asked, go.Figure]:
    """Return what draws what another function describes, every value checked by plotly."""

    def drawing(*asked: _Asked.args, **options: _Asked.kwargs) -> go.Figure:
        described = describing(*asked, **options)
        return go.Figure(data=described.data, layout=described.layout)

    return drawing


draw = _checked(describe)
"""Draws what ``describe`` describes; to check it takes plotly half as long again, so what is served is not."""


@dataclass(frozen=True, kw_only=True)
class KeyEntry:
    """A line of the key: a label, a colour and plotly's name of a symbol, or bar, tick, soft, several, ground, band.

    ``lane`` is the title of the lane that it belongs to; empty: it holds for all.
    """

    lane: str
    label: str
    symbol: str
    colour: str


def key_entries(lanes: Sequence[Lane], words: Words, look: Look) -> tuple[KeyEntry, ...]:
    """Return what a page prints as a key: every look that a mark of the lanes can have, and what holds for all."""
    entries = [
        KeyEntry(
            lane=words.say(f"lane.{lane.key}.title"),
            label=words.say(f"lane.mark.{style.key or style.word}"),
            symbol=style.symbol + ("-open" if style.hollow else ""),
            colour=getattr(look, style.colour),
        )
        for lane in lanes
        for style in lane.styles.values()
        if not style.ringed
    ]
    common = [("soft", words.say("lane.key.soft"), look.quiet), ("several", words.say("lane.key.several"), look.quiet)]
    if any(style.ringed for lane in lanes for style in lane.styles.values()):
        common.insert(0, ("circle-open", words.say("lane.key.ringed"), look.ink))
    common += [("ground", told_eras(words), look.land), ("band", words.say("lane.key.beyond"), look.hairline)]
    entries += [KeyEntry(lane="", label=label, symbol=symbol, colour=colour) for symbol, label, colour in common]
    return tuple(dict.fromkeys(entries))


def _ordered(book: Book, picked: Picked, axis: Axis, words: Words, order: str) -> list[str]:
    """Return the states picked in an order, those that are equal in it by their names."""
    states = sorted(states_picked(book, picked), key=lambda iso3: _collated(words.state(iso3)))
    if order == BY_REGION:
        places = list(SUBREGIONS.values())
        of_state = book.table("states").set_index("iso3")["subregion"]
        return sorted(states, key=lambda iso3: places.index(of_state[iso3]))
    if order == BY_VISITS:
        visits = [fact for key in _VISITED for fact in lane_facts(LANES[key], book, picked)]
        count = Counter(fact.iso3 for fact in visits if fact.first <= axis.last and fact.last >= axis.first)
        return sorted(states, key=lambda iso3: -count[iso3])
    return states


def _collated(name: str) -> str:
    """Return a name as it is put in order: without accents and capitals."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalpha())
