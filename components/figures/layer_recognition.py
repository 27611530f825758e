"""The layer of recognition: who recognises Kosovo, since when, by whose word. Knows words and claims, no drawing."""

from __future__ import annotations

from components.facts import asof
from components.facts.answers import Answer, AnswerStep
from components.facts.asof import Standing, Status
from components.facts.book import Book
from components.figures.headline import sentence, subline, tally
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words


def recognition_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return the standing of every state by one perspective, as far as was public, as steps in time."""
    acts = book.table("recognition")
    folded = asof.steps(acts, tuple(book.table("states")["iso3"]), question.by, question.known)
    sources = [tuple(cell.split(";")) for cell in acts["sources"]]
    return tuple(
        AnswerStep(day=step.day, answers=tuple(_answer(standing, sources) for standing in step.standings))
        for step in folded
    )


def _answer(standing: Standing, sources: list[tuple[str, ...]]) -> Answer:
    return Answer(
        category=standing.status.value,
        contested=standing.contested,
        changing=standing.changing,
        detail=standing,
        sources=sources[standing.row] if standing.row >= 0 else (),
    )


def tell_standing(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say since when and by whose word; that the counts differ; that the day is not known."""
    standing = answer.detail
    if not isinstance(standing, Standing):
        raise TypeError(f"the layer of recognition tells of a Standing, not of {type(standing).__name__}")
    if standing.since:
        word = words.say(f"by.word.{standing.claimant}")
        lines = [words.say("hover.since", date=words.date(standing.since), word=word)]
    else:
        lines = [words.say("hover.never")]
    if standing.contested:
        lines.append(words.say("hover.contested"))
    if standing.changing:
        lines.append(words.say("hover.changing"))
    return tuple(lines)


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    return sentence(
        words,
        tally([Status(answer.category) for _, answer in named]),
        by=manner.question.by,
        region=manner.region,
        date=manner.date,
        note=manner.note,
        known=manner.known,
    )


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    return subline(words, named)


RECOGNITION = Layer(
    key="recognition",
    categories=(
        Category(key=Status.RECOGNISES.value, colour="recognises"),
        Category(key=Status.SUSPENDED.value, colour="suspended", pattern=Pattern.LEVEL),
        Category(key=Status.WITHDREW.value, colour="withdrew", pattern=Pattern.FALLING),
        Category(key=Status.DOES_NOT_RECOGNISE.value, colour="does_not_recognise"),
    ),
    steps=recognition_steps,
    tell=tell_standing,
    sentence=_sentence,
    subline=_subline,
    contested=True,
)
