"""The layer of the year of recognition, and of what became of it. Knows words and years, no drawing."""

from __future__ import annotations

from components.facts import since
from components.facts.answers import Answer, AnswerStep
from components.facts.asof import Standing, Status
from components.facts.book import Book
from components.facts.since import Since
from components.figures import headline
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words

_YEARS = (since.IN_2008, since.TO_2010, since.TO_2012, since.FROM_2013)


def since_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return since which year every state recognises, by one perspective and as far as was public, as steps in time."""
    return since.since_steps(book, question.by, question.known)


def tell_since(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say when it recognised and by whose word, what became of it, that the counts differ, that the day is unknown."""
    told = _detail(answer)
    if not told.recognised:
        lines = [words.say("hover.never")]
    else:
        word = words.say(f"by.word.{told.claimant}")
        lines = [words.say("layer.since.recognised", date=words.date(told.recognised), word=word)]
    if told.standing.status in (Status.SUSPENDED, Status.WITHDREW):
        lines.append(_changed(words, told.standing))
    if answer.contested:
        lines.append(words.say("hover.contested"))
    if answer.changing:
        lines.append(words.say("hover.changing"))
    return tuple(lines)


def _changed(words: Words, standing: Standing) -> str:
    word = words.say(f"by.word.{standing.claimant}")
    if standing.disputed_by:
        word += "; " + words.say(f"moment.denied.{standing.disputed_by}")
    return words.say(f"layer.since.{standing.status.value}", date=words.date(standing.since), word=word)


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    opening = words.say(f"headline.by.{manner.question.by}", date=manner.date)
    if manner.known:
        opening = words.say("headline.known", opening=opening, known=manner.known)
    counts = [(key, sum(answer.category == key for _, answer in named)) for key in _YEARS]
    years = [words.say(f"layer.since.part.{key}", n=words.number(n)) for key, n in counts if n]
    return words.count(
        "layer.since.sentence",
        sum(n for _, n in counts),
        opening=opening,
        total=words.number(len(named)),
        region="" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
        note=manner.note,
        years=": " + words.join(years) if years else "",
    )


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    """Name with their years those that withdrew or suspended, then say where the three counts differ."""
    said = []
    for status in (Status.WITHDREW, Status.SUSPENDED):
        standings = [(iso3, _detail(answer).standing) for iso3, answer in named]
        changed = [
            words.say("layer.since.year", state=words.state(iso3), year=standing.since[:4])
            for iso3, standing in sorted(standings, key=lambda pair: pair[1].since)
            if standing.status is status
        ]
        if changed:
            said.append(words.say(f"layer.since.those.{status.value}", names=words.join(changed)))
    return " ".join((*said, headline.subline(words, named)))


def _detail(answer: Answer) -> Since:
    if not isinstance(answer.detail, Since):
        raise TypeError(f"the layer of years tells of a Since, not of {type(answer.detail).__name__}")
    return answer.detail


SINCE = Layer(
    key="since",
    categories=(
        Category(key=since.IN_2008, colour="scale5"),
        Category(key=since.TO_2010, colour="scale4"),
        Category(key=since.TO_2012, colour="scale3"),
        Category(key=since.FROM_2013, colour="scale2"),
        Category(key=since.WITHDREW, colour="does_not_recognise", pattern=Pattern.FALLING),
        Category(key=since.NEVER, colour="absent"),
    ),
    steps=since_steps,
    tell=tell_since,
    sentence=_sentence,
    subline=_subline,
    contested=True,
)
