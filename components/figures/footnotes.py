"""Which footnotes the current frame needs, as whole sentences. Knows the view and the book, not the screen."""

from __future__ import annotations

from components.facts.book import Book
from components.view import View
from components.words import Words

_SOUTHERN = frozenset({"americas", "south"})
"""The regions in whose frame the Falkland Islands (Malvinas) stand."""


def footnotes(view: View, book: Book, words: Words) -> tuple[str, ...]:
    """Return the notes in the order in which they stand: Kosovo, what the map shows, how far the evidence goes."""
    notes = [words.say("foot.kosovo")]
    if view.view == "map":
        notes.append(words.say("foot.boundaries"))
        if view.region in _SOUTHERN:
            notes.append(words.say("foot.malvinas"))
    evidence = words.say("foot.evidence", date=words.date(book.evidence_up_to), version=book.version)
    later = words.say("foot.later")
    notes.append(f"{evidence} {later}")
    return tuple(notes)
