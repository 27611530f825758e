"""The file of one state beside the map: who it is, what it says about Kosovo, and what else is on record.

It is given a CountryFile and decides nothing; what depends on the day shown is filled in and dimmed by the script.
"""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import Act, CountryFile
from components.page.attributes import attributes
from components.page.card_dealings import council, visits
from components.page.card_ties import relations, trade, votes
from components.page.citations import cited, from_data
from components.page.sections import folded, joined, section
from components.page.times import day_button, time_of
from components.words import Words

PERSPECTIVES = ("documents", "belgrade", "pristina")
"""The counts by which the status is told, in their order on the card."""

_ACTS_SHOWN = 3


def card(file: CountryFile, words: Words) -> html.Article:
    """Return the whole file, what matters first; every dated row carries ``data-from``, the first day of its span.

    The three places of the status (``data-fill="status"``) are empty: the script fills them for the day shown.
    """
    return html.Article(
        [
            _head(file, words),
            _status(file, words),
            _acts(file, words),
            visits(file, words),
            council(file, words),
            relations(file, words),
            votes(file, words),
            trade(file, words),
        ],
        className="card",
        **attributes(data_iso3=file.iso3, aria_label=words.state(file.iso3)),
    )


def _head(file: CountryFile, words: Words) -> html.Header:
    small = [
        words.say(f"card.subregion.{file.subregion}"),
        *[words.say(f"card.group.{group}") for group in file.groups],
        words.say("card.un", date=words.date(file.un_member_since)),
    ]
    return html.Header(
        [
            html.Div([html.H2(words.state(file.iso3)), html.P(" · ".join(small), className="card-small")]),
            html.Button(
                html.Span("×", **attributes(aria_hidden="true")),
                type="button",
                className="card-close",
                title=words.say("card.close"),
                **attributes(data_action="close-card", aria_label=words.say("card.close")),
            ),
        ],
        className="card-head",
    )


def _status(file: CountryFile, words: Words) -> html.Section:
    rows = [
        html.Li(
            [
                html.Span(words.say(f"card.by.{by}"), className="card-by"),
                html.Span(className="card-status", **attributes(data_fill="status", data_iso3=file.iso3, data_by=by)),
            ]
        )
        for by in PERSPECTIVES
    ]
    return section(words.say("card.status.title"), [html.Ul(rows, className="card-statuses")])


def _acts(file: CountryFile, words: Words) -> html.Section:
    title = words.say("card.acts.title")
    if file.newest_word is None:
        return section(title, [html.P(words.say("card.acts.none"), className="card-quiet")])
    newest = words.say(
        "card.acts.newest",
        date=words.date(file.newest_word.public),
        word=words.say(f"card.word.{file.newest_word.claimant}"),
    )
    items = [_act(act, words) for act in file.acts]
    return section(title, [folded(items, _ACTS_SHOWN, words), html.P(newest, className="card-quiet")])


def _act(act: Act, words: Words) -> html.Li:
    whose = "own" if act.claimant == "state" else "told"
    told = [
        words.say(f"card.word.{act.claimant}"),
        _made_public(act, words),
        words.say(f"card.denied.{act.disputed_by}") if act.disputed_by else "",
    ]
    return html.Li(
        [
            day_button(act.date, words),
            html.Div(
                [
                    html.P(words.say(f"card.act.{act.act}.{whose}"), className="card-what"),
                    html.P(joined(told), className="card-word"),
                    html.P(from_data(act.note, words), className="card-note") if act.note else None,
                    _beside(act, words),
                    cited(act.origins, words),
                ],
                className="card-body",
            ),
        ],
        className="card-row card-act",
        **attributes(data_act=act.act, data_denied=act.disputed_by, data_from=act.first.isoformat()),
    )


def _made_public(act: Act, words: Words) -> html.Span | None:
    """Return when the claim became public, where that is later than what it claims."""
    if not act.known:
        return None
    key = "card.public" if len(act.known) == 10 else "card.public.vague"
    before, after = words.say(key, date="|").split("|")
    return html.Span([before, time_of(act.known, words), after])


def _beside(act: Act, words: Words) -> html.P | None:
    """Return what else is on record for the day on which the claim became public: visits, and the Council's chair."""
    found: list[Any] = [
        words.say("card.beside.visit", official=visit.official, place=visit.place) if visit.place else visit.official
        for visit in act.visits
    ]
    if act.chair is not None:
        found.append(words.say("card.beside.chair", month=words.date(act.public[:7])))
    if not found:
        return None
    on = words.say("card.beside", date=words.date(act.public))
    return html.P([on, " ", *joined(found)], className="card-beside")
