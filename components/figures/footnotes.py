"""Which footnotes a frame needs, as whole sentences: one rule a note. Knows the view and the book, not the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.facts.book import Book
from components.facts.shapes import GEOMETRY, version_of
from components.view import View
from components.words import Words

_MAPS = frozenset({"map"})
"""The views in which states are drawn as shapes, unless the address wants tiles."""
_SOUTHERN = frozenset({"americas", "south"})
"""The regions in whose frame the Falkland Islands (Malvinas) stand."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """One footnote: ``when`` tells of a view, and of the layer that leads it, whether it needs the note.

    ``text`` says it as whole sentences in the reader's language; empty where the book gives no reason for it. A note
    depends on nothing that a step in time changes, so that it stands while the reader moves through the days.
    """

    key: str
    when: Callable[[View, str], bool]
    text: Callable[[View, Book, Words], str]


def footnotes(view: View, book: Book, words: Words, *, layer: str = "") -> tuple[str, ...]:
    """Return the notes that a view needs, in the order in which they stand; page and files have the same.

    ``layer`` is the key of the layer that leads the page; empty: the one that the address names.
    """
    said = (note.text(view, book, words) for note in notes_of(view, layer))
    return tuple(text for text in said if text)


def notes_of(view: View, layer: str = "") -> tuple[Note, ...]:
    """Return the rules that hold for a view; ``layer`` as in :func:`footnotes`."""
    return tuple(note for note in NOTES if note.when(view, layer or view.layer))


def draws_shapes(view: View) -> bool:
    """Tell whether a view draws the states' shapes: a map, and not tiles."""
    return view.view in _MAPS and view.drawn == "map"


def _always(view: View, layer: str) -> bool:  # noqa: ARG001 - one signature for all
    return True


def _mapped(view: View, layer: str) -> bool:  # noqa: ARG001 - as above
    return draws_shapes(view)


def _far_south(view: View, layer: str) -> bool:
    return _mapped(view, layer) and view.region in _SOUTHERN


def _about(*layers: str, views: tuple[str, ...] = ()) -> Callable[[View, str], bool]:
    """Return the rule of a note that layers need, and the views that show the same facts."""
    return lambda view, layer: layer in layers or view.view in views


def _plain(key: str) -> Callable[[View, Book, Words], str]:
    return lambda view, book, words: words.say(key)  # noqa: ARG005 - one signature for all


def _kosovo(view: View, book: Book, words: Words) -> str:  # noqa: ARG001 - as above
    return words.say(f"foot.kosovo.{view.kosovo}")


def _shapes(view: View, book: Book, words: Words) -> str:  # noqa: ARG001 - as above
    return words.say("foot.shapes", source=GEOMETRY.title, version=version_of(book.folder))


def _evidence(view: View, book: Book, words: Words) -> str:  # noqa: ARG001 - as above
    said = words.say("foot.evidence", date=words.date(book.evidence_up_to), version=book.version)
    later = words.say("foot.later")
    return f"{said} {later}"


def _projected(view: View, book: Book, words: Words) -> str:  # noqa: ARG001 - as above
    chairs = book.table("presidencies")
    first = min(chairs.loc[chairs["basis"] == "projected", "start"], default="")
    return words.say("foot.council", date=words.date(first)) if first else ""


NOTES = (
    Note(key="kosovo", when=_always, text=_kosovo),
    Note(key="malvinas", when=_far_south, text=_plain("foot.malvinas")),
    Note(key="boundaries", when=_mapped, text=_plain("foot.boundaries")),
    Note(key="shapes", when=_mapped, text=_shapes),
    Note(key="relations", when=_about("relations"), text=_plain("foot.relations")),
    Note(key="visits", when=_about("visits", "visit_count", views=("visits", "timeline")), text=_plain("foot.visits")),
    Note(key="council", when=_about("council", views=("council", "timeline")), text=_projected),
    Note(key="china", when=lambda view, layer: view.view == "council", text=_plain("foot.china")),  # noqa: ARG005 - as above
    Note(key="votes", when=_about("votes"), text=_plain("foot.votes")),
    Note(key="trade", when=_about("trade"), text=_plain("foot.trade")),
    Note(key="evidence", when=_always, text=_evidence),
)
"""Every note, in the order in which they stand; a new one is one more entry and its words."""
