"""The layer of the Security Council: who presides, sits, sat before, never sat. Knows words and seats, no drawing."""

from __future__ import annotations

from components.facts import seating
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.listing import Chair, Term
from components.facts.seating import Council, Seat, Seating
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words

_SITS = (seating.PRESIDES, seating.PERMANENT, seating.ELECTED)


def council_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:  # noqa: ARG001 - one signature for all
    """Return every state's seat on the Council as steps in time; nothing that can be asked changes it."""
    return seating.seating_steps(book)


def tell_seating(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say term and presidency, how many there were by then, what is to come, and what rests on no source yet."""
    told = _detail(answer)
    seat = told.seat
    lines = [
        *(_presides(words, seat.chair) if seat.chair else ()),
        *_terms(words, seat),
        *(_unfilled(words, told.council) if answer.category == seating.NOT_KNOWN else ()),
        *((words.say("layer.council.seen_nowhere"),) if seat.seen_nowhere else ()),
        *(_presided(words, seat, seat.presided) if seat.presided else ()),
        *(_next(words, seat, seat.next) if seat.next else ()),
    ]
    return tuple(lines[:4]) if lines else (words.say("layer.council.never"),)


def _presides(words: Words, chair: Chair) -> tuple[str, ...]:
    said = words.say(f"layer.council.chair.{chair.basis}", period=words.period(chair.start, chair.end))
    return (said, words.say("layer.council.president", name=chair.president)) if chair.president else (said,)


def _terms(words: Words, seat: Seat) -> tuple[str, ...]:
    if seat.term:
        if not seat.term.end:
            return (words.say("lane.since", date=words.date(seat.term.start)),)
        return (words.say("layer.council.term", period=words.period(seat.term.start, seat.term.end)),)
    if seat.before:
        period = words.period(seat.before.start, seat.before.end)
        return (words.say("layer.council.before", n=words.number(seat.terms), period=period),)
    return ()


def _presided(words: Words, seat: Seat, chair: Chair) -> tuple[str, ...]:
    key = "layer.council.presided.before" if seat.chair else "layer.council.presided"
    n = words.number(seat.presidencies)
    if "projected" in (chair.basis, seat.chair and seat.chair.basis):
        n = words.say("layer.council.with_projected", n=n)
    return (words.say(key, n=n, period=words.period(chair.start, chair.end)),)


def _next(words: Words, seat: Seat, term: Term) -> tuple[str, ...]:
    if not term.end:
        period = words.say("layer.council.from", date=words.date(term.start))
    else:
        period = words.period(term.start, term.end)
    return (words.say("layer.council.coming" if seat.coming else "layer.council.next", period=period),)


def _unfilled(words: Words, council: Council) -> tuple[str, ...]:
    return (words.say("layer.council.open", n=words.number(council.open), seats=words.number(council.seats)),)


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    council = _council(named)
    return words.count(
        "layer.council.at_least" if council.open else "layer.council.sentence",
        sum(answer.category in _SITS for _, answer in named),
        date=manner.date,
        total=words.number(len(named)),
        region="" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
        chair=_chair(words, council),
    )


def _chair(words: Words, council: Council) -> str:
    if council.presidency is None:
        return words.say("layer.council.leads.not_known" if council.met else "layer.council.leads.unmet")
    key = "projected" if council.presidency.basis == "projected" else "known"
    return words.say(f"layer.council.leads.{key}", state=words.state(council.presidency.iso3))


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    council = _council(named)
    said = []
    sitting = [words.state(iso3) for iso3, answer in named if answer.category in _SITS]
    if sitting:
        said.append(words.say("layer.council.members", names=words.join(sitting)))
    if council.presidency:
        month = words.period(council.presidency.start, council.presidency.end)
        said.append(words.say(f"layer.council.basis.{council.presidency.basis}", period=month))
    if council.open:
        said.append(_unfilled(words, council)[0] + ".")
    if not council.met:
        said.append(words.say("layer.council.first_met", date=words.date(council.first_met)))
    return " ".join(said)


def _council(named: Named) -> Council:
    return _detail(named[0][1]).council


def _detail(answer: Answer) -> Seating:
    if not isinstance(answer.detail, Seating):
        raise TypeError(f"the layer of the Council tells of a Seating, not of {type(answer.detail).__name__}")
    return answer.detail


COUNCIL = Layer(
    key="council",
    categories=(
        Category(key=seating.PRESIDES, colour="presidency"),
        Category(key=seating.PERMANENT, colour="scale4", pattern=Pattern.FALLING),
        Category(key=seating.ELECTED, colour="scale4"),
        Category(key=seating.SAT_BEFORE, colour="scale2"),
        Category(key=seating.NEVER_SAT, colour="scale1"),
        Category(key=seating.NOT_KNOWN, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=council_steps,
    tell=tell_seating,
    sentence=_sentence,
    subline=_subline,
    halts=seating.seat_days,
)
