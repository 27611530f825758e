"""The axis by itself: what is asked for ahead is what a callback would bring, and it is not brought twice."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from dash import Dash

from components.figures.sieve import sieve
from components.wiring.desk import Desk
from tests.wiring.test_wiring import TURN, ask

OUTPUT = "timeline-drawn.data"
ADDRESS = "?view=timeline&region=south&grouped=lane"


def key_of(app: Dash, search: str) -> str:
    key: str = ask(app, TURN, search, None)["page-key"]["data"]
    return key


def alone(app: Dash, search: str, **screen: str) -> Any:
    answer = app.server.test_client().get("/axis.json?" + urlencode({"search": search, "look": "light", **screen}))
    assert answer.status_code == 200
    return json.loads(answer.get_data())


def test_alone_it_is_the_one_that_a_callback_brings(app: Dash) -> None:
    brought = ask(app, OUTPUT, ADDRESS, key_of(app, ADDRESS))["timeline-drawn"]["data"]
    assert alone(app, ADDRESS, form="strip") == brought


def test_one_that_was_asked_for_ahead_is_not_brought_again(app: Dash) -> None:
    key = key_of(app, ADDRESS)
    assert ask(app, OUTPUT, ADDRESS, key, ahead=True) is None
    assert ask(app, OUTPUT, ADDRESS, key, "windowed", ahead=False)
    assert ask(app, "playback.data", ADDRESS, key, ahead=True)


@pytest.mark.parametrize("form", ["", "nothing", "phone"])
def test_whatever_a_browser_says_of_itself_it_gets_an_axis(app: Dash, form: str) -> None:
    assert alone(app, "?view=council&seat=elected&bad=1", form=form, aspect="wide")["props"]["figure"]["data"]


@pytest.mark.parametrize(
    ("search", "filters"),
    [
        (ADDRESS, {"country", "region", "direction", "official", "level", "seat"}),
        ("?layer=visits&official=Ivica%20Da%C4%8Di%C4%87", {"direction", "official", "level"}),
        ("", set()),
    ],
)
def test_it_says_which_address_it_is_drawn_for_and_what_can_filter_it(
    app: Dash, search: str, filters: set[str]
) -> None:
    meta = alone(app, search)["props"]["figure"]["layout"]["meta"]
    assert meta["address"] == search
    assert set(meta["filters"]) == filters


def test_the_sieve_is_asked_for_again_and_sent_once(app: Dash, desk: Desk) -> None:
    client = app.server.test_client()
    first = client.get("/sieve.json")
    assert first.headers["Cache-Control"] == "no-cache"
    assert first.json == sieve(desk.book)
    again = client.get("/sieve.json", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
