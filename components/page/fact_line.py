"""A fact in one plain line, with the place of the atlas that shows it. Is given a record and decides nothing."""

from __future__ import annotations

from urllib.parse import urlencode

from components.facts.rested import Rested
from components.figures.layers import LAYERS
from components.view import Choices
from components.words import Words

_LAYERS = {"votes": "votes", "vote_subjects": "votes", "trade": "trade", "relations": "relations", "visits": "visits"}
"""The layer of the map that shows the facts of a table, where it is not that of recognition."""
_COUNCIL = frozenset({"council_terms", "presidencies", "kosovo_meetings"})


def when(fact: Rested, words: Words) -> str:
    """Say when a fact was, as far as it is known; of several from the first to the last."""
    if not fact.start:
        return words.say("sources.undated")
    if fact.table in _COUNCIL and fact.rows > 1:
        return words.period(fact.start[:4], fact.end[:4])
    return words.period(fact.start, fact.end)


def told(fact: Rested, words: Words) -> str:
    """Say a fact without its date: what, of which state, and by whose word where it is a claim."""
    state = words.state(fact.states[0]) if fact.states else ""
    if fact.table == "recognition":
        return _claim(fact, state, words)
    if fact.table == "visits":
        return _visit(fact, words)
    if fact.table == "relations":
        return words.say(f"sources.relations.{fact.what}", state=state, partner=words.state(fact.who))
    if fact.table == "votes":
        if fact.rows == 1:
            vote = words.say(f"card.vote.{fact.what}")
            return words.say("sources.vote", state=state, vote=vote, body=fact.who)
        names = ", ".join(words.state(iso3) for iso3 in fact.states)
        return words.count("sources.votes", fact.rows, body=fact.who, names=names)
    if fact.table == "vote_subjects":
        return words.say("sources.ballot" if fact.what else "sources.decision", body=fact.who)
    if fact.table == "kosovo_meetings":
        return words.say("sources.meeting", state=words.state(fact.who))
    if fact.table == "trade":
        return words.say("sources.trade", state=state)
    if fact.rows > 1:
        return words.count(f"sources.{fact.table}", fact.rows, state=state)
    return words.say("sources.of", state=state, what=words.say(f"lane.mark.{fact.what}"))


def address(fact: Rested, choices: Choices) -> str:
    """Return the query of the view that shows a fact: its day, if it is on the axis, and its state.

    The facts of the Council stand in the view of the Council, all others on the map.
    """
    council = fact.table in _COUNCIL
    layer = _LAYERS.get(fact.table, "")
    on_axis = fact.day is not None and choices.first_day <= fact.day <= choices.last_day
    asked = {
        "view": "council" if council else "",
        "date": fact.day.isoformat() if fact.day and on_axis else "",
        "layer": layer if layer in LAYERS else "",
        "country": fact.states[0] if len(fact.states) == 1 else "",
        "vote": fact.ballot if fact.ballot in choices.options["vote"] and layer in LAYERS else "",
    }
    return "?" + urlencode({name: value for name, value in asked.items() if value})


def _claim(fact: Rested, state: str, words: Words) -> str:
    said = words.say("moment.word", act=words.say(f"moment.{fact.what}", state=state), word=_word(fact, words))
    return f"{said} ({words.say(f'moment.denied.{fact.disputed_by}')})" if fact.disputed_by else said


def _word(fact: Rested, words: Words) -> str:
    return words.say(f"by.word.{fact.claimant}")


def _visit(fact: Rested, words: Words) -> str:
    where = words.state(fact.host)
    if fact.place:
        where = words.say("sources.place", place=fact.place, state=where)
    return words.say("sources.visit", official=fact.who, home=words.state(fact.home), place=where)
