"""Edits of a year's file change one value and leave everything else as it stands."""

import tomllib

import pytest

from scheduler.relaxation.year_text import Edit, YearText

TEXT = """\
year = 2027  # året
[[body]]
id = "æ"  # et organ
quorum.alle = 5
meetings = [
    "ca. primo april",   # den tidlige
    "primo juni",
]
dates = ["2027-01-01", "2027-02-01", "2027-03-01"]
[[calendar.day]]
name = "Påske"
give_up = 40
"""


def changed(*edits: Edit) -> str:
    text = YearText(TEXT).changed(edits)
    assert text is not None
    tomllib.loads(text)
    return text


def test_a_value_is_replaced_and_its_comment_kept() -> None:
    text = YearText(TEXT)
    assert changed(*text.put(("year",), "2028")) == TEXT.replace("2027  # året", "2028  # året")
    assert changed(*text.put(("body", 0, "quorum", "alle"), "4")) == TEXT.replace("alle = 5", "alle = 4")


def test_a_key_that_is_not_there_is_put_below_the_id() -> None:
    edits = YearText(TEXT).put(("body", 0, "room"), "false")
    assert changed(*edits) == TEXT.replace("# et organ\n", "# et organ\nroom = false\n")


def test_a_key_that_nothing_can_be_put_below_is_not_written() -> None:
    assert YearText(TEXT).put(("limits", "person", "day"), "4") == ()


def test_a_key_is_renamed() -> None:
    text = YearText(TEXT)
    path = ("calendar", "day", 0, "give_up")
    edits = (*text.rename(path, "price"), *text.put((*path[:-1], "use"), '"priced"'))
    assert changed(*edits) == TEXT.replace("give_up = 40", 'use = "priced"\nprice = 40')


def test_an_element_with_a_line_of_its_own_goes_with_its_line() -> None:
    edits = YearText(TEXT).remove(("body", 0, "meetings", 0))
    assert changed(*edits) == TEXT.replace('    "ca. primo april",   # den tidlige\n', "")


@pytest.mark.parametrize(
    ("place", "left"),
    [
        (0, '["2027-02-01", "2027-03-01"]'),
        (1, '["2027-01-01", "2027-03-01"]'),
        (2, '["2027-01-01", "2027-02-01"]'),
    ],
)
def test_an_element_among_others_goes_with_its_comma(place: int, left: str) -> None:
    edits = YearText(TEXT).remove(("body", 0, "dates", place))
    assert changed(*edits) == TEXT.replace('["2027-01-01", "2027-02-01", "2027-03-01"]', left)


def test_edits_that_overlap_are_not_made() -> None:
    text = YearText(TEXT)
    assert text.changed((*text.put(("year",), "2028"), *text.put(("year",), "2029"))) is None


def test_windows_line_ends_stay() -> None:
    text = YearText(TEXT.replace("\n", "\r\n"))
    edited = text.changed(text.put(("body", 0, "room"), "false"))
    assert edited is not None
    assert edited.count("\r\n") == edited.count("\n") == TEXT.count("\n") + 1


def test_the_line_and_the_diff_of_an_edit() -> None:
    text = YearText(TEXT)
    (edit,) = text.put(("body", 0, "quorum", "alle"), "4")
    assert text.line(edit.start) == 4
    assert [line for line in text.diff((edit,)).splitlines() if line[0] in "+-"][2:] == [
        "-quorum.alle = 5",
        "+quorum.alle = 4",
    ]
