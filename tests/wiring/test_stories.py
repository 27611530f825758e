"""The routes of a talk: the story that comes along, a reader's own, and a state's file; no input makes them fail."""

from __future__ import annotations

from typing import Any

import pytest
from dash import Dash
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from components.facts.book import Book
from components.wiring.stories import LARGEST
from components.words import languages
from tests.test_story import PLAIN, STORIES

OWN = """
[story]
title.en = "Mine"
title.es = "Mío"
[[scene]]
address = "/?by=belgrade&date=2019-07-02"
title.en = "Lima"
sentence.en = "On {date} {count.belgrade.yes} recognise."
sentence.es = "El {date} {count.belgrade.yes} reconocen."
sources = ["srbija-gov-rs-2019-peru"]
highlights = ["PER"]
"""


def check(app: Dash, body: str | bytes, query: str = "", **headers: str) -> TestResponse:
    """Hand in the text of a story."""
    return app.server.test_client().post(f"/stories/check{query}", data=body, headers=headers)


def faults(app: Dash, body: str | bytes) -> list[dict[str, Any]]:
    answer = check(app, body).json
    assert set(answer) == {"faults"}
    found: list[dict[str, Any]] = answer["faults"]
    assert all(set(fault) == {"scene", "key", "value", "remedy"} and fault["remedy"] for fault in found)
    return found


@pytest.mark.parametrize("language", languages())
def test_the_story_that_comes_along_is_told_in_every_language(app: Dash, book: Book, language: str) -> None:
    told = app.server.test_client().get(f"/stories.json?lang={language}").json
    assert told["language"] == language
    assert len(told["scenes"]) == 13
    ninth = told["scenes"][8]
    assert ninth["query"] == "?date=2019-07-02&by=belgrade&country=PER"
    assert ninth["day"] == "2019-07-02"
    assert ninth["highlights"] == ["PER"]
    (page,) = ninth["sources"]
    assert page["publisher"] == "Government of Serbia"
    assert page["cited"].startswith("Government of Serbia. ")
    assert page["cited"].endswith(page["url"])
    assert ninth["notes"].count("\n") == 2


def test_its_file_is_handed_out_as_it_is(app: Dash) -> None:
    text = app.server.test_client().get("/stories.toml").get_data(as_text=True)
    assert text == (STORIES / "lima-2019.toml").read_text("utf-8")


def test_a_readers_own_story_is_told_and_given_back(app: Dash) -> None:
    answer = check(app, OWN.replace("/?by", "?by"), "?lang=es").json
    assert answer["text"] == OWN.replace("/?by", "?by")
    assert answer["story"]["title"] == "Mío"
    (scene,) = answer["story"]["scenes"]
    assert scene["query"] == "?date=2019-07-02&by=belgrade"
    assert scene["sentence"] == "El 2 de julio de 2019 16 reconocen."
    assert scene["title"] == "Lima"  # the English text where there is no other


def test_every_fault_of_a_story_is_told_with_its_scene(app: Dash) -> None:
    scene = '[[scene]]\naddress = "{}"\ntitle.en = "T"\nsentence.en = "{}"\n{}\n'
    text = '[story]\ntitle.en = "T"\n' + "".join(
        (
            scene.format("?view=maps&scene=3", "On {date}.", ""),
            scene.format("?date=2019-07-02", "{count.moscow.yes}", 'sources = ["nowhere"]'),
            scene.format("", "{nothing}", 'highlights = ["SRB"]'),
        )
    )
    found = [(fault["scene"], fault["key"], fault["value"]) for fault in faults(app, text)]
    assert found == [
        (1, "address", "view=maps"),
        (1, "address", "scene=3"),
        (2, "sentence.en", "{count.moscow.yes}"),
        (2, "sources", "nowhere"),
        (3, "sentence.en", "{nothing}"),
        (3, "highlights", "SRB"),
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\xff\xfe", "is not text in UTF-8"),
        ("", "must give the story a title"),
        ("[story", "is not TOML"),
        ("a = " + "[" * 5000, "is not TOML"),
        ("a = " + "1" * 9000, "is not TOML"),
        ("day = 2023-02-30", "is not TOML"),
    ],
)
def test_what_is_no_story_is_told_so(app: Dash, body: str | bytes, said: str) -> None:
    assert any(said in fault["remedy"] for fault in faults(app, body))


def test_a_story_that_is_too_large_or_comes_from_elsewhere_is_not_read(app: Dash) -> None:
    large = check(app, b" " * (LARGEST + 1))
    assert (large.status_code, large.json["faults"][0]["key"]) == (413, "file")
    foreign = check(app, PLAIN, **{"Sec-Fetch-Site": "cross-site"})
    assert (foreign.status_code, foreign.json["faults"][0]["key"]) == (403, "request")
    (scene,) = check(app, PLAIN, **{"Sec-Fetch-Site": "same-origin"}).json["story"]["scenes"]
    assert scene["query"] == "?date=2019-07-02"


holes = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(
            ["count", "belgrade", "yes", "when", "0000", "9999-12-31", "visits", "number", "years", "all", "tour",
             "vote", "unga-63-3", "url", "no", "voted", "act", "PER", "state", "recognised", "next", "president",
             "acted", "names", "contested", "", "-1", "Josip Broz Tito", "1963", "date", "hosts"]
        ),
        max_size=6,
    ).map(".".join),
)  # fmt: skip
addresses = st.one_of(
    st.text(max_size=40), st.sampled_from(["?date=1945-01-01", "?date=2028-12-31", "?view=council", "?country=PER"])
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hole=holes, address=addresses, more=st.text(max_size=60))
def test_no_story_makes_the_check_fail(app: Dash, hole: str, address: str, more: str) -> None:
    from components.story import Scene, Story, write_story

    texts = {"en": f"x {{{hole}}}"}
    try:
        text = write_story(Story(title={"en": "T"}, scenes=(Scene(address=address, title=texts, sentence=texts),)))
    except UnicodeEncodeError:
        return
    for body in (text, more, text + more):
        answer = check(app, body.encode("utf-8", "replace"))
        assert answer.status_code == 200
        assert set(answer.json) in ({"faults"}, {"story", "source", "text"})


@pytest.mark.parametrize("body", [b"\x00", b"[story]\ntitle.en = 3\n", b"scene = 4", b"\xef\xbb\xbf[story]"])
def test_odd_bytes_are_faults_and_no_errors(app: Dash, body: bytes) -> None:
    assert faults(app, body)


def test_a_states_short_file_follows_the_address(app: Dash) -> None:
    client = app.server.test_client()
    text = client.get("/slide/file?country=PER&date=2019-07-02&lang=en").get_data(as_text=True)
    assert "<h2>Peru</h2>" in text
    assert "Belgrade says that Peru suspended its recognition in 2015 (said on 2 July 2019)." in text
    assert client.get("/slide/file").get_data(as_text=True) == ""
    assert "<script" not in client.get("/slide/file?country=%3Cscript%3E").get_data(as_text=True)
