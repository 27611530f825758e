"""The shapes: wound for plotly, light enough, no state lost, neighbours on one border; and the join keeps them so."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from components.facts.book import DATA, Book
from components.facts.shapes import COLUMNS, FILES, GEOMETRY, BadShapes, dress, read_shapes, version_of
from tools import make_shapes

LEVELS = tuple(FILES)
SMALL = ("ATG", "BRB", "DMA", "GRD", "KNA", "LCA", "VCT")


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both files made anew from the raw topology."""
    folder = tmp_path_factory.mktemp("shapes")
    make_shapes.main(folder)
    return folder


def status_of(states: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame({"iso3": states[::-1], "status": [f"of {iso3}" for iso3 in states[::-1]]})


@pytest.mark.parametrize("level", LEVELS)
def test_all_35_states_and_the_territories_between_them_are_there(book: Book, level: str) -> None:
    shapes = book.shapes.at(level)
    assert tuple(shapes.columns) == COLUMNS
    assert shapes.crs.to_epsg() == 4326
    assert sorted(shapes.loc[shapes["kind"] == "state", "iso3"]) == sorted(book.table("states")["iso3"])
    assert {"GRL", "GUF", "PRI", "FLK", "BMU", "GLP", "MTQ", "ABW", "CUW"} <= set(shapes["iso3"])


@pytest.mark.parametrize("level", LEVELS)
def test_outer_rings_run_clockwise_and_holes_the_other_way(book: Book, level: str) -> None:
    parts = shapely.get_parts(book.shapes.at(level).geometry.values)
    assert not shapely.is_ccw(shapely.get_exterior_ring(parts)).any()
    holes = [hole for part in parts for hole in part.interiors]
    assert all(hole.is_ccw for hole in holes)


@pytest.mark.parametrize("level", LEVELS)
def test_neighbours_share_their_borders_without_gap_or_overlap(book: Book, level: str) -> None:
    shapes = book.shapes.at(level)
    assert shapely.coverage_is_valid(shapes.geometry.values)
    one = dict(zip(shapes["iso3"], shapes.geometry, strict=True))
    for here, there in (("HTI", "DOM"), ("USA", "CAN"), ("ARG", "CHL"), ("SUR", "GUF"), ("COL", "PAN")):
        border = shapely.intersection(one[here], one[there])
        assert border.length > 0.5, (here, there)
        assert border.area == 0, (here, there)


def test_the_light_file_is_light(book: Book) -> None:
    states = book.shapes.light.query("kind == 'state'")
    assert shapely.get_num_coordinates(states.geometry.values).sum() <= 5000
    assert len(gzip.compress((DATA / FILES["light"]).read_bytes(), mtime=0)) <= 30_000


@pytest.mark.parametrize("level", LEVELS)
def test_small_states_keep_a_shape_that_one_can_recognise(book: Book, level: str) -> None:
    shapes = book.shapes.at(level).set_index("iso3")
    assert (shapely.get_num_coordinates(shapes.geometry.values) >= 5).all()
    assert (shapes.loc[list(SMALL)].geometry.count_coordinates() >= 10).all()


def test_simplifying_changes_no_states_area_by_more_than_a_few_percent(book: Book) -> None:
    for level, most in (("light", 0.09), ("fine", 0.03)):
        shapes = book.shapes.at(level).query("kind == 'state'").set_index("iso3")
        drawn = shapes.to_crs(make_shapes.PLANE).area
        off = (drawn / shapes["area_km2"] - 1).abs()
        assert off.drop("BHS").max() < most, (level, off.nlargest(3))  # the Bahamas lose cays, see the next line
        assert off["BHS"] < 0.2


def test_areas_are_those_of_the_earth(book: Book) -> None:
    areas = book.shapes.light.set_index("iso3")["area_km2"]
    for iso3, km2 in {
        "BRA": 8_500_000,
        "BOL": 1_090_000,
        "JAM": 10_990,
        "DMA": 751,
    }.items():  # rounded, UN Demographic Yearbook
        assert areas[iso3] == pytest.approx(km2, rel=0.07), iso3


@pytest.mark.parametrize("level", LEVELS)
def test_the_point_for_a_name_lies_in_its_state(book: Book, level: str) -> None:
    shapes = book.shapes.at(level)
    points = gpd.GeoSeries.from_xy(shapes["lon"], shapes["lat"], crs=shapes.crs)
    large = shapes["area_km2"] > 300
    assert shapes.geometry[large].covers(points[large]).all()
    assert (shapely.distance(shapes.geometry.values, points.values) < 0.01).all()  # degrees


def test_no_part_crosses_the_antimeridian(book: Book) -> None:
    for part in shapely.get_parts(book.shapes.light.geometry.values):
        west, _, east, _ = part.bounds
        assert east - west < 180


def test_both_files_are_what_the_tool_makes_of_the_raw_file(remade: Path) -> None:
    for name in FILES.values():
        assert (remade / name).read_bytes() == (DATA / name).read_bytes(), f"run make data: {name}"


def test_the_raw_file_is_the_one_that_its_readme_names() -> None:
    digest = hashlib.sha256(make_shapes.RAW.read_bytes()).hexdigest()
    assert digest in (make_shapes.RAW.parent / "README.md").read_text("utf-8")


def test_a_raw_file_without_a_state_is_refused() -> None:
    with pytest.raises(ValueError, match="no shape for XXX"):
        make_shapes.read_raw(make_shapes.RAW, ("BRA", "XXX"))


def test_what_a_reader_does_to_its_copy_stays_there(book: Book) -> None:
    mine = book.shapes.light
    mine.loc[:, "area_km2"] = 0.0
    assert book.shapes.light["area_km2"].min() > 0


def test_dressing_keeps_geometry_crs_order_and_every_state(book: Book) -> None:
    shapes = book.shapes
    dressed = dress(shapes.fine, status_of(shapes.states))
    assert isinstance(dressed, gpd.GeoDataFrame)
    assert dressed.geometry.name == "geometry"
    assert dressed.crs == shapes.fine.crs
    assert tuple(dressed["iso3"]) == shapes.states
    assert list(dressed["status"]) == [f"of {iso3}" for iso3 in shapes.states]


def test_dressing_refuses_a_state_without_a_status_a_strange_one_and_one_with_two(book: Book) -> None:
    status = status_of(book.shapes.states)
    with pytest.raises(ValueError, match="CUB"):
        dress(book.shapes.light, status[status["iso3"] != "CUB"])
    with pytest.raises(ValueError, match="ESP"):
        dress(book.shapes.light, pd.concat([status, pd.DataFrame({"iso3": ["ESP"], "status": ["?"]})]))
    with pytest.raises(ValueError, match="more than one"):
        dress(book.shapes.light, pd.concat([status, status[status["iso3"] == "CUB"]]))


def _drop_kind(feature: dict[str, Any]) -> None:
    feature["properties"]["kind"] = "colony"


def _turn(feature: dict[str, Any]) -> None:
    for part in feature["geometry"]["coordinates"]:
        part[0].reverse()


def _twist(feature: dict[str, Any]) -> None:
    feature["geometry"]["coordinates"] = [[[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]]


def _rename(feature: dict[str, Any]) -> None:
    feature["id"] = "ABW"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_drop_kind, "of an unknown kind"),
        (_turn, "counterclockwise"),
        (_twist, "not valid"),
        (_rename, "repeated"),
    ],
)
def test_a_spoiled_file_is_refused_with_its_name_and_the_remedy(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None], said: str
) -> None:
    for name in FILES.values():
        collection = json.loads((DATA / name).read_text("utf-8"))
        spoil(collection["features"][5])
        (tmp_path / name).write_text(json.dumps(collection), "utf-8")
    with pytest.raises(BadShapes, match=said) as refused:
        read_shapes(tmp_path)
    assert str(refused.value).startswith("americas.geojson:")
    assert "make data" in str(refused.value)


