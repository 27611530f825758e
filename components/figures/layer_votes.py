"""The layer of votes: what every state did in one ballot that touches on Kosovo. Knows words and votes, no drawing."""

from __future__ import annotations

from components.facts import ballots
from components.facts.answers import Answer, AnswerStep
from components.facts.ballots import Cast
from components.facts.book import Book
from components.figures.layer import Category, Layer, Manner, Named, Question
from components.theme import Pattern
from components.words import Words

_NAMED = 5
"""How many states whose vote was not found are named."""
_CAST = (ballots.YES, ballots.NO, ballots.ABSTAIN, ballots.ABSENT)


def vote_steps(book: Book, question: Question) -> tuple[AnswerStep, ...]:
    """Return what every state did in the ballot that was asked for, as steps in time; without one in the default."""
    return ballots.vote_steps(book, question.vote)


def tell_vote(words: Words, iso3: str, answer: Answer) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all
    """Say the ballot and its day, what yes meant, and that a vote not found is not an absence."""
    told = _detail(answer)
    lines = [
        words.say("layer.votes.day", ballot=_ballot(words, told), date=words.date(told.date)),
        words.say(f"layer.votes.meaning.{told.vote_id}"),
    ]
    if answer.category == ballots.NOT_FOUND:
        lines.append(words.say("layer.votes.not_found"))
    return tuple(lines)


def _sentence(words: Words, named: Named, manner: Manner) -> str:
    told = _told(named)
    if all(answer.category == ballots.NOT_HELD for _, answer in named):
        return words.say("layer.votes.not_held", ballot=_ballot(words, told), date=manner.date)
    counts = [(key, sum(answer.category == key for _, answer in named)) for key in (*_CAST, ballots.NOT_FOUND)]
    return words.say(
        "layer.votes.sentence",
        ballot=_ballot(words, told),
        date=manner.date,
        total=words.number(len(named)),
        region="" if manner.region == "americas" else " " + words.say(f"region.in.{manner.region}"),
        votes=words.join([words.count(f"layer.votes.part.{key}", n) for key, n in counts if n]),
    )


def _subline(words: Words, named: Named, manner: Manner) -> str:  # noqa: ARG001 - one signature for all
    """Say what yes meant, how the world voted, how far the record goes, and whose vote was not found."""
    told = _told(named)
    said = [words.say(f"layer.votes.meaning.{told.vote_id}") + "."]
    if all(answer.category == ballots.NOT_HELD for _, answer in named):
        return " ".join((*said, words.say("layer.votes.held", date=words.date(told.date))))
    said.append(
        words.say(
            "layer.votes.world",
            yes=_number(words, told.world.yes),
            no=_number(words, told.world.no),
            abstain=_number(words, told.world.abstain),
        )
    )
    said.append(words.say(f"layer.votes.care.{told.vote_id}"))
    missing = [words.state(iso3) for iso3, answer in named if answer.category == ballots.NOT_FOUND]
    if missing:
        few = len(missing) <= _NAMED
        key = "layer.votes.missing" if few else "layer.votes.missing.many"
        said.append(words.say(key, names=words.join(missing)))
    return " ".join(said)


def _ballot(words: Words, told: Cast) -> str:
    return words.say(f"layer.votes.ballot.{told.vote_id}")


def _number(words: Words, count: int | None) -> str:
    return words.say("layer.votes.unknown") if count is None else words.number(count)


def _told(named: Named) -> Cast:
    return _detail(named[0][1])


def _detail(answer: Answer) -> Cast:
    if not isinstance(answer.detail, Cast):
        raise TypeError(f"the layer of votes tells of a Cast, not of {type(answer.detail).__name__}")
    return answer.detail


VOTES = Layer(
    key="votes",
    categories=(
        Category(key=ballots.YES, colour="vote_yes"),
        Category(key=ballots.NO, colour="vote_no"),
        Category(key=ballots.ABSTAIN, colour="abstain"),
        Category(key=ballots.ABSENT, colour="absent"),
        Category(key=ballots.NOT_FOUND, colour="unknown", pattern=Pattern.LEVEL),
        Category(key=ballots.NOT_HELD, colour="unknown"),
    ),
    steps=vote_steps,
    tell=tell_vote,
    sentence=_sentence,
    subline=_subline,
    halts=ballots.ballot_days,
    choices=("vote",),
)
