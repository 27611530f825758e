"""Within a page, what follows the address: each part is drawn anew by the function that drew it first."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State
from dash.exceptions import PreventUpdate

from components.page.ids import Ids
from components.wiring import drawing
from components.wiring.desk import Desk, Reading

_WAYS = (
    (Output(Ids.MAP, "figure"), drawing.map_figure),
    (Output(Ids.TIMELINE_DRAWN, "data"), drawing.timeline_of),
    (Output(Ids.PLAYBACK, "data"), drawing.playback_data),
    (Output(Ids.CARD, "data-markup"), drawing.card_of),
    (Output(Ids.TABLE, "data-markup"), drawing.table_of),
    (Output(Ids.LEGEND, "children"), drawing.legend_of),
    (Output(Ids.NOTICES, "children"), drawing.notices_of),
    (Output(Ids.FOOTNOTES, "children"), drawing.footnotes_of),
)
"""What is redrawn, and by what: one entry a part."""


def register(app: Dash, desk: Desk) -> None:
    """Wire every part; a part that the page at hand does not have is not asked for."""
    for output, draw in _WAYS:
        _wire(app, desk, output, draw)


def _wire(app: Dash, desk: Desk, output: Output, draw: Any) -> None:
    @app.callback(output, Input(Ids.REQUEST, "data"), State(Ids.PAGE_KEY, "data"), prevent_initial_call=True)
    def redraw(request: dict[str, str] | None, shown: str | None) -> Any:
        return draw(desk, _within(drawing.read_request(desk, request), shown))


def _within(reading: Reading, shown: str | None) -> Reading:
    """Let a reading pass where its page is the one that is shown; else the page is being turned."""
    if reading.key != shown:
        raise PreventUpdate
    return reading
