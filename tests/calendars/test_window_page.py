"""Every row of docs/windows.md is true."""

import re
from pathlib import Path

import pytest

from calendars.spans import say_spans
from calendars.window import WindowFault, parse_window

PAGE = Path(__file__).parents[2] / "docs" / "windows.md"
ROWS = re.findall(r"^\| `(.+?)` \| (.+?) \| (.*?) ?\|$", PAGE.read_text("utf-8"), re.MULTILINE)
UNDERSTOOD = [row for row in ROWS if not row[1].startswith("`")]
REFUSED = [row for row in ROWS if row[1].startswith("`")]


def test_both_tables_are_read():
    assert (len(UNDERSTOOD), len(REFUSED)) == (37, 8)


@pytest.mark.parametrize(("words", "dates", "aim"), UNDERSTOOD)
def test_what_is_understood(words, dates, aim):
    window = parse_window(words, 2027)
    assert say_spans(window.ranges) == dates
    assert window.nominal.isoformat() == aim


@pytest.mark.parametrize(("words", "found", "hint"), REFUSED)
def test_what_is_refused(words, found, hint):
    with pytest.raises(WindowFault) as caught:
        parse_window(words, 2027)
    assert f"`{caught.value.found}`" == found
    assert (caught.value.hint or "") == hint.strip("`")
