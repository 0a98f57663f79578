"""Widths are never too small, and what is cut says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.wheel_text import ELLIPSIS, clean, fit, width, wrap

# Advance widths of Helvetica-Bold in thousandths of the size, as its font metrics file has them.
HELVETICA_BOLD = {
    " ": 278, "a": 556, "f": 333, "g": 611, "i": 278, "m": 889, "r": 389, "t": 333, "w": 778, "z": 500,
    "B": 722, "M": 833, "O": 778, "S": 667, "W": 944, "0": 556, "1": 556, ".": 278, ",": 278, "–": 556,
    "æ": 889, "ø": 611, "å": 556, "Æ": 1000, "Ø": 778, "Å": 722, "é": 556, "ü": 611, "(": 333, "&": 722,
}  # fmt: skip


@pytest.mark.parametrize("char", HELVETICA_BOLD)
def test_no_letter_is_measured_too_small(char: str) -> None:
    assert HELVETICA_BOLD[char] <= width(char, 1000.0) <= HELVETICA_BOLD[char] * 1.02 + 2


def test_unknown_letters_are_taken_for_wide() -> None:
    assert width("漢", 10.0) >= 10.0


@given(st.text(max_size=40), st.floats(2, 20), st.floats(20, 200))
def test_fit_fits(text: str, size: float, room: float) -> None:
    fitted = fit(text, size, room)
    assert width(fitted, size) <= room
    assert fitted == text or (fitted.endswith(ELLIPSIS) and text.startswith(fitted[:-1]))


@given(st.text(alphabet="abc Wø", max_size=60), st.floats(30, 120), st.floats(0, 120), st.integers(1, 4))
def test_wrap_keeps_to_its_lines_and_loses_nothing_in_silence(
    text: str, room: float, first: float, lines: int
) -> None:
    wrapped = wrap(text, 10.0, room, lines, first=min(first, room))
    assert 1 <= len(wrapped) <= lines
    assert all(width(line, 10.0) <= room for line in wrapped)
    if not any(ELLIPSIS in line for line in wrapped):
        assert " ".join(wrapped).split() == text.split()


def test_wrap_starts_a_new_line_when_nothing_fits_beside_the_date() -> None:
    assert wrap("Samarbejdsforum", 10.0, 100.0, 2, first=5.0) == ["", "Samarbejdsforum"]


def test_clean_makes_one_line_that_xml_can_carry() -> None:
    assert clean(" Møde\n\tom\x00 alt \x0b\ud800") == "Møde om\ufffd alt \ufffd\ufffd"
