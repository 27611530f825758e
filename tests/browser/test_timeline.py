"""Visits to the axis: it moves by wheel, keys and drag, opens what is gathered, and says in the address where it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LOW = {"viewport": {"width": 1280, "height": 720}}
FRAME = "#timeline-frame"
LANES = "/?view=timeline&grouped=lane"

RANGE = """() => {
  const { range } = document.querySelector('#timeline .js-plotly-plot')._fullLayout.xaxis;
  return range.map(day => String(day).slice(0, 10));
}"""
TEXTS = """() => [...document.querySelectorAll('#timeline .main-svg text')].map(text => {
  const box = text.getBoundingClientRect();
  return [text.textContent, box.left, box.right, box.top, box.bottom];
}).filter(([said, left, right]) => said.trim() && right > left)"""
CLUSTERS = """() => {
  const gd = document.querySelector('#timeline .js-plotly-plot');
  const found = [];
  for (const group of gd.querySelectorAll('.scatterlayer .trace')) {
    const trace = group.__data__[0].trace;
    if (trace.mode !== 'markers+text') continue;
    [...group.querySelectorAll('path.point')].forEach((path, place) => {
      const box = path.getBoundingClientRect();
      const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2};
      found.push({lane: trace.meta, told: trace.customdata[place], ...middle});
    });
  }
  return found;
}"""


STILL = """() => {
  const area = document.querySelector('#timeline .nsewdrag');
  const { x, y, width, height } = area ? area.getBoundingClientRect() : {};
  const place = `${x}|${y}|${width}|${height}|${document.querySelectorAll('#timeline .point').length}`;
  window.stillFor = place === window.stillAt && area ? window.stillFor + 1 : 0;
  window.stillAt = place;
  return window.stillFor > 10;
}"""


def drawn(page: Page) -> Page:
    """Wait until the timeline stands, the network is still, and nothing has moved it for some frames."""
    page.wait_for_selector("#timeline .scatterlayer path", state="attached")
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    page.wait_for_load_state("networkidle")
    page.wait_for_function(STILL, polling="raf")
    return page


def shown(page: Page) -> tuple[str, str]:
    first, last = page.evaluate(RANGE)
    return first, last


def address(page: Page, name: str) -> str:
    value: str = page.evaluate("name => new URLSearchParams(location.search).get(name) || ''", name)
    return value


def rests(page: Page) -> None:
    """Wait until the axis rests and the marks for its window are there."""
    page.wait_for_function("document.querySelector('#timeline-frame').getAttribute('aria-busy') !== 'true'")
    page.wait_for_load_state("networkidle")
    page.wait_for_function(STILL, polling="raf")


def plot(page: Page) -> dict[str, float]:
    box = page.locator("#timeline .nsewdrag").first.bounding_box()
    assert box
    return dict(box)


def clusters(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(CLUSTERS)
    return found


def test_keys_move_and_stretch_the_axis_and_the_address_follows(visit: Visit) -> None:
    page = drawn(visit(LANES))
    page.locator(FRAME).focus()
    assert shown(page) == ("1945-01-01", "2029-01-01")
    for _ in range(4):
        page.keyboard.press("+")
    rests(page)
    near = shown(page)
    assert near[0] > "2000"
    assert address(page, "from") == near[0]
    page.keyboard.press("ArrowLeft")
    rests(page)
    assert shown(page)[0] < near[0]
    page.keyboard.press("-")
    rests(page)
    assert shown(page)[0] < near[0]
    page.keyboard.press("0")
    rests(page)
    assert shown(page) == ("1945-01-01", "2029-01-01")
    assert address(page, "from") == address(page, "to") == ""


@pytest.mark.thorough
def test_the_window_of_the_address_survives_a_reload(visit: Visit) -> None:
    page = drawn(visit(LANES))
    page.locator(FRAME).focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    rests(page)
    before = shown(page)
    page.reload()
    drawn(page)
    assert shown(page) == before


def test_ctrl_and_wheel_stretch_the_axis_about_the_pointer_and_the_wheel_alone_is_the_page_s(visit: Visit) -> None:
    page = drawn(visit("/?view=timeline"))
    box = plot(page)
    page.mouse.move(box["x"] + box["width"] / 2, min(box["y"] + 200, 900))
    page.mouse.wheel(0, 300)
    page.wait_for_function("scrollY > 100")
    assert shown(page) == ("1945-01-01", "2029-01-01")
    page.keyboard.down("Control")
    for _ in range(4):
        page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    rests(page)
    first, last = shown(page)
    assert "1945" < first < "1987" < last < "2029"


def test_a_drag_moves_the_axis_and_opens_nothing(visit: Visit) -> None:
    page = drawn(visit(LANES + "&from=1990&to=1999"))
    box = plot(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + 100
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] / 4, y, steps=8)
    page.mouse.up()
    rests(page)
    first, last = shown(page)
    assert first.startswith("1987")
    assert last.startswith("1997")
    assert address(page, "from") == first
    assert address(page, "country") == address(page, "date") == ""


def test_the_line_of_the_day_can_be_dragged(visit: Visit) -> None:
    page = drawn(visit(LANES + "&from=2010&to=2019&date=2015-01-01"))
    box = plot(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + 100
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] / 4, y, steps=8)
    page.mouse.up()
    expect(page.locator("#headline")).to_contain_text("2017")
    page.wait_for_function("location.search.includes('date=2017')")
    assert shown(page) == ("2010-01-01", "2020-01-01")


def test_what_is_gathered_opens_on_a_click_and_back_closes_it(visit: Visit) -> None:
    page = drawn(visit("/", **LOW))
    far = [one for one in clusters(page) if one["lane"] == "recognition"]
    assert far
    first = far[0]
    page.mouse.click(first["x"], first["y"])
    page.wait_for_function("location.search.includes('from=2007') || location.search.includes('from=2008')")
    rests(page)
    begins, ends = shown(page)
    assert begins <= first["told"][2]
    assert first["told"][3] <= ends
    assert not [one for one in clusters(page) if one["lane"] == "recognition" and one["told"][1] >= first["told"][1]]
    page.go_back()
    page.wait_for_function("!location.search.includes('from=')")
    rests(page)
    assert len([one for one in clusters(page) if one["lane"] == "recognition"]) == len(far)


def test_what_is_gathered_says_what_it_holds(visit: Visit) -> None:
    page = drawn(visit("/", **LOW))
    first = next(one for one in clusters(page) if one["lane"] == "recognition")
    page.mouse.move(first["x"], first["y"])
    hover = page.locator("#timeline .hoverlayer")
    expect(hover).to_contain_text(f"Recognition: {first['told'][1]}")
    expect(hover).to_contain_text("Costa Rica · Recognised · 17 February 2008")
    expect(hover).to_contain_text("more")


@pytest.mark.thorough
def test_a_fact_of_no_state_of_the_americas_opens_its_day_alone(visit: Visit) -> None:
    page = drawn(visit(LANES + "&lanes=votes&country=PER&from=2015-10&to=2015-12&grouped=lane"))
    page.locator("#timeline .scatterlayer .point:visible").first.click(force=True)
    page.wait_for_function("location.search.includes('date=2015')")
    assert address(page, "country") == "PER"


def test_the_rows_can_be_regrouped_by_keys_alone(visit: Visit) -> None:
    page = drawn(visit("/?view=timeline"))
    rows = page.locator("#timeline .infolayer .annotation")
    expect(rows.filter(has_text="Argentina")).to_have_count(1)
    page.get_by_role("combobox", name="Rows", exact=True).focus()
    page.get_by_role("combobox", name="Rows", exact=True).press("ArrowDown")
    page.wait_for_function("location.search.includes('grouped=lane')")
    expect(rows.filter(has_text="Argentina")).to_have_count(0)
    expect(rows.filter(has_text="To Belgrade")).to_have_count(1)
    page.get_by_role("combobox", name="Rows", exact=True).press("ArrowUp")
    expect(rows.filter(has_text="Argentina")).to_have_count(1)
    page.get_by_role("combobox", name="Order of the states").press("ArrowDown")
    page.wait_for_function("location.search.includes('order=region')")
    expect(rows.first).to_have_text("Canada")


def test_lanes_are_chosen_by_buttons_and_the_last_one_stays(visit: Visit) -> None:
    page = drawn(visit(LANES))
    rows = page.locator("#timeline .infolayer .annotation")
    button = page.get_by_role("group", name="Kinds of facts shown").get_by_role(
        "button", name="Security Council", exact=True
    )
    expect(button).to_have_attribute("aria-pressed", "true")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_be_focused()
    expect(rows.filter(has_text="Security Council")).to_have_count(0)
    assert address(page, "lanes") == "recognition,to_belgrade,from_belgrade,presidencies,votes,meetings"
    page.reload()
    drawn(page)
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    page.wait_for_function("!location.search.includes('lanes=')")
    expect(rows.filter(has_text="Security Council")).to_have_count(1)
    page = drawn(visit(LANES + "&lanes=votes"))
    votes = page.get_by_role("button", name="Votes")
    votes.click()
    expect(votes).to_have_attribute("aria-pressed", "true")
    assert address(page, "lanes") == "votes"


@pytest.mark.parametrize(
    ("search", "settings"),
    [
        ("/", LOW),
        (LANES, {}),
        ("/?view=timeline&from=2001&to=2009", PHONE),
        pytest.param("/", {}, marks=pytest.mark.thorough),
        pytest.param(LANES + "&from=2001&to=2009", LOW, marks=pytest.mark.thorough),
        pytest.param(LANES, PHONE, marks=pytest.mark.thorough),
    ],
)
def test_no_label_lies_on_another(visit: Visit, search: str, settings: dict[str, Any]) -> None:
    page = drawn(visit(search, **settings))
    rests(page)
    texts = page.evaluate(TEXTS)
    assert len(texts) > 10

    def meet(one: list[Any], other: list[Any]) -> bool:
        across = min(one[2], other[2]) - max(one[1], other[1])
        return across > 1 and min(one[4], other[4]) - max(one[3], other[3]) > 4.5  # a line is higher than its letters

    assert [(one[0], other[0]) for one, other in combinations(texts, 2) if meet(one, other)] == []


def test_the_axis_moves_under_a_finger_and_leaves_up_and_down_to_the_page(visit: Visit) -> None:
    page = drawn(visit(LANES + "&from=1990&to=1999", **PHONE))
    page.locator(FRAME).evaluate("frame => frame.scrollIntoView()")
    wire = page.context.new_cdp_session(page)
    box = plot(page)
    finger = {"x": round(box["x"] + box["width"] / 2), "y": 420, "gestureSourceType": "touch"}
    wire.send("Input.synthesizeScrollGesture", {**finger, "yDistance": -200})
    rests(page)
    assert shown(page) == ("1990-01-01", "2000-01-01")
    assert page.locator("#timeline .nsewdrag").first.evaluate("layer => getComputedStyle(layer).touchAction") == "pan-y"
    wire.send("Input.synthesizeScrollGesture", {**finger, "xDistance": 120})
    rests(page)
    assert shown(page)[0] < "1989"


def test_the_timeline_on_a_phone_has_no_overflow(visit: Visit) -> None:
    for search in ("/?view=timeline", LANES):
        page = drawn(visit(search, **PHONE))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("search", [LANES, "/?view=timeline&region=caribbean&order=visits"])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, faults_of_access: Callable[[Page], list[str]], search: str, look: str) -> None:
    page = drawn(visit(f"{search}&theme={look}"))
    page.locator(".key-fold").evaluate("fold => (fold.open = true)")
    assert faults_of_access(page) == []


@pytest.mark.thorough
def test_the_timeline_in_spanish(visit: Visit) -> None:
    page = drawn(visit(LANES + "&lang=es"))
    rows = page.locator("#timeline .infolayer .annotation")
    expect(rows.filter(has_text="República Federativa de Yugoslavia")).to_have_count(1)
    expect(page.get_by_role("group", name="Tipos de hechos que se muestran")).to_be_visible()
    expect(page.get_by_role("combobox", name="Filas", exact=True)).to_be_visible()
    page.get_by_text("Leyenda", exact=True).click()
    expect(page.locator("#key")).to_contain_text(re.compile("Fondo: .*Serbia desde 2006"))
