"""The view of the sources: what the grades mean, a filter that works as one types, and every page with its facts."""

from __future__ import annotations

from typing import Any

from dash import html

from components.facts.witnesses import KINDS
from components.page.attributes import attributes
from components.page.content import Content, placed, title
from components.page.ids import Ids
from components.page.markup import Field, markup


def sources_view(content: Content) -> list[Any]:
    """Return the parts of the page of sources."""
    return [
        title(content, "sources.title", ["region", "country"]),
        html.Div(className="grades-place", **attributes(data_markup=content.part("grades"))),
        html.Div(
            className="sources-find",
            role="search",
            **attributes(aria_label=content.words.say("sources.title"), data_markup=markup(_find(content))),
        ),
        placed(content, "sources", Ids.SOURCES, "sources"),
    ]


def _find(content: Content) -> list[Any]:
    """Return the field and the choice of kind that leave pages over in the browser, and the line that counts them."""
    words = content.words
    field: Any = Field(
        {
            "type": "search",
            "class": "typed",
            "data-sources": "text",
            "autocomplete": "off",
            "spellcheck": "false",
            "placeholder": words.say("sources.find.hint"),
        }
    )
    kinds = [
        html.Option(words.say("control.every", what=words.say("sources.kind")), value=""),
        *[html.Option(words.say(f"sources.kind.name.{kind}"), value=kind) for kind in KINDS],
    ]
    return [
        html.Label([html.Span(words.say("sources.find")), field]),
        html.Label(
            [
                html.Span(words.say("sources.kind"), className="unseen"),
                html.Select(kinds, **attributes(data_sources="kind")),
            ]
        ),
        html.P(
            className="sources-left",
            role="status",
            **attributes(
                data_sources="left",
                data_said=words.say("sources.left", n="{n}", total="{total}"),
                data_none=words.say("sources.none"),
            ),
        ),
    ]
