"""What stands on the axis of a view as CSV: a row for each fact of each lane, in time order. Knows rows, no screen.

The same rows that the page lists (``components/figures/axis_list.py``); RFC 4180 in UTF-8, without a preamble.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.exports.excerpt import Excerpt
from components.exports.rows import Row, cited, common, written
from components.facts.chronicle import Listed, ListedLane
from components.view import View
from components.words import Words

_COLUMNS = (
    "lane",
    "kind",
    "style",
    "mark",
    "iso3",
    "name",
    "start",
    "end",
    "first",
    "last",
    "title",
    "told",
    "sources",
    "source_urls",
)


def axis_csv(excerpt: Excerpt, lanes: Sequence[ListedLane]) -> str:
    """Return the facts as CSV text with a header line.

    ``lane``, ``kind`` and ``style`` are keys, the same in every language; ``mark``, ``title`` and ``told`` (its lines
    with a bar between them) follow it. ``start`` and ``end`` are dates as far as they are known, ``first`` and ``last``
    the days that the fact may cover; an empty ``last`` sets no end.
    """
    return written(_COLUMNS, _rows(lanes, excerpt.words), common(excerpt))


def axis_name(view: View) -> str:
    """Return what the file is called: of which view, its filters and its years.

    >>> axis_name(View(view="visits", region="south", from_="2008"))
    'axis-visits-south-2008.csv'
    """
    region = "" if view.region == "americas" else view.region
    country = "" if view.view == "map" else view.country
    parts = ["axis", view.view, view.direction, view.seat, country, region, view.from_, view.to]
    return "-".join(part.replace("_", "-") for part in parts if part) + ".csv"


def _rows(lanes: Sequence[ListedLane], words: Words) -> Iterator[Row]:
    for lane in lanes:
        for fact in lane.facts:
            yield {"lane": lane.key, "name": _name(fact, words), **_told(fact), **cited(fact.origins)}


def _name(fact: Listed, words: Words) -> str:
    return words.state(fact.iso3) if fact.iso3 else ""


def _told(fact: Listed) -> Row:
    return {
        "kind": fact.kind,
        "style": fact.style,
        "mark": fact.mark,
        "iso3": fact.iso3,
        "start": fact.start,
        "end": fact.end,
        "first": fact.first.isoformat(),
        "last": fact.last.isoformat() if fact.last else "",
        "title": fact.title,
        "told": " | ".join(fact.told),
    }
