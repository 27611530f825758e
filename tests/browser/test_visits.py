"""Visits: what a reader does, in a real browser. Each ends with an empty console and no request to another host."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from components.theme import LOOKS
from tests.browser.conftest import Visit

STORY = "/?date=2019-07-02&by=belgrade"
SENTENCE = "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo* and 19 do not."
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SLIDER = "#date [role=slider]"

FILL = """iso3 => {
  const hit = [...document.querySelectorAll('#map .choroplethlayer path')].find(p => p.dataset.iso3 === iso3);
  return hit && getComputedStyle(hit).fill;
}"""


def drawn(page: Page) -> Page:
    """Wait until the map and its words stand."""
    page.wait_for_function("document.querySelectorAll('#map .choroplethlayer path[data-iso3]').length >= 35")
    page.wait_for_function("(document.querySelector('#headline') || {}).textContent")
    return page


def rgb(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def colour_of(status: str) -> str:
    return rgb(getattr(LOOKS["light"], status))


def counts(page: Page) -> list[str]:
    return page.locator("#legend [data-count]").all_text_contents()


def requests_of(page: Page) -> list[str]:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    return seen


def test_a_shared_link_opens_the_same_map(visit: Visit) -> None:
    page = drawn(visit(STORY))
    expect(page.locator("#headline")).to_have_text(SENTENCE)
    assert counts(page) == ["15", "1", "3", "16", "4"]
    assert page.evaluate(FILL, "PER") == colour_of("suspended")
    assert page.evaluate(FILL, "ARG") == colour_of("does_not_recognise")
    assert page.evaluate(FILL, "SUR") == colour_of("withdrew")
    assert page.url.endswith(STORY)


def test_the_arrows_step_from_change_to_change_without_the_network(visit: Visit) -> None:
    page = drawn(visit("/?date=2018-11-03&by=belgrade"))
    page.wait_for_load_state("networkidle")
    asked = requests_of(page)
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#headline")).to_contain_text("On 4 November 2018")
    assert page.evaluate(FILL, "GRD") == colour_of("withdrew")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#headline")).to_contain_text("On 15 February 2018")
    assert page.evaluate(FILL, "DMA") == colour_of("recognises")
    expect(page.locator(SLIDER)).to_have_attribute("aria-valuetext", "15 February 2018")
    page.wait_for_function("location.search.includes('date=2018-02-15')")
    page.wait_for_timeout(600)
    assert asked == []
    page.keyboard.press("End")
    expect(page.locator("#headline")).to_contain_text("On 23 November 2026")
    page.wait_for_function("!location.search.includes('date=')")


def test_after_a_step_the_figure_itself_agrees_with_what_is_seen(visit: Visit) -> None:
    page = drawn(visit("/?date=2018-11-03&by=belgrade"))
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        """() => {
          const gd = document.querySelector('#map .js-plotly-plot');
          const trace = gd.data.find(t => t.meta && t.meta.role === 'states');
          const place = trace.locations.indexOf('GRD');
          return trace.z[place] === 2 && trace.customdata[place][1].includes('Withdrew');
        }"""
    )
    assert page.evaluate(FILL, "GRD") == colour_of("withdrew")
    assert page.evaluate("document.querySelector('#timeline .js-plotly-plot').layout.shapes[0].x0") == "2018-11-04"


def test_play_runs_to_the_latest_day_and_stops(visit: Visit) -> None:
    page = drawn(visit("/?date=2008-02-17"))
    button = page.get_by_role("button", name="Play")
    button.click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.locator("#headline")).to_contain_text("On 23 November 2026", timeout=9000)
    expect(page.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.thorough
def test_a_pause_holds_the_day(visit: Visit) -> None:
    page = drawn(visit("/?date=2008-02-17"))
    page.get_by_role("button", name="Play").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="Pause").click()
    held = page.locator("#headline").text_content()
    page.wait_for_timeout(500)
    assert page.locator("#headline").text_content() == held
    assert "2026" not in (held or "")


def test_a_typed_date_moves_the_map_and_a_wrong_one_is_told(visit: Visit) -> None:
    page = drawn(visit("/"))
    field = page.get_by_role("textbox", name="Go to a date")
    field.fill("2012-02")
    field.press("Enter")
    expect(page.locator("#headline")).to_contain_text("On 29 February 2012")
    field.fill("2012-02-31")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Write a day, month or year between 1945-01-01 and 2028-12-31")
    expect(page.locator("#headline")).to_contain_text("On 29 February 2012")


def test_another_perspective_recounts_everything(visit: Visit) -> None:
    page = drawn(visit("/?date=2019-07-02"))
    expect(page.locator("#headline")).to_contain_text("by the states' own documents, 18 of 35")
    page.get_by_role("radio", name="Pristina").check()
    expect(page.locator("#headline")).to_contain_text("by Pristina's count, 19 of 35 states recognise")
    expect(page.locator("#legend [data-count]")).to_have_text(["19", "0", "0", "16", "4"])
    page.wait_for_function(f"({FILL})('SUR') === '{colour_of('recognises')}'")
    assert page.url.endswith("/?date=2019-07-02&by=pristina")


def test_back_returns_to_the_view_before(visit: Visit) -> None:
    page = drawn(visit("/?date=2019-07-02"))
    page.get_by_role("radio", name="Belgrade").check()
    expect(page.locator("#headline")).to_have_text(SENTENCE)
    page.go_back()
    expect(page.locator("#headline")).to_contain_text("18 of 35")
    expect(page.get_by_role("radio", name="Documents")).to_be_checked()


def test_a_click_on_a_state_opens_its_card(visit: Visit) -> None:
    page = drawn(visit(STORY))
    at = page.evaluate(
        """() => {
          const box = [...document.querySelectorAll('#map .choroplethlayer path')]
            .find(p => p.dataset.iso3 === 'PER').getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }"""
    )
    page.mouse.click(*at)
    card = page.locator("#card")
    expect(card.get_by_role("heading", name="Peru")).to_be_visible()
    expect(card.locator("[data-fill=status]")).to_have_text(["Recognises", "Recognition suspended", "Recognises"])
    expect(card).to_contain_text("made public on 2 July 2019")
    expect(card).to_contain_text("22 February 2008")
    expect(card.locator("a[href^='https://www.youtube.com/']")).to_have_count(1)
    for link in card.locator("a").all():
        assert re.match(r"https?://", link.get_attribute("href") or "")
        assert link.get_attribute("rel") == "noopener noreferrer"
    assert "country=PER" in page.url
    page.locator("[data-action=close-card]").click()
    expect(card).to_be_empty()


@pytest.mark.thorough
def test_the_cards_statuses_follow_the_slider(visit: Visit) -> None:
    page = drawn(visit("/?date=2018-11-01&country=DMA"))
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#card [data-fill=status]")).to_have_text(
        ["Recognition suspended", "Withdrew recognition", "Recognises"]
    )


def test_a_drag_on_the_map_opens_nothing(visit: Visit) -> None:
    page = drawn(visit(STORY))
    box = page.locator("#map").bounding_box()
    assert box
    x, y = box["x"] + box["width"] * 0.35, box["y"] + box["height"] * 0.3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert "country" not in page.url


def test_every_state_can_be_reached_in_the_tiles(visit: Visit) -> None:
    page = drawn(visit(STORY))
    tiles = page.locator("#tiles button")
    assert tiles.count() == 35
    expect(page.get_by_role("button", name="St Kitts & Nevis: Recognises")).to_be_visible()
    page.get_by_role("button", name="Grenada: Withdrew recognition").click()
    expect(page.locator("#card").get_by_role("heading", name="Grenada")).to_be_visible()


def test_a_click_on_a_visit_takes_its_day_and_state(visit: Visit) -> None:
    page = drawn(visit("/?date=2012-01-01&from=2019&to=2019"))
    at = page.wait_for_function(
        """() => {
          const gd = document.querySelector('#timeline .js-plotly-plot');
          for (const group of gd.querySelectorAll('.scatterlayer .trace')) {
            for (const point of group.querySelectorAll('path.point')) {
              const data = point.__data__.data;
              if (data && data[0] === 'visit' && data[1] === 'PER') {
                const box = point.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
              }
            }
          }
          return null;
        }"""
    ).json_value()
    page.mouse.move(*at)
    page.wait_for_selector("#timeline .hoverlayer .hovertext")
    page.mouse.click(*at)
    expect(page.locator("#headline")).to_contain_text("On 2 July 2019")
    expect(page.locator("#card").get_by_role("heading", name="Peru")).to_be_visible()
    assert "date=2019-07-02" in page.url


@pytest.mark.thorough
def test_the_council_on_a_day(visit: Visit) -> None:
    page = visit("/?view=council&date=2019-07-02")
    council = page.locator("#council-day")
    expect(council).to_contain_text("The Council on 2 July 2019")
    expect(council.locator("strong")).to_have_text("Peru")
    expect(council.locator("li.is-now")).to_have_count(15)
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    expect(council).to_contain_text("The Council on 1 August 2019")
    expect(council.locator("strong")).to_have_text("Poland")
    expect(page.locator("#table tbody tr")).to_have_count(90)
    page.goto(page.url.split("?")[0] + "?view=council&date=1950-01-01")
    expect(council.locator("li.is-now")).to_have_count(11)


def test_the_visits_can_be_filtered(visit: Visit) -> None:
    page = visit("/?view=visits")
    expect(page.locator("#table tbody tr")).to_have_count(209)
    page.get_by_role("combobox", name="Direction").select_option("From Belgrade")
    expect(page.locator("#table tbody tr")).not_to_have_count(209)
    assert "direction=from_belgrade" in page.url
    page.goto(page.url.split("?")[0] + "?view=visits&country=BRB")
    expect(page.locator("#table")).to_contain_text("No visit was found")


def test_a_narrow_screen_has_everything_in_one_column(visit: Visit) -> None:
    page = drawn(visit(STORY, **PHONE))
    expect(page.locator("#headline")).to_have_text(SENTENCE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    control = page.locator("#date").bounding_box()
    assert control
    assert control["y"] + control["height"] >= 843
    page.locator("#date [data-step=previous]").tap()
    expect(page.locator("#headline")).to_contain_text("On 4 November 2018")
    page.get_by_role("button", name="Grenada: Withdrew recognition").tap()
    expect(page.locator("#card").get_by_role("heading", name="Grenada")).to_be_visible()


def test_another_language_is_the_whole_page(visit: Visit) -> None:
    page = drawn(visit(STORY, locale="es-PE"))
    said = "según el recuento de Belgrado, 16 de 35 Estados reconocen a Kosovo* y 19 no lo reconocen."
    expect(page.locator("#headline")).to_have_text(f"El 2 de julio de 2019, {said}")
    assert page.evaluate("document.documentElement.lang") == "es"
    expect(page.get_by_role("link", name="Visitas")).to_be_visible()


def test_a_bad_link_opens_and_says_what_it_left_out(visit: Visit) -> None:
    page = drawn(visit("/?by=moscow&date=2019-07-02"))
    expect(page.locator("#notices")).to_contain_text("“by” cannot be “moscow”")
    expect(page.locator("#headline")).to_contain_text("On 2 July 2019, by the states' own documents")


def test_a_category_of_the_legend_can_be_shown_alone(visit: Visit) -> None:
    page = drawn(visit(STORY))
    row = page.locator("#legend button", has_text="Withdrew")
    row.click()
    expect(row).to_have_attribute("aria-pressed", "true")
    faded = FILL.replace(".fill", ".fillOpacity")
    assert float(page.evaluate(faded, "ARG")) < 0.5
    assert float(page.evaluate(faded, "SUR")) == 1
    row.click()
    assert float(page.evaluate(faded, "ARG")) == 1


@pytest.mark.thorough
def test_a_presenters_dark_look(visit: Visit) -> None:
    page = drawn(visit(STORY, color_scheme="dark"))
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate(FILL, "ARG") == rgb(LOOKS["dark"].does_not_recognise)


@pytest.mark.thorough
def test_play_goes_slowly_where_less_motion_is_wished(visit: Visit) -> None:
    page = drawn(visit("/?date=2008-02-17", reduced_motion="reduce"))
    page.get_by_role("button", name="Play").click()
    page.wait_for_timeout(2000)
    expect(page.locator("#headline")).to_contain_text("On 18 February 2008")
    page.get_by_role("button", name="Pause").click()


@pytest.mark.thorough
def test_the_latest_day_can_be_opened_by_keys_alone(visit: Visit) -> None:
    page = drawn(visit(STORY))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.open || document.activeElement.getAttribute('role')"))
        if "slider" in seen:
            break
    assert {"application", "combobox", "CAN"} <= set(seen)  # the map, the search and the tiles: one stop each
    assert not {"PER", "URY"} & set(seen)
    page.keyboard.press("End")
    expect(page.locator("#headline")).to_contain_text("On 23 November 2026")


def test_a_new_language_or_look_turns_the_page_and_keeps_the_day(visit: Visit) -> None:
    page = drawn(visit("/?date=2018-11-03&by=belgrade"))
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    page.get_by_role("combobox", name="Language").select_option("Español")
    expect(page.locator("#headline")).to_contain_text("El 4 de noviembre de 2018, según el recuento de Belgrado")
    page.get_by_role("combobox", name="Aspecto").select_option("Oscuro")
    page.wait_for_function(f"({FILL})('ARG') === '{rgb(LOOKS['dark'].does_not_recognise)}'")
    assert page.url.endswith("/?date=2018-11-04&by=belgrade&lang=es&theme=dark")
