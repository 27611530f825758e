"""A tree of Dash's HTML components as one piece of HTML text, every text in it escaped. Knows no fact.

The renderer of Dash takes a time that grows with the square of the number of components (4.4.1: 500 in 0.4 s, 5,000
in over a minute), so that a file or a table with many rows travels as one text, which ``assets/js/markup.js`` sets in
place: ``html.Div(**attributes(data_markup=markup(card(file, words))))``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from dash.development.base_component import Component

from components.page.drawing_svg import Drawing, svg_text

_VOID = frozenset({"br", "hr", "img", "input", "wbr"})
_NAMES = {"className": "class", "htmlFor": "for"}
"""The attributes whose name is not their own in small letters."""


@dataclass(frozen=True)
class Field:
    """An HTML input, which ``dash.html`` does not have: its attributes, named as HTML names them."""

    attributes: Mapping[str, str | bool]


def markup(part: Any) -> str:
    """Return a component of ``dash.html``, a :class:`Field` or a ``Drawing``, with everything in it, as HTML.

    Numbers and texts are escaped; None is nothing; True is an attribute without a value. Raises TypeError, naming it,
    for a component of another library and for an attribute that HTML text cannot hold, such as a style or a handler.

    >>> from dash import html
    >>> markup(html.P(["A < B", html.Br()], className="line"))
    '<p class="line">A &lt; B<br></p>'
    """
    return "".join(_pieces(part))


def _pieces(part: Any) -> Iterator[str]:
    if part is None:
        return
    if isinstance(part, list | tuple):
        for one in part:
            yield from _pieces(one)
    elif isinstance(part, Field):
        yield f"<input{''.join(_attributes(dict(part.attributes)))}>"
    elif isinstance(part, Drawing):
        yield svg_text(part)
    elif isinstance(part, Component):
        yield from _element(part)
    elif isinstance(part, str | int | float) and not isinstance(part, bool):
        yield escape(str(part), quote=False)
    else:
        raise TypeError(f"{type(part).__name__} cannot stand in a page; give a text or a component")


def _element(part: Component) -> Iterator[str]:
    described = part.to_plotly_json()
    if described["namespace"] != "dash_html_components":
        raise TypeError(f"{described['namespace']}.{described['type']} is no HTML element; place it with Dash itself")
    name = str(described["type"]).lower()
    children = described["props"].pop("children", None)
    yield f"<{name}{''.join(_attributes(described['props']))}>"
    if name not in _VOID:
        yield from _pieces(children)
        yield f"</{name}>"


def _attributes(props: dict[str, Any]) -> Iterator[str]:
    for prop, value in props.items():
        if value is None or value is False:
            continue
        name = _NAMES.get(prop, prop.lower())
        if value is True:
            yield f" {name}"
        elif isinstance(value, str | int | float):
            yield f' {name}="{escape(str(value))}"'
        else:
            raise TypeError(f"the attribute {prop} holds {type(value).__name__}; HTML text holds texts and numbers")
