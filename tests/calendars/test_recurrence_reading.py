"""Rules as programs write them, well and badly."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from calendars.recurrence import Budget, RuleFault
from calendars.recurrence_reading import read_rule

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NEW_YORK = ZoneInfo("America/New_York")
TIMED = datetime(2027, 6, 1, 9, tzinfo=COPENHAGEN)
WHOLE_DAYS = date(2027, 6, 1)


def last_day(rule, start, zone=COPENHAGEN):
    read = read_rule(rule, start, zone)
    wall = (
        start.replace(tzinfo=None)
        if isinstance(start, datetime)
        else datetime.combine(start, datetime.min.time())
    )
    return list(read.starts(wall, wall, wall.replace(month=9), Budget()))[-1].date()


@pytest.mark.parametrize(
    ("until", "start"),
    [
        ("20270630T070000Z", TIMED),  # as RFC 5545 has it: UTC, at the last start itself
        ("20270630T090000", TIMED),  # without zone: by the event's own clock
        ("20270630", TIMED),  # a day: the whole of it
        ("20270630", WHOLE_DAYS),
        ("20270629T220000Z", WHOLE_DAYS),  # midnight in Copenhagen, as Outlook writes it
        ("20270630T000000", WHOLE_DAYS),
        ("20270630T130000Z", datetime(2027, 6, 1, 9, tzinfo=NEW_YORK)),
        ("20270630T090000", datetime(2027, 6, 1, 9, tzinfo=NEW_YORK)),
        ("20270630T090000Z", datetime(2027, 6, 1, 9, tzinfo=UTC)),
    ],
)
def test_until_is_the_last_start_however_it_is_written(until, start):
    assert last_day(f"FREQ=DAILY;UNTIL={until}", start) == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("rule", "code", "value"),
    [
        ("FREQ=SECONDLY", "too_frequent", "FREQ=SECONDLY"),
        ("FREQ=MINUTELY;INTERVAL=90", "too_frequent", "FREQ=MINUTELY"),
        ("FREQ=DAILY;BYMINUTE=0,10,20,30;BYHOUR=8,9,10,11,12,13,14", "too_frequent", "FREQ=DAILY"),
        ("FREQ=HOURLY;BYMINUTE=" + ",".join(map(str, range(60))), "too_frequent", "FREQ=HOURLY"),
        ("FREQ=DAILY;BYEASTER=0", "rule_part", "BYEASTER"),
        ("FREQ=DAILY;SKIP=BACKWARD", "rule_part", "SKIP"),
        ("RSCALE=HEBREW;FREQ=YEARLY", "rule_part", "RSCALE"),
        ("FREQ=WEEKLY;BYWEEKNO=3", "rule_part", "BYWEEKNO"),
        ("FREQ=YEARLY;BYWEEKNO=3;WKST=SU", "rule_part", "BYWEEKNO"),
        ("INTERVAL=2", "bad_rule", ""),
        ("FREQ=FORTNIGHTLY", "bad_rule", ""),
        ("FREQ=DAILY;INTERVAL=0", "bad_rule", ""),
        ("FREQ=DAILY;INTERVAL=-1", "bad_rule", ""),
        ("FREQ=DAILY;INTERVAL=" + "9" * 30, "bad_rule", ""),
        ("FREQ=DAILY;COUNT=0", "bad_rule", ""),
        ("FREQ=DAILY;COUNT=mange", "bad_rule", ""),
        ("FREQ=DAILY;UNTIL=P1D", "bad_rule", ""),
        ("FREQ=DAILY;UNTIL=juni", "bad_rule", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "bad_rule", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "bad_rule", ""),
        ("FREQ=YEARLY;BYMONTH=13", "bad_rule", ""),
        ("FREQ=WEEKLY;BYDAY=MANDAG", "bad_rule", ""),
        ("FREQ=WEEKLY;BYDAY=XX", "bad_rule", ""),
        ("FREQ=WEEKLY;BYDAY=", "bad_rule", ""),
        ("FREQ=WEEKLY;WKST=XX", "bad_rule", ""),
        ("", "bad_rule", ""),
        ("FREQ=DAILY;" + "BYMONTH=1;" * 200, "bad_rule", ""),
    ],
)
def test_what_is_not_read_is_named(rule, code, value):
    with pytest.raises(RuleFault) as fault:
        read_rule(rule, TIMED, COPENHAGEN)
    assert (fault.value.code, fault.value.value) == (code, value)


def test_small_letters_and_a_last_semicolon_are_read():
    assert last_day("freq=weekly;byday=tu;until=20270615;", TIMED) == date(2027, 6, 15)
