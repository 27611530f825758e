"""How answers travel: compressed, kept as long as their address allows, shut in their own host; not what they say."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock, Thread
from urllib.parse import parse_qs

import brotli
from flask import Flask, Response, request
from flask_compress import Compress

LASTING = "public, max-age=31536000, immutable"
FRESH = "no-cache"
KEPT = Path(sys.prefix) / "var" / "recognition-atlas"  # goes when the environment goes
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)

_POLYFILL, _TABLE, _RUNTIME = "/deps/polyfill", "/dash_table/bundle", "/vendor/regenerator-runtime"
_FILES = ("/_dash-component-suites/", "/assets/", "/shapes/")  # what does not depend on who asks
_SUITE = re.compile(r"\.v[\w-]+m[0-9a-fA-F]+\.")  # dash.fingerprint.build_fingerprint
_HASHED = re.compile(r"[.-][0-9a-f]{12,64}\.")
_TEXT = ("text/", "application/javascript", "application/json", "application/geo+json", "image/svg+xml")
_MADE = ("text/html", "text/css", "text/csv", "text/plain", "text/calendar", "application/json", "application/geo+json",
         "application/atom+xml", "image/svg+xml")  # fmt: skip
_NAMED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="(/[^"]+)"')
_SMALLEST = 500  # bytes; below it the headers weigh more than what is saved

_SQUEEZE: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=11, lgwin=22)),
    "gzip": lambda body: gzip.compress(body, 9, mtime=0),
}


class Press:
    """Compresses each body once, as hard as it goes; remembers it in memory and, where it may write, in ``folder``.

    Without a folder (None, or one that may not be written) every process compresses for itself. Two readers who ask
    for the same body at once wait for one another instead of compressing twice.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = {}
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    def squeeze(self, body: bytes, encoding: str) -> bytes:
        """Return ``body`` in that encoding, ``br`` or ``gzip``; any other is a KeyError."""
        name = f"{hashlib.sha256(body).hexdigest()[:32]}.{encoding}"
        with self._locks[name]:
            if name not in self._known:
                self._known[name] = self._read(name) or self._write(name, _SQUEEZE[encoding](body))
            return self._known[name]

    def _read(self, name: str) -> bytes:
        path = self._folder / name if self._folder else None
        return path.read_bytes() if path and path.is_file() else b""

    def _write(self, name: str, packed: bytes) -> bytes:
        if self._folder is None:
            return packed
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(packed)
            os.replace(file.name, self._folder / name)  # noqa: PTH105  # whole or not at all, even with two processes
        except OSError:  # a folder that may not be written, or a full disk: the next process compresses again
            self._folder = None
        return packed


def compress(server: Flask, keep: Path | None = KEPT) -> None:
    """Compress what the server answers and say how long each answer lasts.

    Files (Dash's suites, assets, shapes) are compressed once with brotli at its highest level, about five seconds of
    one core for all that the page needs, and remembered in ``keep``; answers made for one reader at a level that
    costs a millisecond. A client without brotli gets gzip, one without either the plain bytes. An address that
    fingerprints its content lasts a year, everything else is asked for again (with an ETag) unless its route says
    how long it lasts.
    """
    press = Press(keep)
    server.config.setdefault("COMPRESS_ALGORITHM", ["br", "gzip"])
    server.config.setdefault("COMPRESS_BR_LEVEL", 5)
    server.config.setdefault("COMPRESS_MIN_SIZE", _SMALLEST)
    server.config.setdefault("COMPRESS_MIMETYPES", list(_MADE))
    Compress(server)

    @server.after_request  # runs before Flask-Compress, which leaves an encoded answer alone
    def _travel(response: Response) -> Response:
        if lasts(request.path, request.query_string.decode("latin-1")) and response.status_code < 300:
            response.headers["Cache-Control"] = LASTING
        elif "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = FRESH
        encoding = request.accept_encodings.best_match(_SQUEEZE)
        if encoding and _may_be_squeezed(response):
            _encode(response, encoding, press)
        return response


