"""Every id of the page: the layout, the callbacks, the scripts and the browser tests take them from here."""

from __future__ import annotations

from enum import StrEnum


class Ids(StrEnum):
    """The ids of single elements; those of the contract keep their plain names."""

    PARAMETERS = "parameters"  # the address's parameters: order, defaults and valid values
    REQUEST = "request"  # the address with the look that the screen asks for: what the server draws from
    PAGE = "page"
    PAGE_KEY = "page-key"
    PLAYBACK = "playback"
    SHOWN = "shown"  # takes the place of an answer for what the script does with a playback
    SPOKEN = "spoken"  # the polite live region
    MAP = "map"
    DATE = "date"
    BY = "by"
    REGION = "region"
    LAYER = "layer"
    HEADLINE = "headline"
    SUBLINE = "subline"
    NOTICES = "notices"
    LEGEND = "legend"
    CARD = "card"
    DAY_PANEL = "day-panel"
    TILES = "tiles"
    TIMELINE = "timeline"
    TIMELINE_DRAWN = "timeline-drawn"  # the timeline's figure, until the map stands
    TIMELINE_FRAME = "timeline-frame"
    TABLE = "table"
    FOOTNOTES = "footnotes"
    COUNCIL_DAY = "council-day"
    MAIN = "main"
