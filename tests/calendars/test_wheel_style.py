"""Colours that can be read, and looks that can be told apart without colour."""

from datetime import date

import pytest

from calendars.wheel_data import Wheel, WheelBody
from calendars.wheel_style import (
    CAMPAIGN,
    CORE,
    GIVEN,
    INK,
    LEVELS,
    MONTHS,
    PAPER,
    QUIET,
    SHAPES,
    TICKS,
    contrast,
    looks,
    outline,
    tint,
)  # fmt: skip


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize("colour", [*LEVELS, CAMPAIGN, GIVEN, INK, QUIET])
def test_text_reads_on_paper_and_on_its_ring(colour: str) -> None:
    assert contrast(colour, PAPER) >= 4.5
    assert contrast(colour, tint(colour, 0.07)) >= 4.5


@pytest.mark.parametrize(("text", "ground"), [(PAPER, CORE), (PAPER, CAMPAIGN), *((INK, m) for m in MONTHS)])
def test_text_reads_on_the_core_and_in_numbered_marks(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


def test_tint() -> None:
    assert tint("#102030", 0.0) == "#FFFFFF"
    assert tint("#102030", 1.0) == "#102030"


def _wheel(bodies: list[WheelBody]) -> Wheel:
    return Wheel("", 2027, date(2027, 1, 1), date(2027, 12, 31), tuple(bodies), (), ())


def test_thirty_two_bodies_and_twelve_given_have_marks_of_their_own() -> None:
    bodies = [WheelBody(f"b{k}", "", "", k % 3, "body") for k in range(30)]
    bodies += [WheelBody("d", "", "", 1, "dialogue"), WheelBody("a", "", "", 1, "area")]
    bodies += [WheelBody(f"g{k}", "", "", 1, "given") for k in range(12)]
    found = looks(_wheel(bodies))
    assert len({(look.shape, look.fill) for look in found.values()}) == 44


def test_dialogues_have_the_shape_that_holds_a_number() -> None:
    bodies = [WheelBody("b", "", "", 1, "body"), WheelBody("d", "", "", 1, "dialogue")]
    assert looks(_wheel(bodies))["d"].shape == "circle"


def test_levels_have_colours_of_their_own() -> None:
    found = looks(_wheel([WheelBody(f"b{k}", "", "", k, "body") for k in range(5)]))
    assert len({look.colour for look in found.values()}) == 5


def test_outlines_differ_and_are_about_as_large() -> None:
    corners = {shape: outline(shape) for shape in (*SHAPES[1:], *TICKS)}
    assert len(set(corners.values())) == len(corners)
    for shape in corners.values():
        reach = max(max(abs(x), abs(y)) for x, y in shape)
        assert 0.8 <= reach <= 1.4
