"""What stands under a frame: the footnotes that it needs, how far the evidence goes, and the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.page.attributes import attributes
from components.page.content import Content
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import Choices, Ignored, View
from components.words import Words

FILES = {"csv": "CSV", "json": "JSON", "geojson": "GeoJSON"}
"""The formats that the server makes: the ending of their address, and the name that every language gives them."""
PICTURES = {"svg": "SVG", "png": "PNG"}
"""The formats of a picture, which the browser draws (``assets/js/picture.js``)."""

_PICTURED = frozenset({"map", "compare", "timeline", "visits", "council"})
"""The views that have a figure to make a picture of."""


def colophon(content: Content) -> html.Footer:
    """Return the footer: footnotes, the view as files, what prepares a talk, whose wording Kosovo's note has, keys."""
    view = content.view
    parts = [
        _files(content.words, PICTURES if view.view in _PICTURED else {}),
        _talk(content.words),
        _wording(view, content.words, content.choices),
        _single_keys(content.words),
    ]
    return html.Footer(
        [
            html.Div(content.part("footnotes"), id=Ids.FOOTNOTES, className="footnotes"),
            html.Div(className="files", **attributes(data_markup="".join(map(markup, parts)))),
        ],
        className="colophon",
    )


def notes(footnotes: Sequence[str], picture: str) -> list[html.P | html.Span]:
    """Return the footnotes, whole sentences in the page's language, as paragraphs.

    ``picture`` is what a picture of the view is called, with holes ``{date}`` and ``{ending}`` for the script.
    """
    return [*(html.P(note) for note in footnotes), html.Span(hidden=True, **attributes(data_picture=picture))]


def _files(words: Words, pictures: Mapping[str, str]) -> html.P:
    made = [
        html.A(
            name,
            href=f"/view.{ending}",
            **attributes(data_follow=f"/view.{ending}", aria_label=words.say("foot.file", format=name)),
        )
        for ending, name in FILES.items()
    ]
    drawn = [
        html.Button(
            name,
            type="button",
            **attributes(
                data_action=f"picture-{ending}",
                data_failed=words.say("foot.picture_failed"),
                aria_label=words.say("foot.picture", format=name),
            ),
        )
        for ending, name in pictures.items()
    ]
    line = [part for item in (*made, *drawn) for part in (" · ", item)][1:]
    facts = html.A(words.say("foot.data"), href="/data/datapackage.json")
    return html.P([html.Span(words.say("foot.files")), " ", *line, " · ", facts])


def _talk(words: Words) -> html.P:
    """Return what prepares a talk: the story, the window of the notes, and whether the screen is ready."""
    opened = [
        html.Button(
            words.say(f"talk.{act}"),
            type="button",
            **attributes(data_action=act.replace("_", "-"), data_failed=words.say("talk.failed")),
        )
        for act in ("story_add", "story")
    ]
    language = words.language
    notes = html.A(words.say("talk.notes"), href=f"/notes?lang={language}", target="atlas-notes")
    ready = html.A(words.say("talk.preflight"), href="/?view=preflight", **attributes(data_go="view=preflight"))
    line = [part for item in (*opened, notes, ready) for part in (" · ", item)][1:]
    return html.P([html.Span(words.say("talk.label")), " ", *line])


def _wording(view: View, words: Words, choices: Choices) -> html.P:
    options = [
        html.Option(words.say(f"kosovo.{value}"), value=value, selected=value == view.kosovo)
        for value in choices.options["kosovo"]
    ]
    chooser = html.Select(options, **attributes(data_control="kosovo"))
    return html.P(html.Label([html.Span(words.say("control.kosovo")), " ", chooser]))


def _single_keys(words: Words) -> html.P:
    """Return the switch of the keys that act by themselves, which get in the way of some readers' tools."""
    switch: list[Any] = [
        Field({"type": "checkbox", "data-single-keys": True, "checked": True}),
        " ",
        html.Span(words.say("keys.page")),
    ]
    return html.P(html.Label(switch))


def notices(ignored: Sequence[Ignored], words: Words) -> list[html.Div]:
    """Return what an address said that could not be used, one line each; nothing where all was understood."""
    if not ignored:
        return []
    lines = [
        words.say("notice.value", parameter=one.parameter, value=one.value)
        if one.known
        else words.say("notice.unknown", parameter=one.parameter)
        for one in ignored
    ]
    return [
        html.Div(
            [
                html.Div([html.Strong(words.say("notice.title")), *[html.P(line) for line in lines]]),
                html.Button(
                    words.say("notice.close"),
                    type="button",
                    className="notice-close",
                    **attributes(data_action="close-notice"),
                ),
            ],
            className="notice",
            role="status",
        )
    ]
