"""The routes of a talk: the story that comes along, whether a reader's own can be told, a state's file for a slide."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from flask import Flask, Response, jsonify, request

from components.facts.origins import cite_full
from components.figures.holes import Telling
from components.figures.story_told import ToldStory, faults_of, tell_story
from components.story import Story, StoryError, StoryFault, read_story
from components.view import Ignored
from components.wiring.desk import Desk, Reading
from components.wiring.part_slide import file_of

LARGEST = 200_000
"""The most bytes that a reader's story may have."""
_SAID = 120  # letters of a value that a fault says


def register(server: Flask, desk: Desk) -> None:
    """Put the routes on the server."""

    @server.get("/stories.json")
    def stories() -> Response:
        reading = _asked(desk)
        told = desk.remember("story", reading, lambda: _told(desk, read_story(_text(desk)), reading))
        return jsonify(_as_json(told))

    @server.get("/slide/file")
    def slide_file() -> Response:
        return Response(file_of(desk, _asked(desk)), content_type="text/html; charset=utf-8")

    @server.get("/stories.toml")
    def file() -> Response:
        return Response(_text(desk), content_type="text/plain; charset=utf-8")

    @server.post("/stories/check")
    def check() -> tuple[Response, int]:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            return _refused("request", "comes from another site; open the story in the atlas itself"), 403
        if (request.content_length or 0) > LARGEST:
            return _too_large(), 413
        body = request.get_data(cache=False, parse_form_data=False)
        if len(body) > LARGEST:
            return _too_large(), 413
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return _refused("file", "is not text in UTF-8; save it so"), 200
        return _checked(desk, text), 200


def _asked(desk: Desk) -> Reading:
    """Understand which language a story is asked for in."""
    search = request.query_string.decode("utf-8", "replace")
    return desk.read(search, accept=[language for language, _ in request.accept_languages])


def _text(desk: Desk) -> str:
    """Return the file of the story that comes with the atlas: the first by its name."""
    (path, *_) = sorted((desk.book.folder / "stories").glob("*.toml"))
    return path.read_text("utf-8")


def _checked(desk: Desk, text: str) -> Response:
    """Tell the story of a text, or say what is wrong with it: all at once, and then nothing of it is told."""
    reading = _asked(desk)
    try:
        story = read_story(text)
    except StoryError as error:
        return _faulty(error.faults)
    scenes = [desk.read(scene.address) for scene in story.scenes]
    faults = [
        fault
        for number, (scene, found) in enumerate(zip(story.scenes, scenes, strict=True), start=1)
        for fault in _misread(number, scene.address, found)
    ]
    faults += faults_of(story, _tellings(desk, story, reading))
    if faults:
        return _faulty(sorted(faults, key=lambda fault: fault.scene))
    return jsonify(story=_as_json(_told(desk, story, reading)), text=text, source=asdict(story))


def _misread(number: int, address: str, found: Reading) -> list[StoryFault]:
    """Return what of a scene's address was not understood; a scene's own number is given by its place."""
    ignored = list(found.ignored)
    if found.view.scene:
        ignored.append(Ignored(parameter="scene", value=found.view.scene, instead=""))
    remedy = "is not understood in {address}; copy what stands from the question mark on in the address bar"
    return [
        StoryFault(
            scene=number,
            key="address",
            value=f"{one.parameter}={one.value}",
            remedy="is given by the scene's place; leave it out"
            if one.parameter == "scene"
            else remedy.format(address=_short(address)),
        )
        for one in ignored
    ]


def _tellings(desk: Desk, story: Story, reading: Reading) -> list[Telling]:
    return [Telling(book=desk.book, words=reading.words, day=desk.read(scene.address).day) for scene in story.scenes]


def _told(desk: Desk, story: Story, reading: Reading) -> ToldStory:
    queries = [desk.read(scene.address).view.to_search() for scene in story.scenes]
    return tell_story(story, _tellings(desk, story, reading), queries)


def _as_json(told: ToldStory) -> dict[str, Any]:
    """Return a story as it travels: each source with its citation in full."""
    scenes = [
        {**asdict(scene), "sources": [{**asdict(page), "cited": cite_full(page)} for page in scene.sources]}
        for scene in told.scenes
    ]
    return {"language": told.language, "title": told.title, "scenes": scenes}


def _faulty(faults: tuple[StoryFault, ...] | list[StoryFault]) -> Response:
    return jsonify(faults=[{**asdict(fault), "value": _short(fault.value)} for fault in faults])


def _refused(key: str, remedy: str) -> Response:
    return _faulty([StoryFault(scene=0, key=key, value="", remedy=remedy)])


def _too_large() -> Response:
    return _refused("file", f"is larger than {LARGEST // 1000} kB; leave out what is no text of the story")


def _short(value: str) -> str:
    return value if len(value) <= _SAID else value[: _SAID - 1] + "…"
