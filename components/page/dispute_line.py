"""A dispute as it stands on a page: its line in words, with its sources, on the days on which it holds. Knows no rule.

What has the class ``by-day`` is seen only on the days from ``data-from`` to ``data-to``, both included: the script
marks it (``is-now``) for the day shown, so that no step needs the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import Any

from dash import html

from components.facts.asof import EVER
from components.facts.disputes import Claim, Denial, Dispute, papers_of
from components.page.attributes import attributes
from components.page.citations import Cite, citing
from components.page.dispute_told import denial_sentences, dispute_sentences, said_papers
from components.words import Words


def dispute_lines(disputes: Sequence[Dispute], words: Words, cite: Cite | None = None) -> list[html.Div]:
    """Return one part for each dispute, with what it says and its sources, seen on the days on which it holds.

    ``cite`` cites the pages as the file at hand does.
    """
    return [
        html.Div(
            dispute_words(dispute, words, cite), className="dispute by-day", **on_days(dispute.first, dispute.last)
        )
        for dispute in disputes
    ]


def dispute_words(dispute: Dispute, words: Words, cite: Cite | None = None) -> list[Any]:
    """Return a dispute in a line, and its sources, folded, under it."""
    return _told(dispute_sentences(dispute, words), (*dispute.denied, *dispute.claims), words, cite)


def denial_words(denial: Denial, words: Words, cite: Cite | None = None) -> list[Any]:
    """Return a claim that the state itself denies in a line, and its sources, folded, under it."""
    return _told(denial_sentences(denial, words), (denial.claim,), words, cite)


def on_days(first: Day, last: Day | None) -> Any:
    """Return the attributes of what holds from ``first`` (EVER: from ever) to ``last`` (None: without an end)."""
    return attributes(
        data_from="" if first == EVER else first.isoformat(), data_to="" if last is None else last.isoformat()
    )


def _told(sentences: Sequence[str], claims: Sequence[Claim], words: Words, cite: Cite | None) -> list[Any]:
    pages = tuple(dict.fromkeys(origin for claim in claims for origin in claim.origins))
    papers = said_papers(papers_of(pages), len(pages), words)
    sources = html.Details(
        [html.Summary(papers, className="card-fold"), (cite or citing((), words))(pages)], className="dispute-on"
    )
    return [html.P(" ".join(sentences), className="dispute-line"), sources]
