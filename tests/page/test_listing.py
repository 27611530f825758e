from __future__ import annotations

from dataclasses import replace

import pytest

from components.facts.listing import term_records, visit_records
from components.facts.visit_rows import VisitRow, visit_rows
from components.page.listing import council_table, visits_table
from components.words import languages, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")
PERU = visit_rows(real_book(), visit_records(real_book(), country="PER"))


def changed(**values: str) -> VisitRow:
    return replace(PERU[0], visit=replace(PERU[0].visit, **values))


def rows_of(root):
    return list(next(root.iter("tbody")).iter("tr"))


@pytest.mark.parametrize("language", languages())
def test_the_visits_are_a_table_with_caption_and_headers(language: str) -> None:
    words = words_for(language)
    visits = visit_records(real_book())
    root = read(visits_table(visit_rows(real_book(), visits), words))
    assert text(next(root.iter("caption"))).startswith(words.count("listing.visits.caption", len(visits)))
    assert [th.get("scope") for th in next(root.iter("thead")).iter("th")] == ["col"] * 10
    rows = rows_of(root)
    assert len(rows) == len(visits)
    for row, visit in zip(rows, visits, strict=True):
        assert [cell.tag for cell in row] == ["th", *["td"] * 9]
        assert row[0].get("scope") == "row"
        assert row.get("data-iso3") == visit.iso3
        assert (row.get("data-from"), row.get("data-to")) == (visit.first.isoformat(), visit.last.isoformat())
        assert list(row.iter("a"))


def test_a_visit_is_told_whole() -> None:
    row = next(row for row in rows_of(read(visits_table(PERU, EN))) if row.get("data-from") == "2019-07-02")
    cells = [text(cell) for cell in row]
    assert cells[0].startswith("2 July 2019")
    assert cells[1:4] == ["Peru", "←From Belgrade", "Ivica Dačić"]
    assert cells[4:7] == [
        "First Deputy Prime Minister and Minister of Foreign Affairs",
        "Néstor Popolizio (foreign minister)",
        "Lima",
    ]
    assert cells[7].startswith("official visit")
    assert cells[8].startswith("No return found by this day:")
    assert cells[9].startswith("Video of the visit")


def test_whom_nobody_names_is_not_found() -> None:
    visit = changed(counterpart="", place="")
    (row,) = rows_of(read(visits_table([visit], EN)))
    assert [text(cell) for cell in row][5:7] == ["not found", "not found"]


def test_a_visit_from_pristina_is_told_in_words() -> None:
    visit = changed(partner="XKX", direction="from_pristina")
    (row,) = rows_of(read(visits_table([visit], EN)))
    assert text(row[2]) == "←From Pristina"


def test_the_place_that_most_visits_share_is_said_in_the_pages_language() -> None:
    rows = rows_of(
        read(
            visits_table(
                visit_rows(real_book(), visit_records(real_book(), country="PER", direction="to_belgrade")), ES
            )
        )
    )
    assert [text(row[6]) for row in rows] == ["Belgrado"]


def test_without_a_visit_the_table_says_what_is_not_known() -> None:
    root = read(visits_table((), EN))
    assert list(root.iter("table")) == []
    assert text(root) == EN.say("visits.none")
    assert text(read(council_table((), EN))) == EN.say("council.none")


def test_text_from_the_data_is_never_markup() -> None:
    visit = changed(official="<b>x</b>", office="<script>", counterpart="a & b", media="data:text/html,x")
    (row,) = rows_of(read(visits_table([visit], EN)))
    assert [text(cell) for cell in row][3:6] == ["<b>x</b>", "<script>", "a & b"]
    assert [link for link in row.iter("a") if link.attrib["href"].startswith("data:")] == []


@pytest.mark.parametrize("language", languages())
def test_the_terms_are_a_table_with_caption_and_headers(language: str) -> None:
    words = words_for(language)
    terms = term_records(real_book())
    root = read(council_table(terms, words))
    assert text(next(root.iter("caption"))) == words.count("listing.council.caption", len(terms))
    rows = rows_of(root)
    assert len(rows) == len(terms)
    for row, term in zip(rows, terms, strict=True):
        assert [cell.tag for cell in row] == ["th", *["td"] * 6]
        assert (row.get("data-iso3"), row.get("data-from")) == (term.iso3, term.first.isoformat())


def test_a_term_is_told_with_its_presidencies_and_how_they_are_known() -> None:
    terms = [term for term in term_records(real_book(), country="PER") if term.start == "2018-01-01"]
    (row,) = rows_of(read(council_table(terms, EN)))
    assert [text(cell) for cell in row][:5] == ["Peru", "Peru", "1 January 2018", "31 December 2019", "Elected member"]
    assert [text(item) for item in row[5].iter("li")] == [
        "July 2019, Gustavo Meza-Cuadra",
        "April 2018 (by the order of rotation)",
    ]


def test_a_seat_without_an_end_says_so_and_folds_its_many_presidencies() -> None:
    terms = term_records(real_book(), seat="permanent")
    (row,) = rows_of(read(council_table(terms, EN)))
    assert row.get("data-to") == ""
    assert text(row[3]) == "no end set"
    presidencies, sources = row.iter("details")
    held = terms[0].presidencies
    assert text(next(presidencies.iter("summary"))) == f"{len(held)} presidencies"
    assert len(list(presidencies.iter("li"))) == len(held)
    addresses = [link.get("href") for link in sources.iter("a")]
    assert len(addresses) > 6
    assert text(next(sources.iter("summary"))) == f"{len(addresses)} sources"


def test_a_term_without_a_presidency_says_none() -> None:
    term = replace(term_records(real_book(), country="PER")[0], presidencies=())
    (row,) = rows_of(read(council_table([term], EN)))
    assert text(row[5]) == "none"


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    root = read(visits_table(PERU, EN))
    assert (root.get("tabindex"), root.get("role")) == ("0", "region")
    assert str(root.get("aria-label")).startswith(EN.count("listing.visits.caption", len(PERU)))
    assert list(classed(root, "listing-table"))
