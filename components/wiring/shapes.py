"""Serves the shapes once: at an address that names their content, so that a browser may keep them for a year."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, send_file

from components.facts.book import Book
from components.facts.shapes import FILES

TOPOJSON = "/assets/topojson/"
"""Where plotly finds its base map: an empty one, since every shape is our own."""


def shape_urls(book: Book) -> dict[str, str]:
    """Return the address of the shapes for each level of detail."""
    return {level: f"/shapes/{_named(book.folder / file)}" for level, file in FILES.items()}


def register(server: Flask, book: Book) -> None:
    """Put the route of the shapes on the server."""
    files = {_named(book.folder / file): book.folder / file for file in FILES.values()}

    @server.get("/shapes/<name>")
    def shapes(name: str) -> Response:
        if name not in files:
            abort(404)
        return send_file(files[name], mimetype="application/geo+json", conditional=True)


@cache
def _named(path: Path) -> str:
    """Return a file's name with the hash of its content before the ending."""
    return f"{path.stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}{path.suffix}"
