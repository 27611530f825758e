"""The layers: every category has its words and colour, every state a category, and the registry is the whole truth."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from components.facts.book import Book
from components.figures.layers import LAYERS, Category, Layer, patterns_of
from components.theme import Look, Pattern
from components.view import View
from components.words import languages, words_for

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
    found = layer.status(book, day, by, None)
    assert list(found["iso3"]) == list(book.table("states")["iso3"])
    assert set(found["category"]) <= {category.key for category in layer.categories}
    assert found["contested"].map(type).eq(bool).all() or found["contested"].dtype == bool


def test_recognition_on_the_day_of_the_story(book: Book) -> None:
    status = LAYERS["recognition"].status
    belgrade = status(book, date(2019, 7, 2), "belgrade", None)["category"].value_counts().to_dict()
    assert belgrade == {"recognises": 15, "suspended": 1, "withdrew": 3, "does_not_recognise": 16}
    pristina = status(book, date(2019, 7, 2), "pristina", None)["category"].value_counts().to_dict()
    assert pristina == {"recognises": 19, "does_not_recognise": 16}


def test_the_second_clock_reaches_the_layer(book: Book) -> None:
    status = LAYERS["recognition"].status
    known = status(book, date(2019, 7, 2), "belgrade", date(2019, 7, 1)).set_index("iso3")["category"]
    assert known["PER"] == "recognises"  # that it was frozen since 2015 was said in July 2019
    assert status(book, date(2019, 7, 2), "belgrade", None).set_index("iso3")["category"]["PER"] == "suspended"


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
