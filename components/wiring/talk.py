"""The pages beside a talk: the window of the speaker's notes, and the dialog in which a story is put together."""

from __future__ import annotations

from flask import Flask, Response, request

from components.page.markup import markup
from components.page.notes_page import notes_page
from components.page.story_editor import story_dialog
from components.wiring.desk import Desk, Reading
from components.wiring.document import ICON


def register(server: Flask, desk: Desk) -> None:
    """Put the routes on the server; both answer in the language of the query, else in the browser's."""

    @server.get("/notes")
    def notes() -> Response:
        reading = _asked(desk)
        return _page(notes_page(reading.words, reading.view.theme, ICON))

    @server.get("/stories/editor")
    def editor() -> Response:
        reading = _asked(desk)
        return _page(markup(story_dialog(reading.words)))


def _asked(desk: Desk) -> Reading:
    search = request.query_string.decode("utf-8", "replace")
    return desk.read(search, accept=[language for language, _ in request.accept_languages])


def _page(text: str) -> Response:
    return Response(text, content_type="text/html; charset=utf-8")
