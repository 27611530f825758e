"""Every page that the atlas cites, by kind and publisher, with the facts that rest on it. Knows records, no rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from dash import html

from components.facts.origins import Origin
from components.facts.rested import Rested
from components.facts.witnesses import SourceFile
from components.page.attributes import attributes
from components.page.fact_line import address, told, when
from components.view import Choices
from components.words import Words


def source_list(files: Sequence[SourceFile], words: Words, choices: Choices) -> list[html.Section]:
    """Return a part for each kind of page; in it each publisher with its pages, each with its facts folded away.

    The files stand in their order: those of a kind together, and in it those of a publisher.
    """
    return [
        html.Section(
            [
                html.H3([words.say(f"sources.kind.name.{kind}"), " ", _count(len(of_kind), words)]),
                html.Dl([_publisher(pages, words, choices) for pages in _by_publisher(of_kind)]),
            ],
            className="source-kind",
            **attributes(data_kind=kind),
        )
        for kind, grouped in groupby(files, key=lambda file: file.origin.kind)
        for of_kind in (list(grouped),)
    ]


def _count(n: int, words: Words) -> html.Small:
    """Return how many pages there are; the script says how many of them are left."""
    said = words.say("sources.some", n="{n}", total=words.number(n))
    return html.Small(words.number(n), **attributes(data_said=said))


def _by_publisher(files: Iterable[SourceFile]) -> list[list[SourceFile]]:
    return [list(pages) for _, pages in groupby(files, key=lambda file: file.origin.publisher)]


def _publisher(files: Sequence[SourceFile], words: Words, choices: Choices) -> html.Div:
    return html.Div(
        [
            html.Dt([files[0].origin.publisher, _whose(files[0], words)]),
            *[_page(file, words, choices) for file in files],
        ]
    )


def _whose(file: SourceFile, words: Words) -> html.Span | None:
    """Return whose government a page of a government counts as."""
    if file.origin.kind != "government":
        return None
    whose = words.state(file.government) if file.government else words.say("sources.undecided")
    return html.Span(whose, className="source-whose")


def _page(file: SourceFile, words: Words, choices: Choices) -> html.Dd:
    lines: list[Any] = [_fact(fact, words, choices) for fact in file.facts]
    if file.others:
        lines.append(html.Li(words.count("sources.others", file.others)))
    return html.Dd(
        [
            _link(file.origin),
            " ",
            html.Small(_about(file.origin, words)),
            html.Details([html.Summary(words.count("sources.facts", file.rows)), html.Ul(lines)]),
        ]
    )


def _link(origin: Origin) -> html.A | html.Span:
    """Return a page's title as a link that opens outside; as text where the address is not http or https."""
    if urlsplit(origin.url).scheme not in ("http", "https"):
        return html.Span(origin.title)
    return html.A(origin.title, href=origin.url, hrefLang=origin.language, target="_blank", rel="noreferrer")


def _about(origin: Origin, words: Words) -> str:
    published = words.date(origin.published) if origin.published else words.say("sources.undated")
    return f"{published} · {words.tongue(origin.language)}"


def _fact(fact: Rested, words: Words, choices: Choices) -> html.Li:
    return html.Li([html.A(when(fact, words), href="/" + address(fact, choices)), " ", told(fact, words)])
