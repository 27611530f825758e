"""How answers travel: what is compressed, how long it is kept, and which hosts a page may talk to."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import brotli
import pytest
from dash import Dash, html
from flask import Flask, Response
from werkzeug.test import TestResponse

from components.wiring.transport import FRESH, LASTING, Press, compress, guard, lasts, lean, warm

ASSETS = Path(__file__).parent.parent.parent / "assets"
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
STYLE = b".card { color: #1d2326 }\n" * 200


@pytest.fixture
def server(tmp_path: Path) -> Flask:
    """A small server with a file, an answer made for one reader, and two pages."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "page.css").write_bytes(STYLE)
    (tmp_path / "assets" / "tiny.css").write_bytes(b"a{}")
    (tmp_path / "assets" / "letter.woff2").write_bytes(b"wOF2" * 500)
    server = Flask(__name__, static_folder=str(tmp_path / "assets"), static_url_path="/assets")
    server.add_url_rule("/view.json", "view", lambda: {"sentence": "x" * 2000})
    server.add_url_rule("/", "page", lambda: '<link rel="stylesheet" href="/assets/page.css?m=1">')
    server.add_url_rule("/embed", "embed", lambda: "<p>the same view</p>")

    def sealed() -> Response:
        answer = Response("<p>a file</p>", mimetype="text/html")
        answer.headers["Content-Security-Policy"] = "default-src 'none'"
        answer.headers["Cache-Control"] = "max-age=60"
        return answer

    server.add_url_rule("/view.html", "sealed", sealed)
    compress(server, keep=tmp_path / "kept")
    guard(server)
    return server


def ask(server: Flask, address: str, headers: dict[str, str] | None = None) -> TestResponse:
    """Return an answer, read whole and closed as a server closes it."""
    with server.test_client().get(address, headers=headers) as got:
        got.get_data()
    return got


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("/_dash-component-suites/dash/deps/react@18.v4_4_1m1795461152.3.1.min.js", "", True),
        ("/_dash-component-suites/dash/dcc/async-graph.js", "", False),
        ("/assets/page.css", "m=1795461936.65", True),
        ("/assets/fonts/letter.woff2", "v=5.3.0", True),
        ("/assets/page.css", "", False),
        ("/assets/page.css", "lang=es", False),
        ("/shapes/light-0123456789ab.geojson", "", True),
        ("/shapes/light.0123456789ab.geojson", "", True),
        ("/shapes/light.geojson", "v=0123456789ab", True),
        ("/shapes/light.geojson", "", False),
        ("/view.json", "v=1", False),
    ],
)
def test_only_an_address_that_names_its_content_lasts(path: str, query: str, expected: bool) -> None:
    assert lasts(path, query) is expected


def test_a_file_is_squeezed_with_brotli_and_lasts_a_year(server: Flask) -> None:
    got = ask(server, "/assets/page.css?m=1", headers=BROWSER)
    assert got.headers["Content-Encoding"] == "br"
    assert brotli.decompress(got.data) == STYLE
    assert got.headers["Cache-Control"] == LASTING
    assert "Accept-Encoding" in got.headers["Vary"]
    assert got.content_length == len(got.data)


@pytest.mark.parametrize(
    ("accepts", "encoding"),
    [("gzip", "gzip"), ("gzip, br;q=0.5", "gzip"), ("identity", None), ("", None), ("br;q=0, gzip", "gzip")],
)
def test_a_client_gets_what_it_understands(server: Flask, accepts: str, encoding: str | None) -> None:
    got = ask(server, "/assets/page.css?m=1", headers={"Accept-Encoding": accepts})
    assert got.headers.get("Content-Encoding") == encoding
    assert (gzip.decompress(got.data) if encoding else got.data) == STYLE


