"""How sources and other people's words stand on the page: as links and as text, never as markup. Knows no fact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from dash import html

from components.facts.origins import Origin, cite_full
from components.words import Words

_DATA_LANGUAGE = "en"


def cited(origins: Iterable[Origin], words: Words) -> html.P | None:
    """Return the sources in a line, each named by its publisher; None where there are none.

    Each page is linked once; the whole citation is the link's title.
    """
    pages = list(dict.fromkeys(origins))
    if not pages:
        return None
    links: list[Any] = [html.Span(words.count("card.sources", len(pages)), className="card-label")]
    for page in pages:
        links += [" ", outside(page.publisher, page.url, title=cite_full(page), language=page.language)]
    return html.P(links, className="card-sources")


def outside(text: str, address: str, *, title: str = "", language: str = "") -> html.A | html.Span:
    """Return a link that opens outside of the page; an address that is not http or https gives the text alone."""
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
    )


def from_data(text: str, words: Words, class_name: str = "") -> html.Span:
    """Return text of the data, which is English, so that a page in another language says so."""
    foreign = words.language != _DATA_LANGUAGE
    return html.Span(text, className=class_name or None, lang=_DATA_LANGUAGE if foreign else None)


def place_of(place: str, words: Words) -> html.Span:
    """Return the place of a visit; Belgrade, which most of them share, in the page's language."""
    return html.Span(words.say("by.belgrade")) if place == "Belgrade" else from_data(place, words)
