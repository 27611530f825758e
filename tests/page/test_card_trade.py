from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from components.facts.dossier import CountryFile, country_file
from components.facts.parties import AMERICAS
from components.facts.trade import TradeSeries, TradeYear
from components.page.card_trade import trade
from components.page.citations import citing
from components.page.trade_chart import trade_chart
from components.words import words_for
from tests.page.reading import classed, read, real_book, text

EN, ES = words_for("en"), words_for("es")


@cache
def file_of(iso3: str) -> CountryFile:
    return country_file(real_book(), iso3)


def section_of(iso3: str) -> ET.Element:
    return read(trade(file_of(iso3), EN, citing((), EN)))


def chart_of(*years: TradeYear) -> ET.Element:
    known = TradeSeries(
        currency="USD",
        origins=(),
        first_year=years[0].year,
        years=years,
        latest=years[-1],
        exports_peak=None,
        imports_peak=None,
    )
    return read(trade_chart([known], EN, "told"))


def year(number: int, exports: float | None, imports: float | None = 1.0, entity: str = "SRB") -> TradeYear:
    return TradeYear(year=number, entity=entity, exports=exports, imports=imports)


def paths(chart: ET.Element, way: str) -> list[str]:
    return [line.attrib["d"] for line in classed(chart, f"chart-{way}") if line.tag == "path"]


def test_trade_is_told_with_currency_year_and_which_belgrade() -> None:
    told = text(section_of("PER"))
    assert "In 2022Belgrade sold6 million USD" in told
    assert "Belgrade sold16.2 million USD in 1983, Yugoslavia" in told
    assert "Belgrade boughtnot known" in told


def test_the_chart_says_its_main_numbers_in_words() -> None:
    (chart, *_) = (svg for svg in section_of("PER").iter("svg") if svg.get("role") == "img")
    assert chart.attrib["aria-label"] == (
        "Chart of trade by year, 1962 to 2014. Belgrade sold the most: 16.2 million USD in 1983, Yugoslavia; it bought "
        "the most: 176 million USD in 1980, Yugoslavia. In 2014 it sold: 2.3 million USD; it bought: 5.1 million USD."
    )


def test_a_year_without_a_figure_is_a_gap_and_never_a_bridge() -> None:
    chart = chart_of(year(2000, 1), year(2001, 10), year(2003, 1), year(2004, 1), year(2005, None), year(2006, 1))
    first, second = paths(chart, "exports")
    assert first.count("L") == second.count("L") == 1
    assert len([dot for dot in classed(chart, "chart-dot") if dot.tag == "circle"]) == 1


def test_each_power_of_ten_has_the_same_height() -> None:
    (line,) = paths(chart_of(year(2000, 0.1), year(2001, 1), year(2002, 10), year(2003, 100)), "exports")
    heights = [float(point.split()[1]) for point in re.sub("[ML]", "|", line).split("|")[1:]]
    steps = [before - after for before, after in pairwise(heights)]
    assert steps == pytest.approx([steps[0]] * 3, abs=0.2)
    assert steps[0] > 0


def test_the_breaks_are_marked() -> None:
    chart = next(svg for svg in section_of("PER").iter("svg") if svg.get("role") == "img")
    assert len(list(classed(chart, "chart-break"))) == 2
    assert len(list(classed(chart, "chart-source"))) == 1
    words = [text(word) for word in classed(chart, "chart-word")]
    assert {"Yugoslavia", "Serbia and", "Montenegro", "Serbia"} <= set(words)


def test_what_another_source_says_is_an_open_mark_beside_the_lines() -> None:
    chart = next(svg for svg in section_of("PER").iter("svg") if svg.get("role") == "img")
    marks = [(mark.tag, mark.attrib["class"]) for mark in classed(chart, "chart-open")]
    assert marks == [
        ("circle", "chart-open chart-exports"),
        ("rect", "chart-open chart-imports"),
        ("circle", "chart-open chart-exports"),
    ]
    assert "Open marks are of other sources" in text(section_of("PER"))


@pytest.mark.parametrize("iso3", AMERICAS)
def test_everything_stands_within_the_paper(iso3: str) -> None:
    for chart in section_of(iso3).iter("svg"):
        _, _, wide, high = map(float, chart.attrib["viewBox"].split())
        for mark in chart.iter():
            for name, most in (("x", wide), ("cx", wide), ("x1", wide), ("y", high), ("cy", high), ("y1", high)):
                assert 0 <= float(mark.get(name, 0)) <= most
        for line in paths(chart, "exports") + paths(chart, "imports"):
            numbers = [float(number) for number in re.findall(r"[\d.]+", line)]
            assert all(0 <= x <= wide for x in numbers[::2])
            assert all(0 <= y <= high for y in numbers[1::2])


def test_what_is_less_than_a_thousand_is_said_to_stand_on_the_lowest_line() -> None:
    assert "What is less than a thousand stands on the lowest line." in text(section_of("LCA"))
    assert "What is less than a thousand" not in text(section_of("PER"))


def test_a_state_without_figures_says_so() -> None:
    bare = read(trade(replace(file_of("PER"), trade=()), ES, citing((), ES)))
    assert list(bare.iter("svg")) == []
    assert ES.say("card.trade.none") in text(bare)
