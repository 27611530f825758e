"""The layer of votes in words: the ballot, what yes meant, how far the record goes, and what was not found."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.ballots import ballots
from components.facts.book import Book
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_votes import VOTES
from components.words import languages, words_for

EN, ES = words_for("en"), words_for("es")
STORY = date(2019, 7, 2)


def named(book: Book, vote: str, day: date, *only: str) -> list[tuple[str, Answer]]:
    answers = answers_on(VOTES.steps(book, Question(vote=vote)), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def sentence(book: Book, vote: str, day: date = STORY) -> str:
    return plain(VOTES.sentence(EN, named(book, vote, day), Manner(date="{date}")))


@pytest.mark.parametrize("language", languages())
def test_every_ballot_has_a_title_a_meaning_and_a_caution(book: Book, language: str) -> None:
    words = words_for(language)
    titles = [words.say(f"layer.votes.ballot.{ballot}") for ballot in ballots(book)]
    assert len(set(titles)) == len(titles)
    for ballot in ballots(book):
        assert words.say(f"layer.votes.meaning.{ballot}").startswith(("Yes:", "A favor:"))
        assert words.say(f"layer.votes.care.{ballot}").endswith(".")


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        ("", ("UN General Assembly 63/3 (2008): by {date}, of 35 states, 21 voted yes, 1 voted no, 10 abstained "
             "and 3 were absent.")),
        ("unesco-gc-2015", ("UNESCO, admission (2015): by {date}, of 35 states, 13 voted yes, 13 voted no, "
                            "4 abstained, 2 were absent and the votes of 3 were not found.")),
        ("interpol-2018-r2", ("Interpol, last round (2018): by {date}, of 35 states, 9 voted no and the votes of 26 "
                             "were not found.")),
        ("unga-78-282", "UN General Assembly 78/282 (2024): on {date}, this ballot had not been held yet."),
    ],
)  # fmt: skip
def test_the_sentence_counts_the_votes_that_were_found_and_never_says_zero(book: Book, vote: str, said: str) -> None:
    assert sentence(book, vote) == said


def test_the_ballot_is_held_on_its_day(book: Book) -> None:
    assert "not been held" in sentence(book, "unesco-gc-2015", date(2015, 11, 8))
    assert "13 voted yes" in sentence(book, "unesco-gc-2015", date(2015, 11, 9))


def test_one_state_takes_the_singular_and_the_region_is_named(book: Book) -> None:
    few = named(book, "unesco-gc-2015", STORY, "COL", "PER", "ARG")
    assert plain(VOTES.sentence(ES, few, Manner(date="2 de julio de 2019", region="south"))) == (
        "UNESCO, admisión (2015): hasta el 2 de julio de 2019, de 3 Estados de América del Sur, "
        "1 votó en contra, 1 se abstuvo y el voto de 1 no se halló."
    )


def test_the_subline_says_what_yes_meant_the_world_and_the_caution(book: Book) -> None:
    assert VOTES.subline(EN, named(book, "unesco-gc-2015", STORY), Manner(date="")) == (
        "Yes: admit Kosovo* to UNESCO; the two-thirds majority of 95 was missed. "
        "In the world: 92 yes, 50 no, 29 abstained. The lists are the press's; the official record was not seen. "
        "Not found (not the same as absent): Antigua & Barbuda, Barbados and Colombia."
    )
    interpol = VOTES.subline(EN, named(book, "interpol-2018-r1", STORY), Manner(date=""))
    assert "the list is that of Serbia's foreign ministry" in interpol
    assert interpol.endswith("A vote that was not found is not an absence.")
    assert "absen" not in VOTES.subline(EN, named(book, "", STORY), Manner(date=""))


def test_before_the_ballot_no_result_is_told(book: Book) -> None:
    subline = VOTES.subline(EN, named(book, "unga-78-282", date(2024, 5, 22)), Manner(date=""))
    assert subline.endswith("Held on 23 May 2024.")
    assert "In the world" not in subline


def test_a_vote_is_told_with_its_ballot_and_what_yes_meant(book: Book) -> None:
    ((_, peru),) = named(book, "unesco-gc-2015", STORY, "PER")
    assert VOTES.told(EN, "PER", peru) == (
        "Abstained",
        "UNESCO, admission (2015): 9 November 2015",
        "Yes: admit Kosovo* to UNESCO; the two-thirds majority of 95 was missed",
    )
    ((_, colombia),) = named(book, "unesco-gc-2015", STORY, "COL")
    assert VOTES.told(EN, "COL", colombia)[::3] == (
        "Vote not found",
        "That no vote was found does not mean that the state was absent",
    )


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="Cast"):
        VOTES.tell(EN, "PER", Answer(category="yes"))
