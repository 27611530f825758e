"""Visits to the story: a view becomes a scene, scenes are moved, written and deleted, and files come and go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from components.story import Story, read_story, write_story
from tests.browser.conftest import Visit

SHIPPED = Path(__file__).parent.parent.parent / "data" / "stories" / "lima-2019.toml"
WROTE = "source => import('/assets/js/story_file.js').then(({ written }) => written(source))"
FAULTY = """
[story]
title.en = "Mine"
[[scene]]
address = "?date=2019-07-02&colour=red"
title.en = "One"
sentence.en = "On {day}."
"""


def opened(page: Page) -> Page:
    """Open the story by its button at the foot of the page."""
    page.wait_for_selector("#map .choroplethlayer path")
    page.get_by_role("button", name="Story", exact=True).click()
    page.wait_for_selector(".story-dialog[open] .story-scenes li")
    return page


def titles(page: Page) -> list[str]:
    return page.locator(".story-scenes [data-part=title]").all_text_contents()


def kept(page: Page) -> Story | None:
    """The reader's own story as this browser keeps it."""
    text = page.evaluate("JSON.parse(localStorage.getItem('atlas-story'))?.text ?? ''")
    return read_story(text) if text else None


def said(page: Page, text: str) -> None:
    expect(page.locator(".story-said [role=status]")).to_have_text(text)


def test_the_view_becomes_a_scene_whose_numbers_are_holes(visit: Visit) -> None:
    page = visit("/?date=2019-07-02&by=belgrade&country=PER&theme=dark")
    page.wait_for_selector("#map .choroplethlayer path")
    page.get_by_role("button", name="Add this view as a scene").first.click()
    said(page, "The view is the last scene now.")
    row = page.locator(".story-scenes > li").last
    expect(row.get_by_label("Title")).to_be_focused()
    expect(row.locator(".story-told")).to_contain_text(
        "On 2 July 2019, 16 of 35 states of the Americas recognise Kosovo*"
    )
    page.keyboard.type("Belgrade's count")
    page.keyboard.press("Tab")
    said(page, "Kept in this browser.")
    story = kept(page)
    assert story is not None
    assert len(story.scenes) == 14
    scene = story.scenes[-1]
    assert scene.address == "?date=2019-07-02&by=belgrade&country=PER"
    assert scene.title["en"] == "Belgrade's count"
    assert set(scene.sentence) == {"en", "es"}
    assert "{count.belgrade.yes}" in scene.sentence["es"]
    assert scene.highlights == ("PER",)


def test_scenes_are_moved_by_keys_and_the_focus_goes_along(visit: Visit) -> None:
    page = opened(visit("/"))
    before = titles(page)
    page.get_by_role("button", name=f"Move down: {before[0]}").focus()
    page.keyboard.press("Enter")
    said(page, "Kept in this browser.")
    assert titles(page)[:2] == [before[1], before[0]]
    expect(page.get_by_role("button", name=f"Move down: {before[0]}")).to_be_focused()
    page.get_by_role("button", name=f"Move up: {before[0]}").press("Enter")
    expect(page.get_by_role("button", name=f"Move down: {before[0]}")).to_be_focused()  # there is no way further up
    assert titles(page) == before
    page.keyboard.press("Escape")
    expect(page.locator(".story-dialog")).not_to_be_visible()


def test_a_scene_that_is_deleted_can_be_had_back(visit: Visit) -> None:
    page = opened(visit("/"))
    before = titles(page)
    page.get_by_role("button", name=f"Delete: {before[4]}").click()
    said(page, "The scene was deleted.")
    assert titles(page) == before[:4] + before[5:]
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "It is as it was before.")
    assert titles(page) == before
    assert kept(page) is None  # it was the story of the atlas


def test_what_is_written_stays_after_a_reload_and_the_story_of_the_atlas_comes_back(visit: Visit) -> None:
    page = opened(visit("/"))
    page.get_by_label("Title of the story").fill("My talk")
    page.get_by_label("Title of the story").press("Tab")
    said(page, "Kept in this browser.")
    page.reload()
    opened(page)
    expect(page.get_by_label("Title of the story")).to_have_value("My talk")
    expect(page.locator(".story-whose")).to_contain_text("Your story")
    page.get_by_role("button", name="Back to the story of the atlas").click()
    said(page, "This is the story of the atlas again.")
    expect(page.get_by_label("Title of the story")).to_have_value("Lima, July 2019")
    assert kept(page) is None
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Title of the story")).to_have_value("My talk")


