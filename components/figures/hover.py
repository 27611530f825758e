"""What a state's hover says: name, status, since when, by whose word. Text from data is escaped: never markup."""

from __future__ import annotations

from html import escape

from components.facts.asof import Standing
from components.words import Words


def hover_text(words: Words, iso3: str, category: str, standing: Standing) -> str:
    """Return the hover of one state as the little HTML that plotly knows; ``category`` is the status in words."""
    lines = [f"<b>{escape(words.state(iso3))}</b>", escape(category)]
    if standing.since:
        word = words.say(f"by.word.{standing.claimant}")
        lines.append(escape(words.say("hover.since", date=words.date(standing.since), word=word)))
    else:
        lines.append(escape(words.say("hover.never")))
    if standing.contested:
        lines.append(escape(words.say("hover.contested")))
    if standing.changing:
        lines.append(escape(words.say("hover.changing")))
    return "<br>".join(lines)
