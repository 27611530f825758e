"""The shapes of the Americas: reads and checks them, and joins a status to each; knows no colour and no screen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

CRS = "EPSG:4326"
FILES = {"light": "americas.geojson", "fine": "americas_fine.geojson"}
"""The level of detail and its file in the folder of data (``tools/make_shapes.py`` writes them)."""
COLUMNS = ("iso3", "kind", "area_km2", "lon", "lat", "geometry")
KINDS = frozenset({"state", "territory"})


@dataclass(frozen=True, kw_only=True)
class Geometry:
    """Where the shapes come from; ``data/raw/README.md`` says more, and what was changed."""

    title: str
    publisher: str
    derived_from: str
    licence: str
    url: str


GEOMETRY = Geometry(
    title="plotly.js 4.1.1, world_50m",
    publisher="Plotly, Inc.",
    derived_from="United Nations Geospatial Data (Geodata)",
    licence="MIT",
    url="https://github.com/plotly/plotly.js",
)


class BadShapes(ValueError):  # noqa: N818 - named as the user meets it, beside BadData
    """A file of shapes that cannot be drawn; the message names the file, the shape and the remedy."""


@dataclass(frozen=True, kw_only=True)
class Shapes:
    """Every shape at two levels of detail, the same rows in the same order (by iso3).

    Columns: ``iso3``; ``kind``, "state" (a UN member state of the Americas) or "territory"; ``area_km2``; ``lon`` and
    ``lat``, degrees, a point inside the shape for a mark or a name; ``geometry``, WGS 84, outer rings clockwise, which
    plotly's geo maps need (plotly.js #4984: else a country paints the whole frame).
    """

    _light: gpd.GeoDataFrame
    _fine: gpd.GeoDataFrame

    @property
    def light(self) -> gpd.GeoDataFrame:
        """A copy of the shapes for the continental map: a write to it leaves these untouched."""
        return self._light.copy()

    @property
    def fine(self) -> gpd.GeoDataFrame:
        """A copy of the shapes for regions and insets."""
        return self._fine.copy()

    @property
    def states(self) -> tuple[str, ...]:
        """The codes of the member states, sorted."""
        return tuple(self._light.loc[self._light["kind"] == "state", "iso3"])

    def at(self, level: str) -> gpd.GeoDataFrame:
        """Return a copy of the shapes at a level, "light" or "fine"; KeyError for another."""
        return {"light": self._light, "fine": self._fine}[level].copy()


def read_shapes(folder: Path) -> Shapes:
    """Read both files of shapes and check them.

    Raises BadShapes where a file is missing or unreadable, a shape is repeated, empty, not valid or wound the wrong
    way, or where the two files do not hold the same shapes.
    """
    light, fine = (_read(folder / name) for name in FILES.values())
    if list(light["iso3"]) != list(fine["iso3"]) or list(light["kind"]) != list(fine["kind"]):
        raise BadShapes(f"{FILES['light']} and {FILES['fine']} hold different shapes; run make data")
    return Shapes(_light=light, _fine=fine)


@cache
def version_of(folder: Path) -> str:
    """Return what names the state of the shapes in a folder: 8 hexadecimal digits over the bytes of both files."""
    digest = hashlib.sha256()
    for name in FILES.values():
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:8]


def dress(shapes: gpd.GeoDataFrame, status: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return the member states' shapes with the columns of ``status`` (one row each, by iso3) beside them.

    Territories, which have no status, are left out. Raises ValueError where a state has no status, more than one, or a
    status has no shape: no state may fall off the map unseen.
    """
    states = shapes[shapes["kind"] == "state"]
    lost = sorted(set(states["iso3"]) ^ set(status["iso3"]))
    if lost:
        raise ValueError(f"shape without status or status without shape: {', '.join(lost)}")
    try:
        dressed = states.merge(status, on="iso3", how="left", validate="one_to_one")
    except pd.errors.MergeError as error:
        raise ValueError(f"a state has more than one status: {error}") from error
    if not isinstance(dressed, gpd.GeoDataFrame) or dressed.crs != shapes.crs or len(dressed) != len(states):
        raise ValueError("the join lost the geometry, its CRS or a row")
    return dressed


def _read(path: Path) -> gpd.GeoDataFrame:
    """Read and check one file."""
    try:
        found = gpd.read_file(path)
    except Exception as error:  # the reader below GeoPandas raises its own kinds, different by version
        raise BadShapes(f"{path.name}: cannot be read ({error}); run make data") from error
    found = found.rename(columns={"id": "iso3"})
    missing = [column for column in COLUMNS if column not in found.columns]
    if missing:
        raise BadShapes(f"{path.name}: no {', '.join(missing)}; run make data")
    found = found[list(COLUMNS)].astype({"iso3": "str", "kind": "str", "area_km2": "float64"})
    _check(found, path.name)
    return found.sort_values("iso3", ignore_index=True)


def _check(found: gpd.GeoDataFrame, name: str) -> None:
    rings = shapely.get_exterior_ring(shapely.get_parts(found.geometry.values))
    faults = {
        "repeated": found["iso3"].duplicated(keep=False),
        "of an unknown kind": ~found["kind"].isin(KINDS),
        "empty": found.geometry.is_empty | found.geometry.isna(),
        "not valid": ~found.geometry.is_valid,
    }
    for fault, where in faults.items():
        if where.any():
            raise BadShapes(f"{name}: {', '.join(sorted(set(found.loc[where, 'iso3'])))} {fault}; run make data")
    if found.crs is None or found.crs.to_epsg() != 4326:
        raise BadShapes(f"{name}: the CRS is {found.crs}, not {CRS}; run make data")
    if shapely.is_ccw(rings).any():
        raise BadShapes(f"{name}: an outer ring runs counterclockwise and would paint the whole map; run make data")
