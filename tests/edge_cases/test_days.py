"""Days that are rare: 29 February, week 53, the days around a change of clocks, New Year, 24 December."""

from datetime import date
from pathlib import Path

import pytest

from calendars.deadlines import deadlines_of
from scheduler.result import Impossible
from tests.edge_cases.year_folder import ask, body, events, plan_year, utc, write_year


def closed(days: str) -> str:
    """A calendar in which days are closed."""
    return f'[[calendar.day]]\ndays = "{days}"\nname = "lukket"\n'


def test_the_leap_day_is_a_day_like_any_other_and_can_be_the_only_one(tmp_path: Path) -> None:
    folder = write_year(
        tmp_path, body("raad", "ultimo februar"), year=2028, calendar=closed("2028-02-21/2028-02-28")
    )
    planned = plan_year(folder)
    assert planned["raad-ultimo-februar"].slot.day == date(2028, 2, 29)
    told = events(planned.feeds() / "organ-raad.ics")["raad-ultimo-februar"]
    assert told.start.date() == date(2028, 2, 29)


def test_without_the_leap_day_the_same_window_is_empty(tmp_path: Path) -> None:
    folder = write_year(
        tmp_path, body("raad", "ultimo februar"), year=2027, calendar=closed("2027-02-21/2027-02-28")
    )
    _, found = ask(folder)
    assert found == Impossible(("raad-ultimo-februar",))


def test_week_53_reaches_from_december_to_the_new_year(tmp_path: Path) -> None:
    folder = write_year(tmp_path, body("raad", "uge 53"), year=2026, head='horizon = "2026-01-01/2027-01-31"')
    planned = plan_year(folder)
    window = planned.year.by_id["raad-uge-53"].window
    assert (window.first, window.last) == (date(2026, 12, 28), date(2027, 1, 3))
    assert planned["raad-uge-53"].slot.day.isocalendar()[:2] == (2026, 53)


def test_week_1_of_a_year_may_begin_in_the_year_before(tmp_path: Path) -> None:
    head = 'horizon = "2024-12-01/2025-12-31"'
    closes = closed("2025-01-01/2025-01-05")
    folder = write_year(tmp_path, body("raad", "uge 1"), year=2025, head=head, calendar=closes)
    planned = plan_year(folder)
    assert planned["raad-uge-1"].slot.day in (date(2024, 12, 30), date(2024, 12, 31))
    told = events(planned.feeds() / "organ-raad.ics")["raad-uge-1"]
    assert told.start.date() == planned["raad-uge-1"].slot.day


@pytest.mark.parametrize(
    ("friday", "monday", "before", "after"),
    [
        ("2027-03-26", "2027-03-29", "09:00", "08:00"),
        ("2027-10-29", "2027-11-01", "08:00", "09:00"),
    ],
)
def test_a_meeting_is_at_the_same_hour_on_both_sides_of_a_change_of_clocks(
    tmp_path: Path, friday: str, monday: str, before: str, after: str
) -> None:
    tables = [
        body(name, f"{day}", minutes=60, more='hours = "10:00-11:00"\n')
        for name, day in (("foer", friday), ("efter", monday))
    ]
    tables = [table.replace("meetings = [", "dates = [") for table in tables]
    folder = write_year(tmp_path, *tables, body("raad", "januar"))
    planned = plan_year(folder)
    told = events(planned.feeds() / "alle.ics")
    assert utc(told[f"foer-{friday}"].start) == before
    assert utc(told[f"efter-{monday}"].start) == after
    assert {told[name].start.hour for name in (f"foer-{friday}", f"efter-{monday}")} == {10}


def test_a_meeting_that_is_planned_next_to_a_change_of_clocks_keeps_its_hour(tmp_path: Path) -> None:
    closes = 'hours = "10:00-12:00"\n' + closed("2027-10-21/2027-10-28")
    planned = plan_year(write_year(tmp_path, body("raad", "ultimo oktober"), calendar=closes))
    told = events(planned.feeds() / "organ-raad.ics")["raad-ultimo-oktober"]
    assert (told.start.date(), utc(told.start)) == (date(2027, 10, 29), "08:00")


def test_a_window_of_exactly_one_day(tmp_path: Path) -> None:
    closes = closed("2027-03-21/2027-03-30")
    planned = plan_year(write_year(tmp_path, body("raad", "ultimo marts"), calendar=closes))
    assert planned["raad-ultimo-marts"].slot.day == date(2027, 3, 31)


def test_a_deadline_on_christmas_eve_moves_to_the_open_day_before(tmp_path: Path) -> None:
    closes = closed("2027-12-24") + closed("2027-12-25/2028-01-02")
    folder = write_year(
        tmp_path,
        body("raad", "2028-01-03", more="deadlines = { dagsorden = -5 }\n"),
        head='horizon = "2027-01-01/2028-01-31"',
        calendar=closes,
    )
    planned = plan_year(folder)
    meeting = planned.year.by_id["raad-2028-01-03"]
    slot = planned["raad-2028-01-03"].slot
    assert slot.day == date(2028, 1, 3)
    (deadline,) = deadlines_of(meeting, slot.day, planned.year.days)
    assert deadline.day == date(2027, 12, 23)
    told = events(planned.feeds() / "organ-raad.ics")
    assert told["raad-2028-01-03+dagsorden"].start == date(2027, 12, 23)


def test_a_horizon_across_new_year_plans_both_years_once(tmp_path: Path) -> None:
    folder = write_year(
        tmp_path,
        body("raad", "ultimo december", "primo januar 2028", more="spacing = { least = 7 }\n"),
        head='horizon = "2027-01-01/2028-03-31"',
        calendar=closed("2027-12-24/2027-12-31"),
    )
    planned = plan_year(folder)
    december, january = (
        planned[f"raad-{name}"].slot.day for name in ("ultimo-december", "primo-januar-2028")
    )
    assert (december.year, january.year) == (2027, 2028)
    assert (january - december).days >= 7
    assert planned.year.days.closed(date(2028, 1, 1)) is not None
    told = events(planned.feeds() / "organ-raad.ics")
    assert {event.start.date() for event in told.values()} == {december, january}
