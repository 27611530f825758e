"""Whether a screen is ready for a talk, as far as the server knows: look and evidence; it knows no screen."""

from __future__ import annotations

from components.page.markup import markup
from components.page.view_preflight import Check, preflight
from components.wiring.desk import Desk, Reading, remembered
from components.words import Words

STRONG = 7.0
"""The contrast that text needs on its ground: WCAG 2.2, success criterion 1.4.6."""
OLD = 365
"""Days after which the evidence is said to be old."""
_SAID = {
    "local": ("pass", "other"),
    "fonts": ("pass", "missing"),
    "screen": ("pass", "shape", "small"),
    "story": ("own", "shipped", "faults", "silent"),
    "scenes": ("pass", "failed", "silent"),
}
"""What the browser may have to say of each check that is its own: the ends of ``preflight.<check>.<end>``."""
_HOLES = {name: f"{{{name}}}" for name in ("n", "total", "host", "hosts", "size", "shape", "scenes", "title", "faults")}


@remembered
def preflight_of(desk: Desk, reading: Reading) -> str:
    """Return the checks as HTML text."""
    words = reading.words
    before, after = ("local", "fonts", "screen"), ("story", "scenes")
    checks = [*(_asked(check, words) for check in before), _look(reading), _evidence(desk, reading)]
    checks += [_asked(check, words) for check in after]
    return markup(preflight(checks, words))


def _asked(check: str, words: Words) -> Check:
    return Check(key=check, said={end: words.say(f"preflight.{check}.{end}", **_HOLES) for end in _SAID[check]})


def _look(reading: Reading) -> Check:
    """Tell how text stands out in the look that is shown."""
    words, look = reading.words, reading.look
    ratio = contrast(look.ink, look.ground)
    end = "pass" if ratio >= STRONG else "weak"
    detail = words.say(f"preflight.look.{end}", look=words.say(f"look.{reading.look_name}"), ratio=words.number(ratio))
    return Check(
        key="look",
        state="pass" if end == "pass" else "attention",
        detail=detail,
        said={"forced": words.say("preflight.look.forced")},
    )


def _evidence(desk: Desk, reading: Reading) -> Check:
    """Tell how far the evidence goes, and whether that is long ago."""
    old = (desk.today() - desk.book.evidence_up_to).days > OLD
    end = "old" if old else "pass"
    return Check(
        key="evidence",
        state="attention" if old else "pass",
        detail=reading.words.say(f"preflight.evidence.{end}", date=reading.words.date(desk.book.evidence_up_to)),
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb``, from 1 to 21 (WCAG 2.2, "contrast ratio").

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