def test_a_file_without_a_fingerprint_is_asked_for_again_and_found_unchanged(server: Flask) -> None:
    first = ask(server, "/assets/page.css", headers=BROWSER)
    assert "no-cache" in first.headers["Cache-Control"]
    again = ask(server, "/assets/page.css", headers={**BROWSER, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_each_encoding_has_its_own_etag(server: Flask) -> None:
    tags = {ask(server, "/assets/page.css", headers={"Accept-Encoding": e}).headers["ETag"] for e in ("br", "gzip", "")}
    assert len(tags) == 3


@pytest.mark.parametrize("name", ["tiny.css", "letter.woff2"])
def test_what_would_not_shrink_travels_as_it_is(server: Flask, name: str) -> None:
    assert "Content-Encoding" not in ask(server, f"/assets/{name}", headers=BROWSER).headers


def test_a_missing_file_is_not_kept(server: Flask) -> None:
    got = ask(server, "/assets/none.css?m=1", headers=BROWSER)
    assert got.status_code == 404
    assert got.headers["Cache-Control"] != LASTING


def test_an_answer_made_for_one_reader_is_squeezed_and_fresh(server: Flask) -> None:
    got = ask(server, "/view.json", headers=BROWSER)
    assert b"xxx" in brotli.decompress(got.data)
    assert got.headers["Cache-Control"] == FRESH


def test_a_page_talks_to_its_own_host_only(server: Flask) -> None:
    headers = ask(server, "/").headers
    rules = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == "'self'"
    assert "connect-src" not in rules  # so that the default holds
    assert not any("http" in value or "*" in value for value in rules.values())
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "same-origin")


def test_only_the_embedded_view_may_stand_in_a_foreign_frame(server: Flask) -> None:
    assert "frame-ancestors *" in ask(server, "/embed").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in ask(server, "/").headers["Content-Security-Policy"]


def test_a_route_keeps_its_own_policy_and_its_own_time(server: Flask) -> None:
    headers = ask(server, "/view.html").headers
    assert headers["Content-Security-Policy"] == "default-src 'none'"
    assert headers["Cache-Control"] == "max-age=60"


def test_a_body_is_squeezed_once_for_all_processes(tmp_path: Path) -> None:
    packed = Press(tmp_path).squeeze(STYLE, "br")
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == packed
    kept.write_bytes(b"as it was kept")
    assert Press(tmp_path).squeeze(STYLE, "br") == b"as it was kept"


@pytest.mark.parametrize("folder", [None, Path("/dev/null/kept")])
def test_a_press_that_may_not_write_still_squeezes(folder: Path | None) -> None:
    press = Press(folder)
    assert brotli.decompress(press.squeeze(STYLE, "br")) == STYLE
    assert press.squeeze(STYLE, "br") is press.squeeze(STYLE, "br")


def test_the_first_reader_finds_the_files_squeezed(server: Flask, tmp_path: Path) -> None:
    warm(server).join(30)
    assert [brotli.decompress(path.read_bytes()) for path in (tmp_path / "kept").iterdir()] == [STYLE]


class Lean(Dash):
    """A Dash that leaves out what the page has no use for."""

    def interpolate_index(self, **parts: Any) -> str:
        return super().interpolate_index(**{**parts, "scripts": lean(parts["scripts"])})


def _page(kind: type[Dash], assets: Path) -> str:
    app = kind(__name__, assets_folder=str(assets))
    app.layout = html.Div()
    return str(ask(app.server, "/").get_data(as_text=True))


def test_the_page_names_no_polyfill_and_no_table_but_what_replaces_them() -> None:
    whole, spare = _page(Dash, ASSETS), _page(Lean, ASSETS)
    for name in ("deps/polyfill", "dash_table/bundle"):
        assert name in whole
        assert name not in spare
    assert spare.count("regenerator-runtime") == 1
    assert spare.index("regenerator-runtime") < spare.index("/dcc/dash_core_components.v")


def test_without_its_replacement_the_polyfill_stays(tmp_path: Path) -> None:
    assert "deps/polyfill" in _page(Lean, tmp_path)


def test_plotly_is_there_before_the_page_is_drawn() -> None:
    page = _page(Lean, ASSETS)
    assert page.count("plotly-geo.min.js") == 1
    assert page.index("plotly-geo.min.js") < page.index("dash_renderer")
