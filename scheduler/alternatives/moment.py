"""The day, or the day and time, that a question is about."""

from dataclasses import dataclass
from datetime import date

from calendars.grid import Grid, Slot
from calendars.language import Language, Text, say_day, say_start, say_time
from calendars.written_day import parse_start

_STRANGE = Text(
    da='"{words}" er ingen dag: skriv fx 14.9.2027, 14. september 2027 kl. 10.30 eller 2027-09-14T10:30.',
    en='"{words}" is no day: write for instance 2027-09-14, 14 September 2027 at 10:30 or 2027-09-14T10:30.',
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
    """The day, with or without a time, that is written; MomentFault when it is none of the grid's."""
    found = parse_start(words)
    if found is None:
        raise MomentFault(_STRANGE.format(language, words=words))
    day, minute = found
    if day not in grid:
        first, last = (say_day(one, language, weekday=False) for one in (grid.first, grid.last))
        said = say_day(day, language)
        said = said[0].upper() + said[1:]
        raise MomentFault(_OUTSIDE.format(language, day=said, first=first, last=last))
    if minute is not None and minute % grid.step:
        raise MomentFault(_BETWEEN.format(language, step=grid.step, time=say_time(minute, language)))
    return Moment(day, minute)
