"""The names travel at an address that says their version, and only such an address lasts."""

from __future__ import annotations

from dash import Dash

from components.facts.parties import AMERICAS
from components.wiring.desk import Desk
from components.wiring.names import names_url


def test_the_names_stand_at_an_address_that_lasts(app: Dash, desk: Desk) -> None:
    url = names_url(desk, desk.read(""))
    answer = app.server.test_client().get(url)
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert "immutable" in answer.headers["Cache-Control"]
    assert set(answer.json) == set(AMERICAS)
    assert "Perú" in answer.json["PER"]


def test_without_a_version_they_are_asked_for_again(app: Dash) -> None:
    assert app.server.test_client().get("/names.json").headers["Cache-Control"] == "no-cache"
