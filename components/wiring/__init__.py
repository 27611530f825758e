"""What moves: the only place with callbacks and routes. ``register`` wires an app to a desk."""

from __future__ import annotations

from dash import Dash

from components.wiring import address, drawing, files, names, redrawing, stories, talk
from components.wiring.desk import Desk


def register(app: Dash, desk: Desk) -> None:
    """Put the layout, the callbacks and the routes on the app that is handed in."""
    app.layout = lambda: drawing.first_layout(desk)
    files.register(app.server, desk)
    stories.register(app.server, desk)
    names.register(app.server, desk)
    talk.register(app.server, desk)
    drawing.register(app.server, desk)
    address.register(app, desk)
    redrawing.register(app, desk)
