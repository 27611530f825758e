"""The file of one state beside the map: who it is, what it says about Kosovo, and what else is on record.

It is given a CountryFile and decides nothing; what depends on the day shown is filled in and dimmed by the script.
"""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.dossier import Act, CountryFile
from components.page.aged import age_of, newest_lines
from components.page.attributes import attributes
from components.page.card_dealings import council, visits
from components.page.card_relations import relations
from components.page.card_trade import trade
from components.page.card_votes import votes
from components.page.certainty_mark import mark
from components.page.citations import Cite, citing, from_data, listed
from components.page.dispute_line import dispute_lines
from components.page.sections import folded, joined, section
from components.page.times import day_button, time_of
from components.words import Words

PERSPECTIVES = ("documents", "belgrade", "pristina")
"""The counts by which the status is told, in their order on the card."""

_ACTS_SHOWN = 3


def card(file: CountryFile, words: Words) -> html.Article:
    """Return the whole file, what matters first; every dated row carries ``data-from``, the first day of its span.

    The three places of the status (``data-fill="status"``) are empty: the script fills them for the day shown. So it
    does with ages (``data-ages``), and of the lines that are true on some days only it shows the one of the day.
    """
    cite = citing(file.pages, words)
    return html.Article(
        [
            _head(file, words),
            _status(file, words, cite),
            _acts(file, words, cite),
            relations(file, words, cite),
            visits(file, words, cite),
            council(file, words, cite),
            votes(file, words, cite),
            trade(file, words, cite),
            _pages(file, words),
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
                words.say("card.print"), type="button", className="card-print", **attributes(data_action="print")
            ),
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


def _status(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    rows = [
        html.Li(
            [
                html.Span(words.say(f"card.by.{by}"), className="card-by"),
                html.Span(className="card-status", **attributes(data_fill="status", data_iso3=file.iso3, data_by=by)),
            ]
        )
        for by in PERSPECTIVES
    ]
    parts = [html.Ul(rows, className="card-statuses"), *dispute_lines(file.disputes, words, cite)]
    return section(words.say("card.status.title"), parts)


def _acts(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    title = words.say("card.acts.title")
    if not file.newest_words:
        return section(title, [html.P(words.say("card.acts.none"), className="card-quiet")])
    items = [_act(act, words, cite) for act in file.acts]
    return section(title, [folded(items, _ACTS_SHOWN, words), _newest_word(file, words)])


def _newest_word(file: CountryFile, words: Words) -> html.Div:
    """Return the newest word on record on the day shown, and how old it is then."""
    stands = []
    for newest in file.newest_words:
        act = newest.fact
        said = words.say(
            "card.newest", date=words.date(act.public), word=words.say(f"card.word.{act.claimant}"), age="|"
        )
        before, after = said.split("|")
        stands.append((newest, [before, age_of(newest, words), after]))
    return newest_lines(stands, words.say("card.newest.none"))


def _pages(file: CountryFile, words: Words) -> html.Section | None:
    """Return every page that the file rests on, numbered, behind a line that counts them."""
    if not file.pages:
        return None
    return section(
        words.say("card.pages.title"),
        [
            html.Details(
                [html.Summary(words.count("card.pages", len(file.pages)), className="card-fold"), listed(file.pages)]
            )
        ],
        "card-references",
    )


def _act(act: Act, words: Words, cite: Cite) -> html.Li:
    whose = "own" if act.claimant == "state" else "told"
    told = [
        words.say(f"card.word.{act.claimant}"),
        _made_public(act, words),
        words.say(f"card.denied.{act.disputed_by}") if act.disputed_by else "",
        mark(act.certainty, words),
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
                    cite(act.origins),
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
