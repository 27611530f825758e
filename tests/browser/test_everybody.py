"""Visits by everybody: every view in every look, at every size, by keys alone, in the screen's own colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from components.page.views import VIEWS
from components.theme import LOOKS
from tests.browser.conftest import Visit

DAY = "date=2019-07-02&by=belgrade"
PAGES = {
    "map": f"/?{DAY}",
    "tiles": f"/?{DAY}&drawn=tiles",
    "file": f"/?{DAY}&country=PER",
    "compare": f"/?view=compare&{DAY}&with=2012-01-01",
    "timeline": f"/?view=timeline&{DAY}",
    "visits": f"/?view=visits&{DAY}",
    "council": f"/?view=council&{DAY}",
    "table": f"/?view=table&{DAY}",
    "sources": f"/?view=sources&{DAY}",
}
SHORT = {
    **dict.fromkeys(("visits", "council", "sources"), "&country=PER"),
    **dict.fromkeys(("timeline", "table"), "&region=central"),
}
"""What leaves a page fewer rows, and one of each kind."""
LAPTOP: ViewportSize = {"width": 1280, "height": 720}
PHONE: ViewportSize = {"width": 390, "height": 844}

STOPS = 'a[href], button, input, select, summary, textarea, [role="slider"], [tabindex="0"]'
"""What a key can reach and, but for ``tabindex``, a finger means."""

SMALL = """stops => {
  const boxOf = e => (e.closest('.option') || e).getBoundingClientRect();
  const small = box => box.width && box.height && (box.width < 23.9 || box.height < 23.9);
  return [...document.querySelectorAll(stops)]
    .filter(e => !e.matches('[tabindex="0"]:not([role=slider])') && e.checkVisibility() && !e.closest('.unseen, .skip'))
    .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline')) // a link within a line of text
    .filter(e => small(boxOf(e))).map(e => e.outerHTML.slice(0, 120));
}"""

WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const boxed = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      const { overflowX, position } = getComputedStyle(p);
      if (overflowX !== 'visible' || position === 'fixed') return true;
    }
    return false;
  };
  const beyond = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1
    && e.checkVisibility() && !e.closest('.unseen, .skip, svg') && !boxed(e));
  const page = document.documentElement.scrollWidth;
  return [...(page > wide ? [`the page is ${page} wide`] : []), ...beyond.map(e => e.outerHTML.slice(0, 120))];
}"""

CUT = """() => {
  const hides = how => how === 'hidden' || how === 'clip';
  return [...document.querySelectorAll('h1, h2, h3, p, button, label, summary, th, td, dt, dd, li')]
    .filter(e => e.checkVisibility() && !e.closest('.unseen, .skip, svg, .js-plotly-plot, .map-over'))
    .filter(e => hides(getComputedStyle(e).overflowX) || hides(getComputedStyle(e).overflowY))
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    .map(e => e.outerHTML.slice(0, 120));
}"""

HERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const shown = e.closest('.option') || e;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const ringed = e.id === 'map-keys' ? !!document.querySelector('.map-ring')
    : outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const box = shown.getBoundingClientRect();
  const within = (value, most) => Math.min(Math.max(0, value), most);
  const [left, right] = [within(box.left, innerWidth), within(box.right, innerWidth)];
  const [top, bottom] = [within(box.top, innerHeight), within(box.bottom, innerHeight)];
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
  const points = shares.flatMap(across => shares.map(down =>
    document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)));
  const seen = right > left && bottom > top
    && points.some(at => at && (shown.contains(at) || at.closest('#map, #timeline')));
  window.order = window.order || new Map();
  if (!window.order.has(e)) window.order.set(e, window.order.size);
  return {place: window.order.get(e), what: e.outerHTML.slice(0, 120), ringed, seen};
}"""

DRESSED = """e => {
  const { backgroundImage, backgroundColor, borderColor } = getComputedStyle(e);
  return [backgroundImage, backgroundColor, borderColor].join('|');
}"""


def rested(page: Page) -> Page:
    """Wait until a page has said its headline, and asks for nothing."""
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    page.wait_for_load_state("networkidle")
    if page.locator("#map").count():
        page.wait_for_function("document.querySelectorAll('#map .choroplethlayer path[data-iso3]').length >= 35")
    return page


def around(page: Page, key: str, most: int = 1500) -> list[dict[str, Any]]:
    """Press a key of the tab's until the focus leaves the page; where it never does, it is trapped."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if here is None or (found and here["place"] == found[0]["place"]):
            return found
        found.append(here)
    raise AssertionError(f"{key} never leaves the page; last at {found[-1]['what']}")


