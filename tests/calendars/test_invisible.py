"""Nothing turns a text around or hides in it; emoji and scripts that need joiners keep them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.content_line import clean
from calendars.invisible import invisible_signs, without_invisible_signs

SIGNS = st.one_of(
    st.sampled_from("aå 👩💼🏽❤♂\ufe0f\u0645\u06cc\u094d\u0915\u200c\u200d\u202e\u2066\u200b\xad"),
    st.characters(categories=["Cf"]),
)
KEPT = [
    "👩\u200d💼",
    "👩🏽\u200d💼",
    "❤\ufe0f\u200d🔥",
    "🏃\u200d♂\ufe0f",
    "\u0645\u06cc\u200c\u0631",
    "\u0915\u094d\u200d\u0937",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_joiner_that_joins_is_kept(text: str) -> None:
    assert invisible_signs(text) == []
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "sign",
    [
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\u200c\u200d\xad\ufeff",
        "\U000e0041",
    ],
)
def test_within_a_danish_word_none_stays(sign: str) -> None:
    assert invisible_signs(f"Styre{sign}gruppen") == [5]
    assert clean(f"{sign}Styre{sign}gruppen{sign}") == "Styregruppen"


def test_a_letter_with_a_mark_is_no_part_of_an_emoji() -> None:
    for text in ("å\u200d👩", "a\u030a\u200d👩", "a\xad\u030a\u200d👩"):
        assert clean(text) == "å👩"


@given(st.text(SIGNS, max_size=12))
def test_what_is_left_has_no_format_characters_but_joiners_in_their_place(text: str) -> None:
    left = without_invisible_signs(text)
    assert invisible_signs(left) == []
    assert {sign for sign in left if unicodedata.category(sign) == "Cf"} <= {"\u200c", "\u200d"}
    assert [sign for sign in left if sign not in "\u200c\u200d"] == [
        sign for sign in text if unicodedata.category(sign) != "Cf"
    ]
