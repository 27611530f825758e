"""The pictures in words, for whoever does not see them: which states the map shows how, and what is on the timeline.

Knows places and words; the script writes each state's name behind its category (``assets/js/described.js``), the wiring
counts what lies in the window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import markup
from components.words import Words


def map_described(words: Words, regions: Mapping[str, str]) -> html.Div:
    """Return the place of the map in words: a paragraph a region, all states of the region in it by category.

    ``regions`` gives each state's region of the address. It holds for every layer and day: the script looks both up.
    """
    names = dict.fromkeys(regions[iso3] for iso3 in sorted(regions))
    members = {
        region: [iso3 for iso3 in sorted(regions, key=words.state) if regions[iso3] == region] for region in names
    }
    lines = [
        html.P(
            **attributes(
                data_among=" ".join(among),
                data_in=region,
                data_opening=words.count("map.described", len(among), region=words.say(f"region.{region}")),
            )
        )
        for region, among in members.items()
    ]
    return html.Div(
        id=Ids.MAP_DESCRIBED,
        className="unseen",
        **attributes(data_contested=words.say("legend.contested"), data_markup=markup(lines)),
    )


def timeline_described(words: Words, counts: Sequence[tuple[str, int]]) -> str:
    """Return the timeline in words as HTML text: how many facts each lane has in the window, and where they are listed.

    ``counts`` has the key of each lane that is shown with its number of facts.
    """
    said = [words.count("timeline.described.lane", n, lane=words.say(f"lane.{key}.title")) for key, n in counts]
    return markup(html.P([words.say("timeline.described", lanes="; ".join(said)), " ", words.say("timeline.listed")]))
