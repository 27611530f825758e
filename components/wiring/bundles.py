"""The page's own style sheets and scripts, each kind as one file: a browser asks twice and not forty times for them.

Which files they are and in what order, Dash says in the tags of its document; what it names by another path (its own
components, ``vendor/``) stays as it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from flask import Flask, Response, abort

_OWN = re.compile(r'(?:href|src)="/assets/((?:js/)?[\w-]+\.(?:css|js))\?m=[\d.]+"')
_KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


class Bundles:
    """The files of ``folder`` (the assets) that a document names, put together as they were when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, tuple[tuple[str, ...], str, str]] = {}  # names, text, fingerprint
        self._door = Lock()

    def register(self, server: Flask) -> None:
        """Put the routes on the server, beside the assets, so that addresses within a style sheet stay right."""

        @server.get("/assets/atlas.<kind>")
        def bundle(kind: str) -> Response:
            if kind not in self._made:
                abort(404)
            return Response(self._made[kind][1], content_type=_KINDS[kind])

    def tags(self, tags: str, kind: str) -> str:
        """Return a document's tags of that kind (``css`` or ``js``), one on each line, those of our own as one.

        It stands where the first of them stood. Its address has a fingerprint of what is in it.
        """
        lines = tags.splitlines()
        own = {place: found.group(1) for place, line in enumerate(lines) if (found := _OWN.search(line))}
        if not own:
            return tags
        address = f"/assets/atlas.{kind}?v={self._make(kind, tuple(own.values()))}"
        tag = f'<link rel="stylesheet" href="{address}">' if kind == "css" else f'<script src="{address}"></script>'
        kept = [
            tag if place == min(own) else line
            for place, line in enumerate(lines)
            if place not in own or place == min(own)
        ]
        return "\n".join(kept)

    def _make(self, kind: str, names: Sequence[str]) -> str:
        with self._door:
            if kind not in self._made or self._made[kind][0] != tuple(names):
                parts = [(self._folder / name).read_text("utf-8").strip() for name in names]
                text = "\n".join(parts) + "\n"
                self._made[kind] = (tuple(names), text, hashlib.sha256(text.encode()).hexdigest()[:16])
            return self._made[kind][2]
