from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.facts.events import TO_BELGRADE, Picked, visits_to
from components.figures.felt import SEVERAL
from components.figures.lanes import LANES
from components.figures.paper import FORMS
from components.figures.scale import AXIS_LAST
from components.figures.timeline import LEFT, RIGHT, draw, key_entries
from components.page.key import GLYPHS
from components.theme import LOOKS
from components.words import languages, words_for
from tests.figures.real_book import real_book
from tests.figures.timeline_drawing import ALL, DAY, LATE, STRIP, WHOLE, drawn, felt, plain

PICTURES = Path(__file__).parent / "pictures"


def test_a_mark_says_on_a_click_what_it_is_whose_when_and_which_row() -> None:
    figure = plain(drawn())
    for _, _, _, click in felt(figure):
        if click[0] != SEVERAL:
            kind, iso3, day, row = click
            assert kind in {"act", "visit", "term", "presidency", "ballot", "meeting"}
            assert len(iso3) == (0 if kind == "ballot" else 3)
            assert date.fromisoformat(day)
            assert isinstance(row, int)
    visits = felt(plain(drawn(lanes=[LANES["from_belgrade"]])))
    assert ["visit", "PER", "2019-07-02"] in [click[:3] for _, _, _, click in visits]


def test_a_mark_that_several_facts_share_says_how_many_and_their_days() -> None:
    figure = plain(drawn(lanes=STRIP, form="low"))
    ((trace, place),) = [
        (trace, place)
        for trace in figure["data"]
        if trace["mode"] == "markers+text" and trace["meta"] == "recognition"
        for place, click in enumerate(trace["customdata"])
        if click[2] < "2008-03-01"
    ]
    kind, facts, first, last, rows = trace["customdata"][place]
    acts = real_book().table("recognition")
    assert (kind, first) == (SEVERAL, "2008-02-17")
    assert facts == len(rows["act"]) == int(trace["text"][place])
    assert acts.loc[rows["act"], "date_first"].min().isoformat() == first
    assert acts.loc[rows["act"], "date_last"].max().isoformat() == last
    told = trace["hovertext"][place].split("<br>")
    assert told[0] == f"<b>Recognition: {facts}</b> · February 2008 – January 2009"
    assert told[1] == "Costa Rica · Recognised · 17 February 2008"
    assert told[5:] == [f"and {facts - 4} more; choose it to see these days"]


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
    for trace, _, _, click in felt(plain(drawn(lanes=[LANES["council"]], window=LATE))):
        if click[0] == "presidency" and "symbol" in trace["marker"]:
            assert (trace["marker"]["symbol"] == "square-open") == (basis[click[3]] == "projected")


def test_a_seat_without_an_end_lasts_to_the_end_of_the_axis() -> None:
    figure = plain(drawn(lanes=[LANES["council"]], picked=Picked(country="USA"), form="page"))
    (line,) = [trace for trace in figure["data"] if trace["mode"] == "lines"]
    assert line["x"][0] == "1945-10-24"
    assert AXIS_LAST - date.fromisoformat(line["x"][1]) < timedelta(days=31)


def test_a_picked_country_is_raised_in_a_strip() -> None:
    figure = plain(drawn(lanes=STRIP, picked=Picked(country="PER")))
    states = real_book().table("recognition")["iso3"]
    for trace, _, _, click in felt(figure):
        if trace["marker"].get("opacity") != 0:
            whose = {click[1]} if click[0] != SEVERAL else set(states[click[4].get("act", [])])
            assert click[0] == SEVERAL or trace["opacity"] == (1 if "PER" in whose else 0.25)
            assert "PER" not in whose or trace["opacity"] == 1
    assert len({click[1] for _, _, _, click in felt(figure) if click[0] != SEVERAL}) == 35


def test_a_picked_country_stands_alone_on_a_page() -> None:
    figure = plain(drawn(picked=Picked(country="PER"), form="page"))
    assert {click[1] for _, _, _, click in felt(figure)} == {"PER"}
    assert "Recognition" in [note["text"] for note in figure["layout"]["annotations"]]


def rows_of(**options: Any) -> list[str]:
    """The titles of a page's rows, from top to bottom."""
    notes = plain(drawn(form="page", **options))["layout"]["annotations"]
    return [note["text"].replace("<br>", " ") for note in notes if note.get("xshift") == -LEFT]


