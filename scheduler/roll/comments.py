"""Comments a year later: the year at the head of the file, and dates that wait to be used."""

import re

from calendars.written_day import parse_day
from scheduler.roll.days import same_date

_QUOTED = re.compile(r'"[^"]*"')
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def carried_comment(comment: str, year: int, *, head: bool) -> str:
    """A comment a year later: quoted dates of the year, and in the head of the file the year itself.

    What else it says of a year may be history, and stays.

    >>> carried_comment('# dates = ["2027-03-25"]', 2027, head=False)
    '# dates = ["2028-03-25"]'
    >>> carried_comment("# Decided in 2027", 2027, head=False)
    '# Decided in 2027'
    """
    text = _QUOTED.sub(lambda quoted: _ISO.sub(lambda day: _later(day[0], year), quoted[0]), comment)
    return re.sub(rf"\b{year}\b(?!-\d)", str(year + 1), text) if head else text


def _later(words: str, year: int) -> str:
    day = parse_day(words)
    return words if day is None or day.year != year else str(same_date(day, 1) or words)
