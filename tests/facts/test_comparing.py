"""Counts on every day, and what differs between two dates: checked by hand against the table of acts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from components.facts import asof
from components.facts.asof import EVER, RECOGNISERS, Status
from components.facts.book import Book
from components.facts.comparing import Count, differences, numbers_of, on_day, steps_by, tallies_of, tally_on


def on(counts: tuple[Count, ...], day: date) -> int:
    (found,) = [
        one.states for one in counts if one.spell.first <= day and (one.spell.last is None or day <= one.spell.last)
    ]
    return found


@pytest.mark.parametrize(
    ("day", "documents", "belgrade", "pristina"),
    [
        ("2008-02-16", 0, 0, 0),
        ("2008-02-17", 1, 1, 1),
        ("2017-10-26", 18, 18, 18),
        ("2017-10-27", 17, 17, 18),
        ("2018-11-01", 18, 18, 19),
        ("2018-11-02", 18, 17, 19),
        ("2018-11-04", 18, 16, 19),
        ("2019-07-02", 18, 16, 19),
        ("2023-01-03", 18, 16, 19),
        ("2023-01-04", 18, 14, 19),
        ("2025-12-18", 18, 14, 19),
        ("2025-12-19", 19, 15, 20),
    ],
)
def test_who_recognises_by_each_count(book: Book, day: str, documents: int, belgrade: int, pristina: int) -> None:
    when = date.fromisoformat(day)
    tallies = [tallies_of(steps_by(book, by)) for by in ("documents", "belgrade", "pristina")]
    assert [on(tally.recognise, when) for tally in tallies] == [documents, belgrade, pristina]


@pytest.mark.parametrize("by", asof.PERSPECTIVES)
def test_the_counts_are_those_of_the_fold_on_every_day_of_change(book: Book, by: str) -> None:
    steps = steps_by(book, by)
    tallies = tallies_of(steps)
    assert tallies.total == 35
    for step in steps[1:]:
        for day in (step.day - timedelta(days=1), step.day):
            statuses = [standing.status for standing in asof.standings_on(steps, day)]
            assert on(tallies.recognise, day) == sum(status in RECOGNISERS for status in statuses)
            for status, counts in tallies.by_status:
                assert on(counts, day) == statuses.count(status)


def test_the_counts_of_one_day_hold_from_ever_on(book: Book) -> None:
    tally = tally_on(steps_by(book, "belgrade"), date(2019, 7, 2))
    assert [(one.states, one.spell.first, one.spell.last) for one in tally.recognise] == [(16, EVER, None)]
    assert {status: counts[0].states for status, counts in tally.by_status} == {
        Status.RECOGNISES: 15,
        Status.SUSPENDED: 1,
        Status.WITHDREW: 3,
        Status.DOES_NOT_RECOGNISE: 16,
    }


def test_what_changed_by_belgrades_count_from_november_2018_to_july_2019_is_two_islands_and_nothing_after(
    book: Book,
) -> None:
    found = on_day(differences(book, steps_by(book, "belgrade"), date(2018, 11, 1)), date(2019, 7, 2))
    assert [
        (one.iso3, one.earlier.value, [(turn.status.value, turn.date, turn.claimant) for turn in one.turns])
        for one in found
    ] == [
        ("DMA", "recognises", [("withdrew", "2018-11-02", "serbia")]),
        ("GRD", "recognises", [("withdrew", "2018-11-04", "serbia")]),
    ]
    assert "b92-2018-dominica" in {origin.id for origin in found[0].turns[0].origins}


def test_the_documents_of_the_same_days_tell_of_suspensions(book: Book) -> None:
    found = on_day(differences(book, steps_by(book, "documents"), date(2018, 11, 1)), date(2019, 7, 2))
    assert [(one.iso3, one.later.value) for one in found] == [("DMA", "suspended"), ("GRD", "suspended")]


def test_a_second_date_that_lies_later_is_told_in_time_order_too(book: Book) -> None:
    found = on_day(differences(book, steps_by(book, "belgrade"), date(2019, 7, 2)), date(2018, 11, 1))
    assert [(one.iso3, one.earlier.value, one.later.value) for one in found] == [
        ("DMA", "recognises", "withdrew"),
        ("GRD", "recognises", "withdrew"),
    ]


def test_every_act_between_the_two_dates_is_told(book: Book) -> None:
    found = on_day(differences(book, steps_by(book, "belgrade"), date(2012, 1, 1)), date(2019, 7, 2))
    suriname = next(one for one in found if one.iso3 == "SUR")
    assert [(turn.status.value, turn.date) for turn in suriname.turns] == [
        ("recognises", "2016-07-08"),
        ("withdrew", "2017-10-27"),
    ]


def test_a_day_has_no_difference_to_itself(book: Book) -> None:
    for day in (date(2008, 2, 17), date(2015, 12, 31), date(2019, 7, 2)):
        assert on_day(differences(book, steps_by(book, "belgrade"), day), day) == ()


@pytest.mark.parametrize("other", [date(2012, 2, 29), date(2019, 7, 2)])
def test_who_differs_is_whose_status_is_another_on_every_day_of_change(book: Book, other: date) -> None:
    steps, states = steps_by(book, "belgrade"), tuple(book.table("states")["iso3"])
    then = asof.standings_on(steps, other)
    found = differences(book, steps, other)
    numbers = numbers_of([one.spell for one in found])
    for step in steps[1:]:
        for day in (step.day - timedelta(days=1), step.day):
            now = asof.standings_on(steps, day)
            wanted = {iso3 for iso3, a, b in zip(states, now, then, strict=True) if a.status != b.status}
            held = on_day(found, day)
            assert {one.iso3 for one in held} == wanted
            assert len(held) == on(numbers, day) == len(wanted)


def test_the_second_clock_holds_for_counts_and_differences(book: Book) -> None:
    hidden = steps_by(book, "belgrade", date(2019, 7, 1))
    shown = steps_by(book, "belgrade", date(2019, 7, 2))
    told = [
        [one.iso3 for one in on_day(differences(book, steps, date(2015, 12, 30)), date(2015, 12, 31))]
        for steps in (hidden, shown)
    ]
    assert told == [[], ["PER"]]
