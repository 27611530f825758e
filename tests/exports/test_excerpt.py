"""What a file is called, and since when an answer holds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from components.exports.excerpt import file_name, since_of
from components.facts.answers import Answer
from components.facts.asof import Standing
from components.figures.layers import LAYERS
from components.view import View

RECOGNITION = LAYERS["recognition"]


@dataclass(frozen=True, kw_only=True)
class Count:
    """A detail whose ``since`` is no date."""

    since: int


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View(by="belgrade"), "recognition-2019-07-02-belgrade.csv"),
        (View(region="south"), "recognition-south-2019-07-02-documents.csv"),
        (View(known="2016-06-01"), "recognition-2019-07-02-documents-2016-06-01.csv"),
        (View(view="visits", country="PER", direction="from_belgrade"), "visits-from-belgrade-PER.csv"),
        (View(view="visits", from_="1991", to="1999"), "visits-1991-1999.csv"),
        (View(view="council", region="caribbean", seat="elected"), "council-elected-caribbean.csv"),
        (View(view="timeline"), "timeline.csv"),
        (View(view="compare", with_="2013", by="belgrade"), "compare-2019-07-02-with-2013.csv"),
    ],
)
def test_a_file_is_called_by_what_it_shows(view: View, name: str) -> None:
    assert file_name(view, RECOGNITION, "2019-07-02", "csv") == name


def test_a_layer_without_perspectives_names_none() -> None:
    for layer in LAYERS.values():
        name = file_name(View(by="pristina"), layer, "2019-07-02", "svg")
        assert name.startswith(layer.key.replace("_", "-"))
        assert name.endswith("-pristina.svg") == layer.contested


def test_the_years_shown_are_named_where_the_layer_counts_in_them() -> None:
    view = View(from_="1990", to="1999-06-30")
    for layer in LAYERS.values():
        name = file_name(view, layer, "2019-07-02", "csv")
        assert name.endswith("-from-1990-to-1999-06-30.csv") == layer.windowed
    until = View(to="1999", layer="visit_count")
    assert file_name(until, LAYERS["visit_count"], "2019-07-02", "csv") == "visit-count-2019-07-02-to-1999.csv"
    table = View(view="table", from_="1990")
    assert file_name(table, RECOGNITION, "2019-07-02", "csv") == "table-2019-07-02-documents-from-1990.csv"


@pytest.mark.parametrize(
    ("detail", "since"),
    [(Standing(since="2015"), "2015"), (Standing(), ""), (None, ""), (Count(since=3), ""), ("2015", "")],
)
def test_since_is_told_only_where_the_layer_knows_it(detail: object, since: str) -> None:
    assert since_of(Answer(category="x", detail=detail)) == since
