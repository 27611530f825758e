"""Visits to the axis by those who do not see it, and on paper: a list in one key, its rows as a file, whole sheets."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

FRAME = "#timeline-frame"
SHEETS = """() => {
  const gd = document.querySelector('#timeline .js-plotly-plot');
  const parts = [...document.querySelectorAll('.axis-sheet')].map((sheet) => {
    const pages = [...sheet.querySelectorAll('.axis-part')].map((part) => {
      const [, y, , high] = part.querySelector('svg').getAttribute('viewBox').split(' ').map(Number);
      return [y, y + high];
    });
    const { width, height, left, right } = sheet.getBoundingClientRect();
    return { pages, width, height, left, right };
  });
  const titles = gd.layout.annotations.filter(({ xref, yref }) => xref === 'paper' && yref === 'y')
    .map(({ y }) => gd._fullLayout.yaxis._offset + y);
  return { parts, titles };
}"""


def drawn(page: Page) -> Page:
    page.wait_for_selector("#timeline .scatterlayer path", state="attached")
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    return page


@pytest.mark.parametrize("key", ["Enter", pytest.param("l", marks=pytest.mark.thorough)])
def test_one_key_leads_from_the_axis_to_its_list_and_escape_back(visit: Visit, key: str) -> None:
    page = drawn(visit("/?view=timeline&grouped=lane&from=2019&to=2019&country=PER"))
    page.locator(FRAME).focus()
    page.keyboard.press(key)
    shown = page.get_by_role("dialog", name="On the axis, 2019")
    expect(shown.get_by_role("heading", level=2)).to_be_focused()
    expect(shown.get_by_role("heading", name="From Belgrade: 1 fact")).to_be_visible()
    expect(shown.locator("[data-kind=visit]")).to_contain_text("Ivica Dačić")
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    expect(page.locator(FRAME)).to_be_focused()
    assert "country=PER" in page.url


def test_a_date_of_the_list_goes_to_its_day_and_state(visit: Visit) -> None:
    page = drawn(visit("/?from=2008&to=2008"))
    page.get_by_role("button", name="As a list").click()
    shown = page.locator("#axis-list")
    shown.locator("[data-iso3=CRI] button").first.click()
    page.wait_for_function("location.search.includes('date=2008-02-17') && location.search.includes('country=CRI')")
    expect(page.locator("#card")).to_contain_text("Costa Rica")
    expect(page.locator("#headline")).to_contain_text("17 February 2008")
    expect(shown).to_have_count(0)


@pytest.mark.thorough
def test_a_lane_is_reached_by_its_button_and_the_rows_are_a_file(visit: Visit, tmp_path: Path) -> None:
    page = drawn(visit("/?view=timeline&grouped=lane&from=2018&to=2020"))
    page.get_by_role("button", name="As a list").click()
    shown = page.locator("#axis-list")
    shown.get_by_role("button", name="Votes").press("Enter")
    expect(shown.locator("#axis-list-votes")).to_be_focused()
    expect(shown.locator("#axis-list-votes")).to_be_in_viewport()
    with page.expect_download() as saved:
        shown.get_by_role("link", name="These rows as CSV").click()
    saved.value.save_as(tmp_path / "axis.csv")
    assert saved.value.suggested_filename == "axis-timeline-2018-2020.csv"
    with (tmp_path / "axis.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == shown.locator("li").count() > 40


def test_the_list_in_spanish_and_on_a_phone(visit: Visit, faults_of_access: Callable[[Page], list[str]]) -> None:
    phone: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    page = drawn(visit("/?view=visits&lang=es&from=2008&to=2012", **phone))
    page.get_by_role("button", name="Como lista").tap()
    expect(page.get_by_role("dialog", name="En el eje, 2008–2012")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.querySelector('#axis-list').scrollWidth <= innerWidth")
    assert faults_of_access(page) == []


def test_axe_finds_nothing_in_the_list(visit: Visit, faults_of_access: Callable[[Page], list[str]]) -> None:
    page = drawn(visit("/?view=timeline&from=2018&to=2020&theme=dark"))
    page.get_by_role("button", name="As a list").click()
    expect(page.locator("#axis-list h2")).to_be_focused()
    assert faults_of_access(page) == []


@pytest.mark.parametrize(
    "paper", [(1047, 718), pytest.param((1512, 1047), marks=pytest.mark.thorough)], ids=["A4", "A3"]
)
@pytest.mark.parametrize(
    "search",
    [
        "/?view=timeline",
        pytest.param("/?view=timeline&grouped=lane", marks=pytest.mark.thorough),
        pytest.param("/?view=visits", marks=pytest.mark.thorough),
    ],
)
def test_the_axis_is_printed_in_sheets_of_whole_rows(visit: Visit, search: str, paper: tuple[int, int]) -> None:
    page = drawn(visit(search))
    page.wait_for_load_state("networkidle")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    high = page.locator("#timeline .js-plotly-plot").evaluate("graph => graph.clientHeight")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": paper[0], "height": paper[1]})  # what a page of that paper holds across
    found = page.evaluate(SHEETS)
    rows = [sheet["pages"][-1] for sheet in found["parts"]]
    assert [begin for begin, _ in rows] == [0, *(end for _, end in rows[:-1])]
    assert rows[-1][1] == high
    for y in found["titles"]:  # each row's name lies within one sheet
        assert any(begin + 6 < y < end - 6 for begin, end in rows), y
    room = [paper[1] * (0.78 if not n else 1) for n in range(len(rows))]  # the first shares its page with the headline
    for sheet, most in zip(found["parts"], room, strict=True):
        assert sheet["left"] >= -1
        assert sheet["right"] <= paper[0] + 1
        assert sheet["height"] <= most
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".axis-sheet").count() == 0
