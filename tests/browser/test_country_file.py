"""Visits to a state's file: what it tells, how it opens and closes by keys, what comes out of the printer."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

PERU = "/?country=PER&date=2019-07-02&by=belgrade"
SLIDER = "#date [role=slider]"
PORTRAIT, LANDSCAPE = (595, 842), (842, 595)


def card(page: Page) -> Locator:
    """The file, once the script has dressed it for the day."""
    expect(page.locator("#card [data-fill=status]").first).not_to_be_empty()
    return page.locator("#card")


def printed(page: Page, size: str = "A4") -> tuple[int, tuple[int, int]]:
    """The pages of the print on such paper, and the size of the first one in points."""
    paper = page.pdf(format=size, prefer_css_page_size=True, print_background=True)
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", paper)
    assert box
    assert len(paper) > 20_000
    return len(re.findall(rb"/Type\s*/Page\b", paper)), (round(float(box[1])), round(float(box[2])))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            [
                "Recognition suspended",
                "Belgrade says that Peru suspended its recognition in 2015",
                "22 February 2008",
                "made public on 2 July 2019",
                "Newest word on record by the day shown: 2 July 2019, by Serbia's word, then less than a month old.",
                "Last visit found by the day shown: Ivica Dačić from Belgrade, 2 July 2019, then less than a year ago.",
                "presidency of the Security Council, July 2019",
                "Video of the visit",
            ],
        ),
        (
            "es",
            [
                "Reconocimiento suspendido",
                "22 de febrero de 2008",
                "se hizo público el 2 de julio de 2019",
                "Última palabra registrada hasta el día mostrado: 2 de julio de 2019",
                "hace entonces menos de un año.",
                "presidencia del Consejo de Seguridad, julio de 2019",
                "Vídeo de la visita",
            ],
        ),
    ],
)
def test_perus_file_tells_of_july_2019(visit: Visit, language: str, told: list[str]) -> None:
    file = card(visit(f"{PERU}&lang={language}"))
    for said in told:
        expect(file).to_contain_text(said)
    expect(file.get_by_text("2018–2019", exact=True)).to_be_visible()
    expect(file.locator(".vote-cell")).to_have_count(7)
    expect(file.get_by_role("img")).to_be_visible()


def test_the_age_of_the_newest_word_follows_the_day(visit: Visit) -> None:
    page = visit("/?country=PER&date=2019-07-01")
    newest = card(page).locator(".card-newest .is-now").first
    expect(newest).to_have_text(
        "Newest word on record by the day shown: 22 February 2008, by its own word, then 11 years and 4 months old."
    )
    field = page.get_by_role("textbox", name="Go to a date")
    field.fill("2026-11-23")
    field.press("Enter")
    expect(newest).to_have_text(
        "Newest word on record by the day shown: 2 July 2019, by Serbia's word, then 7 years and 4 months old."
    )
    expect(card(page).locator(".card-newest .is-now")).to_have_count(2)


def test_a_file_opens_and_closes_by_keys_alone(visit: Visit) -> None:
    page = visit("/?date=2019-07-02&by=belgrade")
    tile = page.get_by_role("button", name="Peru: Recognition suspended")
    tile.focus()
    page.keyboard.press("Enter")
    expect(card(page).get_by_role("heading", name="Peru", exact=True)).to_be_visible()
    assert "country=PER" in page.url
    close = page.get_by_role("button", name="Close this file")
    close.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_be_empty()
    assert "country=" not in page.url


def test_a_file_prints_on_a_few_upright_pages_with_everything_open(visit: Visit) -> None:
    page = visit(PERU)
    folds = card(page).locator("details")
    assert folds.count() >= 5
    count, size = printed(page)
    assert (1 <= count <= 3, size) == (True, PORTRAIT)
    assert card(page).locator("details[open]").count() == 0  # as it was before


def test_on_paper_a_file_has_no_controls_and_lies_open(visit: Visit) -> None:
    page = visit(PERU)
    file = card(page)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("button", name="Print this file")).to_be_hidden()
    expect(page.locator("#map")).to_be_hidden()
    expect(page.locator("#date")).to_be_hidden()
    expect(file.get_by_text("Josip Broz Tito").last).to_be_visible()
    expect(file.locator(".card-pages li").first).to_be_visible()
    expect(page.locator("#footnotes")).to_contain_text("Evidence up to")
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).color") == "rgb(0, 0, 0)"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert file.locator("details[open]").count() == 0


@pytest.mark.thorough
def test_the_button_in_its_head_prints_it(visit: Visit) -> None:
    page = visit(PERU)
    page.evaluate("window.print = () => (window.printed = true)")
    card(page).get_by_role("button", name="Print this file").click()
    page.wait_for_function("window.printed")


@pytest.mark.parametrize("look", ["light", pytest.param("dark", marks=pytest.mark.thorough)])
def test_the_map_alone_prints_across_one_page(visit: Visit, look: str) -> None:
    page = visit(f"/?date=2019-07-02&theme={look}")
    page.wait_for_function("document.querySelectorAll('#map .choroplethlayer path').length >= 35")
    for size, (wide, high) in (("A4", LANDSCAPE), ("A3", (1191, 842))):
        pages, (width, height) = printed(page, size)
        assert pages == 1
        assert abs(width - wide) <= 1
        assert abs(height - high) <= 1
    page.emulate_media(media="print")
    for shown in ("#headline", "#map", "#legend", "#footnotes"):
        expect(page.locator(shown)).to_be_visible()
    for gone in ("#date", "#by", "#tiles", ".tools"):
        expect(page.locator(gone)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") in (
        "rgba(0, 0, 0, 0)",
        "rgb(255, 255, 255)",
    )


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_axe_finds_nothing_in_an_open_file(
    visit: Visit, faults_of_access: Callable[[Page], list[str]], look: str
) -> None:
    page = visit(f"{PERU}&theme={look}")
    card(page)
    page.evaluate("document.querySelectorAll('#card details').forEach(fold => (fold.open = true))")
    page.wait_for_load_state("networkidle")
    assert faults_of_access(page) == []
