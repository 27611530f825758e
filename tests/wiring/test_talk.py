"""The pages beside a talk: the window of the notes, the dialog of the story, and what the server knows of a screen."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape

import pytest
from dash import Dash

from app import make_app
from components.facts.book import Book
from components.theme import LOOKS
from components.wiring.desk import Desk
from components.wiring.part_preflight import contrast, preflight_of
from components.words import languages


def text(app: Dash, path: str) -> str:
    answer = app.server.test_client().get(path)
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    return str(answer.text)


def states(said: str) -> dict[str, str]:
    """What the server found of each check."""
    lines = [dict(re.findall(r'data-(check|state)="(\w+)"', line)) for line in re.findall(r"<li [^>]*>", said)]
    return {line["check"]: line["state"] for line in lines}


@pytest.mark.parametrize("language", languages())
def test_the_notes_say_their_language_and_look_and_load_only_their_own_files(app: Dash, language: str) -> None:
    said = text(app, f"/notes?lang={language}&theme=dark")
    assert f'<html lang="{language}" data-theme="dark">' in said
    assert re.findall(r'(?:src|href)="(/assets/[^"]+)"', said) == [
        "/assets/fonts.css",
        "/assets/tokens.css",
        "/assets/notes.css",
        "/assets/js/notes.js",
    ]
    assert "_dash" not in said


def test_the_first_page_does_not_carry_what_only_a_talk_needs(app: Dash) -> None:
    named = re.findall(r'(?:src|href)="(/assets/[^"?]+)', text(app, "/"))
    assert [name for name in named if re.search(r"/(notes|stories|story_|preflight)", name)] == []


@pytest.mark.parametrize("language", languages())
def test_a_new_scene_can_be_told_whatever_the_view(app: Dash, language: str) -> None:
    """What the dialog offers as a first sentence is checked as a reader's own file is."""
    client = app.server.test_client()
    (given,) = re.findall(r'data-new="([^"]*)"', text(app, f"/stories/editor?lang={language}"))
    new = json.loads(unescape(given))
    assert set(new) == set(languages())
    said = new[language]
    what = [*said["views"].values(), *said["layers"].values()]
    sentences = [*said["counted"].values(), said["compared"], *(said["other"].replace("{what}", one) for one in what)]
    head = '[[scene]]\naddress = "?date=2019-07-02"\ntitle.en = "A"\nsentence.en = '
    scenes = [head + json.dumps(sentence, ensure_ascii=False) for sentence in sentences]
    answer = client.post("/stories/check", data="\n".join(['[story]\ntitle.en = "T"', *scenes]).encode())
    assert "faults" not in answer.json
    told = [scene["sentence"] for scene in answer.json["story"]["scenes"]]
    assert not [sentence for sentence in told if "{" in sentence]
    assert "16" in told[list(said["counted"]).index("belgrade")]


def test_what_was_checked_comes_back_as_its_source(app: Dash) -> None:
    client = app.server.test_client()
    file = client.get("/stories.toml").text
    answer = client.post("/stories/check", data=file.encode()).json
    assert answer["text"] == file
    assert len(answer["source"]["scenes"]) == len(answer["story"]["scenes"]) == file.count("[[scene]]")
    assert set(answer["source"]["scenes"][0]["title"]) == set(languages())


@pytest.mark.parametrize(("today", "state"), [(date(2027, 4, 9), "pass"), (date(2027, 4, 10), "attention")])
def test_evidence_is_old_after_a_year(book: Book, today: date, state: str) -> None:
    desk = Desk(book, lambda: today)
    said = preflight_of(desk, desk.read("?view=preflight"))
    assert states(said)["evidence"] == state


def test_every_look_passes_and_the_ratio_is_that_of_wcag(desk: Desk) -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    for look in LOOKS:
        said = preflight_of(desk, desk.read(f"?view=preflight&theme={look}"))
        assert states(said)["look"] == "pass"


def test_the_page_before_a_talk_is_not_in_the_navigation(book: Book) -> None:
    client = make_app(book, lambda: date(2026, 11, 23)).server.test_client()
    layout = json.dumps(client.get("/_dash-layout?search=%3Fview%3Dpreflight").json)
    assert '"view=map"' in layout
    assert '"data-go": "view=preflight"' not in layout
