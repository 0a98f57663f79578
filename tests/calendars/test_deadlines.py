"""Deadlines fall so many hverdage from the meeting, and on an open day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.days import Days, DayUse
from calendars.deadlines import NAMES, Deadline, deadline_day, deadline_name, deadlines_of
from calendars.language import Text
from calendars.meetings import Meeting
from calendars.window import parse_window

UNTIMED = settings(deadline=None)  # the machine may be busy


def use(first, last=None, name="Lukket"):
    return DayUse(date.fromisoformat(first), date.fromisoformat(last or first), name, "closed")


OFFICE = (
    use("2026-12-24", name="Juleaftensdag"),
    use("2026-12-31", name="Nytårsaftensdag"),
    use("2027-05-07", name="Fredag efter Kristi himmelfartsdag"),
    use("2026-06-05", name="Grundlovsdag"),
    use("2028-06-05", name="Grundlovsdag"),
)
DAYS = Days("DK", date(2027, 1, 1), date(2027, 12, 31), OFFICE)


@pytest.mark.parametrize(
    ("meeting", "hverdage", "due"),
    [
        ("2027-03-30", -4, "2027-03-19"),  # Easter, Thursday to Monday, lies between
        ("2027-03-30", -15, "2027-03-04"),
        ("2027-03-24", 10, "2027-04-12"),
        ("2027-01-04", -1, "2026-12-30"),  # 31 December is a hverdag, and closed here
        ("2027-01-04", -5, "2026-12-23"),  # 24 December too
        ("2027-05-10", -1, "2027-05-05"),  # Friday closed by the file, Thursday a holiday
        ("2027-05-05", 1, "2027-05-05"),  # after the meeting too it moves back, never forward
        ("2026-06-08", -1, "2026-06-04"),  # Grundlovsdag is a hverdag, and closed here
        ("2028-06-06", -1, "2028-06-02"),  # Grundlovsdag 2028 is Whit Monday, and so no hverdag
        ("2023-05-08", -1, "2023-05-04"),  # Store bededag was a holiday in 2023
        ("2024-04-29", -1, "2024-04-26"),  # and none in 2024
        ("2027-12-27", 0, "2027-12-27"),
        ("2028-03-01", -1, "2028-02-29"),
    ],
)
def test_deadlines_around_the_edges_of_the_year(meeting, hverdage, due):
    assert deadline_day(date.fromisoformat(meeting), hverdage, DAYS) == date.fromisoformat(due)


@UNTIMED
@given(st.dates(date(2026, 11, 1), date(2028, 7, 1)), st.integers(-30, 30))
def test_a_deadline_is_the_last_open_day_with_enough_hverdage(day, hverdage):
    counted = day
    step = timedelta(1 if hverdage > 0 else -1)
    left = abs(hverdage)
    while left:
        counted += step
        left -= DAYS.is_hverdag(counted)
    earlier = (counted - timedelta(n) for n in range(20))
    assert deadline_day(day, hverdage, DAYS) == next(day for day in earlier if DAYS.is_open(day))


def test_the_deadlines_of_a_meeting_come_by_date():
    meeting = Meeting(
        id="styregruppe-ultimo-marts",
        title="Styregruppen",
        series="styregruppe",
        kind="body",
        minutes=120,
        window=parse_window("ultimo marts", 2027),
        hours=(510, 960),
        deadlines=(("referat", 10), ("dagsorden", -4), ("indkaldelse", -15)),
    )
    assert deadlines_of(meeting, date(2027, 3, 30), DAYS) == (
        Deadline("indkaldelse", date(2027, 3, 4), "styregruppe-ultimo-marts"),
        Deadline("dagsorden", date(2027, 3, 19), "styregruppe-ultimo-marts"),
        Deadline("referat", date(2027, 4, 13), "styregruppe-ultimo-marts"),
    )


@pytest.mark.parametrize(
    "name", ["indkaldelse af punkter", "Indkaldelse_af-punkter", " INDKALDELSE af punkter "]
)
def test_standard_names_are_known_however_they_are_typed(name):
    assert deadline_name(name) == NAMES["indkaldelse af punkter"]
    assert Deadline(name, date(2027, 3, 4), "m").title.en == "Call for agenda items"


def test_a_name_of_the_files_own_is_kept_as_written():
    assert deadline_name("Bilag til BL") == Text(da="Bilag til BL", en="Bilag til BL")
