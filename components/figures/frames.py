"""Which part of the globe a region's map shows, in which projection and detail; knows no state's status, no colour."""

from __future__ import annotations

from components.figures.framing import WIDE, Frame, Inset, Point
from components.figures.plane import Plane

__all__ = ["CARIBBEAN", "FRAMES", "WIDE"]

CARIBBEAN = ("ATG", "BHS", "BRB", "CUB", "DMA", "DOM", "GRD", "HTI", "JAM", "KNA", "LCA", "TTO", "VCT")
_ANTILLES: tuple[Point, ...] = ((-85.2, 22.0), (-78.0, 27.4), (-58.9, 13.1), (-61.5, 9.8))

_ALL = (
    Frame(
        key="americas",
        plane=Plane(lon=-85, lat=15),
        level="light",
        reach=((-178, 52), (-168, 65.5), (-34.7, -7.5), (-30, 83.2), (-70, 83.2), (-67.3, -55.9)),
        air=0.011,
        narrowest=0.83,
        widest=1.05,
        apart={
            "KNA": (-58.0, 23.6),
            "ATG": (-52.6, 22.0),
            "DMA": (-56.6, 18.7),
            "LCA": (-51.4, 16.9),
            "VCT": (-56.0, 13.8),
            "BRB": (-50.6, 11.8),
            "GRD": (-55.4, 8.9),
            "TTO": (-60.0, 11.3),
            "BLZ": (-84.4, 19.0),
            "GTM": (-97.0, 11.2),
            "SLV": (-91.2, 8.2),
            "SUR": (-48.5, 6.9),
        },
        named=CARIBBEAN,
        inset=Inset(
            plane=Plane(lon=-73, lat=18),
            level="fine",
            reach=(*_ANTILLES, (-49.5, 13.0)),  # the east is room for names
            narrow_reach=_ANTILLES,
            apart={
                "ATG": (-61.6, 17.2),
                "DMA": (-61.35, 15.6),
                "GRD": (-61.8, 11.7),
                "KNA": (-63.3, 17.4),
                "LCA": (-60.8, 14.35),
                "VCT": (-61.4, 12.95),
            },
            title="map.inset",
            wide=(0.605, 0.45, 0.99, 0.97),
            narrow=(0.01, 0.015, 0.485, 0.37),
            from_aspect=1.55,
        ),
    ),
    Frame(
        key="northern",
        plane=Plane(lon=-98, lat=55),
        level="fine",
        reach=((-170, 53), (-70, 83.2), (-52.5, 47), (-81, 24.4), (-97, 25.8)),
        anchor=(0.5, 1.0),
        air=0.015,
        narrowest=0.83,
        widest=1.9,
    ),
    Frame(
        key="central",
        plane=Plane(lon=-95, lat=19),
        level="fine",
        reach=((-117.3, 32.7), (-77.1, 8.0), (-83, 7.0), (-106, 32.8)),
    ),
    Frame(
        key="caribbean",
        plane=Plane(lon=-73, lat=18),
        level="fine",
        reach=(*_ANTILLES, (-50.5, 13.0)),  # the east is room for names
        named=CARIBBEAN,
    ),
    Frame(
        key="south",
        plane=Plane(lon=-60, lat=-20),
        level="fine",
        reach=((-72, 12.6), (-34.7, -7.5), (-67.3, -56.0), (-81.4, -4.5)),
        widest=1.9,
    ),
)
FRAMES: dict[str, Frame] = {frame.key: frame for frame in _ALL}
"""The regions of the address, in its order."""
