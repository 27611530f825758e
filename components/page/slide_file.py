"""A state's file in a few lines of large type: its name, its standing by each count, and what is in dispute.

It decides nothing; what depends on the day shown is filled in by the script.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components.facts.disputes import Dispute
from components.page.attributes import attributes
from components.page.card import PERSPECTIVES
from components.page.dispute_line import on_days
from components.page.dispute_told import dispute_sentences
from components.words import Words


def slide_file(iso3: str, disputes: Sequence[Dispute], words: Words) -> html.Article:
    """Return the short file of a state; ``disputes`` are its own, each seen on the days on which it holds."""
    rows = [
        html.Div(
            [
                html.Dt(words.say(f"compare.by.{by}")),
                html.Dd(className="card-status", **attributes(data_fill="status", data_iso3=iso3, data_by=by)),
            ]
        )
        for by in PERSPECTIVES
    ]
    lines = [
        html.P(" ".join(dispute_sentences(dispute, words)), className="by-day", **on_days(dispute.first, dispute.last))
        for dispute in disputes
    ]
    return html.Article(
        [
            html.H2(words.state(iso3)),
            html.Dl(rows, className="slide-statuses"),
            html.P(className="slide-told", **attributes(data_fill="told", data_iso3=iso3)),
            *lines,
        ],
        className="slide-file",
        **attributes(data_iso3=iso3, aria_label=words.state(iso3)),
    )
