"""A strip of time in large type: a row for each state or lane, its marks on one axis. Knows days, no facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dash import html

from components.page.attributes import attributes

Span = tuple[date, date]
"""A first and a last day, both included."""


@dataclass(frozen=True, kw_only=True)
class StripMark:
    """What stands on the axis: its days, its colour (a field of ``theme.Look``), and how surely its day is known.

    ``soft``: it lies somewhere within its days; ``lasting``: it holds over all of them.
    """

    days: Span
    colour: str
    soft: bool = False
    lasting: bool = False


@dataclass(frozen=True, kw_only=True)
class StripRow:
    """A row: its title, its marks, and what is said of them at its end."""

    title: str
    said: str
    marks: tuple[StripMark, ...]


@dataclass(frozen=True, kw_only=True)
class StripKey:
    """What a colour stands for, as the key over the strip says it."""

    label: str
    colour: str


def strip(
    rows: Sequence[StripRow],
    window: Span,
    ticks: Sequence[tuple[date, str]],
    *,
    keys: Sequence[StripKey] = (),
    rest: str = "",
) -> list[html.Ul | html.Ol | html.Div | html.P]:
    """Return the rows over an axis with ``ticks`` (days with their words); ``rest`` tells of what has no row.

    The script moves the line of the day (class ``strip-day``) by the first and last day that the axis carries.
    """
    ends = {"data_first": window[0].isoformat(), "data_last": window[1].isoformat()}
    axis = html.Div(
        [
            *[
                html.B(text, **attributes(style=f"left: {_share(day, window):.2f}%"))
                for day, text in ticks
                if window[0] <= day <= window[1]
            ],
            html.I(className="strip-day"),
        ],
        className="strip-axis",
        **attributes(aria_hidden="true", **ends),
    )
    return [
        html.Ul([_key(key) for key in keys], className="strip-keys"),
        html.Div([html.Ol([_row(row, window) for row in rows], className="strip-rows"), axis], className="strip-paper"),
        html.P(rest, className="strip-rest"),
    ]


def _key(key: StripKey) -> html.Li:
    mark = html.Span(className="strip-swatch", **attributes(style=_fill(key.colour), aria_hidden="true"))
    return html.Li([mark, key.label])


def _row(row: StripRow, window: Span) -> html.Li:
    return html.Li(
        [
            html.Span(row.title, className="strip-name"),
            " ",
            html.Span(
                [_mark(mark, window) for mark in row.marks], className="strip-track", **attributes(aria_hidden="true")
            ),
            html.Span(row.said, className="strip-said"),
        ],
        className="strip-row",
    )


def _mark(mark: StripMark, window: Span) -> html.I:
    first, last = max(mark.days[0], window[0]), min(mark.days[1], window[1])
    left, right = _share(first, window), _share(last + timedelta(days=1), window)
    kind = "soft" if mark.soft else "lasting" if mark.lasting else "day"
    place = f"left: {left:.2f}%; width: {right - left:.2f}%; {_fill(mark.colour)}"
    return html.I(className="strip-mark", **attributes(style=place, data_kind=kind, data_from=mark.days[0].isoformat()))


def _fill(colour: str) -> str:
    return f"--fill: var(--{colour.replace('_', '-')})"


def _share(day: date, window: Span) -> float:
    """Return where a day begins on the axis, in hundredths of its length."""
    return 100 * (day - window[0]).days / ((window[1] - window[0]).days + 1)