@pytest.mark.core
def test_a_story_is_saved_as_a_file_that_opens_again(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit("/"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename == "lima-july-2019.toml"
    download.value.save_as(tmp_path / "story.toml")
    assert read_story((tmp_path / "story.toml").read_text("utf-8")) == read_story(SHIPPED.read_text("utf-8"))
    page.locator(".story-scenes > li").nth(1).get_by_role("button", name="Delete").click()
    said(page, "The scene was deleted.")
    page.locator("[data-part=file]").set_input_files(tmp_path / "story.toml")
    said(page, "The file was opened.")
    assert len(titles(page)) == 13
    assert kept(page) == read_story(SHIPPED.read_text("utf-8"))


def test_a_file_with_faults_is_refused_whole_and_the_story_stays(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit("/"))
    page.get_by_label("Title of the story").fill("My talk")
    page.get_by_label("Title of the story").press("Tab")
    said(page, "Kept in this browser.")
    (tmp_path / "faulty.toml").write_text(FAULTY, "utf-8")
    page.locator("[data-part=file]").set_input_files(tmp_path / "faulty.toml")
    faults = page.get_by_role("alert").locator("li")
    expect(faults).to_have_count(2)
    expect(faults.nth(0)).to_contain_text("Scene 1, address: “colour=red”")
    expect(faults.nth(1)).to_contain_text("Scene 1, sentence.en: “On {day}.” there is no hole {day}; there are date")
    story = kept(page)
    assert story is not None
    assert (story.title["en"], len(story.scenes)) == ("My talk", 13)


def test_a_sentence_with_a_fault_is_not_kept_and_can_be_put_right(visit: Visit) -> None:
    page = opened(visit("/"))
    row = page.locator(".story-scenes > li").first
    row.locator("summary").click()
    field = row.get_by_label("Sentence")
    field.fill("On {day}, all was quiet.")
    field.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("Scene 1, sentence.en")
    assert kept(page) is None
    expect(field).to_have_value("On {day}, all was quiet.")
    field.fill("On {date}, all was quiet.")
    field.press("Tab")
    expect(page.get_by_role("alert")).not_to_be_visible()
    expect(row.locator(".story-told")).to_contain_text("On 2 July 2019, all was quiet.")


@pytest.mark.parametrize(
    "notes",
    [
        "",
        "One line",
        "Two\nlines",
        'A "quoted" word\nand a \\ mark',
        "A tab\there\nand \x7f",
        "Ends so:\n",
        'Three """ quotes\nhere',
    ],
)
def test_what_the_browser_writes_the_server_reads(visit: Visit, notes: str) -> None:
    page = visit("/healthz")
    texts = {"en": "An “angle”: {date}", "es": "Un ángulo", "sr-Latn": "Đurić"}
    scene: dict[str, Any] = {
        "address": "?date=2019-07-02",
        "title": texts,
        "sentence": texts,
        "notes": {"en": notes} if notes else {},
    }
    lists = {"sources": ["a", "b"], "highlights": ["PER"]}
    source = {"title": texts, "scenes": [{**scene, **lists}, {**scene, "sources": [], "highlights": []}]}
    text = page.evaluate(WROTE, source)
    story = read_story(text)
    assert story.title == texts
    assert [(one.address, one.title, one.sources) for one in story.scenes] == [
        ("?date=2019-07-02", texts, ("a", "b")),
        ("?date=2019-07-02", texts, ()),
    ]
    assert story.scenes[0].notes.get("en", "") == notes.strip()
    assert read_story(write_story(story)) == story


@pytest.mark.parametrize(
    ("language", "theme", "width"), [("en", "light", 1280), ("es", "dark", 390), ("es", "contrast", 1280)]
)
def test_axe_finds_nothing(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], language: str, theme: str, width: int
) -> None:
    page = visit(f"/?lang={language}&theme={theme}", viewport={"width": width, "height": 844})
    page.wait_for_selector("#map .choroplethlayer path")
    page.locator("[data-action=story-add]").click()
    page.wait_for_selector(".story-scenes > li:nth-child(14) details[open]")
    assert page.evaluate("document.querySelector('.story-dialog').scrollWidth") <= width
    assert faults_of_access(page) == []
