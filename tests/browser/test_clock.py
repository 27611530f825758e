"""Visits with the second clock: what was public then, and everything that is public now."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_visits import PHONE, drawn

JUNE = "/?date=2019-06-01&by=belgrade"


def test_the_second_clock_is_off_until_it_is_asked_for(visit: Visit) -> None:
    page = drawn(visit(JUNE))
    expect(page.locator("#clock details")).not_to_have_attribute("open", "")
    expect(page.locator("#headline")).not_to_contain_text("public")
    page.get_by_text("What was public then").click()
    expect(page.get_by_label("Only what was public by")).to_have_value("")
    expect(page.get_by_role("button", name="Everything public now")).to_be_hidden()


def test_as_on_the_day_shown_lets_only_what_was_public_then_count(visit: Visit) -> None:
    page = drawn(visit(JUNE))
    expect(page.locator("#legend [data-count]")).to_have_text(["15", "1", "3", "16", "4"])
    page.get_by_text("What was public then").click()
    page.get_by_role("button", name="As on the day shown").click()
    expect(page.locator("#headline")).to_contain_text("as far as was public on 1 June 2019")
    expect(page.locator("#legend [data-count]")).to_have_text(["16", "0", "3", "16", "3"])  # Peru: told a month later
    assert "known=2019-06-01" in page.url
    expect(page.locator("#clock")).to_have_attribute("data-on", "")
    page.get_by_text("What was public then").click()
    expect(page.get_by_role("button", name="Everything public now")).to_be_visible()  # it stays open while it counts
    page.get_by_role("button", name="Everything public now").click()
    expect(page.locator("#headline")).not_to_contain_text("public")
    expect(page.locator("#clock")).not_to_have_attribute("data-on", "")
    assert "known" not in page.url


@pytest.mark.thorough
def test_a_typed_day_counts_and_a_wrong_one_is_told(visit: Visit) -> None:
    page = drawn(visit(JUNE))
    page.get_by_text("What was public then").click()
    field = page.get_by_label("Only what was public by")
    field.fill("yesterday")
    field.press("Enter")
    expect(page.locator("#clock [role=alert]")).to_have_text(
        "Write a day between 1945-01-01 and 2028-12-31, such as 2019-07-02."
    )
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "known" not in page.url
    field.fill("2019-07-01")
    field.press("Enter")
    expect(page.locator("#headline")).to_contain_text("as far as was public on 1 July 2019")
    expect(page.locator("#clock [role=alert]")).to_be_empty()
    field.fill("2018")
    field.press("Enter")
    page.wait_for_function("location.search.includes('known=2018-12-31')")
    field.fill("")
    field.press("Enter")
    page.wait_for_function("!location.search.includes('known')")


def test_a_shared_link_opens_with_the_clock_open_and_marked(visit: Visit) -> None:
    page = drawn(visit(JUNE + "&known=2019-06-01&lang=es", **PHONE))
    expect(page.locator("#clock details")).to_have_attribute("open", "")
    expect(page.locator("#clock")).to_have_attribute("data-on", "")
    expect(page.get_by_label("Solo lo público hasta el")).to_have_value("2019-06-01")
    expect(page.locator("#headline")).to_contain_text("con lo que era público el 1 de junio de 2019")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.thorough
def test_back_turns_the_second_clock_back(visit: Visit) -> None:
    page = drawn(visit(JUNE + "&known=2019-06-01"))
    page.get_by_role("button", name="Everything public now").click()
    expect(page.locator("#clock")).not_to_have_attribute("data-on", "")
    page.go_back()
    expect(page.locator("#clock")).to_have_attribute("data-on", "")
    expect(page.get_by_label("Only what was public by")).to_have_value("2019-06-01")


@pytest.mark.parametrize(("look", "language"), [("light", "en"), ("dark", "es"), ("contrast", "es")])
@pytest.mark.parametrize("view", ["map", "compare"])
def test_axe_finds_nothing_while_the_clock_is_open(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], view: str, look: str, language: str
) -> None:
    page = visit(f"/?view={view}&date=2019-06-01&known=2019-06-01&theme={look}&lang={language}")
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    page.wait_for_load_state("networkidle")
    assert faults_of_access(page) == []
