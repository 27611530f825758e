from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import pytest

from components.facts.events import Picked, states_picked
from components.facts.parties import BELGRADE
from components.figures.lanes import LANES, Lane
from components.figures.symbols import SYMBOLS
from components.figures.telling import tell_act, tell_seat, tell_visit
from components.theme import Look
from components.words import Words, languages, words_for
from tests.figures.real_book import real_book

WORLD = ("presidencies", "votes", "meetings")
COMMON = ["kind", "iso3", "first", "last", "soft", "style", "row", "lasting", "within", "tier"]


def rows(key: str, **picked: str) -> pd.DataFrame:
    return LANES[key].rows(real_book(), Picked(**picked))


@pytest.mark.parametrize("lane", LANES.values(), ids=LANES)
def test_a_lane_has_its_words_in_every_language(lane: Lane) -> None:
    for language in languages():
        words = words_for(language)
        assert words.say(f"lane.{lane.key}.title")
        for style in lane.styles.values():
            assert words.say(f"lane.mark.{style.word}")
            assert words.say(f"lane.mark.{style.key or style.word}")


@pytest.mark.parametrize("lane", LANES.values(), ids=LANES)
def test_a_lane_draws_every_fact_with_a_look_that_exists(lane: Lane) -> None:
    frame = lane.rows(real_book(), Picked())
    assert list(frame.columns[: len(COMMON)]) == COMMON
    assert not frame.empty
    assert set(frame["style"]) <= set(lane.styles)
    colours = {field.name for field in fields(Look)}
    for style in lane.styles.values():
        assert style.colour in colours
        assert style.symbol in {*SYMBOLS, "bar"}


@pytest.mark.parametrize("lane", LANES.values(), ids=LANES)
def test_a_lane_tells_every_fact(lane: Lane, words: Words) -> None:
    for row in lane.rows(real_book(), Picked()).itertuples():
        told = lane.tell(row, words)
        assert told.title
        assert told.rest


@pytest.mark.parametrize("lane", LANES.values(), ids=LANES)
def test_a_fact_points_to_the_row_it_comes_from(lane: Lane) -> None:
    tables = {
        "act": ("recognition", ["iso3"]),
        "visit": ("visits", ["visitor", "host"]),
        "term": ("council_terms", ["iso3"]),
        "presidency": ("presidencies", ["iso3"]),
        "vote": ("votes", ["iso3"]),
        "ballot": ("vote_subjects", []),
        "meeting": ("kosovo_meetings", ["presidency_iso3"]),
    }
    book = real_book()
    voted_on = book.table("vote_subjects").set_index("vote_id")["date_first"]
    for apart in (False, True):
        for row in lane.rows(book, Picked(apart=apart)).itertuples():
            table, whose = tables[row.kind]
            origin = book.table(table).loc[row.row]
            assert row.first == (
                voted_on[origin["vote_id"]]
                if row.kind == "vote"
                else origin["date_first" if "date" in origin else "start_first"]
            )
            assert row.iso3 in tuple(origin[whose]) if whose else row.iso3 == ""


def test_no_fact_is_lost() -> None:
    book = real_book()
    americas = set(book.table("states")["iso3"])
    assert len(rows("recognition")) == len(book.table("recognition"))
    visits = book.table("visits")
    between = visits["visitor"].isin(BELGRADE) | visits["host"].isin(BELGRADE)
    assert len(rows("to_belgrade")) + len(rows("from_belgrade")) == between.sum()
    seats = rows("council")
    for kind, table in (("term", "council_terms"), ("presidency", "presidencies")):
        assert (seats["kind"] == kind).sum() == book.table(table)["iso3"].isin(americas).sum()


def test_the_directions_are_told_apart() -> None:
    to, back = rows("to_belgrade"), rows("from_belgrade")
    assert set(to["host"]) <= set(BELGRADE)
    assert (to["iso3"] == to["visitor"]).all()
    assert set(back["visitor"]) <= set(BELGRADE)
    assert (back["iso3"] == back["host"]).all()
    assert LANES["to_belgrade"].side != LANES["from_belgrade"].side
    assert LANES["to_belgrade"].styles["visit"].symbol != LANES["from_belgrade"].styles["visit"].symbol


def test_a_date_without_a_day_covers_all_that_it_may_mean() -> None:
    peru = rows("recognition", country="PER")
    frozen = peru[peru["style"] == "suspended"].iloc[0]
    assert (frozen["first"], frozen["last"], frozen["soft"]) == (date(2015, 1, 1), date(2015, 12, 31), True)
    tito = rows("from_belgrade", country="CHL", official="Josip Broz Tito").iloc[0]
    assert (tito["start"], tito["end"]) == ("1963-09-23", "1963-09")
    assert (tito["first"], tito["last"], tito["soft"]) == (date(1963, 9, 23), date(1963, 9, 30), True)


def test_a_day_is_a_day() -> None:
    lima = rows("from_belgrade", country="PER")
    lima = lima[lima["start"] == "2019-07-02"].iloc[0]
    assert (lima["first"], lima["last"], bool(lima["soft"])) == (date(2019, 7, 2), date(2019, 7, 2), False)


def test_a_denied_act_is_ringed() -> None:
    jamaica = rows("recognition", country="JAM")
    claimed = jamaica[jamaica["style"].str.startswith("recognised")].iloc[0]
    assert LANES["recognition"].styles[claimed["style"]].ringed
    assert not LANES["recognition"].styles["recognised"].ringed


def test_every_presidency_stands_within_a_term_of_its_state() -> None:
    seats = rows("council")
    for held in seats[seats["kind"] == "presidency"].itertuples():
        term = seats.loc[held.within]
        assert term["kind"] == "term"
        assert term["iso3"] == held.iso3
        assert term["first"] <= held.first
        assert term["last"] is None or held.first <= term["last"]


