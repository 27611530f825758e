"""A story: scenes in an order, each an address, a title, a sentence and notes, in a text file. Knows files, no data.

A file is TOML: ``[story]`` with a title in each language, then ``[[scene]]`` tables. A text may hold holes, ``{date}``
or ``{count.belgrade.yes}``, which are filled from the facts (:mod:`components.figures.holes`), so that no number of a
story is typed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

FALLBACK = "en"
_HOLE = re.compile(r"\{([^{}]*)\}")
_SCENE = {
    "address": "text",
    "title": "texts",
    "sentence": "texts",
    "notes": "texts",
    "sources": "list",
    "highlights": "list",
}
_KINDS = {
    "text": "must be a text",
    "texts": 'must be a text for each language, English among them: {key}.en = "..."',
    "list": "must be a list of texts",
}
_NEEDED = ("address", "title", "sentence")
MOST = 99
"""The most scenes that a story may have."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One scene. ``address`` is the query of its view, without a scene's number.

    ``title``, ``sentence`` and ``notes`` have a text for each language that the story is told in, English always.
    ``sources`` are ids of the table of sources, ``highlights`` states (ISO3) that the scene points to.
    """

    address: str
    title: Mapping[str, str]
    sentence: Mapping[str, str]
    notes: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    highlights: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Story:
    """Scenes under a title; ``title`` has a text for each language, English always."""

    title: Mapping[str, str]
    scenes: tuple[Scene, ...]


@dataclass(frozen=True, kw_only=True)
class StoryFault:
    """What is wrong with a story's file: in which scene (0: before the first), at which key, and what to do."""

    scene: int
    key: str
    value: str
    remedy: str

    def __str__(self) -> str:
        where = f"scene {self.scene}, " if self.scene else ""
        return f"{where}{self.key}: {self.value!r} {self.remedy}"


class StoryError(ValueError):
    """A story's file with faults; nothing of it is used."""

    def __init__(self, faults: Iterable[StoryFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))


def said_in(texts: Mapping[str, str], language: str) -> str:
    """Return the text of a language, else the English one; empty where there is neither."""
    return texts.get(language) or texts.get(FALLBACK, "")


def holes_of(text: str) -> tuple[str, ...]:
    """Return the names in the holes of a text.

    >>> holes_of("On {date}, {count.belgrade.yes} of {count.belgrade.total}")
    ('date', 'count.belgrade.yes', 'count.belgrade.total')
    """
    return tuple(_HOLE.findall(text))


def filled(text: str, holes: Mapping[str, str]) -> str:
    """Return a text with its holes filled; KeyError for a hole that nothing fills."""
    return _HOLE.sub(lambda found: holes[found[1]], text)


def read_story(text: str) -> Story:
    """Read a story; raises StoryError with everything that is wrong, one fault a place, and then reads nothing."""
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number or a nesting that no file needs
        raise StoryError([StoryFault(scene=0, key="file", value="", remedy=f"is not TOML: {error}")]) from error
    faults: list[StoryFault] = []
    head = raw.get("story")
    if not isinstance(head, dict) or not _texts(head.get("title")):
        remedy = 'must give the story a title: [story] with title.en = "..."'
        faults.append(StoryFault(scene=0, key="story.title", value="", remedy=remedy))
    scenes = raw.get("scene")
    if not isinstance(scenes, list) or not 1 <= len(scenes) <= MOST:
        remedy = f"must hold 1 to {MOST} scenes, each under [[scene]]"
        faults.append(StoryFault(scene=0, key="scene", value="", remedy=remedy))
        scenes = []
    for number, scene in enumerate(scenes, start=1):
        faults += _faults(number, scene)
    if faults:
        raise StoryError(faults)
    return Story(title=_stripped(raw["story"]["title"]), scenes=tuple(_scene(scene) for scene in raw["scene"]))


def write_story(story: Story) -> str:
    """Return the file of a story: what :func:`read_story` reads again as the same."""
    lines = ["[story]", *_written("title", story.title)]
    for scene in story.scenes:
        lines += ["", "[[scene]]", f"address = {_line(scene.address)}"]
        for key in ("title", "sentence", "notes"):
            lines += _written(key, getattr(scene, key))
        for key in ("sources", "highlights"):
            if getattr(scene, key):
                lines.append(f"{key} = [{', '.join(map(_line, getattr(scene, key)))}]")
    return "\n".join(lines) + "\n"


def _scene(raw: dict[str, Any]) -> Scene:
    return Scene(
        address=_address(raw["address"]),
        title=_stripped(raw["title"]),
        sentence=_stripped(raw["sentence"]),
        notes=_stripped(raw.get("notes", {})),
        sources=tuple(raw.get("sources", ())),
        highlights=tuple(raw.get("highlights", ())),
    )


def _stripped(texts: Mapping[str, str]) -> dict[str, str]:
    return {language: text.strip() for language, text in texts.items()}


def _address(text: str) -> str:
    return text if text.startswith("?") or not text else f"?{text}"


def _faults(number: int, scene: Any) -> list[StoryFault]:
    if not isinstance(scene, dict):
        return [StoryFault(scene=number, key="scene", value=str(scene), remedy="must be a table, under [[scene]]")]
    found = [
        StoryFault(scene=number, key=key, value="", remedy="is missing; write it")
        for key in _NEEDED
        if key not in scene
    ]
    for key, value in scene.items():
        if key not in _SCENE:
            remedy = f"is not part of a scene; it may have {', '.join(_SCENE)}"
        elif not _is(_SCENE[key], value):
            remedy = _KINDS[_SCENE[key]].format(key=key)
        else:
            continue
        found.append(StoryFault(scene=number, key=key, value=str(value), remedy=remedy))
    return found


def _is(kind: str, value: Any) -> bool:
    if kind == "text":
        return isinstance(value, str)
    if kind == "list":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return _texts(value)


def _texts(value: Any) -> bool:
    """Tell whether this is a text for each of some languages, English among them."""
    return (
        isinstance(value, dict) and all(isinstance(text, str) and text.strip() for text in value.values())
    ) and FALLBACK in value


def _written(key: str, texts: Mapping[str, str]) -> list[str]:
    return [f"{key}.{_language(language)} = {_quoted(text)}" for language, text in texts.items()]


def _language(language: str) -> str:
    return language if re.fullmatch(r"[A-Za-z0-9_-]+", language) else _quoted(language)


def _quoted(text: str) -> str:
    """Return a text as TOML writes it: over several lines where it has them."""
    if "\n" in text and text.strip() == text and not re.search(r'[\\"\x00-\x09\x0b-\x1f\x7f]', text):
        return f'"""\n{text}\n"""'
    return _line(text)


def _line(text: str) -> str:
    """Return a TOML string in one line: its rules hold JSON's, but for a character that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
