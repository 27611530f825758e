"""The address: what it means, what it may not mean, and that it is always the same for the same view."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.view import Choices, View, address_name, parameters

CHOICES = Choices(
    options={
        "view": ("map", "timeline", "visits", "council"),
        "by": ("documents", "belgrade", "pristina"),
        "region": ("americas", "caribbean"),
        "layer": ("recognition",),
        "country": ("", "PER", "KNA"),
        "lang": ("", "en", "es", "sr-Latn"),
        "theme": ("", "light", "dark"),
        "direction": ("", "to_belgrade"),
        "official": ("", "Ivica Dačić", "A & B; c=d"),
        "level": ("", "foreign_minister"),
        "seat": ("", "elected"),
        "vote": ("", "unga-63-3"),
        "drawn": ("map", "tiles"),
        "group": ("", "oecs"),
        "sort": ("", "since", "-since"),
        "kosovo": ("un", "eu"),
        "lanes": ("recognition", "council", "votes"),
        "grouped": ("state", "lane"),
        "order": ("name", "visits"),
        "members": ("rotation", "group"),
        "tour": ("", "ivica-dacic-2019-07-01"),
        "visit": ("", "srb-per-2019-07-02-ivica-dacic"),
    },
    first_day=date(1945, 1, 1),
    last_day=date(2028, 12, 31),
    latest=date(2026, 11, 23),
)


def read(search: str) -> View:
    return View.from_search(search, CHOICES)[0]


def ignored(search: str) -> list[tuple[str, str]]:
    return [(one.parameter, one.value) for one in View.from_search(search, CHOICES)[1]]


def test_an_empty_address_is_the_default_view() -> None:
    assert read("") == View() == read("?")
    assert View().to_search() == ""


def test_the_parameters_stand_in_the_order_of_the_contract() -> None:
    names = [
        "view", "date", "by", "known", "region", "layer", "country", "from", "to", "lang", "theme", "scene",
        "direction", "official", "level", "seat", "vote", "drawn", "group", "sort", "with", "kosovo",
        "lanes", "grouped", "order",
        "members", "tour", "visit",
    ]  # fmt: skip
    assert list(parameters()) == names
    assert parameters()["date"] == "latest"


def test_only_what_differs_from_the_default_is_written_and_in_order() -> None:
    view = read("?country=PER&by=belgrade&date=2019-07-02&view=map&region=americas")
    assert view.to_search() == "?date=2019-07-02&by=belgrade&country=PER"


@pytest.mark.parametrize(
    ("search", "parameter", "value"),
    [
        ("?by=moscow", "by", "moscow"),
        ("?date=2019-02-30", "date", "2019-02-30"),
        ("?date=yesterday", "date", "yesterday"),
        ("?date=1944-12-31", "date", "1944-12-31"),
        ("?date=2029", "date", "2029"),
        ("?date=2019-7-2", "date", "2019-7-2"),
        ("?date=２０１９", "date", "２０１９"),
        ("?known=2019", "known", "2019"),
        ("?country=per", "country", "per"),
        ("?scene=-1", "scene", "-1"),
        ("?scene=01", "scene", "01"),
        ("?utm_source=x", "utm_source", "x"),
        ("?from=2020&to=2010", "to", "2010"),
    ],
)
def test_a_bad_value_falls_back_and_is_told(search: str, parameter: str, value: str) -> None:
    assert ignored(search) == [(parameter, value)]


def test_a_repeated_parameter_keeps_its_first_value_and_tells_the_second() -> None:
    assert read("?by=belgrade&by=pristina").by == "belgrade"
    assert ignored("?by=belgrade&by=pristina") == [("by", "pristina")]


def test_one_bad_value_leaves_the_others() -> None:
    assert read("?by=moscow&country=PER") == View(country="PER")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-07-02", date(2019, 7, 2)),
        ("2019-07", date(2019, 7, 31)),
        ("2012-02", date(2012, 2, 29)),
        ("2019", date(2019, 12, 31)),
        ("latest", date(2026, 11, 23)),
    ],
)
def test_a_month_or_a_year_shows_its_last_day(text: str, day: date) -> None:
    assert View(date=text).day(CHOICES) == day


def test_the_window_is_everything_unless_it_is_said() -> None:
    assert View().window(CHOICES) == (date(1945, 1, 1), date(2028, 12, 31))
    assert View(from_="2008", to="2019-07").window(CHOICES) == (date(2008, 1, 1), date(2019, 7, 31))


def test_the_latest_day_is_no_end_of_a_window() -> None:
    assert ignored("from=latest&to=latest&with=latest") == [("from", "latest"), ("to", "latest")]
    assert read("with=latest").with_day(CHOICES) == date(2026, 11, 23)
    assert read("with=2013-06").with_day(CHOICES) == date(2013, 6, 30)
    assert View().with_day(CHOICES) is None


def test_the_second_clock_is_off_unless_it_is_said() -> None:
    assert View().known_day() is None
    assert View(known="2016-06-01").known_day() == date(2016, 6, 1)


days = st.dates(CHOICES.first_day, CHOICES.last_day).map(lambda day: day.isoformat())
spans = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))


def values_of(name: str) -> st.SearchStrategy[str]:
    kind = next(f for f in fields(View) if address_name(f.name) == name).metadata["kind"]
    if kind == "choice":
        return st.sampled_from(CHOICES.options[name])
    if kind == "day":
        return st.one_of(st.just(""), days)
    if kind == "keys":
        options = CHOICES.options[name]
        return st.sets(st.sampled_from(options)).map(lambda keys: ",".join(each for each in options if each in keys))
    if kind == "number":
        return st.one_of(st.just(""), st.integers(0, 999).map(str))
    return st.one_of(st.just(parameters()[name]), spans)


views = st.builds(View, **{f.name: values_of(address_name(f.name)) for f in fields(View)}).filter(
    lambda view: not (view.from_ and view.to) or view.from_[:4] < view.to[:4]
)


@given(view=views)
def test_every_view_comes_back_from_its_address(view: View) -> None:
    assert View.from_search(view.to_search(), CHOICES) == (view, ())


@given(search=st.one_of(st.text(max_size=80), st.lists(st.text(max_size=9), max_size=6).map("&".join)))
def test_no_address_is_too_broken_to_open_and_what_opens_is_stable(search: str) -> None:
    view, _ = View.from_search(search, CHOICES)
    assert View.from_search(view.to_search(), CHOICES) == (view, ())


@given(pairs=st.lists(st.tuples(st.sampled_from(sorted(parameters())), st.text(max_size=12)), max_size=5))
def test_what_is_not_valid_is_told_by_name(pairs: list[tuple[str, str]]) -> None:
    from urllib.parse import urlencode

    view, left_out = View.from_search("?" + urlencode(pairs), CHOICES)
    told = {one.parameter for one in left_out}
    for name, value in pairs:
        shown = getattr(view, next(f.name for f in fields(View) if address_name(f.name) == name))
        assert shown == value or name in told


def test_keys_stand_in_the_order_of_the_options_and_each_once() -> None:
    assert read("lanes=votes,recognition,votes").lanes == "recognition,votes"
    assert read("lanes=council").to_search() == "?lanes=council"
    assert read("lanes=recognition,council").to_search() == "?lanes=recognition,council"


@pytest.mark.parametrize("wrong", ["lanes=visits", "lanes=votes,visits", "lanes=votes,", "lanes=,", "lanes=Votes"])
def test_keys_that_are_not_all_there_are_told(wrong: str) -> None:
    name, _, value = wrong.partition("=")
    assert ignored(wrong) == [(name, value)]
    assert read(wrong).lanes == ""
