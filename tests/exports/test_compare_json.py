"""The JSON of the view that compares: the counts, the disputes and the second date of the same address."""

from __future__ import annotations

from typing import Any

from dash import Dash

from tests.exports.test_view_json import get


def compared(app: Dash, query: str, language: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = get(app, f"view=compare&{query}", language)["perspectives"]
    return found


def test_the_three_counts_of_2_july_2019(app: Dash) -> None:
    counts = compared(app, "date=2019-07-02")["counts"]
    assert {by: (one["recognise"], one["do_not_recognise"]) for by, one in counts.items()} == {
        "documents": (18, 17),
        "belgrade": (16, 19),
        "pristina": (19, 16),
    }
    assert counts["belgrade"]["statuses"] == {"recognises": 15, "suspended": 1, "withdrew": 3, "does_not_recognise": 16}


def test_the_states_that_differ_with_their_lines(app: Dash) -> None:
    peru, *others = compared(app, "date=2019-07-02")["differ"]
    assert [one["iso3"] for one in others] == ["SUR", "DMA", "GRD"]
    assert (peru["name"], peru["from"], peru["to"]) == ("Peru", "2015-12-31", None)
    assert peru["statuses"] == {"documents": "recognises", "belgrade": "suspended", "pristina": "recognises"}
    assert peru["line"].startswith("Belgrade says that Peru suspended its recognition in 2015 (said on 2 July 2019).")
    assert [(one["claimant"], one["known"], one["own_act"], one["papers"]) for one in peru["claims"]] == [
        ("serbia", "2019-07-02", None, ["belgrade", "news"])
    ]
    assert "srbija-gov-rs-2019-peru" in peru["claims"][0]["sources"]


def test_the_second_clock_and_the_language(app: Dash) -> None:
    hidden = compared(app, "date=2019-07-02&known=2019-07-01")
    assert [one["iso3"] for one in hidden["differ"]] == ["SUR", "DMA", "GRD"]
    assert compared(app, "date=2019-07-02", "es")["differ"][0]["line"].startswith("Belgrado dice que Perú")


def test_a_second_date_tells_what_changed_and_by_which_act(app: Dash) -> None:
    assert compared(app, "date=2019-07-02")["with"] is None
    other = compared(app, "date=2019-07-02&by=belgrade&with=2018-11-01")["with"]
    assert (other["date"], other["by"], other["counts"]["recognise"]) == ("2018-11-01", "belgrade", 18)
    assert [(one["iso3"], one["earlier"], one["later"]) for one in other["changed"]] == [
        ("DMA", "recognises", "withdrew"),
        ("GRD", "recognises", "withdrew"),
    ]
    (act,) = other["changed"][0]["acts"]
    assert (act["date"], act["claimant"], act["disputed_by"]) == ("2018-11-02", "serbia", "kosovo")


def test_no_other_view_compares(app: Dash) -> None:
    assert "perspectives" not in get(app, "date=2019-07-02&with=2018-11-01")
