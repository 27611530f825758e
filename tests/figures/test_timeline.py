from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.facts.events import TO_BELGRADE, Picked, visits_to
from components.figures.lanes import LANES
from components.figures.paper import AXIS_LAST, FORMS
from components.figures.timeline import LEFT, RIGHT, draw, key_entries
from components.theme import LOOKS
from components.words import languages, words_for
from tests.figures.real_book import real_book
from tests.figures.timeline_drawing import ALL, DAY, LATE, WHOLE, drawn, felt, plain

PICTURES = Path(__file__).parent / "pictures"


def test_a_mark_says_on_a_click_what_it_is_whose_when_and_which_row() -> None:
    for _, _, _, (kind, iso3, day, row) in felt(plain(drawn())):
        assert kind in {"act", "visit", "term", "presidency"}
        assert len(iso3) == 3
        assert date.fromisoformat(day)
        assert isinstance(row, int)
    assert ["visit", "PER", "2019-07-02"] in [click[:3] for _, _, _, click in felt(plain(drawn()))]


def test_a_year_is_drawn_as_wide_as_it_is_with_a_hollow_mark_in_its_middle() -> None:
    figure = plain(drawn(picked=Picked(country="PER"), form="page"))
    (hollow,) = [
        (trace, x)
        for trace, x, _, click in felt(figure)
        if click[2] == "2015-01-01" and trace["marker"]["size"] < 20 and trace["marker"].get("opacity") != 0
    ]
    assert hollow[1] == "2015-07-02"
    assert hollow[0]["marker"]["symbol"] == "square-open"
    (segment,) = [trace for trace in figure["data"] if trace["mode"] == "lines" and "2015-01-01" in trace["x"]]
    assert "2016-01-01" in segment["x"]
    assert segment["opacity"] < 1


def test_a_day_is_a_full_mark_without_a_segment() -> None:
    figure = plain(drawn(lanes=[LANES["from_belgrade"]], picked=Picked(country="PER"), form="page"))
    (lima,) = [(trace, x) for trace, x, _, click in felt(figure) if click[2] == "2019-07-02"]
    assert lima[1] == "2019-07-02"
    assert lima[0]["marker"]["symbol"] == "triangle-left"


def test_projected_presidencies_are_hollow_and_the_others_are_not() -> None:
    basis = real_book().table("presidencies")["basis"]
    for trace, _, _, click in felt(plain(drawn())):
        if click[0] == "presidency":
            assert (trace["marker"]["symbol"] == "square-open") == (basis[click[3]] == "projected")


def test_a_seat_without_an_end_lasts_to_the_end_of_the_axis() -> None:
    figure = plain(drawn(lanes=[LANES["council"]], picked=Picked(country="USA"), form="page"))
    (line,) = [trace for trace in figure["data"] if trace["mode"] == "lines"]
    assert line["x"][0] == "1945-10-24"
    assert AXIS_LAST - date.fromisoformat(line["x"][1]) < timedelta(days=31)


def test_a_picked_country_is_raised_in_a_strip() -> None:
    figure = plain(drawn(picked=Picked(country="PER")))
    for trace, _, _, click in felt(figure):
        if trace["marker"].get("opacity") != 0:
            assert trace["opacity"] == (1 if click[1] == "PER" else 0.25)
    assert len({click[1] for _, _, _, click in felt(figure)}) == 35


def test_a_picked_country_stands_alone_on_a_page() -> None:
    figure = plain(drawn(picked=Picked(country="PER"), form="page"))
    assert {click[1] for _, _, _, click in felt(figure)} == {"PER"}


def test_a_page_has_a_swimlane_for_every_state_in_the_order_of_their_names() -> None:
    figure = plain(drawn(lanes=[LANES["to_belgrade"], LANES["from_belgrade"]], form="page"))
    named = [note["text"].replace("<br>", " ") for note in figure["layout"]["annotations"] if "xshift" in note]
    states = [text for text in named if text != "Nothing found"]
    assert len(states) == 35
    assert states[0].startswith("Antigua")
    assert states[-1] == "Venezuela"
    assert named[named.index("Bahamas") + 1] == "Nothing found"
    assert figure["layout"]["height"] > 35 * 30


def test_the_line_of_the_day_is_the_first_shape() -> None:
    for form in FORMS:
        shape = plain(drawn(form=form))["layout"]["shapes"][0]
        assert (shape["name"], shape["x0"], shape["x1"]) == ("asof", "2019-07-02", "2019-07-02")
        assert (shape["layer"], shape["line"]["color"]) == ("above", LOOKS["light"].accent)


def test_the_days_after_the_evidence_are_shaded() -> None:
    shade = plain(drawn())["layout"]["shapes"][1]
    assert (shade["name"], shade["x0"]) == ("evidence", real_book().evidence_up_to.isoformat())


def test_a_figure_is_slim_and_made_of_scatter_alone() -> None:
    figure = plain(drawn())
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    assert "layout" not in figure["layout"]["template"]
    assert figure["layout"]["showlegend"] is False
    assert len(json.dumps(figure, ensure_ascii=False, separators=(",", ":")).encode()) < 120_000


