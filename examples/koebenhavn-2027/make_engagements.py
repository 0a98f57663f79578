"""Writes engagementer/*.ics of one or more year folders: made-up engagements, the same bytes every time.

    python make_engagements.py [FOLDER ...]

Without a folder, of the folder that this script lies in. Who needs a calendar stands in personer.csv;
closed days and the meetings of bodies with given dates stand in aarshjul.toml. Engagements are times,
never titles. Only `random()` is asked of the generator: Python promises that it stays the same.
"""

import csv
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import holidays
from engagement import CLOSES, HALF_HOUR, OPENS, Event, Style, calendar_file

SEED = "aarshjul-1"
BORGMESTER, KONTORCHEF, OTHERS = 0.50, 0.35, (0.25, 0.27, 0.29)
STANDING = 0.65  # of what is taken, the part that standing meetings take
EXPORT_ENDS_IN_JUNE = ("team-kff",)
BUDGET_WEEKS = (34, 40)  # late August to early October
STYLES: tuple[Style, ...] = ("outlook", "utc", "durations")


@dataclass(frozen=True)
class YearFolder:
    """What aarshjul.toml says that engagements depend on."""

    year: int
    open_days: tuple[date, ...]
    school_weeks: tuple[tuple[date, date], ...]
    given: dict[str, tuple[tuple[date, ...], int, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "YearFolder":
        """Reads the folder's aarshjul.toml."""
        document = tomllib.loads((folder / "aarshjul.toml").read_text(encoding="utf-8"))
        year = document["year"]
        closed = set(holidays.country_holidays("DK", years=year))
        priced = []
        for entry in document["calendar"].get("day", []):
            first, _, last = entry["days"].partition("/")
            span = date.fromisoformat(first), date.fromisoformat(last or first)
            if entry.get("use", "closed") == "priced":
                priced.append(span)
            else:
                closed.update(_days(*span))
        days = [day for day in _days(date(year, 1, 1), date(year, 12, 31)) if day.weekday() < 5]
        given = {body["id"]: _given(body) for body in document.get("body", []) if "dates" in body}
        return cls(year, tuple(day for day in days if day not in closed), tuple(priced), given)


def main(folders: list[Path]) -> None:
    """Writes the calendar files of each folder anew, and removes those that nobody has any more."""
    for folder in folders:
        year, place = YearFolder.read(folder), folder / "engagementer"
        place.mkdir(exist_ok=True)
        files: dict[str, str] = {}
        with (folder / "personer.csv").open(encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows, delimiter=";"):
                if row["kalender"]:
                    files.setdefault(row["kalender"], row["post"])
        for old in place.glob("*.ics"):
            if old.name not in files:
                old.unlink()
        for number, (file, post) in enumerate(files.items()):
            name = file.removesuffix(".ics")
            last = date(year.year, 6, 30) if name in EXPORT_ENDS_IN_JUNE else date(year.year, 12, 31)
            found = engagements(post, name, year, last)
            (place / file).write_bytes(calendar_file(name, found, last, STYLES[number % len(STYLES)]))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(number) for number in range((last - first).days + 1))


def _given(body: dict[str, Any]) -> tuple[tuple[date, ...], int, int]:
    """The dates, the start and the length of a body that is not planned."""
    begins, ends = (int(hours[:2]) * 60 + int(hours[3:]) for hours in body["hours"].split("-"))
    return tuple(date.fromisoformat(day) for day in body["dates"]), begins, ends - begins


def engagements(post: str, calendar: str, year: YearFolder, last: date) -> list[Event]:
    """The engagements of the one whose calendar file this is, who holds the post."""
    rng = Random(f"{SEED}/{year.year}/{calendar}")  # noqa: S311 - made-up engagements, not secrets
    open_days = [day for day in year.open_days if day <= last]
    part = share(post, rng)
    fixed = [*committees(post, year), *budget(post, year), *leave(rng, year), *courses(rng, open_days)]
    fixed = [event for event in (*fixed, *weekly(rng, part, last)) if event.day <= last]
    taken = {cell for event in fixed for cell in event.cells()}
    return [*fixed, *merged(scatter(rng, open_days, taken, part)), *no_engagements(rng, open_days)]


def share(post: str, rng: Random) -> float:
    """The share of the office hours that is to be taken."""
    if post.endswith("borgmester"):
        return BORGMESTER
    return KONTORCHEF if post.startswith(("kontorchef", "centerchef")) else pick(rng, OTHERS)


def committees(post: str, year: YearFolder) -> Iterator[Event]:
    """The meetings of BR, ØU and TMU in their members' calendars: weekly, but for the weeks without one."""
    politician = post.endswith("borgmester") or post.startswith("naestforperson")
    member = {
        "br": politician,
        "oeu": post.endswith("borgmester"),
        "tmu": post in ("teknik-og-miljoeborgmester", "naestforperson-tmu"),
    }
    for body, (dates, start, minutes) in year.given.items():
        if member[body]:
            every = [day for day in _days(dates[0], dates[-1]) if day.weekday() == dates[0].weekday()]
            without = tuple(day for day in every if day not in dates)
            yield Event(dates[0], start, minutes, (dates[0].weekday(),), 1, dates[-1], without)


def budget(post: str, year: YearFolder) -> Iterator[Event]:
    """The budget negotiations of borgmestre, directors and the treasury."""
    first, last = (date.fromisocalendar(year.year, week, 1) for week in BUDGET_WEEKS)
    if post.endswith("borgmester"):
        yield Event(first + timedelta(1), 9 * 60, 180, (1, 2, 3), 1, last + timedelta(3))
        yield Event(first + timedelta(9), None, 2 * 24 * 60)
    elif post.startswith("direktoer") or post.endswith("chef-oekf"):
        yield Event(first + timedelta(2), 9 * 60, 120, (2, 3), 1, last + timedelta(3))


def leave(rng: Random, year: YearFolder) -> Iterator[Event]:
    """Leave in some of the school holidays that are not closed anyway, and over Christmas and New Year."""
    for first, last in year.school_weeks:
        if rng.random() < 0.3:
            yield Event(first, None, ((last - first).days + 1) * 24 * 60)
    yield Event(date(year.year, 1, 1), None, 24 * 60)
    yield Event(date(year.year, 12, 23), None, 9 * 24 * 60)


def courses(rng: Random, open_days: list[date]) -> Iterator[Event]:
    """Whole days away: a course, a journey, a day off."""
    for day in {pick(rng, open_days): None for _ in range(6)}:
        yield Event(day, None, 24 * 60)


def weekly(rng: Random, part: float, last: date) -> Iterator[Event]:
    """Standing meetings: most of what the post is to have taken."""
    wanted = 5 * (CLOSES - OPENS) * STANDING * part
    pattern: set[tuple[int, int]] = set()
    while wanted > 0:
        weekday, interval = int(rng.random() * 5), pick(rng, (1, 1, 1, 2))
        start, minutes = pick(rng, range(OPENS, CLOSES - 60, HALF_HOUR)), pick(rng, (60, 60, 90, 90, 120))
        cells = {(weekday, cell) for cell in range(start, start + minutes, HALF_HOUR)}
        if cells & pattern:
            continue
        pattern |= cells
        wanted -= minutes / interval
        first = date.fromisocalendar(last.year, 1 + int(rng.random() * interval), weekday + 1)
        fourth = first + timedelta(weeks=4 * interval)
        moved = (fourth, fourth + timedelta(1)) if rng.random() < 0.1 else None
        yield Event(first, start, minutes, (weekday,), interval, last, moved=moved)


def scatter(
    rng: Random, open_days: list[date], taken: set[tuple[date, int]], wanted: float
) -> set[tuple[date, int]]:
    """Half-hours here and there, an hour to three at a time, until the wanted share is taken."""
    cells = range(OPENS, CLOSES, HALF_HOUR)
    office = {(day, cell) for day in open_days for cell in cells}
    missing = round(wanted * len(office)) - len(taken & office)
    found: set[tuple[date, int]] = set()
    while missing > 0:
        day, start, length = pick(rng, open_days), pick(rng, cells), pick(rng, (90, 120, 120, 180, 180))
        block = {(day, cell) for cell in range(start, min(start + length, CLOSES), HALF_HOUR)} - taken - found
        found |= block
        missing -= len(block)
    return found


def merged(cells: Iterable[tuple[date, int]]) -> Iterator[Event]:
    """Half-hours that touch, as one engagement."""
    run: Event | None = None
    for day, cell in sorted(cells):
        if run and run.start is not None and (run.day, run.start + run.minutes) == (day, cell):
            run = Event(day, run.start, run.minutes + HALF_HOUR)
            continue
        if run:
            yield run
        run = Event(day, cell, HALF_HOUR)
    if run:
        yield run


def no_engagements(rng: Random, open_days: list[date]) -> Iterator[Event]:
    """What stands in a calendar without taking time: reminders, and meetings that were called off."""
    yield Event(pick(rng, open_days), None, 24 * 60, mark="TRANSP:TRANSPARENT")
    yield Event(pick(rng, open_days), 10 * 60, 120, mark="STATUS:CANCELLED")


def pick(rng: Random, choices: Any) -> Any:
    """One of the choices, each as likely."""
    return choices[int(rng.random() * len(choices))]


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or [Path(__file__).parent])
