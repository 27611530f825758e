"""Style sheets and scripts as one file each: nothing left out, in order, at an address that names what is in it."""

from __future__ import annotations

import re
from pathlib import Path

from dash import Dash
from flask import Flask

from components.wiring.bundles import Bundles

TAGS = """<link rel="stylesheet" href="https://elsewhere.test/x.css">
<link rel="stylesheet" href="/assets/a.css?m=1.5">
<link rel="stylesheet" href="/assets/b.css?m=2">"""


def bundles(folder: Path) -> Bundles:
    (folder / "a.css").write_text("a {}", "utf-8")
    (folder / "b.css").write_text("b {}", "utf-8")
    return Bundles(folder)


def test_files_of_our_own_become_one_where_the_first_stood(tmp_path: Path) -> None:
    lines = bundles(tmp_path).tags(TAGS, "css").splitlines()
    assert lines[0] == TAGS.splitlines()[0]
    assert re.fullmatch(r'<link rel="stylesheet" href="/assets/atlas\.css\?v=[0-9a-f]{16}">', lines[1])
    assert len(lines) == 2


def test_the_file_holds_all_in_their_order(tmp_path: Path) -> None:
    server, made = Flask(__name__), bundles(tmp_path)
    made.register(server)
    assert server.test_client().get("/assets/atlas.css").status_code == 404
    made.tags(TAGS, "css")
    answer = server.test_client().get("/assets/atlas.css")
    assert answer.get_data(as_text=True) == "a {}\nb {}\n"
    assert answer.mimetype == "text/css"


def test_another_content_has_another_address(tmp_path: Path) -> None:
    before = bundles(tmp_path).tags(TAGS, "css")
    (tmp_path / "b.css").write_text("b { color: red }", "utf-8")
    assert Bundles(tmp_path).tags(TAGS, "css") != before


def test_a_page_without_files_of_our_own_stays_as_it_is(tmp_path: Path) -> None:
    tags = TAGS.splitlines()[0]
    assert Bundles(tmp_path).tags(tags, "css") == tags


def test_the_page_asks_once_for_each_kind_and_gets_every_file(app: Dash) -> None:
    client = app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    assert re.findall(r'"/assets/(?:js/)?[\w-]+\.(?:css|js)\?m=', page) == []
    assets = Path(__file__).parent.parent.parent / "assets"
    for kind, folder in (("css", assets), ("js", assets / "js")):
        (address,) = re.findall(rf'"(/assets/atlas\.{kind}\?v=[0-9a-f]+)"', page)
        answer = client.get(address)
        assert "immutable" in answer.headers["Cache-Control"]
        text = answer.get_data(as_text=True)
        for file in folder.glob(f"*.{kind}"):
            later = re.match(r"(early|axis_list|picture|present|notes|stories|story|preflight)(_|\.)", file.name)
            assert (file.read_text("utf-8").strip() in text) is not bool(later), file.name
