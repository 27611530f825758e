"""Watches one page from inside and from the wire: when its map is drawn, when its fills change, what it transfers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

STATES = 35
SCREEN = {"width": 1440, "height": 900}
PATIENCE = 60_000  # ms; a page that has drawn nothing by then cannot be measured
QUIET = 500  # ms without a change after which a step counts as finished
HOPELESS = 1_500  # ms after a key press without any change: no fill depends on that step

_DRAWN = f"""
const look = () => {{
  if (window.drawnAt) return;
  const paths = [...document.querySelectorAll('#map .choroplethlayer path')];
  if (paths.filter(path => path.getAttribute('d')).length >= {STATES}) window.drawnAt = performance.now();
}};
new MutationObserver(look).observe(document, {{childList: true, subtree: true, attributeFilter: ['d']}});
"""

_WATCH = """() => {
  const probe = window.probe = {pressed: 0, changed: 0, fills: ''};
  const fills = () => [...document.querySelectorAll('#map .choroplethlayer path')]
    .map(path => `${path.__data__?.loc ?? ''} ${path.style.fill || path.getAttribute('fill')}`).sort().join();
  probe.fills = fills();
  addEventListener('keydown', event => { probe.pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    const now = performance.now(), seen = fills();
    if (seen !== probe.fills) { probe.fills = seen; probe.changed = now; }
  }).observe(document.querySelector('#map'), {childList: true, subtree: true, attributeFilter: ['style', 'fill']});
}"""

_SETTLED = """([quiet, hopeless]) => new Promise(resolve => {
  const ask = () => {
    const {pressed, changed} = window.probe, now = performance.now();
    if (changed > pressed && now - changed > quiet) resolve(changed - pressed);
    else if (changed <= pressed && now - pressed > hopeless) resolve(null);
    else setTimeout(ask, 20);
  };
  ask();
})"""


class Wire:
    """Counts what a page transfers: bytes as they travel (compressed, with headers), by Chromium's own account."""

    def __init__(self, session: CDPSession) -> None:
        self.transferred = 0
        self.requests = 0
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        session.on("Network.loadingFinished", self._finished)

    def _finished(self, event: dict[str, float]) -> None:
        self.transferred += int(event["encodedDataLength"])
        self.requests += 1


@dataclass(frozen=True, kw_only=True)
class Load:
    """A first load: bytes transferred until the page is quiet, milliseconds from navigation to the map drawn."""

    transferred: int
    requests: int
    drawn: float


@dataclass(frozen=True, kw_only=True)
class Steps:
    """Steps of the date: milliseconds of each that changed a fill, and the bytes of all that were pressed."""

    changed: tuple[float, ...]
    pressed: int
    transferred: int


@contextmanager
def visit(browser: Browser) -> Iterator[tuple[Page, Wire]]:
    """Open an empty page in a fresh context without a cache."""
    context = browser.new_context(viewport={"width": SCREEN["width"], "height": SCREEN["height"]}, locale="en-GB")
    try:
        page = context.new_page()
        page.add_init_script(_DRAWN)
        yield page, Wire(context.new_cdp_session(page))
    finally:
        context.close()


def load(page: Page, wire: Wire, url: str) -> Load:
    """Open an address cold, wait until the map is drawn and the network is still."""
    page.goto(url)
    page.wait_for_function("() => window.drawnAt", timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    return Load(transferred=wire.transferred, requests=wire.requests, drawn=float(page.evaluate("window.drawnAt")))


def step(page: Page, wire: Wire, wanted: int) -> Steps:
    """Press arrow keys on the date's slider until ``wanted`` steps changed a fill, turning at either end.

    A step lasts from the key's own time stamp to the last change of a fill that it caused. Steps that change no fill
    (a visit, say) are pressed but not timed. RuntimeError where four times as many presses were not enough.
    """
    slider = page.locator("#date [role=slider]")
    slider.focus()
    page.evaluate(_WATCH)
    changed: list[float] = []
    start, pressed, key = wire.transferred, 0, "ArrowLeft"
    while len(changed) < wanted:
        if pressed >= 4 * wanted:
            raise RuntimeError(f"only {len(changed)} of {pressed} steps changed a fill; is the slider the date's?")
        before = slider.get_attribute("aria-valuenow")
        page.keyboard.press(key)
        took = page.evaluate(_SETTLED, [QUIET, HOPELESS])
        pressed += 1
        if took is not None:
            changed.append(float(took))
        elif slider.get_attribute("aria-valuenow") == before:
            key = "ArrowRight" if key == "ArrowLeft" else "ArrowLeft"
    return Steps(changed=tuple(changed), pressed=pressed, transferred=wire.transferred - start)
