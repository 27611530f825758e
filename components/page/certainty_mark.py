"""How certain a fact is, as a small mark: five strokes for the eye, the same in words for everybody. Knows no rule."""

from __future__ import annotations

from dash import html

from components.facts.certainty import Certainty, Grade
from components.page.attributes import attributes
from components.words import Words


def mark(certainty: Certainty, words: Words) -> html.Span:
    """Return a fact's certainty as a mark, with its words as title and for those who do not see it."""
    said = words.count(
        "certainty.publishers", certainty.publishers, grade=words.say(f"certainty.grade.{certainty.grade.value}")
    )
    if certainty.one_side:
        said = words.say("certainty.and_one_side", said=said)
    return html.Span(
        [strokes(certainty.grade, one_side=certainty.one_side), html.Span(said, className="unseen")],
        className="certainty",
        title=said,
    )


def strokes(grade: Grade, *, one_side: bool = False) -> html.Span:
    """Return a grade as strokes, five for the strongest witness, which only the eye needs; broken: one side alone."""
    return html.Span(
        className="strokes",
        **attributes(data_grade=grade.value, data_side="one" if one_side else None, aria_hidden="true"),
    )
