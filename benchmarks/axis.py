"""Watches the axis of time from inside: how long a frame lasts while it moves, and a filter until it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

SCREEN = {"width": 1920, "height": 1080}
EVERY_LANE = "/?view=timeline&grouped=lane"
"""The whole axis with every lane on."""

PATIENCE = 60_000  # ms; a page that has drawn nothing by then cannot be measured
FRAMES = 60  # of each movement
REST = 2_000  # ms in which an axis comes to rest and its marks are set anew
REGIONS = ("northern", "central", "caribbean", "south")

_MOVE = """async ([keys, frames]) => {
  const frame = document.querySelector('#timeline-frame');
  const lasted = [];
  let before = 0;
  frame.focus();
  await new Promise(done => {
    const next = now => {
      if (before) lasted.push(now - before);
      before = now;
      if (lasted.length >= frames) return done();
      frame.dispatchEvent(new KeyboardEvent('keydown', {key: keys[lasted.length % keys.length], bubbles: true}));
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  return lasted;
}"""

_CHOOSE = """region => new Promise(done => {
  const gd = document.querySelector('#timeline .js-plotly-plot');
  const frame = document.querySelector('#timeline-frame');
  const select = document.querySelector('select[data-control="region"]');
  const start = performance.now();
  let seen = 0;
  const painted = then => requestAnimationFrame(() => setTimeout(() => then(performance.now() - start)));
  const watching = new MutationObserver(() => {
    if (!frame.querySelector('.sifted')) return;
    watching.disconnect();
    painted(passed => (seen = passed));
  });
  watching.observe(frame, {childList: true});
  const drawn = () => {
    gd.removeListener('plotly_afterplot', drawn);
    painted(passed => done([seen || passed, passed]));
  };
  gd.on('plotly_afterplot', drawn);
  select.value = region;
  select.dispatchEvent(new Event('change', {bubbles: true}));
})"""


@dataclass(frozen=True, kw_only=True)
class Moves:
    """Milliseconds: ``panned`` and ``zoomed`` of each frame while the axis moves.

    ``filtered`` of each region until what it leaves is on the screen, ``arranged`` until its marks are set anew.
    """

    panned: tuple[float, ...]
    zoomed: tuple[float, ...]
    filtered: tuple[float, ...]
    arranged: tuple[float, ...]


def moves(browser: Browser, url: str) -> Moves:
    """Open the whole axis with every lane, stretch it and move it, a step each frame, then choose each region once."""
    with _opened(browser, url) as page:
        zoomed = _frames(page, "+-")
        page.keyboard.press("0")
        for _ in range(3):
            page.keyboard.press("+")
        page.wait_for_timeout(REST)
        panned = _frames(page, ("ArrowLeft", "ArrowRight"))
        page.keyboard.press("0")
        page.wait_for_timeout(REST)
        chosen = []
        for region in REGIONS:
            chosen.append(page.evaluate(_CHOOSE, region))
            page.wait_for_timeout(REST / 2)
    filtered, arranged = (tuple(float(one[n]) for one in chosen) for n in range(2))
    return Moves(panned=panned, zoomed=zoomed, filtered=filtered, arranged=arranged)


@contextmanager
def _opened(browser: Browser, url: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": SCREEN["width"], "height": SCREEN["height"]}, locale="en-GB")
    try:
        page = context.new_page()
        page.goto(url + EVERY_LANE)
        page.wait_for_selector("#timeline .scatterlayer path", state="attached", timeout=PATIENCE)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(REST)
        yield page
    finally:
        context.close()


def _frames(page: Page, keys: Sequence[str]) -> tuple[float, ...]:
    """Press keys in turn, one each frame, and return how long each frame lasted; then let the axis rest."""
    lasted = page.evaluate(_MOVE, [list(keys), FRAMES])
    page.wait_for_timeout(REST)
    return tuple(float(one) for one in lasted)
