"""A whole talk by keys alone: every scene of the story that comes along, a blank screen, a question, the way out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tools.serving import Served

SLOW = 15_000  # ms that a scene may take on a machine with much else to do
ROOMS = {"hall": {"width": 1920, "height": 1080}, "seminar": {"width": 1024, "height": 768}}


def story(atlas: Served, language: str = "en") -> list[dict[str, Any]]:
    """The scenes as the server tells them."""
    with urlopen(f"{atlas.url}/stories.json?lang={language}") as answer:
        scenes: list[dict[str, Any]] = json.load(answer)["scenes"]
    return scenes


def standing(page: Page, scene: dict[str, Any]) -> None:
    """The scene stands: its words, its day, and its view in the address."""
    expect(page.locator("#scene-title")).to_have_text(scene["title"], timeout=SLOW)
    expect(page.locator("#scene-sentence")).to_have_text(scene["sentence"])
    expect(page.locator("#scene-sentence")).to_be_visible()
    page.wait_for_function("day => atlas.day() === day", arg=scene["day"], timeout=SLOW)


def presented(page: Page, n: int) -> Page:
    """Wait until a scene stands that the address named."""
    expect(page.locator("#scene-number")).to_have_text(re.compile(rf"^{n} \w+ \d+$"), timeout=SLOW)
    expect(page.locator("#scene-title")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("room", [pytest.param("hall", marks=pytest.mark.core), "seminar"])
def test_the_whole_talk_by_keys_alone(visit: Visit, atlas: Served, room: str) -> None:
    scenes = story(atlas)
    page = visit("/?view=table", viewport=ROOMS[room])
    page.wait_for_function("window.atlas && atlas.playback && atlas.playback()")
    page.locator("body").press("Shift+P")
    standing(page, scenes[0])
    keys = ["PageDown", "ArrowRight", "Space", "n", "Enter"]
    for n, scene in enumerate(scenes[1:], start=2):
        page.keyboard.press(keys[n % len(keys)])
        standing(page, scene)
        assert f"scene={n}" in page.url
        assert spilled(page) == []
    page.keyboard.press("PageDown")  # after the last there is none
    expect(page.locator("#scene-number")).to_have_text(f"{len(scenes)} of {len(scenes)}")
    page.keyboard.press("PageUp")
    standing(page, scenes[-2])
    page.keyboard.press("9")
    page.keyboard.press("Enter")
    standing(page, scenes[8])
    page.keyboard.press("b")
    expect(page.locator("html[data-blank=black]")).to_have_count(1)
    page.keyboard.press("PageDown")  # the first press only brings the scene back
    expect(page.locator("html[data-blank]")).to_have_count(0)
    standing(page, scenes[8])
    page.keyboard.press("w")
    expect(page.locator("html[data-blank=white]")).to_have_count(1)
    page.keyboard.press("Escape")
    here = page.url
    page.keyboard.press("/")
    page.keyboard.type("surin")
    page.keyboard.press("Enter")
    file = page.locator("#question-file")
    expect(file.get_by_role("heading", name="Suriname")).to_be_visible(timeout=SLOW)
    expect(file.locator("[data-by=documents]")).to_have_text("Withdrew recognition")
    expect(file).to_contain_text("Pristina disputes this and holds that a recognition cannot be revoked.")
    page.keyboard.press("Escape")
    expect(file).not_to_be_visible()
    assert page.url == here
    standing(page, scenes[8])
    page.keyboard.press("Home")
    standing(page, scenes[0])
    page.keyboard.press("End")
    standing(page, scenes[-1])
    page.keyboard.press("Escape")
    expect(page.locator(".top")).to_be_visible(timeout=SLOW)
    assert "scene" not in page.url
    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()


def spilled(page: Page) -> list[str]:
    """What of a slide leaves the safe margins, or is cut."""
    found: list[str] = page.evaluate(
        """() => {
          const [wide, high] = [innerWidth, innerHeight];
          const parts = document.querySelectorAll(".slide :is(h1, h2, p, li, dt, dd, button, .legend-row, .tile)");
          return [...parts].filter((part) => {
            const box = part.getBoundingClientRect();
            const { overflow, visibility } = getComputedStyle(part);
            if (!box.width || part.closest(".slide-steps") || visibility === "hidden") return false;
            const aside = box.left < wide * 0.04 || box.right > wide * 0.96;
            const beyond = box.top < high * 0.04 || box.bottom > high * 0.97;
            return aside || beyond || (overflow === "hidden" && part.scrollHeight > part.clientHeight + 4);
          }).map((part) => `${part.tagName}.${part.className}: ${part.textContent.slice(0, 40)}`);
        }"""
    )
    return found


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("scene", [4, 7, 9, 12])
def test_the_names_of_a_scene_cover_no_mark_and_no_other_name(visit: Visit, room: str, scene: int) -> None:
    page = presented(visit(f"/?scene={scene}", viewport=ROOMS[room]), scene)
    page.wait_for_function("document.querySelectorAll('#map path.point[data-iso3]').length > 10")
    expect(page.locator(".slide-name").first).to_be_visible()
    covered = page.evaluate(
        """() => {
          const boxes = (chosen) => [...document.querySelectorAll(chosen)].map((e) => [e, e.getBoundingClientRect()]);
          const meet = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
          const names = boxes(".slide-name");
          const others = [...names, ...boxes("#map path.point[data-iso3]")];
          return names.flatMap(([name, box]) => others.filter(([other, its]) => other !== name && meet(box, its))
            .map(([other]) => `${name.textContent} on ${other.textContent || other.dataset.iso3}`));
        }"""
    )
    assert covered == []


def test_the_type_can_be_read_from_the_last_row(visit: Visit) -> None:
    page = presented(visit("/?scene=9"), 9)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    assert page.locator("#scene-title").evaluate(size) >= 36
    for part in (
        "#scene-sentence",
        ".legend-label",
        ".slide-file p",
        ".slide-statuses dt",
        ".slide-name",
        "#slide-day",
    ):
        assert page.locator(part).first.evaluate(size) >= 24, part


def test_a_press_of_the_button_starts_at_the_view_that_is_open(visit: Visit, atlas: Served) -> None:
    page = visit("/?view=compare&date=2018-11-04")
    page.get_by_role("button", name="Present", exact=True).click()
    standing(page, story(atlas)[7])
    assert page.url.endswith("/?view=compare&date=2018-11-04&scene=8")


@pytest.mark.core
def test_f5_and_the_browsers_back_stay_in_the_talk(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas)
    page = presented(visit("/?scene=9"), 9)
    assert page.url.endswith("/?date=2019-07-02&by=belgrade&country=PER&scene=9")
    page.reload()
    standing(page, scenes[8])
    page.keyboard.press("PageDown")
    standing(page, scenes[9])
    page.go_back()
    standing(page, scenes[8])


def test_the_clicker_turns_scenes_even_while_the_slider_has_the_focus(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas)
    page = presented(visit("/?scene=8"), 8)
    slider = page.locator("#date [role=slider]")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#slide-day")).to_have_text("2 November 2018")
    expect(page.locator("#headline")).to_contain_text("On 2 November 2018")  # the scene's sentence is of another day
    expect(page.locator("#scene-sentence")).not_to_be_visible()
    page.keyboard.press("PageDown")
    standing(page, scenes[8])
    page.keyboard.press("PageUp")
    standing(page, scenes[7])


@pytest.mark.core
def test_escape_leads_back_to_the_scene_before_it_leads_out(visit: Visit, atlas: Served) -> None:
    page = presented(visit("/?scene=8"), 8)
    address = page.url
    page.locator("#date [role=slider]").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#scene-sentence")).not_to_be_visible()
    page.wait_for_url(re.compile("date=(?!2018-11-04)"))
    page.keyboard.press("Escape")
    standing(page, story(atlas)[7])
    assert page.url == address


def test_single_keys_can_be_switched_off(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas)
    page = presented(visit("/?scene=1"), 1)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys while presenting")
    expect(keys).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement.closest('dialog') !== null || document.activeElement === document.body"
        )
    page.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    expect(keys).not_to_be_visible()
    for key in ("n", "b", "?", "2", "/"):
        page.keyboard.press(key)
    expect(page.locator("html[data-blank]")).to_have_count(0)
    assert "scene=1" in page.url
    page.keyboard.press("PageDown")
    standing(page, scenes[1])
    page.keyboard.press("Escape")
    expect(page.locator(".top")).to_be_visible(timeout=SLOW)
    page.locator("body").press("Shift+P")
    page.wait_for_timeout(300)
    assert "scene" not in page.url


def test_the_scene_is_said_once(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas)
    page = presented(visit("/?scene=9"), 9)
    page.evaluate(
        """() => {
          window.said = [];
          const spoken = document.getElementById("spoken");
          const hear = new MutationObserver(() => window.said.push(spoken.textContent));
          hear.observe(spoken, { childList: true, characterData: true, subtree: true });
        }"""
    )
    page.keyboard.press("PageDown")
    standing(page, scenes[9])
    page.wait_for_timeout(700)
    assert page.evaluate("window.said.filter((text) => text)") == [f"{scenes[9]['title']}. {scenes[9]['sentence']}"]


def test_nothing_moves_where_the_reader_wants_no_motion(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas)
    page = presented(visit("/?scene=8", reduced_motion="reduce"), 8)
    page.evaluate(
        """() => {
          window.moved = 0;
          const look = () => { window.moved += document.getAnimations().length; requestAnimationFrame(look); };
          look();
        }"""
    )
    page.keyboard.press("PageDown")
    standing(page, scenes[8])
    page.wait_for_timeout(400)
    assert page.evaluate("window.moved") == 0


def test_a_second_window_can_lead_the_talk(visit: Visit, atlas: Served) -> None:
    page = presented(visit("/?scene=3"), 3)
    page.evaluate(
        """() => {
          window.heard = [];
          window.other = new BroadcastChannel("atlas-talk");
          window.other.onmessage = ({ data: { kind, n, blank, story } }) =>
            window.heard.push([kind, n, blank, story.scenes.length]);
          window.other.postMessage({ kind: "hello" });
        }"""
    )
    page.wait_for_function("window.heard.length === 1")
    page.evaluate("window.other.postMessage({ kind: 'go', n: 11 })")
    standing(page, story(atlas)[10])
    page.wait_for_function("window.heard.length >= 2")
    assert page.evaluate("window.heard.at(-1)") == ["scene", 11, "", 13]
    assert page.evaluate("[atlas.talk.scene(), atlas.talk.story().scenes.length]") == [11, 13]


@pytest.mark.parametrize(
    ("look", "scene"), [("light", 2), ("light", 9), ("dark", 8), ("dark", 10), ("contrast", 9), ("print", 8)]
)
def test_axe_finds_nothing(visit: Visit, faults_of_access: Callable[[Page], list[str]], look: str, scene: int) -> None:
    page = presented(visit(f"/?scene={scene}&theme={look}"), scene)
    assert faults_of_access(page) == []
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert faults_of_access(page) == []


def test_axe_finds_nothing_in_a_question(visit: Visit, faults_of_access: Callable[[Page], list[str]]) -> None:
    page = presented(visit("/?scene=1"), 1)
    page.keyboard.press("/")
    page.keyboard.type("перу")
    expect(page.locator("#search-list")).to_contain_text("Peru", timeout=SLOW)
    assert faults_of_access(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("#question-file")).to_contain_text("Belgrade says that Peru suspended its recognition in 2015")
    assert faults_of_access(page) == []


def test_in_spanish(visit: Visit, atlas: Served) -> None:
    scenes = story(atlas, "es")
    page = presented(visit("/?scene=1", locale="es-PE"), 1)
    standing(page, scenes[0])
    expect(page.locator("#slide-notes")).to_contain_text("Evidencia hasta el 9 de abril de 2026.")
    page.keyboard.press("PageDown")
    standing(page, scenes[1])
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Teclas durante la presentación")).to_be_visible()
