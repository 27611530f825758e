"""Who speaks on a page: a house is counted once, and whoever prints another's text lends no voice."""

from __future__ import annotations

import pytest

from components.facts.book import Book
from components.facts.houses import house_of
from components.facts.origins import Origin, origins


def house(publisher: str, kind: str = "news", url: str = "https://x.org") -> str:
    return house_of(Origin(id="x", publisher=publisher, title="", published="", url=url, language="en", kind=kind))


def houses(book: Book, cell: str) -> list[str]:
    return [house_of(origin) for origin in origins(book.table("sources"), cell)]


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("B92", "B92"),
        ("B92 (Tanjug)", "Tanjug"),
        ("Alo! / Tanjug", "Tanjug"),
        ("Alo", "Alo"),
        ("Strategic Analysis (reprints AFP)", "AFP"),
        ("Naslovi.net (N1 / FoNet)", "FoNet"),
        ("Kurir (via naslovi.net)", "Kurir"),
        ("Radio Slobodna Evropa (RFE/RL)", "RFE/RL"),
        ("United Press International", "UPI"),
        ("N1 Bosnia and Herzegovina", "N1"),
        ("INA (reprints Kosovo MFA list)", "XKX"),
        ("beqiraj.de (reprints Canadian FM statement No. 59)", "CAN"),
        ("beqiraj.de", "beqiraj.de"),
        ("Diplomatic Portal (MFA Serbia text)", "SRB"),
    ],
)
def test_a_paper_counts_as_the_house_whose_text_it_prints(publisher: str, name: str) -> None:
    assert house(publisher) == name


def test_two_papers_of_one_name_stay_two() -> None:
    assert house("El Telégrafo (Ecuador)") != house("El Telégrafo (Paysandú)")
    assert house("Borba") != house("Borba (pretraziva.rs)")


def test_a_government_is_one_house_and_so_are_the_united_nations(book: Book) -> None:
    assert houses(book, "kord-kim-2018-grenada;serbianconsulate-2018-grenada;predsednik-2019-grenada") == ["SRB"] * 3
    assert houses(book, "un-press-63-3;undl-63-3;undemocracy_3616") == ["UN"] * 3


def test_two_reports_after_one_broadcaster_are_one_house(book: Book) -> None:
    assert houses(book, "ikragujevac-unesco-gc;depo-unesco-gc") == ["RTS", "RTS"]


def test_every_edition_of_an_encyclopedia_is_one_house() -> None:
    assert house("Wikipedia", "encyclopedia") == house("Wikipedia (de)", "encyclopedia")
