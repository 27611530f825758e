"""The colophon: footnotes, the view as files and pictures, and whose wording the note on Kosovo has."""

from __future__ import annotations

import re
from html import unescape

import pytest

from components.page.colophon import FILES, PICTURES, colophon, notes
from components.page.content import Content
from components.page.markup import markup
from components.page.views import VIEWS
from components.view import View
from components.wiring.desk import Desk
from components.words import languages, words_for


def footer(desk: Desk, view: View, language: str = "en") -> str:
    """The footer's HTML, with what travels in it as text."""
    content = Content(
        view=view,
        words=words_for(language),
        choices=desk.choices(),
        topojson="",
        part=lambda name: notes(("* A note.",), "atlas-{date}.{ending}") if name == "footnotes" else None,
    )
    return unescape(markup(colophon(content)))


@pytest.mark.parametrize("language", languages())
def test_every_format_is_a_link_or_a_button_that_says_what_it_does(desk: Desk, language: str) -> None:
    said, words = footer(desk, View(), language), words_for(language)
    for ending, name in FILES.items():
        (link,) = re.findall(rf"<a ([^>]*)>{name}</a>", said)
        assert f'href="/view.{ending}"' in link
        assert f'data-follow="/view.{ending}"' in link
        assert f'aria-label="{words.say("foot.file", format=name)}"' in link
    for ending, name in PICTURES.items():
        (button,) = re.findall(rf"<button ([^>]*)>{name}</button>", said)
        assert f'data-action="picture-{ending}"' in button
        assert f'aria-label="{words.say("foot.picture", format=name)}"' in button


def test_the_files_are_those_that_the_server_makes(desk: Desk) -> None:
    from app import make_app

    client = make_app(desk.book, desk.today).server.test_client()
    for ending in FILES:
        assert client.get(f"/view.{ending}").status_code == 200


def test_the_wording_that_is_chosen_is_marked(desk: Desk) -> None:
    said = footer(desk, View(kosovo="eu"))
    assert 'data-control="kosovo"' in said
    assert re.findall(r"<option[^>]* selected[^>]*>([^<]*)</option>", said) == ["European Union"]


def test_a_view_without_a_figure_offers_no_picture(desk: Desk) -> None:
    assert "picture-svg" not in footer(desk, View(view="sources"))
    for view in ("map", "timeline", "visits", "council"):
        assert view in VIEWS
        assert "picture-svg" in footer(desk, View(view=view))


def test_the_notes_are_paragraphs_and_carry_the_name_of_a_picture() -> None:
    said = markup(notes(("One < two.", "Three."), "recognition-{date}.{ending}"))
    assert said.startswith("<p>One &lt; two.</p><p>Three.</p><span hidden")
    assert 'data-picture="recognition-{date}.{ending}"' in said
