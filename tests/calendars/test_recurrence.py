"""Expanding rules: dateutil's expansion within its years, and an end whatever the rule says."""

# ruff: noqa: DTZ001 -- rules speak of wall-clock times

from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calendars.recurrence import Budget, RuleFault
from calendars.recurrence_reading import read_rule

EDGES = [
    datetime(2027, 1, 4, 9), datetime(2024, 2, 29, 13, 30), datetime(2026, 12, 31, 23, 59),
    datetime(2027, 3, 28, 2, 30), datetime(2026, 12, 28, 8), datetime(2027, 10, 31, 2, 15),
]  # fmt: skip
FIRST, LAST = datetime(2026, 12, 20), datetime(2028, 3, 5)
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def listed(numbers, most=3):
    return st.lists(st.sampled_from(numbers), min_size=1, max_size=most, unique=True).map(
        lambda chosen: ",".join(str(number) for number in chosen)
    )


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"]))
    parts = {"FREQ": frequency, "INTERVAL": str(draw(st.integers(1, 5)))}
    if draw(st.booleans()):
        parts["BYMONTH"] = draw(listed(range(1, 13)))
    if draw(st.booleans()) and frequency != "WEEKLY":
        parts["BYMONTHDAY"] = draw(listed([1, 13, 28, 29, 30, 31, -1, -2, -31]))
    if draw(st.booleans()):
        numbered = frequency in ("MONTHLY", "YEARLY") and draw(st.booleans())
        days = [f"{n}{day}" for n in (1, 2, 4, 5, -1, -2) for day in WEEKDAYS] if numbered else WEEKDAYS
        parts["BYDAY"] = draw(listed(days))
    if draw(st.booleans()) and frequency in ("MONTHLY", "YEARLY"):
        parts["BYSETPOS"] = draw(listed([1, 2, -1, 10]))
    if draw(st.booleans()):
        parts["WKST"] = draw(st.sampled_from(WEEKDAYS))
    if draw(st.booleans()):
        parts["BYHOUR"] = draw(listed(range(24)))
    return ";".join(f"{name}={value}" for name, value in parts.items())


def starts(rule, start, first=FIRST, last=LAST, budget=None):
    read = read_rule(rule, start.replace(tzinfo=UTC), UTC)
    return list(read.starts(start, first, last, budget or Budget()))


ENDS = st.one_of(
    st.just(""), st.just(";UNTIL=20270701T000000"), st.integers(1, 60).map(lambda count: f";COUNT={count}")
)


@given(rules(), ENDS, st.sampled_from(EDGES))
@settings(deadline=None)
def test_the_starts_are_those_of_dateutil(rule, end, start):
    # A rule that never names a day again keeps dateutil busy until the year 9999.
    assume(starts(rule, start, LAST, LAST + timedelta(days=800)))
    assert starts(rule + end, start) == rrulestr(rule + end, dtstart=start).between(FIRST, LAST, inc=True)


@pytest.mark.parametrize(
    ("rule", "start", "expected"),
    [
        ("FREQ=YEARLY", "2024-02-29", ["2028-02-29"]),
        ("FREQ=MONTHLY", "2027-01-31", ["2027-01-31", "2027-03-31", "2027-05-31"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29", ["2027-01-29", "2027-02-26"]),
        ("FREQ=YEARLY;BYWEEKNO=53", "2021-01-01", ["2027-01-01"]),
        ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2020-12-28", ["2026-12-28", "2027-12-27"]),
        (
            "FREQ=YEARLY;BYYEARDAY=-1,60",
            "2020-12-31",
            ["2026-12-31", "2027-03-01", "2027-12-31", "2028-02-29"],
        ),
        ("FREQ=MONTHLY;BYDAY=MO,2TU", "2027-02-01", ["2027-02-01", "2027-02-08", "2027-02-09", "2027-02-15"]),
        ("RSCALE=GREGORIAN;FREQ=YEARLY", "2026-12-24", ["2026-12-24", "2027-12-24"]),
    ],
)
def test_known_days(rule, start, expected):
    named = [moment.date().isoformat() for moment in starts(rule, datetime.fromisoformat(start))]
    assert named[: len(expected)] == expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYSETPOS=366",
    ],
)
def test_a_rule_that_names_no_day_ends_all_the_same(rule):
    budget = Budget()
    assert starts(rule, datetime(2027, 1, 4, 9), budget=budget) == []
    assert budget.left > 350_000


def test_an_endless_rule_is_entered_near_the_days_asked_for():
    budget = Budget()
    assert len(starts("FREQ=DAILY", datetime(1604, 1, 1, 9), budget=budget)) == 441
    assert budget.left > 400_000 - 500


def test_a_count_of_millions_is_cut_off_by_name():
    with pytest.raises(RuleFault) as fault:
        starts("FREQ=HOURLY;COUNT=90000000", datetime(1990, 1, 1))
    assert fault.value.code == "rule_too_long"


def test_all_rules_of_a_file_share_what_may_be_looked_at():
    budget = Budget(all_rules=1000)
    starts("FREQ=DAILY", datetime(2027, 1, 4, 9), budget=budget)
    with pytest.raises(RuleFault, match="too_much_work"):
        starts("FREQ=HOURLY", datetime(2027, 1, 4, 9), budget=budget)


def test_the_last_year_there_is_ends_a_rule():
    last = datetime(9999, 12, 30)
    assert starts("FREQ=YEARLY", datetime(9990, 1, 1), last - timedelta(30), last) == []
    assert len(starts("FREQ=DAILY", datetime(9999, 12, 29), last - timedelta(30), last)) == 2
