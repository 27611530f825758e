"""What the reader turns: perspective, region, language, look, day, filters. Knows their places, not their effects.

The controls are the browser's own, which every reader's tools know; ``assets/js/address.js`` ties each one with
``data-control`` to its parameter of the address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import Choices, View
from components.words import Words, own_name

_LONG = frozenset({"country", "official"})
"""The parameters with so many values that they stand in the order of the alphabet."""
_SAID = {"region": "region.", "direction": "direction.", "level": "level.", "seat": "seat."}
"""Where the words of a parameter's values stand in the catalogues."""


def perspective(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of whose count: a radio group of three."""
    options = [
        [
            Field(
                {
                    "type": "radio",
                    "name": "by",
                    "value": by,
                    "id": f"{Ids.BY}-{by}",
                    "checked": by == view.by,
                    "data-control": "by",
                }
            ),
            html.Label(words.say(f"by.{by}"), htmlFor=f"{Ids.BY}-{by}"),
        ]
        for by in choices.options["by"]
    ]
    title = markup(html.Legend(words.say("by.label"), className="label"))
    choice = "".join(f'<span class="option">{markup(option)}</span>' for option in options)
    group = f"<fieldset>{title}<div>{choice}</div></fieldset>"
    return html.Div(id=Ids.BY, className="control segments", **attributes(data_markup=group))


def region(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of region."""
    options = {value: words.say(f"region.{value}") for value in choices.options["region"]}
    return _control("region", view.region, options, words, place=Ids.REGION)


def layer(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of layer."""
    options = {value: words.say(f"layer.{value}.title") for value in choices.options["layer"]}
    return _control("layer", view.layer, options, words, place=Ids.LAYER)


def country(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of a state by its name."""
    options = _sorted({iso3: words.state(iso3) for iso3 in choices.options["country"] if iso3}, "country")
    return _control("country", view.country, {"": words.say("control.find"), **options}, words)


def language(words: Words, choices: Choices) -> html.Div:
    """Return the choice of language; each language names itself."""
    options = {value: own_name(value) for value in choices.options["lang"] if value}
    return _control("lang", words.language, options, words)


def theme(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of look; empty follows the system."""
    options = {value: words.say(f"theme.{value or 'system'}") for value in choices.options["theme"]}
    return _control("theme", view.theme, options, words)


def filters(view: View, words: Words, names: Sequence[str], choices: Choices) -> html.Div:
    """Return a choice for each of the parameters named; where a value may be empty, all are meant."""
    controls = []
    for name in names:
        options = _sorted({value: _label(name, value, words) for value in choices.options[name] if value}, name)
        if "" in choices.options[name]:
            options = {"": words.say("control.every", what=words.say(f"control.{name}")), **options}
        controls.append(_control(name, getattr(view, name), options, words))
    return html.Div(controls, className="filters", role="group", **attributes(aria_label=words.say("filters.label")))


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
                    html.Div(
                        **attributes(
                            data_markup=markup(
                                Field(
                                    {
                                        "type": "text",
                                        "class": "typed",
                                        "data-typed": "date",
                                        "autocomplete": "off",
                                        "spellcheck": "false",
                                        "placeholder": words.say("date.hint"),
                                        "aria-label": words.say("date.typed"),
                                    }
                                )
                            )
                        )
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


def _control(name: str, chosen: str, options: Mapping[str, str], words: Words, place: str | None = None) -> html.Div:
    """Return a select for a parameter, named by an unseen label."""
    choice = html.Label(
        [
            html.Span(words.say(f"control.{name}"), className="unseen"),
            html.Select(
                [html.Option(label, value=value, selected=value == chosen) for value, label in options.items()],
                **attributes(data_control=name),
            ),
        ]
    )
    return html.Div(className=f"control control-{name}", **attributes(id=place, data_markup=markup(choice)))
