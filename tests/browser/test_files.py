"""Visits to the view's files: what they are called, that a picture stands alone, and that no state is lost in it."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from components.facts.parties import AMERICAS
from tests.browser.conftest import Visit
from tests.browser.test_visits import PHONE, STORY, drawn

SVG = "{http://www.w3.org/2000/svg}"
SIZES: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1920, "height": 1080}},
    "low": {"viewport": {"width": 1280, "height": 720}},
    "phone": PHONE,
}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


def saved(page: Page, ending: str, folder: Path) -> Path:
    """Save the picture of what the page shows, under the name that it suggests."""
    with page.expect_download() as download:
        page.locator(f"[data-action=picture-{ending}]").click()
    place = folder / download.value.suggested_filename
    download.value.save_as(place)
    return place


def picture(page: Page, folder: Path) -> ET.Element:
    return ET.fromstring(saved(page, "svg", folder).read_text("utf-8"))


def text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def words_in(root: ET.Element) -> str:
    """What can be read in a picture."""
    return " ".join(text(element) for element in root.iter(f"{SVG}text"))


def extent(path: ET.Element) -> float:
    """How many pixels a path measures at its widest; 0 where nothing is drawn."""
    numbers = [float(one) for one in NUMBER.findall(path.get("d", ""))]
    across, down = numbers[0::2], numbers[1::2]
    return max(max(across) - min(across), max(down) - min(down)) if numbers else 0.0


def marks(root: ET.Element, what: str) -> dict[str, list[ET.Element]]:
    """The elements that stand for each state: its shape, its mark, its strokes or its tile."""
    found: dict[str, list[ET.Element]] = {}
    for element in root.iter():
        if element.get("data-what") == what:
            found.setdefault(element.get("data-iso3", ""), []).append(element)
    return found


def seen(root: ET.Element) -> set[str]:
    """The states with a shape that is plain to see or a mark."""
    plain = {iso3 for iso3, shapes in marks(root, "shape").items() if max(map(extent, shapes)) > 12}
    return plain | set(marks(root, "mark"))


@pytest.mark.parametrize("size", ["wide", "phone", pytest.param("low", marks=pytest.mark.thorough)])
def test_a_picture_has_every_state_and_its_strokes_on_every_screen(visit: Visit, tmp_path: Path, size: str) -> None:
    page = drawn(visit(STORY, **SIZES[size]))
    root = picture(page, tmp_path)
    assert seen(root) == set(AMERICAS)
    assert set(marks(root, "rising")) == {"DMA", "GRD", "PER", "SUR"}
    assert set(marks(root, "level")) == {"PER"}
    assert set(marks(root, "falling")) == {"DMA", "GRD", "SUR"}
    (strokes,) = marks(root, "rising")["PER"]
    assert max(extent(path) for path in strokes.iter(f"{SVG}path")) > 40
    said = words_in(root)
    assert "On 2 July 2019, by Belgrade's count, 16 of 35 states recognise Kosovo* and 19 do not." in said
    assert "* References to Kosovo shall be understood to be in the context of" in said
    assert "Evidence up to 9 April 2026" in said
    assert "Contested: the counts differ 4" in said
    assert "?date=2019-07-02&by=belgrade" in said
    assert root.get("width") == "1600"


def test_a_picture_stands_alone(visit: Visit, tmp_path: Path) -> None:
    page = drawn(visit(STORY))
    place = saved(page, "svg", tmp_path)
    assert place.name == "recognition-2019-07-02-belgrade.svg"
    source = place.read_text("utf-8")
    root = ET.fromstring(source)
    assert [element.tag for element in root.iter() if any("href" in name for name in element.attrib)] == []
    assert set(re.findall(r"url\(['\"]?(\w+:|#)", source)) == {"data:", "#"}
    assert "@font-face" in source
    assert text(next(root.iter(f"{SVG}title"))).startswith("On 2 July 2019")
    assert [element.tag for element in root.iter(f"{SVG}script")] == []
    (peru,) = [one for one in marks(root, "shape")["PER"] if extent(one) > 40]
    assert text(peru) == "Peru: Recognition suspended"


def test_a_picture_shows_the_day_that_is_shown(visit: Visit, tmp_path: Path) -> None:
    page = drawn(visit("/?date=2018-11-03&by=belgrade"))
    page.locator("#date [role=slider]").focus()
    page.keyboard.press("ArrowRight")
    place = saved(page, "svg", tmp_path)
    assert place.name == "recognition-2018-11-04-belgrade.svg"
    root = ET.fromstring(place.read_text("utf-8"))
    assert "On 4 November 2018" in words_in(root)
    assert "date=2018-11-04" in words_in(root)
    assert "GRD" in marks(root, "falling")


@pytest.mark.parametrize(
    ("region", "look"),
    [
        pytest.param("northern", "light", marks=pytest.mark.thorough),
        pytest.param("central", "dark", marks=pytest.mark.thorough),
        pytest.param("caribbean", "contrast", marks=pytest.mark.thorough),
        ("south", "dark"),
    ],
)
def test_every_region_and_look_can_be_a_picture(visit: Visit, tmp_path: Path, region: str, look: str) -> None:
    page = visit(f"{STORY}&region={region}&theme={look}&lang=es")
    page.wait_for_function("document.querySelectorAll('#map .choroplethlayer path[data-iso3]').length >= 35")
    told = page.request.get(f"{page.url.split('?')[0]}view.json?region={region}").json()
    root = picture(page, tmp_path)
    assert {state["iso3"] for state in told["states"]} <= seen(root)
    assert "según el recuento de Belgrado" in words_in(root)
    ground = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ground').trim()")
    assert root.findall(f"{SVG}rect")[0].get("fill") == ground


def test_a_png_is_sharp(visit: Visit, tmp_path: Path) -> None:
    place = saved(drawn(visit(STORY)), "png", tmp_path)
    head = place.read_bytes()[:24]
    assert place.name == "recognition-2019-07-02-belgrade.png"
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    assert width == 3200
    assert height > 2000


@pytest.mark.parametrize(
    "view",
    [
        pytest.param("timeline", marks=pytest.mark.thorough),
        "visits",
        pytest.param("council", marks=pytest.mark.thorough),
    ],
)
def test_a_timeline_can_be_a_picture(visit: Visit, tmp_path: Path, view: str) -> None:
    page = visit(f"/?view={view}&date=2019-07-02")
    page.wait_for_selector("#timeline .scatterlayer path.point:visible")
    root = picture(page, tmp_path)
    said = words_in(root)
    assert "Peru" in said
    assert "After the evidence" in said
    assert "* References to Kosovo" in said


def test_where_no_map_stands_the_tiles_are_the_picture(visit: Visit, tmp_path: Path) -> None:
    page = drawn(visit(STORY))
    page.evaluate("document.querySelector('#map').removeAttribute('id')")
    root = picture(page, tmp_path)
    tiles = marks(root, "tile")
    assert set(tiles) == set(AMERICAS)
    assert text(tiles["PER"][0]) == "Peru: Recognition suspendedPER"
    worn = [rect.get("fill") for rect in tiles["PER"][0].iter(f"{SVG}rect")]
    assert worn[1:3] == ["url(#atlas-level)", "url(#atlas-rising)"]


def test_a_comparison_can_be_a_picture(visit: Visit, tmp_path: Path) -> None:
    page = visit("/?view=compare&date=2019-07-02&with=2013-01-01")
    page.wait_for_selector(".count-column .tile[data-status]")
    place = saved(page, "svg", tmp_path)
    assert place.name == "compare-2019-07-02-with-2013-01-01.svg"
    root = ET.fromstring(place.read_text("utf-8"))
    tiles = marks(root, "tile")
    assert set(tiles) == set(AMERICAS)
    assert [len(tiles[iso3]) for iso3 in AMERICAS] == [4] * 35
    said = words_in(root)
    assert all(
        count in said for count in ("18 recognise, 17 do not", "16 recognise, 19 do not", "19 recognise, 16 do not")
    )


def test_the_wording_of_the_note_on_kosovo_can_be_chosen(visit: Visit) -> None:
    page = drawn(visit(STORY))
    notes = page.locator("#footnotes")
    expect(notes).to_contain_text("* References to Kosovo shall be understood")
    page.get_by_role("combobox", name="Kosovo* in the words of").select_option("Council of Europe")
    expect(notes).to_contain_text("* All reference to Kosovo, whether to the territory")
    assert "kosovo=coe" in page.url
    page.go_back()
    expect(notes).to_contain_text("* References to Kosovo shall be understood")


def test_the_files_are_of_the_view_that_is_shown(visit: Visit, tmp_path: Path) -> None:
    page = drawn(visit(f"{STORY}&kosovo=eu"))
    page.locator("#date [data-step=previous]").click()
    page.wait_for_function("location.search.includes('date=2018-11-04')")
    with page.expect_download() as download:
        page.get_by_role("link", name="This view as CSV").click()
    assert download.value.suggested_filename == "recognition-2018-11-04-belgrade.csv"
    download.value.save_as(tmp_path / "view.csv")
    assert "without prejudice to positions on status" in (tmp_path / "view.csv").read_text("utf-8")
    with page.expect_download() as download:
        page.get_by_role("link", name="This view as GeoJSON").click()
    assert download.value.suggested_filename == "recognition-2018-11-04-belgrade.geojson"
