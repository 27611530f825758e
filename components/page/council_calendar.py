"""The Council's year as a strip of months, what comes next, and its meetings on Kosovo. Knows no rule.

A month is told as it is known: recorded, worked out from the rotation or projected, in words and by its frame. What
depends on the day shown, such as where a president's state stands on recognition, is filled in by the script.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from dash import html

from components.facts.council_year import CouncilYear, Meeting, Month
from components.facts.crosscheck_council import FIRST_MEETING
from components.facts.parties import AMERICAS
from components.facts.rotation import Turn
from components.page.attributes import attributes
from components.page.citations import cited, from_data
from components.page.council_seats import name_then, standing
from components.page.times import day_button
from components.words import Words

BASES = ("recorded", "derived", "projected")
"""How a presidency is known, from the surest on."""


def year_strip(year: CouncilYear, words: Words, *, first: int, last: int) -> html.Section:
    """Return a year of the Council: its months as buttons, how they are known, and what departs from the rule.

    ``first`` and ``last`` are the years that can be shown; beyond them the buttons of the years lead nowhere.
    """
    strip = html.Ol(
        [_month(month, words) for month in year.months],
        className="months",
        **attributes(aria_label=words.say("council.year", year=str(year.year))),
    )
    return html.Section(
        [
            _head(year.year, words, first=first, last=last),
            strip if year.months else html.P(_no_months(year, words), className="council-said"),
            *_deviations(year, words),
            _foot(year, words),
        ],
        className="council-strip",
        **attributes(aria_label=words.say("council.year", year=str(year.year))),
    )


def _head(year: int, words: Words, *, first: int, last: int) -> html.Div:
    return html.Div(
        [
            html.H2(words.say("council.year", year=str(year))),
            html.Div(
                [_step(year, -1, words, off=year <= first), _step(year, 1, words, off=year >= last)], className="steps"
            ),
            html.P(words.say("council.year.hint"), className="council-quiet"),
        ],
        className="strip-head",
    )


def _step(year: int, way: int, words: Words, *, off: bool) -> html.Button:
    """Return the button to the year before or after; the script keeps day and month."""
    name = "previous" if way < 0 else "next"
    said = str(year + way)
    return html.Button(
        f"‹ {said}" if way < 0 else f"{said} ›",
        type="button",
        className="year-step",
        disabled="disabled" if off else None,
        **attributes(
            data_year_step=str(way), data_stay=f"year-{name}", aria_label=words.say(f"council.year.{name}", year=said)
        ),
    )


def _month(month: Month, words: Words) -> html.Li:
    """Return a month: a button for each presidency, and its meetings on Kosovo behind a line that counts them."""
    parts: list[Any] = [html.Div([_turn(turn, words) for turn in month.turns], className="month-turns")]
    if month.meetings:
        count = words.count("council.meetings.month", len(month.meetings))
        items = [html.Li(_meeting(meeting, words)) for meeting in month.meetings]
        fold = html.Summary(count, className="month-meetings")
        parts.append(html.Details([fold, html.Ul(items, className="month-list")]))
    return html.Li(parts, className="month")


def _turn(turn: Turn, words: Words) -> html.Button:
    lines = [
        html.Span(_named(turn, words), className="month-name"),
        html.Span(words.state(turn.iso3), className="month-state"),
        name_then(turn.iso3, turn.council_name, words, "month-then"),
        html.Span(turn.president, className="month-president") if turn.president else None,
        standing(turn.iso3) if turn.iso3 in AMERICAS else None,
        html.Span(words.say(f"council.basis.{turn.basis}") + (" †" if turn.deviation else ""), className="month-basis"),
    ]
    spaced = [part for line in lines if line is not None for part in (line, " ")]
    return html.Button(
        spaced[:-1],
        type="button",
        className="month-turn",
        **attributes(
            data_day_go=turn.first.isoformat(),
            data_from=turn.first.isoformat(),
            data_to=turn.last.isoformat(),
            data_basis=turn.basis,
        ),
    )


def _named(turn: Turn, words: Words) -> str:
    """Return the month's name, or the days from when to when where they are not a whole month."""
    said = _period(turn, words)
    whole = said == words.date(turn.first.isoformat()[:7])
    return words.date_pattern()[1][turn.first.month - 1] if whole else said


def _foot(year: CouncilYear, words: Words) -> html.Div | None:
    """Return how the year is known, and the pages behind it behind a line that counts them."""
    if not year.months:
        return None
    fold = html.Summary(words.count("council.pages", len(year.origins), year=str(year.year)), className="card-fold")
    pages = html.Details([fold, cited(year.origins, words)], className="strip-pages")
    return html.Div([_known(year, words), pages], className="strip-foot")


def _known(year: CouncilYear, words: Words) -> html.Ul:
    """Return how many presidencies are known in which way, and of how many the president's name was found."""
    turns = Counter(turn.basis for turn in year.turns)
    named = sum(bool(turn.president) for turn in year.turns)
    items = [
        html.Li(
            [html.Span(className="basis-mark", **attributes(data_basis=basis, aria_hidden="true")), said],
        )
        for basis in BASES
        if turns[basis]
        for said in (words.count(f"council.known.{basis}", turns[basis]),)
    ]
    said = words.count("council.named", named, total=words.number(len(year.turns)))
    return html.Ul([*items, html.Li(said), html.Li(words.say("council.colours"))], className="strip-key")


def _no_months(year: CouncilYear, words: Words) -> str:
    if year.year < FIRST_MEETING.year:
        return words.say("layer.council.first_met", date=words.date(FIRST_MEETING))
    return words.count("council.open", year.open, seats=words.number(year.seats), year=str(year.year))


def _deviations(year: CouncilYear, words: Words) -> list[html.P]:
    return [
        html.P(["† ", words.say(f"council.deviation.{one.key}")], className="council-deviation")
        for one in year.deviations
    ]


def _meeting(meeting: Meeting, words: Words) -> list[Any]:
    number = f" {meeting.number} " if meeting.number else " "
    return [day_button(meeting.day.isoformat(), words), number, from_data(meeting.topic, words)]


def _period(turn: Turn, words: Words) -> str:
    return words.period(turn.first.isoformat(), turn.last.isoformat())
