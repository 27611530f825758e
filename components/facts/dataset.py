"""What a table of the atlas is: a strict model, a key, a name. Knows no table by name."""

from __future__ import annotations

from dataclasses import dataclass

import pandera.pandas as pa

from components.facts.columns import Column


class Table(pa.DataFrameModel):
    """A table of the atlas, every cell as text: all of its columns, in their order, and no other."""

    class Config:
        """No column may be missing, added or moved."""

        strict = True
        ordered = True


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """A table of the book: ``name`` is that of its CSV file, ``key`` the columns that no two rows share.

    ``evidence``: its dates are facts that have happened, so that they tell how far the evidence goes.
    """

    name: str
    model: type[Table]
    key: tuple[str, ...]
    evidence: bool = False

    @property
    def about(self) -> str:
        """What the table holds, in a sentence."""
        return (self.model.__doc__ or "").strip()

    @property
    def columns(self) -> dict[str, Column]:
        """The columns in their order."""
        fields = self.model.to_schema().columns
        return {name: field.metadata["column"] for name, field in fields.items()}
