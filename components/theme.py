"""Colours, patterns and sizes of the looks; ``assets/tokens.css`` mirrors them (a test compares the two)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FAMILY = '"Source Sans 3 Variable", "Atlas Letters", "Source Sans 3", "Segoe UI", system-ui, sans-serif'


class Pattern(StrEnum):
    """How a category is told apart without colour: strokes over the fill."""

    NONE = "none"
    LEVEL = "level"  # horizontal strokes
    FALLING = "falling"  # strokes from upper left to lower right
    RISING = "rising"  # strokes from lower left to upper right: contested, whatever the category


@dataclass(frozen=True, kw_only=True)
class Look:
    """One look. Every colour is ``#rrggbb``; names are those of the CSS tokens, with hyphens."""

    ground: str  # the page, and the sea
    raised: str  # cards and controls
    ink: str  # text
    quiet: str  # secondary text; at least 4.5:1 on ground and raised
    hairline: str  # rules and grid
    land: str  # land without a status
    border: str  # borders between states
    stroke: str  # strokes of a pattern over a fill
    accent: str  # what the reader controls: the date line, the selection, focus
    recognises: str
    suspended: str
    withdrew: str
    does_not_recognise: str
    to_belgrade: str
    from_belgrade: str
    seat: str  # a term on the Council
    presidency: str
    scale1: str  # a scale for what has more and less: 1 the least, near the ground
    scale2: str
    scale3: str
    scale4: str
    scale5: str
    unknown: str  # nobody found an answer: never the least of a scale
    vote_yes: str
    vote_no: str
    abstain: str
    absent: str


LOOKS: dict[str, Look] = {
    "light": Look(
        ground="#faf8f4", raised="#ffffff", ink="#1d2326", quiet="#5b6468", hairline="#d9d5cc",
        land="#e4dfd5", border="#faf8f4", stroke="#faf8f4", accent="#b3124a",
        recognises="#0f6361", suspended="#0f6361", withdrew="#8b569b", does_not_recognise="#b27412",
        to_belgrade="#2f4a8a", from_belgrade="#8a5a2f", seat="#7d8a92", presidency="#1d2326",
        scale1="#c7c8e8", scale2="#a3a6dc", scale3="#6a69b6", scale4="#434797", scale5="#26285a", unknown="#938c80",
        vote_yes="#2f4a8a", vote_no="#a8662e", abstain="#a5b5af", absent="#c5d5cf",
    ),
    "dark": Look(
        ground="#14171a", raised="#1d2226", ink="#f1eee8", quiet="#a9b1b5", hairline="#3a4147",
        land="#2c3237", border="#14171a", stroke="#14171a", accent="#ff6f9c",
        recognises="#4fb3ac", suspended="#4fb3ac", withdrew="#a262b6", does_not_recognise="#e3b04b",
        to_belgrade="#8fa9ee", from_belgrade="#d9a877", seat="#8b98a0", presidency="#f1eee8",
        scale1="#303768", scale2="#5259a2", scale3="#7f84cf", scale4="#a9adec", scale5="#d6dbf4", unknown="#766d5e",
        vote_yes="#8fa9ee", vote_no="#d18848", abstain="#7e8d87", absent="#3d4b46",
    ),
    "contrast": Look(
        ground="#ffffff", raised="#ffffff", ink="#000000", quiet="#333333", hairline="#767676",
        land="#e0e0e0", border="#ffffff", stroke="#ffffff", accent="#c4003d",
        recognises="#004a48", suspended="#004a48", withdrew="#77398a", does_not_recognise="#a06000",
        to_belgrade="#12307a", from_belgrade="#6b3a06", seat="#5a646a", presidency="#000000",
        scale1="#caccfe", scale2="#a5a8ee", scale3="#6267ca", scale4="#3e45a3", scale5="#0a0c51", unknown="#928f87",
        vote_yes="#12307a", vote_no="#8f4a12", abstain="#9cb9ae", absent="#d0dad6",
    ),
    "print": Look(
        ground="#ffffff", raised="#ffffff", ink="#000000", quiet="#3d3d3d", hairline="#767676",
        land="#e0e0e0", border="#ffffff", stroke="#ffffff", accent="#000000",
        recognises="#161616", suspended="#161616", withdrew="#8f8f8f", does_not_recognise="#515151",
        to_belgrade="#222222", from_belgrade="#737373", seat="#808080", presidency="#0b0b0b",
        scale1="#cecece", scale2="#acacac", scale3="#737373", scale4="#515151", scale5="#0b0b0b", unknown="#8f8f8f",
        vote_yes="#2e2e2e", vote_no="#636363", abstain="#acacac", absent="#cecece",
    ),
}  # fmt: skip
"""The looks by their value in the address. ``print`` has no colour at all: what has colours elsewhere parts by
lightness and strokes, and both sides of a question are greys, neither of them the paper's."""
DEFAULT_LOOK = "light"


def look_of(name: str) -> Look:
    """Return the look of that name; the light one where the name is empty."""
    return LOOKS[name or DEFAULT_LOOK]
