"""Visits to the table: sorted by the keyboard, filtered by a group, the pages of a cell on demand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

STORY = "/?view=table&date=2019-07-02&by=belgrade"
ROWS = "#table tbody tr"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def drawn(page: Page) -> Page:
    """Wait until table and headline stand."""
    page.wait_for_selector(ROWS)
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    page.wait_for_load_state("networkidle")
    return page


def links(page: Page) -> list[Locator]:
    """The links of the pages that are open."""
    return page.locator("#cell-sources a").all()


def head(page: Page, column: str) -> str:
    return f"#table thead [data-column={column}]"


def test_the_keyboard_sorts_both_ways_and_keeps_its_place(visit: Visit) -> None:
    page = drawn(visit(STORY))
    expect(page.locator(ROWS).first).to_have_attribute("data-iso3", "ATG")
    page.locator(head(page, "member") + " button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(head(page, "member"))).to_have_attribute("aria-sort", "ascending")
    assert page.url.endswith(f"{STORY}&sort=member")
    expect(page.locator(head(page, "member") + " button")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(head(page, "member"))).to_have_attribute("aria-sort", "descending")
    expect(page.locator(ROWS).first).to_have_attribute("data-iso3", "KNA")  # 23 September 1983
    expect(page.locator("#table [aria-sort]")).to_have_count(1)
    page.go_back()
    page.go_back()
    expect(page.locator(head(page, "state"))).to_have_attribute("aria-sort", "ascending")


def test_a_group_leaves_its_states_and_the_address_says_so(visit: Visit) -> None:
    page = drawn(visit(STORY))
    expect(page.locator(ROWS)).to_have_count(35)
    page.get_by_label("Group").select_option("caricom")
    expect(page.locator(ROWS)).to_have_count(14)
    assert "group=caricom" in page.url
    expect(page.locator("#table caption")).to_contain_text("14 states of the Americas in CARICOM on 2 July 2019")
    page.locator("#region select").select_option("central")
    expect(page.locator(f"{ROWS} th")).to_have_text(["Belize"])


def test_the_pages_of_a_cell_open_and_close_by_the_keyboard(visit: Visit) -> None:
    page = drawn(visit(STORY))
    figure = page.locator("#table [data-iso3=PER] [data-column=recognition] button")
    figure.focus()
    page.keyboard.press("Enter")
    pages = page.get_by_role("dialog", name="Peru: Status: Belgrade")
    expect(pages).to_be_visible()
    expect(pages.get_by_role("link")).to_have_count(3)
    page.keyboard.press("Tab")
    expect(pages.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(pages).to_be_hidden()
    expect(figure).to_be_focused()


def test_a_name_opens_the_file_of_the_state_beside_the_table(visit: Visit) -> None:
    page = drawn(visit(STORY))
    page.locator(f"{ROWS}[data-iso3=BRB] th button").click()
    expect(page.locator("#card h2")).to_have_text("Barbados")
    expect(page.locator(f"{ROWS}.is-chosen th")).to_have_text("Barbados")
    assert "country=BRB" in page.url


def test_the_table_follows_the_day_when_the_movement_settles(visit: Visit) -> None:
    page = drawn(visit("/?view=table&date=2018-11-01&by=belgrade"))
    status = page.locator("#table [data-iso3=DMA] [data-column=recognition] .cell-label span:nth-child(2)")
    expect(status).to_have_text("Recognises")
    page.locator("#date [role=slider]").focus()
    page.keyboard.press("ArrowRight")
    expect(status).to_have_text("Withdrew recognition")
    expect(page.locator("#table caption")).to_contain_text("2 November 2018")


def test_head_and_names_stay_in_sight(visit: Visit) -> None:
    page = drawn(visit(STORY))
    before = page.locator(head(page, "state")).bounding_box()
    page.evaluate("document.querySelector('#table-box').scrollTo(800, 900)")
    assert page.locator(head(page, "state")).bounding_box() == before
    name = page.locator(f"{ROWS}[data-iso3=HTI] th").bounding_box()
    assert before
    assert name
    assert name["x"] == before["x"]


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_every_reader_can_use_it(visit: Visit, faults_of_access: Callable[[Page], list[str]], look: str) -> None:
    page = drawn(visit(f"{STORY}&theme={look}&lang=es"))
    expect(page.locator(head(page, "member"))).to_have_text("Miembro de la ONU desde")
    expect(page.locator(f"{ROWS}[data-iso3=PER] [data-column=recognition]")).to_contain_text(
        "según la palabra de Serbia"
    )
    assert faults_of_access(page) == []
    page.locator("#table [data-iso3=PER] [data-column=recognition] button").click()
    expect(page.locator("#cell-sources")).to_be_visible()
    covered = "target-size"  # the open pages lie over parts of other cells
    assert [fault for fault in faults_of_access(page) if not fault.startswith(covered)] == []
    assert min(box["height"] for link in links(page) if (box := link.bounding_box())) >= 24


def test_a_phone_scrolls_the_table_in_its_own_box(visit: Visit, faults_of_access: Callable[[Page], list[str]]) -> None:
    page = drawn(visit(STORY, **PHONE))
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate("document.querySelector('#table-box').scrollWidth") > 390
    page.locator("#table-box").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#table-box').scrollTo(600, 0)")
    name = page.locator(f"{ROWS}[data-iso3=ATG] th").bounding_box()
    assert name
    assert 0 <= name["x"] < 20
    assert faults_of_access(page) == []
