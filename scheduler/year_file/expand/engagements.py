"""Everybody's engagements: from their calendars, and from the given meetings they sit in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from calendars.busy import WHOLE_DAY, Busy, minutes_mask
from calendars.engagement_lines import calendar_bytes
from calendars.engagements import EngagementFault, Engagements
from calendars.file_reason import file_reason
from calendars.language import Text
from calendars.people import Person
from calendars.spans import say_span
from scheduler.year_file.expand.context import Context
from scheduler.year_file.faults import nearest
from scheduler.year_file.ledger import LineSpot
from scheduler.year_file.lists.people import FILE, PersonRow

FOLDER = "engagementer"
Reader = Callable[[bytes, str], Engagements]
"""Reads a calendar file of a person."""
_ICS = Text(da="en .ics-fil i mappen engagementer", en="an .ics file in the folder engagementer")
_READABLE = Text(da="en .ics-fil, der kan læses", en="an .ics file that can be read")
_INSIDE = Text(da="et filnavn uden mappe", en="a file name without a folder")


def read_busy(context: Context, folder: Path, people: Iterable[PersonRow], read: Reader) -> dict[str, Busy]:
    """Busy masks by person; missing and unreadable files are faults, what they do not cover is assumed."""
    asked = _Calendars(context, folder / FOLDER, read)
    lines = {row.holder: row for row in reversed(tuple(people)) if row.calendar}
    for person in context.persons.values():
        asked.add(person, lines.get(person.id))
    asked.say_assumptions()
    busy = asked.busy
    for name, taken in _taken(context).items():
        busy[name] = busy.get(name, Busy.unknown()).merged(Busy(taken))
    return busy


def _taken(context: Context) -> dict[str, dict[date, int]]:
    """What the year itself says of people's time: masks by person and day."""
    found: dict[str, dict[date, int]] = {}
    for person, day, mask in (*_given(context), *_away(context)):
        days = found.setdefault(person, {})
        days[day] = days.get(day, 0) | mask
    return found


def _given(context: Context) -> Iterable[tuple[str, date, int]]:
    """Given meetings take their members' time."""
    for meeting in context.meetings.values():
        if meeting.given is None:
            continue
        start = meeting.given.minute
        for seat in meeting.seats:
            holder = context.posts[seat.post].holder(meeting.given.day)
            if holder is not None:
                yield holder, meeting.given.day, minutes_mask(start, start + meeting.minutes)


def _away(context: Context) -> Iterable[tuple[str, date, int]]:
    """Whoever is away is taken all day, by nothing that is told."""
    horizon = context.horizon
    for absence in context.adjustments.absences:
        first, last = max(absence.days.first, horizon.first), min(absence.days.last, horizon.last)
        for offset in range((last - first).days + 1):
            day = first + timedelta(offset)
            post = context.posts.get(absence.who)
            person = absence.who if post is None else post.holder(day)
            if person is not None:
                yield person, day, WHOLE_DAY


@dataclass
class _Gap:
    name: str
    first: date | None
    last: date | None


class _Calendars:
    """Reads the calendars one by one, and gathers what they leave unknown."""

    def __init__(self, context: Context, folder: Path, read: Reader) -> None:
        self._context, self._folder, self._read = context, folder, read
        self.busy: dict[str, Busy] = {}
        self._without: list[str] = []
        self._uncovered: list[_Gap] = []
        self._files: dict[tuple[str, str], Busy] = {}

    def add(self, person: Person, row: PersonRow | None) -> None:
        """Takes one person in."""
        horizon, open_days = self._context.horizon, self._context.days.open_days()
        if row is None:
            if person.assume_free:
                self.busy[person.id] = Busy.assumed_free(horizon.first, horizon.last)
            else:
                self._without.append(person.name)
            return
        busy = self._file(row)
        if busy is None:
            return
        self.busy[person.id] = busy
        covered = not open_days or (busy.covers(open_days[0]) and busy.covers(open_days[-1]))
        if not covered and not person.assume_free:
            self._uncovered.append(_Gap(person.name, busy.first, busy.last))

    def _file(self, row: PersonRow) -> Busy | None:
        name, spot = row.calendar, LineSpot(FILE, row.line, f"{row.post} > kalender")
        key = (name, row.holder)
        if key in self._files:
            return self._files[key]
        ledger = self._context.ledger
        if Path(name).name != name or "\\" in name or "\x00" in name:
            ledger.fault(spot, "bad-file-name", f'"{name}"', _INSIDE)
            return None
        try:
            found = self._read(calendar_bytes(self._folder / name), row.holder)
        except FileNotFoundError:
            hint = nearest(name, _files(self._folder))
            missing = Text(da=f'"{name}" findes ikke', en=f'there is no "{name}"')
            ledger.fault(spot, "missing-calendar", missing, _ICS, hint)
            return None
        except OSError as error:
            place = LineSpot(f"{FOLDER}/{name}", None, "")
            ledger.fault(place, "unreadable-calendar", file_reason(error), _READABLE)
            return None
        except EngagementFault as fault:
            place = LineSpot(f"{FOLDER}/{name}", fault.line, "")
            ledger.fault(place, "unreadable-calendar", fault.found, fault.allowed)
            return None
        for warning in found.warnings:
            ledger.assume(
                f"{FOLDER}/{name}: {warning.say('da')} Tiden er ukendt.",
                f"{FOLDER}/{name}: {warning.say('en')} The time is unknown.",
                "people",
            )
        self._files[key] = found.busy
        return found.busy

    def say_assumptions(self) -> None:
        """Names those who are planned as free because nothing is known of them."""
        ledger = self._context.ledger
        count = len(self._without)
        for name in self._without:
            ledger.assume(
                f"Uden kalender og uden »antag fri«, planlagt som ledige hele tiden ({count}): {{names}}.",
                f'With no calendar and no "assume free", planned as free all the time ({count}): {{names}}.',
                "people",
                name,
            )
        for gap in self._uncovered:
            ledger.assume(*_say_gap(gap), "people", gap.name)


def _say_gap(gap: _Gap) -> tuple[str, str]:
    if gap.first is None or gap.last is None:
        return (
            "{names}: kalenderen siger ikke, hvilke dage den dækker; resten planlægges som ledig tid.",
            "{names}: the calendar does not say which days it covers; the rest is planned as free.",
        )
    days = (gap.first, gap.last)
    return (
        f"{{names}}: kalenderen dækker kun {say_span(days)}; resten planlægges som ledig tid.",
        f"{{names}}: the calendar covers only {say_span(days, 'en')}; the rest is planned as free.",
    )


def _files(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []
