"""The layer of how many visits were found within the years shown. Knows words and counts, no drawing."""

from __future__ import annotations

from components.facts import counting
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.counting import VisitCount
from components.facts.stops import visit_days
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.figures.layer_visits import care, gaps_key, only_these
from components.figures.years_shown import in_years, said
from components.theme import Pattern
from components.words import Words


def visit_count_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return how many visits to or from Belgrade were found for every state within the window, as steps in time."""
    return counting.visit_count_steps(
        book, question.window, direction=question.direction, official=question.official, level=question.level
    )


def tell_visit_count(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say how many were found, the newest of them, what may count as well, and where the evidence is thin."""
    told = _detail(answer)
    count = told.count
    if count.before:
        return (words.say("layer.years.before", years=said(words, count.years)),)
    years = in_years(words, count.years)
    if count.newest is None:
        chosen = ".chosen" if told.narrowed else ""
        return (words.say(f"layer.visit_count.none{chosen}", years=years), *_open(words, told))
    date = words.period(count.newest.start, count.newest.end)
    return (
        words.count("layer.visit_count.found", count.n, years=years),
        words.say(f"layer.visit_count.newest.{count.newest.kind}", date=date),
        *((words.count("layer.visit_count.loose", count.loose),) if count.loose else ()),
        *_open(words, told),
    )


def _open(words: Words, told: VisitCount) -> tuple[str, ...]:
    """Say that a visit may have begun by the day or, if none may, which of the years are known badly."""
    if told.count.pending:
        key = "layer.visits.pending" if told.count.n else "layer.visits.pending.first"
        return (words.say(key, date=words.date(told.count.pending.start)),)
    return (words.say(f"layer.visits.gaps.{gaps_key(told.gaps)}"),) if told.gaps else ()


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    counts = [_detail(answer).count for _, answer in named]
    years = manner.question.window
    holes = {"date": manner.date, "only": only_these(words, manner.question)}
    if counts[0].before:
        return words.say("layer.visit_count.before", **holes, years=said(words, years))
    holes |= {
        "years": in_years(words, years),
        "total": words.number(len(named)),
        "region": "" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
    }
    states = sum(count.n > 0 for count in counts)
    if not states:
        return words.say("layer.visit_count.sentence.none", **holes)
    found = sum(count.n for count in counts)
    return words.count("layer.visit_count.sentence", found, **holes, states=words.number(states))


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    lines = [care(words, _detail(named[0][1]).gaps), words.say("layer.visit_count.each")]
    changing = [words.state(iso3) for iso3, answer in named if answer.changing]
    if changing:
        lines.append(words.say("headline.changing", names=words.join(changing)))
    return " ".join(lines)


def _detail(answer: Answer) -> VisitCount:
    if not isinstance(answer.detail, VisitCount):
        raise TypeError(f"the layer of visits counted tells of a VisitCount, not of {type(answer.detail).__name__}")
    return answer.detail


_COLOURS = ("scale2", "scale3", "scale4", "scale5")

VISIT_COUNT = Layer(
    key="visit_count",
    categories=(
        *(
            Category(key=key, colour=colour)
            for (_, key), colour in reversed(list(zip(counting.VISIT_CLASSES, _COLOURS, strict=True)))
        ),
        Category(key=counting.NONE, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=visit_count_steps,
    tell=tell_visit_count,
    sentence=_sentence,
    subline=_subline,
    halts=visit_days,
    choices=("direction", "official", "level"),
    windowed=True,
)
