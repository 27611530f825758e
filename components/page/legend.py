"""The legend: one button a category, with its count. The script fills in the counts of the day that is shown."""

from __future__ import annotations

from dash import html

from components.figures.layer import Category, Layer
from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import markup
from components.words import Words


def legend(layer: Layer, words: Words, by: str) -> html.Div:
    """Return the legend of a layer: every category that it can ever show, so that it never jumps."""
    return html.Div(id=Ids.LEGEND, className="legend", **attributes(data_markup=legend_rows(layer, words, by)))


def legend_rows(layer: Layer, words: Words, by: str) -> str:
    """Return what stands in the legend of a layer as HTML text."""
    if layer.contested:
        title = words.say("legend.title", count=words.say(f"count.{by}"))
    else:
        title = words.say(f"layer.{layer.key}.title")
    rows = [
        _row(str(place), words.say(f"category.{layer.key}.{category.key}"), swatch(category))
        for place, category in enumerate(layer.categories)
    ]
    if layer.contested:
        mark = html.Span(className="swatch", **attributes(data_status="contested", aria_hidden="true"))
        rows.append(_row("contested", words.say("legend.contested"), mark))
    return markup([html.H2(title, className="legend-title"), *rows])


def swatch(category: Category) -> html.Span:
    """Return a category's colour and pattern as a small mark, which only the eye needs."""
    return html.Span(
        className="swatch",
        **attributes(
            style=f"--fill: var(--{category.colour.replace('_', '-')})",
            data_status=category.key,
            data_pattern=category.pattern.value,
            aria_hidden="true",
        ),
    )


def _row(place: str, label: str, mark: html.Span) -> html.Button:
    """Return one row: swatch, label and count; pressing it shows these states alone."""
    return html.Button(
        [
            mark,
            html.Span(label, className="legend-label"),
            html.Span(className="legend-count", **attributes(data_count=place)),
        ],
        type="button",
        className="legend-row",
        **attributes(data_highlight=place, aria_pressed="false"),
    )
