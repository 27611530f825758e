"""Who presides over the Council next: of the states of the Americas, and month by month. Knows no rule.

Where a state stands on recognition on the day shown is filled in by the script.
"""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.council_year import Wait
from components.facts.parties import AMERICAS
from components.facts.rotation import Outlook, Turn
from components.page.card import PERSPECTIVES
from components.page.council_seats import standing
from components.page.times import day_button
from components.words import Words


def waiting(wait: Wait, words: Words) -> list[Any]:
    """Return which state of the Americas presides next, when, how that is known, and where it stands by each count."""
    turn = wait.turn
    if turn is None:
        return [html.P(words.say("council.next.none"), className="council-said")]
    said = words.say(f"council.next.{turn.basis}", state=words.state(turn.iso3), period=_period(turn, words))
    rows = [html.Div([html.Dt(words.say(f"card.by.{by}")), html.Dd(standing(turn.iso3, by=by))]) for by in PERSPECTIVES]
    return [
        html.P(_weighed(said), className="council-said"),
        html.P(words.say("council.next.stands"), className="council-quiet"),
        html.Dl(rows, className="next-statuses"),
    ]


def outlook(day: str, found: Outlook, words: Words) -> list[Any]:
    """Return who presides in the two years after a day (ISO) as far as that is known: in a sentence, then by month."""
    parts: list[Any] = [html.P(_weighed(_counted(day, found, words)), className="council-said")]
    if found.turns and found.unknown_from:
        parts.append(html.P(words.say("council.ahead.unknown", date=words.date(found.unknown_from))))
    if found.turns:
        listed = html.Ol([_ahead(turn, words) for turn in found.turns], className="ahead-months")
        parts.append(html.Details([html.Summary(words.say("council.ahead.list"), className="card-fold"), listed]))
    return parts


def _counted(day: str, found: Outlook, words: Words) -> str:
    """Return how many presidencies are known ahead, and which of them fall to states of the Americas."""
    if not found.turns:
        return words.say("council.ahead.none", date=words.date(day))
    ours = [f"{words.state(turn.iso3)} ({_period(turn, words)})" for turn in found.turns if turn.iso3 in AMERICAS]
    said = words.count("council.ahead.known", len(found.turns), date=words.date(day))
    if not ours:
        return " ".join((said, words.say("council.ahead.others")))
    return " ".join((said, words.count("council.ahead.ours", len(ours), names=words.join(ours))))


def _ahead(turn: Turn, words: Words) -> html.Li:
    name = html.Span(words.state(turn.iso3), className="ahead-ours" if turn.iso3 in AMERICAS else None)
    how = "" if turn.basis == "recorded" else f" ({words.say(f'card.basis.{turn.basis}')})"
    return html.Li([day_button(turn.first.isoformat(), words, _period(turn, words)), " ", html.Span([name, how])])


def _period(turn: Turn, words: Words) -> str:
    return words.period(turn.first.isoformat(), turn.last.isoformat())


def _weighed(sentence: str) -> list[Any]:
    """Return a sentence with its ``**numbers and names**`` set heavier."""
    return [html.Strong(part) if place % 2 else part for place, part in enumerate(sentence.split("**"))]
