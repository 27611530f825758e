"""A story is told whole in every language, its numbers heavier; what no fact carries is a fault with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.facts.book import Book
from components.figures.holes import Telling
from components.figures.story_told import faults_of, tell_story
from components.story import Scene, Story, read_story
from components.wiring.desk import Desk
from components.words import languages, words_for
from tests.test_story import STORIES

SHIPPED = read_story((STORIES / "lima-2019.toml").read_text("utf-8"))


def tellings(desk: Desk, story: Story, language: str) -> list[Telling]:
    days = [desk.read(scene.address).day for scene in story.scenes]
    return [Telling(book=desk.book, words=words_for(language), day=day) for day in days]


@pytest.mark.parametrize("language", languages())
def test_the_story_that_comes_along_is_told_whole(desk: Desk, language: str) -> None:
    queries = [scene.address for scene in SHIPPED.scenes]
    told = tell_story(SHIPPED, tellings(desk, SHIPPED, language), queries)
    assert (told.language, len(told.scenes)) == (language, len(SHIPPED.scenes))
    for scene in told.scenes:
        assert "{" not in scene.title + scene.sentence + scene.notes
        assert scene.weighed.replace("**", "") == scene.sentence
        assert all(page.url.startswith("http") for page in scene.sources)
    assert faults_of(SHIPPED, tellings(desk, SHIPPED, language)) == ()


def test_numbers_are_set_heavier_and_dates_are_not(desk: Desk) -> None:
    told = tell_story(SHIPPED, tellings(desk, SHIPPED, "en"), [scene.address for scene in SHIPPED.scenes])
    assert told.scenes[0].weighed.startswith("On 2 July 2019, **16** of **35** states")
    assert told.scenes[0].day == "2019-07-02"
    assert told.scenes[1].weighed.startswith("In 1963 Josip Broz Tito visited **6** states")
    assert "frozen since 2015" in told.scenes[8].weighed


def test_every_fault_is_told_with_its_place_in_every_language(book: Book, desk: Desk) -> None:
    scene = Scene(
        address="?date=2019-07-02",
        title={"en": "Plain", "fr": "{nothing}"},
        sentence={"en": "{count.belgrade.yes}", "es": "{state.ZZZ}"},
        notes={"en": "{tour.hosts.Nobody.1963}"},
        sources=("srbija-gov-rs-2019-peru", "no-such-page"),
        highlights=("PER", "SRB"),
    )
    story = Story(title={"en": "T {when.soon}"}, scenes=(scene, replace(scene, notes={})))
    found = [(fault.scene, fault.key) for fault in faults_of(story, tellings(desk, story, "en"))]
    of_second = [(2, "title.fr"), (2, "sentence.es"), (2, "sources"), (2, "highlights")]
    of_first = [(1, "title.fr"), (1, "sentence.es"), (1, "notes.en"), (1, "sources"), (1, "highlights")]
    assert found == [(0, "story.title.en"), *of_first, *of_second]
    with pytest.raises(KeyError, match="no-such-page"):
        tell_story(Story(title={"en": "T"}, scenes=(replace(scene, notes={}),)), tellings(desk, story, "en")[:1], ["?"])
    assert len(book.table("sources")) > 0
