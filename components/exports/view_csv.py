"""The view as CSV: a row for each state, visit or Council term that it shows. Knows rows, not the screen.

The rows of the timeline are those of its axis (:mod:`components.exports.axis_csv`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from components.exports.excerpt import Excerpt, since_of
from components.exports.rows import Row, cited, common, written
from components.facts.listing import Chair, Term
from components.facts.origins import Origin
from components.facts.shelf import Shelf
from components.facts.tabular import Table
from components.facts.visit_rows import returned_by, visit_rows

_STATE: tuple[str, ...] = (
    "iso3",
    "name",
    "category",
    "label",
    "since",
    "contested",
    "changing",
    "told",
    "layer",
    "date",
    "by",
    "known",
    "sources",
    "source_urls",
)
_VISIT: tuple[str, ...] = (
    "iso3",
    "name",
    "direction",
    "partner",
    "start",
    "end",
    "official",
    "office",
    "level",
    "counterpart",
    "place",
    "occasion",
    "note",
    "media",
    "id",
    "returned",
    "tour",
    "sources",
    "source_urls",
)
_TERM: tuple[str, ...] = (
    "iso3",
    "name",
    "council_name",
    "start",
    "end",
    "kind",
    "region_group",
    "presidencies",
    "presidency_bases",
    "sources",
    "source_urls",
)
"""The columns of each kind of row, before those that every row has."""


def view_csv(excerpt: Excerpt, table: Table | None = None) -> str:
    """Return the view as CSV text with a header line; without rows where the view shows none.

    ``table`` is what the view of the table shows (None: another view): its rows in their order.
    Lists in a cell have ``;`` between their entries, the lines of ``told`` a bar, addresses of pages a blank.
    """
    columns: tuple[str, ...]
    if table is not None:
        columns, rows = _columns(table), _tabular(excerpt, table)
    elif excerpt.view.view == "visits":
        columns, rows = _VISIT, _visits(excerpt)
    elif excerpt.view.view == "council":
        columns, rows = _TERM, _terms(excerpt)
    else:
        columns, rows = _STATE, _states(excerpt)
    return written(columns, rows, common(excerpt))


def _states(excerpt: Excerpt) -> Iterator[Row]:
    shelf, words, layer = Shelf(excerpt.book), excerpt.words, excerpt.layer
    rows = ((shown, iso3, answer) for shown in excerpt.slices for iso3, answer in shown.named)
    for shown, iso3, answer in rows:
        label, *told = layer.told(words, iso3, answer)
        yield {
            "iso3": iso3,
            "name": words.state(iso3),
            "category": answer.category,
            "label": label,
            "since": since_of(answer),
            "contested": _yes(answer.contested),
            "changing": _yes(answer.changing),
            "told": " | ".join(told),
            "layer": layer.key,
            "date": shown.day.isoformat(),
            "by": shown.by,
            "known": excerpt.view.known,
            **cited(shelf.cited(";".join(answer.sources))),
        }


def _columns(table: Table) -> tuple[str, ...]:
    """Return four columns for each one with a layer's categories, one for any other, then what was asked."""
    shown = table.columns[1:]
    named = [(column.key, *_parts(column.key)) if column.layer else (column.key,) for column in shown]
    return "iso3", "name", *(name for names in named for name in names), "date", "by", "known"


def _parts(key: str) -> tuple[str, str, str]:
    return f"{key}_label", f"{key}_told", f"{key}_sources"


def _tabular(excerpt: Excerpt, table: Table) -> Iterator[Row]:
    shown = excerpt.shown
    for row in table.rows:
        line = {"iso3": row.iso3, "name": row.cells[0].text}
        for column, cell in zip(table.columns[1:], row.cells[1:], strict=True):
            line[column.key] = cell.value
            if column.layer:
                told = (cell.text, " | ".join(cell.told), ";".join(page.id for page in cell.origins))
                line |= dict(zip(_parts(column.key), told, strict=True))
        yield line | {"date": shown.day.isoformat(), "by": shown.by, "known": excerpt.view.known}


def _visits(excerpt: Excerpt) -> Iterator[Row]:
    for row in visit_rows(excerpt.book, excerpt.visits()):
        visit = row.visit
        yield {
            "iso3": visit.iso3,
            "name": excerpt.words.state(visit.iso3),
            "direction": visit.direction,
            "partner": visit.partner,
            "start": visit.start,
            "end": visit.end,
            "official": visit.official,
            "office": visit.office,
            "level": visit.level,
            "counterpart": visit.counterpart,
            "place": visit.place,
            "occasion": visit.occasion,
            "note": visit.note,
            "media": visit.media,
            "id": row.id,
            "returned": returned_by(excerpt.book, visit),
            "tour": row.tour_id,
            **cited(visit.origins),
        }


def _terms(excerpt: Excerpt) -> Iterator[Row]:
    for term in excerpt.terms():
        chairs = sorted(term.presidencies, key=lambda chair: chair.start)
        yield {
            "iso3": term.iso3,
            "name": excerpt.words.state(term.iso3),
            "council_name": term.council_name,
            "start": term.start,
            "end": term.end,
            "kind": term.kind,
            "region_group": term.region_group,
            "presidencies": ";".join(f"{chair.start}/{chair.end}" for chair in chairs),
            "presidency_bases": ";".join(chair.basis for chair in chairs),
            **cited(_cited_by(term, chairs)),
        }


def _cited_by(term: Term, chairs: Iterable[Chair]) -> tuple[Origin, ...]:
    """Return the pages that a term and its presidencies rest on, each once."""
    pages = [*term.origins, *(origin for chair in chairs for origin in chair.origins)]
    return tuple(dict.fromkeys(pages))


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
