"""The desk: reads an address against the book, and hands out what a page or a file is made of.

It keeps nothing of a visitor; what it remembers is keyed by the address's own values.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, wraps
from math import log
from threading import Lock
from typing import Any

from components.facts import asof
from components.facts.answers import AnswerStep
from components.facts.ballots import ballots
from components.facts.book import Book
from components.facts.dossier import GROUPS
from components.facts.events import Picked, states_picked
from components.facts.visit_ids import ranks, tours_by_id, visits_by_id
from components.figures.frames import FRAMES
from components.figures.framing import LADDER
from components.figures.lanes import LANES
from components.figures.layer import Layer, Question
from components.figures.layers import LAYERS
from components.figures.table import SORTS
from components.figures.timeline import AXIS_FIRST, AXIS_LAST, GROUPED, ORDERS
from components.page.views import VIEWS
from components.theme import LOOKS, Look, look_of
from components.view import Choices, Ignored, View
from components.words import Words, languages, preferred, words_for

FOLDED = 96
"""How many layers' answers are remembered, each for one question."""
KEPT = 120
"""How many drawn parts are remembered; the largest, a table of all visits, has about 330 kB."""
SCREENS = ("strip", "low", "phone")
"""The forms of the timeline that a screen can ask for; a view of its own takes a page instead."""


@dataclass(frozen=True, kw_only=True)
class Screen:
    """The room that a reader's screen has: the form of the timeline, and the map's width over height (0: not told)."""

    form: str = "strip"
    aspect: float = 0.0

    @classmethod
    def of(cls, form: object, aspect: object) -> Screen:
        """Read what a browser says of itself; what cannot be true is left out. Proportions are those of the ladder."""
        try:
            told = float(str(aspect))
        except ValueError:
            told = 0.0
        nearest = min(LADDER, key=lambda step: abs(log(step / told))) if 0.2 < told < 8 else 0.0
        return cls(form=str(form) if form in SCREENS else "strip", aspect=nearest)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An address as it was understood. ``day`` is the day shown; ``known`` the second clock's, None: everything."""

    view: View
    ignored: tuple[Ignored, ...]
    words: Words
    look_name: str
    day: date
    known: date | None
    choices: Choices
    screen: Screen

    @property
    def address(self) -> tuple[object, ...]:
        """Everything that decides what is drawn: what is remembered is remembered under it."""
        return self.view, self.words.language, self.look_name, self.screen, self.choices.latest

    @property
    def look(self) -> Look:
        """The colours to draw in."""
        return look_of(self.look_name)

    @property
    def layer(self) -> Layer:
        """The layer that leads the page: the view's own where it has one, else the one that the address names."""
        return LAYERS[VIEWS[self.view.view].layer or self.view.layer]

    @property
    def region(self) -> str:
        """The region whose states the page counts."""
        return self.view.region if "region" in VIEWS[self.view.view].counted else "americas"

    @property
    def question(self) -> Question:
        """What the address asks of the leading layer beside the day."""
        return self.asked_of(self.layer)

    def asked_of(self, layer: Layer) -> Question:
        """Return what the address asks of a layer beside the day: of recognition no more than whose count it is.

        The filters of visits hold for the layer that leads, whose headline tells them.
        """
        view = self.view
        if layer.key == "recognition":
            return self.counted_by(view.by)
        asked = Question(by=view.by, known=self.known, window=view.window(self.choices), vote=view.vote)
        if layer.key != self.layer.key or "official" not in layer.choices:
            return asked
        return replace(asked, direction=view.direction, official=view.official, level=view.level)

    def counted_by(self, by: str) -> Question:
        """Return the question of the layer of recognition by that perspective, as far as was public."""
        return Question(by=by, known=self.known)

    @property
    def key(self) -> str:
        """What decides whether a page is turned or only redrawn."""
        turned = (self.view.view, self.words.language, self.look_name, self.screen.form, self.view.drawn)
        choices = ",".join(LAYERS[self.view.layer].choices)
        return "|".join((*turned, choices, "slide" if self.view.scene else ""))


