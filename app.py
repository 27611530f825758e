"""The Recognition Atlas: ``make_app(book)`` makes the application; importing this module starts nothing.

``python app.py`` serves it (environment: HOST, PORT); ``gunicorn app:server`` serves it for many.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import waitress
from dash import Dash
from flask import Flask

from components.facts.book import Book, load_book
from components.facts.faults import BadData, report
from components.wiring import register
from components.wiring.desk import Desk
from components.wiring.document import Document
from components.wiring.transport import compress, guard, warm

FIRST_PAGE = "/_dash-layout?search=&look=light&form=strip&aspect=2.0"
"""The default view on a wide screen, which is drawn once before anybody asks."""
ASKED_FOR = r"plotly-geo\.min\.js|early\.js|(axis_list|picture|present|notes|stories|story|preflight)(_\w+)?\.(js|css)"
"""The assets that the document or a script asks for when they are needed; they are not part of the first load."""
BAD_DATA = 2
"""The exit status where the data are not fit to be served."""


def make_app(book: Book, today: Callable[[], date] = date.today) -> Dash:
    """Return the application over a book. ``today`` is asked whenever "the latest day" has to be known."""
    desk = Desk(book, today)
    app = Document(
        desk,
        name=__name__,
        update_title="",
        suppress_callback_exceptions=True,  # a page's parts come and go with its view
        assets_ignore=ASKED_FOR,
    )
    register(app, desk)
    compress(app.server)
    guard(app.server)
    return app


def frozen_today() -> Callable[[], date]:
    """Return the calendar: today's, or the day that ATLAS_TODAY names (for tests and for archived copies)."""
    fixed = os.environ.get("ATLAS_TODAY")
    return (lambda: date.fromisoformat(fixed)) if fixed else date.today


@cache
def make_server() -> Flask:
    """Return the server over the book that comes with the atlas; ends with status 2 where its data are bad."""
    try:
        book = load_book()
    except BadData as bad:
        sys.stderr.write(report(bad.faults) + "\n")
        raise SystemExit(BAD_DATA) from None
    server: Flask = make_app(book, frozen_today()).server
    return server


def __getattr__(name: str) -> Any:
    """Make ``app:server`` when it is asked for, so that importing this module starts nothing."""
    if name == "server":
        return make_server()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def main() -> None:
    """Serve on HOST (127.0.0.1) and PORT (8050)."""
    server = make_server()
    warm(server, FIRST_PAGE)
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8050"))
    sys.stdout.write(f"Recognition Atlas: http://{host}:{port}\n")
    sys.stdout.flush()
    waitress.serve(server, host=host, port=port, threads=8, ident=None)


if __name__ == "__main__":
    main()
