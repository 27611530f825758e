"""What the perspectives differ on: every contested state of the real table, checked by hand, and made-up ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from components.facts import asof
from components.facts.book import Book
from components.facts.disputes import Dispute, Paper, denials, disputes, papers_of
from components.facts.origins import Origin
from tests.facts.test_asof import claims

SUSPENDED_BY_SERBIA = ("suspended", "serbia")
WITHDREW_BY_SERBIA = ("withdrew", "serbia")


def day(text: str) -> date:
    return date.fromisoformat(text)


def holding(found: Sequence[Dispute], when: date) -> list[str]:
    return sorted(one.iso3 for one in found if one.first <= when and (one.last is None or when <= one.last))


def only(book: Book, iso3: str, known: str = "") -> Dispute:
    (found,) = disputes(book, iso3=iso3, known=day(known) if known else None)
    return found


def made_up(book: Book, *rows: tuple[str, str, str, str, str, str]) -> Book:
    """A book in which Argentina has these acts alone: (date, known, act, claimant, disputed_by, source)."""
    frame = claims(*[("ARG", *row[:5]) for row in rows])
    frame["sources"] = [row[5] for row in rows]
    return replace(book, _frames={**book._frames, "recognition": frame})


@pytest.mark.parametrize(
    ("when", "differ"),
    [
        ("2008-02-16", []),
        ("2015-12-30", []),
        ("2015-12-31", ["PER"]),
        ("2017-10-26", ["PER"]),
        ("2017-10-27", ["PER", "SUR"]),
        ("2018-11-01", ["PER", "SUR"]),
        ("2018-11-02", ["DMA", "PER", "SUR"]),
        ("2018-11-03", ["DMA", "PER", "SUR"]),
        ("2018-11-04", ["DMA", "GRD", "PER", "SUR"]),
        ("2019-07-02", ["DMA", "GRD", "PER", "SUR"]),
        ("2020-02-21", ["DMA", "GRD", "PER", "SUR"]),
        ("2020-02-22", ["DMA", "DOM", "GRD", "PER", "SUR"]),
        ("2023-01-03", ["DMA", "DOM", "GRD", "PER", "SUR"]),
        ("2023-01-04", ["ATG", "DMA", "DOM", "GRD", "LCA", "PER", "SUR"]),
        ("2026-11-23", ["ATG", "DMA", "DOM", "GRD", "LCA", "PER", "SUR"]),
    ],
)
def test_the_states_that_differ_the_day_before_on_the_day_and_after(book: Book, when: str, differ: list[str]) -> None:
    assert holding(disputes(book), day(when)) == differ


@pytest.mark.parametrize("known", [None, date(2016, 1, 1), date(2019, 7, 1), date(2019, 7, 2)])
def test_a_dispute_holds_exactly_where_a_status_is_contested(book: Book, known: date | None) -> None:
    states = tuple(book.table("states")["iso3"])
    steps = asof.steps(book.table("recognition"), states, "documents", known)
    found = disputes(book, known=known)
    for step in steps[1:]:
        for when in (step.day - timedelta(days=1), step.day, step.day + timedelta(days=1)):
            standings = asof.standings_on(steps, when)
            contested = sorted(iso3 for iso3, one in zip(states, standings, strict=True) if one.contested)
            assert holding(found, when) == contested


@pytest.mark.parametrize(
    ("iso3", "statuses", "parts", "own"),
    [
        ("PER", "recognises suspended recognises", [SUSPENDED_BY_SERBIA], [""]),
        ("SUR", "withdrew withdrew recognises", [("withdrew", "state")], ["withdrew"]),
        ("DMA", "suspended withdrew recognises", [("suspended", "state"), WITHDREW_BY_SERBIA], ["suspended"] * 2),
        ("GRD", "suspended withdrew recognises", [("suspended", "state"), WITHDREW_BY_SERBIA], ["suspended"] * 2),
        ("DOM", "recognises suspended recognises", [SUSPENDED_BY_SERBIA], [""]),
        ("ATG", "recognises withdrew recognises", [WITHDREW_BY_SERBIA], [""]),
        ("LCA", "recognises withdrew recognises", [WITHDREW_BY_SERBIA], [""]),
    ],
)
def test_what_each_dispute_is_made_of(
    book: Book, iso3: str, statuses: str, parts: list[tuple[str, str]], own: list[str]
) -> None:
    found = only(book, iso3)
    assert [status.value for status in found.statuses] == statuses.split()
    assert [(claim.act, claim.claimant) for claim in found.claims] == parts
    assert [claim.own_act for claim in found.claims] == own
    assert found.last is None


def test_who_answers_each_claim(book: Book) -> None:
    answered = {one.iso3: [claim.disputed_by for claim in one.claims] for one in disputes(book)}
    assert answered == {
        "PER": [""],
        "SUR": ["kosovo"],
        "DMA": ["kosovo", "kosovo"],
        "GRD": ["kosovo", "kosovo"],
        "DOM": [""],
        "ATG": ["kosovo"],
        "LCA": ["kosovo"],
    }


def test_perus_claim_keeps_both_of_its_dates_as_they_are_known(book: Book) -> None:
    (claim,) = only(book, "PER").claims
    assert (claim.date, claim.known, claim.last) == ("2015", "2019-07-02", date(2015, 12, 31))
    assert [origin.id for origin in claim.origins] == [
        "srbija-gov-rs-2019-peru",
        "sputnik-2019-panama",
        "sakte-2019-peru",
    ]
    assert claim.papers == (Paper.BELGRADE, Paper.PRESS)


def test_the_second_clock_hides_perus_dispute_until_it_was_public(book: Book) -> None:
    assert disputes(book, iso3="PER", known=date(2019, 7, 1)) == ()
    assert only(book, "PER", "2019-07-02").first == date(2015, 12, 31)


def test_what_jamaica_and_antigua_denied_counts_for_nobody_and_is_told(book: Book) -> None:
    assert disputes(book, iso3="JAM") == ()
    assert [(one.iso3, one.first, one.claim.act, one.claim.claimant) for one in denials(book)] == [
        ("JAM", date(2020, 2, 20), "recognised", "kosovo"),
        ("ATG", date(2020, 2, 22), "suspended", "serbia"),
    ]
    assert [(claim.act, claim.date) for claim in only(book, "ATG").denied] == [("suspended", "2020-02-22")]
    assert denials(book, known=date(2020, 2, 19)) == ()


def test_on_whose_paper(book: Book) -> None:
    papers = {one.iso3: {paper for claim in one.claims for paper in claim.papers} for one in disputes(book)}
    belgrade, pristina, press = Paper.BELGRADE, Paper.PRISTINA, Paper.PRESS
    assert papers == {
        "PER": {belgrade, press},
        "SUR": {pristina, press},
        "DMA": {press},
        "GRD": {belgrade, press},
        "DOM": {press},
        "ATG": {press},
        "LCA": {belgrade, press},
    }


@pytest.mark.parametrize(
    ("publisher", "kind", "paper"),
    [
        ("Ministry of Foreign Affairs of Kosovo", "government", Paper.PRISTINA),
        ("President of the Republic of Serbia", "government", Paper.BELGRADE),
        ("Serbian Consulate, British Columbia", "government", Paper.BELGRADE),
        ("Embassy of Peru in Serbia", "government", Paper.GOVERNMENT),
        ("Government of Canada", "government", Paper.GOVERNMENT),
        ("Serbian Monitor", "news", Paper.PRESS),
        ("Permanent Mission of Serbia", "un", Paper.UN),
    ],
)
def test_whose_page_it_is_follows_kind_and_publisher(publisher: str, kind: str, paper: Paper) -> None:
    page = Origin(id="x", publisher=publisher, title="", published="", url="", language="en", kind=kind)
    assert papers_of([page, page]) == (paper,)


def test_a_dispute_ends_on_the_day_before_the_state_speaks(book: Book) -> None:
    source = "sakte-2019-peru"
    made = made_up(
        book,
        ("2010-01-05", "", "recognised", "state", "", source),
        ("2012-03-01", "", "suspended", "serbia", "", source),
        ("2014-05-02", "", "recognised", "state", "", source),
    )
    (found,) = disputes(made)
    assert (found.first, found.last) == (date(2012, 3, 1), date(2014, 5, 1))


def test_a_later_withdrawal_begins_another_spell(book: Book) -> None:
    source = "sakte-2019-peru"
    made = made_up(
        book,
        ("2010-01-05", "", "recognised", "state", "", source),
        ("2012-03-01", "", "suspended", "serbia", "", source),
        ("2014-05-02", "", "withdrew", "state", "kosovo", source),
    )
    first, then = disputes(made)
    assert (first.last, then.first, then.last) == (date(2014, 5, 1), date(2014, 5, 2), None)
    assert [(claim.act, claim.own_act) for claim in first.claims] == [("suspended", "")]
    assert [(claim.act, claim.own_act) for claim in then.claims] == [("withdrew", "withdrew")]


def test_a_recognition_on_pristinas_word_alone_is_a_dispute_where_belgrade_denies_it(book: Book) -> None:
    made = made_up(book, ("2010-01-05", "", "recognised", "kosovo", "serbia", "sakte-2019-peru"))
    (found,) = disputes(made)
    assert [status.value for status in found.statuses] == ["does_not_recognise", "does_not_recognise", "recognises"]
    assert [(claim.act, claim.own_act) for claim in found.claims] == [("recognised", "")]
