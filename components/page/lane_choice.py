"""The choice of lanes over the timeline: a button for each, pressed where its lane is shown. Knows no address."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import markup
from components.words import Words


def lane_choice(offered: Sequence[str], shown: Collection[str], words: Words) -> html.Div:
    """Return the buttons; ``assets/js/lanes.js`` writes what is pressed into the address, nothing where all are."""
    buttons = [
        html.Button(
            words.say(f"lane.{lane}.title"),
            type="button",
            className="window lane",
            **attributes(data_lane=lane, aria_pressed="true" if lane in shown else "false"),
        )
        for lane in offered
    ]
    return html.Div(
        id=Ids.LANES,
        className="lanes",
        role="group",
        **attributes(aria_label=words.say("lanes.label"), data_markup=markup(buttons)),
    )
