"""Elements as text: numbers, escapes, whole turns and upright marks."""

from xml.etree import ElementTree

import pytest

from calendars.wheel_style import FILLS, SHAPES, TICKS, Look
from calendars.wheel_svg import element, group, mark, number, sector, text


@pytest.mark.parametrize(
    ("value", "said"), [(12.0, "12"), (-0.001, "0"), (3.14159, "3.14"), (100, "100"), (-2.5, "-2.5")]
)
def test_numbers_are_short(value: float, said: str) -> None:
    assert number(value) == said


def test_text_and_attributes_are_escaped() -> None:
    drawn = text((1, 2), 'A & <B> "C"', size=8, fill='"red"')
    parsed = ElementTree.fromstring(drawn)
    assert parsed.text == 'A & <B> "C"'
    assert parsed.get("fill") == '"red"'


def test_spans_keep_the_space_between_them() -> None:
    drawn = ElementTree.fromstring(
        text((0, 0), ("26. jan.", {"font_weight": "bold"}), " SG", size=8, fill="#000000")
    )
    assert "".join(drawn.itertext()) == "26. jan. SG"
    assert drawn[0].get("font-weight") == "bold"


def test_an_empty_group_is_nothing() -> None:
    assert group() == ""


def test_a_whole_turn_is_two_halves() -> None:
    whole = sector((0, 0), (1, 2), (0, 360), fill="none")
    assert whole.count("<path") == 2
    assert sector((0, 0), (1, 2), (0, 90), fill="none").count("<path") == 1
    assert " 0 1 1 " in sector((0, 0), (1, 2), (0, 270), fill="none")  # the long way round


def test_every_look_draws_something_of_its_own() -> None:
    drawn = {mark(Look(shape, fill, "#000000"), (10, 10), 5) for shape in (*SHAPES, *TICKS) for fill in FILLS}
    assert len(drawn) == len(FILLS) * (len(SHAPES) + len(TICKS))


def test_underscores_become_hyphens() -> None:
    assert element("path", stroke_width=0.6) == '<path stroke-width="0.6"/>'
