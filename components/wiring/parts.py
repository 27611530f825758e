"""The parts of the pages: what draws each one, and what it is redrawn into when the address changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import Output

from components.page.colophon import notes, notices
from components.page.ids import Ids
from components.page.views import VIEWS
from components.wiring import (
    part_compare,
    part_council,
    part_lists,
    part_map,
    part_preflight,
    part_slide,
    part_sources,
    part_table,
    part_visits,
)
from components.wiring.desk import Desk, Draw, Reading
from components.wiring.excerpts import footnotes_of, name_of
from components.wiring.names import names_url


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a page: ``draw`` makes it for a page that is turned.

    ``output`` is what it is redrawn into within a page (None: it stays), by ``redraw`` where that is not the same.
    ``follows`` names what else it is drawn anew for, when the reader rests: ``Ids.SETTLED`` after a move in time, for
    what the browser cannot look up in what travelled with the page; ``Ids.WINDOWED`` after a move of the axis;
    ``Ids.COUNTED`` too, but only where the leading layer counts within the window. ``rests_on`` tells what of an
    address decides it (None: all may): on a page of the axis it is not drawn anew where that is as it was. What the
    browser can ask for ``ahead``, by itself, is not drawn again for a request that says that it did.
    """

    draw: Draw
    output: Output | None = None
    redraw: Draw | None = None
    follows: tuple[Ids, ...] = ()
    rests_on: Callable[[Reading], object] | None = None
    ahead: bool = False

    def stays(self, reading: Reading, before: Reading | None) -> bool:
        """Tell whether the part stays as it is; ``before`` is what it was drawn for (None: nobody knows).

        A talk waits for what it steps through, so there nothing stays.
        """
        if self.rests_on is None or before is None or reading.view.scene or not VIEWS[reading.view.view].paged:
            return False
        return self.rests_on(before) == self.rests_on(reading)


def _notices(desk: Desk, reading: Reading) -> Any:  # noqa: ARG001 - every part is drawn from desk and reading
    return notices(reading.ignored, reading.words)


def _footnotes(desk: Desk, reading: Reading) -> Any:
    return notes(footnotes_of(desk, reading), name_of(reading, "{ending}", "{date}"))


PARTS: dict[str, Part] = {
    "map": Part(draw=part_map.map_figure, output=Output(Ids.MAP, "figure"), follows=(Ids.COUNTED,)),
    "regions": Part(draw=part_map.regions_of),
    "names": Part(draw=names_url),
    "timeline": Part(
        draw=part_lists.timeline_of,
        output=Output(Ids.TIMELINE_DRAWN, "data"),
        follows=(Ids.WINDOWED,),
        ahead=True,
    ),
    "timeline_described": Part(
        draw=part_lists.timeline_in_words,
        output=Output(Ids.TIMELINE_DESCRIBED, "data-markup"),
        follows=(Ids.WINDOWED,),
    ),
    "playback": Part(
        draw=part_map.playback_data,
        output=Output(Ids.PLAYBACK, "data"),
        follows=(Ids.COUNTED,),
        rests_on=part_map.playback_rests_on,
    ),
    "card": Part(draw=part_lists.card_of, output=Output(Ids.CARD, "data-markup")),
    "rows": Part(draw=part_lists.rows_of, output=Output(Ids.TABLE, "data-markup")),
    "visits_day": Part(
        draw=part_visits.visits_day_of,
        output=Output(Ids.VISITS_DAY, "data-markup"),
        follows=(Ids.SETTLED, Ids.WINDOWED),
    ),
    "tours": Part(draw=part_visits.tours_of, output=Output(Ids.TOURS, "data-markup")),
    "tour": Part(draw=part_visits.tour_of, output=Output(Ids.TOUR, "data-markup")),
    "around": Part(draw=part_visits.around_of, output=Output(Ids.AROUND, "data-markup")),
    "legend": Part(draw=part_map.legend_of, output=Output(Ids.LEGEND, "data-markup"), redraw=part_map.legend_rows_of),
    "key": Part(draw=part_lists.key_of, output=Output(Ids.KEY, "data-markup"), redraw=part_lists.key_rows_of),
    "lanes": Part(draw=part_lists.lanes_of),
    "windows": Part(draw=part_lists.windows_of, output=Output(Ids.WINDOWS, "data-markup")),
    "perspectives": Part(draw=part_compare.perspectives_of, output=Output(Ids.PERSPECTIVES, "data-markup")),
    "disputes": Part(draw=part_compare.disputes_of, output=Output(Ids.DISPUTES, "data-markup")),
    "second": Part(draw=part_compare.second_of, output=Output(Ids.SECOND, "data-markup")),
    "table": Part(draw=part_table.table_of_states, output=Output(Ids.TABLE_BOX, "data-markup"), follows=(Ids.SETTLED,)),
    "slide_file": Part(draw=part_slide.file_of, output=Output(Ids.SLIDE_FILE, "data-markup")),
    "slide_notes": Part(draw=part_slide.notes_of, output=Output(Ids.SLIDE_NOTES, "data-markup")),
    "strip": Part(draw=part_slide.strip_of, output=Output(Ids.STRIP, "data-markup")),
    "council_years": Part(draw=part_council.years_of),
    "council_next": Part(draw=part_council.next_of),
    "council_seats": Part(draw=part_council.seats_of, output=Output(Ids.COUNCIL_SEATS, "data-markup")),
    "council_ahead": Part(
        draw=part_council.ahead_of, output=Output(Ids.COUNCIL_AHEAD, "data-markup"), follows=(Ids.SETTLED,)
    ),
    "council_meetings": Part(draw=part_council.meetings_of),
    "sources": Part(draw=part_sources.sources_of, output=Output(Ids.SOURCES, "data-markup")),
    "grades": Part(draw=part_sources.grades_of),
    "preflight": Part(draw=part_preflight.preflight_of),
    "notices": Part(draw=_notices, output=Output(Ids.NOTICES, "children")),
    "footnotes": Part(draw=_footnotes, output=Output(Ids.FOOTNOTES, "children"), follows=(Ids.COUNTED,)),
}
"""The parts by the name that a view asks for (``content.part(name)``)."""