@dataclass(frozen=True)
class Desk:
    """A book and a calendar: everything that the wiring needs to answer an address."""

    book: Book
    today: Callable[[], date] = date.today
    _steps: Callable[[str, Question], tuple[AnswerStep, ...]] = field(init=False, repr=False, compare=False)
    _drawn: OrderedDict[tuple[object, ...], Any] = field(init=False, repr=False, compare=False)
    _door: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_steps", lru_cache(maxsize=FOLDED)(self._fold))
        object.__setattr__(self, "_drawn", OrderedDict())

    @property
    def states(self) -> tuple[str, ...]:
        """The 35, in the book's order."""
        return tuple(self.book.table("states")["iso3"])

    def choices(self) -> Choices:
        """Return what exists to choose from today; the default stands first where there is one."""
        visits = self.book.table("visits")
        return Choices(
            options={
                "view": tuple(VIEWS),
                "by": asof.PERSPECTIVES,
                "region": tuple(FRAMES),
                "layer": tuple(LAYERS),
                "country": ("", *self.states),
                "lang": ("", *languages()),
                "theme": ("", *LOOKS),
                "direction": ("", "to_belgrade", "from_belgrade"),
                "official": ("", *sorted(set(visits["official"]))),
                "level": ("", *sorted(set(visits["level"]))),
                "seat": ("", "permanent", "elected", "presidency"),
                "vote": ("", *ballots(self.book)),
                "drawn": ("map", "tiles"),
                "group": ("", *GROUPS),
                "sort": SORTS,
                "kosovo": ("un", "eu", "coe"),
                "lanes": tuple(LANES),
                "grouped": GROUPED,
                "order": ORDERS,
                "members": ("rotation", "group"),
                "tour": ("", *tours_by_id(self.book)),
                "visit": ("", *visits_by_id(self.book)),
            },
            first_day=AXIS_FIRST,
            last_day=AXIS_LAST,
            latest=min(max(self.book.evidence_up_to, self.today()), AXIS_LAST),
            ranks=ranks(self.book),
        )

    def read(self, search: str, *, look: str = "", accept: Sequence[str] = (), screen: Screen = Screen()) -> Reading:
        """Understand an address; ``look`` is what the screen prefers and ``accept`` the browser's languages."""
        choices = self.choices()
        view, ignored = View.from_search(search, choices)
        asked = view.theme or look
        return Reading(
            view=view,
            ignored=ignored,
            words=words_for(view.lang or preferred(list(accept))),
            look_name=asked if asked in LOOKS else "light",
            day=view.day(choices),
            known=view.known_day(),
            choices=choices,
            screen=screen,
        )

    def in_region(self, region: str) -> frozenset[str]:
        """Return the states of a region of the address; all of them for the Americas."""
        return states_picked(self.book, Picked(region=region))

    def answers(self, layer: Layer, question: Question) -> tuple[AnswerStep, ...]:
        """Return what a layer answers, on every day; folded once for each question that was asked."""
        return self._steps(layer.key, question)

    def remember(self, part: str, reading: Reading, make: Callable[[], Any]) -> Any:
        """Return what was made for the same address before, else make it; a shared link is drawn once.

        What is handed out belongs to all who ask: nobody may change it. The oldest entries go first.
        """
        key = (part, *reading.address)
        with self._door:
            if key in self._drawn:
                return self._drawn[key]
        made = make()
        with self._door:
            self._drawn[key] = made
            while len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        return made

    def _fold(self, layer: str, question: Question) -> tuple[AnswerStep, ...]:
        return LAYERS[layer].steps(self.book, question)


def picked(view: View) -> Picked:
    """Return the filters that an address sets."""
    return Picked(
        country=view.country,
        region=view.region,
        direction=view.direction,
        official=view.official,
        level=view.level,
        seat=view.seat,
    )


Draw = Callable[[Desk, Reading], Any]
"""What draws a part of a page, or reads something off an address."""


def remembered(draw: Draw) -> Draw:
    """Let a part be drawn once for each address."""

    @wraps(draw)
    def once(desk: Desk, reading: Reading) -> Any:
        return desk.remember(draw.__name__, reading, lambda: draw(desk, reading))

    return once
