"""Visits to the page before a talk: what is ready, what needs attention, in words and not by colour alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

CHECKS = ["local", "fonts", "screen", "look", "evidence", "story", "scenes"]
WALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 720}, "screen": {"width": 1280, "height": 720}}


def settled(page: Page) -> Page:
    """Wait until everything was looked at: thirteen scenes are opened once."""
    page.wait_for_selector('.preflight-result:not([data-state="waiting"])', timeout=90_000)
    return page


def state(page: Page, check: str) -> str:
    return page.locator(f'[data-check="{check}"]').get_attribute("data-state") or ""


@pytest.mark.core
def test_a_good_screen_is_told_so_and_every_line_has_a_word(visit: Visit) -> None:
    page = settled(visit("/?view=preflight", **WALL))
    expect(page.locator(".preflight-result")).to_have_text("Everything is ready.")
    assert [state(page, check) for check in CHECKS] == ["pass"] * len(CHECKS)
    expect(page.locator(".check-word")).to_have_text(["Ready"] * len(CHECKS))
    expect(page.locator('[data-check="evidence"]')).to_contain_text("It reaches 9 April 2026")
    expect(page.locator('[data-check="scenes"]')).to_contain_text("All 13 scenes were opened once")


def test_a_scene_that_does_not_open_is_named_and_a_screen_of_another_shape_told(visit: Visit) -> None:
    page = visit("/", viewport={"width": 1280, "height": 800}, screen={"width": 1280, "height": 800})
    page.wait_for_selector("#map")
    page.route("**/view.json*2015-11-09*", lambda route: route.fulfill(status=200, body='{"ignored": [{}]}'))
    page.get_by_role("link", name="Is this screen ready?").click()
    settled(page)
    expect(page.locator(".preflight-result")).to_have_text("Lines that need attention: 2.")
    expect(page.locator('[data-check="scenes"]')).to_contain_text("6 (UNESCO votes)")
    expect(page.locator('[data-check="screen"]')).to_contain_text("1280 × 800: neither 16:9 nor 4:3")
    expect(page.locator('[data-check="screen"] .check-word')).to_have_text("Attention")
    page.unroute_all()
    page.get_by_role("button", name="Look again").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".preflight-result")).to_have_text("Lines that need attention: 1.", timeout=90_000)


def test_a_story_of_ones_own_with_a_fault_is_told(visit: Visit) -> None:
    page = visit("/healthz", **WALL)
    text = '[story]\ntitle.en = "T"\n[[scene]]\naddress = ""\ntitle.en = "A"\nsentence.en = "{no.such}"\n'
    page.evaluate(
        "kept => localStorage.setItem('atlas-story', kept)", json.dumps({"story": {"scenes": []}, "text": text})
    )
    page.goto(page.url.replace("/healthz", "/?view=preflight"))
    settled(page)
    expect(page.locator('[data-check="story"]')).to_contain_text("1: sentence.en")
    expect(page.locator('[data-check="scenes"] .check-word')).to_have_text("Attention")


def test_it_is_not_in_the_navigation(visit: Visit) -> None:
    page = visit("/")
    page.wait_for_selector("#map")
    expect(page.locator(".top nav a")).to_have_count(7)


@pytest.mark.parametrize(
    ("language", "theme", "width"), [("en", "contrast", 1280), ("es", "dark", 1280), ("es", "light", 390)]
)
def test_axe_finds_nothing(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], language: str, theme: str, width: int
) -> None:
    page = settled(visit(f"/?view=preflight&lang={language}&theme={theme}", viewport={"width": width, "height": 844}))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_of_access(page) == []
