from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from components.figures.gathering import APART, LEAST, piles, runs
from components.figures.stacking import Cell

CELLS = st.lists(
    st.builds(
        lambda left, width: Cell(left=left, right=left + width),
        st.floats(0, 400, allow_nan=False),
        st.sampled_from([1.0, 7.0, 7.0, 7.0, 60.0]),
    ),
    max_size=60,
)
MONTHS = st.lists(st.tuples(st.floats(0.2, 6), st.sampled_from("ab")), min_size=1, max_size=80)


def at(*lefts: float, width: float = 6) -> list[Cell]:
    return [Cell(left=left, right=left + width) for left in lefts]


def test_marks_that_are_near_share_one_in_their_middle_and_a_far_one_stays_alone() -> None:
    near, far = piles(at(0, 4, 90), 16)
    assert (near.members, near.centre, near.free) == ((0, 1), 5.0, True)
    assert (far.members, far.centre) == ((2,), None)


def test_a_long_row_of_marks_is_shared_out_in_parts() -> None:
    found = piles(at(*range(0, 100, 5)), 16)
    assert len(found) == 6
    assert [len(pile.members) for pile in found] == [3, 3, 4, 4, 3, 3]
    assert not any(pile.free for pile in found)


def test_nothing_is_gathered_where_nothing_is_given() -> None:
    assert piles([], 16) == []
    assert runs([], [], [], 0) == []


@given(CELLS, st.sampled_from([16, 20]))
def test_every_mark_belongs_to_one_pile_and_no_two_piles_meet(cells: list[Cell], width: int) -> None:
    found = piles(cells, width)
    assert sorted(place for pile in found for place in pile.members) == list(range(len(cells)))
    assert all((len(pile.members) == 1) == (pile.centre is None) for pile in found)
    taken = sorted(
        (cells[pile.members[0]].left, cells[pile.members[0]].right)
        if pile.centre is None
        else (pile.centre - width / 2, pile.centre + width / 2)
        for pile in found
    )
    assert all(after[0] >= before[1] - 1e-6 for before, after in pairwise(taken))


def test_months_of_a_kind_run_together_and_those_of_another_stay() -> None:
    months = at(0, 1.7, 3.4, 5.1, 6.8, width=1.7)
    assert runs(months, "aabaa", [True] * 5, 0) == [(0, 1), (2,), (3, 4)]
    assert runs(months, "aabaa", [False] * 5, 0) == [(0,), (1,), (2,), (3,), (4,)]


def test_months_that_cannot_be_seen_run_together_whatever_they_are() -> None:
    months = at(*(0.3 * place for place in range(60)), width=0.3)
    found = runs(months, "ab" * 30, [True] * 60, 0)
    assert [len(run) for run in found] == [20, 20, 20]


def test_marks_that_would_touch_share_one() -> None:
    ticks = at(0, LEAST + APART - 0.1, 20, width=LEAST)
    assert runs(ticks, "abc", [True] * 3, APART) == [(0, 1), (2,)]
    assert runs(at(0, LEAST + APART, width=LEAST), "ab", [True] * 2, APART) == [(0,), (1,)]


@given(MONTHS)
def test_runs_keep_every_mark_in_its_order_and_none_is_drawn_over_another(months: list[tuple[float, str]]) -> None:
    cells, left = [], 0.0
    for width, _ in months:
        cells.append(Cell(left=left, right=left + width))
        left += width
    found = runs(cells, [kind for _, kind in months], [width < 3 for width, _ in months], 0)
    assert [place for run in found for place in run] == list(range(len(months)))
