"""The colours: seen by all eyes, on every ground, neither pole heavier; and the style sheet that mirrors them."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from components.figures.layers import LAYERS, Layer
from components.theme import LOOKS, Look, Pattern, look_of

TOKENS = Path(__file__).parent.parent / "assets" / "tokens.css"

# Machado, Oliveira and Fernandes 2009, severity 1.0: full dichromacy, on linear RGB.
_MACHADO = {
    "protan": "0.152286 1.052583 -0.204868  0.114503 0.786281 0.099216  -0.003882 -0.048116 1.051998",
    "deutan": "0.367322 0.860646 -0.227968  0.280085 0.672501 0.047413  -0.011820 0.042940 0.968881",
    "tritan": "1.255528 -0.076749 -0.178779  -0.078411 0.930809 0.147602  0.004733 0.691367 0.303900",
}
# Ottosson 2020, OKLab: from linear RGB to the cones, and from their cube roots to lightness and two axes of colour.
_CONES = (
    "0.4122214708 0.5363325363 0.0514459929  0.2119034982 0.6806995451 0.1073969566 "
    "0.0883024619 0.2817188376 0.6299787005"
)
_AXES = (
    "0.2104542553 0.7936177850 -0.0040720468  1.9779984951 -2.4285922050 0.4505937099 "
    "0.0259040371 0.7827717662 -0.8086757660"
)


def matrix(numbers: str) -> np.ndarray:
    return np.array(numbers.split(), dtype=float).reshape(3, 3)


EYES = {"usual": np.eye(3), **{name: matrix(numbers) for name, numbers in _MACHADO.items()}}
APART = 0.09
"""The least distance in OKLab between two fills that must be told apart; 0.02 is about what one just notices."""


def linear(colour: str) -> np.ndarray:
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(light: np.ndarray) -> float:
    return float(light @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def oklab(light: np.ndarray) -> np.ndarray:
    """Lightness and two axes of colour, where distances look alike."""
    return matrix(_AXES) @ np.cbrt(matrix(_CONES) @ np.clip(light, 0, 1))


def distance(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.linalg.norm(oklab(one) - oklab(other)))


def fills(layer: Layer, look: Look) -> dict[str, tuple[str, Pattern]]:
    return {category.key: (getattr(look, category.colour), category.pattern) for category in layer.categories}


PALE = {"scale1", "scale2", "abstain", "absent"}
"""The least of a scale is pale, since it has to part from four that are darker: every state of it has its name and its
words beside the colour, on the tiles, in the hover and in the table."""


@pytest.fixture(params=sorted(LOOKS))
def look(request: pytest.FixtureRequest) -> Look:
    return LOOKS[request.param]


def test_the_style_sheet_mirrors_the_looks() -> None:
    blocks = re.findall(r'\[data-theme="(\w+)"\] \{(.*?)\}', TOKENS.read_text("utf-8"), re.DOTALL)
    assert {name for name, _ in blocks} == set(LOOKS)
    for name, block in blocks:
        written = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        assert written == {field.replace("_", "-"): colour for field, colour in asdict(LOOKS[name]).items()}, name


def test_no_look_is_the_light_one() -> None:
    assert look_of("") is LOOKS["light"]
    with pytest.raises(KeyError):
        look_of("sepia")


def test_words_can_be_read_on_ground_and_cards(look: Look) -> None:
    for ground in (look.ground, look.raised):
        assert contrast(look.ink, ground) >= 7
        assert contrast(look.quiet, ground) >= 4.5
        assert contrast(look.accent, ground) >= 4.5


@pytest.mark.parametrize("layer", LAYERS.values(), ids=lambda layer: layer.key)
def test_every_fill_and_its_strokes_stand_out(look: Look, layer: Layer) -> None:
    for category in layer.categories:
        fill, key = getattr(look, category.colour), category.key
        if category.colour in PALE:
            assert contrast(fill, look.ground) >= 1.4, key
            assert category.pattern is Pattern.NONE, key
            continue
        assert contrast(fill, look.ground) >= 3, key
        assert contrast(fill, look.border) >= 3, key
        assert contrast(fill, look.stroke) >= 3, key
        assert contrast(fill, look.land) >= 2.2, key


@pytest.mark.parametrize("eyes", sorted(EYES))
@pytest.mark.parametrize("layer", LAYERS.values(), ids=lambda layer: layer.key)
def test_two_categories_differ_to_all_eyes(look: Look, layer: Layer, eyes: str) -> None:
    for (key, (fill, pattern)), (other_key, (other, other_pattern)) in combinations(fills(layer, look).items(), 2):
        if fill == other:
            assert pattern != other_pattern, (key, other_key)
            continue
        seen = [EYES[eyes] @ linear(colour) for colour in (fill, other)]
        assert distance(*seen) >= APART, (key, other_key)


@pytest.mark.parametrize("layer", LAYERS.values(), ids=lambda layer: layer.key)
def test_two_categories_differ_in_grey_by_lightness_or_strokes(look: Look, layer: Layer) -> None:
    for (key, (fill, pattern)), (other_key, (other, other_pattern)) in combinations(fills(layer, look).items(), 2):
        assert pattern != other_pattern or contrast(fill, other) >= 1.2, (key, other_key)


@pytest.mark.parametrize("layer", LAYERS.values(), ids=lambda layer: layer.key)
def test_two_categories_differ_on_a_washed_out_projector(look: Look, layer: Layer) -> None:
    for (key, (fill, _)), (other_key, (other, _)) in combinations(fills(layer, look).items(), 2):
        washed = [linear(colour) * 0.8 + 0.2 for colour in (fill, other)]
        assert fill == other or distance(*washed) >= 0.05, (key, other_key)


def test_neither_pole_is_heavier(look: Look) -> None:
    ground = oklab(linear(look.ground))
    weights = [float(np.linalg.norm(oklab(linear(c)) - ground)) for c in (look.recognises, look.does_not_recognise)]
    assert min(weights) / max(weights) >= 0.7
    chromas = [float(np.hypot(*oklab(linear(c))[1:])) for c in (look.recognises, look.does_not_recognise)]
    assert min(chromas) >= 0.06 or max(chromas) < 0.001  # neither is a grey, unless the look has no colour at all


def test_the_accent_is_no_category(look: Look) -> None:
    for layer in LAYERS.values():
        for key, (fill, _) in fills(layer, look).items():
            assert distance(linear(fill), linear(look.accent)) >= 0.12, key
