"""The day, or the day and time, that a question is about."""

import re
from dataclasses import dataclass
from datetime import date

from calendars.grid import Grid, Slot
from calendars.language import Language, Text, say_day, say_start, say_time

_WRITTEN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})[:.](\d{2}))?")
_STRANGE = Text(
    da='"{words}" er ingen dag: skriv fx 2027-09-14 eller 2027-09-14T10:30.',
    en='"{words}" is no day: write for instance 2027-09-14 or 2027-09-14T10:30.',
)
_OUTSIDE = Text(
    da="{day} ligger uden for årets periode, {first} til {last}.",
    en="{day} lies outside the year's period, {first} to {last}.",
)
_BETWEEN = Text(
    da="Møder begynder hvert {step}. minut: kl. {time} er ikke en starttid.",
    en="Meetings begin every {step} minutes: {time} is no time to start.",
)


class MomentFault(Exception):
    """The words are no day or time of the year; the sentence says so."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the minute after midnight; minute None means any time of the day."""

    day: date
    minute: int | None = None

    def mask(self, grid: Grid) -> int:
        """The grid's starts that are meant."""
        if self.minute is None:
            return grid.span_mask(self.day, self.day)
        return 1 << grid.index(Slot(self.day, self.minute))

    def say(self, language: Language) -> str:
        """The day and time as people write them."""
        if self.minute is None:
            return say_day(self.day, language)
        return say_start(self.day, self.minute, language)


def parse_moment(words: str, grid: Grid, language: Language) -> Moment:
    """The moment that "2027-09-14" or "2027-09-14T10:30" means; MomentFault when it is none of the grid's."""
    found = _WRITTEN.fullmatch(words.strip())
    try:
        if found is None:
            raise ValueError
        day = date.fromisoformat(found[1])
        minute = None if found[2] is None else _minute(int(found[2]), int(found[3]))
    except ValueError:
        raise MomentFault(_STRANGE.format(language, words=words)) from None
    if day not in grid:
        first, last = (say_day(one, language, weekday=False) for one in (grid.first, grid.last))
        said = say_day(day, language)
        said = said[0].upper() + said[1:]
        raise MomentFault(_OUTSIDE.format(language, day=said, first=first, last=last))
    if minute is not None and minute % grid.step:
        raise MomentFault(_BETWEEN.format(language, step=grid.step, time=say_time(minute, language)))
    return Moment(day, minute)


def _minute(hours: int, minutes: int) -> int:
    if hours > 23 or minutes > 59:
        raise ValueError
    return hours * 60 + minutes
