"""What a visit needs: the atlas in a process of its own, a Chromium, and eyes for errors and for foreign hosts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools.chromium import find
from tools.serving import Served, serving

TODAY = "2026-11-23"
HERE = Path(__file__).parent
THOROUGH = {
    "test_everybody",
    "test_notes",
    "test_preflight",
    "test_present",
    "test_story_editor",
}
"""Where visits are many: of these files `make test` makes those marked core, and `make thorough` the others too."""
SLOW = ("axe", "every_reader")
"""What the names of visits hold in which axe reads a whole page, which takes longer than all else: likewise."""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

AT_REST = """() => {
  const said = document.querySelector('#headline');
  const waits = document.querySelector('#react-entry-point') && !(said && said.textContent);
  const height = document.body.scrollHeight;
  const moves = waits || document.fonts.status !== 'loaded' || height !== window.heightBefore;
  window.heightBefore = height;
  window.framesAtRest = moves ? 0 : (window.framesAtRest || 0) + 1;
  return window.framesAtRest > 3;
}"""
"""A page can be aimed at: its sentence stands, its letters have come, and nothing has changed its height since."""

expect.set_options(timeout=15_000)  # ms: what is expected is the same on a machine with much else to do


class Visit(Protocol):
    """Opens an address of the atlas in a browser of its own, with any setting of a Playwright context."""

    def __call__(self, address: str = "/", **settings: Any) -> Page: ...


@pytest.hookimpl(tryfirst=True)  # before the marks are asked for
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            many = item.path.stem in THOROUGH or any(word in item.name for word in SLOW)
            if many and not item.get_closest_marker("core"):
                item.add_marker(pytest.mark.thorough)


@pytest.fixture(scope="session")
def atlas() -> Iterator[Served]:
    """The atlas on a free port, on a day that does not change."""
    with serving([sys.executable, "app.py"], environment={"ATLAS_TODAY": TODAY}) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium for all visits; each gets a context of its own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find())
        yield chromium
        chromium.close()


@pytest.fixture
def visit(atlas: Served, browser: Browser) -> Iterator[Visit]:
    """Open pages; afterwards none may have complained, asked another host or been refused anything.

    ``visit("/?date=2019-07-02", viewport={"width": 390, "height": 844}, locale="es-ES")`` returns the Playwright
    page once it has said its sentence and rests.
    """
    contexts, seen = [], []

    def open_page(address: str = "/", **settings: Any) -> Page:
        wish = {"viewport": {"width": 1920, "height": 1080}, "locale": "en-GB", "timezone_id": "UTC", **settings}
        context = browser.new_context(**wish)
        contexts.append(context)
        page = context.new_page()
        watch(page, atlas.host, seen)
        page.goto(atlas.url + address)
        page.wait_for_function(AT_REST, polling="raf")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert seen == []


@pytest.fixture(scope="session")
def faults_of_access() -> Callable[[Page], list[str]]:
    """Run axe over a page: one line for each fault that it finds (WCAG 2.2 AA and its own good practice)."""
    axe = Axe()

    def look(page: Page) -> list[str]:
        wish = {
            "runOnly": {"type": "tag", "values": WCAG},
            "resultTypes": ["violations"],
        }  # to list the rest takes long
        found = axe.run(page, options=wish).response["violations"]
        return [f"{rule['id']}: {rule['help']}: {node['target']}" for rule in found for node in rule["nodes"]]

    return look


def watch(page: Page, host: str, seen: list[str]) -> None:
    """Write down in ``seen`` whatever a good visit has none of."""

    def ask(url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and urlsplit(url).netloc != host:
            seen.append(f"asks another host: {url}")

    page.on("console", lambda said: said.type in ("error", "warning") and seen.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: seen.append(f"error in the page: {error}"))
    page.on("request", lambda request: ask(request.url))
    page.on("websocket", lambda socket: ask(socket.url))
    page.on("response", lambda got: got.status >= 400 and seen.append(f"{got.status}: {got.url}"))
    page.on("popup", lambda other: watch(other, host, seen))
