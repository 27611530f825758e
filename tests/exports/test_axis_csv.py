"""What stands on the axis as CSV: every fact of every lane once, by the same filters as the drawing."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pytest
from dash import Dash

from components.figures.lanes import LANES


def rows_of(app: Dash, query: str, path: str = "/axis.csv") -> list[dict[str, str]]:
    answer = app.server.test_client().get(f"{path}?{query}", headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    assert answer.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True), newline="")))


def test_the_timeline_is_the_same_file(app: Dash) -> None:
    query = "view=timeline&grouped=lane&from=2008&to=2010"
    rows = rows_of(app, query)
    assert rows == rows_of(app, query, "/view.csv")
    assert {row["lane"] for row in rows} == set(LANES)


def test_nothing_is_lost_over_the_whole_axis(app: Dash) -> None:
    counts = Counter(row["lane"] for row in rows_of(app, "view=timeline&grouped=lane"))
    book = len(rows_of(app, "view=visits"))
    assert counts["to_belgrade"] + counts["from_belgrade"] == book == 209
    assert (counts["recognition"], counts["presidencies"], counts["votes"], counts["meetings"]) == (77, 984, 10, 152)


def test_lima_in_july_2019_lane_by_lane(app: Dash) -> None:
    rows = rows_of(app, "view=timeline&country=PER&from=2019-07&to=2019-07")
    told = {(row["lane"], row["kind"]): row for row in rows}
    visit = told["from_belgrade", "visit"]
    assert (visit["start"], visit["title"], visit["iso3"], visit["name"]) == (
        "2019-07-02",
        "Ivica Dačić",
        "PER",
        "Peru",
    )
    assert "Serbia → Peru" in visit["told"].split(" | ")
    chair = told["presidencies", "presidency"]
    assert (chair["first"], chair["last"], chair["style"]) == ("2019-07-01", "2019-07-31", "ours")
    assert {row["lane"] for row in rows} == {"from_belgrade", "council", "presidencies"}


def test_a_date_that_is_not_known_whole_stays_so(app: Dash) -> None:
    rows = rows_of(app, "view=timeline&lanes=recognition&country=PER")
    frozen = next(row for row in rows if row["kind"] == "act" and row["style"].startswith("suspended"))
    assert (frozen["start"], frozen["first"], frozen["last"]) == ("2015", "2015-01-01", "2015-12-31")
    assert "made public 2 July 2019" in frozen["told"]


def test_a_strip_has_the_facts_of_all_states_whichever_is_chosen(app: Dash) -> None:
    everybody = rows_of(app, "")
    chosen = rows_of(app, "country=PER")
    assert [row["title"] for row in everybody] == [row["title"] for row in chosen]
    assert {row["lane"] for row in everybody} == {"recognition", "to_belgrade", "from_belgrade", "council"}


@pytest.mark.parametrize("view", ["compare", "table", "sources"])
def test_a_view_without_an_axis_has_no_rows(app: Dash, view: str) -> None:
    assert rows_of(app, f"view={view}") == []


def test_every_row_rests_on_a_page_and_says_how_far_the_evidence_goes(app: Dash) -> None:
    for row in rows_of(app, "view=timeline&grouped=lane&from=2008"):
        assert row["sources"]
        assert len(row["source_urls"].split(" ")) == len(row["sources"].split(";"))
        assert row["evidence_up_to"] == "2026-04-09"


def test_the_file_says_what_it_is(app: Dash) -> None:
    answer = app.server.test_client().get("/axis.csv?view=visits&region=south&from=2008")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="axis-visits-south-2008.csv"'
