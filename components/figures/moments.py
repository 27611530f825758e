"""What happened on and around a day, in one line each: acts of recognition and visits. Knows words, not the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.facts.parties import BELGRADE
from components.words import Words


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One line: ``day`` is the first day that the date may mean (ISO), ``when`` the date in words as far as known."""

    day: str
    when: str
    kind: str
    iso3: str
    text: str


def act_moments(acts: pd.DataFrame, words: Words) -> tuple[Moment, ...]:
    """Return the acts of recognition in time order, each with whose word it rests on and who denies it."""
    found = []
    for row in acts.itertuples():
        text = words.say(f"moment.{row.act}", state=words.state(row.iso3))
        text = words.say("moment.word", act=text, word=words.say(f"by.word.{row.claimant}"))
        if row.disputed_by:
            text += f" ({words.say(f'moment.denied.{row.disputed_by}')})"
        found.append(_moment(row.date_first, row.date, row.act, row.iso3, text, words))
    return tuple(sorted(found, key=lambda moment: (moment.day, moment.iso3)))


def visit_moments(visits: pd.DataFrame, words: Words) -> tuple[Moment, ...]:
    """Return the visits between Belgrade and the Americas in time order."""
    found = []
    for row in visits.itertuples():
        direction = "from_belgrade" if row.visitor in BELGRADE else "to_belgrade"
        state = row.host if direction == "from_belgrade" else row.visitor
        place = row.place or words.state(row.host)
        if direction == "from_belgrade" and row.place:
            place = f"{row.place} ({words.state(row.host)})"
        text = words.say(f"moment.visit.{direction}", official=row.official, state=words.state(state), place=place)
        found.append(_moment(row.start_first, row.start, direction, state, text, words))
    return tuple(sorted(found, key=lambda moment: (moment.day, moment.iso3)))


def _moment(first: Any, date: str, kind: str, iso3: str, text: str, words: Words) -> Moment:
    return Moment(day=first.isoformat(), when=words.date(date), kind=kind, iso3=iso3, text=text)
