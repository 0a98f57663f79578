"""Days, and times of them, as people in Denmark write them."""

import re
from datetime import date

from calendars.language import LANGUAGES, month_name

EARLIEST, LATEST = date(1990, 1, 1), date(2199, 12, 31)

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_DANISH = re.compile(r"(\d\d?)([-.])(\d\d?)\2(\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(?:[^\W\d]+\s+)?(?:den\s+)?([0-9]{1,2})\.?\s+([^\W\d]+)\s+([0-9]{4})", re.IGNORECASE)
_WITH_TIME = re.compile(
    r"(.+?)(?:T|,?\s+(?:kl\.?|at)\s*|\s+)(\d\d?)(?:[:.](\d\d))?", re.ASCII | re.IGNORECASE
)
_MONTHS = {month_name(month, tongue).casefold(): month for tongue in LANGUAGES for month in range(1, 13)}


def parse_day(words: str) -> date | None:
    """A date written 2027-03-30, 30-03-2027, 30.3.2027 or 30. marts 2027; None for others.

    With slashes 3/4/2027 may be March or April, and a slash stands between the days of a span.

    >>> parse_day("tirsdag den 30. marts 2027")
    datetime.date(2027, 3, 30)
    """
    text = words.strip()
    if iso := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in iso.groups())
    elif danish := _DANISH.fullmatch(text):
        day, month, year = int(danish[1]), int(danish[3]), int(danish[4])
    elif named := _IN_WORDS.fullmatch(text):
        day, month, year = int(named[1]), _MONTHS.get(named[2].casefold(), 0), int(named[3])
    else:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def parse_start(words: str) -> tuple[date, int | None] | None:
    """A day, and its minute after midnight where a time follows it; None when it is neither.

    >>> parse_start("4. marts 2027 kl. 10.30"), parse_start("4.3.2027")
    ((datetime.date(2027, 3, 4), 630), (datetime.date(2027, 3, 4), None))
    """
    alone = parse_day(words)
    if alone is not None:
        return alone, None
    found = _WITH_TIME.fullmatch(words.strip())
    day = parse_day(found[1]) if found else None
    if found is None or day is None:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    return (day, hours * 60 + minutes) if hours < 24 and minutes < 60 else None