def test_the_permanent_member_stands_apart() -> None:
    terms = rows("council").query("kind == 'term'")
    assert set(terms.loc[terms["tier"] == 0, "iso3"]) == {"USA"}
    assert set(terms.loc[terms["tier"] == 1, "style"]) == {"elected"}


@pytest.mark.parametrize(
    ("region", "members"), [("northern", 2), ("central", 8), ("caribbean", 13), ("south", 12), ("americas", 35)]
)
def test_a_region_leaves_its_states(region: str, members: int) -> None:
    picked = states_picked(real_book(), Picked(region=region))
    assert len(picked) == members
    for key in LANES:
        if region != "americas" or key not in WORLD:
            assert set(rows(key, region=region)["iso3"]) <= picked


@pytest.mark.parametrize("key", LANES)
def test_a_country_leaves_only_its_own(key: str) -> None:
    assert set(rows(key, country="MEX")["iso3"]) == {"MEX"}


@pytest.mark.parametrize("key", WORLD)
def test_what_is_common_to_all_is_told_apart_where_states_are(key: str) -> None:
    americas = states_picked(real_book(), Picked())
    assert not set(rows(key)["iso3"]) <= americas
    assert set(LANES[key].rows(real_book(), Picked(apart=True))["iso3"]) <= americas


def test_a_ballot_is_one_fact_for_all_and_a_vote_of_each_state_for_some() -> None:
    book = real_book()
    assert len(rows("votes")) == len(book.table("vote_subjects"))
    assert len(LANES["votes"].rows(book, Picked(apart=True))) == len(book.table("votes"))
    admission = rows("votes", country="CUB").query("vote_id == 'unesco-gc-2015'")
    assert list(admission["style"]) == ["no"]
    assert set(rows("votes", region="northern")["iso3"]) == {"USA", "CAN"}


def test_visits_are_picked_by_direction_official_and_level() -> None:
    assert rows("to_belgrade", direction="from_belgrade").empty
    assert len(rows("to_belgrade", direction="to_belgrade")) == len(rows("to_belgrade"))
    assert set(rows("from_belgrade", official="Josip Broz Tito")["official"]) == {"Josip Broz Tito"}
    visits = real_book().table("visits")
    heads = rows("to_belgrade", level="head_of_state")["row"]
    assert set(visits.loc[heads, "level"]) == {"head_of_state"}


def test_seats_are_picked_by_kind_and_by_presidency() -> None:
    assert set(rows("council", seat="permanent")["iso3"]) == {"USA"}
    assert "USA" not in set(rows("council", seat="elected")["iso3"])
    held = rows("council", seat="presidency")
    assert set(held.loc[held["kind"] == "term"].index) == set(held.loc[held["kind"] == "presidency", "within"])
    assert 0 < (held["kind"] == "term").sum() <= (rows("council")["kind"] == "term").sum()


def test_picking_what_is_not_there_gives_no_rows() -> None:
    for key in LANES:
        assert rows(key, country="ATA").empty


def test_the_book_is_left_as_it_was() -> None:
    before = {name: real_book().table(name) for name in ("recognition", "visits", "council_terms", "presidencies")}
    for key in LANES:
        rows(key)
    for name, frame in before.items():
        pd.testing.assert_frame_equal(frame, real_book().table(name))


class Row(NamedTuple):
    iso3: str = "PER"
    kind: str = "visit"
    style: str = "visit"
    date: str = "2015"
    known: str = "2019-07-02"
    claimant: str = "serbia"
    disputed_by: str = "kosovo"
    visitor: str = "PER"
    host: str = "SRB"
    start: str = "2019-07-01"
    end: str = "2019-07-31"
    official: str = "<b>A & B</b>"
    office: str = "<i>Envoy</i>"
    counterpart: str = "<script>"
    place: str = "<a href=x>"
    president: str = "<img src=x>"


@pytest.mark.parametrize("tell", [tell_act, tell_visit, tell_seat])
def test_text_from_data_is_never_markup(tell: Any, words: Words) -> None:
    told = tell(Row(), words)
    for mark in ("<b>", "<i>", "<script", "<a ", "<img"):
        assert mark not in told.title + told.rest


def test_a_visit_tells_who_in_what_office_from_where_to_where_whom_when_and_where(words: Words) -> None:
    row = Row(official="A. B.", office="Envoy", counterpart="C. D.", place="Belgrade", start="2019-07", end="")
    told = tell_visit(row, words)
    assert told.title == "A. B."
    assert told.rest == "Envoy<br>Peru → Serbia<br>Met C. D.<br>July 2019 · Belgrade"


def test_an_act_tells_its_date_as_known_and_by_whose_word(words: Words) -> None:
    told = tell_act(Row(style="suspended"), words)
    assert told.title == "Peru"
    assert told.rest == "2015 (made public 2 July 2019)<br>by Serbia&#x27;s word; disputed by Kosovo"


def test_a_presidency_of_a_month_is_told_by_its_month(words: Words) -> None:
    assert tell_seat(Row(president="E. F."), words).rest == "July 2019<br>E. F."
    first = tell_seat(Row(start="1946-01-17", end="1946-02-16", president=""), words)
    assert first.rest == "17 January 1946 – 16 February 1946"


def test_a_seat_without_an_end_is_told_since_when(words: Words) -> None:
    assert tell_seat(Row(start="1945-10-24", end="", president=""), words).rest == "Since 24 October 1945"


@pytest.fixture
def words() -> Words:
    return words_for("en")
