"""The legend: one button a category, with its count. The script fills in the counts of the day that is shown."""

from __future__ import annotations

from dash import html

from components.figures.layers import Layer
from components.page.attributes import attributes
from components.page.ids import Ids
from components.words import Words


def legend(layer: Layer, words: Words, by: str) -> html.Div:
    """Return the legend of a layer: every category that it can ever show, so that it never jumps."""
    rows = [
        _row(str(place), words.say(f"category.{layer.key}.{category.key}"), category.key)
        for place, category in enumerate(layer.categories)
    ]
    rows.append(_row("contested", words.say("legend.contested"), "contested"))
    return html.Div(
        [html.H2(words.say("legend.title", count=words.say(f"count.{by}")), className="legend-title"), *rows],
        id=Ids.LEGEND,
        className="legend",
    )


def _row(place: str, label: str, key: str) -> html.Button:
    """Return one row: swatch, label and count; pressing it shows these states alone."""
    return html.Button(
        [
            html.Span(className="swatch", **attributes(data_status=key, aria_hidden="true")),
            html.Span(label, className="legend-label"),
            html.Span(className="legend-count", **attributes(data_count=place)),
        ],
        type="button",
        className="legend-row",
        **attributes(data_highlight=place, aria_pressed="false"),
    )
