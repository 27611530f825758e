"""What the reader turns: perspective, region, language, look, day, filters. Knows their places, not their effects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import dash_mantine_components as dmc
from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids, control_id
from components.view import Choices, View
from components.words import Words, own_name

ALL = "-"
"""The value of a select that stands for an empty parameter (a select may not hold an empty value)."""

_LONG = frozenset({"country", "official"})
"""The parameters with so many values that one types to find one."""

_SAID = {"region": "region.", "direction": "direction.", "level": "level.", "seat": "seat."}
"""Where the words of a parameter's values stand in the catalogues."""


def perspective(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of whose count: a radio group of three."""
    return html.Div(
        [
            html.Span(words.say("by.label"), className="label", id=f"{Ids.BY}-label"),
            dmc.SegmentedControl(
                id=control_id("by"),
                value=view.by,
                data=[{"value": by, "label": words.say(f"by.{by}")} for by in choices.options["by"]],
                size="sm",
                transitionDuration=0,
                **attributes(aria_labelledby=f"{Ids.BY}-label"),
            ),
        ],
        id=Ids.BY,
        className="control",
    )


def region(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of region."""
    options = {value: words.say(f"region.{value}") for value in choices.options["region"]}
    return html.Div(_select("region", view.region, options, words, clearable=False), id=Ids.REGION, className="control")


def layer(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of layer."""
    options = {value: words.say(f"layer.{value}.title") for value in choices.options["layer"]}
    return html.Div(_select("layer", view.layer, options, words, clearable=False), id=Ids.LAYER, className="control")


def country(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the search for a state by its name."""
    options = _sorted({iso3: words.state(iso3) for iso3 in choices.options["country"] if iso3}, "country")
    return html.Div(_select("country", view.country, options, words, searchable=True), className="control find")


def language(words: Words, choices: Choices) -> html.Div:
    """Return the choice of language; each language names itself."""
    options = {value: own_name(value) for value in choices.options["lang"] if value}
    return html.Div(_select("lang", words.language, options, words, clearable=False), className="control")


def theme(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of look; empty follows the system."""
    options = {value or ALL: words.say(f"theme.{value or 'system'}") for value in choices.options["theme"]}
    return html.Div(_select("theme", view.theme or ALL, options, words, clearable=False), className="control")


def filters(view: View, words: Words, names: Sequence[str], choices: Choices) -> html.Div:
    """Return selects for the parameters named; each empty value reads "All"."""
    selects = []
    for name in names:
        options = _sorted({value: _label(name, value, words) for value in choices.options[name] if value}, name)
        select = _select(
            name,
            getattr(view, name),
            options,
            words,
            clearable=name != "region",
            searchable=name in _LONG,
        )
        selects.append(html.Div(select, className="control"))
    return html.Div(selects, className="filters", role="group", **attributes(aria_label=words.say("filters.label")))


def day(words: Words, choices: Choices) -> html.Div:
    """Return the date control: step, play, one slider over the days of change, and a field for a typed date.

    The script owns what changes with the day: the slider's values, the field's text and the message.
    """
    return html.Div(
        [
            html.Div(
                [
                    _step("previous", "‹", words),
                    html.Button(
                        html.Span(className="play-mark", **attributes(aria_hidden="true")),
                        type="button",
                        className="step play",
                        **attributes(
                            data_step="play",
                            aria_label=words.say("date.play"),
                            data_play=words.say("date.play"),
                            data_pause=words.say("date.pause"),
                        ),
                    ),
                    _step("next", "›", words),
                ],
                className="steps",
            ),
            html.Div(
                [
                    html.Div(className="track", **attributes(aria_hidden="true")),
                    html.Div(className="stops", **attributes(aria_hidden="true")),
                    html.Div(
                        role="slider",
                        tabIndex="0",
                        className="thumb",
                        **attributes(aria_label=words.say("date.label"), aria_orientation="horizontal"),
                    ),
                ],
                className="slider",
            ),
            html.Div(
                [
                    dmc.TextInput(
                        placeholder=words.say("date.hint"),
                        size="xs",
                        className="typed",
                        inputProps={"data-typed": "date"},
                        **attributes(aria_label=words.say("date.typed")),
                    ),
                    html.Button(
                        words.say("date.latest"), type="button", className="latest", **attributes(data_step="latest")
                    ),
                ],
                className="typed-row",
            ),
            html.Div(
                className="date-fault",
                role="alert",
                **attributes(
                    data_fault=words.say(
                        "date.wrong", first=choices.first_day.isoformat(), last=choices.last_day.isoformat()
                    )
                ),
            ),
        ],
        id=Ids.DATE,
        className="date",
    )


def windows(words: Words) -> html.Div:
    """Return the choices of years shown on the axis."""
    presets = (("all", "", ""), ("since1991", "1991", ""), ("since2008", "2008", ""))
    return html.Div(
        [
            html.Button(
                words.say(f"window.{name}"),
                type="button",
                className="window",
                **attributes(data_go=f"from={first}&to={last}", data_window=first),
            )
            for name, first, last in presets
        ],
        className="windows",
        role="group",
        **attributes(aria_label=words.say("window.label")),
    )


def _label(name: str, value: str, words: Words) -> str:
    """Return a value in words: a state by its name, an official as the sources write them."""
    if name == "country":
        return words.state(value)
    return value if name == "official" else words.say(_SAID[name] + value)


def _sorted(options: dict[str, str], name: str) -> dict[str, str]:
    """Return long lists by their labels, short ones in their own order."""
    return dict(sorted(options.items(), key=lambda pair: pair[1])) if name in _LONG else options


def _step(name: str, mark: str, words: Words) -> html.Button:
    return html.Button(
        html.Span(mark, **attributes(aria_hidden="true")),
        type="button",
        className="step",
        **attributes(data_step=name, aria_label=words.say(f"date.{name}")),
    )


def _select(
    name: str,
    value: str,
    options: Mapping[str, str],
    words: Words,
    *,
    clearable: bool = True,
    searchable: bool = False,
) -> dmc.Select:
    return dmc.Select(
        id=control_id(name),
        value=value or None,
        data=[{"value": key, "label": label} for key, label in options.items()],
        clearable=clearable,
        searchable=searchable,
        allowDeselect=clearable,
        placeholder=words.say(f"control.{name}"),
        nothingFoundMessage=words.say("control.nothing"),
        size="sm",
        comboboxProps={"transitionProps": {"duration": 0}, "withinPortal": True},
        **attributes(aria_label=words.say(f"control.{name}")),
    )
