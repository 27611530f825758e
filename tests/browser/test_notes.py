"""Visits to the window of the notes: it follows the screen, commands it, and goes on when the server is gone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, watch
from tools.serving import Served

LISTEN = """() => {
  window.heard = [];
  window.talk = new BroadcastChannel("atlas-talk");
  window.talk.onmessage = ({ data }) => window.heard.push(data);
}"""
SAY = "said => window.talk.postMessage(said)"


def notes(visit: Visit, query: str = "") -> Page:
    page = visit(f"/notes{query}", viewport={"width": 1080, "height": 720})
    expect(page.locator("[data-note=title]")).not_to_be_empty()
    return page


def beside(page: Page, atlas: Served, address: str) -> Page:
    """Another window of the same browser, which is watched too."""
    other, seen = page.context.new_page(), list[str]()
    watch(other, atlas.host, seen)
    other.goto(atlas.url + address)
    assert seen == []
    return other


@pytest.mark.core
def test_the_scene_its_notes_and_sources_and_what_comes_next(visit: Visit) -> None:
    page = notes(visit)
    expect(page.locator("[data-note=number]")).to_have_text("Scene 1 of 13")
    expect(page.locator(".now h2")).to_have_text("One day, three counts")
    expect(page.locator("[data-note=sentence]")).to_contain_text("16 of 35 states of the Americas recognise Kosovo*")
    expect(page.locator(".notes p")).to_have_count(3)
    expect(page.locator(".sources a")).to_have_attribute("href", re.compile(r"^https://www\.srbija\.gov\.rs/"))
    expect(page.locator(".after")).to_contain_text("Tito's tour")


def test_the_keys_of_a_clicker_turn_the_scenes(visit: Visit) -> None:
    page = notes(visit)
    number = page.locator("[data-note=number]")
    for key, n in [
        ("PageDown", 2),
        ("ArrowRight", 3),
        ("n", 4),
        ("PageUp", 3),
        ("p", 2),
        ("Shift+Space", 1),
        ("End", 13),
    ]:
        page.keyboard.press(key)
        expect(number).to_have_text(f"Scene {n} of 13")
    page.keyboard.press("PageDown")
    expect(number).to_have_text("Scene 13 of 13")
    expect(page.get_by_role("button", name="Next scene")).to_be_disabled()
    expect(page.locator("[data-note=next-title]")).to_have_text("This is the last scene.")


@pytest.mark.core
def test_it_follows_the_screen_and_commands_it(visit: Visit, atlas: Served) -> None:
    page = notes(visit)
    expect(page.get_by_role("status")).to_have_text("No screen shows a scene yet.")
    other = beside(page, atlas, "/healthz")
    other.evaluate(LISTEN)
    other.evaluate(SAY, {"kind": "scene", "n": 4, "blank": "", "startedAt": 0})
    expect(page.locator("[data-note=number]")).to_have_text("Scene 4 of 13")
    expect(page.get_by_role("status")).to_have_text("The screen follows.")
    page.get_by_role("button", name="Next scene").click()
    other.wait_for_function("window.heard.some(({ kind, n }) => kind === 'go' && n === 5)")
    other.evaluate(SAY, {"kind": "scene", "n": 5, "blank": "black", "startedAt": 0})
    expect(page.get_by_role("status")).to_have_text("The screen is black.")
    page.reload()
    other.wait_for_function("window.heard.some(({ kind }) => kind === 'hello')")


def test_a_real_screen_and_its_notes_turn_together(visit: Visit, atlas: Served) -> None:
    page = notes(visit)
    screen = beside(page, atlas, "/?scene=3")
    expect(page.locator("[data-note=number]")).to_have_text("Scene 3 of 13", timeout=15_000)
    page.keyboard.press("PageDown")
    screen.wait_for_function("location.search.includes('scene=4')")
    expect(screen.locator("#scene-title")).to_have_text("The first recognitions")
    screen.keyboard.press("PageDown")
    expect(page.locator("[data-note=number]")).to_have_text("Scene 5 of 13")


@pytest.mark.core
def test_it_goes_on_when_the_server_is_gone(visit: Visit) -> None:
    page = notes(visit)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for n in range(2, 14):
        page.keyboard.press("PageDown")
        expect(page.locator("[data-note=number]")).to_have_text(f"Scene {n} of 13")
        assert page.locator("[data-note=title]").text_content()
    page.get_by_role("button", name="Previous scene").click()
    expect(page.locator("[data-note=number]")).to_have_text("Scene 12 of 13")
    assert asked == []


def test_the_time_rests_goes_on_and_begins_again(visit: Visit) -> None:
    page = notes(visit)
    page.evaluate("sessionStorage.setItem('atlas-notes-clock', JSON.stringify({ begun: 0, rested: 65000, own: true }))")
    page.reload()
    timer = page.get_by_role("timer")
    expect(timer).to_have_text("01:05")
    page.get_by_role("button", name="Back to zero").click()
    expect(timer).to_have_text("00:00")
    page.get_by_role("button", name="Go on").click()
    expect(timer).to_have_text("00:01")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("width", [390, 1080])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], language: str, theme: str, width: int
) -> None:
    page = visit(f"/notes?lang={language}&theme={theme}", viewport={"width": width, "height": 720})
    expect(page.locator("[data-note=title]")).not_to_be_empty()
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_of_access(page) == []