def test_rows_of_states_stand_by_name_by_region_or_by_visits_in_the_window() -> None:
    lanes = [LANES["recognition"]]
    assert rows_of(lanes=lanes)[:3] == ["Antigua &amp; Barbuda", "Argentina", "Bahamas"]
    assert rows_of(lanes=lanes, order="region")[:4] == ["Canada", "United States", "Belize", "Costa Rica"]
    lima = (date(2019, 7, 2), date(2019, 7, 2))
    assert rows_of(lanes=lanes, order="visits", window=lima)[:2] == ["Peru", "Antigua &amp; Barbuda"]
    before = (date(2019, 7, 1), date(2019, 7, 1))
    assert rows_of(lanes=lanes, order="visits", window=before)[0] != "Peru"


def test_rows_of_lanes_stand_in_the_order_of_the_registry() -> None:
    assert rows_of(grouped="lane") == [words_for("en").say(f"lane.{lane.key}.title") for lane in ALL]
    assert rows_of(grouped="lane", lanes=[LANES["votes"]]) == ["Votes"]


def test_in_rows_of_states_a_vote_is_the_state_s_own() -> None:
    of_states = {click[0] for _, _, _, click in felt(plain(drawn(form="page", lanes=[LANES["votes"]])))}
    of_all = {click[0] for _, _, _, click in felt(plain(drawn(form="page", grouped="lane", lanes=[LANES["votes"]])))}
    assert (of_states, of_all) == ({"vote"}, {"ballot"})


def test_a_page_has_a_swimlane_for_every_state_in_the_order_of_their_names() -> None:
    figure = plain(drawn(lanes=[LANES["to_belgrade"], LANES["from_belgrade"]], form="page"))
    notes = [note for note in figure["layout"]["annotations"] if note.get("name") != "era"]
    named = [note["text"].replace("<br>", " ") for note in notes if "xshift" in note]
    states = [text for text in named if text != "Nothing found"]
    assert len(states) == 35
    assert states[0].startswith("Antigua")
    assert states[-1] == "Venezuela"
    assert [note["name"] for note in notes if "name" in note][:2] == ["band-ATG", "band-ARG"]
    assert named[named.index("Bahamas") + 1] == "Nothing found"
    assert figure["layout"]["height"] > 35 * 30


def test_the_line_of_the_day_is_the_first_shape() -> None:
    for form in FORMS:
        shape = plain(drawn(form=form))["layout"]["shapes"][0]
        assert (shape["name"], shape["x0"], shape["x1"]) == ("asof", "2019-07-02", "2019-07-02")
        assert (shape["layer"], shape["line"]["color"]) == ("above", LOOKS["light"].accent)


def eras(**options: Any) -> tuple[list[tuple[str, str]], list[str]]:
    """The grounds, each with its days, and the names of eras on the paper."""
    layout = plain(drawn(lanes=STRIP, **options))["layout"]
    grounds = [(shape["x0"], shape["x1"]) for shape in layout["shapes"] if shape.get("name") == "era"]
    return grounds, [note["text"] for note in layout["annotations"] if note.get("name") == "era"]


def test_the_names_of_belgrade_s_state_are_the_ground_of_all_lanes() -> None:
    grounds, _ = eras()
    assert grounds == [("2003-02-04", "2006-06-06"), ("1945-01-01", "1992-04-27")]


def test_an_era_is_named_where_it_has_room() -> None:
    assert eras()[1] == ["Yugoslavia", "Federal Republic of Yugoslavia", "Serbia"]
    assert eras(window=(date(2000, 1, 1), date(2009, 12, 31)))[1][-2:] == ["Serbia and Montenegro", "Serbia"]
    assert eras(window=(date(1992, 4, 27), date(1992, 12, 31)))[1] == ["Federal Republic of Yugoslavia"]
    assert eras(window=(date(1992, 1, 1), date(1992, 4, 26)))[1] == ["Yugoslavia"]
    assert eras(form="low")[1] == []


def test_the_days_after_the_evidence_are_shaded() -> None:
    shade = plain(drawn())["layout"]["shapes"][1]
    assert (shade["name"], shade["x0"]) == ("evidence", real_book().evidence_up_to.isoformat())


def test_a_figure_is_slim_and_made_of_scatter_alone() -> None:
    figure = plain(drawn(lanes=STRIP))
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    assert "layout" not in figure["layout"]["template"]
    assert figure["layout"]["showlegend"] is False
    assert len(json.dumps(figure, ensure_ascii=False, separators=(",", ":")).encode()) < 120_000
    assert {trace["meta"] for trace, _, _, _ in felt(figure)} == {lane.key for lane in STRIP}


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
    axis = drawn(lanes=STRIP).layout.xaxis
    assert (axis.minallowed, axis.maxallowed) == tuple(axis.range) == ("1945-01-01", "2029-01-01")
    assert drawn(window=LATE).layout.yaxis.fixedrange


