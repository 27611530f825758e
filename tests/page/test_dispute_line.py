"""A dispute in words: neutral, composed from the record alone, on its own days, with its sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from components.facts.asof import Status
from components.facts.disputes import Claim, Denial, Dispute, Paper, denials, disputes
from components.facts.origins import Origin
from components.page.dispute_line import denial_words, dispute_lines
from components.page.dispute_told import denial_sentences, dispute_sentences, said_papers
from components.words import languages, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")
PAGE = Origin(id="x", publisher="A < B", title="T", published="", url="javascript:alert(1)", language="en", kind="news")


def line(iso3: str, language: str = "en") -> str:
    (found,) = disputes(real_book(), iso3=iso3)
    return " ".join(dispute_sentences(found, words_for(language)))


def claim(act: str, claimant: str, *, disputed_by: str = "", own_act: str = "") -> Claim:
    return Claim(
        act=act,
        claimant=claimant,
        date="2014",
        known="",
        last=date(2014, 12, 31),
        disputed_by=disputed_by,
        own_act=own_act,
        papers=(Paper.PRESS,),
        origins=(PAGE,),
    )


def dispute(*claims: Claim) -> Dispute:
    return Dispute(
        iso3="ARG",
        first=date(2014, 12, 31),
        last=date(2015, 1, 1),
        statuses=(Status.RECOGNISES, Status.WITHDREW, Status.RECOGNISES),
        claims=claims,
        denied=(),
    )


@pytest.mark.parametrize(
    ("iso3", "said"),
    [
        (
            "PER",
            (
                "Belgrade says that Peru suspended its recognition in 2015 (said on 2 July 2019). Pristina holds "
                "that a recognition cannot be revoked. No note by Peru that suspends its recognition has been seen."
            ),
        ),
        (
            "SUR",
            (
                "Suriname says that it withdrew its recognition on 27 October 2017. Pristina disputes this and holds "
                "that a recognition cannot be revoked."
            ),
        ),
        (
            "GRD",
            (
                "Grenada says that it suspended its recognition on 4 November 2018. Belgrade counts this as a "
                "withdrawal. Pristina disputes this and holds that a recognition cannot be revoked."
            ),
        ),
        (
            "DOM",
            (
                "On 22 February 2020 Belgrade said that the Dominican Republic had suspended its recognition. "
                "Pristina holds that a recognition cannot be revoked. No note by the Dominican Republic that "
                "suspends its recognition has been seen."
            ),
        ),
        (
            "ATG",
            (
                "On 22 February 2020 Belgrade said that Antigua & Barbuda had suspended its recognition. The state "
                "itself denies this. On 4 January 2023 Belgrade said that Antigua & Barbuda had withdrawn its "
                "recognition. Pristina disputes this and holds that a recognition cannot be revoked. No note by "
                "Antigua & Barbuda that withdraws its recognition has been seen."
            ),
        ),
    ],
)
def test_a_dispute_in_one_line(iso3: str, said: str) -> None:
    assert line(iso3) == said


def test_a_dispute_in_spanish() -> None:
    assert line("PER", "es") == (
        "Belgrado dice que Perú suspendió su reconocimiento en 2015 (lo dijo el 2 de julio de 2019). Pristina "
        "sostiene que un reconocimiento no puede revocarse. No se ha visto ninguna nota de Perú que suspenda su "
        "reconocimiento."
    )
    assert line("DMA", "es") == (
        "Dominica dice que suspendió su reconocimiento el 2 de noviembre de 2018. Belgrado lo cuenta como un retiro. "
        "Pristina lo rechaza y sostiene que un reconocimiento no puede revocarse."
    )


def test_a_claim_that_the_state_denies_counts_for_nobody() -> None:
    said = [" ".join(denial_sentences(one, EN)) for one in denials(real_book(), iso3="JAM")]
    assert said == [
        (
            "On 20 February 2020 Pristina said that Jamaica had recognised Kosovo*. The state itself denies this, so "
            "that it counts for nobody."
        )
    ]


def test_who_disputes_one_claim_of_two_is_said_beside_it() -> None:
    told = dispute_sentences(
        dispute(claim("suspended", "serbia"), claim("withdrew", "serbia", disputed_by="kosovo")), EN
    )
    assert told[:4] == (
        "In 2014 Belgrade said that Argentina had suspended its recognition.",
        "In 2014 Belgrade said that Argentina had withdrawn its recognition.",
        "Pristina disputes this.",
        "Pristina holds that a recognition cannot be revoked.",
    )


def test_a_recognition_that_belgrade_denies_says_nothing_of_revoking() -> None:
    told = dispute_sentences(dispute(claim("recognised", "kosovo", disputed_by="serbia")), EN)
    assert told == (
        "In 2014 Pristina said that Argentina had recognised Kosovo*.",
        "Belgrade disputes this.",
        "No note by Argentina that recognises Kosovo* has been seen.",
    )


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("claimant", ["state", "serbia", "kosovo", "other"])
@pytest.mark.parametrize("act", ["recognised", "suspended", "withdrew"])
def test_every_claim_of_anybody_can_be_said(act: str, claimant: str, language: str) -> None:
    words = words_for(language)
    for known in ("", "2019-07", "2019-07-02"):
        one = replace(claim(act, claimant), known=known)
        assert all(dispute_sentences(dispute(one), words))
        assert all(denial_sentences(Denial(iso3="DOM", first=one.last, claim=one), words))
    assert said_papers(tuple(Paper), 2, words)


def test_each_line_has_its_days_and_its_sources() -> None:
    (part,) = map(read, dispute_lines(disputes(real_book(), iso3="PER"), EN))
    assert (part.get("data-from"), part.get("data-to")) == ("2015-12-31", "")
    assert "by-day" in part.get("class", "").split()
    assert text(next(part.iter("summary"))) == "3 sources: Belgrade's government, press"
    assert [link.get("rel") for link in part.iter("a")] == ["noopener noreferrer"] * 3
    (ended,) = map(read, dispute_lines([dispute(claim("withdrew", "serbia"))], EN))
    assert (ended.get("data-from"), ended.get("data-to")) == ("2014-12-31", "2015-01-01")


def test_what_a_source_says_is_text_and_never_markup() -> None:
    (part,) = map(read, dispute_lines([dispute(claim("withdrew", "serbia"))], EN))
    assert "A < B" in text(next(classed(part, "card-sources")))
    assert not list(part.iter("a"))


def test_a_denial_has_its_sources_too() -> None:
    from dash import html

    (jamaica,) = denials(real_book(), iso3="JAM")
    part = read(html.Div(denial_words(jamaica, ES)))
    assert text(next(part.iter("summary"))) == "3 fuentes: prensa"
