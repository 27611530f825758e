"""The visits and the Council terms as tables that every reader can use: the lanes, row by row. Knows no fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components.facts.listing import Chair, Term
from components.facts.visit_rows import VisitRow
from components.page.attributes import attributes
from components.page.card_dealings import direction
from components.page.citations import cited, from_data, outside, place_of
from components.page.returns import return_lines
from components.page.times import day_button, period
from components.page.tour_told import map_button
from components.page.visit_button import around_button
from components.words import Words

_PAGES_OPEN = 6

_VISIT_COLUMNS = ("date", "state", "direction", "who", "office", "met", "place", "occasion", "return", "sources")
_TERM_COLUMNS = ("state", "name", "from", "to", "kind", "presidencies", "sources")


def visits_table(rows: Sequence[VisitRow], words: Words) -> html.Div:
    """Return the visits in the order given, each with its name in the address and its row in the table of visits.

    They have ``data-visit`` and ``data-row``, and as every dated row ``data-iso3``, ``data-from`` and ``data-to``.
    Without a row it says that none was found, and how far our evidence goes.
    """
    if not rows:
        return _nothing("visits.none", words)
    caption = words.count("listing.visits.caption", len(rows)) + ". " + words.say("listing.return.rule")
    return _table(caption, _VISIT_COLUMNS, [_visit(row, words) for row in rows], words)


def council_table(rows: Sequence[Term], words: Words) -> html.Div:
    """Return the Council terms in the order given, each with ``data-iso3``, ``data-from`` and ``data-to``.

    An empty ``data-to`` is a seat without an end. Without a row it says that none was found.
    """
    if not rows:
        return _nothing("council.none", words)
    caption = words.count("listing.council.caption", len(rows))
    return _table(caption, _TERM_COLUMNS, [_term(term, words) for term in rows], words)


def _nothing(key: str, words: Words) -> html.Div:
    return html.Div(html.P(words.say(key), className="listing-none"), className="listing")


def _table(caption: str, columns: Sequence[str], rows: list[html.Tr], words: Words) -> html.Div:
    head = [html.Th(words.say(f"listing.{column}"), scope="col") for column in columns]
    return html.Div(
        html.Table(
            [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(rows)],
            className="listing-table",
        ),
        className="listing",
        tabIndex="0",
        role="region",
        **attributes(aria_label=caption),
    )


def _visit(row: VisitRow, words: Words) -> html.Tr:
    visit = row.visit
    media = html.P(outside(words.say("card.video"), visit.media), className="card-media") if visit.media else None
    return html.Tr(
        [
            html.Th(
                [
                    day_button(visit.start, words, period(visit.start, visit.end, words)),
                    around_button(visit, words.say("listing.around"), words, class_name="listing-around"),
                ],
                scope="row",
                className="listing-date",
            ),
            html.Td(words.state(visit.iso3)),
            html.Td(direction(visit, words), className="listing-direction"),
            html.Td(visit.official, className="listing-who"),
            html.Td(from_data(visit.office, words)),
            html.Td(from_data(visit.counterpart, words) if visit.counterpart else _unknown(words)),
            html.Td(place_of(visit.place, words) if visit.place else _unknown(words)),
            html.Td(
                [
                    html.P(words.say(f"card.occasion.{visit.occasion}")),
                    html.P(from_data(visit.note, words), className="card-note") if visit.note else None,
                    html.P(map_button(row.tour, words.say("listing.tour"), words)) if row.tour else None,
                ],
                className="listing-occasion",
            ),
            html.Td(return_lines(row, words), className="listing-return"),
            html.Td([media, cited(visit.origins, words)], className="listing-sources"),
        ],
        **attributes(
            data_iso3=visit.iso3,
            data_from=visit.first.isoformat(),
            data_to=visit.last.isoformat(),
            data_visit=row.id,
            data_row=str(row.row),
        ),
    )


def _term(term: Term, words: Words) -> html.Tr:
    origins = [*term.origins, *[origin for chair in term.presidencies for origin in chair.origins]]
    end: Any = day_button(term.end, words) if term.end else html.Span(words.say("listing.no_end"))
    return html.Tr(
        [
            html.Th(words.state(term.iso3), scope="row"),
            html.Td(from_data(term.council_name, words)),
            html.Td(day_button(term.start, words), className="listing-date"),
            html.Td(end, className="listing-date"),
            html.Td(words.say(f"seat.{term.kind}")),
            html.Td(_chairs(term.presidencies, words), className="listing-chairs"),
            html.Td(_folded(cited(origins, words), len(set(origins)), words), className="listing-sources"),
        ],
        **attributes(
            data_iso3=term.iso3,
            data_from=term.first.isoformat(),
            data_to=term.last.isoformat() if term.last else "",
        ),
    )


def _chairs(chairs: Sequence[Chair], words: Words) -> Any:
    """Return the presidencies of a term; of the many of a permanent member, behind a line that counts them."""
    if not chairs:
        return html.Span(words.say("listing.no_chair"), className="card-quiet")
    listed = html.Ul(
        [
            html.Li(
                _chair(chair, words),
                **attributes(data_from=chair.first.isoformat(), data_to=chair.last.isoformat()),
            )
            for chair in chairs
        ],
        className="card-list",
    )
    if len(chairs) <= _PAGES_OPEN:
        return listed
    return html.Details([html.Summary(words.count("card.council.chairs", len(chairs)), className="card-fold"), listed])


def _chair(chair: Chair, words: Words) -> list[Any]:
    how = "" if chair.basis == "recorded" else f" ({words.say(f'card.basis.{chair.basis}')})"
    president = f", {chair.president}" if chair.president else ""
    return [day_button(chair.start, words, period(chair.start, chair.end, words)), president + how]


def _folded(line: Any, pages: int, words: Words) -> Any:
    """Return the sources, behind a line that counts them where they are many."""
    if pages <= _PAGES_OPEN:
        return line
    return html.Details([html.Summary(words.count("listing.pages", pages), className="card-fold"), line])


def _unknown(words: Words) -> html.Span:
    return html.Span(words.say("listing.unknown"), className="card-quiet")
