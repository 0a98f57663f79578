"""The nearest colour that calendars know."""

import re

from hypothesis import given
from hypothesis import strategies as st

from calendars.colour_names import _COLOURS, nearest_colour


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_a_name_that_an_event_accepts(colour: int) -> None:
    assert re.fullmatch("[a-z]+", nearest_colour(f"#{colour:06x}"))


def test_a_named_colour_is_its_own_name() -> None:
    assert {name: nearest_colour(f"#{value:06X}") for name, value in _COLOURS.items()} == {
        n: n for n in _COLOURS
    }


def test_what_is_no_colour_has_none() -> None:
    assert [nearest_colour(text) for text in ("", "blue", "#12345", "#1234567")] == [""] * 4
