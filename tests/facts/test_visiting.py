"""The last visit: counted from a day that is sure, in either direction, and never taken for one of Pristina's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components.facts.answers import EVER, Answer, answers_on
from components.facts.book import Book, load_book
from components.facts.listing import visit_records
from components.facts.visiting import (
    LastVisit,
    belgrade_visits,
    counts_from,
    hosts_most,
    last_visit_steps,
    returned,
    years_since,
)
from tests.facts.spoil import copy_of_data, real_shapes, rows_of

ALWAYS = (date(1945, 1, 1), date(2028, 12, 31))


def answer(book: Book, iso3: str, day: date, window: tuple[date, date] = ALWAYS) -> Answer:
    place = list(book.table("states")["iso3"]).index(iso3)
    return answers_on(last_visit_steps(book, window), day)[place]


def told(book: Book, iso3: str, day: date, window: tuple[date, date] = ALWAYS) -> LastVisit:
    detail = answer(book, iso3, day, window).detail
    assert isinstance(detail, LastVisit)
    return detail


@pytest.mark.parametrize(
    ("day", "category", "last", "found"),
    [
        (date(1963, 9, 30), "none_found", None, 0),
        (date(1963, 10, 30), "none_found", None, 0),  # October 1963 is not over
        (date(1963, 10, 31), "within_1", "1963-10", 1),
        (date(1982, 3, 14), "within_25", "1963-10", 1),
        (date(1982, 3, 15), "within_1", "1982-03-15", 2),
        (date(2007, 3, 14), "within_25", "1982-03-15", 2),
        (date(2007, 3, 15), "older", "1982-03-15", 2),
        (date(2010, 6, 6), "within_1", "2010-06-06", 3),
        (date(2019, 7, 1), "within_10", "2010-06-06", 3),
        (date(2019, 7, 2), "within_1", "2019-07-02", 4),
        (date(2020, 7, 1), "within_1", "2019-07-02", 4),
        (date(2020, 7, 2), "within_5", "2019-07-02", 4),
        (date(2026, 11, 23), "within_5", "2022-10-05", 5),
    ],
)
def test_the_visits_of_peru(book: Book, day: date, category: str, last: str | None, found: int) -> None:
    detail = told(book, "PER", day)
    assert answer(book, "PER", day).category == category
    assert (detail.last.start if detail.last else None, detail.found) == (last, found)


def test_the_visit_to_lima_is_told_with_its_official_place_and_pages(book: Book) -> None:
    found = answer(book, "PER", date(2019, 7, 2))
    lima = told(book, "PER", date(2019, 7, 2)).last
    assert lima
    assert (lima.official, lima.place, lima.direction) == ("Ivica Dačić", "Lima", "from_belgrade")
    assert found.sources == tuple(origin.id for origin in lima.origins)
    assert not found.changing


def test_inside_the_month_or_year_of_a_visit_the_answer_is_changing(book: Book) -> None:
    assert not answer(book, "PER", date(1963, 9, 30)).changing
    for day in (date(1963, 10, 1), date(1963, 10, 30)):
        assert answer(book, "PER", day).changing
        pending = told(book, "PER", day).pending
        assert pending
        assert pending.start == "1963-10"
    assert not answer(book, "PER", date(1963, 10, 31)).changing


def test_a_visit_known_to_end_within_its_month_counts_from_its_end(book: Book) -> None:
    gligorov = next(visit for visit in visit_records(book, country="PAN") if visit.start == "1975-09")
    assert counts_from(gligorov) == date(1975, 9, 12)
    assert told(book, "PAN", date(1975, 9, 11)).last is None
    assert told(book, "PAN", date(1975, 9, 12)).last == gligorov


def test_of_several_officials_on_one_day_the_highest_rank_is_told_and_each_is_counted(book: Book) -> None:
    detail = told(book, "MEX", date(1963, 3, 29))
    assert detail.last
    assert (detail.last.official, detail.found) == ("Adolfo López Mateos", 4)


def test_the_states_without_a_visit_are_those_that_the_codebook_names(book: Book) -> None:
    found = answers_on(last_visit_steps(book, ALWAYS), date(2026, 11, 23))
    none = [iso3 for iso3, a in zip(book.table("states")["iso3"], found, strict=True) if a.category == "none_found"]
    assert sorted(none) == ["BHS", "BLZ", "BRB", "DOM", "HTI", "JAM", "LCA", "TTO"]
    assert told(book, "BHS", date(2026, 11, 23)).first is None
    ecuador = told(book, "ECU", date(2026, 11, 23))
    assert ecuador.last
    assert ecuador.last.start < "1992"


def test_thin_years_are_told_from_their_first_day_until_a_visit_after_them(book: Book) -> None:
    assert told(book, "ECU", date(1991, 12, 31)).gaps == ()
    assert told(book, "ECU", date(1992, 1, 1)).gaps == ("thin",)
    assert told(book, "ECU", date(2007, 1, 1)).gaps == ("thin", "partial")
    assert told(book, "PER", date(2019, 7, 1)).gaps == ("partial",)
    assert told(book, "PER", date(2019, 7, 2)).gaps == ()


def test_the_number_in_the_window_does_not_depend_on_the_day(book: Book) -> None:
    window = (date(2010, 1, 1), date(2019, 7, 2))
    assert {told(book, "PER", day, window).shown for day in (EVER, date(2015, 1, 1), date(2026, 1, 1))} == {2}
    assert told(book, "PER", EVER, (date(2019, 7, 3), date(2028, 12, 31))).shown == 1


def test_on_the_first_day_of_time_no_visit_had_been_found(book: Book) -> None:
    steps = last_visit_steps(book, ALWAYS)
    assert steps[0].day == EVER
    assert {a.category for a in steps[0].answers} == {"none_found"}
    assert len(steps) < 1000


def test_a_visit_of_pristina_is_not_one_of_belgrade(tmp_path: Path, book: Book) -> None:
    cells = dict(zip(*rows_of("visits", 2), strict=True))
    cells |= {"visitor": "XKX", "host": "PER", "start": "2025-05-05", "end": "", "level": "minister"}
    copy_of_data(tmp_path)
    header, *rows = rows_of("visits")
    rows.append([cells[column] for column in header])
    rows.sort(key=lambda row: row[header.index("start")])
    lines = [",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' if cell else "" for cell in row) for row in rows]
    (tmp_path / "visits.csv").write_text("\n".join([",".join(header), *lines]) + "\n", encoding="utf-8")
    spoilt = load_book(tmp_path, real_shapes())
    assert len(visit_records(spoilt, country="PER")) == len(visit_records(book, country="PER")) + 1
    assert told(spoilt, "PER", date(2026, 1, 1)).found == told(book, "PER", date(2026, 1, 1)).found == 5
    (pristina,) = (back for back in returned(visit_records(spoilt, country="PER")) if back.visit.partner == "XKX")
    assert pristina.next is None
    assert [host.visits for host in hosts_most(spoilt) if host.iso3 == "PER"] == [4]


@pytest.mark.parametrize(
    ("last", "day", "years"),
    [
        (date(2019, 7, 2), date(2019, 7, 2), 0),
        (date(2019, 7, 2), date(2020, 7, 1), 0),
        (date(2019, 7, 2), date(2020, 7, 2), 1),
        (date(2012, 2, 29), date(2013, 2, 28), 0),
        (date(2012, 2, 29), date(2013, 3, 1), 1),
        (date(2012, 2, 29), date(2016, 2, 29), 4),
    ],
)
def test_years_are_whole(last: date, day: date, years: int) -> None:
    assert years_since(last, day) == years


def test_no_year_has_passed_since_a_day_to_come() -> None:
    with pytest.raises(ValueError, match="before"):
        years_since(date(2019, 7, 2), date(2019, 7, 1))


def test_a_visit_is_returned_by_the_next_one_the_other_way(book: Book) -> None:
    peru = {back.visit.start: back for back in returned(visit_records(book, country="PER"))}
    assert list(peru) == ["2022-10-05", "2019-07-02", "2010-06-06", "1982-03-15", "1963-10"]  # the order given
    lima = peru["1982-03-15"]
    assert lima.next
    assert (lima.next.start, lima.days) == ("2010-06-06", (date(2010, 6, 6) - date(1982, 3, 15)).days)
    tito = peru["1963-10"]
    assert tito.next
    assert (tito.next.start, tito.days) == ("1982-03-15", None)  # the day of October 1963 is not known
    assert (peru["2019-07-02"].next, peru["2019-07-02"].days) == (None, None)


def test_hosts_stand_by_the_number_of_visits_and_then_by_the_newest(book: Book) -> None:
    hosts = hosts_most(book)
    assert hosts[0].iso3 == "USA"
    assert sum(host.visits for host in hosts) == sum(v.direction == "from_belgrade" for v in belgrade_visits(book))
    peru = next(host for host in hosts if host.iso3 == "PER")
    assert (peru.visits, peru.newest.start) == (4, "2022-10-05")
    july = hosts_most(book, window=(date(2019, 7, 1), date(2019, 7, 2)))
    assert [(host.iso3, host.visits) for host in july] == [("PER", 1), ("PAN", 1)]
    assert {host.iso3 for host in hosts_most(book, region="caribbean")} == {"CUB", "DMA", "GRD", "VCT"}
