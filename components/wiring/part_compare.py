"""The parts of the page that compares, drawn for a reading of the address: counts, disputes and a second date."""

from __future__ import annotations

from components.exports.compare_json import Comparison, Second
from components.facts import asof
from components.facts.comparing import Spell, differences, numbers_of, on_day, steps_by, tallies_of, tally_on
from components.facts.disputes import denials, disputes
from components.page.compare import differing, perspectives, second
from components.page.dispute_told import dispute_sentences
from components.page.markup import markup
from components.wiring.desk import Desk, Reading, remembered


@remembered
def perspectives_of(desk: Desk, reading: Reading) -> str:
    """Return the three counts side by side, for every day, in HTML text."""
    tallies = {by: tallies_of(steps_by(desk.book, by, reading.known)) for by in asof.PERSPECTIVES}
    return markup(perspectives(tallies, reading.words))


@remembered
def disputes_of(desk: Desk, reading: Reading) -> str:
    """Return what the three counts differ on, for every day, in HTML text."""
    found = disputes(desk.book, known=reading.known)
    numbers = numbers_of([Spell(first=one.first, last=one.last) for one in found])
    return markup(differing(found, denials(desk.book, known=reading.known), numbers, reading.words))


@remembered
def second_of(desk: Desk, reading: Reading) -> str:
    """Return the count on the second date and what changed since or until, in HTML text; none without such a date."""
    day = reading.view.with_day(reading.choices)
    if day is None:
        return ""
    steps = steps_by(desk.book, reading.view.by, reading.known)
    found = differences(desk.book, steps, day)
    numbers = numbers_of([one.spell for one in found])
    return markup(second(reading.view.by, day, tally_on(steps, day), found, numbers, reading.words))


def comparison_of(desk: Desk, reading: Reading) -> Comparison | None:
    """Return what the page compares on the day shown, for the view as a file; None for another view."""
    if reading.view.view != "compare":
        return None
    book, day, known = desk.book, reading.day, reading.known
    tracks = {by: steps_by(book, by, known) for by in asof.PERSPECTIVES}
    holding = [one for one in disputes(book, known=known) if one.first <= day and (one.last is None or day <= one.last)]
    return Comparison(
        tallies={by: tally_on(steps, day) for by, steps in tracks.items()},
        disputes=[(one, dispute_sentences(one, reading.words)) for one in holding],
        second=_second(desk, reading),
    )


def _second(desk: Desk, reading: Reading) -> Second | None:
    day, by = reading.view.with_day(reading.choices), reading.view.by
    if day is None:
        return None
    steps = steps_by(desk.book, by, reading.known)
    changed = on_day(differences(desk.book, steps, day), reading.day)
    return Second(day=day, by=by, tally=tally_on(steps, day), changed=changed)
