"""Read a part of the page as a reader of its HTML does."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from typing import Any

from components.facts.book import Book, load_book
from components.page.markup import markup


@cache
def real_book() -> Book:
    return load_book()


def read(part: Any) -> ET.Element:
    """The part's HTML as a tree: it must be well formed."""
    return ET.fromstring(markup(part))


def text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def classed(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return (element for element in root.iter() if name in element.get("class", "").split())


def part_of(root: ET.Element, title: str) -> ET.Element:
    """The section under that heading."""
    return next(section for section in root.iter("section") if text(next(section.iter("h3"))) == title)
