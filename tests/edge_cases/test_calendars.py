"""Calendars that people hand in: our own back again, ending too early, too large, or without end."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from calendars.plan_file import read_plan
from scheduler.cli import main
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year
from tests.edge_cases.year_folder import (
    HEADINGS,
    body,
    calendar,
    engagement,
    plan_year,
    write_year,
)

PEOPLE = HEADINGS + "chef;Chefen;;;chef.ics;\nmedlem;Medlemmet;;;;ja\n"
COVERS = (
    engagement("20270101T000000", "20270101T000000")
    + "\r\n"
    + engagement("20271231T000000", "20271231T000000", uid="y@example")
)
HOURS = 'hours = "09:00-11:00"\n[[calendar.day]]\ndays = "2027-03-01/2027-03-09"\nname = "lukket"\n'


def with_calendar(path: Path, ics: str | bytes, files: Mapping[str, str] | None = None) -> Path:
    """A year with one meeting, on 10 March at nine, whose chair handed in a calendar."""
    given = {"engagementer/chef.ics": ics, **(files or {})}
    return write_year(path, body("raad", "primo marts"), calendar=HOURS, people=PEOPLE, files=given)


def test_our_own_feed_does_not_block_its_own_meeting(tmp_path: Path) -> None:
    planned = plan_year(with_calendar(tmp_path, calendar(COVERS)))
    feed = (planned.feeds() / "person-chef.ics").read_bytes()
    assert b"UID:raad-primo-marts.2027@" in feed
    (tmp_path / "engagementer" / "chef.ics").write_bytes(feed)
    again = plan_year(tmp_path)
    assert again["raad-primo-marts"].slot == planned["raad-primo-marts"].slot


def test_without_uid_it_is_known_by_its_time_and_nothing_else_is(tmp_path: Path) -> None:
    planned = plan_year(with_calendar(tmp_path, calendar(COVERS)))
    feed = (planned.feeds() / "person-chef.ics").read_bytes()
    bare = b"\r\n".join(line for line in feed.split(b"\r\n") if not line.startswith(b"UID:"))
    (tmp_path / "engagementer" / "chef.ics").write_bytes(bare)
    day = planned["raad-primo-marts"].slot.day
    assert not read_year(tmp_path, published={}).busy["Chefen"].is_free(day, 540, 120)
    start = datetime(2027, 3, 10, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
    for moved, free in ((timedelta(0), True), (timedelta(minutes=30), False)):
        told = frozenset({(start + moved, start + moved + timedelta(hours=2))})
        year = read_year(tmp_path, published={"Chefen": told})
        assert year.busy["Chefen"].is_free(day, 540, 120) is free


def test_what_the_folder_has_published_is_known_without_being_told(tmp_path: Path) -> None:
    folder = with_calendar(tmp_path / "aar", calendar(COVERS))
    for words in (["plan", str(folder), "--time-limit", "5"], ["feeds", str(folder), "--out", str(tmp_path)]):
        assert CliRunner().invoke(main, words).exit_code == 0
    day = read_plan(folder / "plan.json").plan.by_meeting["raad-primo-marts"].slot.day
    feed = (tmp_path / "person-chef.ics").read_bytes()
    bare = b"\r\n".join(line for line in feed.split(b"\r\n") if not line.startswith(b"UID:"))
    (folder / "engagementer" / "chef.ics").write_bytes(bare)
    assert day not in read_year(folder).busy["Chefen"].days
    (folder / "publication.json").unlink()
    assert day in read_year(folder).busy["Chefen"].days


def test_the_feed_of_another_year_is_an_engagement(tmp_path: Path) -> None:
    event = engagement("20270310T090000", "20270310T110000", uid="raad-primo-marts.2026@aarshjul.aarshjul")
    year = read_year(with_calendar(tmp_path, calendar(COVERS, event)))
    assert not year.busy["Chefen"].is_free(date(2027, 3, 10), 540, 120)


def test_days_that_an_export_does_not_cover_are_an_assumption(tmp_path: Path) -> None:
    last = engagement("20270630T090000", "20270630T100000", uid="y@example")
    first = engagement("20270101T090000", "20270101T100000")
    planned = plan_year(with_calendar(tmp_path, calendar(first, last)))
    said = "\n".join(one.text.da for one in planned.year.assumptions)
    assert "Chefen: kalenderen dækker kun 1. januar – 30. juni 2027" in said
    assert not planned.year.busy["Chefen"].covers(date(2027, 7, 1))


def test_twenty_megabytes_are_read_and_one_byte_more_is_one_fault(tmp_path: Path) -> None:
    most = 20 * 1024 * 1024
    data = calendar(COVERS, engagement("20270310T090000", "20270310T100000", uid="z@example")).encode()
    head, _, tail = data.partition(b"BEGIN:VEVENT")
    junk = b"X-NOTE:" + b"a" * 993 + b"\r\n"
    fill = junk * ((most - len(data)) // len(junk))
    whole = head + fill + b"BEGIN:VEVENT" + tail
    whole += b"\r\n" * ((most - len(whole)) // 2)
    folder = with_calendar(tmp_path, whole)
    assert not read_year(folder).busy["Chefen"].is_free(date(2027, 3, 10), 540, 60)
    (folder / "engagementer" / "chef.ics").write_bytes(whole + b"\r\n\r\n")
    with pytest.raises(YearFaults) as raised:
        read_year(folder)
    (fault,) = raised.value.faults
    assert (fault.file, fault.code) == ("engagementer/chef.ics", "unreadable-calendar")
    assert "filen fylder 21 MB" in fault.say("da")


def test_a_series_without_end_takes_its_time_in_the_year_and_no_more(tmp_path: Path) -> None:
    series = engagement("19000103T090000", "19000103T100000", "RRULE:FREQ=WEEKLY;BYDAY=WE", uid="z@example")
    year = read_year(with_calendar(tmp_path, calendar(COVERS, series)))
    busy = year.busy["Chefen"].days
    taken = [day for day, mask in busy.items() if mask]
    assert {day.weekday() for day in taken} == {2}
    assert (min(taken), max(taken)) == (date(2027, 1, 6), date(2027, 12, 29))


@pytest.mark.parametrize("frequency", ["SECONDLY", "MINUTELY"])
def test_a_rule_of_millions_of_moments_is_left_out_and_named(tmp_path: Path, frequency: str) -> None:
    bomb = engagement("20270101T000000", "20270101T000100", f"RRULE:FREQ={frequency}", uid="z@example")
    planned = plan_year(with_calendar(tmp_path, calendar(COVERS, bomb)))
    (said,) = [one.text.da for one in planned.year.assumptions if "engagementer/chef.ics" in one.text.da]
    assert "højst én gang i timen" in said
    assert said.endswith("Tiden er ukendt.")


def test_a_file_full_of_rules_that_find_nothing_is_one_fault(tmp_path: Path) -> None:
    never = "RRULE:FREQ=DAILY;COUNT=100000000;BYMONTH=2;BYMONTHDAY=30"
    rules = [
        engagement("15830101T000000", "15830101T000100", never, uid=f"{number}@example")
        for number in range(200)
    ]
    with pytest.raises(YearFaults) as raised:
        read_year(with_calendar(tmp_path, calendar(COVERS, *rules)))
    (fault,) = raised.value.faults
    assert "tager for lang tid at regne ud" in fault.say("da")
