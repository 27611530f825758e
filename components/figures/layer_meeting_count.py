"""The layer of how many Council meetings on Kosovo a state chaired in the years shown. Knows words, no drawing."""

from __future__ import annotations

from components.facts import counting
from components.facts.answers import Answer, AnswerStep
from components.facts.book import Book
from components.facts.counting import MeetingCount
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.figures.years_shown import in_years, said
from components.theme import Pattern
from components.words import Words


def meeting_count_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return how many meetings on Kosovo every state chaired within the window, as steps in time."""
    return counting.meeting_count_steps(book, question.window)


def tell_meeting_count(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say how many the state chaired and the newest of them, or why none is counted; it is told anew for few days."""
    told = _detail(answer)
    count = told.count
    if count.before:
        return (words.say("layer.years.before", years=said(words, count.years)),)
    if not told.covered:
        return (words.say("layer.meeting_count.span", **_span(words, told)),)
    years = in_years(words, count.years)
    if count.newest is None:
        return (words.say("layer.meeting_count.none", years=years),)
    return (
        words.say("layer.meeting_count.found", n=words.number(count.n), years=years),
        words.say("layer.meeting_count.newest", date=words.date(count.newest.start)),
    )


def _span(words: Words, told: MeetingCount) -> dict[str, str]:
    return {"first": words.date(told.first), "last": words.date(told.last)}


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    told = [_detail(answer) for _, answer in named]
    years = manner.question.window
    holes = {"date": manner.date, "note": manner.note}
    if told[0].count.before:
        return words.say("layer.meeting_count.before", **holes, years=said(words, years))
    holes["years"] = in_years(words, years)
    if not told[0].covered:
        return words.say("layer.meeting_count.uncovered", **holes)
    if not told[0].held:
        return words.say("layer.meeting_count.not_met", **holes)
    holes["total"] = words.number(len(named))
    holes["region"] = "" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}")
    chaired = sum(one.count.n for one in told)
    if not chaired:
        return words.count("layer.meeting_count.sentence.none", told[0].held, **holes)
    states = words.number(sum(one.count.n > 0 for one in told))
    held = words.number(told[0].held)
    return words.count("layer.meeting_count.sentence", chaired, **holes, states=states, held=held)


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    return words.say("layer.meeting_count.care", **_span(words, _detail(named[0][1])))


def _detail(answer: Answer) -> MeetingCount:
    if not isinstance(answer.detail, MeetingCount):
        raise TypeError(f"the layer of meetings tells of a MeetingCount, not of {type(answer.detail).__name__}")
    return answer.detail


_COLOURS = ("scale2", "scale3", "scale4", "scale5")

MEETING_COUNT = Layer(
    key="meeting_count",
    categories=(
        *(
            Category(key=key, colour=colour)
            for (_, key), colour in reversed(list(zip(counting.MEETING_CLASSES, _COLOURS, strict=True)))
        ),
        Category(key=counting.NONE, colour="scale1"),
        Category(key=counting.NOT_COUNTED, colour="unknown", pattern=Pattern.LEVEL),
    ),
    steps=meeting_count_steps,
    tell=tell_meeting_count,
    sentence=_sentence,
    subline=_subline,
    halts=counting.meeting_days,
    windowed=True,
)
