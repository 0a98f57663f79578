"""The made-up engagements: how much they take, and that they tell nothing but times."""

from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from calendars.busy import Busy, minutes_mask
from calendars.days import Days, DayUse
from calendars.engagements import read_engagements

COPENHAGEN = ("koebenhavn-2027", "koebenhavn-2027-uden-borgmesterforum", "koebenhavn-2023")
OFFICE = minutes_mask(8 * 60 + 30, 16 * 60)


def _open_days(wheel: dict[str, Any]) -> tuple[date, ...]:
    closed = [entry["days"] for entry in wheel["calendar"]["day"] if entry.get("use", "closed") == "closed"]
    spans = [(days.split("/")[0], days.split("/")[-1]) for days in closed]
    uses = [DayUse(date.fromisoformat(a), date.fromisoformat(b), "lukket", "closed") for a, b in spans]
    days = Days("DK", date(wheel["year"], 1, 1), date(wheel["year"], 12, 31), tuple(uses))
    return tuple(days.open_days())


def _busy(file: Path, year: int) -> Busy:
    first, last = date(year, 1, 1), date(year, 12, 31)
    read = read_engagements(file.read_bytes(), zone=ZoneInfo("Europe/Copenhagen"), first=first, last=last)
    assert not read.warnings
    return read.busy


def _taken(busy: Busy, days: tuple[date, ...]) -> float:
    covered = [day for day in days if busy.covers(day)]
    minutes = sum((busy.days.get(day, 0) & OFFICE).bit_count() for day in covered)
    return minutes / (OFFICE.bit_count() * len(covered))


@pytest.mark.parametrize("folder", COPENHAGEN)
@pytest.mark.parametrize(
    ("pattern", "count", "share"), [("*borgmester.ics", 7, 0.50), ("[kc]*t*chef-*.ics", 8, 0.35)]
)
def test_the_busy_ones_are_as_busy_as_promised(
    examples: Path, wheel: Any, folder: str, pattern: str, count: int, share: float
) -> None:
    year = wheel(folder)
    days = _open_days(year)
    files = sorted((examples / folder / "engagementer").glob(pattern))
    assert len(files) == count, [file.name for file in files]
    for file in files:
        assert _taken(_busy(file, year["year"]), days) == pytest.approx(share, abs=0.03), file.name


def test_the_others_have_a_quarter_or_more_taken(examples: Path, wheel: Any) -> None:
    days = _open_days(wheel("koebenhavn-2027"))
    for file in sorted((examples / "koebenhavn-2027" / "engagementer").glob("*[0-9a-f].ics")):
        if not file.stem.endswith("borgmester") and not file.stem.startswith(("kontorchef", "centerchef")):
            assert 0.22 <= _taken(_busy(file, 2027), days) <= 0.33, file.name


def test_one_export_ends_in_june_and_the_others_cover_the_year(examples: Path) -> None:
    folder = examples / "koebenhavn-2027" / "engagementer"
    ends = {file.stem: _busy(file, 2027).last for file in folder.glob("t*.ics")}
    assert ends.pop("team-kff") == date(2027, 6, 30)
    assert set(ends.values()) == {date(2027, 12, 31)}


@pytest.mark.parametrize(
    ("folder", "post", "body"),
    [("koebenhavn-2027", "overborgmester", "oeu"), ("koebenhavn-2023", "teknik-og-miljoeborgmester", "tmu")],
)
def test_members_are_taken_when_their_committee_meets(
    examples: Path, wheel: Any, folder: str, post: str, body: str
) -> None:
    year = wheel(folder)
    committee = next(one for one in year["body"] if one["id"] == body)
    begins, ends = (int(part[:2]) * 60 + int(part[3:]) for part in committee["hours"].split("-"))
    busy = _busy(examples / folder / "engagementer" / f"{post}.ics", year["year"])
    meeting = minutes_mask(begins, ends)
    assert all(busy.days.get(date.fromisoformat(day), 0) & meeting == meeting for day in committee["dates"])


def test_calendars_hold_times_and_nothing_else(examples: Path) -> None:
    kept = {
        "BEGIN", "END", "VERSION", "PRODID", "X-CLIPSTART", "X-CLIPEND",
        "TZID", "TZOFFSETFROM", "TZOFFSETTO",
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID",
        "TRANSP", "STATUS",
    }  # fmt: skip
    files = list(examples.glob("*/engagementer/*.ics"))
    assert len(files) > 300
    for file in files:
        data = file.read_bytes()
        lines = data.decode("ascii").split("\r\n")
        assert max(map(len, lines)) <= 75
        assert data.count(b"\n") == data.count(b"\r\n")
        assert {line.partition(":")[0].partition(";")[0] for line in lines if line[:1].strip()} <= kept, file


def test_all_the_kinds_of_engagements_occur(examples: Path) -> None:
    folder = examples / "koebenhavn-2027" / "engagementer"
    everything = b"".join(file.read_bytes() for file in folder.glob("*.ics"))
    for kind in (
        b"RRULE:FREQ=WEEKLY", b"INTERVAL=2", b"EXDATE", b"RECURRENCE-ID", b";VALUE=DATE:",
        b"TRANSP:TRANSPARENT", b"STATUS:CANCELLED", b"DURATION:PT", b"TZID=Romance Standard Time",
        b"00Z\r\nDTEND:2027",
    ):  # fmt: skip
        assert everything.count(kind) > 5, kind


def test_the_repository_stays_small(examples: Path) -> None:
    assert sum(file.stat().st_size for file in examples.rglob("*.ics")) < 4_000_000
