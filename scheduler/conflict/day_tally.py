"""Where the days of a meeting's window went, counted: the funnel in one sentence."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date

from calendars.language import Language, Text, join_words, say_day
from constraints.year import Year
from scheduler.conflict.demand import Demand, seated
from scheduler.conflict.loosened import loosened

_COUNT = Text(da="af vinduets {total} dage {parts}", en="of the window's {total} days {parts}")
_ONE_DAY = Text(da="vinduets ene dag {parts}", en="the window's only day {parts}")
_WEEKEND = Text(da="er {count} i en weekend", en="{count} fall on a weekend")
_HOLIDAY = Text(da="er {count} {noun} ({names})", en="{count} {noun} ({names})")
_HOLIDAYS = (Text(da="helligdag", en="is a public holiday"), Text(da="helligdage", en="are public holidays"))
_CLOSED = Text(da="er {count} lukket ({name})", en="{count} {verb} closed ({name})")
_OUTSIDE = Text(da="ligger {count} uden for årets periode", en="{count} lie outside the horizon")
_UNSEATED = Text(
    da="ligger {count}, mens organet ikke er nedsat", en="{count} lie where the body does not exist"
)


@dataclass
class DayTally:
    """The days of a window by what took them; `left` are those that nothing has taken as whole days."""

    total: int = 0
    weekend: list[date] = field(default_factory=list)
    holidays: dict[date, Text] = field(default_factory=dict)
    closed: dict[str, list[date]] = field(default_factory=dict)
    outside: list[date] = field(default_factory=list)
    unseated: list[date] = field(default_factory=list)
    left: list[date] = field(default_factory=list)

    def say(self, language: Language) -> str:
        """ "af vinduets 10 dage er 3 i en weekend, er 4 helligdage (...) og er 3 lukket (Påskeugen)"."""
        parts = [text for text in self._parts(language) if text]
        head = _COUNT if self.total > 1 else _ONE_DAY
        return head.format(language, total=self.total, parts=join_words(_without_repeated(parts), language))

    def _parts(self, language: Language) -> list[str]:
        parts = []
        if self.weekend:
            parts.append(_WEEKEND.format(language, count=len(self.weekend)))
        if self.holidays:
            names = [
                text[language].lower() if language == "da" else text[language]
                for text in self.holidays.values()
            ]
            noun = _HOLIDAYS[len(self.holidays) > 1][language]
            parts.append(
                _HOLIDAY.format(
                    language, count=len(self.holidays), noun=noun, names=join_words(names, language)
                )
            )
        for name, days in self.closed.items():
            verb = "are" if len(days) > 1 else "is"
            parts.append(_CLOSED.format(language, count=len(days), name=name, verb=verb))
        if self.outside:
            parts.append(_OUTSIDE.format(language, count=len(self.outside)))
        if self.unseated:
            parts.append(_UNSEATED.format(language, count=len(self.unseated)))
        return parts

    def say_left(self, language: Language) -> str:
        """The days left by date, or how many when they are more than a few."""
        if len(self.left) <= 3:
            return join_words([say_day(day, language, year=False) for day in self.left], language)
        return str(len(self.left))


def _without_repeated(parts: list[str]) -> list[str]:
    """ "er 3 ..., er 4 ..." said once: "er 3 ..., 4 ..."."""
    return (
        [parts[0]] + [part.removeprefix("er ") for part in parts[1:]]
        if parts[:1] and parts[0].startswith("er ")
        else parts
    )


def day_tally(year: Year, meeting: str, kept: Container[Demand]) -> DayTally:
    """Counts the days of the meeting's window, with the closed days that are among the demands kept."""
    part = loosened(year, (meeting,), kept)
    one = year.by_id[meeting]
    exists = part.series[one.series].seated if seated(one.series) in kept else None
    tally = DayTally()
    for day in one.window.days():
        tally.total += 1
        shut = part.days.closed(day)
        if day not in year.grid:
            tally.outside.append(day)
        elif shut is not None and shut.kind == "holiday":
            tally.holidays[day] = shut.name
        elif shut is not None and shut.kind == "weekend":
            tally.weekend.append(day)
        elif shut is not None:
            tally.closed.setdefault(shut.name.da, []).append(day)
        elif exists is not None and not exists[0] <= day <= exists[1]:
            tally.unseated.append(day)
        else:
            tally.left.append(day)
    return tally
