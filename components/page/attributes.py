"""The attributes that Dash takes but does not name: data-* and aria-*. Knows no fact."""

from __future__ import annotations

from typing import Any


def attributes(**named: str | None) -> Any:
    """Return attributes for ``**`` with their hyphens; one that is None is left out.

    Untyped on purpose: the components' signatures list every attribute but these.

    >>> attributes(data_from="2019-07-02", aria_label=None)
    {'data-from': '2019-07-02'}
    """
    return {name.replace("_", "-"): value for name, value in named.items() if value is not None}
