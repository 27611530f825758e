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


def ask(app: Dash, output: str, search: str, shown: str | None, **headers: str) -> Any:
    """Call a callback as the browser does; None where it has nothing to say."""
    names = output.strip(".").split("...")
    outputs = [{"id": name.rpartition(".")[0], "property": name.rpartition(".")[2]} for name in names]
    request = {"search": search, "look": "light", "form": "strip"}
    body = {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": [{"id": "request", "property": "data", "value": request}],
        "state": [{"id": "page-key", "property": "data", "value": shown}],
        "changedPropIds": ["request.data"],
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
    """Each view as a whole page, with Peru chosen."""
    return {key: ask(app, TURN, f"?view={key}&country=PER", None) for key in VIEWS}


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
    assert found["page-key"]["data"] == f"{view}|{language}|light|strip"


def test_a_page_that_is_shown_is_not_turned_but_its_parts_are_drawn(app: Dash) -> None:
    shown = "map|en|light|strip"
    assert ask(app, TURN, "?by=belgrade", shown, **{"Accept-Language": "en"}) is None
    figure = ask(app, "map.figure", "?by=belgrade", shown, **{"Accept-Language": "en"})
    assert figure["map"]["figure"]["data"]
    assert ask(app, "map.figure", "?by=belgrade&lang=es", shown) is None


def test_two_visitors_take_turns_and_get_their_own_answers(app: Dash) -> None:
    shown = "map|en|light|strip"

    def sentence(search: str) -> str:
        sent = ask(app, "playback.data", search, shown, **{"Accept-Language": "en"})["playback"]["data"]
        return str(sent["by"] + sent["day"])

    first = [sentence("?by=belgrade&date=2019-07-02"), sentence("?by=pristina&date=2012-01-01")]
    again = [sentence("?by=pristina&date=2012-01-01"), sentence("?by=belgrade&date=2019-07-02")]
    assert first == again[::-1] == ["belgrade2019-07-02", "pristina2012-01-01"]


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
