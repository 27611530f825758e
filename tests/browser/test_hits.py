"""No state disappears: on every screen each of the 35 can be seen, and a pointer or a finger finds it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from components.facts.parties import AMERICAS
from tests.browser.conftest import Visit
from tests.browser.test_visits import PHONE, drawn

SCREENS: dict[str, dict[str, Any]] = {
    "wall": {"viewport": {"width": 1920, "height": 1080}},
    "laptop": {"viewport": {"width": 1280, "height": 720}},
    "phone": PHONE,
}
LEAST = {"wall": 24, "laptop": 24, "phone": 44}

PLACES = """touch => {
  const boxOf = (element) => element.getBoundingClientRect();
  const ground = (element) => boxOf(element.closest('.geo').querySelector('.bg rect'));
  const seen = (element) => {
    const [box, map] = [boxOf(element), ground(element)];
    const across = Math.min(box.right, map.right) - Math.max(box.left, map.left);
    return [across, Math.min(box.bottom, map.bottom) - Math.max(box.top, map.top)];
  };
  const inside = (shape) => {
    const [box, map, found] = [boxOf(shape), ground(shape), []];
    const matrix = shape.getScreenCTM().inverse();
    const step = Math.max(1, Math.min(box.width, box.height) / 24);
    for (let x = Math.max(box.left, map.left) + 0.5; x < Math.min(box.right, map.right); x += step) {
      for (let y = Math.max(box.top, map.top) + 0.5; y < Math.min(box.bottom, map.bottom); y += step) {
        if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))) found.push([x, y]);
      }
    }
    const [cx, cy] = [0, 1].map((axis) => found.reduce((sum, point) => sum + point[axis], 0) / found.length);
    return found.sort((a, b) => Math.hypot(a[0] - cx, a[1] - cy) - Math.hypot(b[0] - cx, b[1] - cy))[0];
  };
  const found = {};
  for (const iso3 of atlas.playback().states) {
    const marks = [...document.querySelectorAll(`#map path.point[data-iso3=${iso3}]`)]
      .filter((mark) => Math.min(...seen(mark)) >= 12);
    const shapes = [...document.querySelectorAll(`#map .choroplethlayer path[data-iso3=${iso3}]`)]
      .filter((shape) => Math.min(...seen(shape)) >= 12)
      .sort((a, b) => seen(b)[0] * seen(b)[1] - seen(a)[0] * seen(a)[1]);
    const at = marks.length ? atlas.middleOf(marks[0]) : shapes.length ? inside(shapes[0]) : null;
    found[iso3] = { at, hit: at && atlas.stateAt(...at, touch) };
  }
  return found;
}"""


def opened(visit: Visit, screen: str, language: str = "en") -> Page:
    """The map on a screen, wholly in its window."""
    page = drawn(visit(f"/?lang={language}", **SCREENS[screen]))
    page.wait_for_load_state("networkidle")
    page.locator("#map").evaluate("map => map.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(300)
    return page


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.thorough)])
@pytest.mark.parametrize("screen", SCREENS)
def test_each_state_is_seen_on_the_map_and_found_where_it_is_seen(visit: Visit, screen: str, language: str) -> None:
    page = opened(visit, screen, language)
    found = page.evaluate(PLACES, screen == "phone")
    assert set(found) == set(AMERICAS)
    assert [iso3 for iso3, place in found.items() if not place["at"]] == []
    assert [(iso3, place["hit"]) for iso3, place in found.items() if place["hit"] != iso3] == []
    assert_each_tile_has_room_for_a_pointer_or_a_finger(page, screen)


def assert_each_tile_has_room_for_a_pointer_or_a_finger(page: Page, screen: str) -> None:
    sizes = page.locator("#tiles [data-iso3]").evaluate_all("all => all.map(t => [t.offsetWidth, t.offsetHeight])")
    assert len(sizes) == 35
    assert min(min(size) for size in sizes) >= LEAST[screen]


@pytest.mark.thorough
def test_a_click_opens_each_of_the_35(visit: Visit) -> None:
    page = opened(visit, "laptop")
    for iso3, place in page.evaluate(PLACES, False).items():
        page.mouse.click(*place["at"])
        page.wait_for_function(f"location.search.includes('country={iso3}')", timeout=4000)
        page.evaluate("atlas.go({country: ''})")


def test_a_tap_opens_what_is_small_and_what_lies_beside_it(visit: Visit) -> None:
    page = opened(visit, "phone")
    places = page.evaluate(PLACES, True)
    for iso3 in ("ATG", "SLV", "HND", "PRY", "COL", "CUB"):
        page.touchscreen.tap(*places[iso3]["at"])
        page.wait_for_function(f"location.search.includes('country={iso3}')", timeout=4000)
        page.wait_for_timeout(600)  # two taps in a row would be one double tap, which enlarges the map


def test_the_nearest_mark_wins_over_the_land_beneath_and_only_in_reach(visit: Visit) -> None:
    page = opened(visit, "laptop")
    middle = "iso3 => atlas.middleOf(document.querySelector(`#map path.point[data-iso3=${iso3}]`))"
    at = "([x, y, touch]) => atlas.stateAt(x, y, touch)"
    x, y = page.evaluate(middle, "GUY")
    assert page.evaluate(at, [x + 6.6, y + 8.8, False]) == "GUY"  # 11 pixels away, over Brazil
    assert page.evaluate(at, [x + 7.8, y + 10.4, False]) == "BRA"
    assert page.evaluate(at, [x + 12, y + 16, True]) == "BRA"  # a finger's longer reach takes no land from others
    page.mouse.move(x + 6, y + 8)
    expect(page.locator("#map .hoverlayer")).to_contain_text("Guyana")
    x, y = page.evaluate(middle, "URY")
    assert page.evaluate(at, [x + 16, y + 12, False]) == ""  # the sea
    assert page.evaluate(at, [x + 16, y + 12, True]) == "URY"


@pytest.mark.thorough
def test_what_lies_over_the_map_is_not_the_map(visit: Visit) -> None:
    page = opened(visit, "laptop")
    box = page.locator("#legend").bounding_box()
    assert box
    assert page.evaluate("([x, y]) => atlas.stateAt(x, y)", [box["x"] + 40, box["y"] + 40]) == ""
    page.mouse.click(box["x"] + 40, box["y"] + 50)
    assert "country" not in page.url
