"""The fold from dated claims to a status: days checked by hand, and what must hold for any claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts.asof import (
    EVER,
    PERSPECTIVES,
    RECOGNISERS,
    Standing,
    Status,
    counts_for,
    standings_on,
    status_on,
    steps,
)
from components.facts.book import Book, load_book
from components.facts.dates import read_span

COLUMNS = ["iso3", "date", "known", "act", "claimant", "disputed_by", "note", "sources"]
YES, SUSPENDED, WITHDREW, NO = Status.RECOGNISES, Status.SUSPENDED, Status.WITHDREW, Status.DOES_NOT_RECOGNISE


def claims(*rows: Sequence[str]) -> pd.DataFrame:
    """A table of acts from (iso3, date, known, act, claimant, disputed_by)."""
    frame = pd.DataFrame([[*row, "", "source"] for row in rows], columns=COLUMNS)
    for column in ("date", "known"):
        spans = [read_span(text) if text else None for text in frame[column]]
        frame[f"{column}_first"] = pd.Series([span and span.first for span in spans], dtype=object)
        frame[f"{column}_last"] = pd.Series([span and span.last for span in spans], dtype=object)
    return frame


def one(acts: pd.DataFrame, day: str, by: str = "documents", known: str = "") -> pd.Series:
    return status_on(acts, ["AAA"], date.fromisoformat(day), by, date.fromisoformat(known) if known else None).iloc[0]


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book()


DAYS = [
    # day, state, documents, belgrade, pristina: each read off the sources by hand
    ("2008-02-16", "CRI", NO, NO, NO),
    ("2008-02-17", "CRI", YES, YES, YES),
    ("2008-08-06", "COL", NO, NO, NO),
    ("2008-08-30", "COL", NO, NO, NO),
    ("2008-08-31", "COL", YES, YES, YES),
    ("2015-12-30", "PER", YES, YES, YES),
    ("2015-12-31", "PER", YES, SUSPENDED, YES),
    ("2017-10-26", "SUR", YES, YES, YES),
    ("2017-10-27", "SUR", WITHDREW, WITHDREW, YES),
    ("2018-11-01", "DMA", YES, YES, YES),
    ("2018-11-02", "DMA", SUSPENDED, WITHDREW, YES),
    ("2018-11-04", "GRD", SUSPENDED, WITHDREW, YES),
    ("2020-02-21", "JAM", NO, NO, NO),
    ("2020-02-22", "ATG", YES, YES, YES),
    ("2020-02-22", "DOM", YES, SUSPENDED, YES),
    ("2023-01-04", "ATG", YES, WITHDREW, YES),
    ("2023-01-04", "LCA", YES, WITHDREW, YES),
    ("2025-12-18", "BHS", NO, NO, NO),
    ("2025-12-19", "BHS", YES, YES, YES),
]


@pytest.mark.parametrize(("day", "iso3", "documents", "belgrade", "pristina"), DAYS)
def test_a_status_on_a_day_checked_by_hand(
    book: Book, day: str, iso3: str, documents: str, belgrade: str, pristina: str
) -> None:
    acts = book.table("recognition")
    found = [status_on(acts, [iso3], date.fromisoformat(day), by)["status"].iloc[0] for by in PERSPECTIVES]
    assert found == [documents, belgrade, pristina]


@pytest.mark.parametrize(
    ("by", "recognise", "suspended", "withdrew"),
    [("documents", 18, 2, 1), ("belgrade", 16, 1, 3), ("pristina", 19, 0, 0)],
)
def test_the_count_of_2_july_2019_is_that_of_each_side(
    book: Book, by: str, recognise: int, suspended: int, withdrew: int
) -> None:
    states = list(book.table("states")["iso3"])
    found = status_on(book.table("recognition"), states, date(2019, 7, 2), by)["status"]
    assert (found.isin(RECOGNISERS).sum(), (found == SUSPENDED).sum(), (found == WITHDREW).sum()) == (
        recognise,
        suspended,
        withdrew,
    )


def test_the_second_clock_hides_what_was_not_yet_public(book: Book) -> None:
    acts = book.table("recognition")

    def peru(known: date | None) -> str:
        return str(status_on(acts, ["PER"], date(2016, 6, 1), "belgrade", known)["status"].iloc[0])

    assert peru(date(2016, 6, 1)) == YES
    assert peru(date(2019, 7, 1)) == YES
    assert peru(date(2019, 7, 2)) == SUSPENDED
    assert peru(None) == SUSPENDED


def test_a_claim_known_to_the_month_is_public_when_the_month_is_over(book: Book) -> None:
    acts = book.table("recognition")
    found = [
        status_on(acts, ["SLV"], date(2013, 12, 31), "documents", known)["status"].iloc[0]
        for known in (date(2013, 7, 30), date(2013, 7, 31))
    ]
    assert found == [NO, YES]


def test_an_act_of_a_month_is_changing_inside_it_and_certain_on_its_last_day() -> None:
    acts = claims(("AAA", "2012-02", "", "recognised", "state", ""))
    seen = {day: one(acts, day) for day in ("2012-01-31", "2012-02-01", "2012-02-28", "2012-02-29")}
    assert [row["status"] for row in seen.values()] == [NO, NO, NO, YES]
    assert [bool(row["changing"]) for row in seen.values()] == [False, True, True, False]
    assert seen["2012-02-29"]["since"] == "2012-02"


def test_an_act_that_changes_nothing_is_not_changing() -> None:
    acts = claims(("AAA", "2010-01-05", "", "recognised", "state", ""), ("AAA", "2012", "", "recognised", "state", ""))
    row = one(acts, "2012-06-01")
    assert (row["since"], bool(row["changing"])) == ("2010-01-05", False)


def test_of_a_suspension_and_a_withdrawal_on_one_day_the_withdrawal_is_belgrades_reading() -> None:
    rows = [
        ("AAA", "2010-01-05", "", "recognised", "state", ""),
        ("AAA", "2018-11-02", "", "withdrew", "serbia", "kosovo"),
        ("AAA", "2018-11-02", "", "suspended", "state", "kosovo"),
    ]
    for order in (rows, rows[::-1]):
        found = [one(claims(*order), "2018-11-02", by)["status"] for by in PERSPECTIVES]
        assert found == [SUSPENDED, WITHDREW, YES]


def test_a_reversal_of_a_withdrawal_counts_again() -> None:
    acts = claims(
        ("AAA", "2010-01-05", "", "recognised", "state", ""),
        ("AAA", "2011-01-05", "", "withdrew", "state", ""),
        ("AAA", "2012-01-05", "", "recognised", "state", ""),
    )
    row = one(acts, "2012-01-05")
    assert (row["status"], row["since"], row["act_row"]) == (YES, "2012-01-05", 2)


def test_a_withdrawal_needs_a_recognition_to_withdraw() -> None:
    acts = claims(
        ("AAA", "2011-01-05", "", "withdrew", "state", ""), ("AAA", "2012-01-05", "", "suspended", "state", "")
    )
    assert one(acts, "2020-01-01")["status"] == NO


def test_what_the_acting_state_denies_counts_for_nobody() -> None:
    for act, claimant in (("recognised", "kosovo"), ("suspended", "serbia"), ("withdrew", "serbia")):
        assert not any(counts_for(by, act=act, claimant=claimant, disputed_by="state") for by in PERSPECTIVES)


def test_a_recognition_by_kosovos_word_counts_in_the_documents_only_undisputed() -> None:
    assert counts_for("documents", act="recognised", claimant="kosovo", disputed_by="")
    assert not counts_for("documents", act="recognised", claimant="kosovo", disputed_by="serbia")
    assert counts_for("pristina", act="recognised", claimant="kosovo", disputed_by="serbia")


def test_another_perspective_is_an_error() -> None:
    with pytest.raises(ValueError, match="no perspective 'moscow'"):
        status_on(claims(("AAA", "2010", "", "recognised", "state", "")), ["AAA"], date(2020, 1, 1), "moscow")


def test_contested_is_where_the_three_do_not_agree(book: Book) -> None:
    states = list(book.table("states")["iso3"])
    for by in PERSPECTIVES:
        found = status_on(book.table("recognition"), states, date(2019, 7, 2), by)
        assert sorted(found.loc[found["contested"], "iso3"]) == ["DMA", "GRD", "PER", "SUR"]


def test_the_frame_keeps_the_order_and_number_of_the_states(book: Book) -> None:
    found = status_on(book.table("recognition"), ["USA", "PER", "ARG"], date(2019, 7, 2), "documents")
    assert list(found["iso3"]) == ["USA", "PER", "ARG"]


dates = st.one_of(
    st.dates(date(2008, 1, 1), date(2012, 12, 31)).map(lambda day: day.isoformat()),
    st.dates(date(2008, 1, 1), date(2012, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.integers(2008, 2012).map(str),
)
acts_of_any_kind = st.lists(
    st.tuples(
        st.sampled_from(["AAA", "BBB"]),
        dates,
        st.one_of(st.just(""), st.dates(date(2013, 1, 1), date(2014, 12, 31)).map(lambda day: day.isoformat())),
        st.sampled_from(["recognised", "withdrew", "suspended", "reaffirmed", "declined", "relations_established"]),
        st.sampled_from(["state", "serbia", "kosovo", "other"]),
        st.sampled_from(["", "kosovo", "serbia", "state"]),
    ),
    max_size=7,
).map(lambda rows: claims(*rows))
days = st.dates(date(2007, 6, 1), date(2013, 6, 1))
perspectives = st.sampled_from(PERSPECTIVES)
clocks = st.one_of(st.none(), st.dates(date(2008, 1, 1), date(2015, 1, 1)))


@given(acts=acts_of_any_kind, day=days, by=perspectives, known=clocks)
def test_the_steps_say_for_any_day_what_the_status_says(
    acts: pd.DataFrame, day: date, by: str, known: date | None
) -> None:
    states = ["AAA", "BBB"]
    found = steps(acts, states, by, known)
    told = status_on(acts, states, day, by, known)
    standings = standings_on(found, day)
    assert [(s.status, s.since, s.row, s.changing, s.contested) for s in standings] == [
        (row.status, row.since, row.act_row, row.changing, row.contested) for row in told.itertuples()
    ]


@given(acts=acts_of_any_kind, by=perspectives)
def test_steps_are_in_order_and_each_changes_something(acts: pd.DataFrame, by: str) -> None:
    found = steps(acts, ["AAA", "BBB"], by)
    assert found[0].day == EVER
    assert found[0].standings == (Standing(), Standing())
    assert all(a.day < b.day and a.standings != b.standings for a, b in pairwise(found))


@given(acts=acts_of_any_kind, day=days, by=perspectives)
def test_a_status_rests_on_the_last_act_that_counts_and_could_change_it(acts: pd.DataFrame, day: date, by: str) -> None:
    row = status_on(acts, ["AAA"], day, by).iloc[0]
    counting = [
        act
        for act in acts.itertuples()
        if act.iso3 == "AAA"
        and act.date_last <= day
        and counts_for(by, act=act.act, claimant=act.claimant, disputed_by=act.disputed_by)
        and act.act in ("recognised", "withdrew", "suspended")
    ]
    if row["act_row"] < 0:
        assert all(act.act != "recognised" for act in counting)
        return
    rests_on = acts.loc[row["act_row"]]
    later = [act.act for act in counting if act.date_last > rests_on["date_last"]]
    forbidden = {YES: {"withdrew", "suspended"}, SUSPENDED: {"recognised", "withdrew"}, WITHDREW: {"recognised"}}
    assert not forbidden[row["status"]] & set(later)


@given(acts=acts_of_any_kind, day=days)
def test_pristinas_count_never_falls(acts: pd.DataFrame, day: date) -> None:
    def count(when: date) -> int:
        return int(status_on(acts, ["AAA", "BBB"], when, "pristina")["status"].isin(RECOGNISERS).sum())

    assert count(day) <= count(day + timedelta(days=400))
