"""What moves: the only place with callbacks and routes. ``register`` wires an app to a desk."""

from __future__ import annotations

from dash import Dash

from components.wiring import address, drawing, files, parts
from components.wiring.desk import Desk


def register(app: Dash, desk: Desk) -> None:
    """Put the layout, the callbacks and the routes on the app that is handed in."""
    app.layout = lambda: drawing.first_layout(desk)
    files.register(app.server, desk)
    address.register(app, desk)
    parts.register(app, desk)
