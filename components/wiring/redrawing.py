"""Within a page, what follows the address: each part is drawn anew by the function that drew it first."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, State, ctx
from dash.exceptions import PreventUpdate

from components.page.ids import Ids
from components.wiring.desk import Desk, Reading
from components.wiring.drawing import read_request
from components.wiring.parts import PARTS, Part


def register(app: Dash, desk: Desk) -> None:
    """Wire every part; a part that the page at hand does not have is not asked for."""
    for part in PARTS.values():
        if part.output is not None:
            _wire(app, desk, part)


def _wire(app: Dash, desk: Desk, part: Part) -> None:
    draw = part.redraw or part.draw
    asked = [Input(each, "data") for each in (Ids.REQUEST, *part.follows)]

    @app.callback(part.output, asked, State(Ids.PAGE_KEY, "data"), prevent_initial_call=True)
    def redraw(*given: Any) -> Any:
        *requests, shown = given
        told = dict(zip((Ids.REQUEST, *part.follows), requests, strict=True))
        asked = Ids(ctx.triggered_id)
        if part.ahead and (told[asked] or {}).get("ahead"):
            raise PreventUpdate
        reading = _within(read_request(desk, told[asked]), shown)
        if part.stays(reading, _before(desk, told[asked]) if part.rests_on else None):
            raise PreventUpdate
        return draw(desk, reading)


def _before(desk: Desk, request: dict[str, Any] | None) -> Reading | None:
    """Return what the browser's playback was drawn for, with the day that it shows now; None where it does not tell."""
    stands = (request or {}).get("stands")
    return read_request(desk, {**(request or {}), "search": stands}) if stands else None


def _within(reading: Reading, shown: str | None) -> Reading:
    """Let a reading pass where its page is the one that is shown; else the page is being turned."""
    if reading.key != shown:
        raise PreventUpdate
    return reading
