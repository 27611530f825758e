"""The routes: what they answer, for how long, and that they hand out nothing else."""

from __future__ import annotations

import json
import re

import pytest
from dash import Dash
from werkzeug.test import TestResponse

from components.facts.book import Book
from components.facts.schema import DATASETS


def get(app: Dash, path: str, **headers: str) -> TestResponse:
    """Ask for a path; the answer is read whole and its file is closed."""
    answer = app.server.test_client().get(path, headers=headers, buffered=True)
    answer.close()
    return answer


def test_the_service_says_how_it_is(app: Dash, book: Book) -> None:
    answer = get(app, "/healthz")
    assert answer.status_code == 200
    assert answer.json == {"status": "ok", "data_version": book.version, "evidence_up_to": "2026-04-09"}


@pytest.mark.parametrize("name", [dataset.name for dataset in DATASETS])
def test_every_table_can_be_fetched_byte_for_byte(app: Dash, book: Book, name: str) -> None:
    answer = get(app, f"/data/{name}.csv")
    assert answer.get_data() == (book.folder / f"{name}.csv").read_bytes()
    assert answer.content_type == "text/csv; charset=utf-8"


def test_the_description_of_the_data_names_every_table(app: Dash) -> None:
    found = json.loads(get(app, "/data/datapackage.json").get_data())
    assert {resource["name"] for resource in found["resources"]} >= {dataset.name for dataset in DATASETS}


@pytest.mark.parametrize(
    "path", ["/data/README.md", "/data/%2e%2e/app.py", "/data/messages/en.po", "/shapes/x.geojson"]
)
def test_nothing_else_is_handed_out(app: Dash, path: str) -> None:
    assert get(app, path).status_code == 404


def test_the_shapes_stand_at_an_address_that_lasts(app: Dash, book: Book) -> None:
    from components.wiring.shapes import shape_urls

    for url in shape_urls(book).values():
        answer = get(app, url)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.mimetype == "application/geo+json"


def test_the_document_says_its_language_and_names_no_other_host(app: Dash) -> None:
    spanish = get(app, "/?lang=es&theme=dark").get_data(as_text=True)
    assert '<html lang="es" data-theme="dark">' in spanish
    assert '<html lang="en" data-theme="">' in get(app, "/", **{"Accept-Language": "de"}).get_data(as_text=True)
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', spanish)


def test_bad_data_end_in_a_line_each_and_status_2(tmp_path, monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    import app as module
    from components.facts.book import DATA, load_book

    for path in DATA.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    visits = (tmp_path / "visits.csv").read_text("utf-8").replace("1951-08-25", "1951-08-35")
    (tmp_path / "visits.csv").write_text(visits, "utf-8")
    monkeypatch.setattr(module, "load_book", lambda: load_book(tmp_path))
    module.make_server.cache_clear()
    with pytest.raises(SystemExit) as ended:
        module.make_server()
    module.make_server.cache_clear()
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert len(said.splitlines()) == 1
    assert 'visits.csv row 4 column start: "1951-08-35"' in said
