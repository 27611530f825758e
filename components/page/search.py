"""The search for a state by any name: a field with a list that opens under it. Knows its place, not the names."""

from __future__ import annotations

from dash import html

from components.page.attributes import attributes
from components.page.ids import Ids
from components.page.markup import Field, markup
from components.view import View
from components.words import Words


def search(view: View, words: Words, names_url: str) -> html.Div:
    """Return the search, a combobox: the script asks ``names_url`` for the names when the reader first comes to it.

    The field holds the name of the state that is chosen; the key ``/`` leads to it.
    """
    field = Field(
        {
            "type": "text",
            "id": Ids.SEARCH_FIELD.value,
            "class": "search-field",
            "role": "combobox",
            "value": words.state(view.country) if view.country else "",
            "placeholder": words.say("control.find"),
            "autocomplete": "off",
            "spellcheck": "false",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "aria-controls": Ids.SEARCH_LIST.value,
            "aria-keyshortcuts": "/",
        }
    )
    parts = [
        html.Label(words.say("control.find"), htmlFor=Ids.SEARCH_FIELD.value, className="unseen"),
        field,
        html.Kbd("/", className="search-key", **attributes(aria_hidden="true")),
        html.Ul(
            id=Ids.SEARCH_LIST,
            role="listbox",
            className="search-list",
            hidden=True,
            **attributes(aria_label=words.say("search.list")),
        ),
        html.P(role="status", className="search-none"),
    ]
    return html.Div(
        id=Ids.SEARCH,
        className="search",
        **attributes(data_names=names_url, data_none=words.say("search.none"), data_markup=markup(parts)),
    )
