"""What the reader turns: perspective, region, layer, language, look, filters. Knows their places, not their effects.

The controls are the browser's own, which every reader's tools know; ``assets/js/address.js`` ties each one with
``data-control`` to its parameter of the address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dash import html

from components.facts.ballots import DEFAULT_VOTE
from components.figures.layers import LAYERS
from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import Choices, View
from components.words import Words, own_name

_LONG = frozenset({"country", "official"})
"""The parameters with so many values that they stand in the order of the alphabet."""
_SAID = {
    "region": "region.",
    "direction": "direction.",
    "level": "level.",
    "seat": "seat.",
    "group": "card.group.",
    "vote": "layer.votes.ballot.",
    "drawn": "drawn.",
    "kosovo": "kosovo.",
    "grouped": "grouped.",
    "order": "order.",
}
"""Where the words of a parameter's values stand in the catalogues."""


def perspective(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of whose count: a radio group of three."""
    options = {value: words.say(f"by.{value}") for value in choices.options["by"]}
    return _segments("by", view.by, options, words.say("by.label"), Ids.BY)


def drawn(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of how the states are drawn: as a map, or as tiles with their names."""
    options = {value: words.say(f"drawn.{value}") for value in choices.options["drawn"]}
    return _segments("drawn", view.drawn, options, words.say("control.drawn"), Ids.DRAWN)


def members(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of how the Council's members stand: as the presidency goes round, or by regional group."""
    options = {value: words.say(f"members.{value}") for value in choices.options["members"]}
    return _segments("members", view.members, options, words.say("control.members"), Ids.MEMBERS)


def region(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of region."""
    options = {value: words.say(f"region.{value}") for value in choices.options["region"]}
    return _control("region", view.region, options, words, place=Ids.REGION)


def layer(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of layer."""
    options = {value: words.say(f"layer.{value}.title") for value in choices.options["layer"]}
    return _control("layer", view.layer, options, words, place=Ids.LAYER)


def picking(name: str) -> Callable[[View, Words, Choices], html.Div]:
    """Return the function that makes a filter of visits, by its parameter."""

    def made(view: View, words: Words, choices: Choices) -> html.Div:
        return _filter(name, view, words, choices)

    return made


def vote(view: View, words: Words, choices: Choices) -> html.Div:
    """Return the choice of ballot; the default one stands first, and leaves the address empty."""
    others = [value for value in choices.options["vote"] if value not in ("", DEFAULT_VOTE)]
    options = {value: words.say(_SAID["vote"] + (value or DEFAULT_VOTE)) for value in ("", *others)}
    return _control("vote", "" if view.vote == DEFAULT_VOTE else view.vote, options, words)


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
    controls = [_filter(name, view, words, choices) for name in names]
    return html.Div(controls, className="filters", role="group", **attributes(aria_label=words.say("filters.label")))


COUNTED: dict[str, Callable[[View, Words, Choices], html.Div]] = {
    "by": perspective,
    "region": region,
    "drawn": drawn,
    "layer": layer,
    "vote": vote,
    **{name: picking(name) for name in ("direction", "official", "level")},
}
"""The controls that stand beside the headline and change what is counted or how it is drawn, by their parameter."""


def counted(view: View, words: Words, choices: Choices, names: Sequence[str]) -> list[html.Div]:
    """Return the controls of that name; a choice that only one layer needs stands there with that layer alone."""
    of_others = {name for layer in LAYERS.values() for name in layer.choices} - set(LAYERS[view.layer].choices)
    wanted = [name for name in names if name in COUNTED and name not in of_others and len(choices.options[name]) > 1]
    return [COUNTED[name](view, words, choices) for name in wanted]


def _filter(name: str, view: View, words: Words, choices: Choices) -> html.Div:
    """Return a choice for a parameter; where its value may be empty, all are meant."""
    options = _sorted({value: _label(name, value, words, choices) for value in choices.options[name] if value}, name)
    if "" in choices.options[name]:
        options = {"": words.say("control.every", what=words.say(f"control.{name}")), **options}
    return _control(name, getattr(view, name), options, words)


def _label(name: str, value: str, words: Words, choices: Choices) -> str:
    """Return a value in words: a state by its name, an official as the sources write them, with the offices held."""
    if name == "country":
        return words.state(value)
    if name == "official":
        held = [words.say(f"level.{level}") for level in choices.ranks.get(value, ())]
        return words.say("control.official.held", official=value, held=" · ".join(held)) if held else value
    return words.say(_SAID[name] + value)


def _sorted(options: dict[str, str], name: str) -> dict[str, str]:
    """Return long lists by their labels, short ones in their own order."""
    return dict(sorted(options.items(), key=lambda pair: pair[1])) if name in _LONG else options


def _segments(name: str, chosen: str, options: Mapping[str, str], title: str, place: Ids) -> html.Div:
    """Return a group of radio buttons side by side for a parameter."""
    said = markup(html.Legend(title, className="label"))
    choice = ""
    for value, label in options.items():
        key = f"{place}-{value}"
        field = Field(
            {
                "type": "radio",
                "name": name,
                "value": value,
                "id": key,
                "checked": value == chosen,
                "data-control": name,
            }
        )
        choice += f'<span class="option">{markup([field, html.Label(label, htmlFor=key)])}</span>'
    group = f"<fieldset>{said}<div>{choice}</div></fieldset>"
    return html.Div(id=place, className=f"control segments control-{name}", **attributes(data_markup=group))


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
