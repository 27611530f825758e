"""The holes of a story are filled from the facts; the story that comes along types no number and cites what it says."""

from __future__ import annotations

import re
from datetime import date

import pytest

from components.facts.book import Book
from components.figures.holes import HOLES, HoleError, Telling, fill_in
from components.story import Scene, filled, holes_of, read_story, said_in
from components.wiring.desk import Desk
from components.words import languages, words_for
from tests.test_story import STORIES

SCENES = [
    (path.stem, number, scene)
    for path in sorted(STORIES.glob("*.toml"))
    for number, scene in enumerate(read_story(path.read_text("utf-8")).scenes, start=1)
]
each_scene = pytest.mark.parametrize("scene", [scene for *_, scene in SCENES], ids=lambda scene: scene.title["en"])


def told(book: Book, text: str, day: date = date(2019, 7, 2), language: str = "en") -> str:
    return filled(text, fill_in(text, Telling(book=book, words=words_for(language), day=day)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{date}", "2 July 2019"),
        ("{when.1963}", "1963"),
        ("{count.belgrade.yes}/{count.belgrade.no}/{count.belgrade.total}", "16/19/35"),
        ("{count.documents.withdrew} {count.pristina.yes}", "1 19"),
        ("{contested.number}: {contested.names}", "4: Dominica, Grenada, Peru and Suriname"),
        ("{acted.names.recognised.2008-02-17.2008-02-22}", "Costa Rica, United States and Peru"),
        ("{acted.number.recognised.2020.2020}", "0"),  # Jamaica denied it
        ("{act.PER.suspended.serbia} {act.PER.suspended.serbia.public}", "2015 2 July 2019"),
        ("{visits.years.1951.2019-06.PER}", "1963, 1982 and 2010"),
        ("{visits.number.2019-07-02.2019-07-02.PER}", "1"),
        ("{visits.states.1992.2000.all}", "United States"),
        ("{tour.number.Josip Broz Tito.1963}", "6"),
        ("{vote.unga-63-3.yes}-{vote.unga-63-3.no}-{vote.unga-63-3.abstain}", "77-6-74"),
        ("{voted.unga-63-3.no.names}", "United States"),
        ("{president}", "Peru"),
        ("{evidence}", "9 April 2026"),
    ],
)
def test_a_hole_says_what_the_tables_say(book: Book, text: str, said: str) -> None:
    assert told(book, text) == said


def test_who_presides_next_follows_the_rotation(book: Book) -> None:
    today = date(2026, 11, 23)
    assert told(book, "{next.state}, {next.month}", today) == "Trinidad & Tobago, March 2027"
    assert told(book, "{next_status.documents}", today, "es") == "no reconoce"


@pytest.mark.parametrize(
    "text",
    [
        "{nothing}", "{count}", "{count.moscow.yes}", "{count.belgrade.maybe}", "{act.PER.withdrew.state}",
        "{when.soon}", "{tour.hosts.Nobody.1963}", "{vote.none.yes}", "{vote.unga-64-298.yes}",
        "{visits.number.x.y.all}",
    ],
)  # fmt: skip
def test_a_hole_that_cannot_be_filled_is_refused_by_its_name(book: Book, text: str) -> None:
    with pytest.raises(HoleError, match=re.escape(text[1:-1].split(".", maxsplit=1)[0])):
        told(book, text)


def test_every_hole_is_described_and_used_or_at_least_tried() -> None:
    assert all(function.__doc__ or name in ("date",) for name, function in HOLES.items())


@each_scene
@pytest.mark.parametrize("language", languages())
def test_a_scene_is_told_whole_in_every_language(book: Book, desk: Desk, scene: Scene, language: str) -> None:
    reading = desk.read(scene.address)
    assert reading.ignored == ()
    for texts in (scene.title, scene.sentence, scene.notes):
        assert language in texts
        assert set(holes_of(texts[language])) == set(holes_of(texts["en"]))
        assert told(book, said_in(texts, language), reading.day, language)


@each_scene
def test_no_number_of_a_scene_is_typed(scene: Scene) -> None:
    for texts in (scene.title, scene.sentence, scene.notes):
        for text in texts.values():
            assert not re.search(r"\d", re.sub(r"\{[^{}]*\}", "", text)), text


@each_scene
def test_what_a_scene_says_is_carried_by_facts(book: Book, scene: Scene) -> None:
    known = set(book.table("sources")["id"])
    assert set(scene.sources) <= known
    assert set(scene.highlights) <= set(book.table("states")["iso3"])
    assert holes_of(scene.sentence["en"])
