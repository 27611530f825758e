"""Who sits in the Council: each term of each member, of which the page shows those of the day. Knows no rule.

Every term is there, each on its own days (class ``by-day``); where a state of the Americas stands on recognition is
filled in by the script for the perspective and the day shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dash import html

from components.facts.council import Member
from components.facts.parties import AMERICAS
from components.page.attributes import attributes
from components.page.citations import from_data
from components.words import FALLBACK, Words, words_for

GROUPS = (
    "Africa",
    "Asia-Pacific",
    "Eastern Europe",
    "Latin America and the Caribbean",
    "Latin America",
    "Western Europe and Others",
    "Western Europe",
    "Middle East",
    "Commonwealth",
)
"""The groups of the seats, in their order on the page; they were redrawn in 1966."""

_REDRAWN = date(1966, 1, 1)
_DAY = timedelta(days=1)


def council_seats(
    members: Sequence[Member], words: Words, *, grouped: bool, recognised: date
) -> list[html.P | html.Ul | html.Section]:
    """Return the members in the order given, in one list or in one for each regional group; none is left out.

    ``recognised`` is the day of the oldest recognition on record: of the days before it, it is said that none is.
    """
    told: list[html.P | html.Ul | html.Section] = [
        _until(words.say("council.before", date=words.date(recognised)), recognised - _DAY),
        *([_until(words.say("council.groups"), _REDRAWN - _DAY)] if grouped else []),
    ]
    if not grouped:
        return [*told, html.Ul([_seat(member, words, group=True) for member in members], className="council-members")]
    return [
        *told,
        *(
            html.Section(
                [
                    html.H3(words.say(_group(group))),
                    html.Ul(
                        [_seat(member, words, group=False) for member in members if member.region_group == group],
                        className="council-members",
                    ),
                ],
                className="council-group",
            )
            for group in GROUPS
        ),
    ]


def _until(said: str, last: date) -> html.P:
    """Return a line that is true up to a day, included."""
    return html.P(said, className="council-quiet by-day", **attributes(data_from="", data_to=last.isoformat()))


def standing(iso3: str, *, by: str = "") -> html.Span:
    """Return the place of a state's standing on recognition, by a perspective or by the one that is chosen."""
    place = attributes(data_fill="status", data_iso3=iso3, data_by=by or None)
    return html.Span(className="card-status", **place)


def name_then(iso3: str, council_name: str, words: Words, class_name: str) -> html.Span | None:
    """Return the name that a member had in the Council, where it is not the one that it has in English today."""
    if _plain(council_name) == _plain(words_for(FALLBACK).state(iso3)):
        return None
    return from_data(f"“{council_name}”", words, class_name)


def _seat(member: Member, words: Words, *, group: bool) -> html.Li:
    parts = [
        _name(member.iso3, words),
        html.Span(words.say("council.in_chair"), className="seat-chair"),
        name_then(member.iso3, member.council_name, words, "seat-then"),
        html.Span(_held(member, words, group=group), className="seat-term"),
        standing(member.iso3) if member.iso3 in AMERICAS else None,
    ]
    spaced = [part for one in parts if one is not None for part in (one, " ")]
    return html.Li(
        spaced[:-1],
        className="seat by-day",
        **attributes(data_member=member.iso3, data_kind=member.kind, data_from=member.since, data_to=member.until),
    )


def _name(iso3: str, words: Words) -> html.Button | html.Span:
    """Return a member's name today; one of the Americas can be pressed to choose it."""
    name = words.state(iso3)
    if iso3 not in AMERICAS:
        return html.Span(name, className="seat-name")
    return html.Button(name, type="button", className="seat-name", **attributes(data_open=iso3))


def _held(member: Member, words: Words, *, group: bool) -> str:
    """Return what kind of seat it is and until when, with its regional group where that is not said above."""
    key = f"council.seat.{member.kind}" + ("" if member.kind == "elected" or not member.until else "_until")
    said = words.say(key, date=words.date(member.until)) if member.until else words.say(key)
    return f"{said} · {words.say(_group(member.region_group))}" if group else said


def _group(name: str) -> str:
    """Return the key of a group's name."""
    return "council.group." + name.lower().replace(" ", "_").replace("-", "_")


def _plain(name: str) -> str:
    """Return a name without what is only a manner of writing it."""
    return name.replace("&", "and").replace("’", "'").replace("St.", "Saint").casefold()
