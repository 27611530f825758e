"""Since which year each of the 35 recognises, and in which it withdrew, by one perspective. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.facts import asof
from components.facts.answers import Answer, AnswerStep
from components.facts.asof import Standing, Status
from components.facts.book import Book

IN_2008, TO_2010, TO_2012, FROM_2013, WITHDREW, NEVER = (
    "in_2008",
    "to_2010",
    "to_2012",
    "from_2013",
    "withdrew",
    "never",
)
"""The classes of the year of recognition; the last one has no end. A suspended recognition keeps its year."""

_LAST_YEARS = ((2008, IN_2008), (2010, TO_2010), (2012, TO_2012))


@dataclass(frozen=True, kw_only=True)
class Since:
    """When a state recognised, and what became of it.

    ``recognised`` is the recognition's ISO date, truncated where no more is known and "" where there is none;
    ``claimant`` says who claims it (state, kosovo or other). ``standing`` is what holds on the day: of a suspension or
    a withdrawal it has the date and the claimant.
    """

    standing: Standing
    recognised: str
    claimant: str

    @property
    def since(self) -> str:
        """Since when the answer holds, as an ISO date that may be truncated: of a withdrawal since its own date."""
        return self.standing.since if self.standing.status is Status.WITHDREW else self.recognised


def since_steps(book: Book, by: str, known: date | None = None) -> tuple[AnswerStep, ...]:
    """Return the class of the year since which every state recognises, as steps in time.

    ``by`` is one of the three perspectives (ValueError for another), ``known`` keeps the claims that were public by the
    end of that day. A state is contested and changing where its recognition is.
    """
    acts = book.table("recognition")
    told = {int(row.Index): (row.date, row.claimant, tuple(row.sources.split(";"))) for row in acts.itertuples()}
    none = ("", "", ())
    return tuple(
        AnswerStep(
            day=step.day,
            answers=tuple(
                _answer(one, told.get(one.recognition, none), told.get(one.row, none)) for one in step.standings
            ),
        )
        for step in asof.steps(acts, tuple(book.table("states")["iso3"]), by, known)
    )


def year_class(recognised: str) -> str:
    """Return the class of a recognition's ISO date, which may be truncated.

    >>> year_class("2008-12-31"), year_class("2010"), year_class("2012-11"), year_class("2025-12-19")
    ('in_2008', 'to_2010', 'to_2012', 'from_2013')
    """
    year = int(recognised[:4])
    return next((key for last, key in _LAST_YEARS if year <= last), FROM_2013)


def _answer(
    standing: Standing, recognition: tuple[str, str, tuple[str, ...]], act: tuple[str, str, tuple[str, ...]]
) -> Answer:
    recognised, claimant, pages = recognition
    return Answer(
        category=_class(standing, recognised),
        contested=standing.contested,
        changing=standing.changing,
        detail=Since(standing=standing, recognised=recognised, claimant=claimant),
        sources=tuple(dict.fromkeys((*pages, *act[2]))),
    )


def _class(standing: Standing, recognised: str) -> str:
    if standing.status is Status.WITHDREW:
        return WITHDREW
    return year_class(recognised) if recognised else NEVER
