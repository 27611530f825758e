"""What stood around a visit: recognition, the Council, ballots, the visits before and after. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from components.facts import asof
from components.facts.asof import Standing
from components.facts.ballots import Ballot, ballot_strip
from components.facts.book import Book
from components.facts.council_year import first_recognition
from components.facts.dates import read_span
from components.facts.events import FROM_BELGRADE, TO_BELGRADE
from components.facts.listing import Visit, visit_records
from components.facts.origins import Origin
from components.facts.rotation import Turn, rotation
from components.facts.shelf import Shelf
from components.facts.tours import Tour
from components.facts.visit_ids import tour_of_visit, tours_by_id, visit_id
from components.facts.visiting import Return, counts_from, returned


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is on record around a visit.

    ``id`` is its name in the address, ``day`` the one by which it had surely begun: the rest is told for that day.
    ``standings`` are the state's standing at the end of it by each perspective, as far as was public; ``recognised`` is
    the day of the oldest recognition on record, before which there was nothing to recognise. ``turns`` are the
    presidencies of the Council on the days on which the visit may have begun (one where its day is known) and ``seat``
    the kind of the state's seat on ``day`` (permanent, elected, empty: none). ``ballots`` are those within a year
    before and after, those in which no vote was found included. ``before`` and ``after`` are the state's visits of the
    same side, whichever direction, that count from an earlier and from a later day; ``back`` is the next one the other
    way round. ``tour`` is the one that the visit is a leg of, and ``pages`` are those that standings and presidencies
    rest on.
    """

    visit: Visit
    id: str
    day: date
    standings: tuple[tuple[str, Standing], ...]
    recognised: date
    turns: tuple[Turn, ...]
    seat: str
    ballots: tuple[Ballot, ...]
    before: Visit | None
    after: Visit | None
    back: Return
    tour: Tour | None
    pages: tuple[Origin, ...]


def surroundings(book: Book, visit: Visit, *, known: date | None = None) -> Surroundings:
    """Return what stood around a visit of the book; ``known`` keeps the claims public by then (None: every claim)."""
    day, start = counts_from(visit), read_span(visit.start)
    standings = tuple((by, _standing(book, visit.iso3, day, by, known)) for by in asof.PERSPECTIVES)
    turns = tuple(turn for turn in rotation(book) if turn.first <= start.last and start.first <= turn.last)
    own = _of_side(book, visit)
    shelf = Shelf(book)
    return Surroundings(
        visit=visit,
        id=visit_id(visit),
        day=day,
        standings=standings,
        recognised=first_recognition(book),
        turns=turns,
        seat=_seat(book, visit.iso3, day),
        ballots=_ballots(book, visit.iso3, day, shelf),
        before=next((one for one in reversed(own) if counts_from(one) < day), None),
        after=next((one for one in own if counts_from(one) > day), None),
        back=returned(own)[own.index(visit)],
        tour=tours_by_id(book).get(tour_of_visit(book).get(visit_id(visit), "")),
        pages=_pages(book, standings, turns, shelf),
    )


def year_before(day: date) -> date:
    """Return the same day of the year before; of 29 February the 28th.

    >>> year_before(date(2020, 2, 29))
    datetime.date(2019, 2, 28)
    """
    return _in_year(day, day.year - 1)


def year_after(day: date) -> date:
    """Return the same day of the year after; of 29 February the 28th."""
    return _in_year(day, day.year + 1)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return (day - timedelta(days=1)).replace(year=year)


def _standing(book: Book, iso3: str, day: date, by: str, known: date | None) -> Standing:
    return asof.standings_on(asof.steps(book.table("recognition"), [iso3], by, known), day)[0]


def _of_side(book: Book, visit: Visit) -> Sequence[Visit]:
    """Return the state's visits to and from Belgrade, or to and from Pristina, in the order from which they count."""
    belgrade = (TO_BELGRADE, FROM_BELGRADE)
    own = visit_records(book, country=visit.iso3)
    side = [one for one in own if (one.direction in belgrade) == (visit.direction in belgrade)]
    return sorted(side, key=lambda one: (counts_from(one), one.last, one.official))


def _seat(book: Book, iso3: str, day: date) -> str:
    terms = book.table("council_terms")
    own = terms[(terms["iso3"] == iso3) & (terms["start_first"] <= day)]
    return next((row.kind for row in own.itertuples() if row.end_last is None or row.end_last >= day), "")


def _ballots(book: Book, iso3: str, day: date, shelf: Shelf) -> tuple[Ballot, ...]:
    first, last = year_before(day), year_after(day)
    return tuple(ballot for ballot in ballot_strip(book, iso3, shelf) if first <= ballot.first <= last)


def _pages(
    book: Book, standings: Sequence[tuple[str, Standing]], turns: Sequence[Turn], shelf: Shelf
) -> tuple[Origin, ...]:
    acts = book.table("recognition")["sources"]
    cells = [acts.loc[standing.row] for _, standing in standings if standing.row >= 0]
    cells += [";".join(turn.sources) for turn in turns]
    return tuple(dict.fromkeys(page for cell in cells for page in shelf.cited(cell)))
