"""Whole pages, drawn for a reading of the address: the one place where drawing and page meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, has_request_context
from flask import request as http
from plotly.io.json import to_json_plotly

from components.page.content import Content
from components.page.shell import layout, page
from components.page.slide import slide
from components.wiring.desk import Desk, Reading, Screen
from components.wiring.part_map import playback_data
from components.wiring.parts import PARTS
from components.wiring.shapes import TOPOJSON


def register(server: Flask, desk: Desk) -> None:
    """Put the route of the axis on the server: its graph alone, asked for as a callback asks, ahead of all others."""

    @server.get("/axis.json")
    def axis() -> Response:
        reading = read_request(desk, http.args)
        return Response(to_json_plotly(PARTS["timeline"].draw(desk, reading)), content_type="application/json")


def read_request(desk: Desk, asked: Mapping[str, Any] | None) -> Reading:
    """Understand what the browser asks for: an address, the look that it prefers, and the room that it has."""
    told = asked or {}
    screen = Screen.of(told.get("form"), told.get("aspect"))
    return desk.read(
        str(told.get("search") or ""),
        look=str(told.get("look") or ""),
        accept=[language for language, _ in http.accept_languages],
        screen=screen,
    )


def first_layout(desk: Desk) -> Any:
    """Return the layout with the page that the browser asked for; without it where nobody said which.

    The document's first script names address and screen in the query, so that no second question is needed.
    """
    if not has_request_context() or "search" not in http.args:
        return layout(desk.choices())
    asked = http.args
    request = {"search": asked["search"], "look": asked.get("look", ""), "form": asked.get("form", "")}
    reading = read_request(desk, {**request, "aspect": asked.get("aspect", "")})
    return layout(desk.choices(), whole_page(desk, reading), reading.key, request)


def whole_page(desk: Desk, reading: Reading) -> Any:
    """Return a whole page: everything around and in the view, or in present mode the scene's slide."""
    content = Content(
        view=reading.view,
        words=reading.words,
        choices=reading.choices,
        topojson=TOPOJSON,
        part=lambda name: PARTS[name].draw(desk, reading),
    )
    if reading.view.scene:
        return slide(content, playback_data(desk, reading))
    return page(content, playback_data(desk, reading), reading.ignored)
