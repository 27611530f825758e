"""A story told in a language: every hole filled from the facts, every source cited. Knows no address and no screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from components.facts.book import Book
from components.facts.origins import Origin, origins
from components.figures.holes import HoleError, Telling, fill_in
from components.story import FALLBACK, Scene, Story, StoryFault, filled, said_in
from components.words import languages, words_for

_COUNTED = frozenset({"count", "contested", "acted", "visits", "tour", "vote", "voted"})
"""The holes that may say how many; what the others say is a name or a date."""
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")
_TEXTS = ("title", "sentence", "notes")


@dataclass(frozen=True, kw_only=True)
class ToldScene:
    """A scene as it is shown. ``query`` is its view's address, without a scene's number, as addresses are written.

    ``day`` is the day (ISO) that the view shows; ``weighed`` is the sentence with its numbers between ``**``; ``notes``
    has a line for each thing to say. ``sources`` are the pages behind it, ``highlights`` the states (ISO3) pointed to.
    """

    query: str
    day: str
    title: str
    sentence: str
    weighed: str
    notes: str
    sources: tuple[Origin, ...]
    highlights: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ToldStory:
    """A story as it is shown, in one language."""

    language: str
    title: str
    scenes: tuple[ToldScene, ...]


def tell_story(story: Story, tellings: Sequence[Telling], queries: Sequence[str]) -> ToldStory:
    """Tell a story in the language of its tellings; a text without that language is told in English.

    ``tellings`` and ``queries`` go with the scenes. Raises HoleError for a hole that cannot be filled and KeyError for
    a source that nobody knows: :func:`faults_of` finds both, with their places.
    """
    scenes = zip(story.scenes, tellings, queries, strict=True)
    language = tellings[0].words.language
    title = said_in(story.title, language)
    return ToldStory(
        language=language,
        title=filled(title, fill_in(title, tellings[0])),
        scenes=tuple(_told(scene, telling, query) for scene, telling, query in scenes),
    )


def faults_of(story: Story, tellings: Sequence[Telling]) -> tuple[StoryFault, ...]:
    """Return what of a story the facts cannot carry, in every language: a hole, a source, a state."""
    found = list(_unfilled(0, "story.title", story.title, tellings[0]))
    for number, (scene, telling) in enumerate(zip(story.scenes, tellings, strict=True), start=1):
        for key in _TEXTS:
            found += _unfilled(number, key, getattr(scene, key), telling)
        found += _unknown(number, scene, telling.book)
    return tuple(found)


def _told(scene: Scene, telling: Telling, query: str) -> ToldScene:
    said = {key: said_in(getattr(scene, key), telling.words.language) for key in _TEXTS}
    full = {key: fill_in(text, telling) for key, text in said.items()}
    return ToldScene(
        query=query,
        day=telling.day.isoformat(),
        title=filled(said["title"], full["title"]),
        sentence=filled(said["sentence"], full["sentence"]),
        weighed=filled(said["sentence"], _weighed(full["sentence"])),
        notes=filled(said["notes"], full["notes"]),
        sources=origins(telling.book.table("sources"), ";".join(scene.sources)),
        highlights=scene.highlights,
    )


def _weighed(holes: Mapping[str, str]) -> dict[str, str]:
    """Set what says how many between marks of weight; dates and years stay as they are."""
    return {hole: f"**{text}**" if _counts(hole, text) else text for hole, text in holes.items()}


def _counts(hole: str, text: str) -> bool:
    name, *arguments = hole.split(".")
    said = {"years", "first", "last", "date", "names"} & set(arguments)
    return name in _COUNTED and not said and _NUMBER.fullmatch(text) is not None


def _unfilled(scene: int, key: str, texts: Mapping[str, str], telling: Telling) -> Iterator[StoryFault]:
    for language, text in texts.items():
        words = words_for(language if language in languages() else FALLBACK)
        try:
            fill_in(text, replace(telling, words=words))
        except HoleError as error:
            yield StoryFault(scene=scene, key=f"{key}.{language}", value=text, remedy=str(error))


def _unknown(number: int, scene: Scene, book: Book) -> Iterator[StoryFault]:
    known = {"sources": set(book.table("sources")["id"]), "highlights": set(book.table("states")["iso3"])}
    named = {
        "sources": "is no id in data/sources.csv",
        "highlights": "is no state of the Americas (ISO 3166-1 alpha-3)",
    }
    for key, ids in known.items():
        for value in getattr(scene, key):
            if value not in ids:
                yield StoryFault(scene=number, key=key, value=value, remedy=named[key])
