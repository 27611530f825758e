"""The view as GeoJSON: the states of its region with what its layer says of them, wound as RFC 7946 asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import shapely

from components.exports.excerpt import Excerpt, since_of
from components.facts.answers import Answer
from components.facts.shapes import GEOMETRY, version_of
from components.figures.frames import FRAMES
from components.figures.layer import patterns_of
from components.theme import Look


def view_geojson(excerpt: Excerpt, look: Look) -> str:
    """Return a FeatureCollection in WGS 84, one feature a state of the region, by iso3; ``look`` gives the fills.

    The shapes have the detail of the region's map. Outer rings run counterclockwise (RFC 7946, 3.1.6), against those of
    the page, which plotly needs the other way round. ``metadata``, a member of our own (6.1), says what the file shows,
    on which evidence, with which footnotes, and whose shapes these are. An unknown text is null.
    """
    level = FRAMES[excerpt.region].level
    shapes = excerpt.book.shapes.at(level)
    states = shapes[shapes["kind"] == "state"]
    outlines = dict(
        zip(states["iso3"], shapely.orient_polygons(states.geometry.values, exterior_cw=False), strict=True)
    )
    shown = sorted(excerpt.shown.named, key=lambda pair: pair[0])
    collection = {
        "type": "FeatureCollection",
        "metadata": _metadata(excerpt, level),
        "features": [
            {
                "type": "Feature",
                "id": iso3,
                "properties": _properties(excerpt, iso3, answer, look),
                "geometry": _geometry(outlines[iso3]),
            }
            for iso3, answer in shown
        ],
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n"


def _geometry(outline: shapely.Geometry) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shapely.to_geojson(outline))
    return found


def _properties(excerpt: Excerpt, iso3: str, answer: Answer, look: Look) -> dict[str, Any]:
    layer, words = excerpt.layer, excerpt.words
    category = layer.category(answer.category)
    label, *told = layer.told(words, iso3, answer)
    return {
        "iso3": iso3,
        "name": words.state(iso3),
        "category": answer.category,
        "label": label,
        "since": since_of(answer) or None,
        "contested": answer.contested,
        "changing": answer.changing,
        "told": told,
        "sources": list(answer.sources),
        "fill": getattr(look, category.colour),
        "patterns": [pattern.value for pattern in patterns_of(category, answer.contested)],
    }


def _metadata(excerpt: Excerpt, level: str) -> dict[str, Any]:
    view = excerpt.view
    return {
        "sentence": excerpt.sentence,
        "layer": excerpt.layer.key,
        "date": excerpt.shown.day.isoformat(),
        "by": excerpt.shown.by or None,
        "known": view.known or None,
        "region": excerpt.region,
        "address": excerpt.address,
        "evidence_up_to": excerpt.book.evidence_up_to.isoformat(),
        "data_version": excerpt.book.version,
        "footnotes": list(excerpt.notes),
        "licence": "CC BY 4.0",
        "attribution": "Recognition Atlas",
        "shapes": {
            "title": GEOMETRY.title,
            "publisher": GEOMETRY.publisher,
            "derived_from": GEOMETRY.derived_from,
            "licence": GEOMETRY.licence,
            "url": GEOMETRY.url,
            "detail": level,
            "changes": list(_changes()),
            "version": version_of(excerpt.book.folder),
        },
    }


def _changes() -> Iterator[str]:
    """Say what was done to the shapes, as ``data/raw/README.md`` does at more length."""
    yield "simplified, with shared borders kept"
    yield "parts of one state joined"
    yield "points added on long straight edges"
    yield "outer rings wound counterclockwise"
