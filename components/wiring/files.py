"""The routes: the state of the service, the view as a file, the facts as files."""

from __future__ import annotations

import json

from flask import Flask, Response, abort, jsonify, request, send_file

from components.exports.axis_csv import axis_csv, axis_name
from components.exports.view_csv import view_csv
from components.exports.view_geojson import view_geojson
from components.exports.view_json import view_json
from components.facts.schema import DATASETS
from components.figures.layer_recognition import RECOGNITION
from components.figures.layers import LAYERS
from components.figures.sieve import sieve
from components.wiring import shapes
from components.wiring.desk import Desk, Reading, picked
from components.wiring.excerpts import excerpt_of, name_of
from components.wiring.part_compare import comparison_of
from components.wiring.part_council import council_on
from components.wiring.part_lists import axis_list_of, axis_listed
from components.wiring.part_table import table_of

CSV = "text/csv; charset=utf-8"


def register(server: Flask, desk: Desk) -> None:
    """Put the routes on the server."""
    shapes.register(server, desk.book)
    tables = {f"{dataset.name}.csv" for dataset in DATASETS}

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok", data_version=desk.book.version, evidence_up_to=desk.book.evidence_up_to.isoformat())

    @server.get("/view.csv")
    def view_as_csv() -> Response:
        reading = _asked(desk)
        table = table_of(desk, reading) if reading.view.view == "table" else None
        excerpt = excerpt_of(desk, reading)
        listed = reading.view.view == "timeline"
        text = axis_csv(excerpt, axis_listed(desk, reading)) if listed else view_csv(excerpt, table)
        return _file(text, CSV, name_of(reading, "csv"))

    @server.get("/axis.csv")
    def axis_as_csv() -> Response:
        reading = _asked(desk)
        text = axis_csv(excerpt_of(desk, reading), axis_listed(desk, reading))
        return _file(text, CSV, axis_name(reading.view))

    @server.get("/axis.html")
    def axis_as_list() -> Response:
        return Response(axis_list_of(desk, _asked(desk)), content_type="text/html; charset=utf-8")

    @server.get("/sieve.json")
    def axis_sieve() -> Response:
        text = json.dumps(sieve(desk.book), ensure_ascii=False, separators=(",", ":"))
        answer = Response(text, content_type="application/json")
        answer.add_etag()
        answer.make_conditional(request)
        return answer

    @server.get("/view.geojson")
    def view_as_geojson() -> Response:
        reading = _asked(desk)
        return _file(
            view_geojson(excerpt_of(desk, reading, shapes=True), reading.look),
            "application/geo+json",
            name_of(reading, "geojson"),
        )

    @server.get("/view.json")
    def view_as_json() -> Response:
        reading = _asked(desk)
        layer = LAYERS[reading.view.layer]
        text = view_json(
            desk.book,
            reading.view,
            reading.choices,
            reading.words,
            recognition=desk.answers(RECOGNITION, reading.counted_by(reading.view.by)),
            layer=layer,
            answers=desk.answers(layer, reading.asked_of(layer)),
            lead=(reading.layer, desk.answers(reading.layer, reading.question)),
            question=reading.question,
            in_region=desk.in_region(reading.view.region),
            ignored=reading.ignored,
            picked=picked(reading.view),
            comparison=comparison_of(desk, reading),
            council=council_on(desk, reading),
        )
        return _file(text, "application/json", name_of(reading, "json"), shown=True)

    @server.get("/data/<path:name>")
    def data(name: str) -> Response:
        if name not in tables and name != "datapackage.json":
            abort(404)
        kind = "application/json" if name.endswith(".json") else "text/csv"
        return send_file(desk.book.folder / name, mimetype=kind, conditional=True)


def _asked(desk: Desk) -> Reading:
    """Understand the query of the request at hand."""
    search = request.query_string.decode("utf-8", "replace")
    return desk.read(search, accept=[language for language, _ in request.accept_languages])


def _file(text: str, kind: str, name: str, *, shown: bool = False) -> Response:
    """Return a file whose name says what it is; a browser saves it, or shows it where it is ``shown``."""
    answer = Response(text, content_type=kind)
    way = "inline" if shown else "attachment"
    answer.headers["Content-Disposition"] = f'{way}; filename="{name}"'
    return answer
