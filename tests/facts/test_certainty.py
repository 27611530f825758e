"""How certain a fact is by rule: its best witness, how many houses speak, and whether one side alone does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components.facts.book import Book
from components.facts.certainty import AREAS, SOURCED, Certainty, Grade, certainties, certainty_of, graded
from components.facts.origins import Origin
from components.facts.schema import DATASETS

OWN = Origin(
    id="own", publisher="Ministry", title="", published="2019-07-02", url="https://gob.pe/x", language="es",
    kind="government",
)  # fmt: skip
SERBIA = replace(OWN, id="srb", url="https://www.mfa.gov.rs/x")
KOSOVO = replace(OWN, id="xkx", url="http://www.mfa-ks.net/x")
PAPER = replace(OWN, id="paper", publisher="Vreme", url="https://vreme.com/x", kind="news")
DAY = date(2019, 7, 2)


def on(*origins: Origin, own: str = "PER", claimant: str = "", body: bool = False) -> Certainty:
    return certainty_of(origins, own=own, first=DAY, last=DAY, claimant=claimant, body=body)


def act(book: Book, iso3: str, day: str, kind: str, claimant: str = "state") -> Certainty:
    asked = (iso3, day, kind, claimant)
    acts = book.table("recognition")[["iso3", "date", "act", "claimant"]].itertuples(index=False)
    pairs = zip(acts, certainties(book, "recognition"), strict=True)
    (found,) = [certainty for row, certainty in pairs if tuple(row) == asked]
    return found


@pytest.mark.parametrize(
    ("iso3", "day", "kind", "claimant", "grade", "publishers", "one_side"),
    [
        ("USA", "2008-02-18", "recognised", "state", Grade.OWN_RECORD, 2, False),
        ("BRA", "2018-10-30", "declined", "state", Grade.OWN_RECORD, 1, False),
        ("CAN", "2008-03-18", "recognised", "state", Grade.OWN_MINISTRY, 2, False),  # the page has no date
        ("CRI", "2008-02-17", "recognised", "state", Grade.OTHER_OFFICIAL, 2, False),
        ("PER", "2008-02-22", "recognised", "state", Grade.PRESS, 2, False),
        ("BOL", "2009-12-04", "declined", "state", Grade.ENCYCLOPEDIA, 1, False),
        ("DOM", "2009-07-10", "recognised", "state", Grade.DATASET, 1, False),
        ("PER", "2015", "suspended", "serbia", Grade.OTHER_OFFICIAL, 3, True),
        ("GRD", "2013-09", "recognised", "kosovo", Grade.PRESS, 2, True),
        ("SUR", "2017-10-27", "withdrew", "state", Grade.OTHER_OFFICIAL, 4, False),
        ("LCA", "2023-01-04", "withdrew", "serbia", Grade.OTHER_OFFICIAL, 6, True),
        ("JAM", "2020-02-20", "recognised", "kosovo", Grade.PRESS, 3, True),
    ],
)
def test_an_act_is_as_certain_as_its_pages_make_it(
    book: Book, iso3: str, day: str, kind: str, claimant: str, grade: Grade, publishers: int, one_side: bool
) -> None:
    expected = Certainty(grade=grade, publishers=publishers, one_side=one_side)
    assert act(book, iso3, day, kind, claimant) == expected


@pytest.mark.parametrize(
    ("published", "grade"),
    [
        ("2019-07-01", Grade.OWN_MINISTRY),  # announced, not recorded
        ("2019-07-02", Grade.OWN_RECORD),
        ("2019-07-09", Grade.OWN_RECORD),
        ("2019-07-10", Grade.OWN_MINISTRY),
        ("2019-07", Grade.OWN_MINISTRY),  # perhaps of those days, not surely
        ("", Grade.OWN_MINISTRY),
    ],
)
def test_a_page_is_of_the_time_itself_for_a_week(published: str, grade: Grade) -> None:
    assert on(replace(OWN, published=published)).grade is grade


def test_papers_of_the_time_count_as_such_however_late_they_are_published(book: Book) -> None:
    late = replace(OWN, url="https://history.state.gov/historicaldocuments/frus1951v04p2/d423", published="")
    assert on(late, own="USA").grade is Grade.OWN_RECORD
    assert on(late, own="SRB").grade is Grade.OTHER_OFFICIAL


def test_the_best_witness_decides_and_the_order_of_the_pages_does_not() -> None:
    assert on(PAPER, SERBIA, OWN) == on(OWN, SERBIA, PAPER) == Certainty(grade=Grade.OWN_RECORD, publishers=3)


def test_the_united_nations_are_the_best_witness_of_their_own_doings_alone() -> None:
    record = replace(OWN, kind="un", url="https://undocs.org/S/PV.8541")
    assert on(record, body=True).grade is Grade.OWN_RECORD
    assert on(record).grade is Grade.OTHER_OFFICIAL


@pytest.mark.parametrize(
    ("pages", "claimant", "one_side"),
    [
        ((SERBIA,), "serbia", True),
        ((SERBIA, PAPER), "serbia", True),
        ((SERBIA, OWN), "serbia", False),
        ((SERBIA, KOSOVO), "serbia", False),
        ((KOSOVO, PAPER), "kosovo", True),
        ((KOSOVO, SERBIA), "kosovo", False),
        ((PAPER,), "state", False),
        ((PAPER,), "other", False),
    ],
)
def test_one_side_speaks_alone_where_neither_the_state_nor_the_other_side_has_a_page(
    pages: tuple[Origin, ...], claimant: str, one_side: bool
) -> None:
    assert on(*pages, claimant=claimant).one_side is one_side


def test_a_visit_is_the_visitors_own_act(book: Book) -> None:
    visits = book.table("visits")
    found = dict(zip(zip(visits["visitor"], visits["start"], strict=True), certainties(book, "visits"), strict=True))
    assert found["YUG", "1951-04"].grade is Grade.OTHER_OFFICIAL  # an American paper on a guest
    assert found["USA", "1951-08-25"].grade is Grade.OWN_RECORD


def test_every_sourced_row_has_a_certainty_and_every_grade_counts_once(book: Book) -> None:
    assert set(SOURCED) == {dataset.name for dataset in DATASETS if "sources" in dataset.columns}
    rows = [sum(len(book.table(table)) for table in tables) for tables in AREAS.values()]
    counted = graded(book)
    assert [sum(n) for n in zip(*(one.facts for one in counted), strict=True)] == rows
    assert {table for tables in AREAS.values() for table in tables} == set(SOURCED)
    assert sum(one.one_side for one in counted) == sum(one.one_side for one in certainties(book, "recognition"))


def test_a_fact_without_a_page_has_no_certainty() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        on()


def test_the_codebook_names_every_grade() -> None:
    text = (Path(__file__).parent.parent.parent / "data" / "README.md").read_text("utf-8")
    assert "## How certain a fact is" in text
    for grade in Grade:
        assert f"`{grade.value}`" in text
