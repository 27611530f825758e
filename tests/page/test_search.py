"""The search and the names by which a state is found."""

from __future__ import annotations

import unicodedata

import pytest

from components.facts.parties import AMERICAS
from components.page.markup import markup
from components.page.names import ALIASES, names_of
from components.page.search import search
from components.view import View
from components.words import languages, words_for
from tests.page.reading import real_book


def test_every_state_is_called_by_its_codes_and_by_its_name_in_every_language_of_the_page() -> None:
    for iso3 in AMERICAS:
        names = names_of(iso3)
        assert iso3 in names
        assert any(len(name) == 2 and name.isupper() for name in names)
        assert len(names) == len(set(names))
        for language in languages():
            assert words_for(language).state(iso3) in names


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Perú", "PER"),
        ("Pérou", "PER"),
        ("Сент Китс и Невис", "KNA"),
        ("Sent Kits i Nevis", "KNA"),
        ("St Kitts and Nevis", "KNA"),
        ("Brasil", "BRA"),
        ("EUA", "USA"),
        ("EE. UU.", "USA"),
        ("Estados Unidos", "USA"),
        ("Shtetet e Bashkuara", "USA"),
        ("Ayiti", "HTI"),
        ("BB", "BRB"),
    ],
)
def test_known_names(name: str, iso3: str) -> None:
    assert [state for state in AMERICAS if name in names_of(state)] == [iso3]


def test_no_name_leads_to_two_states() -> None:
    def plain(name: str) -> str:
        letters = (letter for letter in unicodedata.normalize("NFD", name.lower()) if letter.isalnum())
        return "".join(letters)

    owners: dict[str, set[str]] = {}
    for iso3 in AMERICAS:
        for name in names_of(iso3):
            owners.setdefault(plain(name), set()).add(iso3)
    assert {name: states for name, states in owners.items() if len(states) > 1} == {}
    assert set(ALIASES) <= set(real_book().table("states")["iso3"])


def test_the_field_holds_the_chosen_state_and_names_its_list() -> None:
    words = words_for("es")
    placed = search(View(country="PER"), words, "/names.json?v=1").to_plotly_json()["props"]
    assert placed["data-names"] == "/names.json?v=1"
    text = placed["data-markup"]
    assert 'value="Perú"' in text
    assert 'aria-controls="search-list"' in text
    assert '<ul id="search-list"' in text
    empty = markup(search(View(), words, "/n"))
    assert "value=&quot;&quot;" in empty
