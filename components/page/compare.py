"""The three counts side by side, what differs between them, and a second date beside them. Knows no rule.

The tiles are filled in by the script; numbers and lines are all there, each on its own days (class ``by-day``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from typing import Any

from dash import html

from components.facts.comparing import Count, Difference, Tallies, Turn
from components.facts.disputes import Denial, Dispute
from components.figures.layers import LAYERS
from components.page.attributes import attributes
from components.page.dispute_line import denial_words, dispute_words, on_days
from components.page.ids import Ids
from components.page.legend import swatch
from components.page.tiles import tiles
from components.page.times import day_button
from components.words import Words

_GRIDS = {
    "documents": Ids.TILES_DOCUMENTS,
    "belgrade": Ids.TILES_BELGRADE,
    "pristina": Ids.TILES_PRISTINA,
}
_CATEGORIES = {category.key: category for category in LAYERS["recognition"].categories}


def perspectives(tallies: Mapping[str, Tallies], words: Words) -> list[html.Section]:
    """Return a column for each perspective, in the order given: its rule, its counts, and its 35 tiles."""
    return [
        html.Section(
            [
                _head(words.say(f"compare.by.{by}"), words.say(f"compare.rule.{by}")),
                _counts(tally, words),
                tiles(words, by=by, place=_GRIDS[by], label=words.say("compare.grid", count=words.say(f"count.{by}"))),
            ],
            className="count-column",
        )
        for by, tally in tallies.items()
    ]


def second(
    by: str, day: Day, tally: Tallies, found: Sequence[Difference], numbers: Sequence[Count], words: Words
) -> html.Section:
    """Return one perspective's count on a second date, and what changed between it and whatever day is shown.

    ``numbers`` tells how many of the differences hold, from ever on.
    """
    date = words.date(day)
    title = words.say(f"compare.second.{by}", date=date)
    return html.Section(
        [
            _head(title, words.say("compare.second.rule")),
            _counts(tally, words),
            tiles(words, by=by, on=day.isoformat(), place=Ids.TILES_SECOND, label=title),
            html.H3(words.say("compare.changed.title", date=date), className="compare-title"),
            *[_changed(count, tally.total, words) for count in numbers],
            html.Ul([_difference(one, words) for one in found], className="changes"),
        ],
        className="count-column",
    )


def differing(
    disputes: Sequence[Dispute], denials: Sequence[Denial], numbers: Sequence[Count], words: Words
) -> html.Section:
    """Return the states on which the perspectives differ, each with its three statuses and what the dispute is.

    ``numbers`` tells how many of the disputes hold, from ever on: where none does, that is said.
    """
    agreed = [
        html.P(words.say("compare.agree"), className="by-day", **on_days(count.spell.first, count.spell.last))
        for count in numbers
        if not count.states
    ]
    rows = [
        html.Li(
            [
                _name(dispute.iso3, words),
                html.Dl([_status(dispute.iso3, by, words) for by in _GRIDS], className="dispute-statuses"),
                html.Div(dispute_words(dispute, words), className="dispute"),
            ],
            className="dispute-row by-day",
            **on_days(dispute.first, dispute.last),
        )
        for dispute in disputes
    ]
    return html.Section(
        [
            html.H2(words.say("compare.differ"), className="compare-title"),
            *agreed,
            html.Ul(rows, className="dispute-rows"),
            *_denied(denials, disputes, words),
        ]
    )


def _head(title: str, rule: str) -> html.Div:
    return html.Div([html.H2(title), html.P(rule, className="count-rule")], className="count-head")


def _counts(tally: Tallies, words: Words) -> html.Div:
    """Return who recognises and who does not, then the number of each status, each number on its own days."""
    lines = [
        html.P(
            [
                *_weighed(words.count("compare.yes", count.states)),
                ", ",
                *_weighed(words.count("compare.no", tally.total - count.states)),
            ],
            className="count-line by-day",
            **on_days(count.spell.first, count.spell.last),
        )
        for count in tally.recognise
    ]
    statuses = [
        html.Li(
            [
                swatch(_CATEGORIES[status.value]),
                html.Span(words.say(f"category.recognition.{status.value}")),
                html.Span([_number(count, words) for count in counts], className="count-number"),
            ]
        )
        for status, counts in tally.by_status
    ]
    return html.Div([*lines, html.Ul(statuses, className="count-statuses")], className="counts")


def _number(count: Count, words: Words) -> html.Span:
    return html.Span(words.number(count.states), className="by-day", **on_days(count.spell.first, count.spell.last))


def _weighed(sentence: str) -> list[Any]:
    """Return a sentence with its ``**numbers**`` set heavier."""
    return [html.Strong(part) if place % 2 else part for place, part in enumerate(sentence.split("**"))]


def _name(iso3: str, words: Words) -> html.H3:
    state = words.state(iso3)
    return html.H3(
        html.Button(
            state,
            type="button",
            className="dispute-state",
            title=words.say("compare.open", state=state),
            **attributes(data_open=iso3),
        )
    )


def _status(iso3: str, by: str, words: Words) -> html.Div:
    place = html.Dd(className="card-status", **attributes(data_fill="status", data_iso3=iso3, data_by=by))
    return html.Div([html.Dt(words.say(f"compare.by.{by}")), place])


def _denied(denials: Sequence[Denial], disputes: Sequence[Dispute], words: Words) -> list[Any]:
    """Return the claims that the states themselves deny, under a title that comes with the first of them."""
    if not denials:
        return []
    title = html.H3(words.say("compare.denied"), className="compare-title by-day", **on_days(denials[0].first, None))
    rows = [
        html.Li(
            [_name(denial.iso3, words), html.Div(denial_words(denial, words), className="dispute")],
            className="dispute-row by-day",
            **on_days(first, last),
        )
        for denial in denials
        for first, last in _alone(denial, disputes)
    ]
    return [title, html.Ul(rows, className="dispute-rows")]


def _alone(denial: Denial, disputes: Sequence[Dispute]) -> list[tuple[Day, Day | None]]:
    """Return the days from the denied claim on that no dispute tells of it: there it stands in a row of its own."""
    first: Day | None = denial.first
    found: list[tuple[Day, Day | None]] = []
    for dispute in disputes:
        if first is not None and dispute.iso3 == denial.iso3 and denial.claim in dispute.denied:
            if first < dispute.first:
                found.append((first, dispute.first - timedelta(days=1)))
            first = dispute.last and dispute.last + timedelta(days=1)
    return found if first is None else [*found, (first, None)]


def _changed(count: Count, total: int, words: Words) -> html.P:
    said = words.count("compare.changed", count.states, total=words.number(total))
    return html.P(
        said if count.states else words.say("compare.changed.none"),
        className="by-day",
        **on_days(count.spell.first, count.spell.last),
    )


def _difference(one: Difference, words: Words) -> html.Li:
    before = words.say("compare.before", status=words.say(f"category.recognition.{one.earlier.value}"))
    return html.Li(
        [
            html.P([html.Span(words.state(one.iso3), className="change-state"), " ", before]),
            html.Ul([_turn(turn, words) for turn in one.turns]),
        ],
        className="change by-day",
        **on_days(one.spell.first, one.spell.last),
    )


def _turn(turn: Turn, words: Words) -> html.Li:
    before, after = words.say(
        "compare.turn",
        status=words.say(f"category.recognition.{turn.status.value}"),
        date="|",
        word=words.say(f"card.word.{turn.claimant}"),
    ).split("|")
    return html.Li([swatch(_CATEGORIES[turn.status.value]), html.P([before, day_button(turn.date, words), after])])
