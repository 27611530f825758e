"""What a story's text may leave open: each hole is filled from the facts of the book, so that no number is typed.

A hole is a name with its arguments after dots, ``{count.belgrade.yes}``; :data:`HOLES` says what each one takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pandas as pd

from components.facts.answers import Answer, AnswerStep, answers_on
from components.facts.asof import PERSPECTIVES, Status
from components.facts.book import Book
from components.facts.council import presidency_on
from components.facts.dates import read_span
from components.facts.events import FROM_BELGRADE, TO_BELGRADE
from components.facts.listing import Visit, visit_records
from components.facts.parties import AMERICAS, BELGRADE, PRISTINA
from components.facts.rotation import Turn, next_presidencies
from components.figures.headline import tally
from components.figures.layer import Question
from components.figures.layer_recognition import RECOGNITION
from components.story import holes_of
from components.words import Words


@dataclass(frozen=True, kw_only=True, eq=False)
class Telling:
    """What a text is told of: the facts, the words of a language, and the day that the scene shows."""

    book: Book
    words: Words
    day: date


class HoleError(ValueError):
    """A hole that cannot be filled: its name or its arguments name nothing that the book has."""


def fill_in(text: str, telling: Telling) -> Mapping[str, str]:
    """Return what stands in each hole of a text; HoleError, saying why, for one that cannot be filled."""
    return {hole: _fill(hole, telling) for hole in holes_of(text)}


def _fill(hole: str, telling: Telling) -> str:
    name, *arguments = hole.split(".")
    if name not in HOLES:
        raise HoleError(f"there is no hole {{{name}}}; there are {', '.join(HOLES)}")
    try:
        return HOLES[name](telling, *arguments)
    except HoleError as error:
        raise HoleError(f"{{{hole}}}: {error}") from error
    except (TypeError, KeyError, ValueError, IndexError) as error:
        raise HoleError(f"{{{hole}}}: its arguments do not fit, see {{{name}}} in ADDING.md ({error})") from error


def _answers(telling: Telling, by: str) -> tuple[Answer, ...]:
    """Return what the layer of recognition answers of each state on the scene's day, by a perspective."""
    if by not in PERSPECTIVES:
        raise HoleError(f"choose one of {', '.join(PERSPECTIVES)}")
    return answers_on(_steps(telling.book, by), telling.day)


@lru_cache(maxsize=8)
def _steps(book: Book, by: str) -> tuple[AnswerStep, ...]:
    """Fold the claims once for each count: a story asks for the same ones again and again."""
    return RECOGNITION.steps(book, Question(by=by))


_records = lru_cache(maxsize=64)(visit_records)


def _date(telling: Telling) -> str:
    return telling.words.date(telling.day)


def _when(telling: Telling, text: str) -> str:
    """``{when.1963}``: a date that says which span is meant, in words."""
    read_span(text)
    return telling.words.date(text)


def _count(telling: Telling, by: str, what: str) -> str:
    """``{count.<perspective>.<yes|no|total|a status>}``: states of the Americas on the scene's day."""
    answers = _answers(telling, by)
    counted = tally([Status(answer.category) for answer in answers])
    numbers = {"yes": counted.yes, "no": counted.total - counted.yes, "total": counted.total}
    numbers |= {status.value: number for status, number in counted.by_status.items()}
    if what not in numbers:
        raise HoleError(f"choose one of {', '.join(numbers)}")
    return telling.words.number(numbers[what])


def _contested(telling: Telling, what: str = "names") -> str:
    """``{contested.names}`` or ``{contested.number}``: on which states the three counts differ on the scene's day."""
    answers = _answers(telling, PERSPECTIVES[0])
    states = telling.book.table("states")["iso3"]
    names = sorted(telling.words.state(i) for i, answer in zip(states, answers, strict=True) if answer.contested)
    return telling.words.join(names) if what == "names" else telling.words.number(len(names))


def _state(telling: Telling, iso3: str) -> str:
    """``{state.PER}``: the state's name."""
    tables = (telling.book.table("states"), telling.book.table("council_terms"))
    if iso3 not in {*BELGRADE, PRISTINA, *(code for table in tables for code in table["iso3"])}:
        raise HoleError("no state of the atlas has that code")
    return telling.words.state(iso3)


def _acts(telling: Telling, act: str, since: str, until: str) -> pd.DataFrame:
    """Return the acts of a kind in a span of dates that nobody denies for the acting state, as their dates allow."""
    acts = telling.book.table("recognition")
    first, last = read_span(since).first, read_span(until).last
    shown = acts[(acts["act"] == act) & (acts["disputed_by"] != "state")]
    return shown[(shown["date_first"] >= first) & (shown["date_last"] <= last)]


def _acted(telling: Telling, what: str, act: str, since: str, until: str) -> str:
    """``{acted.<names|number>.<act>.<from>.<to>}``: which states did so, by whoever's word, in the order of dates."""
    acts = _acts(telling, act, since, until).sort_values(["date_first", "iso3"])
    names = [telling.words.state(iso3) for iso3 in dict.fromkeys(acts["iso3"])]
    return telling.words.join(names) if what == "names" else telling.words.number(len(names))


