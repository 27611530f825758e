"""Visits to the axis while a filter waits for the server: what it leaves is seen at once, with its counts."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit
from tests.browser.test_timeline import FRAME, LANES, LOW, drawn, rests

ANSWERS = re.compile(r"/_dash-update-component|/axis\.json")
VISITS = ["to_belgrade", "from_belgrade"]
SEEN = """([root, lanes]) => {
  const groups = [...document.querySelectorAll('#timeline .scatterlayer .trace')];
  const traces = groups.map(group => group.__data__[0].trace);
  const drawn = ({ marker }) => !(marker && marker.opacity === 0);
  const copies = [...document.querySelectorAll('.sifted .scatterlayer .trace')];
  const looked = root === '.sifted' ? copies : groups.filter((_, place) => drawn(traces[place]));
  const visible = element => element.style.visibility !== 'hidden';
  let facts = 0;
  traces.filter(drawn).forEach(({ meta, mode }, place) => {
    if (!lanes.includes(meta)) return;
    if (mode === 'markers') facts += [...looked[place].querySelectorAll('path.point')].filter(visible).length;
    if (mode !== 'markers+text') return;
    const numbers = [...looked[place].querySelectorAll('.textpoint')].filter(visible);
    for (const { textContent } of numbers) facts += Number(textContent);
  });
  return facts;
}"""
WATCH = """() => {
  window.sifted = 0;
  const seen = new MutationObserver(changes => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    window.sifted += added.filter(({ className }) => /sifted/.test(className)).length;
  });
  seen.observe(document.querySelector('#timeline-frame'), { childList: true });
}"""


def seen(page: Page, *lanes: str, root: str = ".sifted") -> int:
    """How many facts the marks of these lanes show, in what stands over the axis or in the axis itself."""
    found: int = page.evaluate(SEEN, [root, lanes])
    return found


def ready(page: Page) -> Page:
    """Wait until the browser has what it sifts by."""
    expect(page.locator(f"{FRAME}[data-sifts=yes]")).to_have_count(1, timeout=30_000)
    return page


def unanswered(page: Page) -> None:
    """From now on the server gives no answer to what follows the address."""
    page.route(ANSWERS, lambda _: None)


def visits_of(page: Page, query: str) -> int:
    """How many facts the server lists in the lanes of visits."""
    text = page.evaluate("async query => (await fetch('/axis.csv' + query)).text()", query)
    return sum(row["lane"] in VISITS for row in csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("region", [pytest.param("south", marks=pytest.mark.thorough), "caribbean"])
def test_a_region_leaves_its_own_facts_before_the_server_answers(visit: Visit, region: str) -> None:
    address = "/?view=timeline&lanes=to_belgrade,from_belgrade&grouped=lane"
    page = ready(drawn(visit(address)))
    expected = visits_of(page, f"{address[1:]}&region={region}")
    unanswered(page)
    page.get_by_role("combobox", name="Region").select_option(region)
    expect(page.locator(".sifted")).to_have_count(1)
    expect(page.locator("#timeline")).to_be_hidden()
    assert 0 < seen(page, *VISITS) == expected


@pytest.mark.thorough
def test_an_official_is_counted_in_the_marks_of_the_strip_before_the_server_answers(visit: Visit) -> None:
    page = ready(drawn(visit("/?layer=visits", **LOW)))
    expected = visits_of(page, "?layer=visits&official=Ivica%20Da%C4%8Di%C4%87")
    acts = seen(page, "recognition", root="#timeline")
    unanswered(page)
    page.get_by_role("combobox", name="Official").select_option("Ivica Dačić")
    expect(page.locator(".sifted")).to_have_count(1)
    assert 0 < seen(page, *VISITS) == expected
    assert seen(page, "recognition") == acts


@pytest.mark.thorough
def test_rows_of_other_states_lose_their_names_at_once(visit: Visit) -> None:
    page = ready(drawn(visit("/?view=timeline")))
    unanswered(page)
    page.get_by_role("combobox", name="Region").select_option("northern")
    names = page.locator(".sifted .annotation")
    expect(names.filter(has_text="Canada")).to_be_visible()
    expect(names.filter(has_text="Peru")).to_be_hidden()
    assert 0 < seen(page, "votes") < seen(page, "votes", root="#timeline")


def test_the_axis_takes_the_place_of_what_was_seen_and_back_shows_all_again(visit: Visit) -> None:
    page = ready(drawn(visit(LANES)))
    page.evaluate(WATCH)
    page.get_by_role("combobox", name="Region").select_option("central")
    rests(page)
    expect(page.locator(".sifted")).to_have_count(0)
    expect(page.locator("#timeline")).to_be_visible()
    page.go_back()
    rests(page)
    expect(page.locator(".sifted")).to_have_count(0)
    assert page.evaluate("() => window.sifted") == 2


@pytest.mark.thorough
def test_a_page_opened_with_a_filter_shows_at_once_what_a_second_one_leaves(visit: Visit) -> None:
    page = ready(drawn(visit("/?view=visits&region=south")))
    unanswered(page)
    page.get_by_role("combobox", name="Direction").select_option("to_belgrade")
    expect(page.locator(".sifted")).to_have_count(1)
    assert seen(page, "from_belgrade") == 0 < seen(page, "to_belgrade")


def test_a_day_that_is_gone_to_meanwhile_does_not_keep_the_axis_away(visit: Visit) -> None:
    page = ready(drawn(visit(LANES)))
    held: list[Route] = []
    page.route(re.compile(r"/axis\.json"), lambda route: held.append(route))
    page.get_by_role("combobox", name="Region").select_option("south")
    expect(page.locator(".sifted")).to_have_count(1)
    page.get_by_role("slider").press("ArrowLeft")
    page.wait_for_function("location.search.includes('date=')")
    for route in held:
        route.continue_()
    page.wait_for_function("document.querySelector('#timeline .js-plotly-plot').layout.meta.address.includes('south')")
    expect(page.locator(".sifted")).to_have_count(0)


def test_an_axis_that_is_not_answered_by_itself_comes_with_all_else(visit: Visit) -> None:
    page = drawn(visit(LANES))
    page.route(re.compile(r"/axis\.json"), lambda route: route.fulfill(status=200, body="not the axis"))
    page.get_by_role("combobox", name="Region").select_option("northern")
    page.wait_for_function(
        "document.querySelector('#timeline .js-plotly-plot').layout.meta.address.includes('northern')"
    )
