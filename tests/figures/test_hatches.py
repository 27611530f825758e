"""The strokes: inside their shape, straight, evenly spaced, in the direction of their pattern."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from components.facts.book import Book
from components.figures.hatches import GAP, WIDTH, Strokes, patterns_ever, strokes
from components.figures.layers import LAYERS
from components.figures.plane import Plane
from components.theme import Pattern

PLANE = Plane(lon=-75, lat=-10)
GAP_HERE = 0.02
WORN = [Pattern.LEVEL, Pattern.FALLING, Pattern.RISING]


@pytest.fixture(scope="module")
def peru(book: Book) -> shapely.Geometry:
    shapes = book.shapes.fine
    return shapes.loc[shapes["iso3"] == "PER", "geometry"].iloc[0]


def lines(cut: Strokes) -> list[np.ndarray]:
    """The strokes as arrays of points on the plane."""
    found: list[list[tuple[float, float]]] = [[]]
    for lon, lat in zip(cut.lon, cut.lat, strict=True):
        if lon is None or lat is None:
            found.append([])
        else:
            found[-1].append((lon, lat))
    return [np.column_stack(PLANE.project(*np.array(line).T)) for line in found if line]


@pytest.mark.parametrize("pattern", WORN)
def test_strokes_stay_inside_the_shape(peru: shapely.Geometry, pattern: Pattern) -> None:
    cut = strokes(peru, pattern, PLANE, GAP_HERE)
    points = [(lon, lat) for lon, lat in zip(cut.lon, cut.lat, strict=True) if lon is not None]
    assert len(points) > 20
    assert shapely.dwithin(peru, shapely.points(points), 0.03).all()


@pytest.mark.parametrize(("pattern", "slope"), [(Pattern.LEVEL, 0.0), (Pattern.FALLING, -1.0), (Pattern.RISING, 1.0)])
def test_strokes_run_in_the_direction_of_their_pattern(peru: shapely.Geometry, pattern: Pattern, slope: float) -> None:
    for line in lines(strokes(peru, pattern, PLANE, GAP_HERE)):
        run, rise = line[-1] - line[0]
        if abs(run) > 0.02:
            assert rise / run == pytest.approx(slope, abs=0.03)


def test_level_strokes_lie_one_gap_apart_on_one_grid(peru: shapely.Geometry) -> None:
    heights = [float(line[:, 1].mean()) for line in lines(strokes(peru, Pattern.LEVEL, PLANE, GAP_HERE))]
    steps = np.array(heights) / GAP_HERE
    assert steps == pytest.approx(np.round(steps), abs=0.02)
    assert len(set(np.round(steps))) >= 12


def test_a_stroke_through_a_gap_is_cut_in_two() -> None:
    two = shapely.MultiPolygon([shapely.box(-77, -11, -76, -9), shapely.box(-74, -11, -73, -9)])
    found = lines(strokes(two, Pattern.LEVEL, PLANE, GAP_HERE))
    assert len(found) == 2 * len({round(float(line[0, 1]) / GAP_HERE) for line in found})


def test_long_strokes_have_points_on_the_way() -> None:
    wide = shapely.box(-100, -12, -50, -8)
    longest = max(lines(strokes(wide, Pattern.LEVEL, PLANE, GAP_HERE)), key=len)
    steps = np.linalg.norm(np.diff(longest, axis=0), axis=1)
    assert len(longest) > 10
    assert steps.max() < 0.06


def test_no_pattern_has_no_strokes(peru: shapely.Geometry) -> None:
    with pytest.raises(ValueError, match="no strokes"):
        strokes(peru, Pattern.NONE, PLANE, GAP_HERE)


def test_every_pattern_that_is_drawn_has_a_gap_wider_than_its_stroke() -> None:
    assert set(GAP) == set(WIDTH) == set(Pattern) - {Pattern.NONE}
    assert all(GAP[pattern] > 3 * WIDTH[pattern] for pattern in GAP)


def test_what_a_state_ever_wears_is_gathered_from_all_days() -> None:
    found = patterns_ever(
        LAYERS["recognition"],
        [
            ("PER", "recognises", False),
            ("PER", "suspended", True),
            ("SUR", "withdrew", False),
            ("CUB", "recognises", False),
        ],
    )
    assert found == {("PER", Pattern.LEVEL), ("PER", Pattern.RISING), ("SUR", Pattern.FALLING)}