def _act(telling: Telling, iso3: str, act: str, claimant: str, which: str = "date") -> str:
    """``{act.PER.suspended.serbia.<date|public>}``: when a state's act took effect, or became public, by that word."""
    acts = telling.book.table("recognition")
    own = acts[(acts["iso3"] == iso3) & (acts["act"] == act) & (acts["claimant"] == claimant)].iloc[-1]
    return telling.words.date(str((own["known"] or own["date"]) if which == "public" else own["date"]))


def _visits(telling: Telling, what: str, since: str, until: str, which: str = "all") -> str:
    """``{visits.<number|states|years>.<from>.<to>.<all|to_belgrade|from_belgrade|ISO3>}``: visits found in a span.

    A truncated visit belongs to the span that holds all its days; ``states`` names the states of the Americas.
    """
    found = [visit for visit in _found(telling, which) if _within(visit, since, until)]
    if what == "number":
        return telling.words.number(len(found))
    ordered = sorted(found, key=lambda visit: (visit.first, visit.last))
    if what == "states":
        return telling.words.join([telling.words.state(i) for i in dict.fromkeys(v.iso3 for v in ordered)])
    return telling.words.join(list(dict.fromkeys(str(visit.first.year) for visit in ordered)))


def _found(telling: Telling, which: str) -> list[Visit]:
    directions = {"all": (TO_BELGRADE, FROM_BELGRADE)}.get(which, (which,))
    visits = _records(telling.book)
    if which in AMERICAS:
        return [v for v in visits if v.iso3 == which and v.direction in (TO_BELGRADE, FROM_BELGRADE)]
    return [visit for visit in visits if visit.direction in directions]


def _within(visit: Visit, since: str, until: str) -> bool:
    return read_span(since).first <= visit.first and visit.last <= read_span(until).last


def _tour(telling: Telling, what: str, official: str, year: str) -> str:
    """``{tour.<hosts|number|first|last>.<official>.<year>}``: where an official went in a year, in order, and when."""
    legs = sorted(
        (visit for visit in _records(telling.book, official=official) if _within(visit, year, year)),
        key=lambda visit: (visit.last, visit.first),
    )
    hosts = list(dict.fromkeys(leg.iso3 for leg in legs if leg.direction == FROM_BELGRADE))
    if not hosts:
        raise HoleError(f"no visit of {official!r} to the Americas was found in {year}")
    if what == "number":
        return telling.words.number(len(hosts))
    if what == "hosts":
        return telling.words.join([telling.words.state(iso3) for iso3 in hosts])
    return telling.words.date(legs[0].start if what == "first" else legs[-1].end or legs[-1].start)


def _vote(telling: Telling, vote_id: str, what: str) -> str:
    """``{vote.<ballot>.<yes|no|abstain|date>}``: a ballot's count over all members, or its day."""
    ballot = telling.book.table("vote_subjects").set_index("vote_id").loc[vote_id]
    if what == "date":
        return telling.words.date(str(ballot["date"]))
    if pd.isna(ballot[what]):
        raise HoleError("that number is unknown")
    return telling.words.number(float(ballot[what]))


def _voted(telling: Telling, vote_id: str, vote: str, what: str = "number") -> str:
    """``{voted.<ballot>.<yes|no|abstain|absent>.<number|names>}``: states of the Americas found to have voted so."""
    votes = telling.book.table("votes")
    states = votes[(votes["vote_id"] == vote_id) & (votes["vote"] == vote) & votes["iso3"].isin(AMERICAS)]["iso3"]
    if what == "number":
        return telling.words.number(len(states))
    return telling.words.join(sorted(telling.words.state(iso3) for iso3 in states))


def _president(telling: Telling) -> str:
    """``{president}``: who presides over the Council on the scene's day."""
    chair = presidency_on(telling.book.table("presidencies"), telling.day)
    if chair is None:
        raise HoleError("no presidency is known for that day")
    return telling.words.state(chair.iso3)


def _turn(telling: Telling) -> Turn:
    turns = next_presidencies(telling.book, telling.day, AMERICAS)
    if not turns:
        raise HoleError("no presidency of a state of the Americas is known after that day")
    return turns[0]


def _next(telling: Telling, what: str) -> str:
    """``{next.<state|month>}``: the next presidency of a state of the Americas after the scene's day."""
    turn = _turn(telling)
    return telling.words.state(turn.iso3) if what == "state" else telling.words.date(turn.first.isoformat()[:7])


def _next_status(telling: Telling, by: str) -> str:
    """``{next_status.<perspective>}``: what that state's standing is on the scene's day by a count, in words."""
    answers = _answers(telling, by)
    places = list(telling.book.table("states")["iso3"])
    category = answers[places.index(_turn(telling).iso3)].category
    label = telling.words.say(f"category.recognition.{category}")
    return label[:1].lower() + label[1:]


def _evidence(telling: Telling) -> str:
    """``{evidence}``: the newest day that the evidence reaches."""
    return telling.words.date(telling.book.evidence_up_to)


HOLES: dict[str, Callable[..., str]] = {
    "date": _date,
    "when": _when,
    "count": _count,
    "contested": _contested,
    "state": _state,
    "acted": _acted,
    "act": _act,
    "visits": _visits,
    "tour": _tour,
    "vote": _vote,
    "voted": _voted,
    "president": _president,
    "next": _next,
    "next_status": _next_status,
    "evidence": _evidence,
}
"""Every hole by its name: a function of the telling and of what follows the name after dots."""
