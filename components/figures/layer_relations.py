"""The layer of diplomatic relations with Belgrade and Kosovo, as far as was found. Knows words, no drawing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from components.facts import ties
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.parties import ERAS
from components.facts.ties import Footing, Tie, Ties
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.figures.scale import AXIS_FIRST
from components.theme import Pattern
from components.words import Words

_KINGDOM = "1919"
"""Relations with Serbia from before this year were set up with the kingdom."""


def relation_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:  # noqa: ARG001 - one signature for all
    """Return every state's relations as steps in time; nothing that can be asked changes them."""
    return ties.tie_steps(book)


def tell_relations(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say since when with Belgrade and with Kosovo, where the embassies sit as last found, and what is not known."""
    told = _detail(answer)
    lines = [*_side(words, "belgrade", told.belgrade)]
    if told.kosovo:
        lines += _side(words, "kosovo", told.kosovo)
    if answer.changing:
        lines.append(words.say("hover.changing"))
    return tuple(lines)


def _side(words: Words, side: str, tie: Tie) -> tuple[str, ...]:
    name = words.say(f"layer.relations.with.{side}")
    said = words.say("layer.relations.line", side=name, said=_standing(words, tie))
    return (said, _embassies(words, side, tie)) if tie.on_record else (said,)


def _standing(words: Words, tie: Tie) -> str:
    if tie.footing is Footing.HOLDS:
        then = _then(words, tie)
        key = "layer.relations.since.then" if then else "layer.relations.since"
        return words.say(key, date=words.date(tie.since), then=then)
    if tie.interruption:
        ends = words.date(tie.interruption.broken), words.date(tie.interruption.restored)
        return words.say("layer.relations.broken", broken=ends[0], restored=ends[1])
    if tie.later:
        return words.say("layer.relations.later", date=words.date(tie.later))
    return words.say(f"layer.relations.{tie.footing.value}")


def _then(words: Words, tie: Tie) -> str:
    """Return the name of the state with which relations were set up, where it is no more; else nothing."""
    if tie.partner == ERAS[-1].iso3 and tie.since < _KINGDOM:
        return words.say("layer.relations.kingdom")
    return words.state(tie.partner) if tie.partner in [era.iso3 for era in ERAS[:-1]] else ""


def _embassies(words: Words, side: str, tie: Tie) -> str:
    if not (tie.own_embassy or tie.partner_embassy):
        return words.say("layer.relations.no_embassy", side=words.say(f"layer.relations.with.{side}"))
    return words.say(
        f"layer.relations.embassies.{side}", own=_seat(words, tie.own_embassy), other=_seat(words, tie.partner_embassy)
    )


def _seat(words: Words, seat: str) -> str:
    if seat.startswith("from "):
        return words.say("card.embassy.from", city=seat.removeprefix("from "))
    return words.say("card.embassy.resident" if seat else "card.embassy.unknown")


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    footings = [_footings(_detail(answer)) for _, answer in named]
    undated = sum(Footing.UNDATED in both for both in footings)
    return words.count(
        "layer.relations.sentence" if footings[0][1] else "layer.relations.before",
        sum(belgrade is Footing.HOLDS for belgrade, _ in footings),
        date=manner.date,
        total=words.number(len(named)),
        region="" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
        kosovo=words.number(sum(kosovo is Footing.HOLDS for _, kosovo in footings)),
        note=manner.note,
        undated=words.count("layer.relations.more", undated) if undated else "",
    )


def _footings(told: Ties) -> tuple[Footing, Footing | None]:
    return told.belgrade.footing, told.kosovo.footing if told.kosovo else None


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    said = [words.say("layer.relations.care")]
    if any(answer.category in (ties.UNDATED, ties.BOTH_UNDATED) for _, answer in named):
        said.append(words.say("layer.relations.care.undated"))
    changing = [words.state(iso3) for iso3, answer in named if answer.changing]
    if changing:
        said.append(words.say("headline.changing", names=words.join(changing)))
    return " ".join(said)


def _halts(book: Book) -> Sequence[date]:
    return [day for day in ties.tie_days(book) if day >= AXIS_FIRST]


def _detail(answer: Answer) -> Ties:
    if not isinstance(answer.detail, Ties):
        raise TypeError(f"the layer of relations tells of Ties, not of {type(answer.detail).__name__}")
    return answer.detail


RELATIONS = Layer(
    key="relations",
    categories=(
        Category(key=ties.BOTH, colour="recognises"),
        Category(key=ties.BOTH_UNDATED, colour="recognises", pattern=Pattern.LEVEL),
        Category(key=ties.RESIDENT, colour="scale3"),
        Category(key=ties.NO_RESIDENT, colour="scale1"),
        Category(key=ties.UNDATED, colour="scale3", pattern=Pattern.LEVEL),
        Category(key=ties.KOSOVO, colour="recognises", pattern=Pattern.FALLING),
        Category(key=ties.BROKEN_OFF, colour="does_not_recognise", pattern=Pattern.FALLING),
        Category(key=ties.NONE_FOUND, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=relation_steps,
    tell=tell_relations,
    sentence=_sentence,
    subline=_subline,
    halts=_halts,
)
