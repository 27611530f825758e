"""Nothing shifts after the first paint: what a reader aims at stays where it was."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit

SHIFTS = """() => new Promise((done) => {
  const named = (node) => node && (node.nodeType === 1 ? node : node.parentElement);
  new PerformanceObserver((seen) => {
    done(seen.getEntries().map(({ value, sources }) => [
      value, ...sources.map(({ node }) => named(node)).map((element) => element && (element.id || element.className)),
    ]));
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done([]), 500);
})"""
"""What has moved since the page was opened: how far, and which elements did."""
UNSEEN = 0.002  # the share of the screen times the way: a slider's rail that grows by five pixels has 0.0006
WIDE, LOW, PHONE = ({"width": 1920, "height": 1080}, {"width": 1280, "height": 720}, {"width": 390, "height": 844})
CORE = [
    ("/?date=2019-07-02&by=belgrade&country=PER", WIDE),
    ("/", LOW),
    ("/?view=timeline", WIDE),
    ("/?view=council", PHONE),
]
OTHERS = [
    (address, size)
    for address in ("/?drawn=tiles", "/?view=visits", "/?view=council", "/?view=compare", "/?view=table", "/?scene=3")
    for size in (WIDE, LOW, PHONE)
]


@pytest.mark.parametrize(
    ("address", "size"), [*CORE, *(pytest.param(*other, marks=pytest.mark.thorough) for other in OTHERS)]
)
def test_what_stands_stays(visit: Visit, address: str, size: dict[str, int]) -> None:
    page = visit(address, viewport=size)
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)  # a day settles after a quarter of a second
    shifts = page.evaluate(SHIFTS)
    assert sum(value for value, *_ in shifts) < UNSEEN, shifts
