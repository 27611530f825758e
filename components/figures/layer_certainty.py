"""The layer of certainty: what each state's status rests on, and who says so. Knows words and footings, no drawing."""

from __future__ import annotations

from collections import Counter

from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.certainty import Grade
from components.facts.footing import COMPILED, NOTHING, ONE_SIDE, Footing, footings
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words

_OWN = (Grade.OWN_RECORD.value, Grade.OWN_MINISTRY.value)


def certainty_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return how certain every state's status is by one perspective, as far as was public, as steps in time."""
    return footings(book, question.by, question.known)


def tell_footing(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say what the status rests on, its best witness and how many publishers say it; that the day is not known."""
    footing = answer.detail
    if footing is None:
        lines = [words.say("layer.certainty.no_word")]
    elif isinstance(footing, Footing):
        lines = list(_lines(words, footing))
    else:
        raise TypeError(f"the layer of certainty tells of a Footing, not of {type(footing).__name__}")
    if answer.changing:
        lines.append(words.say("hover.changing"))
    return tuple(lines)


def _lines(words: Words, footing: Footing) -> tuple[str, ...]:
    act = words.say(f"layer.certainty.act.{footing.act}")
    word = words.say(f"by.word.{footing.claimant}")
    if footing.disputed_by:
        word = words.say("layer.certainty.denied", word=word, denied=words.say(f"moment.denied.{footing.disputed_by}"))
    certain = footing.certainty
    return (
        words.say("layer.certainty.rests", act=act, date=words.date(footing.date), word=word),
        words.count("certainty.publishers", certain.publishers, grade=words.say(f"certainty.grade.{certain.grade}")),
        *((words.say(f"certainty.one_side.{footing.claimant}"),) if certain.one_side else ()),
    )


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    found = Counter(answer.category for _, answer in named)
    opening = words.say(f"headline.by.{manner.question.by}", date=manner.date)
    if manner.known:
        opening = words.say("headline.known", opening=opening, known=manner.known)
    region = "" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}")
    total = words.number(len(named))
    if found[NOTHING] == len(named):
        key = "layer.certainty.sentence.none"
        return words.say(key, opening=opening, total=total, region=region, note=manner.note)
    return words.count(
        "layer.certainty.sentence",
        sum(found[key] for key in _OWN),
        opening=opening,
        total=total,
        region=region,
        side=words.number(found[ONE_SIDE]),
        note=manner.note,
    )


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    found = Counter(answer.category for _, answer in named)
    if found[NOTHING] == len(named):
        return words.say("layer.certainty.nothing_yet")
    return words.say(
        "layer.certainty.others",
        official=words.number(found[Grade.OTHER_OFFICIAL.value]),
        press=words.number(found[Grade.PRESS.value]),
        compiled=words.number(found[COMPILED]),
        nothing=words.number(found[NOTHING]),
    )


CERTAINTY = Layer(
    key="certainty",
    categories=(
        Category(key=Grade.OWN_RECORD.value, colour="scale5"),
        Category(key=Grade.OWN_MINISTRY.value, colour="scale4"),
        Category(key=Grade.OTHER_OFFICIAL.value, colour="scale3"),
        Category(key=Grade.PRESS.value, colour="scale2"),
        Category(key=COMPILED, colour="scale1"),
        Category(key=ONE_SIDE, colour="scale3", pattern=Pattern.FALLING),
        Category(key=NOTHING, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=certainty_steps,
    tell=tell_footing,
    sentence=_sentence,
    subline=_subline,
    contested=True,
)
