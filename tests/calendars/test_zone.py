"""The VTIMEZONE blocks say what the tz database says, in the words every client understands."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from calendars.zone import ZONES, UnknownZone, vtimezone

COPENHAGEN = """\
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
"""


def test_copenhagen_is_the_block_that_clients_were_found_to_read_alike() -> None:
    assert "\n".join(vtimezone("Europe/Copenhagen")) + "\n" == COPENHAGEN


@pytest.mark.parametrize("zone", ZONES)
def test_a_block_has_the_offsets_and_names_of_the_tz_database(zone: str) -> None:
    block = icalendar.Timezone.from_ical("\r\n".join(vtimezone(zone)) + "\r\n").to_tz(lookup_tzid=False)
    database = ZoneInfo(zone)
    for year in (1997, 2010, 2027, 2028, 2037):
        at = datetime(year, 1, 1, 12, tzinfo=UTC)
        while at.year == year:
            local = at.astimezone(database).replace(tzinfo=None)
            said = local.replace(tzinfo=block)
            true = local.replace(tzinfo=database)
            assert (said.utcoffset(), said.tzname()) == (true.utcoffset(), true.tzname()), true
            at += timedelta(days=1)


@pytest.mark.parametrize("zone", ["America/Nuuk", "Europe/Moscow", "Copenhagen", ""])
def test_a_zone_with_another_summer_time_is_refused_by_name(zone: str) -> None:
    with pytest.raises(UnknownZone) as fault:
        vtimezone(zone)
    assert fault.value.zone == zone
    assert "Europe/Copenhagen" in str(fault.value)
