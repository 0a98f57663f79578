"""A programme as the year wheel: its bodies and meetings as marks, its closed days as periods."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from calendars.language import Language, Text
from calendars.meetings import Meeting, Series
from calendars.programme import Programme
from calendars.wheel_data import Wheel, WheelBody, WheelMeeting, WheelPeriod

_ONE = timedelta(1)
_FIRST_LEVEL = 1
_PUBLISHING = Text(da="Offentliggørelse", en="Made public")
_PUBLISHING_ID = "+"  # no series is called so
_SMALL_WORDS = frozenset(("den", "det", "de", "for", "om", "til", "med", "og", "i", "på", "af", "the", "of"))


def year_wheel(programme: Programme, language: Language | None = None) -> Wheel:
    """The wheel of a programme's year; "ca." meetings that are not held are not on it.

    A body without any meeting is left out. Days on which items are made public are given dates of
    their own.
    """
    language = language or programme.language
    meetings = [_meeting(programme, meeting) for meeting in programme.held]
    meetings += [
        WheelMeeting(_PUBLISHING_ID, one.day, 12 * 60, one.item) for one in programme.publication_days
    ]
    shown = {meeting.body for meeting in meetings}
    return Wheel(
        title=programme.title,
        year=programme.year,
        first=programme.days.first,
        last=programme.days.last,
        bodies=tuple(body for body in _bodies(programme, language) if body.id in shown),
        meetings=tuple(meetings),
        periods=tuple(_closed_periods(programme, language)),
        language=language,
    )


def _bodies(programme: Programme, language: Language) -> Iterator[WheelBody]:
    """The series in the order of the year file, each with a code that is nobody else's."""
    levels = [series.level for series in programme.series.values() if series.level is not None]
    outermost = max(levels, default=_FIRST_LEVEL - 1) + 1
    taken: set[str] = set()
    for series in programme.series.values():
        code = _code(series, taken)
        taken.add(code)
        levelled = series.level is not None
        yield WheelBody(series.id, series.name, code, series.level or outermost, series.kind, levelled)
    yield WheelBody(_PUBLISHING_ID, _PUBLISHING[language], _free("OFF", taken), 0, "given")


def _code(series: Series, taken: Iterable[str]) -> str:
    """A short code: what the name itself abbreviates to, "Den Tværkommunale Styregruppe" to "TS".

    Of a single word, its first three letters. An id as short as a code is one: "oeu" stays "OEU".
    """
    if len(series.id) <= 3:
        return _free(series.id.upper(), taken)
    words = [word for word in series.name.replace("-", " ").split() if word[:1].isalpha()]
    telling = [word for word in words if word.casefold() not in _SMALL_WORDS] or words or [series.id]
    code = telling[0][:3] if len(telling) == 1 else "".join(word[0] for word in telling[:3])
    return _free(code.upper(), taken)


def _free(code: str, taken: Iterable[str]) -> str:
    """The code, with a number when it is taken."""
    used, number, found = set(taken), 1, code
    while found in used:
        number += 1
        found = f"{code}{number}"
    return found


def _meeting(programme: Programme, meeting: Meeting) -> WheelMeeting:
    slot = programme.placement(meeting.id).slot
    return WheelMeeting(meeting.series, slot.day, slot.minute, _label(programme, meeting))


def _label(programme: Programme, meeting: Meeting) -> str:
    """What stands beside the mark: the organisation of a dialogue, else the body."""
    if meeting.organisation in programme.organisations:
        return programme.organisations[str(meeting.organisation)].name
    return programme.series[meeting.series].name


def _closed_periods(programme: Programme, language: Language) -> Iterator[WheelPeriod]:
    """Closed days of the year file as written, and public holidays that no weekend hides."""
    days = programme.days
    for use in days.uses:
        if use.use == "closed":
            yield WheelPeriod(use.first, use.last, use.name)
    day = date(programme.year, 1, 1)
    while day.year == programme.year:
        holiday = days.holiday(day)
        if holiday is not None and day.weekday() < 5:
            yield WheelPeriod(day, day, holiday[language])
        day += _ONE
