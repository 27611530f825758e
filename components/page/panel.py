"""What is worth knowing on the day that is shown: the acts and visits around it, and who sits in the Council.

Only the places stand here; the script looks up what belongs in them for each day.
"""

from __future__ import annotations

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.words import Words


def day_panel(words: Words) -> html.Section:
    """Return the panel that stands beside the map while no state is chosen."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(words.say("day.title")),
                    _moments("day.before", "acts-before", words),
                    _moments("day.after", "acts-after", words),
                    _moments("day.visit", "visits-around", words),
                    html.Div(
                        [
                            html.H3(words.say("day.council")),
                            html.P(
                                [words.say("day.presides"), " ", html.Strong(**attributes(data_day="president"))],
                                className="council-line",
                            ),
                            html.P(
                                [words.say("day.americas"), " ", html.Span(**attributes(data_day="members"))],
                                className="council-line",
                            ),
                        ],
                        className="panel-part",
                    ),
                ],
                className="panel-words",
            ),
            html.P(words.say("day.hint"), className="hint"),
        ],
        id=Ids.DAY_PANEL,
        className="day-panel",
        **attributes(
            data_none=words.say("day.none"),
            data_permanent=words.say("seat.permanent").lower(),
            data_projected=words.say("day.projected"),
        ),
    )


def council_year(years: str) -> html.Div:
    """Return the place of the Council's year; the script shows the one of the day out of ``years``.

    ``data-holding`` is a JSON list of what holds from when to when, both included, as HTML text: ``[from, to, text]``.
    """
    return html.Div(id=Ids.COUNCIL_YEAR, className="council-year", **attributes(data_holding=years))


def council_next(words: Words, waits: str, ahead: html.Div) -> html.Section:
    """Return who presides next; the script shows what of ``waits`` holds on the day, ``ahead`` is the two years."""
    return html.Section(
        [
            html.H2(words.say("council.next.title")),
            html.Div(id=Ids.COUNCIL_NEXT, **attributes(data_holding=waits)),
            html.H3(words.say("council.ahead.title")),
            ahead,
        ],
        className="council-next",
    )


def council_day(words: Words, order: html.Div, members: html.Div) -> html.Section:
    """Return the whole Council on the day: of all members those that sit are shown, and the president is marked."""
    return html.Section(
        [
            html.Div(
                [
                    html.Div(
                        [
                            html.H2(html.Span(**attributes(data_day="council-title")), className="council-title"),
                            html.P(
                                [words.say("day.presides"), " ", html.Strong(**attributes(data_day="president"))],
                                className="council-line",
                            ),
                        ]
                    ),
                    order,
                ],
                className="council-head",
            ),
            html.P(words.say("council.key"), className="council-quiet"),
            members,
        ],
        id=Ids.COUNCIL_DAY,
        className="council-day",
        **attributes(
            data_title=words.say("council.on", date="{date}"),
            data_projected=words.say("day.projected"),
            data_unmet=words.say("council.chair.unmet"),
            data_unknown=words.say("council.chair.unknown"),
        ),
    )


def _moments(key: str, slot: str, words: Words) -> html.Div:
    return html.Div(
        [html.H3(words.say(key)), html.Ul(className="moments", **attributes(data_moments=slot))], className="panel-part"
    )
