"""The timeline: any lanes on one axis of time, with the day that is shown. Pure; knows no page and no address."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import plotly.graph_objects as go

from components.facts.book import Book
from components.facts.events import Picked, states_picked
from components.figures.lanes import Lane
from components.figures.paper import (
    AXIS_FIRST,
    AXIS_LAST,
    FORMS,
    LEFT,
    RIGHT,
    TEXT,
    reach_of,
    shapes,
    time_axis,
    titles,
)
from components.figures.placing import Axis, place_lanes, place_states
from components.figures.traces import HOVER, traces
from components.theme import FAMILY, Look
from components.words import Words

__all__ = ["AXIS_FIRST", "AXIS_LAST", "FORMS", "LEFT", "RIGHT", "KeyEntry", "draw", "key_entries"]


def draw(
    book: Book,
    lanes: Sequence[Lane],
    picked: Picked,
    window: tuple[date, date],
    day: date,
    look: Look,
    words: Words,
    *,
    form: str,
) -> go.Figure:
    """Draw lanes over a window (both days included), with a line at ``day`` (``layout.shapes[0]``, named asof).

    ``form`` is a key of FORMS. In a strip every lane is one band and a picked country is raised; a page has a swimlane
    for each state or, for one picked country, a band for each lane, and tells its height. Facts outside the window are
    drawn as far as half a window to either side, for a drag to bring into sight. Each mark carries as
    customdata its kind, its state, the first day that it may mean (ISO) and its row in its table. Days after the
    evidence are shaded. A drag pans, but where the window is the whole axis.
    """
    paper = FORMS[form]
    shown = picked if paper.paged else replace(picked, country="")
    axis = Axis(first=window[0], last=window[1], width=paper.width - paper.left - paper.right)
    facts = [(lane, list(lane.rows(book, shown).itertuples())) for lane in lanes]
    by_state = paper.paged and not picked.country
    if by_state:
        states = sorted(states_picked(book, shown), key=lambda iso3: _collated(words.state(iso3)))
        bands, placed = place_states(facts, states, axis, AXIS_LAST)
        names = [words.state(band.key) for band in bands]
    else:
        height = max(paper.height - paper.top - paper.bottom, 0)
        bands, placed = place_lanes(facts, axis, AXIS_LAST, height, paper.head)
        names = [words.say(f"lane.{band.key}.title") for band in bands]
    depth = round(bands[-1].bottom)
    raised = "" if paper.paged else picked.country
    return go.Figure(
        data=traces(placed, axis, reach_of(axis), look, words, raised=raised, named=not by_state),
        layout={
            "template": {},
            "height": None if paper.height else depth + paper.top + paper.bottom,
            "paper_bgcolor": look.ground,
            "plot_bgcolor": look.ground,
            "font": {"family": FAMILY, "size": TEXT, "color": look.quiet},
            "margin": {"l": paper.left, "r": paper.right, "t": paper.top, "b": paper.bottom, "autoexpand": False},
            "showlegend": False,
            "dragmode": "pan" if window != (AXIS_FIRST, AXIS_LAST) else False,
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
            "shapes": shapes(bands, day, book.evidence_up_to, look, paper),
            "annotations": titles(bands, names, axis, look, words, paper),
        },
    )


@dataclass(frozen=True, kw_only=True)
class KeyEntry:
    """A line of the key: a label, a colour and plotly's name of a symbol, or bar, tick, soft (a pale stripe), band."""

    label: str
    symbol: str
    colour: str


def key_entries(lanes: Sequence[Lane], words: Words, look: Look) -> tuple[KeyEntry, ...]:
    """Return what a page prints as a key: every look that a mark of the lanes can have, and what holds for all."""
    styles = [style for lane in lanes for style in lane.styles.values()]
    entries = [
        KeyEntry(
            label=words.say(f"lane.mark.{style.key or style.word}"),
            symbol=style.symbol + ("-open" if style.hollow else ""),
            colour=getattr(look, style.colour),
        )
        for style in styles
        if not style.ringed
    ]
    if any(style.ringed for style in styles):
        entries.append(KeyEntry(label=words.say("lane.key.ringed"), symbol="circle-open", colour=look.ink))
    entries.append(KeyEntry(label=words.say("lane.key.soft"), symbol="soft", colour=look.quiet))
    entries.append(KeyEntry(label=words.say("lane.key.beyond"), symbol="band", colour=look.hairline))
    return tuple(dict.fromkeys(entries))


def _collated(name: str) -> str:
    """Return a name as it is put in order: without accents and capitals."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalpha())
