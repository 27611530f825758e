from __future__ import annotations

import pytest
from dash import html

from components.page.drawing_svg import drawn, svg_text
from components.page.markup import markup


def test_words_and_values_are_escaped() -> None:
    drawing = drawn("svg", drawn("text", '<script>"&'), aria_label='"><b>')
    assert svg_text(drawing) == '<svg aria-label="&quot;&gt;&lt;b&gt;"><text>&lt;script&gt;"&amp;</text></svg>'


def test_attributes_take_the_names_of_svg() -> None:
    drawing = drawn("svg", drawn("path", d="M0 0L1 1", class_="line"), view_box="0 0 4 2", text_anchor="end")
    assert svg_text(drawing) == (
        '<svg viewBox="0 0 4 2" text-anchor="end"><path d="M0 0L1 1" class="line"></path></svg>'
    )


def test_numbers_are_short() -> None:
    assert svg_text(drawn("circle", cx=1 / 3, cy=12.0, r=1234.567)) == '<circle cx="0.33" cy="12" r="1234.57"></circle>'


@pytest.mark.parametrize("name", ["script", "image", "a", "style", "foreignObject", "use"])
def test_what_loads_or_runs_cannot_be_drawn(name: str) -> None:
    with pytest.raises(ValueError, match=f"no drawing has an element '{name}'"):
        drawn(name)


@pytest.mark.parametrize("name", ["onclick", "href", "style", "xlink_href", "fill"])
def test_no_attribute_runs_or_loads_or_colours(name: str) -> None:
    with pytest.raises(ValueError, match="no drawing has an attribute"):
        drawn("path", **{name: "x"})


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_no_place_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="is no place in a drawing"):
        svg_text(drawn("circle", cx=number))


def test_a_drawing_stands_in_a_page() -> None:
    page = html.Figure([drawn("svg", role="img", aria_label="A & B"), html.Figcaption("c")])
    assert markup(page) == ('<figure><svg role="img" aria-label="A &amp; B"></svg><figcaption>c</figcaption></figure>')