def nameless(page: Page) -> list[str]:
    """Return what can have the focus and has no name, by the browser's own tree of what readers' tools are told."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node["role"]["value"])
        for node in nodes
        if not node.get("ignored")
        and node["role"]["value"] not in ("RootWebArea", "MenuListPopup", "option", "main")
        and any(one["name"] == "focusable" and one["value"].get("value") for one in node.get("properties", []))
        and not node.get("name", {}).get("value")
    ]


def test_every_view_is_visited() -> None:
    assert {view.key for view in VIEWS.values() if view.listed} <= set(PAGES)  # the others have visits of their own


@pytest.mark.parametrize("look", sorted(LOOKS))
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit: Visit, faults_of_access: Callable[[Page], list[str]], name: str, look: str) -> None:
    page = rested(visit(f"{PAGES[name]}&theme={look}"))
    assert faults_of_access(page) == []


@pytest.mark.core
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_short(visit: Visit, faults_of_access: Callable[[Page], list[str]], name: str) -> None:
    page = rested(visit(PAGES[name] + SHORT.get(name, "")))
    assert faults_of_access(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_target_is_large_enough_and_has_a_name(visit: Visit, name: str) -> None:
    page = rested(visit(PAGES[name], viewport=LAPTOP))
    assert page.evaluate(SMALL, STOPS) == []
    assert nameless(page) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate(SMALL, STOPS) == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 360)], ids=["400 %", "200 %"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_magnified_is_read_downward_only(visit: Visit, name: str, width: int, height: int) -> None:
    page = rested(visit(PAGES[name], viewport={"width": width, "height": height}))
    assert page.evaluate(WIDE) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("name", PAGES)
def test_wider_spacing_of_letters_and_lines_cuts_nothing(visit: Visit, name: str) -> None:
    page = rested(visit(PAGES[name], viewport=LAPTOP))
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
        " p { margin-bottom: 2em !important; }"
    )
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize(
    ("name", "size"),
    [*((name, LAPTOP) for name in ("map", "tiles", "compare", "table")), ("map", PHONE), ("table", PHONE)],
)
def test_a_round_by_the_tab_key_is_seen_at_every_stop_and_ends(visit: Visit, name: str, size: ViewportSize) -> None:
    page = rested(visit(PAGES[name], viewport=size))
    onward = around(page, "Tab")
    assert [stop["what"] for stop in onward if not stop["ringed"]] == []
    assert [stop["what"] for stop in onward if not stop["seen"]] == []
    page.evaluate("document.activeElement.blur()")
    back = around(page, "Shift+Tab")
    assert {stop["place"] for stop in back} == {stop["place"] for stop in onward}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_screen_leave_every_state_and_choice_told_apart(visit: Visit, scheme: str) -> None:
    page = rested(visit(PAGES["tiles"], forced_colors="active", color_scheme=scheme))
    swatches = [swatch.evaluate(DRESSED) for swatch in page.locator("#legend .swatch").all()]
    assert len(swatches) == len(set(swatches)) == 5
    tiles = [page.locator(f"#tiles [data-iso3={iso3}]").evaluate(DRESSED) for iso3 in ("CAN", "PER", "GRD", "ARG")]
    assert len(set(tiles)) == 4
    for chosen, other in ((".option:has(:checked)", ".option:not(:has(:checked))"), ("[aria-current]", ".tab")):
        assert page.locator(chosen).first.evaluate(DRESSED) != page.locator(other).last.evaluate(DRESSED)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.evaluate("getComputedStyle(document.querySelector('#date .track')).backgroundColor") != ground


def test_who_wishes_more_contrast_gets_the_look_that_has_it(visit: Visit) -> None:
    page = rested(visit("/", contrast="more"))
    assert page.evaluate("document.documentElement.dataset.theme") == "contrast"


def test_where_less_motion_is_wished_nothing_moves_by_itself(visit: Visit) -> None:
    page = rested(visit(PAGES["map"], reduced_motion="reduce"))
    moving = "e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none'"
    assert page.evaluate(f"[...document.querySelectorAll('.page *')].filter({moving}).length") == 0


def test_a_movement_is_spoken_once_where_it_comes_to_rest(visit: Visit) -> None:
    page = rested(visit(PAGES["map"]))
    page.wait_for_function("document.getElementById('spoken').textContent")
    page.evaluate(
        """() => {
          window.said = [];
          const spoken = document.getElementById('spoken');
          const hear = () => window.said.push(spoken.textContent);
          new MutationObserver(hear).observe(spoken, {childList: true, subtree: true});
        }"""
    )
    page.locator("#date [role=slider]").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    page.wait_for_function("window.said.length")
    page.wait_for_timeout(700)
    assert page.evaluate("window.said") == [page.locator("#headline").text_content()]


def test_the_map_is_told_in_words_that_follow_the_day(visit: Visit) -> None:
    page = rested(visit(PAGES["map"]))
    assert "map-described" in (page.locator("#map-keys").get_attribute("aria-describedby") or "")
    south = page.locator('#map-described [data-in="south"]')
    expect(south).to_have_text(
        "South America, 12 states. Recognises: Colombia, Guyana. Recognition suspended: Peru. "
        "Withdrew recognition: Suriname. Does not recognise: Argentina, Bolivia, Brazil, Chile, Ecuador, Paraguay, "
        "Uruguay, Venezuela. Contested: the counts differ: Peru, Suriname."
    )
    page.locator("#date [role=slider]").focus()
    page.keyboard.press("Home")
    expect(south).to_contain_text("Does not recognise: Argentina, Bolivia, Brazil, Chile, Colombia")


def test_the_timeline_is_told_in_words_that_follow_its_window(visit: Visit) -> None:
    page = rested(visit("/?view=visits&from=2019&to=2019"))
    told = page.locator(f"#{page.locator('#timeline-frame').get_attribute('aria-describedby')}")
    before = told.text_content() or ""
    assert before.startswith("In the years shown: To Belgrade, ")
    page.locator(".window").first.click()
    expect(told).not_to_have_text(before)


def test_each_view_has_a_title_of_its_own(visit: Visit) -> None:
    page = rested(visit(PAGES["council"]))
    page.wait_for_function("document.title === 'Council – Recognition Atlas'")
    page.get_by_role("link", name="Sources", exact=True).click()
    page.wait_for_function("document.title === 'Sources – Recognition Atlas'")


def test_text_in_another_language_says_which(visit: Visit) -> None:
    page = rested(visit(f"{PAGES['file']}&lang=es"))
    assert page.evaluate("document.documentElement.lang") == "es"
    titles = page.locator("#card .card-pages li")
    assert titles.count() == page.locator("#card .card-pages li[lang]").count() > 0
