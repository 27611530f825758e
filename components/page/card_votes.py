"""The part of a state's file that tells of its votes: a strip of all ballots, and a list of those that were found."""

from __future__ import annotations

from dash import html

from components.facts.ballots import Ballot
from components.facts.dossier import CountryFile
from components.page.attributes import attributes
from components.page.citations import Cite, from_data
from components.page.sections import folded, section
from components.page.times import day_button
from components.words import Words

NOT_FOUND = "not_found"
"""What stands for a vote that nobody found: the state may have voted, or had no vote in that body."""


def votes(file: CountryFile, words: Words, cite: Cite) -> html.Section:
    """Return the strip and the votes that were found, newest first; what yes meant stands with each."""
    title = words.say("card.votes.title")
    if not file.votes:
        return section(title, [html.P(words.say("card.votes.none"), className="card-quiet")])
    items = [_vote(ballot, words, cite) for ballot in file.votes]
    return section(
        title,
        [
            _strip(file, words),
            folded(items, 0, words, "card.votes.each"),
            html.P(words.say("card.votes.care"), className="card-quiet"),
        ],
    )


def _strip(file: CountryFile, words: Words) -> html.Ol:
    """Return one cell a ballot, in time order: colour and letter for the eye, words for who listens."""
    return html.Ol(
        [_cell(ballot, words) for ballot in file.strip],
        className="vote-strip",
        **attributes(aria_label=words.say("card.votes.strip")),
    )


def _cell(ballot: Ballot, words: Words) -> html.Li:
    vote = ballot.vote or NOT_FOUND
    said = words.say("card.votes.cell", date=words.date(ballot.date), body=ballot.body, vote=_said(vote, words))
    return html.Li(
        [
            html.Span(
                html.B(words.say(f"card.vote.letter.{vote}")), className="vote-letter", **attributes(aria_hidden="true")
            ),
            html.Span(ballot.date[:4], className="vote-year", **attributes(aria_hidden="true")),
            html.Span(said, className="unseen"),
        ],
        className="vote-cell",
        title=said,
        **attributes(data_vote=vote, data_from=ballot.first.isoformat()),
    )


def _said(vote: str, words: Words) -> str:
    return words.say(f"card.vote.{vote}")


def _vote(ballot: Ballot, words: Words, cite: Cite) -> html.Li:
    return html.Li(
        [
            day_button(ballot.date, words),
            html.Div(
                [
                    html.P(_said(ballot.vote, words), className="card-what"),
                    html.P(from_data(ballot.body, words), className="card-word"),
                    html.P(from_data(ballot.subject, words), className="card-note"),
                    cite(ballot.origins),
                ],
                className="card-body",
            ),
        ],
        className="card-row",
        **attributes(data_from=ballot.first.isoformat(), data_vote=ballot.vote),
    )
