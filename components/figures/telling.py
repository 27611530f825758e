"""What a mark of the timeline tells: who, when, by whose word. Knows words, no pixels; data are never markup."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from textwrap import wrap
from typing import Any

from components.words import Words

_SHOWN = 4  # of facts that share a mark, how many are told
_KEPT = 4096  # facts that are remembered as they are told
_WIDE = 76  # the letters of a line
_BETWEEN = " · "


@dataclass(frozen=True, kw_only=True)
class Told:
    """A mark in words, as the little HTML that plotly knows: a title and what follows the line that names the mark.

    ``short`` and ``when`` are whose it is and its date, for a line among others. ``lines`` are the same as plain text,
    neither wrapped nor escaped: the date, the title, then what else is told, without the date once more.
    """

    title: str
    rest: str
    short: str
    when: str
    lines: tuple[str, ...] = ()


def tell_act(act: Any, words: Words) -> Told:
    """Tell a row of ``events.recognition_acts``: state, date, when it was made public, by whose word, who denies it."""
    when = words.date(act.date)
    if act.known:
        when = words.say("lane.made_public", date=when, known=words.date(act.known))
    word = words.say(f"by.word.{act.claimant}")
    if act.disputed_by:
        word += "; " + words.say(f"moment.denied.{act.disputed_by}")
    return _told(words.state(act.iso3), [when, word], words.date(act.date))


def tell_visit(visit: Any, words: Words) -> Told:
    """Tell a row of visits: official and office, from where to where, whom they met, the days and the place."""
    way = words.say("lane.way", visitor=words.state(visit.visitor), host=words.state(visit.host))
    met = words.say("lane.met", name=visit.counterpart) if visit.counterpart else ""
    when = _period(visit.start, visit.end, words)
    when_where = _BETWEEN.join(part for part in (when, visit.place) if part)
    short = f"{visit.official}{_BETWEEN}{words.state(visit.iso3)}"
    return _told(visit.official, [visit.office, way, met, when_where], when, short)


def tell_seat(row: Any, words: Words) -> Told:
    """Tell a row of ``events.council_seats``: the member, then the days and, of a presidency, the president."""
    when = _period(row.start, row.end, words) if row.end else words.say("lane.since", date=words.date(row.start))
    return _told(words.state(row.iso3), [when, row.president], when)


def tell_vote(row: Any, words: Words) -> Told:
    """Tell a row of ``world_events.votes``: the state or the body, what was voted on, how many for and against."""
    when = _day(row, words)
    if row.kind == "vote":
        return _told(words.state(row.iso3), [when, row.body, row.subject], when)
    counted = words.say("lane.counted", yes=_number(row.yes, words), no=_number(row.no, words))
    abstained = words.say("lane.abstained", n=_number(row.abstain, words)) if _known(row.abstain) else ""
    return _told(row.body, [when, row.subject, counted if _known(row.yes) else "", abstained], when)


def tell_meeting(row: Any, words: Words) -> Told:
    """Tell a row of ``world_events.kosovo_meetings``: the record's number, the day, what it was on, who presided."""
    chair = words.say("lane.presided", state=words.state(row.iso3))
    when = _day(row, words)
    return _told(row.meeting or words.say("lane.meeting"), [when, row.topic, chair], when)


@lru_cache(maxsize=_KEPT)
def told_once(tell: Callable[[Any, Words], Told], fact: Any, words: Words) -> Told:
    """Tell a fact; remembered, since the same facts are told for every window."""
    return tell(fact, words)


def tell_several(
    lane: str, facts: Sequence[Any], tell: Callable[[Any, Words], Told], marks: Mapping[str, str], words: Words
) -> Told:
    """Tell facts that share a mark: of what lane how many, in what months, the first few, and how many more.

    ``marks`` are the words of the lane's marks by their style; where there is one word alone, it goes without saying.
    """
    last = max(fact.last or fact.first for fact in facts)
    months = dict.fromkeys(words.date(day.isoformat()[:7]) for day in (facts[0].first, last))
    when = " – ".join(months)
    shown = [(told_once(tell, fact, words), marks[fact.style]) for fact in facts[:_SHOWN]]
    said = len(set(marks.values())) > 1
    more = len(facts) - len(shown)
    lines = [
        _BETWEEN.join((told.short, *([escape(words.say(f"lane.mark.{mark}"))] if said else []), told.when))
        for told, mark in shown
    ]
    lines.append(escape(words.count("lane.more", more) if more else words.say("lane.open")))
    title = words.say("lane.several", lane=words.say(f"lane.{lane}.title"), n=words.number(len(facts)))
    return Told(title=escape(title), rest="<br>".join(lines), short=escape(title), when=escape(when))


def _known(value: Any) -> bool:
    return value == value and value not in (None, "")


def _number(value: Any, words: Words) -> str:
    return words.number(float(value)) if _known(value) else words.say("lane.unknown")


def _period(start: str, end: str, words: Words) -> str:
    """Say from when to when; a whole calendar month by its name."""
    if not end or end == start:
        return words.date(start)
    if len(start) == len(end) == 10 and start[:7] == end[:7] and start[8:] == "01":
        year, month, day = map(int, end.split("-"))
        if day == monthrange(year, month)[1]:
            return words.date(start[:7])
    return f"{words.date(start)} – {words.date(end)}"


def _day(row: Any, words: Words) -> str:
    """Say the day of a fact, or from when to when it lies where the day is not known."""
    return words.period(row.first.isoformat(), row.last.isoformat())


def _wrapped(line: str) -> list[str]:
    return wrap(line, _WIDE, break_long_words=False) if len(line) > _WIDE else [line]


def _told(title: str, lines: Iterable[str], when: str, short: str = "") -> Told:
    said = [line for line in lines if line]
    wrapped = (part for line in said for part in _wrapped(line))
    beside = (line.removeprefix(when).removeprefix(_BETWEEN).strip() for line in said)
    return Told(
        title=escape(title),
        rest="<br>".join(map(escape, wrapped)),
        short=escape(short or title),
        when=escape(when),
        lines=(when, title, *(line for line in beside if line)),
    )
