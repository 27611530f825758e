"""What a view shows, gathered once for every file that it leaves in, and what such a file is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.facts.answers import Answer
from components.facts.book import Book
from components.facts.events import Picked
from components.facts.listing import Term, Visit, term_records, visit_records
from components.figures.layer import Layer
from components.view import View
from components.words import Words

VISITS = frozenset({"visits", "timeline"})
"""The views whose rows are visits; those of the Council are terms, those of any other the states."""


@dataclass(frozen=True, kw_only=True)
class Slice:
    """The answers on a day, one for each state of a region, in the book's order.

    ``by`` tells whose count it is; empty where the layer does not depend on that.
    """

    day: date
    by: str
    named: Sequence[tuple[str, Answer]]


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """A view with everything that its files are made of.

    ``region`` is the one whose states the view counts. ``slices`` are the answers of the layer that leads the view:
    what the headline counts comes first; a view that compares has more. ``sentence`` is the headline without marks,
    ``notes`` the footnotes, ``window`` the first and last day of the timeline, both included, and ``picked`` the
    filters of the visits and of the Council.
    """

    book: Book
    view: View
    words: Words
    region: str
    layer: Layer
    slices: tuple[Slice, ...]
    sentence: str
    notes: tuple[str, ...]
    window: tuple[date, date]
    picked: Picked

    @property
    def shown(self) -> Slice:
        """What the headline counts."""
        return self.slices[0]

    @property
    def address(self) -> str:
        """The address of the view, without the host."""
        return "/" + self.view.to_search()

    def visits(self) -> tuple[Visit, ...]:
        """Return the visits that are picked and touch the window, in time order."""
        return visits_within(self.book, self.picked, self.window)

    def terms(self) -> tuple[Term, ...]:
        """Return the Council terms that are picked and touch the window, in time order."""
        picked = self.picked
        found = term_records(self.book, country=picked.country, region=picked.region, seat=picked.seat)
        first, last = self.window
        return tuple(
            term for term in reversed(found) if term.first <= last and (term.last is None or term.last >= first)
        )


def visits_within(book: Book, picked: Picked, window: tuple[date, date]) -> tuple[Visit, ...]:
    """Return the visits that are picked and touch the window (first and last day, both included), in time order."""
    found = visit_records(
        book,
        country=picked.country,
        region=picked.region,
        direction=picked.direction,
        official=picked.official,
        level=picked.level,
    )
    first, last = window
    return tuple(visit for visit in reversed(found) if visit.first <= last and visit.last >= first)


def since_of(answer: Answer) -> str:
    """Return since when an answer holds, where the layer knows it: an ISO date, truncated where no more is known.

    Empty where it is not known or the question makes no sense; the day on which a step begins is never put in its
    place, since it may be the end of a span.
    """
    since = getattr(answer.detail, "since", "")
    return since if isinstance(since, str) else ""


def file_name(view: View, layer: Layer, day: str, ending: str) -> str:
    """Return what a file of the view is called: what it shows, of which state or region, when, by whose count.

    ``day`` is the day shown, as ISO text; it may be a hole. Of a layer that counts in the years shown, and of a table,
    which has columns of such layers, the years are a part of the name.

    >>> from components.figures.layers import LAYERS
    >>> file_name(View(by="belgrade"), LAYERS["recognition"], "2019-07-02", "csv")
    'recognition-2019-07-02-belgrade.csv'
    """
    region = "" if view.region == "americas" else view.region
    years = [f"{end}-{said}" for end, said in (("from", view.from_), ("to", view.to)) if said]
    if view.view in VISITS or view.view == "council":
        parts = [view.view, view.direction, view.seat, view.country, region, view.from_, view.to]
    elif view.view == "table":
        parts = [view.view, region, view.group, day, view.by, view.known, *years]
    elif view.view == "compare":
        parts = [view.view, day, f"with-{view.with_}" if view.with_ else "", view.known]
    else:
        vote = view.vote if "vote" in layer.choices else ""
        parts = [layer.key, vote, region, day, view.by if layer.contested else "", view.known]
        parts += years if layer.windowed else []
    return "-".join(part.replace("_", "-") for part in parts if part) + f".{ending}"
