"""How names are put in order: an accent does not count, nor whether a letter is a capital. Knows no name."""

from __future__ import annotations

import unicodedata


def collated(name: str) -> str:
    """Return what a name is sorted by: without accents, in small letters.

    >>> sorted(["Perú", "México", "Panamá", "Haití"], key=collated)
    ['Haití', 'México', 'Panamá', 'Perú']
    """
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign)).casefold()
