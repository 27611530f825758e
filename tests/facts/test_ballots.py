"""The ballots: which have votes of states, how all of the 35 voted in one of them, and when."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from components.facts import ballots
from components.facts.answers import Answer, answers_on
from components.facts.ballots import DEFAULT_VOTE, Cast, World, ballot_days, vote_steps
from components.facts.book import Book


def answer(book: Book, iso3: str, vote: str, day: str) -> Answer:
    answers = answers_on(vote_steps(book, vote), date.fromisoformat(day))
    return answers[list(book.table("states")["iso3"]).index(iso3)]


def counted(book: Book, vote: str) -> dict[str, int]:
    return dict(Counter(found.category for found in vote_steps(book, vote)[-1].answers))


def test_the_ballots_with_votes_of_states_stand_in_time_order(book: Book) -> None:
    assert ballots.ballots(book) == (
        "unga-63-3",
        "unesco-eb-2015",
        "unesco-gc-2015-postpone",
        "unesco-gc-2015",
        "interpol-2018-r1",
        "interpol-2018-r2",
        "unga-78-282",
    )
    assert ballot_days(book) == (
        date(2008, 10, 8),
        date(2015, 10, 21),
        date(2015, 11, 9),
        date(2018, 11, 20),
        date(2024, 5, 23),
    )


def test_the_default_is_the_first_ballot_and_all_of_the_35_are_known(book: Book) -> None:
    assert ballots.ballots(book)[0] == DEFAULT_VOTE
    assert vote_steps(book) == vote_steps(book, DEFAULT_VOTE)
    assert counted(book, "") == {"yes": 21, "no": 1, "abstain": 10, "absent": 3}


def test_a_vote_counts_from_the_day_of_the_ballot(book: Book) -> None:
    before = answer(book, "USA", "unga-63-3", "2008-10-07")
    assert (before.category, before.sources) == (ballots.NOT_HELD, ())
    after = answer(book, "USA", "unga-63-3", "2008-10-08")
    assert (after.category, after.sources) == (ballots.NO, ("undl-63-3", "unvotes", "un-press-63-3"))
    assert after.detail == Cast(vote_id="unga-63-3", date="2008-10-08", world=World(yes=77, no=6, abstain=74))


@pytest.mark.parametrize(
    ("vote", "found"),
    [
        ("unesco-gc-2015", {"yes": 13, "no": 13, "abstain": 4, "absent": 2, "not_found": 3}),
        ("interpol-2018-r1", {"yes": 10, "no": 11, "abstain": 5, "not_found": 9}),
        ("interpol-2018-r2", {"no": 9, "not_found": 26}),
        ("unga-78-282", {"yes": 9, "no": 5, "abstain": 18, "absent": 3}),
    ],
)
def test_a_vote_that_was_not_found_is_never_an_absence(book: Book, vote: str, found: dict[str, int]) -> None:
    assert counted(book, vote) == found


def test_the_three_that_were_not_found_at_unesco_rest_on_the_pages_of_the_ballot(book: Book) -> None:
    for iso3 in ("ATG", "BRB", "COL"):
        missing = answer(book, iso3, "unesco-gc-2015", "2019-07-02")
        assert (missing.category, missing.sources) == (ballots.NOT_FOUND, ("b92-unesco-gc", "dielli-unesco-gc"))


def test_a_ballot_without_votes_of_states_is_refused_with_those_that_have_some(book: Book) -> None:
    with pytest.raises(ValueError, match="unga-63-3"):
        vote_steps(book, "imf-2009")
