"""Visits on the day shown: how long ago each state's last one was, who hosted most, thin years. Knows no rule.

The bars are for the eye; what they show is written beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dash import html

from components.facts.visit_evidence import Stretch
from components.facts.visiting import Host
from components.facts.visits_on import Since
from components.figures.layers import LAYERS
from components.page.attributes import attributes
from components.page.card_dealings import ARROWS
from components.page.times import period
from components.page.visit_button import around_button
from components.words import Words

_HOSTS = 8  # how many hosts are named
_NAMED = 3  # of how many states the names are told, instead of their number


@dataclass(frozen=True, kw_only=True)
class VisitsDay:
    """What the panel tells: ``rows`` on ``day``, ``hosts`` and their visits in ``window``, and the thin ``stretches``.

    ``narrowed`` tells that the reader's filters leave visits out of rows and hosts.
    """

    day: date
    rows: Sequence[Since]
    hosts: Sequence[Host]
    window: tuple[date, date]
    stretches: Sequence[Stretch]
    narrowed: bool


def visits_day(found: VisitsDay, words: Words) -> list[html.Section]:
    """Return the three parts of the panel."""
    return [_since(found, words), _hosts(found, words), _gaps(found.stretches, words)]


def _since(found: VisitsDay, words: Words) -> html.Section:
    title = words.say("visits.since.title", date=words.date(found.day))
    most = max((row.years or 0 for row in found.rows), default=0) or 1
    head = [html.Th(words.say(f"visits.since.{column}"), scope="col") for column in ("state", "years", "last")]
    table = html.Table(
        [
            html.Caption(title, className="unseen"),
            html.Thead(html.Tr(head, role="row"), className="unseen", role="rowgroup"),
            html.Tbody([_row(row, most, words) for row in found.rows], role="rowgroup"),
        ],
        className="since-table",
        role="table",
    )
    care = words.say("foot.visits")
    return html.Section(
        [
            html.H2(title),
            html.P(words.say("visits.since.narrowed"), className="visits-quiet") if found.narrowed else None,
            table,
            html.P(care, className="visits-quiet"),
        ],
        className="visits-since",
    )


def _row(row: Since, most: int, words: Words) -> html.Tr:
    category = LAYERS["visits"].category(row.category)
    state = html.Button(words.state(row.iso3), type="button", **attributes(data_go=f"country={row.iso3}"))
    style = f"--share: {(row.years or 0) / most:.3f}; --fill: var(--{category.colour.replace('_', '-')})"
    bar = html.Span(
        className="since-bar", **attributes(style=style, data_pattern=category.pattern.value, aria_hidden="true")
    )
    return html.Tr(
        [
            html.Th(state, scope="row", role="rowheader"),
            html.Td([bar, html.Span(_years(row, words))], role="cell", className="since-years"),
            html.Td(_last(row, words), role="cell", className="since-last"),
        ],
        role="row",
        **attributes(data_iso3=row.iso3, data_class=row.category),
    )


def _years(row: Since, words: Words) -> str:
    if row.years is None:
        return words.say("category.visits.none_found")
    if row.years:
        said = words.count("age.years", row.years)
        return said if row.most == row.years else words.say("age.at_least", age=said)
    return (
        words.say("age.under", age=words.count("age.years", row.most + 1)) if row.most else words.say("age.year_young")
    )


def _last(row: Since, words: Words) -> list[Any]:
    parts: list[Any] = []
    if row.last:
        arrow = html.Span(ARROWS[row.last.direction], className="card-arrow", **attributes(aria_hidden="true"))
        way = html.Span(words.say(f"card.direction.{row.last.direction}"), className="unseen")
        said = words.short_date(row.last.start)
        parts = [arrow, way, " ", around_button(row.last, said, words, class_name="card-day")]
    if row.pending:
        parts += [" ", words.say("visits.since.pending", date=words.short_date(row.pending.start))]
    return parts


def _hosts(found: VisitsDay, words: Words) -> html.Section:
    first, last = (day.isoformat() for day in found.window)
    title = words.say("visits.hosts.title", years=period(first, last, words))
    if not found.hosts:
        return html.Section([html.H2(title), html.P(words.say("visits.hosts.none"))], className="visits-hosts")
    most, rest = found.hosts[0].visits, len(found.hosts) - _HOSTS
    return html.Section(
        [
            html.H2(title),
            html.Ol([_host(host, most, words) for host in found.hosts[:_HOSTS]]),
            html.P(words.count("visits.hosts.more", rest), className="visits-quiet") if rest > 0 else None,
        ],
        className="visits-hosts",
    )


def _host(host: Host, most: int, words: Words) -> html.Li:
    style = f"--share: {host.visits / most:.3f}; --fill: var(--from-belgrade)"
    bar = html.Span(className="since-bar", **attributes(style=style, aria_hidden="true"))
    newest = words.say("visits.hosts.newest", date=words.date(host.newest.start))
    return html.Li(
        [
            html.Button(words.state(host.iso3), type="button", **attributes(data_go=f"country={host.iso3}")),
            html.Span([bar, html.Span(words.count("visits.hosts.visits", host.visits))], className="since-years"),
            html.Span(newest, className="visits-quiet"),
        ],
        **attributes(data_iso3=host.iso3),
    )


def _gaps(stretches: Sequence[Stretch], words: Words) -> html.Section:
    rows = [html.Li(_gap(one, words), **attributes(data_evidence=one.evidence)) for one in stretches]
    return html.Section([html.H2(words.say("visits.gaps.title")), html.Ul(rows)], className="visits-gaps")


def _gap(one: Stretch, words: Words) -> list[Any]:
    years = period(one.first.isoformat(), one.last.isoformat(), words)
    names = [words.state(iso3) for iso3 in one.states]
    states = words.join(names) if len(names) <= _NAMED else words.count("visits.gaps.states", len(names))
    said = words.count("visits.gaps.found", one.visits, states=states) if one.visits else words.say("visits.gaps.none")
    return [html.Strong(years), " ", said, " ", words.say(f"visits.gaps.{one.evidence}")]
