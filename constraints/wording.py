"""The words for meetings, people, rooms and days in a rule's sentences."""

from collections.abc import Callable, Mapping
from datetime import date

from calendars.language import Language, Text, join_words, say_day, say_time
from constraints.year import Year


def fill(text: Text, data: Mapping[str, object], year: Year, language: Language) -> str:
    """The text with ids replaced by what people call them; which words a value gets follows its name."""
    words = {name: _worded(name, value, year, language) for name, value in data.items()}
    return text.format(language, **words)


def _worded(name: str, value: object, year: Year, language: Language) -> object:
    """The value's words; a number stays one, so that what it counts can follow it."""
    if type(value) is int and name != "time":
        return value
    return _say(name, value, year, language)


def _say(name: str, value: object, year: Year, language: Language) -> str:
    if value is None:
        return "?"
    if isinstance(value, date):
        return say_day(value, language)
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, tuple | list):
        return join_words([_say(name.removesuffix("s"), item, year, language) for item in value], language)
    if name == "time" and isinstance(value, int):
        return say_time(value, language)
    namer = _NAMERS.get(name)
    return namer(str(value), year) if namer else str(value)


def meeting_name(meeting: str, year: Year) -> str:
    """The meeting's title, or a series' name, or the id itself."""
    if meeting in year.by_id:
        return year.by_id[meeting].title
    return series_name(meeting, year)


def series_name(series: str, year: Year) -> str:
    """The series' name, or the id itself."""
    return year.series[series].name if series in year.series else series


def person_name(person: str, year: Year) -> str:
    """The person's name, or the id itself."""
    return year.persons[person].name if person in year.persons else person


def post_title(post: str, year: Year) -> str:
    """The post's title, or the id itself."""
    return year.posts[post].title if post in year.posts else post


def room_name(room: str, year: Year) -> str:
    """The room's name, or the id itself."""
    return year.rooms[room].name if room in year.rooms else room


_NAMERS: dict[str, Callable[[str, Year], str]] = {
    "meeting": meeting_name,
    "other": meeting_name,
    "by": meeting_name,
    "body": meeting_name,
    "person": person_name,
    "post": post_title,
    "room": room_name,
}
