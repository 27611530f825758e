"""Where each of the 35 stands to the Security Council on a day: presides, sits, sat before, never sat. Knows no screen.

What lies after the evidence is known only as far as it is fixed ahead: terms of members that are elected already, and
presidencies projected for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from components.facts.answers import EVER, Answer, AnswerStep
from components.facts.book import Book
from components.facts.council import Presidency
from components.facts.listing import Chair, Term, term_records

PRESIDES, PERMANENT, ELECTED, SAT_BEFORE, NEVER_SAT, NOT_KNOWN = (
    "presides",
    "permanent",
    "elected",
    "sat_before",
    "never_sat",
    "not_known",
)
"""What a state is to the Council on a day; ``not_known`` where it may still be elected to a seat of that day."""

SEEN_NOWHERE = "wiki_members_tocheck"
"""What a term cites that was seen in no source yet."""

_DAY = timedelta(days=1)
_ENLARGED = date(1966, 1, 1)


@dataclass(frozen=True, kw_only=True)
class Seat:
    """What is known of a state's own seat on a day, and of its seats before and after.

    ``term`` covers the day, ``chair`` is its presidency that does; ``before`` is the newest term that ended before
    the day, ``presided`` the newest presidency that did, ``next`` the first term that begins after it; None: there is
    none. ``terms`` and ``presidencies`` count those that had begun. ``coming`` tells that the next term lies after the
    evidence, known since the member is elected already; ``seen_nowhere`` that no source was found yet for the term,
    or for the one before where none covers the day.
    """

    term: Term | None
    chair: Chair | None
    before: Term | None
    presided: Chair | None
    next: Term | None
    terms: int
    presidencies: int
    coming: bool
    seen_nowhere: bool


@dataclass(frozen=True, kw_only=True)
class Council:
    """The whole Council on a day: who presides, and how many of its seats have a member.

    ``presidency`` is None before the Council first met and after the last presidency that is known; ``met`` tells the
    two apart, ``first_met`` is the day of that meeting. ``seats`` are 11 to 1965 and 15 after; ``open`` of them, on a
    day after the evidence, have no member yet.
    """

    presidency: Presidency | None
    met: bool
    first_met: date
    seats: int
    open: int


@dataclass(frozen=True, kw_only=True)
class Seating:
    """A state's own seat, and the Council that it is of.

    ``led_by`` is the presidency under which the state sits; None where it does not sit, or where none is known. Two
    are equal where the state's own seat is and, while it sits, the presidency.
    """

    seat: Seat
    led_by: Presidency | None
    council: Council = field(compare=False)


@lru_cache(maxsize=1)
def seating_steps(book: Book) -> tuple[AnswerStep, ...]:
    """Return the seat of each of the 35 as steps in time: one for each day on which a seat or the presidency changes.

    The steps are the same whatever else is asked, so those of one book are remembered.
    """
    own = [_seats(terms, book.evidence_up_to) for terms in _terms(book).values()]
    councils = _councils(book)
    days = sorted({*councils, *(day for seats in own for day in seats)})
    council, seated = councils[EVER], [seats[EVER] for seats in own]
    found = []
    for day in days:
        council = councils.get(day, council)
        seated = [seats.get(day, before) for seats, before in zip(own, seated, strict=True)]
        found.append(AnswerStep(day=day, answers=tuple(_answer(one, council) for one in seated)))
    return tuple(found)


def seat_days(book: Book) -> tuple[date, ...]:
    """Return the days on which one of the 35 comes to sit or to preside, or no longer does, each once, in order."""
    days = {day for terms in _terms(book).values() for day in _turns(terms)}
    return tuple(sorted(days - {EVER}))


def _terms(book: Book) -> dict[str, tuple[Term, ...]]:
    """Return the terms of each state, oldest first; none for a state that never sat."""
    found: dict[str, tuple[Term, ...]] = dict.fromkeys(book.table("states")["iso3"], ())
    for term in reversed(term_records(book)):
        found[term.iso3] = (*found[term.iso3], term)
    return found


def _turns(terms: Sequence[Term]) -> set[date]:
    """Return the days on which a state's own seat changes, the first of time among them."""
    spans: list[Term | Chair] = [*terms, *(chair for term in terms for chair in term.presidencies)]
    return {EVER} | {span.first for span in spans} | {span.last + _DAY for span in spans if span.last}


def _seats(terms: Sequence[Term], evidence: date) -> dict[date, tuple[Seat, tuple[str, ...]]]:
    """Return a state's own seat, and the ids of what it rests on, from each day on which it changes."""
    chairs = [chair for term in terms for chair in reversed(term.presidencies)]
    seats = {day: _seat(terms, chairs, evidence, day) for day in sorted(_turns(terms))}
    return {day: (seat, _sources(seat)) for day, seat in seats.items()}


def _seat(terms: Sequence[Term], chairs: Sequence[Chair], evidence: date, day: date) -> Seat:
    begun = [term for term in terms if term.first <= day]
    ended = [term for term in begun if term.last and term.last < day]
    led = [chair for chair in chairs if chair.first <= day]
    left = [chair for chair in led if chair.last < day]
    following = next((term for term in terms if term.first > day), None)
    told = begun[-1] if begun else None
    return Seat(
        term=told if len(begun) > len(ended) else None,
        chair=led[-1] if len(led) > len(left) else None,
        before=ended[-1] if ended else None,
        presided=left[-1] if left else None,
        next=following,
        terms=len(begun),
        presidencies=len(led),
        coming=bool(following and following.first > evidence),
        seen_nowhere=bool(told and SEEN_NOWHERE in [origin.id for origin in told.origins]),
    )


def _sources(seat: Seat) -> tuple[str, ...]:
    rests = [*(seat.chair.origins if seat.chair else ()), *(told.origins if (told := seat.term or seat.before) else ())]
    return tuple(dict.fromkeys(origin.id for origin in rests))


def _councils(book: Book) -> dict[date, Council]:
    """Return the Council from each day on which the presidency or the number of members changes."""
    terms = book.table("council_terms")
    change = Counter(terms["start_first"])
    change.subtract(end + _DAY for end in terms["end_last"] if end)
    led = {row.start_first: _presidency(row) for row in book.table("presidencies").itertuples()}
    over = max(book.table("presidencies")["end_last"]) + _DAY
    first_met = min(led)
    presidency, members, latest = None, 0, None
    found: dict[date, Council] = {}
    for day in sorted({EVER, _ENLARGED, over, *change, *led}):
        presidency = None if day == over else led.get(day, presidency)
        members += change[day]
        seats = 15 if day >= _ENLARGED else 11
        council = Council(
            presidency=presidency,
            met=day >= first_met,
            first_met=first_met,
            seats=seats,
            open=seats - members if day > book.evidence_up_to else 0,
        )
        if council != latest:  # a member that changed its name has two terms, and the Council is the same
            found[day] = latest = council
    return found


def _presidency(row: Any) -> Presidency:
    return Presidency(
        iso3=row.iso3,
        council_name=row.council_name,
        start=row.start,
        end=row.end,
        president=row.president,
        basis=row.basis,
    )


def _answer(own: tuple[Seat, tuple[str, ...]], council: Council) -> Answer:
    seat, sources = own
    if seat.term:
        category = PRESIDES if seat.chair else PERMANENT if seat.term.kind == "permanent" else ELECTED
    elif council.open:
        category = NOT_KNOWN
    else:
        category = SAT_BEFORE if seat.before else NEVER_SAT
    led_by = council.presidency if seat.term else None
    return Answer(category=category, detail=Seating(seat=seat, led_by=led_by, council=council), sources=sources)
