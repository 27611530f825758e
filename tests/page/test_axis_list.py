"""The facts on the axis as a list: headings of years, a date that can be pressed, pages; data are never markup."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.chronicle import Listed, ListedLane
from components.facts.events import Picked
from components.facts.origins import Origin
from components.figures.axis_list import list_lanes
from components.figures.lanes import LANES
from components.page.axis_list import axis_list
from components.words import words_for
from tests.page.reading import classed, read, real_book, text

PAGE = Origin(
    id="x", publisher="<b>B92</b>", title="T", published="", url="https://b92.net/x", language="sr", kind="news"
)
FACT = Listed(
    kind="visit",
    iso3="PER",
    style="visit",
    start="2019-07",
    end="",
    first=date(2019, 7, 1),
    last=date(2019, 7, 31),
    when="July 2019",
    title="A & B",
    mark="Visit",
    told=("<script>", "Lima"),
    quoted=frozenset({"Lima"}),
    row=7,
    origins=(PAGE,),
)


def test_a_fact_stands_under_its_year_with_its_pages() -> None:
    root = read(axis_list([ListedLane(key="from_belgrade", facts=(FACT,))], "2019", words_for("en")))
    (section,) = root.iter("section")
    assert [text(h) for h in (*section.iter("h3"), *section.iter("h4"))] == ["From Belgrade: 1 fact", "2019"]
    (item,) = section.iter("li")
    assert text(item) == "July 2019A & B · Visit · <script> · LimaSource <b>B92</b>"
    assert next(section.iter("time")).get("datetime") == "2019-07"
    assert next(section.iter("button")).get("data-go") == "date=2019-07-31&country=PER"
    assert next(section.iter("a")).get("href") == "https://b92.net/x"


def test_words_of_the_data_say_their_language_on_a_page_in_another() -> None:
    root = read(axis_list([ListedLane(key="from_belgrade", facts=(FACT,))], "2019", words_for("es")))
    assert [text(span) for span in root.iter("span") if span.get("lang") == "en"] == ["Lima"]


def test_a_fact_of_no_state_of_the_americas_opens_its_day_alone() -> None:
    for iso3 in ("", "FRA"):
        fact = Listed(**{**vars(FACT), "iso3": iso3, "start": "2019-07-02"})
        root = read(axis_list([ListedLane(key="votes", facts=(fact,))], "2019", words_for("en")))
        assert [b.get("data-go") for b in classed(root, "axis-day")] == ["date=2019-07-02"]


def test_a_lane_without_facts_says_so() -> None:
    root = read(axis_list([ListedLane(key="votes", facts=())], "1950", words_for("en")))
    assert "Votes: 0 facts" in text(root)
    assert "None was found in the years shown." in text(root)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fact_is_listed_once_in_time_order(language: str) -> None:
    window = (date(1945, 1, 1), date(2028, 12, 31))
    for lane in list_lanes(real_book(), LANES.values(), Picked(), window, words_for(language)):
        facts = LANES[lane.key].rows(real_book(), Picked())
        assert sorted((fact.kind, fact.row) for fact in lane.facts) == sorted(
            zip(facts["kind"], facts["row"], strict=True)
        )
        assert [fact.first for fact in lane.facts] == sorted(fact.first for fact in lane.facts)
        assert list(lane.by_year()) == sorted(lane.by_year())
        assert sum(map(len, lane.by_year().values())) == len(lane.facts)
        assert all(fact.title and fact.when and fact.mark and fact.start for fact in lane.facts)


def test_a_window_takes_what_touches_it_on_its_first_and_its_last_day() -> None:
    lanes = (LANES["from_belgrade"],)
    for day, found in ((date(2019, 7, 1), 0), (date(2019, 7, 2), 1), (date(2019, 7, 3), 0)):
        (lane,) = list_lanes(real_book(), lanes, Picked(country="PER"), (day, day), words_for("en"))
        assert len(lane.facts) == found, day
