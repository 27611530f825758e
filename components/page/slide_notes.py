"""The footnotes of a slide: no more than a frame on a wall needs. Knows which, not what else the page would say."""

from __future__ import annotations

from datetime import date

from dash import html

from components.view import View
from components.words import Words


def slide_notes(view: View, words: Words, evidence: date) -> list[html.P]:
    """Return the note on Kosovo in the wording chosen, on boundaries under a map, and how far the evidence goes."""
    mapped = view.view == "map" and view.drawn == "map"
    said = [
        words.say(f"foot.kosovo.{view.kosovo}"),
        words.say("foot.boundaries") if mapped else "",
        words.say("slide.evidence", date=words.date(evidence)),
    ]
    return [html.P(note) for note in said if note]
