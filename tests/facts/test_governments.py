"""Whose page a government's page is: each in the data has a party, or is named as undecided."""

from __future__ import annotations

import pytest

from components.facts.book import Book
from components.facts.governments import UNDECIDED, government_of, party_of
from components.facts.origins import Origin
from components.facts.parties import AMERICAS, PRISTINA
from components.facts.shelf import Shelf


def page(publisher: str, url: str, kind: str = "government") -> Origin:
    return Origin(id="x", publisher=publisher, title="", published="", url=url, language="en", kind=kind)


def cited(book: Book) -> tuple[Origin, ...]:
    return Shelf(book).cited(";".join(book.table("sources")["id"]))


def test_every_government_page_has_a_party_or_is_named_as_undecided(book: Book) -> None:
    pages = [origin for origin in cited(book) if origin.kind == "government"]
    unnamed = {origin.publisher for origin in pages if not government_of(origin)}
    assert unnamed == UNDECIDED
    assert {government_of(origin) for origin in pages} <= {"", "SRB", PRISTINA, *AMERICAS}


def test_a_page_of_another_kind_is_no_governments(book: Book) -> None:
    assert {government_of(origin) for origin in cited(book) if origin.kind != "government"} == {""}
    assert government_of(page("Granma", "https://www.minrex.gob.cu/x", kind="news")) == ""


@pytest.mark.parametrize(
    ("publisher", "url", "party"),
    [
        ("Ministry of Foreign Affairs of Peru", "https://www.gob.pe/rree", "PER"),
        ("Ministry of Foreign Affairs of Panama", "https://mire.gob.pa/?p=49208", "PAN"),
        ("Government of Canada", "http://www.canadainternational.gc.ca/croatia", "CAN"),
        ("Nevis Information Agency", "https://nia.gov.kn/x", "KNA"),
        ("Agência Senado (Brazil)", "https://www12.senado.leg.br/x", "BRA"),
        ("Ministry of Foreign Affairs of Brazil", "https://gov.br/mre", "BRA"),
        ("Embassy of Serbia in Buenos Aires", "http://www.buenosaires.mfa.gov.rs/x", "SRB"),
        ("Serbian Consulate, British Columbia", "https://serbianconsulate.bc.ca/x", "SRB"),
        ("Embassy of Kosovo in Canada", "http://www.ambasada-ks.net/ca/", "XKX"),
        ("Embassy of Panama in Austria", "https://embajadadepanamaenaustria.com/de", "PAN"),
        ("Library of Congress", "https://findingaids.loc.gov/x", "USA"),
        ("US Department of State (copy at HR-Net)", "http://hri.org/news", "USA"),
        ("Permanent Mission of Jamaica to the UN", "https://www.un.int/jamaica", "JAM"),
        ("Global Policy Forum", "https://archive.globalpolicy.org/x", ""),
        ("A board of sports", "https://olimpico.cl/x", ""),
    ],
)
def test_the_address_tells_whose_page_it_is_then_the_publishers_name(publisher: str, url: str, party: str) -> None:
    assert government_of(page(publisher, url)) == party


def test_each_of_belgrades_states_is_one_party() -> None:
    assert {party_of(iso3) for iso3 in ("YUG", "SCG", "SRB")} == {"SRB"}
    assert party_of("URY") == "URY"
