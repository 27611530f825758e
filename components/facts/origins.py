"""Where a fact was read: the pages behind a row, and how they are cited. Knows no rule and no language."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Origin:
    """A public page.

    ``published`` is an ISO date, truncated where no more is known, "" where it was not found; ``title`` stands in
    square brackets where it is ours; ``language`` is ISO 639-1; ``kind`` government, un, news, encyclopedia or dataset.
    """

    id: str
    publisher: str
    title: str
    published: str
    url: str
    language: str
    kind: str


def origins(sources: pd.DataFrame, cell: str) -> tuple[Origin, ...]:
    """Return the pages that a cell of a column ``sources`` names, in its order; none for an empty cell.

    ``sources`` is the table of that name. Raises KeyError, naming it, for an id that the table does not have.
    """
    ids = cell.split(";") if cell else []
    rows = {row.id: row for row in sources[sources["id"].isin(ids)].itertuples()}
    unknown = [id_ for id_ in ids if id_ not in rows]
    if unknown:
        raise KeyError(f"no source {unknown[0]!r} in data/sources.csv")
    return tuple(
        Origin(
            id=rows[id_].id,
            publisher=rows[id_].publisher,
            title=rows[id_].title,
            published=rows[id_].published,
            url=rows[id_].url,
            language=rows[id_].language,
            kind=rows[id_].kind,
        )
        for id_ in ids
    )


def cite_short(origin: Origin) -> str:
    """Return the publisher and, where it is known, the date: enough to tell the pages of a row apart.

    >>> page = Origin(id="x", publisher="B92", title="A visit", published="2019-07", url="https://b92.net/x",
    ...               language="sr", kind="news")
    >>> cite_short(page)
    'B92, 2019-07'
    """
    return ", ".join(part for part in (origin.publisher, origin.published) if part)


def cite_full(origin: Origin) -> str:
    """Return publisher, title, date where it is known, and address, with the marks that every language shares.

    >>> page = Origin(id="x", publisher="B92", title="Who recognises?", published="", url="https://b92.net/x",
    ...               language="sr", kind="news")
    >>> cite_full(page)
    'B92. Who recognises? https://b92.net/x'
    """
    parts = (origin.publisher, origin.title, origin.published)
    said = (part if part[-1] in ".?!…" else f"{part}." for part in parts if part)
    return " ".join((*said, origin.url))
