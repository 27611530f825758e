"""The layer of the Council in words: who sits, who presides and how that is known, what is not decided yet."""

from __future__ import annotations

from datetime import date

import pytest

from components.facts.answers import Answer, answers_on
from components.facts.book import Book
from components.figures.headline import plain
from components.figures.layer import Manner, Question
from components.figures.layer_council import COUNCIL
from components.words import words_for

EN, ES = words_for("en"), words_for("es")


def named(book: Book, day: date, *only: str) -> list[tuple[str, Answer]]:
    answers = answers_on(COUNCIL.steps(book, Question()), day)
    return [pair for pair in zip(book.table("states")["iso3"], answers, strict=True) if not only or pair[0] in only]


def told(book: Book, iso3: str, day: date) -> tuple[str, ...]:
    ((_, answer),) = named(book, day, iso3)
    return COUNCIL.told(EN, iso3, answer)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(1945, 1, 1), "0 of 35 states sit on the Security Council; it has not met yet."),
        (date(2019, 7, 2), "3 of 35 states sit on the Security Council; in the chair: Peru."),
        (date(2026, 11, 23), "3 of 35 states sit on the Security Council; in the chair: Latvia."),
        (date(2027, 1, 1), "3 of 35 states sit on the Security Council; in the chair, as projected: Portugal."),
        (date(2028, 1, 1), "at least 2 of 35 states sit on the Security Council; who presides is not known yet."),
    ],
)
def test_the_sentence_counts_the_members_and_names_who_presides(book: Book, day: date, said: str) -> None:
    assert plain(COUNCIL.sentence(EN, named(book, day), Manner(date="{date}"))) == f"On {{date}}, {said}"


def test_one_member_takes_the_singular_and_the_region_is_named(book: Book) -> None:
    few = named(book, date(2019, 7, 2), "DOM", "HTI", "JAM")
    assert plain(COUNCIL.sentence(ES, few, Manner(date="2 de julio de 2019", region="caribbean"))) == (
        "El 2 de julio de 2019, 1 de 3 Estados del Caribe forma parte del Consejo de Seguridad; "
        "en la presidencia: Perú."
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(1945, 1, 1), ["The Council first met on 17 January 1946."]),
        (
            date(2019, 7, 2),
            [
                "Members among them: Dominican Republic, Peru and United States.",
                "The presidency (July 2019) is recorded",
            ],
        ),
        (
            date(2026, 11, 23),
            [
                "Members among them: Colombia, Panama and United States.",
                "is worked out from the members and the rotation.",
            ],
        ),
        (
            date(2027, 1, 1),
            ["Members among them: Colombia, Trinidad & Tobago and United States.", "(January 2027) is projected:"],
        ),
        (
            date(2028, 1, 1),
            [
                "Members among them: Trinidad & Tobago and United States.",
                "5 of the 15 seats of this day have no member",
            ],
        ),
    ],
)
def test_the_subline_names_the_members_and_says_how_the_presidency_is_known(
    book: Book, day: date, said: list[str]
) -> None:
    subline = COUNCIL.subline(EN, named(book, day), Manner(date=""))
    assert [part for part in said if part not in subline] == []
    assert subline.count(". ") < len(said)  # and no more than that


def test_the_presidency_of_the_story_is_told_with_its_president(book: Book) -> None:
    assert told(book, "PER", date(2019, 7, 2)) == (
        "Presides",
        "Presidency: July 2019, recorded in a source",
        "In the chair: Gustavo Meza-Cuadra",
        "Term: 2018–2019",
        "Presidencies by this day: 10; the one before: April 2018",
    )


def test_a_projected_presidency_is_told_as_projected_while_it_lasts_and_after(book: Book) -> None:
    assert told(book, "TTO", date(2027, 3, 1))[1] == "Presidency: March 2027, projected"
    last = "Presidencies by this day: 3, projected ones counted; the last: March 2027"
    assert told(book, "TTO", date(2027, 4, 1)) == ("Elected member", "Term: 2027–2028", last)


def test_a_term_to_come_is_told(book: Book) -> None:
    assert told(book, "TTO", date(2026, 11, 23))[-1] == "Next term: 2027–2028, elected already"
    assert told(book, "PER", date(2010, 1, 1))[-1] == "Next term: 2018–2019"
    assert told(book, "USA", date(1945, 1, 1)) == ("Never sat by then", "Next term: from 24 October 1945")


def test_a_permanent_seat_has_a_beginning_and_no_end(book: Book) -> None:
    assert told(book, "USA", date(2019, 7, 2))[:2] == ("Permanent member", "Since 24 October 1945")


def test_a_term_without_a_source_says_so(book: Book) -> None:
    assert told(book, "CRI", date(1974, 2, 1)) == (
        "Elected member",
        "Term: 1974–1975",
        "No source for this term was found yet; recorded months on both sides fit it",
        "Presidencies by this day: 1; the last: January 1974",
        "Next term: 1997–1998",
    )


def test_a_state_that_never_sat_is_told_so_until_nobody_knows(book: Book) -> None:
    assert told(book, "BHS", date(2027, 12, 31)) == ("Never sat by then", "No term by this day")
    assert told(book, "BHS", date(2028, 1, 1))[0] == "Not known yet"


def test_no_answer_is_told_in_more_than_four_lines(book: Book) -> None:
    for step in COUNCIL.steps(book, Question())[::40]:
        for iso3, answer in zip(book.table("states")["iso3"], step.answers, strict=True):
            assert 1 <= len(COUNCIL.tell(EN, iso3, answer)) <= 4


def test_another_layers_answer_is_refused() -> None:
    with pytest.raises(TypeError, match="Seating"):
        COUNCIL.tell(EN, "PER", Answer(category="presides"))
