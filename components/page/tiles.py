"""Thirty-five equal tiles in the map's rough order: a count of states weighs each state equally."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import markup
from components.words import Words

PLACES: dict[str, tuple[int, int]] = {
    "CAN": (1, 2), "USA": (2, 2), "BHS": (2, 5),
    "MEX": (3, 1), "CUB": (3, 4), "HTI": (3, 5), "DOM": (3, 6), "KNA": (3, 7), "ATG": (3, 8),
    "GTM": (4, 1), "BLZ": (4, 2), "JAM": (4, 4), "DMA": (4, 7), "LCA": (4, 8),
    "SLV": (5, 1), "HND": (5, 2), "VCT": (5, 7), "BRB": (5, 8),
    "NIC": (6, 2), "CRI": (6, 3), "GRD": (6, 7), "TTO": (6, 8),
    "PAN": (7, 3), "COL": (7, 4), "VEN": (7, 5), "GUY": (7, 6), "SUR": (7, 7),
    "ECU": (8, 3), "PER": (8, 4), "BRA": (8, 6),
    "BOL": (9, 4), "PRY": (9, 5),
    "CHL": (10, 4), "ARG": (10, 5), "URY": (10, 6),
}  # fmt: skip
"""Each state's row and column, both from 1, as on the map: north above, the Caribbean to the right."""


def tiles(words: Words, *, by: str = "", on: str = "", place: Ids = Ids.TILES, label: str = "") -> html.Div:
    """Return the grid of buttons, one a state; the script fills in status and hatch for the day that is shown.

    Only the first is a stop of the tab key: arrows lead to the others (``assets/js/keyboard.js``). The tiles show the
    layer of the page; with ``by``, a perspective, the standing of recognition by that count. ``on`` is an ISO day that
    they show instead of the page's; ``label`` names the group where a page has more than one.
    """
    buttons = [
        html.Button(
            html.Span(iso3, **attributes(aria_hidden="true")),
            type="button",
            title=words.state(iso3),
            className="tile",
            **attributes(
                style=f"grid-area: {row} / {column}",
                tabIndex="-1" if number else "0",
                data_iso3=iso3,
                data_open=iso3,
                aria_label=words.state(iso3),
            ),
        )
        for number, (iso3, (row, column)) in enumerate(PLACES.items())
    ]
    return html.Div(
        id=place,
        role="group",
        className="tiles",
        **attributes(
            aria_label=label or words.say("tiles.label"),
            data_by=by or None,
            data_on=on or None,
            data_markup="".join(map(markup, buttons)),
        ),
    )


def named_tiles(words: Words, regions: Mapping[str, str]) -> html.Div:
    """Return the grid that stands in place of the map: each state's name in full on its tile.

    ``regions`` gives each state's region of the address, by which the style sheet dims those outside the one chosen.
    """
    buttons = [
        html.Button(
            html.Span(words.state(iso3)),
            type="button",
            className="tile",
            **attributes(
                style=f"--row: {row}; --column: {column}",
                tabIndex="-1" if number else "0",
                data_iso3=iso3,
                data_open=iso3,
                data_in=regions[iso3],
            ),
        )
        for number, (iso3, (row, column)) in enumerate(PLACES.items())
    ]
    return html.Div(
        id=Ids.TILES,
        role="group",
        className="tiles tiles-named",
        **attributes(aria_label=words.say("tiles.label"), data_markup="".join(map(markup, buttons))),
    )
