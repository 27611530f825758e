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


def council_day(words: Words) -> html.Section:
    """Return the whole Council on the day: the script fills in the members, the president marked."""
    return html.Section(
        [
            html.H2(html.Span(**attributes(data_day="council-title")), className="council-title"),
            html.P(
                [words.say("day.presides"), " ", html.Strong(**attributes(data_day="president"))],
                className="council-line",
            ),
            html.Ul(className="council-members", **attributes(data_day="council-members")),
        ],
        id=Ids.COUNCIL_DAY,
        className="council-day",
        **attributes(
            data_title=words.say("council.on", date="{date}"),
            data_permanent=words.say("seat.permanent").lower(),
            data_projected=words.say("day.projected"),
            data_none=words.say("day.none"),
        ),
    )


def _moments(key: str, slot: str, words: Words) -> html.Div:
    return html.Div(
        [html.H3(words.say(key)), html.Ul(className="moments", **attributes(data_moments=slot))], className="panel-part"
    )
