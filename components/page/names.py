"""What the states are called: their names in many languages (CLDR), their codes, and what people write for short.

It knows names, not how they are searched: letters are compared without accents and capitals in ``assets/js/search.js``.
"""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

LOCALES = (
    "en", "en_GB", "es", "es_MX", "pt", "pt_PT", "fr", "fr_CA", "nl", "ht", "qu", "sr_Latn", "sr_Cyrl", "sq", "bs",
    "hr", "mk", "sl", "de", "it", "ru", "ar", "zh",
)  # fmt: skip
"""The languages of the names: those of the Americas, of Belgrade, Pristina and their neighbours, of the United Nations,
and two more of Europe. Another one costs the reader about a hundred bytes."""

ALIASES: dict[str, tuple[str, ...]] = {
    "ATG": ("Antigua and Barbuda", "Antigua y Barbuda"),
    "BHS": ("The Bahamas", "Las Bahamas"),
    "BOL": ("Plurinational State of Bolivia", "Estado Plurinacional de Bolivia"),
    "DOM": ("DR", "RD", "Rep Dominicana", "Dominican Rep"),
    "DMA": ("Commonwealth of Dominica",),
    "HTI": ("Ayiti",),
    "KNA": ("St Kitts and Nevis", "Saint Kitts and Nevis", "Saint Kitts & Nevis", "St Christopher and Nevis",
            "Saint Christopher and Nevis", "SKN"),
    "LCA": ("Saint Lucia", "Sta Lucía"),
    "SLV": ("Salvador",),
    "TTO": ("Trinidad and Tobago", "T&T"),
    "USA": ("US", "U.S.", "U.S.A.", "United States of America", "EE. UU.", "EEUU", "EUA", "Estados Unidos de América",
            "Estados Unidos da América", "États-Unis d’Amérique", "É.-U.", "Shtetet e Bashkuara", "SAD", "САД", "США"),
    "VCT": ("St Vincent and the Grenadines", "Saint Vincent and the Grenadines", "Saint Vincent & the Grenadines",
            "SVG"),
    "VEN": ("Bolivarian Republic of Venezuela", "República Bolivariana de Venezuela"),
}  # fmt: skip
"""What people also write, by iso3: short forms, which Babel leaves out of CLDR's names, official names, "and" for "&",
"Saint" for "St". Former names and nicknames are left out: nobody is to be led to a state by a name it gave up."""


@cache
def names_of(iso3: str) -> tuple[str, ...]:
    """Return everything that a state is called, each text once: names by language, then aliases, then its codes."""
    code = get_global("territory_aliases")[iso3][0]
    names = [
        str(Locale.parse(locale).territories[code]) for locale in LOCALES if code in Locale.parse(locale).territories
    ]
    return tuple(dict.fromkeys((*names, *ALIASES.get(iso3, ()), iso3, code)))
