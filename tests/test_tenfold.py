"""The made-up book of the benchmarks: ten times the facts, on the same axis, and no more precise than they are."""

from __future__ import annotations

import pytest

from benchmarks.tenfold_app import MOVED, TIMES
from components.figures.scale import AXIS_FIRST, AXIS_LAST
from tests.figures.real_book import real_book
from tests.figures.timeline_drawing import tenfold_book


@pytest.mark.parametrize("name", MOVED)
def test_every_fact_is_there_ten_times_and_on_the_axis(name: str) -> None:
    real, more = real_book().table(name), tenfold_book().table(name)
    assert len(more) == TIMES * len(real)
    first = MOVED[name][0]
    assert more[f"{first}_first"].min() >= AXIS_FIRST
    assert more[f"{first}_last"].max() <= AXIS_LAST
    for column in MOVED[name]:
        assert more[column].str.len().value_counts().to_dict() == {
            length: TIMES * count for length, count in real[column].str.len().value_counts().items()
        }


def test_a_date_moves_back_by_months_and_round_the_end_of_the_axis() -> None:
    visits, more = real_book().table("visits"), tenfold_book().table("visits")
    lima = visits.index[visits["start"] == "2019-07-02"][0]
    assert more["start"].iloc[len(visits) + lima] == "2018-12-02"
    terms, moved = real_book().table("council_terms"), tenfold_book().table("council_terms")
    charter = terms.index[terms["start"] == "1945-10-24"][0]
    assert moved["start"].iloc[len(terms) + charter] == "1945-03-24"
    assert moved["start"].iloc[2 * len(terms) + charter] == "2027-08-24"
