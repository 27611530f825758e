"""The parts of the view of sources, drawn for a reading of the address."""

from __future__ import annotations

from components.facts.certainty import graded
from components.facts.witnesses import source_files
from components.page.grade_table import grade_table
from components.page.markup import markup
from components.page.source_list import source_list
from components.wiring.desk import Desk, Reading, remembered


@remembered
def sources_of(desk: Desk, reading: Reading) -> str:
    """Return every page with the facts about the states that the filters leave, as HTML text."""
    files = source_files(desk.book, country=reading.view.country, region=reading.view.region)
    return markup(source_list(files, reading.words, reading.choices))


@remembered
def grades_of(desk: Desk, reading: Reading) -> str:
    """Return what the grades mean, with the facts that have each, as HTML text."""
    return markup(grade_table(graded(desk.book), reading.words))
