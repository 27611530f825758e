"""The address leads: the browser asks for what it says, and a new view, language or look turns the page."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components.page.ids import Ids
from components.wiring.desk import Desk
from components.wiring.drawing import read_request, whole_page


def register(app: Dash, desk: Desk) -> None:
    """Wire the first request, the turning of pages and what the scripts take from them."""
    app.clientside_callback(
        ClientsideFunction("address", "begin"),
        Output(Ids.REQUEST, "data"),
        Input(Ids.PARAMETERS, "data"),
        State(Ids.REQUEST, "data"),
    )
    app.clientside_callback(ClientsideFunction("address", "turned"), Input(Ids.PAGE_KEY, "data"))
    app.clientside_callback(ClientsideFunction("step", "take"), Output(Ids.SHOWN, "data"), Input(Ids.PLAYBACK, "data"))
    app.clientside_callback(
        ClientsideFunction("axis", "after_map"),
        Output(Ids.TIMELINE_FRAME, "children"),
        Input(Ids.TIMELINE_DRAWN, "data"),
    )

    @app.callback(
        Output(Ids.PAGE, "children"),
        Output(Ids.PAGE_KEY, "data"),
        Input(Ids.REQUEST, "data"),
        State(Ids.PAGE_KEY, "data"),
        prevent_initial_call=True,
    )
    def turn_page(request: dict[str, str] | None, shown: str | None) -> Any:
        """Draw the whole page anew where its view, language or look is another one."""
        reading = read_request(desk, request)
        if reading.key == shown:
            return no_update, no_update
        return whole_page(desk, reading), reading.key
