"""What travels to the page says for every day what the server says."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.facts.answers import answers_on
from components.facts.asof import PERSPECTIVES, status_on
from components.facts.book import Book
from components.figures.footnotes import footnotes
from components.figures.hover import hover_text
from components.figures.layer import Question
from components.figures.layers import LAYERS
from components.figures.moments import act_moments, visit_moments
from components.figures.playback import Playback, Span, playback
from components.theme import look_of
from components.view import View
from components.wiring.desk import Desk
from components.words import words_for

SPAN = Span(day=date(2019, 7, 2), first=date(1945, 1, 1), last=date(2028, 12, 31), latest=date(2026, 11, 23))


def made(
    desk: Desk, by: str = "belgrade", language: str = "en", region: str = "americas", key: str = "recognition"
) -> Playback:
    layer, question = LAYERS[key], Question(by=by)
    return playback(
        desk.book,
        layer,
        desk.answers(layer, question),
        {each: desk.answers(LAYERS["recognition"], Question(by=each)) for each in PERSPECTIVES},
        words_for(language),
        look_of("light"),
        span=SPAN,
        question=question,
        region=region,
        in_region=desk.in_region(region),
    )


def at(days: tuple[str, ...], day: date) -> int:
    return bisect_right(days, day.isoformat()) - 1


@settings(max_examples=60, deadline=None)
@given(day=st.dates(date(2007, 1, 1), date(2026, 12, 31)), by=st.sampled_from(PERSPECTIVES))
def test_every_day_has_the_statuses_that_the_server_gives(desk: Desk, day: date, by: str) -> None:
    sent = SENT.setdefault(by, made(desk, by))
    told = status_on(desk.book.table("recognition"), sent.states, day, by)
    for track, scale in ((sent.tracks[by], sent.statuses), (sent.layer, sent.scale)):
        step = at(track.days, day)
        assert [scale.categories[int(code)] for code in track.codes[step]] == list(told["status"])
        assert [flag == "1" for flag in track.contested[step]] == list(told["contested"])
    in_each = [(told["status"] == category).sum() for category in sent.scale.categories]
    assert list(sent.counts[at(sent.layer.days, day)]) == [*in_each, told["contested"].sum()]


@pytest.mark.parametrize("key", LAYERS)
def test_every_layer_travels_with_what_it_answers_on_each_day(desk: Desk, key: str) -> None:
    sent, layer = made(desk, key=key), LAYERS[key]
    assert sent.windowed is layer.windowed
    for day in (date(1946, 6, 1), date(1963, 9, 20), date(2008, 10, 8), date(2019, 7, 2), date(2026, 11, 23)):
        answers = answers_on(desk.answers(layer, Question(by="belgrade")), day)
        codes = sent.layer.codes[at(sent.layer.days, day)]
        assert [sent.scale.categories[int(code)] for code in codes] == [answer.category for answer in answers]
        for iso3, answer in zip(sent.states, answers, strict=True):
            lines = sent.told[iso3]
            held = lines[at(tuple(first for first, _ in lines), day)][1]
            assert held == layer.told(words_for("en"), iso3, answer)


SENT: dict[str, Playback] = {}


def test_the_slider_halts_where_something_changes_and_at_the_latest_day(desk: Desk) -> None:
    sent = made(desk)
    assert sent.stops[0] == "2008-02-17"
    assert sent.stops[-1] == "2026-11-23"
    assert set(sent.stops[:-1]) == set(sent.layer.days[1:])
    assert list(sent.stops) == sorted(set(sent.stops))


def test_the_sentences_have_a_place_for_the_day_and_the_note(desk: Desk) -> None:
    sent = made(desk)
    said = sent.sentences[at(sent.layer.days, date(2019, 7, 2))]
    assert said == "On {date}, by Belgrade's count, **16** of 35 states recognise Kosovo* and **19** do not."


def test_a_region_counts_its_own_states(desk: Desk) -> None:
    sent = made(desk, region="caribbean")
    assert {sum(counts[:-1]) for counts in sent.counts} == {13}
    assert sent.counts[at(sent.layer.days, date(2019, 7, 2))][-1] == 2  # Dominica and Grenada


def test_a_hover_tells_since_when_and_by_whose_word(desk: Desk) -> None:
    peru = dict(made(desk).told["PER"])
    assert peru[""] == ("Does not recognise", "no act of recognition on record")
    assert "since 22 February 2008, by its own word" in peru["2008-02-22"]
    assert "since 2015, by Serbia's word" in peru["2015-12-31"]
    assert any("Changing" in line for line in peru["2015-01-01"])


def test_a_hover_is_text_and_never_markup() -> None:
    assert hover_text(words_for("en"), "PER", ["<i>a</i>", "b"]) == "<b>Peru</b><br>&lt;i&gt;a&lt;/i&gt;<br>b"


def test_no_markup_comes_from_the_data(book: Book) -> None:
    visits = book.table("visits")
    visits.loc[0, "official"] = "<b>X</b>"
    moment = next(moment for moment in visit_moments(visits, words_for("en")) if "<b>" in moment.text)
    assert moment.text.startswith("<b>X</b>")  # the page sets it as text, so it stays as it is


def test_every_act_and_visit_is_told_once_in_time_order(book: Book) -> None:
    acts = act_moments(book.table("recognition"), words_for("es"))
    visits = visit_moments(book.table("visits"), words_for("es"))
    assert (len(acts), len(visits)) == (len(book.table("recognition")), len(book.table("visits")))
    assert [moment.day for moment in acts] == sorted(moment.day for moment in acts)
    jamaica = [moment.text for moment in acts if moment.iso3 == "JAM" and moment.kind == "recognised"]
    assert jamaica == ["Jamaica reconoció a Kosovo*, según la palabra de Kosovo (desmentido por el propio Estado)"]


def test_it_is_small_enough_to_travel_once(desk: Desk) -> None:
    import zlib

    text = json.dumps(asdict(made(desk)), separators=(",", ":"))
    assert len(zlib.compress(text.encode(), 6)) < 40_000


@pytest.mark.parametrize(("region", "named"), [("americas", True), ("south", True), ("caribbean", False)])
def test_the_note_on_the_malvinas_stands_where_they_are_in_frame(book: Book, region: str, named: bool) -> None:
    notes = footnotes(View(region=region), book, words_for("en"))
    assert any("Malvinas" in note for note in notes) == named
    assert notes[0].startswith("* ")
    assert "9 April 2026" in notes[-1]
