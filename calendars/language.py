"""Text in Danish and English, and the wording of dates in both."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from calendars.counting import Count

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "da": (
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence exists in Danish and in English, with the same placeholders.

    What is counted follows its number, by the forms that its placeholder gives (`calendars.counting`).

    >>> Text(da="{meeting} har ingen dag", en="{meeting} has no day").format("en", meeting="BMF")
    'BMF has no day'
    >>> Text(da="{n:# dag|# dage}", en="{n:# day|# days}").format("da", n=1)
    '1 dag'
    """

    da: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.da if language == "da" else self.en

    def format(self, language: Language, **data: object) -> str:
        """The text with its placeholders filled; a missing placeholder raises KeyError."""
        return self[language].format(**{name: _worded(value, language) for name, value in data.items()})

    def filled(self, **data: object) -> "Text":
        """The text with its placeholders filled in both languages."""
        return Text(da=self.format("da", **data), en=self.format("en", **data))


def _worded(value: object, language: Language) -> object:
    """A text in its language, and a number that its words agree with."""
    if isinstance(value, Text):
        return value[language]
    return Count(value) if type(value) is int else value


def month_name(month: int, language: Language = "da") -> str:
    """The month's name; 1 is January."""
    return _MONTHS[language][month - 1]


def weekday_name(day: date, language: Language = "da") -> str:
    """The day's weekday, lower case in Danish as the language wants."""
    return _WEEKDAYS[language][day.weekday()]


def say_day(day: date, language: Language = "da", *, weekday: bool = True, year: bool = True) -> str:
    """A date as people write it.

    >>> say_day(date(2027, 3, 30))
    'tirsdag den 30. marts 2027'
    >>> say_day(date(2027, 3, 30), "en")
    'Tuesday 30 March 2027'
    """
    month = month_name(day.month, language)
    tail = f" {day.year}" if year else ""
    if language == "da":
        head = f"{weekday_name(day)} den " if weekday else ""
        return f"{head}{day.day}. {month}{tail}"
    head = f"{weekday_name(day, 'en')} " if weekday else ""
    return f"{head}{day.day} {month}{tail}"


def say_time(minute: int, language: Language = "da") -> str:
    """A time of day from minutes after midnight: "8.30" in Danish, "8:30" in English."""
    mark = "." if language == "da" else ":"
    return f"{minute // 60}{mark}{minute % 60:02d}"


_AT = Text(da="{day} kl. {time}", en="{day} at {time}")


def say_start(day: date, minute: int, language: Language = "da", *, year: bool = True) -> str:
    """A day and a time of it as people write them.

    >>> say_start(date(2027, 3, 30), 540)
    'tirsdag den 30. marts 2027 kl. 9.00'
    """
    return _AT.format(language, day=say_day(day, language, year=year), time=say_time(minute, language))


_BRACKETS = re.compile(r"\([^)]*\)")


def join_words(words: list[str], language: Language = "da") -> str:
    """A list as prose: "a, b og c"; parted by semicolons when a name has a comma of its own.

    A comma within brackets parts nothing.

    >>> join_words(["AAB, afdeling 1", "AAB, afdeling 2", "fsb"])
    'AAB, afdeling 1; AAB, afdeling 2 og fsb'
    """
    if len(words) < 2:
        return "".join(words)
    last = "og" if language == "da" else "and"
    mark = "; " if any("," in _BRACKETS.sub("", word) for word in words) else ", "
    return f"{mark.join(words[:-1])} {last} {words[-1]}"
