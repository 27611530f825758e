"""The document that a browser gets first: its language, its look before any script has run, and its scripts.

Page and shapes are asked for at once, while the scripts still come (``assets/early.js``).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dash import Dash
from flask import request

from components.wiring.bundles import Bundles
from components.wiring.desk import Desk
from components.wiring.shapes import TOPOJSON, shape_urls
from components.wiring.transport import lean

ASSETS = Path(__file__).parent.parent.parent / "assets"
EARLY = (ASSETS / "early.js").read_text("utf-8")
"""What runs before everything else: it learns of the screen and asks for page and shapes while the scripts come."""
GRAPH = "/_dash-component-suites/dash/dcc/async-graph.js"
"""Dash's graph, which it would ask for only when the first one is to be shown."""
PLOTLY = "vendor/plotly-geo.min.js"
"""The part of plotly.js that the atlas draws with; standing before Dash asks, it keeps the whole of it away."""
FONT = "fonts/source-sans-3-latin-wght-normal.woff2"
LETTERS = "fonts/atlas-letters-wght-normal.woff2"
"""The letters of the first line that is read: asked for at once, so that no line moves when they come."""
PRESENT = """
<link rel="stylesheet" href="/assets/present.css">
<link rel="modulepreload" href="/assets/js/present.js">"""
"""What an address with a scene needs from the start; without one it comes when somebody presents."""

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http:%2F%2Fwww.w3.org%2F2000%2Fsvg' viewBox='0 0 16 16'%3E"
    "%3Cpath fill='%230f6361' d='M8 0a8 8 0 0 0 0 16z'%2F%3E"
    "%3Cpath fill='%23b27412' d='M8 0a8 8 0 0 1 0 16z'%2F%3E%3C%2Fsvg%3E"
)
"""The page's mark, inside the document: a browser would ask for a file again whenever the address changes."""

INDEX = """<!DOCTYPE html>
<html lang="{%lang%}" data-theme="{%look%}">
<head>
{%metas%}
<title>{%title%}</title>
<meta name="description" content="{%description%}">
<script>{%early%}</script>
<link rel="preload" href="{%font%}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{%letters%}" as="font" type="font/woff2" crossorigin>
<link rel="icon" href="{%icon%}">
{%css%}
</head>
<body>
{%app_entry%}
<noscript>{%noscript%}</noscript>
<div hidden>
{%config%}
{%scripts%}
{%plotly%}
{%renderer%}
</div>
</body>
</html>"""


class Document(Dash):
    """A Dash whose document says the reader's language and carries only the scripts that the page uses."""

    def __init__(self, desk: Desk, **settings: Any) -> None:
        self._desk = desk
        self._bundles = Bundles(ASSETS)
        super().__init__(**settings)
        self._bundles.register(self.server)

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # Dash names every part; we pass them on
        """Return the document for the address at hand."""
        search = request.query_string.decode("utf-8", "replace")
        reading = self._desk.read(search, accept=[language for language, _ in request.accept_languages])
        words = reading.words
        shapes = [("base", f"{TOPOJSON}world_110m.json"), *shape_urls(self._desk.book).items()]
        more = {
            "lang": words.language,
            "icon": ICON,
            "look": reading.view.theme,
            "title": words.say("app.title"),
            "description": words.say("app.description"),
            "noscript": words.say("page.noscript"),
            "plotly": "".join(
                f'<script src="{url}"></script>' for url in (GRAPH, f"{self.get_asset_url(PLOTLY)}?v=4.1.1")
            ),
            "font": f"{self.get_asset_url(FONT)}?v=5.3.0",
            "letters": f"{self.get_asset_url(LETTERS)}?v=5.3.0",
            "early": EARLY.replace("[/* shapes */]", json.dumps(shapes)),
            "css": self._bundles.tags(parts["css"], "css") + (PRESENT if reading.view.scene else ""),
            "scripts": self._bundles.tags(lean(parts["scripts"]), "js"),
        }
        text = INDEX
        for name, value in {**parts, **more}.items():
            text = text.replace("{%" + name + "%}", value)
        return text
