"""The wiring: every callback finds its parts, no visitor sees another's choice, and nothing changes the book."""

from __future__ import annotations

import json
from typing import Any

import pytest
from dash import Dash

from components.facts.book import Book
from components.page.views import VIEWS
from components.wiring.desk import Desk, Screen
from components.words import languages


def ask(
    app: Dash,
    output: str,
    search: str,
    shown: str | None,
    store: str = "request",
    stands: str = "",
    *,
    ahead: bool = False,
    **headers: str,
) -> Any:
    """Call a callback as the browser does once a store has changed; None where it has nothing to say.

    ``stands`` is the address of what the browser steps through already, empty where it does not tell; ``ahead`` tells
    that it asked for the axis by itself.
    """
    names = output.strip(".").split("...")
    outputs = [{"id": name.rpartition(".")[0], "property": name.rpartition(".")[2]} for name in names]
    request = {"search": search, "look": "light", "form": "strip", "stands": stands, "ahead": ahead}
    heard = [each for each in app.callback_map[output]["inputs"] if each["id"] != "page-key"]
    body = {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": [{**each, "value": request if each["id"] == store else None} for each in heard],
        "state": [{"id": "page-key", "property": "data", "value": shown}],
        "changedPropIds": [f"{store}.data"],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body, headers=headers)
    if answer.status_code == 204:
        return None
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return json.loads(answer.get_data())["response"] or None


TURN = "..page.children...page-key.data.."


def components_of(node: Any) -> list[dict[str, Any]]:
    """Every component in a layout, as it travels; one that waits in a store for its place is among them."""
    if isinstance(node, list):
        return [found for child in node for found in components_of(child)]
    if not isinstance(node, dict):
        return []
    props = node.get("props", {})
    waiting = props.get("data")
    return [node, *components_of(props.get("children")), *components_of(waiting if is_component(waiting) else None)]


def is_component(node: Any) -> bool:
    return isinstance(node, dict) and {"props", "type", "namespace"} <= set(node)


def ids_of(node: Any) -> set[str]:
    found = [component["props"].get("id") for component in components_of(node) if "props" in component]
    return {one if isinstance(one, str) else json.dumps(one, sort_keys=True) for one in found if one}


@pytest.fixture(scope="module")
def pages(app: Dash) -> dict[str, Any]:
    """Each view as a whole page, with Peru chosen, and one in present mode."""
    views = {key: ask(app, TURN, f"?view={key}&country=PER", None) for key in VIEWS}
    scenes = {f"scene of {key}": ask(app, TURN, f"?view={key}&country=PER&scene=1", None) for key in VIEWS}
    return {**views, **scenes}


def test_every_part_that_a_callback_names_stands_on_some_page(app: Dash, pages: dict[str, Any]) -> None:
    client = app.server.test_client()
    standing = ids_of(json.loads(client.get("/_dash-layout").get_data()))
    for page in pages.values():
        standing |= ids_of(page["page"]["children"])
    for callback in json.loads(client.get("/_dash-dependencies").get_data()):
        named = {one["id"] for one in callback["inputs"] + callback["state"]}
        named |= {part.rpartition(".")[0] for part in callback["output"].strip(".").split("...")}
        plain = {name for name in named if name and not name.startswith("{")}
        assert plain <= standing, callback["output"]


def test_no_id_stands_twice_on_a_page(pages: dict[str, Any]) -> None:
    for key, page in pages.items():
        ids = [
            json.dumps(component["props"]["id"], sort_keys=True)
            for component in components_of(page["page"]["children"])
            if component.get("props", {}).get("id")
        ]
        assert len(ids) == len(set(ids)), key


def test_the_public_ids_stand_where_the_contract_says(pages: dict[str, Any]) -> None:
    assert {"map", "date", "by", "region", "headline", "card", "tiles", "timeline"} <= ids_of(
        pages["map"]["page"]["children"]
    )
    for key in ("visits", "council"):
        assert {"date", "headline", "timeline", "table"} <= ids_of(pages[key]["page"]["children"])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_turned_to_in_every_language(app: Dash, view: str, language: str) -> None:
    found = ask(app, TURN, f"?view={view}&lang={language}", None)
    assert found["page-key"]["data"] == f"{view}|{language}|light|strip|map||"


def test_a_page_that_is_shown_is_not_turned_but_its_parts_are_drawn(app: Dash) -> None:
    shown = "map|en|light|strip|map||"
    assert ask(app, TURN, "?by=belgrade", shown, **{"Accept-Language": "en"}) is None
    figure = ask(app, "map.figure", "?by=belgrade", shown, **{"Accept-Language": "en"})
    assert figure["map"]["figure"]["data"]
    assert ask(app, "map.figure", "?by=belgrade&lang=es", shown) is None


