"""Visits by keys alone: every state of the map and of the tiles can be reached, is said, opened and left again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.facts.parties import AMERICAS
from tests.browser.conftest import Visit
from tests.browser.test_visits import SLIDER, STORY, drawn

REACHED = "document.querySelector('.map-told [data-iso3]').dataset.iso3"


def on_the_map(page: Page) -> Page:
    """Come to the map by the tab key."""
    drawn(page)
    page.wait_for_function("document.querySelector('#spoken').textContent")
    page.locator("#map-keys").evaluate("map => map.focus()")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#map-keys")).to_be_focused()
    return page


def test_arrows_go_from_state_to_state_and_each_is_shown_and_said(visit: Visit) -> None:
    page = on_the_map(visit(STORY))
    page.keyboard.type("peru")
    expect(page.locator(".map-told strong")).to_have_text("Peru")
    expect(page.locator("#spoken")).to_contain_text("Peru. Recognition suspended. Since 2015, by Serbia's word")
    expect(page.locator(".map-ring .ring")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#spoken")).to_contain_text("Ecuador. Does not recognise.")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#spoken")).to_contain_text("Peru.")
    page.wait_for_timeout(900)
    page.keyboard.type("gren")
    expect(page.locator(".map-ring .ring")).to_have_count(2)  # on the continent and in the inset
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".map-ring")).to_have_count(0)


def test_every_state_can_be_reached_from_every_other_by_arrows(visit: Visit) -> None:
    page = on_the_map(visit("/"))
    table = page.evaluate("atlas.playback().neighbours")
    assert set(table) == set(AMERICAS)
    keys = ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft")
    paths: dict[str, list[str]] = {"CHL": []}
    ahead = ["CHL"]
    while ahead:
        here = ahead.pop(0)
        for key, other in zip(keys, table[here], strict=True):
            if other and other not in paths:
                paths[other] = [*paths[here], key]
                ahead.append(other)
    assert set(paths) == set(AMERICAS)
    for iso3 in ("CAN", "KNA", "BRB", "SLV"):
        page.wait_for_timeout(900)
        page.keyboard.type("chi")
        assert page.evaluate(REACHED) == "CHL"
        for key in paths[iso3]:
            page.keyboard.press(key)
        assert page.evaluate(REACHED) == iso3


def test_letters_jump_to_a_name_in_the_language_of_the_page(visit: Visit) -> None:
    page = on_the_map(visit("/?lang=es"))
    page.keyboard.press("Home")
    assert page.evaluate(REACHED) == "ATG"
    page.keyboard.press("End")
    assert page.evaluate(REACHED) == "VEN"
    page.keyboard.type("mex")
    assert page.evaluate(REACHED) == "MEX"
    page.wait_for_timeout(900)
    seen = []
    for _ in range(5):
        page.keyboard.press("h")
        seen.append(page.evaluate(REACHED))
    assert seen == ["HTI", "HND", "HTI", "HND", "HTI"]
    expect(page.locator("#spoken")).to_contain_text("Haití. Reconoce.")


def test_enter_opens_the_file_and_escape_goes_back_layer_by_layer(visit: Visit) -> None:
    page = on_the_map(visit(STORY))
    page.locator("#legend button", has_text="Withdrew").click()
    page.locator("#map-keys").focus()
    page.keyboard.type("sur")
    page.keyboard.press("Enter")
    file = page.locator("#card .card")
    expect(file).to_be_focused()
    expect(file).to_have_attribute("data-iso3", "SUR")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_empty()
    expect(page.locator("#map-keys")).to_be_focused()
    assert page.evaluate(REACHED) == "SUR"
    row = page.locator("#legend button", has_text="Withdrew")
    expect(row).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(row).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Escape")
    expect(page.locator("#map-keys")).to_be_focused()


@pytest.mark.thorough
def test_the_ring_follows_the_map(visit: Visit) -> None:
    page = on_the_map(visit("/"))
    page.keyboard.type("uru")
    off = """() => {
      const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const ring = middle(document.querySelector('.map-ring .ring').getBoundingClientRect());
      const drawn = document.querySelector('#map path[data-iso3=URY]');
      const at = middle(drawn.getBoundingClientRect());
      return Math.hypot(ring[0] - at[0], ring[1] - at[1]);
    }"""
    assert page.evaluate(off) < 3
    page.set_viewport_size({"width": 1700, "height": 1000})
    page.wait_for_timeout(900)
    assert page.evaluate(off) < 3
    page.evaluate("Plotly.relayout(document.querySelector('#map .js-plotly-plot'), {'geo.projection.scale': 1.3})")
    page.wait_for_timeout(300)
    assert page.evaluate(off) < 3


def test_a_state_outside_the_region_is_said_to_be_outside(visit: Visit) -> None:
    page = on_the_map(visit("/?region=south"))
    page.keyboard.type("can")
    expect(page.locator(".map-told")).to_contain_text("Outside the part of the map that is shown")
    expect(page.locator("#spoken")).to_contain_text("Outside the part of the map that is shown")


@pytest.mark.parametrize(
    "address",
    [
        STORY,
        pytest.param(STORY + "&drawn=tiles", marks=pytest.mark.thorough),
        pytest.param("/?view=compare&date=2019-07-02", marks=pytest.mark.thorough),
    ],
)
def test_a_grid_of_tiles_is_one_stop_and_the_same_keys_lead_through_it(visit: Visit, address: str) -> None:
    page = visit(address)
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    grid = page.locator(".tiles").first
    assert grid.locator("[tabindex='0']").count() == 1
    first = grid.locator("[data-iso3]").first
    first.focus()
    seen = ["CAN"]
    for _ in range(34):
        page.keyboard.press("ArrowRight")
        seen.append(page.evaluate("document.activeElement.dataset.iso3"))
    assert set(seen) == set(AMERICAS)
    assert grid.locator("[tabindex='0']").count() == 1
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.iso3") == "USA"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.iso3") == "URY"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.dataset.iso3") == "BRA"
    page.keyboard.type("gre")
    assert page.evaluate("document.activeElement.dataset.iso3") == "GRD"
    page.keyboard.press("Enter")
    expect(page.locator("#card .card")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_empty()
    assert page.evaluate("document.activeElement.dataset.iso3") == "GRD"


def test_a_tile_tells_what_the_map_tells(visit: Visit) -> None:
    page = drawn(visit(STORY))
    tile = page.locator("#tiles [data-iso3=PER]")
    tile.focus()
    said = "Peru\nRecognition suspended\nsince 2015, by Serbia's word\nContested: the three counts differ"
    expect(tile).to_have_attribute("title", said)


def test_tiles_stand_in_place_of_the_map_and_step_with_the_slider(visit: Visit) -> None:
    page = visit("/?date=2018-11-03&by=belgrade&drawn=tiles")
    tile = page.get_by_role("button", name="Grenada: Recognises")
    expect(tile).to_be_visible()
    expect(page.locator("#map")).to_have_count(0)
    assert page.locator("#tiles [data-iso3]").all_inner_texts()[:3] == ["Canada", "United States", "Bahamas"]
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Grenada: Withdrew recognition")).to_have_attribute(
        "data-pattern", "falling"
    )
    page.get_by_role("radio", name="Map").check(force=True)
    drawn(page)
    assert "drawn" not in page.url
    page.get_by_role("radio", name="Tiles").check(force=True)
    expect(page.locator("#map")).to_have_count(0)
    expect(page.locator("#headline")).to_contain_text("On 4 November 2018")


@pytest.mark.thorough
def test_tiles_outside_the_region_are_dimmed_and_still_open(visit: Visit) -> None:
    page = visit("/?drawn=tiles&region=caribbean")
    background = "tile => getComputedStyle(tile).backgroundColor"
    within, beyond = page.locator("#tiles [data-iso3=CUB]"), page.locator("#tiles [data-iso3=BRA]")
    expect(beyond).to_have_attribute("data-in", "south")
    page.wait_for_function("document.querySelector('#tiles [data-iso3=BRA][data-status]')")
    assert within.evaluate(background) != beyond.evaluate(background)
    beyond.click()
    expect(page.locator("#card").get_by_role("heading", name="Brazil")).to_be_visible()


@pytest.mark.parametrize(("look", "language"), [("light", "en"), ("dark", "es"), ("contrast", "es")])
def test_axe_finds_nothing_while_keys_are_on_the_map_or_tiles_stand_there(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], look: str, language: str
) -> None:
    page = on_the_map(visit(f"/?date=2019-07-02&theme={look}&lang={language}"))
    page.keyboard.press("ArrowDown")
    assert faults_of_access(page) == []
    page = visit(f"/?date=2019-07-02&theme={look}&lang={language}&drawn=tiles&region=caribbean&country=GRD")
    page.wait_for_function("document.querySelector('#tiles [data-iso3=BRA][data-status]')")
    page.wait_for_load_state("networkidle")
    assert faults_of_access(page) == []


def test_the_focus_stays_where_it_was_on_a_page_that_is_turned(visit: Visit) -> None:
    page = drawn(visit("/"))
    look = page.locator("[data-control=theme]")
    look.focus()
    look.select_option("dark")
    expect(page.locator("html[data-theme=dark]")).to_have_count(1)
    expect(look).to_be_focused()
    page.get_by_role("link", name="Table", exact=True).press("Enter")
    expect(page.locator(".view-table")).to_be_visible()
    expect(page.get_by_role("link", name="Table", exact=True)).to_be_focused()


def test_single_keys_can_be_switched_off_on_the_page(visit: Visit) -> None:
    page = visit("/?view=sources")
    switch = page.get_by_role("checkbox", name="Single keys")
    expect(switch).to_be_checked()
    switch.uncheck()
    page.locator("body").press("Shift+P")
    page.reload()
    expect(switch).not_to_be_checked()
    page.goto(page.url.split("?")[0])
    drawn(page)
    page.locator("body").press("/")
    expect(page.locator("#search-field")).not_to_be_focused()
    assert "scene" not in page.url
    page.get_by_role("checkbox", name="Single keys").check()
    page.evaluate("document.activeElement.blur()")
    page.locator("body").press("/")
    expect(page.locator("#search-field")).to_be_focused()