def test_the_margins_are_those_that_a_slider_can_take() -> None:
    for form in ("strip", "low", "page"):
        margin = plain(drawn(form=form))["layout"]["margin"]
        assert (margin["l"], margin["r"], margin["autoexpand"]) == (LEFT, RIGHT, False)


@pytest.mark.parametrize("form", FORMS)
def test_drawn_twice_in_any_order_it_is_equal(form: str) -> None:
    first = drawn(form=form, window=LATE)
    drawn(form=form, look="dark", picked=Picked(region="caribbean"))
    assert drawn(form=form, window=LATE) == first


def test_the_reader_s_pan_is_kept_within_a_window_and_dropped_with_it() -> None:
    assert drawn(window=LATE).layout.uirevision == drawn(window=LATE, picked=Picked(country="PER")).layout.uirevision
    assert drawn(window=LATE).layout.uirevision != drawn().layout.uirevision


def test_the_whole_axis_cannot_be_dragged_away() -> None:
    assert drawn().layout.dragmode is False
    assert drawn(window=LATE).layout.dragmode == "pan"
    assert drawn(window=LATE).layout.yaxis.fixedrange


@pytest.mark.parametrize("form", FORMS)
def test_without_any_fact_there_is_still_a_timeline_and_it_says_so(form: str) -> None:
    figure = plain(drawn(form=form, lanes=[LANES["to_belgrade"]], picked=Picked(official="Nobody")))
    assert figure["data"] == []
    assert "Nothing found" in [note["text"] for note in figure["layout"]["annotations"]]


def test_another_lane_is_one_more_entry() -> None:
    visit = {"visitor": "PAN", "host": "XKX", "start": "2022-05-05", "end": "", "official": "A <b>", "level": "envoy"}
    visit |= {"start_first": date(2022, 5, 5), "start_last": date(2022, 5, 5), "end_first": None, "end_last": None}
    visit |= {"office": "", "counterpart": "", "place": ""}

    class Stand:
        evidence_up_to = date(2022, 12, 31)

        def table(self, name: str) -> pd.DataFrame:
            return pd.DataFrame([visit]) if name == "visits" else real_book().table(name)

    lane = replace(LANES["to_belgrade"], rows=visits_to(("XKX",), TO_BELGRADE))
    stand: Any = Stand()
    figure = plain(draw(stand, [lane], Picked(), WHOLE, DAY, LOOKS["light"], words_for("en"), form="strip"))
    assert [click for _, _, _, click in felt(figure)] == [["visit", "PAN", "2022-05-05", 0]]
    assert figure["data"][0]["text"] == ["A &lt;b&gt;"]


def test_every_language_has_its_own_words() -> None:
    for language in languages():
        words = words_for(language)
        figure = draw(real_book(), ALL, Picked(), WHOLE, DAY, LOOKS["light"], words, form="strip")
        assert words.say("lane.recognition.title") in [note.text for note in figure.layout.annotations]
        labels = [entry.label for entry in key_entries(ALL, words, LOOKS["light"])]
        assert len(labels) == len(set(labels))


def test_the_key_shows_each_look_once() -> None:
    entries = key_entries(ALL, words_for("en"), LOOKS["light"])
    assert len({(entry.symbol, entry.colour) for entry in entries}) == len(entries)
    shown = {trace["marker"]["symbol"] for trace, _, _, _ in felt(plain(drawn())) if "symbol" in trace["marker"]}
    known = {entry.symbol.replace("tick", "line-ns-open") for entry in entries}
    assert {symbol for symbol in shown if "-open" not in symbol} <= known
    assert "square-open" in known


def test_a_key_of_one_lane_tells_of_rings_only_where_there_are_some() -> None:
    labels = [entry.label for entry in key_entries([LANES["council"]], words_for("en"), LOOKS["light"])]
    assert not any("denies" in label for label in labels)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("timeline-strip-caribbean", {"picked": Picked(region="caribbean")}),
        ("timeline-strip-late", {"picked": Picked(region="central", country="PAN"), "window": LATE, "look": "dark"}),
        ("timeline-phone-visits", {"lanes": (ALL[1], ALL[2]), "picked": Picked(region="south"), "form": "phone"}),
        ("timeline-page-peru", {"picked": Picked(country="PER"), "form": "page"}),
        ("timeline-page-council", {"lanes": (ALL[3],), "picked": Picked(region="central"), "form": "page"}),
    ],
)
def test_the_picture_is_the_one_committed(name: str, options: dict[str, Any]) -> None:
    picture = json.dumps(plain(drawn(**options)), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    kept = PICTURES / f"{name}.json"
    if not kept.exists() or kept.read_text(encoding="utf-8") != picture:
        changed = PICTURES / f"{name}-changed.json"
        changed.write_text(picture, encoding="utf-8")
        pytest.fail(f"{changed.name} differs from {kept.name}: look at both, and rename it if the change is meant")
