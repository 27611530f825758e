from __future__ import annotations

import pytest
from dash import dcc, html

from components.page.attributes import attributes
from components.page.markup import markup


def test_texts_and_attributes_are_escaped() -> None:
    part = html.P('<b>"A" & B</b>', title='"><script>', **attributes(data_note="it's <"))
    assert markup(part) == (
        '<p title="&quot;&gt;&lt;script&gt;" data-note="it&#x27;s &lt;">&lt;b&gt;"A" &amp; B&lt;/b&gt;</p>'
    )


def test_children_of_every_kind_stand_in_their_order() -> None:
    assert markup(html.Ul([html.Li(1), None, ["two", html.Br()], html.Li([])])) == "<ul><li>1</li>two<br><li></li></ul>"


def test_attributes_take_the_names_of_html() -> None:
    part = html.Time("x", className="a", dateTime="2019", lang=None, hidden=True)
    assert markup(part) == '<time class="a" datetime="2019" hidden>x</time>'
    assert markup(html.Details(open=False)) == "<details></details>"


@pytest.mark.parametrize(
    ("part", "says"),
    [
        (dcc.Store(id="x"), "dash_core_components.Store is no HTML element"),
        (html.P(style={"color": "red"}), "the attribute style holds dict"),
        ([{"a": 1}], "dict cannot stand in a page"),
        (True, "bool cannot stand in a page"),
    ],
)
def test_what_html_text_cannot_hold_is_refused_by_name(part: object, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        markup(part)


def test_a_component_is_not_changed_by_being_written() -> None:
    part = html.P(["a", html.B("b")], className="c")
    assert markup(part) == markup(part) == '<p class="c">a<b>b</b></p>'