@pytest.mark.parametrize("form", FORMS)
def test_without_any_fact_there_is_still_a_timeline_and_it_says_so(form: str) -> None:
    figure = plain(drawn(form=form, lanes=[LANES["to_belgrade"]], picked=Picked(official="Nobody")))
    assert figure["data"] == []
    assert "Nothing found" in [note["text"] for note in figure["layout"]["annotations"]]


def test_another_lane_is_one_more_entry() -> None:
    visit = {"visitor": "PAN", "host": "XKX", "start": "2022-05-05", "end": "", "official": "A <b>", "level": "envoy"}
    visit |= {"start_first": date(2022, 5, 5), "start_last": date(2022, 5, 5), "end_first": None, "end_last": None}
    visit |= {"office": "", "counterpart": "", "place": "", "occasion": "working", "note": "", "media": ""}
    visit |= {"sources": ""}

    class Stand:
        evidence_up_to = date(2022, 12, 31)

        def table(self, name: str) -> pd.DataFrame:
            return pd.DataFrame([visit]) if name == "visits" else real_book().table(name)

    lane = replace(LANES["to_belgrade"], rows=visits_to(("XKX",), TO_BELGRADE))
    stand: Any = Stand()
    figure = plain(draw(stand, [lane], Picked(), WHOLE, DAY, LOOKS["light"], words_for("en"), form="strip"))
    ((trace, _, _, click),) = felt(figure)
    assert click == ["visit", "PAN", "2022-05-05", 0]
    assert trace["text"] == ["A &lt;b&gt;"]


def test_every_language_has_its_own_words() -> None:
    for language in languages():
        words = words_for(language)
        figure = draw(real_book(), ALL, Picked(), WHOLE, DAY, LOOKS["light"], words, form="strip")
        assert words.say("lane.recognition.title") in [note.text for note in figure.layout.annotations]
        labels = [(entry.lane, entry.label) for entry in key_entries(ALL, words, LOOKS["light"])]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("look", LOOKS)
def test_the_key_shows_each_look_of_a_lane_once(look: str) -> None:
    entries = key_entries(ALL, words_for("en"), LOOKS[look])
    assert len({(entry.lane, entry.symbol, entry.colour) for entry in entries}) == len(entries)
    assert {entry.symbol for entry in entries} <= set(GLYPHS)
    for grouped in ("lane", "state"):
        for trace, _, _, _ in felt(plain(drawn(form="page", grouped=grouped, look=look, window=LATE))):
            lane = words_for("en").say(f"lane.{trace['meta']}.title")
            symbol = trace["marker"].get("symbol", "").replace("line-ns-open", "tick")
            shown = {(entry.symbol, entry.colour) for entry in entries if entry.lane == lane}
            colour = trace["marker"].get("color")
            assert (
                not symbol
                or trace["mode"] == "markers+text"
                or (symbol.removesuffix("-open"), colour)
                in {(known.removesuffix("-open"), painted) for known, painted in shown}
            )


def test_a_key_of_one_lane_tells_of_rings_only_where_there_are_some() -> None:
    labels = [entry.label for entry in key_entries([LANES["council"]], words_for("en"), LOOKS["light"])]
    assert not any("denies" in label for label in labels)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("timeline-strip-caribbean", {"lanes": STRIP, "picked": Picked(region="caribbean")}),
        (
            "timeline-strip-late",
            {"lanes": STRIP, "picked": Picked(region="central", country="PAN"), "window": LATE, "look": "dark"},
        ),
        ("timeline-low", {"lanes": STRIP, "form": "low"}),
        ("timeline-phone-visits", {"lanes": (ALL[1], ALL[2]), "picked": Picked(region="south"), "form": "phone"}),
        ("timeline-page-peru", {"picked": Picked(country="PER"), "form": "page"}),
        ("timeline-page-council", {"lanes": (ALL[3],), "picked": Picked(region="central"), "form": "page"}),
        ("timeline-page-lanes", {"lanes": ALL[4:], "form": "page", "grouped": "lane", "window": LATE}),
    ],
)
def test_the_picture_is_the_one_committed(name: str, options: dict[str, Any]) -> None:
    picture = json.dumps(plain(drawn(**options)), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    kept = PICTURES / f"{name}.json"
    if not kept.exists() or kept.read_text(encoding="utf-8") != picture:
        changed = PICTURES / f"{name}-changed.json"
        changed.write_text(picture, encoding="utf-8")
        pytest.fail(f"{changed.name} differs from {kept.name}: look at both, and rename it if the change is meant")
