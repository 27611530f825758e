"""Visits to the page that compares: three counts that step at once, why they differ, and a second date."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

STORY = "/?view=compare&date=2019-07-02&by=belgrade"
SLIDER = "#date [role=slider]"
GRIDS = ("documents", "belgrade", "pristina")
SHOWN = "#disputes .dispute-row.is-now h3"


def dressed(page: Page) -> Page:
    """Wait until the tiles have their statuses."""
    page.wait_for_function("document.querySelectorAll('#tiles-pristina [data-status]').length === 35")
    page.wait_for_load_state("networkidle")
    return page


def statuses(page: Page, iso3: str) -> list[str]:
    """The status of a state in each of the three grids."""
    found = [page.locator(f"#tiles-{by} [data-iso3={iso3}]").get_attribute("data-status") for by in GRIDS]
    return [one or "" for one in found]


def lines(page: Page) -> list[str]:
    """The counts that are seen in the three columns."""
    return page.locator("#perspectives .count-line:visible").all_inner_texts()


def test_the_day_of_the_story_by_three_counts(visit: Visit) -> None:
    page = dressed(visit(STORY))
    assert lines(page) == ["18 recognise, 17 do not", "16 recognise, 19 do not", "19 recognise, 16 do not"]
    assert statuses(page, "PER") == ["recognises", "suspended", "recognises"]
    assert statuses(page, "DMA") == ["suspended", "withdrew", "recognises"]
    expect(page.get_by_role("button", name="Peru: Recognition suspended")).to_have_attribute("data-contested", "1")
    expect(page.locator(f"{SHOWN}:visible")).to_have_text(["Peru", "Suriname", "Dominica", "Grenada"])
    row = page.locator("#disputes .dispute-row", has_text="Peru").first
    expect(row.locator("[data-fill=status]")).to_have_text(["Recognises", "Recognition suspended", "Recognises"])
    expect(row).to_contain_text("Belgrade says that Peru suspended its recognition in 2015 (said on 2 July 2019).")
    row.locator("summary").click()
    expect(row.get_by_role("link", name="Government of Serbia")).to_be_visible()


def test_the_arrow_keys_step_all_three_grids_without_the_network(visit: Visit) -> None:
    page = dressed(visit("/?view=compare&date=2018-11-01"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    assert statuses(page, "DMA") == ["suspended", "withdrew", "recognises"]
    assert statuses(page, "GRD") == ["recognises"] * 3
    page.keyboard.press("ArrowRight")
    assert statuses(page, "GRD") == ["suspended", "withdrew", "recognises"]
    assert lines(page) == ["18 recognise, 17 do not", "16 recognise, 19 do not", "19 recognise, 16 do not"]
    expect(page.locator(f"{SHOWN}:visible")).to_have_text(["Peru", "Suriname", "Dominica", "Grenada"])
    page.keyboard.press("Home")
    expect(page.locator("#disputes")).to_contain_text("On this day the three counts agree on every state.")
    expect(page.locator(f"{SHOWN}:visible")).to_have_count(0)
    page.wait_for_timeout(600)
    assert asked == []
    assert "date=2008-02-17" in page.url


def test_a_second_date_lists_what_changed_and_can_be_taken_away(visit: Visit) -> None:
    page = dressed(visit(STORY))
    field = page.get_by_role("textbox", name="Compare with a second date")
    field.fill("2018-11-01")
    field.press("Enter")
    other = page.locator("#second")
    expect(other.get_by_role("heading", name="Belgrade, on 1 November 2018")).to_be_visible()
    expect(other.locator("#tiles-second [data-status]")).to_have_count(35)
    expect(other.locator("#tiles-second [data-iso3=DMA]")).to_have_attribute("data-status", "recognises")
    expect(other.locator(".change.is-now .change-state")).to_have_text(["Dominica", "Grenada"])
    expect(other).to_contain_text("Withdrew recognition, since 2 November 2018, by Serbia's word")
    assert page.url.endswith("&with=2018-11-01")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(other.locator(".change.is-now .change-state")).to_have_text(["Dominica"])
    expect(other.locator("#tiles-second [data-iso3=DMA]")).to_have_attribute("data-status", "recognises")
    page.wait_for_timeout(600)
    assert asked == []
    page.get_by_role("radio", name="Documents").check()
    expect(other.get_by_role("heading", name="Documents, on 1 November 2018")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(other).to_be_empty()
    expect(field).to_have_value("")
    assert "with=" not in page.url


def test_a_date_that_is_none_is_told(visit: Visit) -> None:
    page = dressed(visit(STORY + "&with=yesterday"))
    expect(page.locator("#notices")).to_contain_text("“with” cannot be “yesterday”")
    expect(page.locator("#second")).to_be_empty()


def test_the_slider_can_be_pulled_where_no_timeline_stands(visit: Visit) -> None:
    page = dressed(visit(STORY))
    box = page.locator("#date .slider").bounding_box()
    assert box
    page.mouse.click(box["x"] + 1, box["y"] + 14)
    expect(page.locator("#headline")).to_contain_text("On 17 February 2008")
    page.mouse.click(box["x"] + box["width"] - 1, box["y"] + 14)
    expect(page.locator("#headline")).to_contain_text("On 23 November 2026")


def test_the_date_control_stays_in_reach_however_far_the_page_is_moved(visit: Visit) -> None:
    page = dressed(visit(STORY, viewport={"width": 1280, "height": 720}))
    page.locator("#disputes").get_by_role("heading", name="Grenada").scroll_into_view_if_needed()
    page.mouse.wheel(0, 2000)
    expect(page.locator(SLIDER)).to_be_in_viewport()
    page.get_by_role("button", name="Previous change").click()
    expect(page.locator(f"{SHOWN}:visible")).to_have_text(["Peru", "Suriname", "Dominica", "Grenada"])


def test_the_page_can_be_used_by_keys_alone(visit: Visit) -> None:
    page = dressed(visit(STORY))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "slider":
            break
    page.keyboard.press("ArrowRight")
    expect(page.locator("#headline")).to_contain_text("On 22 February 2020")
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.control") == "with":
            break
    page.keyboard.type("2012")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Belgrade, on 31 December 2012")).to_be_visible()
    page.get_by_role("button", name="Peru: Recognition suspended").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card").get_by_role("heading", name="Peru").first).to_be_visible()
    expect(page.locator("#tiles-documents .is-chosen")).to_have_attribute("data-iso3", "PER")


@pytest.mark.thorough
def test_in_spanish(visit: Visit) -> None:
    page = dressed(visit(STORY + "&with=2012-01-01", locale="es-PE"))
    assert lines(page) == [
        "18 reconocen, 17 no lo reconocen",
        "16 reconocen, 19 no lo reconocen",
        "19 reconocen, 16 no lo reconocen",
    ]
    expect(page.get_by_role("heading", name="Belgrado, el 1 de enero de 2012")).to_be_visible()
    expect(page.locator("#disputes")).to_contain_text("Belgrado dice que Perú suspendió su reconocimiento en 2015")


def test_a_phone_has_the_columns_one_under_the_other(visit: Visit) -> None:
    page = dressed(visit(STORY + "&with=2012", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = [page.locator(f"#tiles-{by}").bounding_box() for by in (*GRIDS, "second")]
    assert all(box and box["width"] > 300 for box in boxes)
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    assert len(set(tops)) == 4
    page.locator("#date [data-step=previous]").tap()
    expect(page.locator("#headline")).to_contain_text("On 4 November 2018")