def guard(server: Flask) -> None:
    """Let the page talk to its own host only, by a Content-Security-Policy on every HTML answer that has none.

    The policy is about the network: no script, picture, font or request may come from or go to another host. Inline
    scripts and evaluated text stay allowed, since Dash writes its callbacks into the page and other people's
    browser scripts wait by evaluating; data never become markup, which is what keeps foreign scripts out. Only
    ``/embed`` may stand in a frame of another host. Source: W3C Content Security Policy Level 3.
    """

    @server.after_request
    def _shut(response: Response) -> Response:
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        if response.mimetype == "text/html":
            framed = "*" if request.path == "/embed" else "'self'"
            response.headers.setdefault("Content-Security-Policy", f"{POLICY}; frame-ancestors {framed}")
        return response


def lasts(path: str, query: str) -> bool:
    """Tell whether an address names its content, so that what it answers never changes.

    True for Dash's suites with a fingerprint, for assets with ``m`` (the file's time) or ``v`` (its version), and for
    shapes with ``v`` or a hash of at least twelve hexadecimal digits in the name.

    >>> lasts("/assets/page.css", "m=1.5"), lasts("/assets/page.css", ""), lasts("/", "v=1")
    (True, False, False)
    """
    given = parse_qs(query)
    if path.startswith("/_dash-component-suites/"):
        return _SUITE.search(path) is not None
    if path.startswith("/assets/"):
        return "m" in given or "v" in given
    return path.startswith("/shapes/") and ("v" in given or _HASHED.search(path) is not None)


def lean(scripts: str) -> str:
    """Return Dash's script tags, one on each line, without what the page has no use for.

    The script of Dash's own table goes, and so does its polyfill for browsers without ES2015: of that, Dash's
    components use one function, which ``assets/vendor/regenerator-runtime.js`` has at a fifth of the weight. Dash
    writes that file's tag among the assets; it moves to the polyfill's place, since the components need it early.
    Without it the polyfill stays.
    """
    lines = [line for line in scripts.splitlines() if _TABLE not in line]
    runtime = [line for line in lines if _RUNTIME in line]
    if not runtime:
        return "\n".join(lines)
    kept = [line for line in lines if _RUNTIME not in line]
    return "\n".join(runtime[0] if _POLYFILL in line else line for line in kept)


def warm(server: Flask, *also: str) -> Thread:
    """Ask for the page, then, in a thread that is returned running, for every file that it names and for ``also``.

    So the first reader does not wait for the compressor, nor for what ``also`` draws. The thread ends with the process.
    """
    with server.test_client().get("/") as page:
        names = [name.replace("&amp;", "&") for name in _NAMED.findall(page.get_data(as_text=True))]
    thread = Thread(target=_fetch, args=(server, [*also, *names]), name="warm", daemon=True)
    thread.start()
    return thread


def _fetch(server: Flask, names: Sequence[str]) -> None:
    client = server.test_client()
    for name in names:
        client.get(name, headers={"Accept-Encoding": "br"}).close()


def _may_be_squeezed(response: Response) -> bool:
    return (
        request.path.startswith(_FILES)
        and response.status_code == 200
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(_TEXT)
        and (response.content_length is None or response.content_length >= _SMALLEST)
    )


def _encode(response: Response, encoding: str, press: Press) -> None:
    """Put the packed body in the answer, with an ETag of its own, and answer 304 to whoever has it."""
    response.direct_passthrough = False
    body = response.get_data()
    tag = response.get_etag()[0] or hashlib.sha256(body).hexdigest()[:24]
    response.set_data(press.squeeze(body, encoding))
    response.content_encoding = encoding
    response.vary.add("Accept-Encoding")
    response.headers.pop("Accept-Ranges", None)
    response.set_etag(f"{tag}-{encoding}")
    response.make_conditional(request)
