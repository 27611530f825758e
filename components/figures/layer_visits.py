"""The layer of visits: how long ago a state and Belgrade last visited each other. Knows words, no drawing."""

from __future__ import annotations

from components.facts import visiting
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.listing import Visit
from components.facts.stops import visit_days
from components.facts.visiting import LastVisit
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words


def visit_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return the years since every state's last visit to or from Belgrade, as steps in time."""
    return visiting.last_visit_steps(
        book, question.window, direction=question.direction, official=question.official, level=question.level
    )


def tell_visits(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say which visit was the last, how many were found, and where the evidence is too thin to say that none was."""
    told = _detail(answer)
    return (*_last(words, told.last, told), *_open(words, told)) if told.last else _none(words, told)


def _last(words: Words, last: Visit, told: LastVisit) -> tuple[str, ...]:
    return (
        words.say(f"layer.visits.last.{last.direction}", date=words.period(last.start, last.end)),
        " · ".join(part for part in (last.official, last.place.replace("; ", ", ")) if part),
        words.count(
            "layer.visits.found",
            max(told.found, told.shown),
            found=words.number(told.found),
            shown=words.number(told.shown),
        ),
    )


def _none(words: Words, told: LastVisit) -> tuple[str, ...]:
    chosen = ".chosen" if told.narrowed else ""
    if told.first is None:
        return words.say(f"layer.visits.never{chosen}"), *_open(words, told)
    date = words.period(told.first.start, told.first.end)
    later = words.say("layer.visits.later", date=date, shown=words.number(told.shown))
    return words.say(f"layer.visits.not_yet{chosen}"), *_open(words, told), later


def _open(words: Words, told: LastVisit) -> tuple[str, ...]:
    """Say that a visit may have begun by the day or, if none may, which years since the last one are known badly."""
    if told.pending:
        key = "layer.visits.pending" if told.last else "layer.visits.pending.first"
        return (words.say(key, date=words.date(told.pending.start)),)
    return (words.say(f"layer.visits.gaps.{gaps_key(told.gaps)}"),) if told.gaps else ()


def gaps_key(keys: tuple[str, ...]) -> str:
    """Return how the messages name the gaps in the evidence; there is one at least."""
    return "both" if len(keys) > 1 else keys[0]


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    return words.say(
        "layer.visits.sentence",
        date=manner.date,
        n=words.number(sum(answer.category == visiting.WITHIN_1 for _, answer in named)),
        total=words.number(len(named)),
        only=only_these(words, manner.question),
        region="" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
        none=words.number(sum(answer.category == visiting.NONE_FOUND for _, answer in named)),
    )


def only_these(words: Words, question: Question) -> str:
    """Say which visits alone are counted; nothing where all are."""
    said = [words.say(f"direction.{question.direction}")] if question.direction else []
    said += [question.official] if question.official else []
    said += [words.say(f"level.{question.level}")] if question.level else []
    return " " + words.say("layer.visits.only", picked=" · ".join(said)) if said else ""


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    gaps = tuple(gap.key for gap in visiting.GAPS if any(gap.key in _detail(answer).gaps for _, answer in named))
    said = [care(words, gaps)]
    changing = [words.state(iso3) for iso3, answer in named if answer.changing]
    if changing:
        said.append(words.say("headline.changing", names=words.join(changing)))
    return " ".join(said)


def care(words: Words, gaps: tuple[str, ...]) -> str:
    """Warn that a visit which was not found may still have been, above all in the gaps; they may be none."""
    return words.say(f"layer.visits.care.{gaps_key(gaps)}" if gaps else "layer.visits.care")


def _detail(answer: Answer) -> LastVisit:
    if not isinstance(answer.detail, LastVisit):
        raise TypeError(f"the layer of visits tells of a LastVisit, not of {type(answer.detail).__name__}")
    return answer.detail


VISITS = Layer(
    key="visits",
    categories=(
        Category(key=visiting.WITHIN_1, colour="scale5"),
        Category(key=visiting.WITHIN_5, colour="scale4"),
        Category(key=visiting.WITHIN_10, colour="scale3"),
        Category(key=visiting.WITHIN_25, colour="scale2"),
        Category(key=visiting.OLDER, colour="scale1"),
        Category(key=visiting.NONE_FOUND, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=visit_steps,
    tell=tell_visits,
    sentence=_sentence,
    subline=_subline,
    halts=visit_days,
    choices=("direction", "official", "level"),
    windowed=True,
)
