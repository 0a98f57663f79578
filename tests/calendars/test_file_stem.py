"""File names that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.file_stem import file_stem


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        (("organ", "styregruppe"), "organ-styregruppe"),
        (("organisation", "lokal part"), "organisation-lokal-part"),
        (("forvaltning", "ØKF"), "forvaltning-oekf"),
        (("x", "A\u030ase/../é"), "x-aase-e"),
    ],
)
def test_the_words_are_kept_as_far_as_ascii_goes(words: tuple[str, ...], stem: str) -> None:
    assert file_stem(*words) == stem


@given(st.text())
def test_no_text_can_name_another_folder(text: str) -> None:
    assert re.fullmatch("person(-[a-z0-9]+)*", file_stem("person", text))
