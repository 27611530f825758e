"""The plane that a map is drawn on: the azimuthal equal-area projection as the browser computes it. Knows no data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Plane:
    """The plane that touches the globe (of radius 1) at ``lon``, ``lat``, in degrees; x runs east and y north there.

    Areas are kept everywhere, shapes near the point of contact (Snyder, Map Projections, USGS 1987, chapter 24).
    """

    lon: float
    lat: float

    def project(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Return x and y of points given in degrees."""
        east, north, tilt = np.radians(lon - self.lon), np.radians(lat), np.radians(self.lat)
        toward = np.sin(tilt) * np.sin(north) + np.cos(tilt) * np.cos(north) * np.cos(east)
        scale = np.sqrt(2 / np.maximum(1 + toward, 1e-9))
        x = scale * np.cos(north) * np.sin(east)
        y = scale * (np.cos(tilt) * np.sin(north) - np.sin(tilt) * np.cos(north) * np.cos(east))
        return x, y

    def unproject(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Return longitude (-180 to 180) and latitude, in degrees, of points of the plane."""
        distance = np.maximum(np.hypot(x, y), 1e-12)
        angle, tilt = 2 * np.arcsin(np.minimum(distance / 2, 1)), np.radians(self.lat)
        lat = np.arcsin(np.cos(angle) * np.sin(tilt) + y * np.sin(angle) * np.cos(tilt) / distance)
        across = distance * np.cos(tilt) * np.cos(angle) - y * np.sin(tilt) * np.sin(angle)
        lon = np.degrees(np.arctan2(x * np.sin(angle), across)) + self.lon
        return (lon + 180) % 360 - 180, np.degrees(lat)

    def centre_of(self, x: float, y: float) -> tuple[float, float]:
        """Return the longitude and latitude by which plotly means a point of the plane as a map's centre.

        It takes the difference to the point of contact as an angle in the turned globe: not that point's own place.
        """
        lon, lat = Plane(lon=0, lat=0).unproject(np.array([x]), np.array([y]))
        return round(self.lon + float(lon[0]), 3), round(self.lat + float(lat[0]), 3)

    def bounds_of_ranges(self, lon: tuple[float, float], lat: tuple[float, float]) -> Numbers:
        """Return x0, y0, x1, y1 of a range of longitudes and latitudes, as plotly.js 4 measures it.

        It fits a map to the box whose meridian sides and quartered parallel sides it joins by great circles.
        """
        quarters = np.linspace(lon[0], lon[1], 5)
        corners_lon = np.concatenate([[lon[0]], quarters, quarters[::-1]])
        corners_lat = np.concatenate([[lat[0]], np.full(5, lat[1]), np.full(5, lat[0])])
        x, y = self.project(*_along_great_circles(corners_lon, corners_lat))
        return np.array([x.min(), y.min(), x.max(), y.max()])

    def ranges_of_bounds(self, bounds: Numbers) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the ranges of longitude and latitude whose box has these bounds: the inverse of the above.

        Solved by Newton's method from the ranges of the rectangle's middle lines. Raises ValueError where no ranges
        have such bounds (a rectangle wider than the globe).
        """
        middle_x, middle_y = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
        lon, _ = self.unproject(bounds[[0, 2]], np.full(2, middle_y))
        _, lat = self.unproject(np.full(2, middle_x), bounds[[1, 3]])
        guess = np.array([lon[0] if lon[0] < lon[1] else lon[0] - 360, lat[0], lon[1], lat[1]])
        for _ in range(60):
            error = self._bounds(guess) - bounds
            if np.abs(error).max() < 1e-4:
                west, south, east, north = (round(float(value), 2) for value in guess)
                return (west, east), (south, north)
            steps = [(self._bounds(guess + move) - self._bounds(guess - move)) / 0.02 for move in np.eye(4) * 0.01]
            guess = guess - np.clip(np.linalg.lstsq(np.array(steps).T, error)[0], -8, 8)
            guess[[1, 3]] = np.clip(guess[[1, 3]], -89.5, 89.5)
        raise ValueError(f"no ranges of longitude and latitude have the bounds {bounds.round(3)} on {self}")

    def _bounds(self, ranges: Numbers) -> Numbers:
        return self.bounds_of_ranges((ranges[0], ranges[2]), (ranges[1], ranges[3]))


def _along_great_circles(lon: Numbers, lat: Numbers, points: int = 24) -> tuple[Numbers, Numbers]:
    """Return points along the great circles that join the corners."""
    east, north = np.radians(lon), np.radians(lat)
    corners = np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1)
    share = np.linspace(0, 1, points)[:, None, None]
    chords = (corners[:-1] * (1 - share) + corners[1:] * share).reshape(-1, 3)
    on_globe = chords / np.linalg.norm(chords, axis=1, keepdims=True)
    return np.degrees(np.arctan2(on_globe[:, 1], on_globe[:, 0])), np.degrees(np.arcsin(on_globe[:, 2]))
