"""The frames: the plane as the browser computes it, every region whole, at every proportion that a screen can have."""

from __future__ import annotations

import numpy as np
import pytest

from components.facts.book import Book
from components.figures.frames import FRAMES
from components.figures.framing import LADDER, Frame, Window
from components.figures.plane import Plane
from components.view import View

SUBREGION = {
    "northern": "northern_america",
    "central": "central_america",
    "caribbean": "caribbean",
    "south": "south_america",
}
FAR = {
    "USA": (-130, -66, 24, 50),
    "CHL": (-76, -66, -56, -17),
    "ECU": (-81.1, -75, -5, 2),
}  # without Hawaii and the like


@pytest.fixture(params=FRAMES.values(), ids=lambda frame: frame.key)
def frame(request: pytest.FixtureRequest) -> Frame:
    return request.param


def seen(plane: Plane, window: Window, lon: np.ndarray, lat: np.ndarray, air: float = 0.004) -> bool:
    x, y = plane.project(lon, lat)
    x0, y0, x1, y1 = plane.bounds_of_ranges(window.lon, window.lat)
    return bool((x > x0 - air).all() and (x < x1 + air).all() and (y > y0 - air).all() and (y < y1 + air).all())


def test_there_is_a_frame_for_every_region_of_the_address() -> None:
    assert tuple(FRAMES) == ("americas", "northern", "central", "caribbean", "south")
    assert View().region == next(iter(FRAMES))
    assert [key for key, frame in FRAMES.items() if frame.inset] == ["americas"]


def test_a_point_comes_back_from_the_plane() -> None:
    plane = Plane(lon=-85, lat=15)
    lon, lat = np.array([-85.0, -178.0, 172.5, -34.7, -67.3]), np.array([15.0, 52.0, 53.0, -7.5, -55.9])
    back_lon, back_lat = plane.unproject(*plane.project(lon, lat))
    assert back_lon == pytest.approx(lon)
    assert back_lat == pytest.approx(lat)


def test_the_plane_keeps_areas() -> None:
    plane = Plane(lon=-85, lat=15)
    for lon, lat in ((-85.0, 15.0), (-60.0, -50.0), (-150.0, 62.0), (-40.0, 75.0)):
        x, y = plane.project(np.array([lon, lon + 0.01, lon]), np.array([lat, lat, lat + 0.01]))
        drawn = abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]))
        assert drawn == pytest.approx(np.radians(0.01) ** 2 * np.cos(np.radians(lat)), rel=1e-3)


def test_the_ranges_of_a_rectangle_have_its_bounds() -> None:
    plane = Plane(lon=-73, lat=18)
    bounds = np.array([-0.3, -0.15, 0.25, 0.2])
    assert plane.bounds_of_ranges(*plane.ranges_of_bounds(bounds)) == pytest.approx(bounds, abs=3e-4)


def test_a_rectangle_wider_than_the_globe_has_no_ranges() -> None:
    with pytest.raises(ValueError, match="no ranges"):
        Plane(lon=0, lat=0).ranges_of_bounds(np.array([-2.6, -1.0, 2.6, 1.0]))


@pytest.mark.parametrize("aspect", [390 / 420, 800 / 390, 2.0, 16 / 9, 1.3])
def test_every_state_of_the_region_is_whole_in_its_frame(book: Book, frame: Frame, aspect: float) -> None:
    table = book.table("states")
    here = table["iso3"] if frame.key == "americas" else table["iso3"][table["subregion"] == SUBREGION[frame.key]]
    shapes = book.shapes.at(frame.level).set_index("iso3")
    window = frame.placing(aspect).window
    for iso3 in here:
        points = shapes.loc[[iso3]].geometry.get_coordinates().to_numpy()
        if iso3 in FAR:
            west, east, south, north = FAR[iso3]
            kept = (points[:, 0] > west) & (points[:, 0] < east) & (points[:, 1] > south) & (points[:, 1] < north)
            points = points[kept]
        assert seen(frame.plane, window, points[:, 0], points[:, 1]), iso3


def test_no_land_of_the_americas_is_cut(book: Book) -> None:
    frame = FRAMES["americas"]
    for aspect in (0.93, 2.0):
        for row in book.shapes.light.itertuples():
            points = np.array([point for part in row.geometry.geoms for point in part.exterior.coords])
            home = points[points[:, 0] < 0]  # the outermost Aleutians lie west of the antimeridian
            assert seen(frame.plane, frame.placing(aspect).window, home[:, 0], home[:, 1], air=0.02), row.iso3


def test_the_inset_shows_the_caribbean_from_cuba_to_trinidad() -> None:
    frame = FRAMES["americas"]
    assert frame.inset is not None
    lon, lat = np.array([-84.9, -78.9, -59.5, -61.9]), np.array([21.8, 27.0, 13.1, 10.0])
    for aspect in LADDER:
        placing = frame.placing(aspect)
        assert placing.inset is not None
        assert seen(frame.inset.plane, placing.inset, lon, lat)


@pytest.mark.parametrize("aspect", [1.0, 1.4, 1.7, 2.0, 2.4])
def test_the_inset_covers_no_state(book: Book, aspect: float) -> None:
    frame = FRAMES["americas"]
    placing = frame.placing(aspect)
    x0, y0, x1, y1 = frame.plane.bounds_of_ranges(placing.window.lon, placing.window.lat)
    room = placing.across[1] - placing.across[0]
    scale = min(room * aspect / (x1 - x0), 1 / (y1 - y0))  # of a figure of height 1
    left, bottom, right, top = placing.inset_place
    for row in book.shapes.light.query("area_km2 > 100000").itertuples():
        points = np.array([point for part in row.geometry.geoms for point in part.exterior.coords])
        points = points[(points[:, 0] > -130) & (points[:, 0] < 0)]
        x, y = frame.plane.project(points[:, 0], points[:, 1])
        across = (placing.across[0] + room / 2) + (x - (x0 + x1) / 2) * scale / aspect
        up = 0.5 + (y - (y0 + y1) / 2) * scale
        covered = (across > left) & (across < right) & (up > bottom) & (up < top)
        assert not covered.any() or row.iso3 == "ECU", row.iso3  # the Galapagos may come near it


def test_any_proportion_can_be_placed(frame: Frame) -> None:
    for aspect in np.geomspace(0.2, 8, 60):
        placing = frame.placing(float(aspect))
        assert placing.window.lon[0] < placing.window.lon[1]
        assert placing.window.lat[0] < placing.window.lat[1]
        assert 0 <= placing.across[0] < placing.across[1] <= 1


def test_a_pane_knows_what_it_cannot_show() -> None:
    small = FRAMES["americas"].panes[1]
    assert small.inset
    assert small.shows(np.array([-72.0, -68.0]), np.array([17.6, 19.9]))
    assert not small.shows(np.array([-81.0, -69.0]), np.array([-18.0, -1.0]))
