from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from components.facts.parties import BELGRADE_NAMES, ERAS


def test_the_names_of_belgrade_s_state_follow_each_other_without_a_gap() -> None:
    assert (BELGRADE_NAMES[0].first, BELGRADE_NAMES[-1].last) == (date.min, date.max)
    for before, after in pairwise(BELGRADE_NAMES):
        assert after.first - before.last == timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1992, 4, 26), "YUG"),
        (date(1992, 4, 27), "FRY"),
        (date(2003, 2, 3), "FRY"),
        (date(2003, 2, 4), "SCG"),
        (date(2006, 6, 5), "SCG"),
        (date(2006, 6, 6), "SRB"),
    ],
)
def test_a_name_holds_from_its_first_day_to_its_last(day: date, name: str) -> None:
    assert [one.key for one in BELGRADE_NAMES if one.first <= day <= one.last] == [name]


def test_every_era_ends_where_a_name_ends() -> None:
    assert {era.last for era in ERAS} <= {name.last for name in BELGRADE_NAMES}
