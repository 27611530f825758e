"""Who speaks on a page: the house that a publisher's name stands for, so that nobody is counted twice.

Knows names of publishers, no table and no fact. A government is one house with all its ministries and embassies, and
so are the United Nations; a paper that prints an agency's or a ministry's text lends it its pages, not its voice.
"""

from __future__ import annotations

import re

from components.facts.governments import SERBIA, government_of
from components.facts.origins import Origin
from components.facts.parties import PRISTINA

_AGENCIES = {
    "AFP": "AFP",
    "Anadolu": "Anadolu",
    "APA": "APA",
    "Associated Press": "Associated Press",
    "Beta": "Beta",
    "EFE": "EFE",
    "Fonet": "FoNet",
    "FoNet": "FoNet",
    "Hina": "Hina",
    "RTS": "RTS",
    "Radio Television of Serbia": "RTS",
    "RIA Novosti": "RIA Novosti",
    "ITAR-TASS": "TASS",
    "Tanjug": "Tanjug",
    "UPI": "UPI",
    "United Press International": "UPI",
    "Xinhua": "Xinhua",
}
"""Agencies and broadcasters whose reports others print, as the names of publishers have them, and their house."""

_AGENCY = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in _AGENCIES))
_SAME = {
    "Alo!": "Alo",
    "BK TV": "B92",
    "Balkan Insider": "N1",
    "Consulate of Serbia in British Columbia": SERBIA,
    "Euronews Srbija": "Euronews Serbia",
    "InSerbia News": "InSerbia",
    "Izazov": "RTS",
    "Koha.net": "Koha",
    "N1 Bosnia and Herzegovina": "N1",
    "Pink.rs": "Pink",
    "Radio Habana Cuba": "Radio Havana Cuba",
    "Radio Slobodna Evropa": "RFE/RL",
    "Saktë": "Gazeta Metro",
    "Sputnik Serbia": "Sputnik",
    "Sputnik Srbija": "Sputnik",
    "The Srpska Times": "B92",
    "Trend News Agency": "Trend",
}
"""Houses that are also called otherwise, or that lend another its pages: the name without what stands in brackets."""

_WHOLE = {
    "beqiraj.de (reprints Canadian FM statement No. 59)": "CAN",
    "Borba (pretraziva.rs)": "Borba, Belgrade",
    "Cuban National Assembly (via upjobsnews.com)": "CUB",
    "Diplomatic Portal (MFA Serbia text)": SERBIA,
    "El Telégrafo (Ecuador)": "El Telégrafo, Guayaquil",
    "El Telégrafo (Paysandú)": "El Telégrafo, Paysandú",
    "eurasia.ro (Southeast European Times)": "Southeast European Times",
    "INA (reprints Kosovo MFA list)": PRISTINA,
    "Mesazhi (Lajmi.net, citing Politika)": "Lajmi.net",
    "Mongabay (copy of a US Library of Congress country study)": "USA",
    "Naslovi.net (N1 / FoNet)": "FoNet",
    "Nevis Pages (St Kitts and Nevis foreign ministry release)": "KNA",
    "Nice FM Radio (Antigua cabinet report)": "ATG",
    "St Lucia News Online (government release)": "LCA",
    "Suriname Mirror / Nationaal Informatie Instituut": "SUR",
}
"""Names that must be read whole: whose text it is, or which of two papers of one name."""


def house_of(origin: Origin) -> str:
    """Return the house that a page speaks for: a party's code, ``UN``, an agency, or the publisher's own name.

    >>> page = Origin(id="x", publisher="Naharnet (AFP)", title="", published="", url="https://x.org", language="en",
    ...               kind="news")
    >>> house_of(page)
    'AFP'
    """
    if origin.kind == "un":
        return "UN"
    party = government_of(origin)
    if party:
        return party
    if origin.publisher in _WHOLE:
        return _WHOLE[origin.publisher]
    agency = _AGENCY.search(origin.publisher) if origin.kind == "news" else None
    if agency:
        return _AGENCIES[agency.group()]
    name = re.split(r" \(| / |, (?:listed|citing)", origin.publisher)[0]
    return _SAME.get(name, name)
