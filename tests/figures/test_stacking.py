from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from components.figures.stacking import Cell, stack

CELLS = st.lists(
    st.builds(
        lambda left, width, tier: Cell(left=left, right=left + width, tier=tier),
        st.integers(0, 300),
        st.integers(1, 80),
        st.integers(0, 2),
    ),
    max_size=60,
)


def test_touching_cells_share_a_row_and_overlapping_ones_do_not() -> None:
    cells = [Cell(left=0, right=7), Cell(left=6.9, right=12), Cell(left=7, right=14)]
    assert stack(cells) == (0, 1, 0)


def test_the_same_days_are_stacked_in_the_order_given() -> None:
    assert stack([Cell(left=5, right=9)] * 4) == (0, 1, 2, 3)


def test_a_higher_tier_stands_after_all_rows_of_a_lower_one() -> None:
    cells = [Cell(left=0, right=9, tier=1), Cell(left=0, right=9), Cell(left=1, right=9)]
    assert stack(cells) == (2, 0, 1)


def test_nothing_is_stacked_where_nothing_is_given() -> None:
    assert stack([]) == ()


@given(CELLS)
def test_no_two_cells_of_a_row_overlap_and_tiers_keep_apart(cells: list[Cell]) -> None:
    rows = stack(cells)
    for (one, row), (other, other_row) in combinations(zip(cells, rows, strict=True), 2):
        if row == other_row:
            assert one.tier == other.tier
            assert one.right <= other.left or other.right <= one.left
        if one.tier < other.tier:
            assert row < other_row


@given(CELLS)
def test_there_are_no_more_rows_than_cells_at_one_place(cells: list[Cell]) -> None:
    rows = stack(cells)
    for tier in {cell.tier for cell in cells}:
        own = [cell for cell in cells if cell.tier == tier]
        deepest = max(sum(cell.left <= start.left < cell.right for cell in own) for start in own)
        used = {row for cell, row in zip(cells, rows, strict=True) if cell.tier == tier}
        assert len(used) == deepest
