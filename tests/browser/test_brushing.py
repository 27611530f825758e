"""Visits to a layer that counts within the years on the axis: the map and all that is read follow the axis."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit

FRAME = "#timeline-frame"
ASKED = "**/_dash-update-component*"
TOLD = """() => {
  const gd = document.querySelector('#map .js-plotly-plot');
  const { locations, customdata } = gd.data.find(({ meta }) => meta.role === 'states');
  return customdata[locations.indexOf('USA')][1];
}"""
"""What the map's own figure tells of a state: in the hover, and in what it leaves in."""


def drawn(page: Page) -> Page:
    """Wait until map and timeline stand."""
    page.wait_for_selector("#map .choroplethlayer path[data-iso3]", state="attached")
    page.wait_for_selector("#timeline .scatterlayer path", state="attached")
    return page


def test_the_map_counts_in_the_years_that_the_axis_shows(visit: Visit) -> None:
    page = drawn(visit("/?layer=meeting_count&date=2019-07-02"))
    headline = page.locator("#headline")
    most = page.locator('#legend [data-count="0"]')  # five meetings or more: the United States
    expect(headline).to_contain_text("By 2 July 2019, 24 of 137 Council meetings on Kosovo* were chaired by 10 of 35")
    expect(most).to_have_text("1")
    page.evaluate("window.stands = document.querySelector('#map')")
    page.locator(FRAME).focus()
    for _ in range(7):
        page.keyboard.press("+")
    expect(headline).to_contain_text("in the years shown (")
    expect(headline).to_contain_text("By 2 July 2019, 3 of ")
    expect(most).to_have_text("0")
    page.wait_for_function("() => new URLSearchParams(location.search).get('from') > '2008'")
    page.wait_for_function(f"({TOLD})().includes('in the years shown')")
    expect(page.locator("[data-picture]")).to_have_attribute("data-picture", re.compile("-from-20.+-to-20"))
    assert page.evaluate("window.stands === document.querySelector('#map')")  # no page was turned
    page.keyboard.press("0")
    expect(headline).to_contain_text("24 of 137")
    page.wait_for_function(f"!({TOLD})().includes('in the years shown')")
    expect(most).to_have_text("1")


@pytest.mark.parametrize(
    "address", ["/", pytest.param("/?view=timeline&layer=visit_count", marks=pytest.mark.thorough)]
)
def test_where_nothing_counts_in_the_years_shown_the_axis_alone_is_asked_for(visit: Visit, address: str) -> None:
    page = visit(address)
    page.wait_for_selector("#timeline .scatterlayer path", state="attached")
    page.wait_for_load_state("networkidle")
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request.post_data_json) if request.method == "POST" else None)
    page.locator(FRAME).focus()
    with page.expect_request(ASKED):
        page.keyboard.press("+")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert {one["output"] for one in asked} == {"timeline-drawn.data", "timeline-described.data-markup"}


def test_a_day_that_the_reader_goes_to_while_the_axis_is_drawn_anew_is_kept(visit: Visit) -> None:
    page = drawn(visit("/?layer=meeting_count&date=2019-07-02"))
    expect(page.locator("#headline")).to_contain_text("24 of 137")

    def hold(route: Route) -> None:
        """Let what is asked for wait."""

    page.route(ASKED, hold)
    page.locator(FRAME).focus()
    with page.expect_request(ASKED):
        page.keyboard.press("+")
    page.locator('#date [role="slider"]').focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("() => new URLSearchParams(location.search).get('date') < '2019-07'")
    page.unroute(ASKED, hold)  # what was held goes on
    expect(page.locator("#headline")).to_contain_text("in the years shown (")
    expect(page.locator("#headline")).to_contain_text("By 10 June 2019, ")
