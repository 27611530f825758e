"""The Council in the JSON of a view: the year's calendar, and who of the Americas comes next."""

from __future__ import annotations

import json
from typing import Any

from dash import Dash


def get(app: Dash, query: str) -> Any:
    answer = app.server.test_client().get(f"/view.json?view=council&{query}")
    assert answer.status_code == 200
    return json.loads(answer.get_data(as_text=True))


def test_the_calendar_has_twelve_months(app: Dash) -> None:
    calendar = get(app, "date=2019-07-02")["calendar"]
    assert [month["month"] for month in calendar] == [f"2019-{month:02}" for month in range(1, 13)]
    (peru,) = calendar[6]["presidencies"]
    assert (peru["iso3"], peru["president"], peru["basis"], peru["from"], peru["to"]) == (
        "PER",
        "Gustavo Meza-Cuadra",
        "recorded",
        "2019-07-01",
        "2019-07-31",
    )
    assert calendar[2]["presidencies"][0]["president"] is None
    assert [(one["date"], one["record"]) for one in calendar[5]["kosovo_meetings"]] == [("2019-06-10", "S/PV.8541")]


def test_a_split_month_and_its_deviation(app: Dash) -> None:
    found = get(app, "date=1991-12-30&lang=es")
    assert [turn["iso3"] for turn in found["calendar"][11]["presidencies"]] == ["SUN", "RUS"]
    assert [one["key"] for one in found["deviations"]] == ["succeeded_1991"]
    assert "Unión Soviética" in found["deviations"][0]["explanation"]


def test_the_next_presidency_of_the_americas_with_its_standing_by_each_count(app: Dash) -> None:
    following = get(app, "date=2026-11-23")["next"]
    assert (following["iso3"], following["from"], following["basis"]) == ("TTO", "2027-03-01", "projected")
    assert following["recognition"] == dict.fromkeys(("documents", "belgrade", "pristina"), "does_not_recognise")
    before = get(app, "date=2019-06-30")["next"]
    assert (before["iso3"], before["recognition"]["belgrade"], before["recognition"]["pristina"]) == (
        "PER",
        "suspended",
        "recognises",
    )


def test_what_nobody_can_know_is_null(app: Dash) -> None:
    found = get(app, "date=2028-05-03")
    assert (found["presidency"], found["calendar"], found["next"]) == (None, [], None)


def test_another_view_has_no_calendar(app: Dash) -> None:
    answer = app.server.test_client().get("/view.json?view=map")
    assert "calendar" not in json.loads(answer.get_data(as_text=True))