def test_two_visitors_take_turns_and_get_their_own_answers(app: Dash) -> None:
    shown = "map|en|light|strip|map||"

    def sentence(search: str) -> str:
        sent = ask(app, "playback.data", search, shown, **{"Accept-Language": "en"})["playback"]["data"]
        return str(sent["by"] + sent["day"])

    first = [sentence("?by=belgrade&date=2019-07-02"), sentence("?by=pristina&date=2012-01-01")]
    again = [sentence("?by=pristina&date=2012-01-01"), sentence("?by=belgrade&date=2019-07-02")]
    assert first == again[::-1] == ["belgrade2019-07-02", "pristina2012-01-01"]


@pytest.mark.parametrize("output", ["map.figure", "playback.data", "footnotes.children"])
def test_where_the_axis_rests_what_counts_in_its_years_is_drawn_anew(app: Dash, output: str) -> None:
    years = "&from=2008&to=2012"

    def asked(search: str, shown: str) -> Any:
        return ask(app, output, search + years, shown, "counted", **{"Accept-Language": "en"})

    assert asked("?layer=visit_count", "map|en|light|strip|map|direction,official,level|")
    assert asked("?layer=meeting_count", "map|en|light|strip|map||")
    assert asked("?view=visits", "visits|en|light|strip|map||")
    assert asked("?layer=meeting_count", "map|es|light|strip|map||") is None  # the page is being turned


def test_a_playback_says_which_date_it_was_asked_for_and_counts_in_the_years_of_the_axis(app: Dash) -> None:
    def sent(search: str) -> Any:
        answer = ask(app, "playback.data", search, "map|en|light|strip|map||", "counted", **{"Accept-Language": "en"})
        return answer["playback"]["data"]

    whole, years = sent("?layer=meeting_count&date=2019"), sent("?layer=meeting_count&date=2019&from=2008&to=2012")
    assert (whole["date"], whole["day"]) == (years["date"], years["day"]) == ("2019", "2019-12-31")
    assert whole["stops"] == years["stops"]
    assert whole["counts"][-1] == [1, 3, 3, 5, 23, 0, 0]
    assert years["counts"][-1] == [0, 0, 1, 3, 31, 0, 0]
    assert "in the years shown (2008–2012)" in years["sentences"][-1]


@pytest.mark.parametrize(
    ("search", "stands", "travels"),
    [
        ("?view=timeline&region=south", "?view=timeline", False),
        ("?view=timeline&country=PER&date=2019-07-02", "?view=timeline&date=2019-07-02", False),
        ("?view=timeline&date=2019-07-02", "?view=timeline", True),
        ("?view=timeline&by=belgrade", "?view=timeline", True),
        ("?view=visits&official=Ivica%20Da%C4%8Di%C4%87", "?view=visits", True),
        ("?region=south", "?", True),
        ("?view=timeline&region=south&scene=2", "?view=timeline", True),
        ("?view=timeline&region=south", "", True),
    ],
)
def test_what_the_browser_steps_through_travels_again_only_where_it_is_another(
    app: Dash, search: str, stands: str, travels: bool
) -> None:
    parameters = dict(pair.split("=") for pair in search[1:].split("&"))
    slide = "slide" if "scene" in parameters else ""
    key = f"{parameters.get('view', 'map')}|en|light|strip|map||{slide}"
    answer = ask(app, "playback.data", search, key, stands=stands, **{"Accept-Language": "en"})
    assert (answer is not None) is travels


def test_a_bad_link_opens_and_says_what_it_left_out(app: Dash) -> None:
    page = ask(app, TURN, "?by=moscow&date=2019-02-30&x=<b>", None)
    text = json.dumps(page["page"]["children"], ensure_ascii=False)
    assert "“by” cannot be “moscow”" in text
    assert "“date” cannot be “2019-02-30”" in text
    assert "“x” is not a part of an address here" in text


def test_the_whole_round_leaves_the_book_as_it_was(book: Book, app: Dash, pages: dict[str, Any]) -> None:
    before = {name: book.table(name).copy(deep=True) for name in ("recognition", "visits", "states")}
    for view in VIEWS:
        ask(app, TURN, f"?view={view}&country=BRA&by=pristina", None)
    for name, frame in before.items():
        assert frame.equals(book.table(name))


def test_what_a_browser_says_of_its_screen_is_believed_only_where_it_can_be_true() -> None:
    assert Screen.of("phone", 0.9) == Screen.of("phone", "0.95") == Screen(form="phone", aspect=0.93)
    assert Screen.of("wall", "wide") == Screen.of(None, float("nan")) == Screen.of([], 0) == Screen()


def test_the_latest_day_is_today_or_the_end_of_the_evidence(book: Book) -> None:
    from datetime import date

    assert Desk(book, lambda: date(2026, 11, 23)).choices().latest == date(2026, 11, 23)
    assert Desk(book, lambda: date(2020, 1, 1)).choices().latest == book.evidence_up_to
