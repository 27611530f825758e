"""The routes: the state of the service, the view as a file, the facts as files."""

from __future__ import annotations

from flask import Flask, Response, abort, jsonify, request, send_file

from components.exports.view_json import view_json
from components.facts.schema import DATASETS
from components.wiring import drawing, shapes
from components.wiring.desk import Desk


def register(server: Flask, desk: Desk) -> None:
    """Put the routes on the server."""
    shapes.register(server, desk.book)
    tables = {f"{dataset.name}.csv" for dataset in DATASETS}

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok", data_version=desk.book.version, evidence_up_to=desk.book.evidence_up_to.isoformat())

    @server.get("/view.json")
    def view_as_json() -> Response:
        search = request.query_string.decode("utf-8", "replace")
        reading = desk.read(search, accept=[language for language, _ in request.accept_languages])
        steps = desk.steps(reading.view.by, reading.known)
        text = view_json(
            desk.book,
            reading.view,
            reading.choices,
            reading.words,
            steps,
            in_region=desk.in_region(reading.view.region),
            ignored=reading.ignored,
            picked=drawing.picked(reading.view),
        )
        return Response(text, mimetype="application/json")

    @server.get("/data/<path:name>")
    def data(name: str) -> Response:
        if name not in tables and name != "datapackage.json":
            abort(404)
        kind = "application/json" if name.endswith(".json") else "text/csv"
        return send_file(desk.book.folder / name, mimetype=kind, conditional=True)
