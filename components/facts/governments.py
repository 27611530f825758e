"""Which government a page belongs to, by its address and its publisher; undecided where neither tells.

Knows hosts and names of publishers, no table and no fact.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from components.facts.origins import Origin
from components.facts.parties import BELGRADE, PRISTINA

SERBIA = "SRB"
"""The party of Belgrade, whatever its state was called when it acted or when it wrote."""

_COUNTRY_DOMAINS = {
    "ag": "ATG", "ar": "ARG", "bb": "BRB", "bo": "BOL", "br": "BRA", "bs": "BHS", "bz": "BLZ", "ca": "CAN",
    "cl": "CHL", "co": "COL", "cr": "CRI", "cu": "CUB", "dm": "DMA", "do": "DOM", "ec": "ECU", "gd": "GRD",
    "gt": "GTM", "gy": "GUY", "hn": "HND", "ht": "HTI", "jm": "JAM", "kn": "KNA", "lc": "LCA", "mx": "MEX",
    "ni": "NIC", "pa": "PAN", "pe": "PER", "py": "PRY", "rs": SERBIA, "sr": "SUR", "sv": "SLV", "tt": "TTO",
    "uy": "URY", "vc": "VCT", "ve": "VEN",
}  # fmt: skip
_OF_GOVERNMENT = frozenset({"gov", "gob", "gouv", "gub", "go", "gc", "leg", "mil"})
"""The labels that stand before a country's domain in the addresses of its authorities: .gob.pe, .gov.rs, .gc.ca."""

_HOSTS = {
    "gov": "USA",
    "mil": "USA",
    "mfa.rs": SERBIA,
    "msp.rs": SERBIA,
    "parlament.rs": SERBIA,
    "predsednik.rs": SERBIA,
    "arhivyu.rs": SERBIA,
    "posta.rs": SERBIA,
    "serbianconsulate.bc.ca": SERBIA,
    "rks-gov.net": PRISTINA,
    "mfa-ks.net": PRISTINA,
    "ambasada-ks.net": PRISTINA,
    "president-ksgov.net": PRISTINA,
    "embajadadepanamaenaustria.com": "PAN",
    "misionvenezuelaonu.org": "VEN",
}
"""The hosts of authorities that no country's domain gives away; a host under one of them counts as well."""

_NAMES = {
    "Department of State": "USA",
    "White House": "USA",
    "Gerald R. Ford Presidential Library": "USA",
    "Permanent Mission of Brazil": "BRA",
    "Permanent Mission of Jamaica": "JAM",
}
"""Authorities whose pages were read on another host, by a part of the publisher's name."""

UNDECIDED = frozenset(
    {
        "Global Policy Forum",  # reports that members of the Council wrote, in a copy whose hand nobody can tell
        "Organization of American States (copy at docsbay.net)",  # no state, and remarks of several
        "Wilson Center Digital Archive",  # papers of several governments
    }
)
"""The publishers of government pages of which no rule tells whose they are."""


def party_of(iso3: str) -> str:
    """Return the party that a state's code stands for: each of Belgrade's states is Serbia's side.

    >>> party_of("YUG"), party_of("PER"), party_of("XKX")
    ('SRB', 'PER', 'XKX')
    """
    return SERBIA if iso3 in BELGRADE else iso3


def government_of(origin: Origin) -> str:
    """Return the party whose authority published a page: ISO 3166-1 alpha-3, SRB for Belgrade's, XKX for Kosovo's.

    Empty for a page that is no government's, and for one whose government no rule tells.
    """
    if origin.kind != "government":
        return ""
    labels = (urlsplit(origin.url).hostname or "").split(".")
    for start in range(len(labels)):
        if ".".join(labels[start:]) in _HOSTS:
            return _HOSTS[".".join(labels[start:])]
    if len(labels) > 1 and labels[-2] in _OF_GOVERNMENT and labels[-1] in _COUNTRY_DOMAINS:
        return _COUNTRY_DOMAINS[labels[-1]]
    return next((party for name, party in _NAMES.items() if name in origin.publisher), "")
