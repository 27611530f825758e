from __future__ import annotations

import pytest

from components.facts.book import load_book
from components.facts.origins import Origin, cite_full, cite_short, origins
from tests.facts.spoil import real_shapes

PAGE = Origin(
    id="x", publisher="B92", title="A visit", published="2019-07", url="https://b92.net/x", language="sr", kind="news"
)


def test_the_pages_of_a_cell_come_in_its_order() -> None:
    sources = load_book(shapes=real_shapes()).table("sources")
    found = origins(sources, "ticotimes-2008;mfa-ks-2018-costarica")
    assert [page.id for page in found] == ["ticotimes-2008", "mfa-ks-2018-costarica"]
    assert found[0].url.startswith("http")
    assert origins(sources, "") == ()
    with pytest.raises(KeyError, match="no source 'no-such-page'"):
        origins(sources, "ticotimes-2008;no-such-page")


@pytest.mark.parametrize(
    ("title", "published", "short", "full"),
    [
        ("A visit", "2019-07", "B92, 2019-07", "B92. A visit. 2019-07. https://b92.net/x"),
        ("A visit", "", "B92", "B92. A visit. https://b92.net/x"),
        ("Who came?", "2019", "B92, 2019", "B92. Who came? 2019. https://b92.net/x"),
        ("[A visit]", "", "B92", "B92. [A visit]. https://b92.net/x"),
    ],
)
def test_a_page_is_cited_with_what_is_known_of_it(title: str, published: str, short: str, full: str) -> None:
    page = Origin(**{**PAGE.__dict__, "title": title, "published": published})
    assert cite_short(page) == short
    assert cite_full(page) == full
