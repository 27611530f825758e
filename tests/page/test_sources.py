"""The page of sources as its HTML: every page with its facts in plain lines, each a link into the atlas."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest

from components.facts.certainty import Certainty, Grade, graded
from components.facts.rested import Rested
from components.facts.witnesses import SourceFile, source_files
from components.page.certainty_mark import mark
from components.page.fact_line import address, told, when
from components.page.grade_table import grade_table
from components.page.markup import markup
from components.page.source_list import source_list
from components.view import View
from components.wiring.desk import Desk
from components.words import languages, words_for
from tests.page.reading import classed, read, text

EN, ES = words_for("en"), words_for("es")


def listed(desk: Desk, *, country: str = "", region: str = "") -> ET.Element:
    files = source_files(desk.book, country=country, region=region)
    return ET.fromstring(f"<div>{markup(source_list(files, EN, desk.choices()))}</div>")


def file_of(desk: Desk, page: str) -> SourceFile:
    return next(file for file in source_files(desk.book) if file.origin.id == page)


def lines(desk: Desk, page: str) -> list[tuple[str, str, str]]:
    return [(when(fact, EN), told(fact, EN), address(fact, desk.choices())) for fact in file_of(desk, page).facts]


def test_every_page_stands_under_its_publisher_with_its_facts_folded(desk: Desk) -> None:
    root = listed(desk)
    assert len(list(root.iter("dd"))) == len(desk.book.table("sources"))
    assert [section.get("data-kind") for section in root.iter("section")] == [
        "government", "un", "news", "encyclopedia", "dataset",
    ]  # fmt: skip
    assert not any(details.get("open") for details in root.iter("details"))
    senate = next(house for house in root.iter("div") if text(house).startswith("Agência Senado"))
    assert text(senate) == (
        "Agência Senado (Brazil)BrazilPara o Brasil, Kosovo é parte da Sérvia, afirma candidato a embaixador 30 "
        "October 2018 · Portuguese1 fact30 October 2018 Brazil said that it does not recognise Kosovo*, by its own word"
    )


def test_a_page_without_a_date_or_a_government_that_no_rule_names_says_so(desk: Desk) -> None:
    root = listed(desk)
    forum = next(house for house in root.iter("div") if text(house).startswith("Global Policy Forum"))
    assert next(classed(forum, "source-whose")).text == "whose government: not decided"
    assert "date not found · Albanian" in text(root)


@pytest.mark.parametrize("language", languages())
def test_the_whole_list_is_light_enough_to_travel_at_once(desk: Desk, language: str) -> None:
    whole = markup(source_list(source_files(desk.book), words_for(language), desk.choices()))
    assert len(whole.encode()) < 450_000


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (
            "srbija-gov-rs-2019-peru",
            ("2015", "Peru suspended its recognition, by Serbia's word", "?date=2015-12-31&country=PER"),
        ),
        (
            "frus-1951-d459",
            (
                "25–26 Aug 1951",
                "W. Averell Harriman (United States) in Bled, Yugoslavia",
                "?date=1951-08-25&layer=visits&country=USA",
            ),
        ),
        (
            "mfa-cuba-5962",
            ("4 November 1902", "Cuba: diplomatic relations with Serbia", "?layer=relations&country=CUB"),
        ),
        (
            "spv8541",
            ("10 June 2019", "Council meeting on Kosovo*, Kuwait in the chair", "?view=council&date=2019-06-10"),
        ),
        (
            "oec-sitc-1962-2014",
            ("1962 – 2014", "Argentina: trade with Belgrade", "?date=1962-12-31&layer=trade&country=ARG"),
        ),
    ],
)
def test_a_fact_is_one_plain_line_with_the_place_that_shows_it(
    desk: Desk, page: str, line: tuple[str, str, str]
) -> None:
    assert line in lines(desk, page)


def test_the_address_of_every_fact_is_understood(desk: Desk) -> None:
    choices = desk.choices()
    found = {address(fact, choices) for file in source_files(desk.book) for fact in file.facts}
    assert [search for search in found if View.from_search(search, choices)[1]] == []


def test_a_day_off_the_axis_is_not_asked_for(desk: Desk) -> None:
    choices = desk.choices()
    fact = Rested(table="recognition", states=("PER",), start="2029", what="recognised", claimant="state")
    assert address(replace(fact, day=choices.last_day), choices) == "?date=2028-12-31&country=PER"
    assert address(replace(fact, day=date(2029, 1, 1)), choices) == "?country=PER"
    assert address(fact, choices) == "?country=PER"


def test_a_title_is_text_and_an_address_that_is_no_page_is_no_link(desk: Desk) -> None:
    file = file_of(desk, "state-gov-2008")
    wild = replace(file, origin=replace(file.origin, title="<b>Bold</b> & so", url="javascript:alert(1)"))
    html = markup(source_list([wild], EN, desk.choices()))
    assert "<span>&lt;b&gt;Bold&lt;/b&gt; &amp; so</span>" in html
    assert "javascript" not in html


def test_a_chosen_state_leaves_the_lines_about_it(desk: Desk) -> None:
    root = listed(desk, country="PER")
    assert all("Peru" in text(line) for line in root.iter("li"))
    assert "Peru: Abstained (UN General Assembly)" in text(root)


def test_the_table_of_grades_counts_every_area(desk: Desk) -> None:
    root = read(grade_table(graded(desk.book), EN))
    rows = [[text(cell) for cell in row] for row in next(root.iter("tbody"))]
    assert len(rows) == len(Grade)
    acts = len(desk.book.table("recognition"))
    assert sum(int(row[1].replace(",", "")) for row in rows) == acts
    assert "claimed by Serbia or Kosovo* alone" in text(root)


def test_the_mark_says_in_words_what_its_strokes_show() -> None:
    root = read(mark(Certainty(grade=Grade.OTHER_OFFICIAL, publishers=3, one_side=True), EN))
    said = "Best witness: another official page; 3 publishers; only one side says so"
    assert root.get("title") == text(next(classed(root, "unseen"))) == said
    strokes = next(classed(root, "strokes"))
    assert (strokes.get("data-grade"), strokes.get("data-side"), strokes.get("aria-hidden")) == (
        "other_official", "one", "true",
    )  # fmt: skip
    assert "Mejor testimonio: la prensa; 1 editor" in text(read(mark(Certainty(grade=Grade.PRESS, publishers=1), ES)))
