"""Where the days of a meeting's window went, counted: the funnel in one sentence."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from datetime import date

from calendars.language import Language, Text, join_words, say_day
from constraints.year import Year
from scheduler.conflict.demand import Demand, seated
from scheduler.conflict.loosened import loosened

_COUNT = Text(
    da="{total:vinduet er én dag, og af den|af vinduets # dage} {parts}",
    en="{total:the window is one day, of which|of the window's # days} {parts}",
)
_NAMED = 3
"""So many days are told by their date, more by their number."""


@dataclass(frozen=True)
class _Part:
    """Days that the same thing took: "ligger 3 i en weekend", later in a list "3 ligger i en weekend"."""

    count: int
    da: tuple[str, str]
    en: tuple[str, str]
    """What stands after the count of one day, and of several."""

    def say(self, language: Language, *, first: bool) -> str:
        if language == "en":
            return f"{self.count} {self.en[self.count > 1]}"
        verb, _, rest = self.da[self.count > 1].partition(" ")
        return f"{verb} {self.count} {rest}" if first else f"{self.count} {verb} {rest}"


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
        """ "af vinduets 10 dage ligger 3 i en weekend, 4 er helligdage (...) og 3 er lukket (Påskeugen)"."""
        parts = [part.say(language, first=number == 0) for number, part in enumerate(self._parts())]
        return _COUNT.format(language, total=self.total, parts=join_words(parts, language))

    def _parts(self) -> Iterator[_Part]:
        if self.weekend:
            both = ("ligger i en weekend",) * 2
            yield _Part(len(self.weekend), both, ("falls on a weekend", "fall on a weekend"))
        if self.holidays:
            da = join_words([f"{name.da[0].lower()}{name.da[1:]}" for name in self.holidays.values()], "da")
            en = join_words([name.en for name in self.holidays.values()], "en")
            yield _Part(
                len(self.holidays),
                (f"er helligdag ({da})", f"er helligdage ({da})"),
                (f"is a public holiday ({en})", f"are public holidays ({en})"),
            )
        for name, days in self.closed.items():
            yield _Part(
                len(days), (f"er lukket ({name})",) * 2, (f"is closed ({name})", f"are closed ({name})")
            )
        if self.outside:
            both = ("ligger uden for årets periode",) * 2
            yield _Part(len(self.outside), both, ("lies outside the horizon", "lie outside the horizon"))
        if self.unseated:
            both = ("ligger, mens organet ikke er nedsat",) * 2
            there = "while the body does not exist"
            yield _Part(len(self.unseated), both, (f"lies {there}", f"lie {there}"))

    def say_left(self, language: Language) -> str:
        """The days left: by date when they are few, else how many."""
        count = len(self.left)
        if count <= _NAMED:
            return join_words([say_day(day, language, year=False) for day in self.left], language)
        every = Text(da=f"på alle {count} dage", en=f"all {count} days")
        others = Text(da=f"på de øvrige {count} dage", en=f"the other {count} days")
        return (every if count == self.total else others)[language]


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
