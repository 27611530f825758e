"""The story's file: read whole or not at all, each fault with its place, and written again as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.story import Scene, Story, StoryError, filled, holes_of, read_story, said_in, write_story

STORIES = Path(__file__).parent.parent / "data" / "stories"

PLAIN = """
[story]
title.en = "T"
[[scene]]
address = "date=2019-07-02"
title.en = "One"
sentence.en = "On {date}."
"""


def faults(text: str) -> list[str]:
    with pytest.raises(StoryError) as raised:
        read_story(text)
    return [str(fault) for fault in raised.value.faults]


def test_a_plain_story_is_read() -> None:
    story = read_story(PLAIN)
    assert (story.title, len(story.scenes)) == ({"en": "T"}, 1)
    assert story.scenes[0].address == "?date=2019-07-02"
    assert story.scenes[0].notes == {}


def test_every_fault_is_told_at_once_with_its_scene_and_remedy() -> None:
    found = faults(
        PLAIN.replace('title.en = "T"', "")
        + '[[scene]]\naddress = 3\ntitle = "Two"\nsentence.es = "x"\ncolour = "red"\nsources = [1]\n'
    )
    assert [re.split(r""" ['"]""", line)[0] for line in found] == [
        "story.title:",
        "scene 2, address:",
        "scene 2, title:",
        "scene 2, sentence:",
        "scene 2, colour:",
        "scene 2, sources:",
    ]
    assert "must be a text" in found[1]
    assert "it may have address, title" in found[4]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[story", "is not TOML"),
        ("", "must give the story a title"),
        ('[story]\ntitle.en = "T"\nscene = 3', "must hold 1 to 99 scenes"),
        ('scene = [1]\n[story]\ntitle.en = "T"', "must be a table"),
        (PLAIN.replace('sentence.en = "On {date}."', ""), "is missing"),
    ],
)
def test_a_file_that_is_no_story_is_refused(text: str, said: str) -> None:
    assert any(said in fault for fault in faults(text))


surrogate_free = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
some_text = st.one_of(surrogate_free, st.just("a\nb")).map(str.strip).filter(bool)
texts = st.dictionaries(st.sampled_from(["es", "sr-Latn"]), some_text, max_size=2).flatmap(
    lambda some: some_text.map(lambda english: {"en": english, **some})
)


@given(address=surrogate_free, title=texts, sentence=texts)
def test_what_is_written_is_read_again(address: str, title: dict[str, str], sentence: dict[str, str]) -> None:
    scene = Scene(address="?" + address, title=title, sentence=sentence, highlights=("PER",), sources=("a", "b"))
    story = Story(title=title, scenes=(scene, scene))
    assert read_story(write_story(story)) == story


def test_holes_are_found_and_filled() -> None:
    assert holes_of("{a} and {b.c}") == ("a", "b.c")
    assert filled("{a} and {a}", {"a": "1"}) == "1 and 1"
    with pytest.raises(KeyError):
        filled("{a}", {})


def test_a_language_that_is_missing_is_said_in_english() -> None:
    assert said_in({"en": "a", "es": "b"}, "es") == "b"
    assert said_in({"en": "a"}, "es") == "a"
    assert said_in({}, "es") == ""


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_stories_that_come_along_are_whole(path: Path) -> None:
    story = read_story(path.read_text("utf-8"))
    assert 10 <= len(story.scenes) <= 14
    assert read_story(write_story(story)) == story
