"""The meetings on Kosovo by year, folded, each with record, chair and topic."""

from __future__ import annotations

from components.facts.council_year import kosovo_meetings
from components.page.council_meetings import meetings_by_year
from components.words import words_for
from tests.page.reading import read, real_book, text

ROOT = read(meetings_by_year(kosovo_meetings(real_book()), words_for("en")))
YEARS = list(ROOT.iter("details"))


def test_every_year_with_a_meeting_is_a_fold_that_counts_them() -> None:
    said = [text(next(year.iter("summary"))) for year in YEARS]
    assert (len(said), said[0], said[-1]) == (29, "2026: 1 meeting", "1998: 4 meetings")
    assert "2019: 3 meetings" in said
    assert all(year.get("open") is None for year in YEARS)


def test_a_meeting_is_told_with_record_chair_and_topic() -> None:
    year = next(one for one in YEARS if text(next(one.iter("summary"))).startswith("2019"))
    rows = [[text(cell) for cell in row] for row in next(year.iter("tbody"))]
    assert rows[1][:3] == ["10 June 2019", "S/PV.8541", "Kuwait, Mansour Alotaibi"]
    assert rows[1][3].startswith("Security Council resolutions 1160")
    assert rows[2][:3] == ["7 February 2019", "not found", "Equatorial Guinea, Anatolio Ndong Mba"]


def test_all_meetings_are_there_and_each_names_its_sources() -> None:
    rows = [row for year in YEARS for row in next(year.iter("tbody"))]
    assert len(rows) == 152
    assert all(list(row.iter("a")) for row in rows)
