"""Visits of somebody who looks for a state by its name, in whatever language and letters it comes to mind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_visits import PHONE, drawn

OPTIONS = "#search-list [role=option]"


FOUND = {
    "Perú": ["Peru"],
    "peru": ["Peru"],
    "St Kitts": ["St Kitts & Nevis"],
    "saint kitts and": ["St Kitts & Nevis Saint Kitts and Nevis"],
    "Сент Китс": ["St Kitts & Nevis Сент Китс и Невис"],
    "Brasil": ["Brazil Brasil"],
    "EUA": ["United States EUA"],
    "Estados Unidos": ["United States Estados Unidos"],
    "US": ["United States US"],
    "PRY": ["Paraguay PRY"],
    "grenadines": ["St Vincent & the Grenadines"],
    "Кан": ["Canada Канада"],
}
"""What is typed, and which states are offered."""


def test_a_state_is_found_by_any_of_its_names(visit: Visit) -> None:
    page = drawn(visit("/"))
    field = page.get_by_role("combobox", name="Find a state")
    for typed, found in FOUND.items():
        field.fill(typed)
        expect(page.locator(OPTIONS)).to_have_text(found)


def test_the_names_are_asked_for_once_and_only_when_somebody_searches(visit: Visit) -> None:
    page = drawn(visit("/"))
    page.wait_for_load_state("networkidle")
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    field = page.get_by_role("combobox", name="Find a state")
    field.focus()
    field.press_sequentially("bolivia")
    field.fill("chile")
    expect(page.locator(OPTIONS)).to_have_text(["Chile"])
    assert [url.split("?")[0].rpartition("/")[2] for url in seen] == ["names.json"]


def test_a_search_by_keys_alone(visit: Visit) -> None:
    page = drawn(visit("/"))
    field = page.get_by_role("combobox", name="Find a state")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("gua")
    expect(page.locator(OPTIONS).first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    assert active == "search-option-1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    file = page.locator("#card .card")
    expect(file).to_be_focused()
    expect(file).to_have_attribute("data-iso3", "GTM")
    expect(field).to_have_value("Guatemala")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")


@pytest.mark.thorough
def test_escape_closes_the_list_then_forgets_what_was_typed(visit: Visit) -> None:
    page = drawn(visit("/?country=PER"))
    field = page.get_by_role("combobox", name="Find a state")
    expect(field).to_have_value("Peru")
    field.fill("can")
    expect(page.locator(OPTIONS).first).to_have_text("Canada")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Escape")
    expect(field).to_have_value("Peru")
    field.press("Escape")
    expect(page.locator("#card")).to_be_empty()
    expect(field).to_have_value("")


def test_an_unknown_name_is_said_to_be_unknown(visit: Visit) -> None:
    page = drawn(visit("/?lang=es"))
    field = page.get_by_role("combobox", name="Buscar un Estado")
    field.fill("Atlántida")
    expect(page.locator(".search-none")).to_have_text("Ningún Estado de América figura aquí con ese nombre.")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("Enter")
    assert "country" not in page.url


def test_nothing_typed_offers_all_35_and_a_finger_takes_one(visit: Visit) -> None:
    page = drawn(visit("/?lang=es", **PHONE))
    page.get_by_role("combobox", name="Buscar un Estado").tap()
    expect(page.locator(OPTIONS)).to_have_count(35)
    page.get_by_role("option", name="Haití").tap()
    expect(page.locator("#card").get_by_role("heading", name="Haití")).to_be_visible()


@pytest.mark.parametrize(("look", "language"), [("light", "en"), ("dark", "es"), ("contrast", "es")])
def test_axe_finds_nothing_while_the_list_is_open(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], look: str, language: str
) -> None:
    page = drawn(visit(f"/?theme={look}&lang={language}"))
    page.keyboard.press("/")
    page.keyboard.type("сент")
    expect(page.locator(OPTIONS)).to_have_count(3)
    assert faults_of_access(page) == []
