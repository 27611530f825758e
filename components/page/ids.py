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
    SETTLED = "settled"  # the request as it is once a movement in time has settled: for parts that follow the day
    WINDOWED = "windowed"  # the request as it is once the axis rests in another window: for what is drawn of it
    COUNTED = "counted"  # the same where the layer counts within the window: for what counts
    SPOKEN = "spoken"  # the polite live region
    MAP = "map"
    MAP_KEYS = "map-keys"  # what holds the map: one stop of the tab key
    MAP_HELP = "map-help"
    MAP_DESCRIBED = "map-described"  # the map in words
    DATE = "date"
    CLOCK = "clock"  # how much was public when
    CLOCK_FAULT = "clock-fault"
    BY = "by"
    REGION = "region"
    LAYER = "layer"
    HEADLINE = "headline"
    SUBLINE = "subline"
    NOTICES = "notices"
    LEGEND = "legend"
    CARD = "card"
    DAY_PANEL = "day-panel"
    SEARCH = "search"
    SEARCH_FIELD = "search-field"
    SEARCH_LIST = "search-list"
    TILES = "tiles"
    DRAWN = "drawn"
    TILES_DOCUMENTS = "tiles-documents"
    TILES_BELGRADE = "tiles-belgrade"
    TILES_PRISTINA = "tiles-pristina"
    TILES_SECOND = "tiles-second"
    PERSPECTIVES = "perspectives"
    DISPUTES = "disputes"
    SECOND = "second"  # the count on a second date
    TIMELINE = "timeline"
    TIMELINE_DRAWN = "timeline-drawn"  # the timeline's figure, until the map stands
    TIMELINE_FRAME = "timeline-frame"
    TIMELINE_DESCRIBED = "timeline-described"  # the timeline in words
    AXIS_LIST = "axis-list"  # the dialog that lists what stands on the axis
    AXIS_LIST_TITLE = "axis-list-title"
    WINDOWS = "windows"
    LANES = "lanes"  # which lanes are shown
    KEY = "key"
    TABLE = "table"
    TABLE_BOX = "table-box"  # what the table of the 35 scrolls in
    CELL_SOURCES = "cell-sources"  # the pages of one cell of that table
    SOURCES = "sources"  # every page that is cited, with its facts
    FOOTNOTES = "footnotes"
    VISITS_DAY = "visits-day"  # how long ago the last visits were
    TOURS = "tours"
    TOUR = "tour"  # the tour whose route the map draws
    AROUND = "around"  # what stood around a visit
    COUNCIL_DAY = "council-day"
    COUNCIL_YEAR = "council-year"  # the strip of months
    COUNCIL_NEXT = "council-next"
    COUNCIL_AHEAD = "council-ahead"
    COUNCIL_SEATS = "council-seats"
    COUNCIL_MEETINGS = "council-meetings"
    MEMBERS = "members"  # in which order the Council's members stand
    MAIN = "main"
    SCENE_TITLE = "scene-title"  # in present mode: what the open story says of the scene
    SCENE_SENTENCE = "scene-sentence"
    SCENE_NUMBER = "scene-number"
    SLIDE_DAY = "slide-day"
    SLIDE_FILE = "slide-file"  # the chosen state's file in large type
    SLIDE_NOTES = "slide-notes"
    STRIP = "strip"
    KEYS = "keys"  # the dialog that tells the keys
    QUESTION = "question"  # the dialog that finds a state over a scene
    QUESTION_FILE = "question-file"
    PREFLIGHT = "preflight"  # whether this screen is ready for a talk
