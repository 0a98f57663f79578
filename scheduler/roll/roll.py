"""Next year's folder, as files, and everything that has to be looked at in it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from calendars.language import Text
from calendars.plan import Plan
from constraints.year import Year
from scheduler.roll.ended import Ended
from scheduler.roll.findings import TOPICS, Finding
from scheduler.roll.later import later
from scheduler.roll.lists import Dialogues, carry_organisations, carry_people, carry_rooms
from scheduler.roll.wheel import Wheel, carry_wheel
from scheduler.roll.windows import carried_window
from scheduler.year_file.encoding import read_bytes, read_text
from scheduler.year_file.ids import FILE as IDS
from scheduler.year_file.ids import Recorded, render
from scheduler.year_file.ids_file import read_ids
from scheduler.year_file.lists.people import FILE as PEOPLE
from scheduler.year_file.lists.rooms import FILE as ROOMS
from scheduler.year_file.revision import CALENDARS
from scheduler.year_file.written import DOCUMENT

CHANGES = "aendringer.toml"
NOTES = "engagementer/*.txt"
"""What tells people where their calendars go, and of which year."""


@dataclass(frozen=True)
class Rolled:
    """The files of the next year by name, and what to look at, the weightiest topic first."""

    year: int
    files: dict[str, bytes]
    findings: tuple[Finding, ...]


def roll(folder: Path, year: Year, plan: Plan | None) -> Rolled:
    """Carries a year on: windows stay as they are worded, days move by their rule, terms end when they end.

    The plan says when dialogues were held and how far items came; without one neither is known.
    """
    text, wheel = carry_wheel(read_text(folder, DOCUMENT), plan)
    findings = wheel.findings
    files = {DOCUMENT: text.encode()}
    files |= {name: _list(folder, name, wheel, year, plan) for name in _lists(folder)}
    for part in CALENDARS:
        for path in sorted(folder.glob(part)):
            files[path.relative_to(folder).as_posix()] = path.read_bytes()
    for path in sorted(folder.glob(NOTES)):
        name = path.relative_to(folder).as_posix()
        files[name] = later(read_text(folder, name), wheel.year).encode()
    if (folder / IDS).exists():
        files[IDS] = _ids(read_text(folder, IDS), wheel).encode()
    if (folder / CHANGES).exists():
        findings.append(Finding("left", Text(
            da=f"{CHANGES}: skriv det, der gælder varigt, i listerne.",
            en=f"{CHANGES}: write what holds for good in the lists.",
        )))  # fmt: skip
    if plan is None:
        findings.append(Finding("dialogues", Text(
            da="Uden en plan vides det ikke, hvornår årets dialoger blev holdt.",
            en="Without a plan nobody knows when the year's dialogues were held.",
        )))  # fmt: skip
    return Rolled(year.year + 1, files, tuple(sorted(findings, key=lambda one: TOPICS.index(one.topic))))


def _ids(text: str, wheel: Wheel) -> str:
    """ids.toml with the windows as the new wheel has them: a window that is a date is another one there."""
    return render(
        {
            name: Recorded(one.body, carried_window(one.window, wheel.year))
            for name, one in read_ids(text, []).items()
            if one.body not in wheel.gone
        }
    )


def _lists(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.csv"))


def _list(folder: Path, name: str, wheel: Wheel, year: Year, plan: Plan | None) -> bytes:
    """A list as it goes into the new year; one that nothing is known of goes as it is."""
    text = read_text(folder, name)
    ended = Ended(year.organisations)
    supervised = {
        table["supervision"].get("list") for _, table in wheel.tables("campaign") if "supervision" in table
    }
    campaigns = [table for _, table in wheel.tables("campaign") if table["with"] == name]
    if name == PEOPLE:
        carried = carry_people(text, wheel.year, wheel.findings)
    elif name == ROOMS:
        carried = carry_rooms(text, wheel.year, wheel.findings)
    elif campaigns:
        first = campaigns[0]
        dialogues = Dialogues(_held(year, plan), first["window"], first.get("interval_months"))
        text = ended.left_out(text, wheel.findings)
        carried = carry_organisations(text, dialogues, wheel.year, wheel.findings)
    elif name in supervised and any(one.ended for one in year.organisations.values()):
        carried = ended.divisions(text)
    else:
        return read_bytes(folder, name)
    return carried.encode("utf-8-sig")


def _held(year: Year, plan: Plan | None) -> dict[str, date]:
    """The day of each organisation's last dialogue in the plan."""
    held: dict[str, date] = {}
    for placement in plan.placements if plan else ():
        meeting = year.by_id.get(placement.meeting)
        if meeting is not None and meeting.organisation is not None:
            day = placement.slot.day
            held[meeting.organisation] = max(day, held.get(meeting.organisation, day))
    return held
