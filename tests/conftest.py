"""What many tests share: the real book, read once, and an app over it on a day that does not change."""

from __future__ import annotations

from datetime import date

import pytest
from dash import Dash
from hypothesis import settings

from app import make_app
from components.facts.book import Book, load_book
from components.wiring.desk import Desk

settings.register_profile("atlas", deadline=None)  # how long an example takes says more of the machine than of the code
settings.load_profile("atlas")

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def book() -> Book:
    """The facts that come with the atlas."""
    return load_book()


@pytest.fixture(scope="session")
def desk(book: Book) -> Desk:
    """A desk on a frozen day."""
    return Desk(book, lambda: TODAY)


@pytest.fixture(scope="session")
def app(book: Book) -> Dash:
    """An app on a frozen day."""
    return make_app(book, lambda: TODAY)
