"""The controls beside the headline: the choice of ballot stands there with the one layer that needs it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from components.page import controls
from components.view import View
from components.wiring.desk import Desk
from components.words import words_for

EN = words_for("en")
NAMES = ("by", "region", "layer", "vote")


def text(control: Any) -> str:
    return str(control.to_plotly_json()["props"]["data-markup"])


def classes(desk: Desk, view: View) -> list[str]:
    found: list[Any] = list(controls.counted(view, EN, desk.choices(), NAMES))
    return [control.className for control in found]


def test_the_choice_of_ballot_stands_beside_the_layer_of_votes_alone(desk: Desk) -> None:
    assert "control control-vote" in classes(desk, View(layer="votes"))
    for layer in desk.choices().options["layer"]:
        assert ("control control-vote" in classes(desk, View(layer=layer))) == (layer == "votes")


def test_the_default_ballot_leaves_the_address_empty_by_either_name(desk: Desk) -> None:
    chosen = '<option selected value="">UN General Assembly 63/3 (2008)</option>'
    for vote in ("", "unga-63-3"):
        assert chosen in text(controls.vote(View(vote=vote), EN, desk.choices()))
    other = text(controls.vote(replace(View(), vote="unesco-gc-2015"), EN, desk.choices()))
    assert '<option selected value="unesco-gc-2015">' in other
    assert chosen not in other


def test_the_ballots_stand_in_time_order(desk: Desk) -> None:
    assert desk.choices().options["vote"][:3] == ("", "unga-63-3", "unesco-eb-2015")
    assert desk.choices().options["vote"][-1] == "unga-78-282"
