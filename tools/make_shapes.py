"""Makes the shapes of the Americas from the raw topology; knows what is kept, cut and rounded, and no map's look.

``python tools/make_shapes.py`` writes ``data/americas.geojson`` (light: the continental map) and
``data/americas_fine.geojson`` (fine: regions and insets) from ``data/raw/un_world_50m.topojson``. The same
raw file gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

DATA = Path(__file__).parent.parent / "data"
RAW = DATA / "raw" / "un_world_50m.topojson"
TERRITORIES = (
    *("ABW", "AIA", "BES", "BLM", "BMU", "CUW", "CYM", "FLK", "GLP", "GRL"),
    *("GUF", "MAF", "MSR", "MTQ", "PRI", "SPM", "SXM", "TCA", "VGB", "VIR"),
)
"""Land in the frame of the Americas that is no UN member state: drawn as land, with no status."""

PLANE = "+proj=laea +lat_0=15 +lon_0=-85 +datum=WGS84 +units=km"
"""Where tolerances mean kilometres: an equal-area plane, without a seam at the antimeridian."""


@dataclass(frozen=True, kw_only=True)
class Level:
    """How much detail a file keeps.

    A block of land (a continent with all its states, or one island) is simplified as a whole, so that borders stay
    shared, by ``share`` of the root of its area but ``coarsest`` km at most: small islands keep their shape.
    ``smallest`` is the area in km2 under which an islet is left out, where it is less than ``part`` of its state too.
    """

    name: str
    share: float
    coarsest: float
    smallest: float
    part: float
    decimals: int


LIGHT = Level(name="americas.geojson", share=0.08, coarsest=18.0, smallest=1500.0, part=0.02, decimals=2)
FINE = Level(name="americas_fine.geojson", share=0.02, coarsest=4.0, smallest=40.0, part=0.004, decimals=3)
ISLET = 3000.0
"""Blocks under so many km2 keep one decimal more: at two (about a kilometre) their outline would stagger."""


def read_raw(raw: Path, states: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Return the states and territories from the raw topology, one row each: iso3, kind, area_km2, geometry.

    The CRS, which the file does not declare, is WGS 84. A state in several features (Ecuador and the Galapagos) is put
    together. Raises ValueError where one is missing.
    """
    world = gpd.read_file(raw, layer="countries").set_crs("EPSG:4326")
    here = world[world["id"].isin({*states, *TERRITORIES})].dissolve("id", as_index=False)
    missing = {*states, *TERRITORIES} - set(here["id"])
    if missing:
        raise ValueError(f"{raw.name} has no shape for {', '.join(sorted(missing))}")
    # A browser draws an edge as a great circle, the source means it straight in degrees: 49 N would bow northward.
    dense = shapely.transform(shapely.segmentize(here.geometry.values, 0.5), _rounded(7))
    here["geometry"] = gpd.GeoSeries(dense, index=here.index, crs=here.crs)
    here = here.rename(columns={"id": "iso3"}).sort_values("iso3", ignore_index=True)
    here["kind"] = np.where(here["iso3"].isin(states), "state", "territory")
    here["area_km2"] = here.to_crs(PLANE).area
    return here[["iso3", "kind", "area_km2", "geometry"]]


def simplify(shapes: gpd.GeoDataFrame, level: Level) -> gpd.GeoDataFrame:
    """Return the shapes at a level of detail; neighbours still share their borders, outer rings run clockwise."""
    parts = shapes.explode(index_parts=False, ignore_index=True)
    parts["part_km2"] = parts.to_crs(PLANE).area
    biggest = parts.groupby("iso3")["part_km2"].transform("max") == parts["part_km2"]
    is_large = (parts["part_km2"] >= level.smallest) | (parts["part_km2"] >= level.part * parts["area_km2"])
    parts = parts[biggest | is_large].reset_index(drop=True)
    blocks = gpd.GeoDataFrame(geometry=gpd.GeoSeries([parts.union_all()], crs=parts.crs).explode(ignore_index=True))
    inside = gpd.GeoDataFrame(geometry=parts.representative_point())
    parts["block"] = inside.sjoin(blocks, predicate="within")["index_right"]
    parts["block_km2"] = parts.groupby("block")["part_km2"].transform("sum")
    return _put_together(pd.concat([_simplify_block(block, level) for _, block in parts.groupby("block")]), shapes)


