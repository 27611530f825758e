"""The footnotes: which notes a view needs, whose wording they have, and that no step in time changes them."""

from __future__ import annotations

import pytest

from components.facts.book import Book
from components.facts.shapes import version_of
from components.figures.footnotes import NOTES, footnotes, notes_of
from components.view import View
from components.words import languages, words_for

MAPPED = ("boundaries", "shapes")
UN = "* References to Kosovo shall be understood to be in the context of United Nations Security Council resolution "
COE = (
    "* All reference to Kosovo, whether to the territory, institutions or population, in this text shall be understood "
)
WORDINGS = {
    "un": f"{UN}1244 (1999).",
    "eu": "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the "
    "ICJ Opinion on the Kosovo declaration of independence.",
    "coe": f"{COE}in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the "
    "status of Kosovo.",
}


def keys(view: View, layer: str = "") -> tuple[str, ...]:
    return tuple(note.key for note in notes_of(view, layer))


@pytest.mark.parametrize(
    ("view", "layer", "expected"),
    [
        (View(), "", ("kosovo", "malvinas", *MAPPED, "evidence")),
        (View(region="south"), "", ("kosovo", "malvinas", *MAPPED, "evidence")),
        (View(region="northern"), "", ("kosovo", *MAPPED, "evidence")),
        (View(region="caribbean", drawn="tiles"), "", ("kosovo", "evidence")),
        (View(drawn="tiles"), "", ("kosovo", "evidence")),
        (View(region="central", layer="trade"), "", ("kosovo", *MAPPED, "trade", "evidence")),
        (View(layer="visits"), "", ("kosovo", "malvinas", *MAPPED, "visits", "evidence")),
        (View(layer="visit_count", drawn="tiles"), "", ("kosovo", "visits", "evidence")),
        (View(layer="meeting_count", drawn="tiles"), "", ("kosovo", "evidence")),
        (View(layer="votes", drawn="tiles"), "", ("kosovo", "votes", "evidence")),
        (View(view="table", layer="relations"), "", ("kosovo", "relations", "evidence")),
        (View(layer="council", region="north"), "", ("kosovo", *MAPPED, "council", "evidence")),
        (View(view="visits"), "recognition", ("kosovo", "visits", "evidence")),
        (View(view="timeline"), "recognition", ("kosovo", "visits", "council", "evidence")),
        (View(view="council"), "recognition", ("kosovo", "council", "china", "evidence")),
        (View(view="visits", layer="trade"), "recognition", ("kosovo", "visits", "evidence")),
        (View(view="sources"), "", ("kosovo", "evidence")),
    ],
)
def test_a_view_has_the_notes_that_it_needs(view: View, layer: str, expected: tuple[str, ...]) -> None:
    assert keys(view, layer) == expected


def test_no_note_depends_on_the_day_or_on_whose_count() -> None:
    moved = View(date="1971-10-24", by="pristina", known="2016-01-01", country="PER")
    assert keys(moved) == keys(View())


@pytest.mark.parametrize("view", [View(), View(view="council"), View(layer="trade"), View(layer="votes")])
@pytest.mark.parametrize("language", languages())
def test_every_note_is_a_whole_sentence(book: Book, view: View, language: str) -> None:
    said = footnotes(view, book, words_for(language))
    assert len(said) == len(keys(view))
    assert [note for note in said if not note.rstrip(")").endswith(".") or "{" in note] == []
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(("kosovo", "said"), WORDINGS.items())
def test_the_note_on_kosovo_has_the_wording_that_is_chosen(book: Book, kosovo: str, said: str) -> None:
    assert footnotes(View(kosovo=kosovo), book, words_for("en"))[0] == said
    assert "1244" in footnotes(View(kosovo=kosovo), book, words_for("es"))[0]


def test_the_shapes_are_named_with_their_version(book: Book) -> None:
    shapes = next(note for note in footnotes(View(), book, words_for("en")) if note.startswith("Shapes: "))
    assert "plotly.js 4.1.1" in shapes
    assert "UN Geodata" in shapes
    assert f"version {version_of(book.folder)}." in shapes


def test_the_first_projected_presidency_is_named(book: Book) -> None:
    chairs = book.table("presidencies")
    assert chairs.loc[chairs["start"] < "2026-12-01", "basis"].isin(["recorded", "derived"]).all()
    said = footnotes(View(view="council"), book, words_for("en"), layer="recognition")
    assert any("from 1 December 2026 on are projected" in note for note in said)


def test_the_evidence_stands_last(book: Book) -> None:
    assert "9 April 2026" in footnotes(View(layer="trade"), book, words_for("en"))[-1]
    assert book.version in footnotes(View(), book, words_for("es"))[-1]


def test_every_note_has_a_key_of_its_own() -> None:
    assert len({note.key for note in NOTES}) == len(NOTES)