def test_a_missing_or_unreadable_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadShapes, match=r"americas\.geojson: cannot be read"):
        read_shapes(tmp_path)
    (tmp_path / FILES["light"]).write_text("{", "utf-8")
    with pytest.raises(BadShapes, match="cannot be read"):
        read_shapes(tmp_path)


def test_two_files_with_different_shapes_are_refused(tmp_path: Path) -> None:
    for name in FILES.values():
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    collection = json.loads((DATA / FILES["fine"]).read_text("utf-8"))
    del collection["features"][0]
    (tmp_path / FILES["fine"]).write_text(json.dumps(collection), "utf-8")
    with pytest.raises(BadShapes, match="different shapes"):
        read_shapes(tmp_path)


def test_the_version_of_the_shapes_follows_their_bytes(tmp_path: Path) -> None:
    for name in FILES.values():
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    (tmp_path / "other").mkdir()
    for name in FILES.values():
        (tmp_path / "other" / name).write_bytes((DATA / name).read_bytes() + b"\n")
    assert version_of(tmp_path) == version_of(DATA)
    assert version_of(tmp_path / "other") != version_of(DATA)


def test_the_origin_of_the_shapes_is_the_one_that_their_readme_names() -> None:
    said = (DATA / "raw" / "README.md").read_text("utf-8")
    assert all(part in said for part in ("plotly.js 4.1.1", "world_50m", "MIT", "UN Geodata"))
    assert all(part in GEOMETRY.title for part in ("plotly.js 4.1.1", "world_50m"))
    assert GEOMETRY.licence == "MIT"
    assert "Geodata" in GEOMETRY.derived_from
