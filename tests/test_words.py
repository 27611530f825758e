"""The words: every language says everything, with the same holes, and names come from CLDR."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from components.facts.parties import AMERICAS
from components.words import MESSAGES, Words, languages, own_name, preferred, words_for

ROOT = Path(__file__).parent.parent


def catalogue(language: str) -> Catalog:
    with (MESSAGES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"))


def messages(language: str) -> dict[str, tuple[str, ...]]:
    """Each key with its texts: one, or one for each plural form."""
    found = {}
    for message in catalogue(language):
        if message.id:
            plural = isinstance(message.id, tuple)
            found[message.id[0] if plural else message.id] = message.string if plural else (message.string,)
    return found


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_message_complete(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert set(other) == set(english)
    assert [key for key, texts in other.items() if not all(texts)] == []
    assert [key for key in english if len(english[key]) == 1 and len(other[key]) != 1] == []


@pytest.mark.parametrize("language", languages())
def test_every_message_has_the_holes_of_the_english_one(language: str) -> None:
    english, other = messages("en"), messages(language)
    wrong = [
        key
        for key, texts in other.items()
        if any(holes(text) | {"n"} != set().union(*map(holes, english[key])) | {"n"} for text in texts)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_weight_marks_come_in_pairs(language: str) -> None:
    assert [key for key, texts in messages(language).items() if any(text.count("**") % 2 for text in texts)] == []


def test_every_message_is_used_and_none_is_missing() -> None:
    """A key stands in the code whole, or as the fixed beginning of one that is put together."""
    code = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "components").rglob("*.py")))
    whole = set(re.findall(r'"([a-z_]+(?:\.[A-Za-z0-9_#]+)+)"', code))
    begun = {text for text in re.findall(r'f"([a-z_]+\.[^"]*?)\{', code) if text}
    begun |= set(re.findall(r'"([a-z_]+(?:\.[a-z_]+)*\.)"', code))
    unused = [key for key in messages("en") if key not in whole and not any(key.startswith(start) for start in begun)]
    assert unused == []


def test_the_35_have_a_name_in_every_language() -> None:
    for language in languages():
        names = [words_for(language).state(iso3) for iso3 in AMERICAS]
        assert len(set(names)) == 35
        assert not set(names) & set(AMERICAS)


def test_names_of_former_states_and_of_kosovo() -> None:
    assert [Words("en").state(code) for code in ("YUG", "SCG", "SUN", "XKX")] == [
        "Yugoslavia",
        "Serbia and Montenegro",
        "Soviet Union",
        "Kosovo",
    ]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "2019-07-02", "2 July 2019"),
        ("en", "2013-06", "June 2013"),
        ("en", "2013", "2013"),
        ("es", "2019-07-02", "2 de julio de 2019"),
        ("es", "2013-06", "junio de 2013"),
    ],
)
def test_a_date_says_no_more_than_it_knows(language: str, text: str, said: str) -> None:
    assert words_for(language).date(text) == said


@pytest.mark.parametrize("language", languages())
def test_the_pattern_of_a_date_makes_the_date_that_babel_makes(language: str) -> None:
    words = words_for(language)
    pattern, months = words.date_pattern()
    for month in range(1, 13):
        made = pattern.replace("{d}", "9").replace("{m}", months[month - 1]).replace("{y}", "2019")
        assert made == words.date(f"2019-{month:02}-09")


def test_an_unknown_message_is_an_error_and_never_a_key_on_the_screen() -> None:
    for language in languages():
        with pytest.raises(KeyError, match=r"nowhere\.to\.be"):
            words_for(language).say("nowhere.to.be")
        with pytest.raises(KeyError, match=r"nowhere\.to\.be"):
            words_for(language).count("nowhere.to.be", 2)


def test_a_browser_gets_the_first_of_its_languages_that_there_is() -> None:
    assert preferred(["de", "es-PE", "en"]) == "es"
    assert preferred(["de"]) == preferred([]) == "en"
    assert own_name("es") == "Español"


def test_numbers_and_lists_follow_the_language() -> None:
    assert words_for("en").number(1234.5, 1) == "1,234.5"
    assert words_for("es").join(["Perú", "Cuba", "Haití"]) == "Perú, Cuba y Haití"
    assert words_for("en").join([]) == ""
