"""The dialog that lists what stands on the axis, lane by lane under headings of years. Knows no fact and no lane.

The script (``assets/js/axis_list.js``) asks for it when it is opened, and again when the axis shows other years.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components.facts.chronicle import Listed, ListedLane
from components.facts.dates import read_span
from components.facts.parties import AMERICAS
from components.page.attributes import attributes
from components.page.citations import from_data, outside
from components.page.ids import Ids
from components.words import Words

CSV = "/axis.csv"
"""Where the same rows are to be had as a file."""


def axis_list(lanes: Sequence[ListedLane], years: str, words: Words) -> html.Dialog:
    """Return the dialog; ``years`` are those on the axis, in words."""
    name = words.say("axis.list.title", years=years)
    return html.Dialog(
        [
            html.Header(
                [
                    html.H2(name, tabIndex="-1", id=Ids.AXIS_LIST_TITLE),
                    html.A(words.say("axis.list.file"), href=CSV, className="axis-file", **attributes(data_follow=CSV)),
                    html.Button(
                        html.Span("×", **attributes(aria_hidden="true")),
                        type="button",
                        className="axis-close",
                        title=words.say("axis.list.close"),
                        **attributes(data_axis="close", aria_label=words.say("axis.list.close")),
                    ),
                ]
            ),
            html.P(words.say("axis.list.help"), className="axis-help"),
            html.Nav([_jump(lane, words) for lane in lanes], **attributes(aria_label=words.say("axis.list.lanes"))),
            *[_lane(lane, words) for lane in lanes],
        ],
        className="axis-list",
        id=Ids.AXIS_LIST,
        **attributes(aria_labelledby=Ids.AXIS_LIST_TITLE.value),
    )


def _jump(lane: ListedLane, words: Words) -> html.Button:
    title = words.say(f"lane.{lane.key}.title")
    counted = html.Span(words.number(len(lane.facts)), className="axis-number")
    return html.Button([title, " ", counted], type="button", className="window", **attributes(data_axis=lane.key))


def _lane(lane: ListedLane, words: Words) -> html.Section:
    place = f"{Ids.AXIS_LIST}-{lane.key}"
    title = words.count("axis.list.lane", len(lane.facts), lane=words.say(f"lane.{lane.key}.title"))
    parts: list[Any] = [html.H3(title, id=place, tabIndex="-1")]
    for year, facts in lane.by_year().items():
        parts += [html.H4(str(year)), html.Ol([_fact(fact, words) for fact in facts])]
    if not lane.facts:
        parts.append(html.P(words.say("axis.list.none"), className="axis-help"))
    return html.Section(parts, **attributes(aria_labelledby=place))


def _fact(fact: Listed, words: Words) -> html.Li:
    title = from_data(fact.title, words) if fact.kind == "ballot" else fact.title
    told: list[Any] = [html.Strong(title), " · ", fact.mark]
    for line in fact.told:
        told += [" · ", from_data(line, words) if line in fact.quoted else line]
    return html.Li(
        [_date(fact, words), html.Div([html.P(told), _pages(fact, words)])],
        **attributes(data_iso3=fact.iso3 or None, data_kind=fact.kind, data_row=str(fact.row)),
    )


def _pages(fact: Listed, words: Words) -> html.P | None:
    """Return the pages that a fact rests on, each by its publisher alone: there are thousands on one axis."""
    if not fact.origins:
        return None
    links: list[Any] = [html.Span(words.count("card.sources", len(fact.origins)), className="card-label")]
    for page in fact.origins:
        links += [" ", outside(page.publisher, page.url, language=page.language)]
    return html.P(links, className="card-sources")


def _date(fact: Listed, words: Words) -> html.Button:
    """Return the date as what a click on the mark is: the page shows that day (of a span the last one) and state."""
    day = (read_span(fact.start).last if fact.start else fact.first).isoformat()
    state = f"&country={fact.iso3}" if fact.iso3 in AMERICAS else ""
    return html.Button(
        html.Time(fact.when, dateTime=fact.start or fact.first.isoformat()),
        type="button",
        className="axis-day",
        title=words.say("card.show_day"),
        **attributes(data_go=f"date={day}{state}"),
    )
