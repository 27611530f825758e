"""The view as CSV: rows that stand alone, by the same count as the page; nothing in them runs."""

from __future__ import annotations

import csv
import io

import pytest
from dash import Dash

from components.exports.rows import _harmless
from components.figures.layers import LAYERS


def text_of(app: Dash, query: str) -> str:
    answer = app.server.test_client().get(f"/view.csv?{query}", headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    assert answer.content_type == "text/csv; charset=utf-8"
    text: str = answer.get_data(as_text=True)
    return text


def rows_of(app: Dash, query: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text_of(app, query), newline="")))


def test_a_row_for_each_state_on_the_day_of_the_story(app: Dash) -> None:
    rows = rows_of(app, "date=2019-07-02&by=belgrade")
    assert len(rows) == 35
    peru = next(row for row in rows if row["iso3"] == "PER")
    assert (peru["name"], peru["category"], peru["label"], peru["since"], peru["contested"]) == (
        "Peru",
        "suspended",
        "Recognition suspended",
        "2015",
        "yes",
    )
    assert peru["told"].startswith("since 2015, by Serbia's word")
    assert (peru["date"], peru["by"], peru["evidence_up_to"]) == ("2019-07-02", "belgrade", "2026-04-09")
    assert "srbija-gov-rs-2019-peru" in peru["sources"].split(";")
    assert len(peru["source_urls"].split(" ")) == len(peru["sources"].split(";"))
    assert peru["footnotes"].startswith("* References to Kosovo")
    argentina = next(row for row in rows if row["iso3"] == "ARG")
    assert (argentina["since"], argentina["contested"]) == ("", "no")


def test_the_categories_are_those_of_the_json(app: Dash) -> None:
    for layer in LAYERS:
        query = f"date=2019-07-02&layer={layer}&region=south"
        told = app.server.test_client().get(f"/view.json?{query}").get_json()
        rows = rows_of(app, query)
        assert [(row["iso3"], row["category"]) for row in rows] == [
            (state["iso3"], state["category"]) for state in told["states"]
        ]
        assert {row["layer"] for row in rows} == {layer}


def test_visits_and_terms_are_rows_of_their_own(app: Dash) -> None:
    (lima,) = rows_of(app, "view=visits&from=2019-07&to=2019-07&country=PER")
    assert (lima["start"], lima["official"], lima["direction"], lima["partner"]) == (
        "2019-07-02",
        "Ivica Dačić",
        "from_belgrade",
        "SRB",
    )
    assert len(rows_of(app, "view=visits")) == 209
    terms = rows_of(app, "view=council&country=PER")
    assert [term["start"] for term in terms] == sorted(term["start"] for term in terms)
    assert terms[-1]["presidencies"] == "2018-04-01/2018-04-30;2019-07-01/2019-07-31"
    assert terms[-1]["presidency_bases"].split(";") == ["derived", "recorded"]


def test_a_term_that_only_touches_the_window_is_in_it(app: Dash) -> None:
    query = "view=council&country=PER&from={0}&to={0}"
    assert [term["end"] for term in rows_of(app, query.format("2019-12-31"))] == ["2019-12-31"]
    assert rows_of(app, query.format("2020-01-01")) == []


def test_a_comparison_has_a_row_for_each_state_in_each_count_and_on_the_second_date(app: Dash) -> None:
    rows = rows_of(app, "view=compare&date=2019-07-02&with=2013&by=belgrade&lang=en")
    assert len(rows) == 4 * 35
    peru = [(row["date"], row["by"], row["category"]) for row in rows if row["iso3"] == "PER"]
    assert peru == [
        ("2019-07-02", "belgrade", "suspended"),
        ("2019-07-02", "documents", "recognises"),
        ("2019-07-02", "pristina", "recognises"),
        ("2013-12-31", "belgrade", "recognises"),
    ]
    assert len(rows_of(app, "view=compare&date=2019-07-02")) == 3 * 35


def test_without_rows_the_header_still_stands(app: Dash) -> None:
    assert text_of(app, "view=visits&country=BRB").startswith("iso3,name,direction,")
    assert text_of(app, "view=visits&country=BRB").count("\r\n") == 1


def test_it_is_rfc_4180_without_a_byte_order_mark(app: Dash) -> None:
    text = text_of(app, "date=2019-07-02")
    assert not text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert text.count("\r\n") == text.count("\n") == 36


def test_names_follow_the_language_and_keys_do_not(app: Dash) -> None:
    peru = next(row for row in rows_of(app, "date=2019-07-02&by=belgrade&lang=es&kosovo=eu") if row["iso3"] == "PER")
    assert (peru["name"], peru["category"], peru["label"]) == ("Perú", "suspended", "Reconocimiento suspendido")
    assert "CIJ" in peru["footnotes"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert _harmless(cell) == f"'{cell}"


def test_an_ordinary_cell_stays_as_it_is() -> None:
    assert [_harmless(cell) for cell in ("", "Peru", "2019-07-02", "* Kosovo")] == [
        "",
        "Peru",
        "2019-07-02",
        "* Kosovo",
    ]


def test_its_name_says_what_it_is(app: Dash) -> None:
    answer = app.server.test_client().get("/view.csv?date=2019-07-02&by=belgrade")
    said = answer.headers["Content-Disposition"]
    assert said == 'attachment; filename="recognition-2019-07-02-belgrade.csv"'


@pytest.mark.parametrize("query", ["date=%FF", "by=%00", "&&&", "country=<script>", "from=9999", "view=nowhere"])
def test_no_query_breaks_it(app: Dash, query: str) -> None:
    assert len(rows_of(app, query)) == 35


def test_the_table_has_four_columns_a_layer_in_the_order_of_the_page(app: Dash) -> None:
    rows = rows_of(app, "view=table&date=2019-07-02&by=belgrade&group=caricom&sort=-visits")
    assert len(rows) == 14
    dominica = next(row for row in rows if row["iso3"] == "DMA")
    assert (dominica["recognition"], dominica["pristina"], dominica["visits_label"]) == (
        "withdrew",
        "recognises",
        "Less than 1 year ago",
    )
    assert dominica["recognition_told"] == "since 2 November 2018, by Serbia's word"
    assert "b92-2018-dominica" in dominica["recognition_sources"].split(";")
    assert (dominica["member"], dominica["groups"], dominica["date"], dominica["by"]) == (
        "1978-12-18",
        "caricom;oecs",
        "2019-07-02",
        "belgrade",
    )
    assert rows[0]["visits"] == "older"
    assert rows[-1]["visits"] == "none_found"


def test_the_file_of_the_table_says_what_it_is(app: Dash) -> None:
    answer = app.server.test_client().get("/view.csv?view=table&group=caricom&date=2019-07-02&by=belgrade")
    assert 'filename="table-caricom-2019-07-02-belgrade.csv"' in answer.headers["Content-Disposition"]
