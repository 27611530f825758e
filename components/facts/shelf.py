"""The pages that the book cites, read once, so that many rows are cited at little cost. Knows no other table."""

from __future__ import annotations

from components.facts.book import Book
from components.facts.origins import Origin, origins


class Shelf:
    """Every page of a book by its id; reading it costs as much as citing one row by the table."""

    def __init__(self, book: Book) -> None:
        sources = book.table("sources")
        self._pages = {origin.id: origin for origin in origins(sources, ";".join(sources["id"]))}

    def cited(self, cell: str) -> tuple[Origin, ...]:
        """Return the pages that a cell of a column ``sources`` names, in its order; none for an empty cell.

        Raises KeyError for an id that the table does not have.
        """
        return tuple(self._pages[page] for page in cell.split(";") if page)
