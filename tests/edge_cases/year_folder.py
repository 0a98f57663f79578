"""A year's folder, written down to the last line, planned and published the way a secretariat would."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import icalendar
from click.testing import CliRunner

from calendars.plan import Placement, Plan
from calendars.plan_file import PlanRecord, write_plan
from constraints.verify import verify
from constraints.year import Year
from scheduler.cli import main
from scheduler.result import Found, Result
from scheduler.solve import Options, solve
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision

QUICK = Options(seed=1, workers=1, time_limit=5)
HEADINGS = "post;indehaver;fra;til;kalender;antag fri\n"
TWO = HEADINGS + "chef;Chefen;;;;ja\nmedlem;Medlemmet;;;;ja\n"


def body(name: str, *windows: str, minutes: int = 120, more: str = "", seats: str = '"chef"') -> str:
    """A body of the post `chef`, who also chairs, and whose meetings need no room unless told so."""
    room = "" if "room" in more or "place" in more else "room = false\n"
    listed = ", ".join(f'"{window}"' for window in windows)
    return (
        f'[[body]]\nid = "{name}"\nname = "{name.capitalize()}"\nminutes = {minutes}\nchair = "chef"\n'
        f"seats.alle = [{seats}]\n{room}{more}meetings = [{listed}]\n"
    )


def write_year(
    folder: Path,
    *tables: str,
    year: int = 2027,
    head: str = "",
    calendar: str = "",
    people: str = TWO,
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Writes aarshjul.toml, personer.csv and whatever else, in UTF-8 where it is text."""
    toml = f"year = {year}\n{head}\n[calendar]\n{calendar}\n" + "\n".join(tables)
    written: dict[str, str | bytes] = {"aarshjul.toml": toml, "personer.csv": people, **(files or {})}
    for name, content in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@dataclass(frozen=True)
class Planned:
    """A year with its verified plan, which lies in the folder too."""

    folder: Path
    year: Year
    plan: Plan

    def __getitem__(self, meeting: str) -> Placement:
        return self.plan.by_meeting[meeting]

    def feeds(self) -> Path:
        """The folder of calendars that `aarshjul feeds` writes."""
        out = self.folder / "kalendere"
        words = ["feeds", str(self.folder), "--out", str(out), "--now", "2026-12-01T09:00"]
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output
        return out


def ask(folder: Path) -> tuple[Year, Result]:
    """Reads a folder and solves its year."""
    year = read_year(folder, record_ids=True)
    return year, solve(year, QUICK)


def plan_year(folder: Path) -> Planned:
    """The folder's year with a plan that the verifier accepts."""
    year, found = ask(folder)
    assert isinstance(found, Found), found
    assert verify(year, found.plan).holds
    record = PlanRecord(year.year, year.title, revision(folder), 1, 1, (), (), found.plan)
    write_plan(folder / "plan.json", record)
    return Planned(folder, year, found.plan)


def events(path: Path) -> dict[str, icalendar.Event]:
    """A calendar file's events, by meeting id or "meeting+deadline": their uids without the rest."""
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {re.sub(r"[.]\d{4}(?=[+@])|@.*", "", str(one["UID"])): one for one in calendar.walk("VEVENT")}


def calendar(*blocks: str) -> str:
    """A calendar file of these components."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *blocks, "END:VCALENDAR", ""])


def engagement(start: str, end: str, *lines: str, uid: str | None = "x@example") -> str:
    """An engagement in Danish time, both ends as 20270108T090000."""
    identity = [f"UID:{uid}"] if uid else []
    zone = ";TZID=Europe/Copenhagen:"
    return "\r\n".join(
        ["BEGIN:VEVENT", *identity, f"DTSTART{zone}{start}", f"DTEND{zone}{end}", *lines, "END:VEVENT"]
    )


def utc(moment: datetime) -> str:
    """A time of an event as hours and minutes in UTC."""
    return (moment - (moment.utcoffset() or moment - moment)).strftime("%H:%M")
