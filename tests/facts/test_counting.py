"""Counting: a fact counts from a day that is sure, within years that have ends, and what is not covered is no zero."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book
from components.facts.counting import (
    PAGES,
    Count,
    MeetingCount,
    Occurrence,
    VisitCount,
    count_by,
    meeting_count_steps,
    meeting_days,
    visit_count_steps,
)
from components.facts.dates import read_span
from components.facts.visiting import belgrade_visits, counts_from

ALWAYS = (date(1945, 1, 1), date(2028, 12, 31))
NOW = date(2026, 11, 23)


def dated(start: str, end: str = "") -> Occurrence:
    last = read_span(end).last if end else read_span(start).last
    return Occurrence(iso3="PER", start=start, end=end, first=read_span(start).first, last=last)


def visits(book: Book, iso3: str, day: date, years: tuple[date, date] = ALWAYS, **filters: str) -> VisitCount:
    detail = answer(book, visit_count_steps(book, years, **filters), iso3, day).detail
    assert isinstance(detail, VisitCount)
    return detail


def meetings(book: Book, iso3: str, day: date, years: tuple[date, date] = ALWAYS) -> tuple[str, MeetingCount]:
    found = answer(book, meeting_count_steps(book, years), iso3, day)
    assert isinstance(found.detail, MeetingCount)
    return found.category, found.detail


def answer(book: Book, steps: Any, iso3: str, day: date) -> Answer:
    return answers_on(steps, day)[list(book.table("states")["iso3"]).index(iso3)]


@pytest.mark.parametrize(
    ("day", "n", "pending"),
    [
        (date(1963, 9, 30), 0, False),
        (date(1963, 10, 1), 0, True),
        (date(1963, 10, 30), 0, True),
        (date(1963, 10, 31), 1, False),  # October 1963 is over
        (date(1963, 11, 1), 1, False),
    ],
)
def test_a_fact_counts_from_the_day_by_which_it_had_surely_begun(day: date, n: int, pending: bool) -> None:
    count = count_by([dated("1963-10")], ALWAYS, day)
    assert (count.n, count.pending is not None) == (n, pending)


@pytest.mark.parametrize(
    ("years", "n", "loose"),
    [
        ((date(2019, 7, 2), date(2019, 7, 2)), 1, 0),
        ((date(2019, 6, 1), date(2019, 7, 1)), 0, 0),
        ((date(2019, 7, 4), date(2019, 8, 1)), 0, 0),
        ((date(2019, 7, 3), date(2019, 8, 1)), 1, 0),  # its last day
    ],
)
def test_both_days_of_the_years_are_included(years: tuple[date, date], n: int, loose: int) -> None:
    count = count_by([dated("2019-07-02", "2019-07-03")], years, NOW)
    assert (count.n, count.loose) == (n, loose)


@pytest.mark.parametrize(
    ("start", "end", "years", "loose"),
    [
        ("2009", "", (date(2009, 1, 1), date(2009, 12, 31)), 0),
        ("2009", "", (date(2009, 1, 1), date(2009, 12, 30)), 1),
        ("2009", "", (date(2009, 1, 2), date(2009, 12, 31)), 1),
        ("1963-09-23", "1963-09", (date(1963, 9, 23), date(1963, 9, 23)), 0),
        ("1963-09-23", "1963-09", (date(1963, 9, 24), date(1963, 9, 30)), 1),
        ("1975-09", "1975-09-12", (date(1975, 9, 12), date(1975, 12, 31)), 0),
        ("1975-09", "1975-09-12", (date(1975, 1, 1), date(1975, 9, 11)), 1),
    ],
)
def test_a_fact_that_may_lie_outside_the_years_is_counted_and_told(
    start: str, end: str, years: tuple[date, date], loose: int
) -> None:
    count = count_by([dated(start, end)], years, NOW)
    assert (count.n, count.loose) == (1, loose)


def test_before_the_years_nothing_is_counted() -> None:
    begun_before = dated("2018-12-30", "2019-01-02")
    years = (date(2019, 1, 1), date(2019, 12, 31))
    assert count_by([begun_before], years, date(2018, 12, 31)) == Count(years=years, before=True)
    assert count_by([begun_before], years, date(2019, 1, 1)).n == 1


def test_every_visit_begins_on_the_day_from_which_the_last_visit_counts(book: Book) -> None:
    for visit in belgrade_visits(book):
        occurrence = Occurrence(iso3=visit.iso3, start=visit.start, end=visit.end, first=visit.first, last=visit.last)
        assert occurrence.begun == counts_from(visit)


@pytest.mark.parametrize(
    ("day", "n"),
    [
        (date(1963, 10, 30), 0),
        (date(1963, 10, 31), 1),
        (date(1982, 3, 14), 1),
        (date(1982, 3, 15), 2),
        (date(2019, 7, 1), 3),
        (date(2019, 7, 2), 4),
        (date(2019, 7, 3), 4),
        (NOW, 5),
    ],
)
def test_the_visits_of_peru(book: Book, day: date, n: int) -> None:
    assert visits(book, "PER", day).count.n == n


@pytest.mark.parametrize(
    ("years", "n"),
    [
        ((date(2010, 6, 6), date(2019, 7, 2)), 2),
        ((date(2010, 6, 7), date(2019, 7, 2)), 1),
        ((date(2010, 6, 6), date(2019, 7, 1)), 1),
        ((date(2010, 6, 7), date(2019, 7, 1)), 0),
    ],
)
def test_the_visits_of_peru_within_years(book: Book, years: tuple[date, date], n: int) -> None:
    assert visits(book, "PER", NOW, years).count.n == n


def test_brazils_visits_of_which_only_the_year_is_known(book: Book) -> None:
    half = (date(2009, 1, 1), date(2012, 6, 30))
    told = visits(book, "BRA", NOW, half)
    assert (told.count.n, told.count.loose) == (6, 1)  # 2012 may be its second half
    assert visits(book, "BRA", date(2012, 12, 30), half).count.pending is not None
    assert visits(book, "BRA", date(2012, 12, 30), half).count.n == 5


def test_filters_leave_visits_out(book: Book) -> None:
    assert visits(book, "BRA", NOW, direction="to_belgrade").count.n == 1
    assert visits(book, "BRA", NOW, level="head_of_state").count.n == 2
    assert visits(book, "BRA", NOW, official="Vuk Jeremić").narrowed
    assert not visits(book, "BRA", NOW).narrowed


@pytest.mark.parametrize(
    ("years", "day", "gaps"),
    [
        (ALWAYS, date(1991, 12, 31), ()),
        (ALWAYS, date(1992, 1, 1), ("thin",)),
        (ALWAYS, date(2007, 1, 1), ("thin", "partial")),
        ((date(1994, 12, 31), date(2006, 12, 31)), NOW, ("thin",)),
        ((date(1995, 1, 1), date(2006, 12, 31)), NOW, ()),
        ((date(1995, 1, 1), date(2007, 1, 1)), NOW, ("partial",)),
    ],
)
def test_the_gaps_are_those_within_the_years(
    book: Book, years: tuple[date, date], day: date, gaps: tuple[str, ...]
) -> None:
    assert visits(book, "PER", day, years).gaps == gaps


@pytest.mark.parametrize(
    ("day", "n", "category"),
    [
        (date(2008, 2, 13), 0, "none"),
        (date(2008, 2, 14), 1, "meetings_1"),
        (date(2008, 2, 17), 1, "meetings_1"),
        (date(2008, 2, 18), 2, "meetings_2"),
        (date(2008, 2, 19), 2, "meetings_2"),
    ],
)
def test_panama_in_the_chair_in_february_2008(book: Book, day: date, n: int, category: str) -> None:
    told = meetings(book, "PAN", day)
    assert (told[1].count.n, told[0]) == (n, category)


def test_a_window_leaves_meetings_out(book: Book) -> None:
    assert meetings(book, "PAN", NOW, (date(2008, 2, 14), date(2008, 2, 17)))[1].count.n == 1
    assert meetings(book, "PAN", NOW, (date(2008, 2, 15), date(2008, 2, 17))) == meetings(
        book, "PER", NOW, (date(2008, 2, 15), date(2008, 2, 17))
    )
    assert meetings(book, "USA", NOW, (date(2008, 1, 1), date(2008, 12, 31)))[1].held == 9


@pytest.mark.parametrize(
    ("day", "years", "category"),
    [
        (date(1998, 3, 30), ALWAYS, "not_counted"),
        (date(1998, 3, 31), ALWAYS, "none"),
        (NOW, (date(1990, 1, 1), date(1998, 3, 30)), "not_counted"),
        (NOW, (date(1990, 1, 1), date(1998, 3, 31)), "none"),
        (NOW, (date(2026, 4, 9), date(2028, 12, 31)), "none"),
        (NOW, (date(2026, 4, 10), date(2028, 12, 31)), "not_counted"),
        (date(2007, 12, 31), (date(2008, 1, 1), date(2012, 12, 31)), "not_counted"),
        (date(2008, 1, 1), (date(2008, 1, 1), date(2012, 12, 31)), "none"),
    ],
)
def test_none_is_said_only_of_days_that_the_table_covers(
    book: Book, day: date, years: tuple[date, date], category: str
) -> None:
    found, told = meetings(book, "BHS", day, years)
    assert (found, told.count.n) == (category, 0)
    assert (told.first, told.last) == (date(1998, 3, 31), date(2026, 4, 9))


def test_the_meetings_are_those_of_the_table(book: Book) -> None:
    table = book.table("kosovo_meetings")
    chaired = Counter(table["presidency_iso3"])
    for iso3 in book.table("states")["iso3"]:
        assert meetings(book, iso3, NOW)[1].count.n == chaired[iso3]
    assert meetings(book, "USA", NOW)[1].held == len(table) == 152
    assert [day.isoformat() for day in meeting_days(book)] == sorted(set(table["date"]))


def test_the_pages_of_the_newest_come_first_and_are_not_too_many(book: Book) -> None:
    steps = visit_count_steps(book, ALWAYS)
    newest = {visit.iso3: visit for visit in belgrade_visits(book) if counts_from(visit) <= NOW}
    for iso3 in ("PER", "USA"):
        found = answer(book, steps, iso3, NOW)
        pages = tuple(origin.id for origin in newest[iso3].origins)
        assert found.sources[: len(pages)] == pages
        assert len(found.sources) == len(set(found.sources)) <= PAGES
    assert answer(book, steps, "BHS", NOW).sources == ()


def test_the_steps_begin_with_ever(book: Book) -> None:
    for steps in (visit_count_steps(book, ALWAYS), meeting_count_steps(book, ALWAYS)):
        assert steps[0].day == EVER
        assert len(steps[0].answers) == 35
