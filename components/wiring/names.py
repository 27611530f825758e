"""Serves the names by which a state can be found: asked for when a reader first searches, at an address that lasts."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from flask import Flask, Response, request

from components.page.names import names_of
from components.wiring.desk import Desk, Reading
from components.wiring.transport import FRESH, LASTING

NAMES = "/names.json"


def register(server: Flask, desk: Desk) -> None:
    """Put the route of the names on the server: for each state, by iso3, everything that it is called."""

    @server.get(NAMES)
    def names() -> Response:
        answer = Response(_written(desk.states), content_type="application/json")
        answer.headers["Cache-Control"] = LASTING if "v" in request.args else FRESH
        return answer


def names_url(desk: Desk, reading: Reading) -> str:  # noqa: ARG001 - every part is drawn from desk and reading
    """Return the address of the names, which says their version."""
    return f"{NAMES}?v={hashlib.sha256(_written(desk.states).encode()).hexdigest()[:12]}"


@cache
def _written(states: tuple[str, ...]) -> str:
    return json.dumps({iso3: names_of(iso3) for iso3 in states}, ensure_ascii=False, separators=(",", ":"))
