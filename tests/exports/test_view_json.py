"""The view as JSON: what the contract promises, for any address."""

from __future__ import annotations

import json
from typing import Any

import pytest
from dash import Dash

from components.figures.layers import LAYERS


def get(app: Dash, query: str, language: str = "en") -> dict[str, Any]:
    answer = app.server.test_client().get(f"/view.json?{query}", headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    found: dict[str, Any] = json.loads(answer.get_data())
    return found


def test_the_day_of_the_story_by_belgrades_count(app: Dash) -> None:
    found = get(app, "date=2019-07-02&by=belgrade")
    assert found["sentence"] == "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo and 19 do not."
    assert found["counts"] == {"recognises": 15, "suspended": 1, "withdrew": 3, "does_not_recognise": 16}
    assert found["totals"] == {"states": 35, "recognise": 16, "do_not_recognise": 19, "contested": 4}
    peru = next(state for state in found["states"] if state["iso3"] == "PER")
    assert (peru["name"], peru["status"], peru["since"], peru["claimant"], peru["contested"]) == (
        "Peru",
        "suspended",
        "2015",
        "serbia",
        True,
    )
    assert "srbija-gov-rs-2019-peru" in peru["sources"]
    assert (found["date"], found["by"], found["region"], found["layer"]) == (
        "2019-07-02",
        "belgrade",
        "americas",
        "recognition",
    )
    assert found["evidence_up_to"] == "2026-04-09"


def test_what_is_not_known_is_null(app: Dash) -> None:
    argentina = next(state for state in get(app, "")["states"] if state["iso3"] == "ARG")
    assert (argentina["status"], argentina["since"], argentina["claimant"]) == ("does_not_recognise", None, None)


def test_a_region_has_its_own_states_and_count(app: Dash) -> None:
    found = get(app, "region=northern&date=2019")
    assert sorted(state["iso3"] for state in found["states"]) == ["CAN", "USA"]
    assert sum(found["counts"].values()) == 2


def test_the_second_clock(app: Dash) -> None:
    then = get(app, "date=2016-06-01&by=belgrade&known=2016-06-01")
    now = get(app, "date=2016-06-01&by=belgrade")
    status = [next(s["status"] for s in found["states"] if s["iso3"] == "PER") for found in (then, now)]
    assert status == ["recognises", "suspended"]
    assert "as far as was public on 1 June 2016" in then["sentence"]


def test_the_council_in_july_2019(app: Dash) -> None:
    found = get(app, "view=council&date=2019-07-02")
    assert (found["presidency"]["iso3"], found["presidency"]["name"], found["presidency"]["basis"]) == (
        "PER",
        "Peru",
        "recorded",
    )
    assert len(found["members"]) == 15
    assert {"iso3": "PER", "name": "Peru", "council_name": "Peru", "kind": "elected", "until": "2019-12-31"} in found[
        "members"
    ]
    assert {member["until"] for member in found["members"] if member["kind"] == "permanent"} == {None}


def test_before_the_council_met_nobody_presides(app: Dash) -> None:
    assert get(app, "view=council&date=1945-12-31")["presidency"] is None


def test_the_visits_in_the_window(app: Dash) -> None:
    found = get(app, "view=visits&from=2019-07&to=2019-07&country=PER")
    assert [(visit["start"], visit["official"], visit["direction"]) for visit in found["visits"]] == [
        ("2019-07-02", "Ivica Dačić", "from_belgrade")
    ]
    assert found["visits"][0]["media"].startswith("https://www.youtube.com/")
    assert found["visits"][0]["sources"]
    assert len(get(app, "view=timeline")["visits"]) == 209


def test_what_was_ignored_is_told(app: Dash) -> None:
    found = get(app, "by=moscow&x=1")
    assert found["by"] == "documents"
    assert [(one["parameter"], one["value"]) for one in found["ignored"]] == [("by", "moscow"), ("x", "1")]


def test_names_and_sentence_follow_the_language(app: Dash) -> None:
    found = get(app, "date=2019-07-02&by=belgrade&lang=es")
    assert found["sentence"].startswith("El 2 de julio de 2019, según el recuento de Belgrado, 16 de 35 Estados")
    assert "Perú" in {state["name"] for state in found["states"]}
    assert get(app, "", "es-PE,es;q=0.9")["sentence"].startswith("El ")


def test_its_address_opens_the_same_view(app: Dash) -> None:
    first = get(app, "date=2019-07-02&by=belgrade&country=PER&region=americas")
    assert first["address"] == "/?date=2019-07-02&by=belgrade&country=PER"
    assert get(app, first["address"].partition("?")[2]) == first


@pytest.mark.parametrize("query", ["date=%FF", "date=2019&date=2020", "by=%00", "&&&", "country=<script>", "from=9999"])
def test_no_query_breaks_it(app: Dash, query: str) -> None:
    assert get(app, query)["counts"]


@pytest.mark.parametrize("layer", list(LAYERS))
def test_every_layer_says_its_category_lines_and_sources_of_each_state(app: Dash, layer: str) -> None:
    found = get(app, f"layer={layer}&date=2019-07-02")
    assert found["layer"] == layer
    assert list(found["counts"]) == [category.key for category in LAYERS[layer].categories]
    assert sum(found["counts"].values()) == len(found["states"]) == 35
    for state in found["states"]:
        assert state["category"] in found["counts"]
        assert state["told"][0]
        assert isinstance(state["layer_sources"], list)
        assert state["status"] in ("recognises", "suspended", "withdrew", "does_not_recognise")


def test_the_footnotes_are_those_of_the_page(app: Dash) -> None:
    assert "Malvinas" in " ".join(get(app, "region=south")["footnotes"])
    assert any("China's seat" in note for note in get(app, "view=council&layer=recognition")["footnotes"])
    assert get(app, "kosovo=coe")["footnotes"][0].startswith("* All reference to Kosovo")


def test_it_is_shown_in_the_browser_under_a_name_of_its_own(app: Dash) -> None:
    answer = app.server.test_client().get("/view.json?date=2019-07-02&by=pristina")
    assert answer.headers["Content-Disposition"] == 'inline; filename="recognition-2019-07-02-pristina.json"'


def test_a_layer_that_counts_counts_within_the_years_of_the_address(app: Dash) -> None:
    whole = get(app, "?layer=meeting_count&date=2019-07-02")
    years = get(app, "?layer=meeting_count&date=2019-07-02&from=2008&to=2012")
    assert whole["counts"] == {
        "meetings_5": 1,
        "meetings_3": 3,
        "meetings_2": 3,
        "meetings_1": 3,
        "none": 25,
        "not_counted": 0,
    }
    assert years["counts"] == {
        "meetings_5": 0,
        "meetings_3": 0,
        "meetings_2": 1,
        "meetings_1": 3,
        "none": 31,
        "not_counted": 0,
    }
    assert "in the years shown (2008–2012)" in years["sentence"]
    panama = next(state for state in years["states"] if state["iso3"] == "PAN")
    assert panama["told"][0] == "2 meetings"
    assert panama["layer_sources"]
