"""What the grades of certainty mean, and how many facts have each. Is given the counts and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components.facts.certainty import AREAS, Graded
from components.page.attributes import attributes
from components.page.certainty_mark import strokes
from components.words import Words


def grade_table(graded: Sequence[Graded], words: Words) -> html.Div:
    """Return the grades in their order, the strongest first: mark, meaning, and the facts of each area with it."""
    head = [
        html.Th(words.say("sources.grade"), scope="col"),
        *[html.Th(words.say(f"sources.area.{area}"), scope="col") for area in AREAS],
    ]
    caption = words.say("sources.grades.caption")
    table = html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr(head)),
            html.Tbody([_row(one, words) for one in graded]),
        ],
        className="grades-table",
    )
    sides = sum(one.one_side for one in graded)
    return html.Div(
        [
            html.Div(table, className="grades-scroll", tabIndex="0", role="region", **attributes(aria_label=caption)),
            html.P(words.count("sources.one_side", sides), className="grades-note"),
        ],
        className="grades",
    )


def _row(one: Graded, words: Words) -> html.Tr:
    grade = one.grade.value
    return html.Tr(
        [
            html.Th(
                [
                    strokes(one.grade),
                    html.Span(
                        [
                            html.Span(words.say(f"sources.grade.{grade}"), className="grade-name"),
                            " ",
                            html.Small(words.say(f"sources.means.{grade}")),
                        ]
                    ),
                ],
                scope="row",
            ),
            *[html.Td(words.number(n)) for n in one.facts],
        ]
    )
