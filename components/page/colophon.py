"""What stands under a frame: the footnotes that it needs, how far the evidence goes, and the files."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.view import Ignored
from components.words import Words


def colophon(footnotes: Sequence[str], words: Words) -> html.Footer:
    """Return the footer; ``footnotes`` are whole sentences in the page's language."""
    return html.Footer(
        [
            html.Div(notes(footnotes), id=Ids.FOOTNOTES, className="footnotes"),
            html.Div(
                [
                    html.A(words.say("foot.files"), href="/view.json", **attributes(data_follow="/view.json")),
                    html.A(words.say("foot.data"), href="/data/datapackage.json"),
                ],
                className="files",
            ),
        ],
        className="colophon",
    )


def notes(footnotes: Sequence[str]) -> list[html.P]:
    """Return the footnotes as paragraphs."""
    return [html.P(note) for note in footnotes]


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
