"""The map: every state in its category, small ones marked, nothing but keys in the figure; pictures of each layer."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import plotly.graph_objects as go
import pytest

from components.facts.answers import answers_on, as_frame
from components.facts.asof import PERSPECTIVES
from components.figures.choropleth import draw
from components.figures.frames import FRAMES
from components.figures.framing import LADDER, ROOM
from components.figures.hatches import patterns_ever
from components.figures.layer import Question
from components.figures.layers import LAYERS
from components.figures.marks import SMALL
from components.figures.plate import Role
from components.theme import LOOKS, Pattern
from components.words import words_for
from tests.figures.real_book import real_book

PICTURES = Path(__file__).parent / "pictures"
STORY = date(2019, 7, 2)
URLS = {"light": "/shapes/light.geojson", "fine": "/shapes/fine.geojson"}
STATES = tuple(real_book().table("states")["iso3"])
HOVERS = {iso3: f"<b>{iso3}</b>" for iso3 in STATES}


def ever() -> frozenset[tuple[str, Pattern]]:
    layer = LAYERS["recognition"]
    return patterns_ever(
        layer,
        [
            (iso3, answer.category, answer.contested)
            for by in PERSPECTIVES
            for step in layer.steps(real_book(), Question(by=by))
            for iso3, answer in zip(STATES, step.answers, strict=True)
        ],
    )


EVER = ever()


def drawn(
    region: str = "americas",
    day: date = STORY,
    by: str = "belgrade",
    look: str = "light",
    language: str = "en",
    **more: Any,
) -> go.Figure:
    layer = LAYERS[more.pop("layer", "recognition")]
    answers = answers_on(layer.steps(real_book(), Question(by=by)), day)
    status = more.pop("status", as_frame(STATES, answers))
    options = {"urls": URLS, "hovers": HOVERS, "ever": EVER, **more}
    return draw(
        real_book().shapes, status, layer, FRAMES[region], LOOKS[look], words_for(language), **options
    )  # fmt: skip


def of_role(figure: go.Figure, role: Role, *, inset: bool = False) -> list[Any]:
    return [trace for trace in figure.data if trace.meta["role"] == role and trace.meta["inset"] is inset]


def plain(figure: go.Figure) -> Any:
    """The figure as the browser gets it, strokes told by their number and reach alone."""
    found = json.loads(figure.to_json())
    for trace in found["data"]:
        if trace["meta"]["role"] == Role.HATCH and trace["mode"] == "lines":
            for axis in ("lon", "lat"):
                known = [value for value in trace[axis] if value is not None]
                trace[axis] = {"points": len(trace[axis]), "from": round(min(known), 1), "to": round(max(known), 1)}
    return found


def test_the_states_stand_in_one_trace_in_alphabetical_order_on_every_day() -> None:
    for day in (date(1945, 1, 1), STORY, date(2026, 11, 23)):
        [trace] = of_role(drawn(day=day), Role.STATES)
        assert trace.locations == tuple(sorted(STATES))
        assert (trace.zmin, trace.zmax) == (-0.5, 3.5)
        assert trace.featureidkey == "id"


def test_each_state_has_the_colour_of_its_category() -> None:
    [trace] = of_role(drawn(), Role.STATES)
    colour = {place: trace.colorscale[2 * place][1] for place in range(4)}
    look = LOOKS["light"]
    of_state = {iso3: colour[place] for iso3, place in zip(trace.locations, trace.z, strict=True)}
    assert of_state["USA"] == of_state["PER"] == look.recognises == look.suspended
    assert of_state["SUR"] == look.withdrew
    assert of_state["BRA"] == look.does_not_recognise
    ends = [end for end, _ in trace.colorscale]
    assert ends == sorted(ends)
    assert (ends[0], ends[-1]) == (0, 1)


def test_territories_are_land_without_a_status() -> None:
    [trace] = of_role(drawn(), Role.LAND)
    assert {"GRL", "GUF", "PRI"} <= set(trace.locations)
    assert not set(trace.locations) & set(STATES)
    assert trace.hoverinfo == "skip"


@pytest.mark.parametrize("region", FRAMES)
def test_the_figure_holds_no_geometry_and_stays_small(region: str) -> None:
    figure = drawn(region)
    for trace in figure.data:
        if trace.type == "choropleth":
            assert trace.geojson in URLS.values()
    sizes = {trace.meta["role"]: 0 for trace in figure.data}
    for trace in figure.data:
        sizes[trace.meta["role"]] += len(trace.to_json())
    assert sum(size for role, size in sizes.items() if role != Role.HATCH) < 12_000
    assert sizes[Role.HATCH] < 24_000


def test_the_continent_is_light_and_the_inset_and_regions_are_fine() -> None:
    assert {trace.geojson for trace in of_role(drawn(), Role.STATES)} == {URLS["light"]}
    assert {trace.geojson for trace in of_role(drawn(), Role.STATES, inset=True)} == {URLS["fine"]}
    assert {trace.geojson for trace in drawn("south").data if trace.type == "choropleth"} == {URLS["fine"]}


@pytest.mark.parametrize("inset", [False, True])
def test_every_small_state_has_a_mark_in_its_colour_on_the_continent_and_in_the_inset(inset: bool) -> None:
    shapes = real_book().shapes.light
    small = sorted(shapes.loc[(shapes["kind"] == "state") & (shapes["area_km2"] < SMALL), "iso3"])
    figure = drawn()
    [marks] = of_role(figure, Role.ISLANDS, inset=inset)
    [states] = of_role(figure, Role.STATES, inset=inset)
    assert len(small) == 10
    small += [] if inset else ["BLZ", "PAN", "SLV"]  # which a map of this size would lose
    small.sort()
    assert [iso3 for iso3, _ in marks.customdata] == small
    assert min(marks.marker.size) >= 12
    place = dict(zip(states.locations, states.z, strict=True))
    expected = [states.colorscale[2 * place[iso3]][1] for iso3 in small]
    assert list(marks.marker.color) == expected


@pytest.mark.parametrize(
    ("form", "aspect", "height", "least"),
    [("strip", 2.0, 620, 14.0), ("strip", 2.0, 470, 11.0), ("phone", 390 / 420, 420, 9.0), ("low", 2.4, 440, 11.0)],
)
def test_marks_on_the_continent_do_not_hide_each_other(form: str, aspect: float, height: float, least: float) -> None:
    frame = FRAMES["americas"]
    [marks] = of_role(drawn(aspect=aspect, room=ROOM[form]), Role.ISLANDS)
    x, y = frame.plane.project(np.array(marks.lon, dtype=float), np.array(marks.lat, dtype=float))
    window = frame.placing(aspect).window
    x0, y0, x1, y1 = frame.plane.bounds_of_ranges(window.lon, window.lat)
    scale = min(height / (y1 - y0), height * aspect / (x1 - x0))
    apart = np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :]) * scale
    np.fill_diagonal(apart, np.inf)
    assert apart.min() >= least


def test_a_mark_apart_from_its_place_is_tied_to_it() -> None:
    figure = drawn()
    [marks] = of_role(figure, Role.ISLANDS)
    [leaders] = of_role(figure, Role.LEADERS)
    ends = set(zip(leaders.lon, leaders.lat, strict=True))
    assert leaders.lon.count(None) == 10
    for (iso3, _), lon, lat in zip(marks.customdata, marks.lon, marks.lat, strict=True):
        assert ((lon, lat) in ends) == (iso3 not in ("BHS", "JAM", "PAN")), iso3


def test_a_pattern_worn_is_seen_and_one_worn_on_other_days_waits() -> None:
    seen = {(t.meta["iso3"], t.meta["pattern"]): t.opacity for t in of_role(drawn(), Role.HATCH)}
    assert seen[("PER", "level")] == seen[("PER", "rising")] == seen[("SUR", "falling")] == 1
    assert seen[("ATG", "falling")] == 0
    assert set(seen) == {(iso3, pattern.value) for iso3, pattern in EVER}
    earlier = {(t.meta["iso3"], t.meta["pattern"]): t.opacity for t in of_role(drawn(day=date(2008, 1, 1)), Role.HATCH)}
    assert set(earlier) == set(seen)
    assert set(earlier.values()) == {0}


def test_a_pattern_that_is_worn_now_is_drawn_even_if_nobody_foretold_it() -> None:
    worn = {(trace.meta["iso3"], trace.meta["pattern"]) for trace in of_role(drawn(ever=()), Role.HATCH)}
    assert ("PER", "level") in worn
    assert ("ATG", "falling") not in worn


def test_a_marked_state_wears_a_bar_and_a_large_one_strokes() -> None:
    modes = {t.meta["iso3"]: t.mode for t in of_role(drawn(), Role.HATCH)}
    assert (modes["PER"], modes["GRD"]) == ("lines", "markers")


def test_a_map_has_no_strokes_for_a_state_that_it_does_not_reach() -> None:
    assert "PER" not in {trace.meta["iso3"] for trace in of_role(drawn(), Role.HATCH, inset=True)}
    assert {"PER", "SUR"} <= {trace.meta["iso3"] for trace in of_role(drawn("south"), Role.HATCH)}


def test_the_chosen_state_is_outlined_in_the_accent_above_its_neighbours() -> None:
    accent = LOOKS["light"].accent
    figure = drawn(selected="PER")
    [outline] = of_role(figure, Role.SELECTED)
    assert outline.locations == ("PER",)
    assert (outline.marker.line.color, outline.marker.opacity) == (accent, 1)
    roles = [trace.meta["role"] for trace in figure.data]
    assert roles.index(Role.SELECTED) > roles.index(Role.STATES)
    [marks] = of_role(drawn(selected="GRD"), Role.ISLANDS)
    assert [
        iso3 for (iso3, _), line in zip(marks.customdata, marks.marker.line.color, strict=True) if line == accent
    ] == ["GRD"]


def test_without_a_chosen_state_no_outline_is_seen() -> None:
    [outline] = of_role(drawn(), Role.SELECTED)
    assert outline.marker.opacity == 0
    [marks] = of_role(drawn(), Role.ISLANDS)
    assert LOOKS["light"].accent not in marks.marker.line.color


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_inset_names_every_state_of_the_caribbean(language: str) -> None:
    words = words_for(language)
    [names] = of_role(drawn(language=language), Role.NAMES, inset=True)
    caribbean = real_book().table("states").query("subregion == 'caribbean'")["iso3"]
    assert {text.strip() for text in names.text} == {words.state(iso3) for iso3 in caribbean}
    assert names.textfont.size >= 11
    assert names.visible is True


def test_a_narrow_map_leaves_the_names_out() -> None:
    [names] = of_role(drawn(aspect=0.93), Role.NAMES, inset=True)
    assert names.visible is False


@pytest.mark.parametrize(
    ("region", "width", "height"),
    [("americas", 1240, 620), ("americas", 840, 470), ("caribbean", 1240, 620), ("caribbean", 390, 420)],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_names_touch(language: str, region: str, width: int, height: int) -> None:
    frame, aspect = FRAMES[region], width / height
    placing, pane = frame.placing(aspect), frame.panes[-1]
    [names] = of_role(drawn(region, language=language, aspect=aspect), Role.NAMES, inset=pane.inset)
    window = placing.inset if pane.inset and placing.inset else placing.window
    left, bottom, right, top = placing.inset_place
    x0, y0, x1, y1 = pane.plane.bounds_of_ranges(window.lon, window.lat)
    scale = min(width * (right - left) / (x1 - x0), height * (top - bottom) / (y1 - y0))
    x, y = pane.plane.project(np.array(names.lon, dtype=float), np.array(names.lat, dtype=float))
    boxes = []
    for text, side, across, up in zip(names.text, names.textposition, x * scale, y * scale, strict=True):
        wide, tall = len(text) * names.textfont.size * 0.42, names.textfont.size * 0.95
        start = {"middle right": 0, "middle left": -wide, "bottom center": -wide / 2}[side]
        low = -tall if side == "bottom center" else -tall / 2
        boxes.append((text.strip(), across + start, up + low, across + start + wide, up + low + tall))
    for i, (text, a0, b0, a1, b1) in enumerate(boxes):
        assert a1 <= x1 * scale, text
        for other, c0, d0, c1, d1 in boxes[i + 1 :]:
            assert a1 <= c0 or c1 <= a0 or b1 <= d0 or d1 <= b0, (text, other)


def test_a_hover_is_what_the_caller_composed() -> None:
    figure = drawn()
    [states] = of_role(figure, Role.STATES)
    assert [tuple(each) for each in states.customdata] == [(iso3, HOVERS[iso3]) for iso3 in sorted(STATES)]
    assert states.hovertemplate == "%{customdata[1]}<extra></extra>"
    [marks] = of_role(figure, Role.ISLANDS)
    assert marks.hovertemplate == states.hovertemplate


def test_the_layout_lets_plotly_add_nothing_of_its_own() -> None:
    layout = json.loads(drawn().to_json())["layout"]
    assert len(json.dumps(layout["template"])) < 60
    assert layout["uirevision"] == "americas"
    for subplot in ("geo", "geo2"):
        assert layout[subplot]["visible"] is False
        assert layout[subplot]["fitbounds"] is False
        assert (layout[subplot]["scope"], layout[subplot]["resolution"]) == ("world", 110)
    stub = Path(__file__).parents[2] / "assets" / "topojson" / "world_110m.json"
    objects = json.loads(stub.read_text("utf-8"))["objects"]
    assert set(objects) == {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"}
    assert all(layer["geometries"] == [] for layer in objects.values())


def test_the_figure_carries_its_placing_for_every_proportion() -> None:
    layout = drawn(aspect=LADDER[1]).layout
    assert tuple(each["aspect"] for each in layout.meta["placings"]) == LADDER
    here = layout.meta["placings"][1]
    assert list(layout.geo.lonaxis.range) == here["geo.lonaxis.range"]
    assert list(layout.geo2.domain.x) == here["geo2.domain.x"]
    assert layout.shapes[0].x0 == here["shapes[0].x0"]
    for each in layout.meta["placings"]:
        drawn().update_layout({key: value for key, value in each.items() if key.startswith("geo")})


def test_a_drawing_is_the_same_twice_and_in_any_order() -> None:
    first, other, again = drawn(), drawn("south", look="dark", selected="BRA"), drawn()
    assert first.to_json() == again.to_json()
    assert other.to_json() == drawn("south", look="dark", selected="BRA").to_json()


def test_a_state_without_a_status_a_category_or_a_hover_is_refused() -> None:
    status = as_frame(STATES, answers_on(LAYERS["recognition"].steps(real_book(), Question()), STORY))
    with pytest.raises(ValueError, match="CUB"):
        drawn(status=status[status["iso3"] != "CUB"])
    with pytest.raises(ValueError, match="no category 'perhaps'"):
        drawn(status=status.assign(category="perhaps"))
    with pytest.raises(ValueError, match="no hover for CUB"):
        drawn(hovers={iso3: text for iso3, text in HOVERS.items() if iso3 != "CUB"})


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("before", {"day": date(1999, 3, 24), "by": "documents"}),
        ("story", {"day": STORY, "by": "belgrade", "selected": "PER"}),
        ("late", {"day": date(2025, 12, 31), "by": "documents", "look": "dark", "language": "es", "aspect": 0.93}),
        ("caribbean", {"region": "caribbean", "day": STORY, "by": "belgrade", "look": "contrast", "selected": "GRD"}),
    ],
)
def test_the_picture_is_the_one_committed(layer: str, name: str, options: dict[str, Any]) -> None:
    picture = json.dumps(plain(drawn(layer=layer, **options)), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    kept = PICTURES / f"map-{layer}-{name}.json"
    if not kept.exists() or kept.read_text("utf-8") != picture:
        changed = PICTURES / f"map-{layer}-{name}-changed.json"
        changed.write_text(picture, "utf-8")
        pytest.fail(f"{changed.name} differs from {kept.name}: look at both, and rename it if the change is meant")
