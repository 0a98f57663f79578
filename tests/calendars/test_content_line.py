"""Lines are cut where no client is hurt, and texts come back as they were."""

import re
import unicodedata

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calendars.content_line import MOST_OCTETS, clean, escape, fold, one_line

ANY_TEXT = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from("a\u030a\u0338=👩♂\ufe0f\u200d\u200c\u202e\xad"))
)
LINES = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=400)


def unfold(octets: bytes) -> str:
    """Undoes folding as RFC 5545 3.1 says: octets first, letters afterwards."""
    return octets.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode()


@given(LINES)
@example("å" * 200)
@example("📅" * 100)
@example("\\\\" * 200)
@example("a" + "\\n" * 200)
@example("x" * 75)
@example("x" * 76)
@example("x" * 74 + "\\;" + "y" * 80)
def test_a_folded_line_unfolds_to_itself_and_fits(line: str) -> None:
    octets = fold(line)
    assert unfold(octets) == line
    assert octets.endswith(b"\r\n")
    for piece in octets.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(piece) <= MOST_OCTETS
        piece.decode()  # raises when a fold falls inside a letter


@given(st.text(st.sampled_from("\\;,\nåa📅 "), max_size=300))
def test_no_fold_parts_a_backslash_from_what_it_escapes(text: str) -> None:
    for piece in fold(f"DESCRIPTION:{escape(text)}").split(b"\r\n"):
        backslashes = len(piece) - len(piece.rstrip(b"\\"))
        assert backslashes % 2 == 0


def test_lines_are_as_long_as_they_may_be() -> None:
    first, second, third = fold("x" * 150).removesuffix(b"\r\n").split(b"\r\n")
    assert [len(first), len(second), len(third)] == [75, 75, 2]


@given(ANY_TEXT)
def test_an_escaped_text_is_one_line_of_utf_8_that_icalendar_reads_back(text: str) -> None:
    value = escape(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f]", value)
    value.encode()
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + fold(f"COMMENT:{value}") + b"END:VEVENT\r\n")
    assert event["COMMENT"] == clean(text)


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cf", "Cs"], exclude_characters="\u2028\u2029\ufffe\uffff")
    )
)
def test_nothing_but_the_way_letters_are_composed_is_lost_of_plain_text(text: str) -> None:
    assert unicodedata.normalize("NFD", clean(text)) == unicodedata.normalize("NFD", text)


@given(ANY_TEXT)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("to\r\nlinjer", "to\nlinjer"),
        ("Words linjeskift\vher", "Words linjeskift\nher"),
        ("afsnit\u2029her", "afsnit\nher"),
        ("\ufeffmed BOM", "med BOM"),
        ("klokke\x07", "klokke"),
        ("a\u030abenrå", "åbenrå"),
        ("Styre\u202egruppe", "Styregruppe"),
        ("\u2067Styre\u2069", "Styre"),
        ("halv \ud83d emoji", "halv  emoji"),
        ("👩\u200d💼", "👩\u200d💼"),
    ],
)
def test_what_people_paste_is_shown_decently(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_nothing_is_taken_for_markup_or_a_property() -> None:
    assert escape("a\nEND:VEVENT") == "a\\nEND:VEVENT"
    assert escape("a\r\nATTENDEE:x") == "a\\nATTENDEE:x"
    assert escape("\\n; <b>,</b>") == "\\\\n\\; <b>\\,</b>"
