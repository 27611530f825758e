"""The 35 as a table that every reader can use: its head sorts it, every cell shows its pages on demand. Knows no fact.

The pages stand once, in a ``template``; ``assets/js/table.js`` opens those of a cell.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dash import html

from components.facts.origins import Origin
from components.facts.tabular import DOWN, Cell, Column, Row, Table
from components.figures.layers import LAYERS
from components.page.attributes import attributes
from components.page.citations import outside
from components.page.ids import Ids
from components.page.legend import swatch
from components.words import Words


def state_table(table: Table, about: str, words: Words) -> list[Any]:
    """Return the table with its caption, ``about``, and the pages of its cells; without a row it says so."""
    if not table.rows:
        return [html.P(words.say("table.none"), className="listing-none")]
    return [
        html.Table(
            [
                html.Caption(html.Span(about)),
                html.Thead(html.Tr([_head(column, table, words) for column in table.columns])),
                html.Tbody([_row(row, table.columns, words) for row in table.rows]),
            ],
            id=Ids.TABLE,
            className="state-table",
        ),
        html.Div(
            [html.H3(), html.Ul()],
            id=Ids.CELL_SOURCES,
            className="cell-pages",
            hidden="hidden",
            tabIndex="-1",
            role="dialog",
            **attributes(data_title=words.say("table.sources_of", state="{state}", column="{column}")),
        ),
        html.Template([_page(page, words) for page in _pages(table)], className="all-pages"),
    ]


def _head(column: Column, table: Table, words: Words) -> html.Th:
    """Return a column's head: pressing it sorts by the column, and once more the other way round."""
    chosen = column.key == table.sort
    way = (DOWN if chosen and not table.descending else "") + column.key
    mark = "" if not chosen else "▼" if table.descending else "▲"
    return html.Th(
        html.Button(
            [column.title, html.Span(mark, className="sort-mark", **attributes(aria_hidden="true"))],
            type="button",
            title=words.say("table.sort"),
            **attributes(data_go=f"sort={'' if way == table.columns[0].key else way}"),
        ),
        scope="col",
        **attributes(
            data_column=column.key,
            aria_sort=("descending" if table.descending else "ascending") if chosen else None,
        ),
    )


def _row(row: Row, columns: Iterable[Column], words: Words) -> html.Tr:
    first, *rest = row.cells
    name = html.Button(
        first.text,
        type="button",
        title=words.say("compare.open", state=first.text),
        **attributes(data_open=row.iso3),
    )
    cells = [_cell(cell, column, words) for cell, column in zip(rest, list(columns)[1:], strict=True)]
    return html.Tr([html.Th(name, scope="row"), *cells], **attributes(data_iso3=row.iso3))


def _cell(cell: Cell, column: Column, words: Words) -> html.Td:
    """Return what stands in a column of a layer with its mark; what has a day alone turns quiet before it."""
    if not column.layer:
        later = cell.value if column.key == "member" else None
        return html.Td(cell.text, **attributes(data_column=column.key, data_from=later))
    mark = swatch(LAYERS[column.layer].category(cell.value))
    if cell.contested:
        setattr(mark, "data-contested", "1")
    return html.Td(
        [
            html.Div([mark, html.Span(cell.text), _button(cell, words)], className="cell-label"),
            *[html.P(line, className="cell-told") for line in cell.told],
        ],
        **attributes(data_column=column.key),
    )


def _button(cell: Cell, words: Words) -> html.Button | None:
    """Return the small figure that opens the pages of a cell, their number; None where it rests on none."""
    if not cell.origins:
        return None
    said = words.count("table.sources", len(cell.origins))
    return html.Button(
        words.number(len(cell.origins)),
        type="button",
        title=said,
        className="cell-sources",
        **attributes(
            data_pages=" ".join(page.id for page in cell.origins),
            aria_label=said,
            aria_haspopup="dialog",
        ),
    )


def _pages(table: Table) -> Iterable[Origin]:
    return dict.fromkeys(page for row in table.rows for cell in row.cells for page in cell.origins)


def _page(page: Origin, words: Words) -> html.Li:
    published = words.date(page.published) if page.published else words.say("sources.undated")
    return html.Li(
        [
            outside(page.title, page.url, language=page.language),
            html.Small(f"{page.publisher} · {published} · {words.tongue(page.language)}"),
        ],
        **attributes(data_page=page.id),
    )
