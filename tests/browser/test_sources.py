"""Visits to the sources: finding a page as one types, opening a fact in the atlas, on a phone and in each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def listed(page: Page) -> Page:
    """Wait until the pages stand and are counted."""
    page.wait_for_selector("#sources dd")
    expect(page.locator(".sources-left")).not_to_be_empty()
    return page


def unfold(page: Page) -> None:
    """Open the facts of every page; what is off the screen is laid out too, as it is for a reader who comes there."""
    page.add_style_tag(content="#sources dl > div { content-visibility: visible !important }")
    page.evaluate("document.querySelectorAll('#sources details').forEach(one => (one.open = true))")


def total(page: Page) -> int:
    return page.locator("#sources dd").count()


def test_a_page_is_found_by_keyboard_and_its_fact_opens_the_map_on_its_day(visit: Visit) -> None:
    page = listed(visit("/?view=sources"))
    expect(page.locator(".sources-left")).to_have_text(f"Pages shown: {total(page)} of {total(page)}")
    page.get_by_role("searchbox", name="Find").focus()
    page.keyboard.type("senado brasil candidato")
    expect(page.locator(".sources-left")).to_have_text(f"Pages shown: 1 of {total(page)}")
    expect(page.locator("#sources dd:visible")).to_have_count(1)
    for _ in range(3):  # the kind, the page's own link, its facts
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("30 October 2018")
    page.keyboard.press("Enter")
    page.wait_for_selector("#map")
    expect(page.locator("#headline")).to_contain_text("On 30 October 2018, by the states' own documents")
    assert page.url.endswith("/?date=2018-10-30&country=BRA")
    expect(page.locator("#card h2")).to_have_text("Brazil")
    page.go_back()
    expect(listed(page).locator(".sources-left")).to_contain_text("Pages shown")


@pytest.mark.thorough
def test_letters_are_compared_without_their_marks_and_facts_that_fit_are_named(visit: Visit) -> None:
    page = listed(visit("/?view=sources&lang=es"))
    field = page.get_by_role("searchbox", name="Buscar")
    field.fill("haiti")
    without = page.locator(".sources-left").text_content()
    field.fill("Haití")
    expect(page.locator(".sources-left")).to_have_text(without or "")
    expect(page.locator("#sources details[data-hit='true']").first).to_contain_text("hecho")
    field.fill("zzzz")
    expect(page.locator(".sources-left")).to_contain_text("Ninguna página coincide")
    field.press("Escape")
    expect(page.locator("#sources dd:visible")).to_have_count(total(page))


def test_a_kind_leaves_its_pages_and_a_state_those_about_it(visit: Visit) -> None:
    page = listed(visit("/?view=sources&country=PER"))
    assert page.locator("#sources dd").count() < 60
    page.get_by_role("combobox", name="Kind of page").select_option("dataset")
    expect(page.locator("#sources section:visible h3")).to_have_count(1)
    page.locator('[data-control="country"]').select_option("ARG")
    page.wait_for_function("location.search.includes('country=ARG')")
    page.wait_for_function("!document.querySelector('#sources').textContent.includes('Peru')")
    expect(page.locator("#sources section:visible h3")).to_contain_text("Data sets")


def test_a_fact_of_the_council_opens_the_council(visit: Visit) -> None:
    page = listed(visit("/?view=sources&country=PER"))
    line = page.locator("#sources details li", has_text="presidenc").first
    line.locator("xpath=ancestor::details").locator("summary").click()
    line.locator("a").click()
    page.wait_for_selector(".view-council")
    assert "view=council" in page.url


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_with_facts_unfolded(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], language: str, theme: str
) -> None:
    page = listed(visit(f"/?view=sources&country=PER&lang={language}&theme={theme}"))
    unfold(page)
    assert faults_of_access(page) == []


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.thorough)])
def test_a_phone_shows_the_sources_without_scrolling_sideways(visit: Visit, language: str) -> None:
    page = listed(visit(f"/?view=sources&lang={language}", **PHONE))
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    boxes = page.evaluate(
        "[...document.querySelectorAll('#sources dd:not([hidden]) a')].slice(0, 400)"
        ".map(one => one.getBoundingClientRect()).filter(box => box.width && box.right > 391).length"
    )
    assert boxes == 0


@pytest.mark.thorough
def test_the_map_has_a_layer_of_certainty(visit: Visit) -> None:
    page = visit("/?layer=certainty&date=2019-07-02&by=belgrade&country=PER")
    page.wait_for_selector("#map .choroplethlayer path")
    expect(page.locator("#headline")).to_contain_text("6 on one side's word alone")
    expect(page.locator("#legend")).to_contain_text("Only one side says so")
