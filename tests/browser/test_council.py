"""A visit to the Council: its year month by month, its members, and what comes next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

NOW = ".month-turn.is-now"
SHOWN = "/?view=council&date=2019-07-02"


def opened(page: Page) -> Page:
    expect(page.locator(NOW)).to_have_count(1, timeout=20_000)
    return page


def test_the_month_of_the_day_is_marked_and_its_president_named(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    expect(page.locator(".month-turn")).to_have_count(12)
    expect(page.locator(NOW)).to_contain_text("July Peru Gustavo Meza-Cuadra Recognises recorded")
    expect(page.locator(NOW)).to_have_attribute("aria-current", "date")
    expect(page.locator('.seat.is-now[data-chair="yes"]')).to_contain_text("Peru in the chair")
    expect(page.locator(".seat.is-now")).to_have_count(15)


def test_arrow_keys_step_from_month_to_month_and_into_the_next_year(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    page.locator(NOW).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#headline")).to_contain_text("On 1 August 2019")
    expect(page.locator(NOW)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(NOW)).to_contain_text("December United States")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#council-year h2")).to_have_text("The Council's presidencies in 2020")
    expect(page.locator(NOW)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    expect(page.locator("#headline")).to_contain_text("On 1 January 2019")


def test_the_slider_moves_the_strip_without_asking_the_server(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator('#date [role="slider"]').focus()
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#council-year h2")).to_have_text("The Council's presidencies in 2020")
    expect(page.locator("#council-next")).to_contain_text("Dominican Republic is the next state of the Americas")
    page.context.set_offline(False)
    page.wait_for_timeout(400)


@pytest.mark.thorough
def test_a_month_is_a_button_to_its_first_day(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    page.get_by_role("button", name="October South Africa").click()
    expect(page.locator("#headline")).to_have_text(
        "On 1 October 2019, 3 of 35 states sit on the Security Council; in the chair: South Africa."
    )
    page.wait_for_url("**date=2019-10-01**")
    expect(page.locator("#council-ahead")).to_contain_text("In the two years after 1 October 2019")


def test_the_year_after_and_the_year_before(visit: Visit) -> None:
    page = opened(visit("/?view=council&date=2026-11-23"))
    after = page.get_by_role("button", name="The year after: 2027")
    after.click()
    expect(page.locator("#council-year h2")).to_have_text("The Council's presidencies in 2027")
    expect(page.locator('.month-turn[data-basis="projected"]')).to_have_count(12)
    expect(page.get_by_role("button", name="The year after: 2028")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#council-year")).to_contain_text("Who presides in 2028 cannot be known yet")
    expect(page.locator("#council-day")).to_contain_text("Presides not known yet")
    page.get_by_role("button", name="The year before: 2027").click()
    expect(page.locator(NOW)).to_contain_text("November Congo - Kinshasa")


def test_a_standing_follows_the_count_that_is_chosen(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    peru = page.locator('.seat.is-now[data-member="PER"] .card-status')
    expect(peru).to_have_text("Recognises")
    page.get_by_role("radio", name="Belgrade").check()
    expect(peru).to_have_text("Recognition suspended")
    expect(peru).to_have_attribute("data-status", "suspended")
    expect(page.locator(f"{NOW} .card-status")).to_have_text("Recognition suspended")
    expect(page.locator('.seat.is-now[data-member="FRA"] .card-status')).to_have_count(0)


@pytest.mark.thorough
def test_the_members_can_stand_by_regional_group(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    page.get_by_role("radio", name="By regional group").check()
    groups = page.locator(".council-group:visible h3")
    expect(groups).to_have_count(5)
    expect(page.locator(".seat.is-now")).to_have_count(15)
    assert page.url.endswith("&members=group")


def test_meetings_on_kosovo_open_under_their_month_and_in_their_year(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    june = page.locator(".month").nth(5)
    june.locator("summary").click()
    expect(june.locator(".month-list")).to_contain_text("10 June 2019 S/PV.8541")
    page.keyboard.press("Escape")
    expect(june.locator(".month-list")).to_be_hidden()
    expect(june.locator("summary")).to_be_focused()
    june.locator("summary").click()
    page.locator(".month").nth(1).locator("summary").click()
    expect(june.locator(".month-list")).to_be_hidden()
    page.locator("summary", has_text="1998: 4 meetings").click()
    expect(page.get_by_role("region", name="Meetings on Kosovo* in 1998")).to_contain_text("S/PV.3868")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("day", "months", "seats"),
    [
        ("1946-06-01", 11, 11),
        ("1965-12-31", 12, 11),
        ("1966-01-01", 12, 15),
    ],
)
def test_the_council_of_other_times(visit: Visit, day: str, months: int, seats: int) -> None:
    page = opened(visit(f"/?view=council&date={day}"))
    expect(page.locator(".month")).to_have_count(months)
    expect(page.locator(".seat.is-now")).to_have_count(seats)
    expect(page.locator("#council-seats")).to_contain_text("The first recognition on record is of 17 February 2008")


@pytest.mark.thorough
def test_december_1991_is_split(visit: Visit) -> None:
    page = opened(visit("/?view=council&date=1991-12-23"))
    expect(page.locator(NOW)).to_contain_text("Soviet Union")
    page.locator(NOW).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(NOW)).to_contain_text("Russia")
    expect(page.locator(".month")).to_have_count(12)
    expect(page.locator(".council-deviation")).to_contain_text("December 1991 is split")


def test_everything_is_reached_by_keys(visit: Visit) -> None:
    page = opened(visit(SHOWN))
    page.locator(".year-step").first.focus()
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.dayGo || document.activeElement.className"))
    assert {"2019-01-01", "2019-12-01", "month-meetings", "seat-name"} <= set(seen)


@pytest.mark.thorough
def test_in_spanish(visit: Visit) -> None:
    page = opened(visit(f"{SHOWN}&lang=es"))
    expect(page.locator("#council-year h2")).to_have_text("Las presidencias del Consejo en 2019")
    expect(page.locator(NOW)).to_contain_text("julio Perú Gustavo Meza-Cuadra")
    expect(page.locator("#council-next")).to_contain_text("Estados Unidos es el siguiente Estado de las Américas")


@pytest.mark.parametrize("size", [pytest.param((1280, 720), marks=pytest.mark.thorough), (390, 844)])
def test_nothing_is_wider_than_the_screen(visit: Visit, size: tuple[int, int]) -> None:
    width, height = size
    page = opened(visit(f"{SHOWN}&lang=es", viewport={"width": width, "height": height}))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = "[...document.querySelectorAll('.month-turn, .seat.is-now, .council-next')]"
    assert page.evaluate(f"{boxes}.filter((box) => box.scrollWidth > box.clientWidth + 1).length") == 0


@pytest.mark.parametrize("address", [f"{SHOWN}&theme=dark&by=belgrade", "/?view=council&date=2027-03-03&members=group"])
def test_axe_finds_nothing(visit: Visit, faults_of_access: Callable[[Page], list[str]], address: str) -> None:
    page = opened(visit(address))
    page.wait_for_load_state("networkidle")
    folds = "document.querySelectorAll('#council-year details, .council-next details, .meetings-year')"
    page.evaluate(f"for (const fold of {folds}) fold.open = true")
    assert faults_of_access(page) == []
