"""The Council's meetings on Kosovo, year by year, each under whoever presided. Knows no fact."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dash import html

from components.facts.council_year import Meeting
from components.page.attributes import attributes
from components.page.citations import cited, from_data
from components.page.times import day_button
from components.words import Words

_COLUMNS = ("date", "number", "chair", "topic", "sources")


def meetings_by_year(meetings: Sequence[Meeting], words: Words) -> html.Section:
    """Return the meetings on Kosovo, the newest year first, each year behind a line that counts its meetings."""
    years = groupby(reversed(meetings), lambda meeting: meeting.day.year)
    folds = [
        html.Details(
            [
                html.Summary(
                    words.count("council.meetings.year", len(held), year=str(year)),
                    className="card-fold",
                ),
                _table(year, held, words),
            ],
            className="meetings-year",
            **attributes(data_from=f"{year}-01-01", data_to=f"{year}-12-31"),
        )
        for year, of_year in years
        for held in (list(of_year),)
    ]
    period = words.period(meetings[0].day.isoformat()[:7], meetings[-1].day.isoformat()[:7])
    return html.Section(
        [
            html.H2(words.say("council.meetings.title")),
            html.P(
                words.count("council.meetings.note", len(meetings), period=period),
                className="council-quiet",
            ),
            html.Div(folds, className="meetings-years"),
        ]
    )


def _table(year: int, meetings: Sequence[Meeting], words: Words) -> html.Div:
    caption = words.say("council.meetings.caption", year=str(year))
    head = [html.Th(words.say(f"council.meeting.{column}"), scope="col") for column in _COLUMNS]
    table = html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr(head)),
            html.Tbody([_row(meeting, words) for meeting in meetings]),
        ],
        className="listing-table",
    )
    return html.Div(table, className="listing", tabIndex="0", role="region", **attributes(aria_label=caption))


def _row(meeting: Meeting, words: Words) -> html.Tr:
    unknown = html.Span(words.say("listing.unknown"), className="card-quiet")
    day = meeting.day.isoformat()
    chair = words.state(meeting.iso3) + (f", {meeting.president}" if meeting.president else "")
    return html.Tr(
        [
            html.Th(day_button(day, words), scope="row", className="listing-date"),
            html.Td(from_data(meeting.number, words) if meeting.number else unknown, className="listing-who"),
            html.Td(chair),
            html.Td(from_data(meeting.topic, words), className="listing-occasion"),
            html.Td(cited(meeting.origins, words), className="listing-sources"),
        ],
        **attributes(data_from=day, data_to=day),
    )
