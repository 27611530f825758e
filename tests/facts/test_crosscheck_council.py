from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.spoil import faults_between, line_of, put, rows_of


def test_a_second_seat_of_a_state_names_both_rows(tmp_path: Path) -> None:
    line, first = len(rows_of("council_terms")) + 1, line_of("council_terms", iso3="ARG", start="1948-01-01")
    row = ["ARG", "Argentina", "1949-12-31", "1951-12-31", "elected", "Latin America", "wiki_members"]
    found = faults_between(tmp_path, council_terms=lambda rows: rows.append(row))
    expected = (
        f'data/council_terms.csv row {line} column start: "1949-12-31" is within the term of ARG in row {first}; '
        "mend one of the two"
    )
    assert expected in found


def test_a_term_after_a_seat_without_an_end_is_named(tmp_path: Path) -> None:
    first = line_of("council_terms", iso3="FRA")
    row = ["FRA", "France", "1980-01-01", "1981-12-31", "elected", "Western Europe and Others", "wiki_members"]
    line = len(rows_of("council_terms")) + 1
    assert (
        f'data/council_terms.csv row {line} column start: "1980-01-01" is within the term of FRA in row {first}; '
        "mend one of the two"
    ) in faults_between(tmp_path, council_terms=lambda rows: rows.append(row))


@pytest.mark.parametrize(("start", "seats"), [("1948-01-01", 11), ("2019-01-01", 15)])
def test_a_seat_that_is_left_empty_is_named(start: str, seats: int, tmp_path: Path) -> None:
    line = line_of("council_terms", start=start)
    expected = (
        f"data/council_terms.csv column start, end: {seats - 1} members sit on {start}, not {seats}; "
        "mend the terms that begin or end there"
    )
    assert expected in faults_between(tmp_path, council_terms=lambda rows: rows.pop(line - 1))


def test_presidencies_that_overlap_are_named(tmp_path: Path) -> None:
    line = line_of("presidencies", start="2019-07-01")
    expected = (
        f'data/presidencies.csv row {line} column start: "2019-06-30" overlaps with the presidency in row {line - 1}, '
        "which ends on 2019-06-30; begin on 2019-07-01"
    )
    assert faults_between(tmp_path, presidencies=put(line, "start", "2019-06-30")) == [expected]


def test_a_gap_between_presidencies_is_named(tmp_path: Path) -> None:
    line = line_of("presidencies", start="2019-07-01")
    expected = (
        f'data/presidencies.csv row {line} column start: "2019-07-02" does not follow the presidency in row '
        f"{line - 1}, which ends on 2019-06-30; begin on 2019-07-01, or add the presidency between"
    )
    assert faults_between(tmp_path, presidencies=put(line, "start", "2019-07-02")) == [expected]


def test_the_first_presidency_begins_with_the_first_meeting(tmp_path: Path) -> None:
    expected = (
        'data/presidencies.csv row 2 column start: "1946-01-16" does not follow the Council\'s first meeting; '
        "begin on 1946-01-17, or add the presidency between"
    )
    assert expected in faults_between(tmp_path, presidencies=put(2, "start", "1946-01-16"))


def test_a_president_that_is_no_member_then_is_named(tmp_path: Path) -> None:
    line = line_of("presidencies", start="2019-07-01")
    expected = (
        f'data/presidencies.csv row {line} column iso3: "ARG" is no member from 2019-07-01 to 2019-07-31 by '
        "data/council_terms.csv; mend one"
    )
    assert faults_between(tmp_path, presidencies=put(line, "iso3", "ARG")) == [expected]


def test_a_presidency_under_another_name_is_named(tmp_path: Path) -> None:
    line = line_of("presidencies", start="1984-08-01")
    expected = (
        f'data/presidencies.csv row {line} column council_name: "Burkina Faso" is not the name in '
        'data/council_terms.csv; write "Upper Volta"'
    )
    assert faults_between(tmp_path, presidencies=put(line, "council_name", "Burkina Faso")) == [expected]


def test_a_chair_that_does_not_preside_is_named(tmp_path: Path) -> None:
    expected = (
        'data/kosovo_meetings.csv row 2 column presidency_iso3: "USA" did not preside then; '
        "data/presidencies.csv has GMB; mend one"
    )
    assert faults_between(tmp_path, kosovo_meetings=put(2, "presidency_iso3", "USA")) == [expected]
