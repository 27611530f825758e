"""How sources and other people's words stand on the page: as links and as text, never as markup. Knows no fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from dash import html

from components.facts.origins import Origin, cite_full
from components.page.attributes import attributes
from components.words import Words

_DATA_LANGUAGE = "en"


Cite = Callable[[Iterable[Origin]], html.P | None]
"""What cites the pages behind a row of a file, each by the number that it has there."""


def citing(pages: Iterable[Origin], words: Words) -> Cite:
    """Return what cites the pages of a file, numbered from 1 in the order given: on paper a number leads to a page."""
    numbers = {page.id: place for place, page in enumerate(pages, start=1)}
    return lambda origins: cited(origins, words, numbers)


def cited(origins: Iterable[Origin], words: Words, numbers: Mapping[str, int] | None = None) -> html.P | None:
    """Return the sources in a line, each named by its publisher; None where there are none.

    Each page is linked once; the whole citation is the link's title. ``numbers`` are those of the pages on paper, by
    their ids; a page without one has none.
    """
    pages = list(dict.fromkeys(origins))
    if not pages:
        return None
    links: list[Any] = [html.Span(words.count("card.sources", len(pages)), className="card-label")]
    for page in pages:
        number = (numbers or {}).get(page.id, 0)
        links += [" ", outside(page.publisher, page.url, title=cite_full(page), language=page.language, number=number)]
    return html.P(links, className="card-sources")


def listed(pages: Iterable[Origin]) -> html.Ol:
    """Return the pages of a file as a numbered list, each with its whole citation."""
    return html.Ol(
        [html.Li(_listed(page), lang=page.language) for page in pages],
        className="card-pages",
    )


def _listed(page: Origin) -> list[Any]:
    before, _, _ = cite_full(page).rpartition(page.url)
    return [before, outside(page.url, page.url)]


def outside(text: str, address: str, *, title: str = "", language: str = "", number: int = 0) -> html.A | html.Span:
    """Return a link that opens outside of the page; an address that is not http or https gives the text alone.

    ``number`` is that of the page in the file's list, which stands beside the link on paper (0: none).
    """
    if urlsplit(address).scheme not in ("http", "https"):
        return html.Span(text)
    return html.A(
        text,
        href=address,
        target="_blank",
        rel="noopener noreferrer",
        title=title or None,
        className="card-source",
        hrefLang=language or None,
        **attributes(data_number=str(number) if number else None),
    )


def from_data(text: str, words: Words, class_name: str = "") -> html.Span:
    """Return text of the data, which is English, so that a page in another language says so."""
    foreign = words.language != _DATA_LANGUAGE
    return html.Span(text, className=class_name or None, lang=_DATA_LANGUAGE if foreign else None)


def place_of(place: str, words: Words) -> html.Span:
    """Return the place of a visit; Belgrade, which most of them share, in the page's language."""
    return html.Span(words.say("by.belgrade")) if place == "Belgrade" else from_data(place, words)
