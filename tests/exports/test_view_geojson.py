"""The view as GeoJSON: wound as RFC 7946 asks, no state lost, and its footnotes and terms of use inside."""

from __future__ import annotations

import json
from typing import Any

import pytest
import shapely
from dash import Dash

from components.facts.book import Book
from components.figures.frames import FRAMES
from components.figures.layers import LAYERS
from components.theme import LOOKS


def get(app: Dash, query: str) -> dict[str, Any]:
    answer = app.server.test_client().get(f"/view.geojson?{query}", headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    assert answer.mimetype == "application/geo+json"
    found: dict[str, Any] = json.loads(answer.get_data())
    return found


def shapes_in(found: dict[str, Any]) -> dict[str, shapely.Geometry]:
    return {one["id"]: shapely.from_geojson(json.dumps(one["geometry"])) for one in found["features"]}


@pytest.mark.parametrize("region", list(FRAMES))
def test_outer_rings_run_counterclockwise_and_holes_clockwise(app: Dash, region: str) -> None:
    parts = shapely.get_parts(list(shapes_in(get(app, f"region={region}")).values()))
    assert shapely.is_ccw(shapely.get_exterior_ring(parts)).all()
    assert not any(hole.is_ccw for part in parts for hole in part.interiors)


@pytest.mark.parametrize("region", list(FRAMES))
def test_no_shape_is_lost_or_changed(app: Dash, book: Book, region: str) -> None:
    known = book.shapes.at(FRAMES[region].level).set_index("iso3").geometry
    for iso3, shape in shapes_in(get(app, f"region={region}")).items():
        assert shape.is_valid
        assert shape.normalize().equals(known[iso3].normalize())
        west, _, east, _ = shape.bounds
        assert all(part.bounds[2] - part.bounds[0] < 180 for part in shapely.get_parts(shape)), f"{iso3}: {west} {east}"


def test_each_state_says_what_its_layer_says(app: Dash) -> None:
    found = get(app, "date=2019-07-02&by=belgrade")
    assert [one["id"] for one in found["features"]] == sorted(one["id"] for one in found["features"])
    assert len(found["features"]) == 35
    peru = next(one["properties"] for one in found["features"] if one["id"] == "PER")
    assert (peru["iso3"], peru["name"], peru["category"], peru["since"], peru["contested"], peru["changing"]) == (
        "PER",
        "Peru",
        "suspended",
        "2015",
        True,
        False,
    )
    assert peru["fill"] == LOOKS["light"].suspended
    assert peru["patterns"] == ["level", "rising"]
    assert "srbija-gov-rs-2019-peru" in peru["sources"]
    argentina = next(one["properties"] for one in found["features"] if one["id"] == "ARG")
    assert (argentina["since"], argentina["patterns"]) == (None, [])


def test_the_fill_is_that_of_the_look(app: Dash) -> None:
    for look, colours in LOOKS.items():
        found = get(app, f"date=2019-07-02&theme={look}")
        assert next(one for one in found["features"] if one["id"] == "ARG")["properties"]["fill"] == (
            colours.does_not_recognise
        )


@pytest.mark.parametrize("layer", list(LAYERS))
def test_every_layer_can_leave_as_geojson(app: Dash, layer: str) -> None:
    found = get(app, f"layer={layer}&date=2019-07-02")
    assert found["metadata"]["layer"] == layer
    categories = {category.key for category in LAYERS[layer].categories}
    assert {one["properties"]["category"] for one in found["features"]} <= categories


def test_what_it_shows_stands_beside_the_features(app: Dash) -> None:
    about = get(app, "date=2019-07-02&by=belgrade&kosovo=eu")["metadata"]
    assert about["sentence"] == "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo and 19 do not."
    assert (about["date"], about["by"], about["evidence_up_to"]) == ("2019-07-02", "belgrade", "2026-04-09")
    assert about["footnotes"][0].startswith("* This designation is without prejudice")
    assert about["address"] == "/?date=2019-07-02&by=belgrade&kosovo=eu"
    assert about["licence"] == "CC BY 4.0"
    assert about["shapes"]["licence"] == "MIT"
    assert "counterclockwise" in " ".join(about["shapes"]["changes"])


@pytest.mark.parametrize("query", ["drawn=tiles", "view=visits", "view=council"])
def test_a_file_with_shapes_has_the_notes_of_a_map(app: Dash, query: str) -> None:
    notes = " ".join(get(app, query)["metadata"]["footnotes"])
    assert "boundaries and names" in notes
    assert "Malvinas" in notes


def test_its_name_says_what_it_is(app: Dash) -> None:
    answer = app.server.test_client().get("/view.geojson?date=2019-07-02&region=caribbean")
    said = answer.headers["Content-Disposition"]
    assert said == 'attachment; filename="recognition-caribbean-2019-07-02-documents.geojson"'


def test_a_layer_that_counts_counts_within_the_years_of_the_address(app: Dash) -> None:
    query = "layer=meeting_count&date=2019-07-02&from=2008&to=2012"
    found = get(app, query)
    of_state = {one["id"]: one["properties"]["category"] for one in found["features"]}
    assert (of_state["PAN"], of_state["USA"], of_state["ARG"]) == ("meetings_2", "meetings_1", "none")
    assert "5 of 27" in found["metadata"]["sentence"]
    said = app.server.test_client().get(f"/view.geojson?{query}").headers["Content-Disposition"]
    assert said == 'attachment; filename="meeting-count-2019-07-02-from-2008-to-2012.geojson"'
