"""The layers: every category has its words and colour, every state a category, and the registry is the whole truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date
from itertools import pairwise

import pytest

from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book
from components.facts.events import Picked, states_picked
from components.figures.layer import Category, Layer, Manner, Question, patterns_of
from components.figures.layers import LAYERS
from components.theme import Look, Pattern
from components.view import View
from components.words import languages, words_for

ASKED = Question()
DAYS = (date(1945, 1, 1), date(2008, 2, 17), date(2019, 7, 2), date(2026, 11, 23))


@pytest.fixture(params=LAYERS.values(), ids=lambda layer: layer.key)
def layer(request: pytest.FixtureRequest) -> Layer:
    return request.param


def test_the_registry_names_each_layer_by_its_key_and_the_default_first() -> None:
    assert all(key == layer.key for key, layer in LAYERS.items())
    assert View().layer == next(iter(LAYERS))


@pytest.mark.parametrize("language", languages())
def test_every_layer_and_category_has_its_words(layer: Layer, language: str) -> None:
    words = words_for(language)
    assert words.say(f"layer.{layer.key}.title")
    labels = [words.say(f"category.{layer.key}.{category.key}") for category in layer.categories]
    assert len(set(labels)) == len(layer.categories)


def test_every_category_has_a_colour_of_the_look_and_is_one_of_a_kind(layer: Layer) -> None:
    assert {category.colour for category in layer.categories} <= {field.name for field in fields(Look)}
    assert len({(category.colour, category.pattern) for category in layer.categories}) == len(layer.categories)
    assert Pattern.RISING not in {category.pattern for category in layer.categories}  # that one means contested


@pytest.mark.parametrize("by", ["documents", "belgrade", "pristina"])
@pytest.mark.parametrize("day", DAYS)
def test_every_state_has_a_category_on_every_day(layer: Layer, book: Book, day: date, by: str) -> None:
    answers = on(layer, book, day, Question(by=by))
    assert len(answers) == 35
    assert {answer.category for answer in answers.values()} <= {category.key for category in layer.categories}
    if not layer.contested:
        assert not any(answer.contested for answer in answers.values())


def test_the_steps_of_a_layer_begin_with_ever_and_each_changes_something(layer: Layer, book: Book) -> None:
    steps = layer.steps(book, Question())
    assert steps[0].day == EVER
    assert [step.day for step in steps] == sorted({step.day for step in steps})
    assert all(before.answers != after.answers for before, after in pairwise(steps))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("region", ["americas", "caribbean", "northern"])
def test_every_layer_has_a_sentence_a_subline_and_something_to_tell_on_every_day(
    layer: Layer, book: Book, language: str, region: str
) -> None:
    words = words_for(language)
    states = sorted(states_picked(book, Picked(region=region)))
    for day in DAYS:
        answers = on(layer, book, day)
        manner = Manner(date=words.date(day), region=region, note="*")
        sentence = layer.sentence(words, [(iso3, answers[iso3]) for iso3 in states], manner)
        assert sentence.count("**") % 2 == 0
        assert words.date(day) in sentence
        assert layer.subline(words, [(iso3, answers[iso3]) for iso3 in states], manner)
        for iso3 in states:
            lines = layer.told(words, iso3, answers[iso3])
            assert len(lines) >= 2
            assert all(lines)


def test_every_source_that_an_answer_names_is_in_the_book(layer: Layer, book: Book) -> None:
    known = set(book.table("sources")["id"])
    for step in layer.steps(book, Question()):
        for answer in step.answers:
            assert set(answer.sources) <= known


def on(layer: Layer, book: Book, day: date, question: Question = ASKED) -> dict[str, Answer]:
    states = book.table("states")["iso3"]
    return dict(zip(states, answers_on(layer.steps(book, question), day), strict=True))


def counted(book: Book, day: date, by: str) -> dict[str, int]:
    return dict(Counter(a.category for a in on(LAYERS["recognition"], book, day, Question(by=by)).values()))


def test_recognition_on_the_day_of_the_story(book: Book) -> None:
    story = date(2019, 7, 2)
    assert counted(book, story, "belgrade") == {
        "recognises": 15,
        "suspended": 1,
        "withdrew": 3,
        "does_not_recognise": 16,
    }
    assert counted(book, story, "pristina") == {"recognises": 19, "does_not_recognise": 16}


def test_the_second_clock_reaches_the_layer(book: Book) -> None:
    before = Question(by="belgrade", known=date(2019, 7, 1))
    known = on(LAYERS["recognition"], book, date(2019, 7, 2), before)
    assert known["PER"].category == "recognises"  # that it was frozen since 2015 was said in July 2019
    told = on(LAYERS["recognition"], book, date(2019, 7, 2), Question(by="belgrade"))
    assert told["PER"].category == "suspended"


def test_a_contested_state_wears_the_rising_strokes_over_its_own() -> None:
    plain = Category(key="a", colour="ink")
    level = Category(key="b", colour="ink", pattern=Pattern.LEVEL)
    assert patterns_of(plain, contested=False) == ()
    assert patterns_of(plain, contested=True) == (Pattern.RISING,)
    assert patterns_of(level, contested=False) == (Pattern.LEVEL,)
    assert patterns_of(level, contested=True) == (Pattern.LEVEL, Pattern.RISING)


def test_a_category_that_does_not_exist_is_refused_with_those_that_do(layer: Layer) -> None:
    with pytest.raises(ValueError, match=layer.categories[0].key):
        layer.place("maybe")
    assert [layer.place(category.key) for category in layer.categories] == list(range(len(layer.categories)))