def _simplify_block(block: gpd.GeoDataFrame, level: Level) -> gpd.GeoDataFrame:
    area = float(block["block_km2"].iloc[0])
    tolerance = min(level.coarsest, level.share * area**0.5)
    decimals = level.decimals + (1 if area < ISLET else 0)
    block = block.to_crs(PLANE)
    # Greenland's outline crosses itself by some metres near 60 N once its vertices, not its edges, are projected.
    block["geometry"] = block.geometry.make_valid(method="structure").simplify_coverage(tolerance)
    block = block.to_crs("EPSG:4326")
    block["geometry"] = shapely.remove_repeated_points(shapely.transform(block.geometry.values, _rounded(decimals)))
    return block


def _put_together(parts: gpd.GeoDataFrame, shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Gather the parts of each state again, largest first, outer rings clockwise.

    Where an island came to lie over its own state's coast, by less than the tolerance, the two are joined.
    """
    gathered = []
    for iso3, of_state in parts.groupby("iso3", sort=True):
        whole = shapely.multipolygons(list(of_state.geometry))
        if not whole.is_valid:
            whole = shapely.transform(shapely.union_all(list(of_state.geometry), grid_size=0.001), _rounded(3))
        if not whole.is_valid:
            raise ValueError(f"{iso3} is not valid after simplifying; take a finer level")
        ordered = sorted(shapely.get_parts(whole), key=lambda part: (-part.area, part.bounds))
        gathered.append(shapely.orient_polygons(shapely.multipolygons(ordered), exterior_cw=True))
    made = shapes.copy()
    made["geometry"] = gpd.GeoSeries(gathered, index=made.index, crs="EPSG:4326")
    return made


def _rounded(decimals: int) -> Callable[[np.ndarray], np.ndarray]:
    return lambda points: np.round(points, decimals)


def write(shapes: gpd.GeoDataFrame, path: Path) -> None:
    """Write GeoJSON with one feature a line: ``id`` is the ISO code, ``lon`` and ``lat`` the point for a name."""
    lines = []
    for row in shapes.itertuples():
        lon, lat = _label_point(row.geometry)
        properties = {"kind": row.kind, "area_km2": round(row.area_km2), "lon": lon, "lat": lat}
        geometry = json.loads(shapely.to_geojson(row.geometry))
        feature = {"type": "Feature", "id": row.iso3, "properties": properties, "geometry": geometry}
        lines.append(json.dumps(feature, separators=(",", ":")))
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


def _label_point(shape: shapely.MultiPolygon) -> tuple[float, float]:
    """Return the middle of the largest circle that fits into the largest part."""
    largest = gpd.GeoSeries([shape.geoms[0]], crs="EPSG:4326").to_crs(PLANE)
    middle = largest.maximum_inscribed_circle().interpolate(0).to_crs("EPSG:4326")
    return round(float(middle.x.iloc[0]), 2), round(float(middle.y.iloc[0]), 2)


def main(folder: Path = DATA) -> int:
    """Write both files into the folder and tell what they weigh."""
    states = tuple(pd.read_csv(DATA / "states.csv", usecols=["iso3"])["iso3"])
    shapes = read_raw(RAW, states)
    for level in (LIGHT, FINE):
        made = simplify(shapes, level)
        path = folder / level.name
        write(made, path)
        vertices = made.loc[made["kind"] == "state"].geometry.count_coordinates().sum()
        packed = len(gzip.compress(path.read_bytes(), 9, mtime=0))
        print(
            f"{path.name}: {len(made)} shapes, {vertices} vertices in the {len(states)} states, {packed} bytes gzipped"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
