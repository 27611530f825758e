from __future__ import annotations

from dataclasses import replace
from functools import cache

from components.facts.dossier import CountryFile, country_file
from components.page.card_votes import votes
from components.page.citations import citing
from components.words import Words, words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")


@cache
def file_of(iso3: str) -> CountryFile:
    return country_file(real_book(), iso3)


def cells(iso3: str, words: Words) -> list[tuple[str, str, str]]:
    root = read(votes(file_of(iso3), words, citing((), words)))
    return [
        (
            cell.attrib["data-vote"],
            text(next(classed(cell, "vote-letter"))),
            text(next(classed(cell, "unseen"))),
        )
        for cell in classed(root, "vote-cell")
    ]


def test_the_strip_has_a_cell_for_each_ballot_with_letter_and_words() -> None:
    told = cells("PER", EN)
    assert [vote for vote, _, _ in told] == [
        "abstain", "not_found", "not_found", "abstain", "abstain", "no", "abstain",
    ]  # fmt: skip
    assert "".join(letter for _, letter, _ in told) == "A??AANA"
    assert told[3][2] == "9 November 2015, UNESCO General Conference: Abstained"
    assert told[1][2] == "21 October 2015, UNESCO Executive Board: no vote found"


def test_absent_is_not_the_same_as_not_found() -> None:
    absent = next(cell for cell in cells("DMA", EN) if cell[0] == "absent")
    assert absent[1:] == ("–", absent[2])
    assert absent[2].endswith("Absent")


def test_letters_follow_the_language() -> None:
    assert next(cell for cell in cells("ATG", ES) if cell[0] == "yes")[1] == "S"


def test_only_votes_that_were_found_are_listed_below() -> None:
    root = read(votes(file_of("PER"), EN, citing((), EN)))
    rows = list(classed(root, "card-row"))
    assert [row.get("data-vote") for row in rows] == ["abstain", "no", "abstain", "abstain", "abstain"]
    assert text(next(root.iter("summary"))) == "5 votes, one by one"


def test_a_state_without_a_vote_has_no_strip() -> None:
    silent = replace(file_of("PER"), votes=())
    root = read(votes(silent, EN, citing((), EN)))
    assert list(classed(root, "vote-cell")) == []
    assert "No vote of this state was found." in text(root)
