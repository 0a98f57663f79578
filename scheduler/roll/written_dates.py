"""Dates within a text moved to other days, each kept in the way it is written."""

import re
from collections.abc import Callable
from datetime import date

from calendars.language import LANGUAGES, Language, month_name, say_day
from calendars.written_day import parse_day

_NUMBERS = re.compile(
    r"(?<![\w.-])(?:\d{4}-\d\d-\d\d|\d\d?(?P<mark>[-.])\d\d?(?P=mark)\d{4})(?![\w-])", re.ASCII
)
_WORD = re.compile(r"[^\W\d]+")


def redated(words: str, moved: Callable[[date], date | None]) -> str:
    """The text with each date in it moved; one that goes nowhere, and all else, stays.

    A date in words is moved when it is the whole of the text.

    >>> redated("30.6.2027", lambda day: day.replace(year=2028))
    '30.6.2028'
    >>> redated("onsdag den 30. juni 2027", lambda day: day.replace(year=2028))
    'fredag den 30. juni 2028'
    """
    if _NUMBERS.search(words):
        return _NUMBERS.sub(lambda found: _moved(found[0], moved, _in_numbers), words)
    return _moved(words, moved, _in_words)


def _moved(words: str, moved: Callable[[date], date | None], alike: Callable[[str, date], str]) -> str:
    day = parse_day(words)
    then = day and moved(day)
    return alike(words, then) if then else words


def _in_numbers(words: str, day: date) -> str:
    """The day in the order, with the mark, and with or without the leading noughts that `words` have."""
    if words[:4].isdecimal():
        return day.isoformat()
    mark = "." if "." in words else "-"
    first, second, _ = words.split(mark)
    bare = any(len(part) == 1 for part in (first, second)) and "0" not in (first[0], second[0])
    width = 1 if bare else 2
    return f"{day.day:0{width}}{mark}{day.month:0{width}}{mark}{day.year}"


def _in_words(words: str, day: date) -> str:
    """The day in the language of `words`, with a weekday where they have more than the date."""
    language: Language = next((one for one in LANGUAGES if _names_a_month(words, one)), "da")
    return say_day(day, language, weekday=words.strip()[0].isalpha())


def _names_a_month(words: str, language: Language) -> bool:
    months = {month_name(month, language).casefold() for month in range(1, 13)}
    return any(word.casefold() in months for word in _WORD.findall(words))
