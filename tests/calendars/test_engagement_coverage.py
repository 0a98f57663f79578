"""Which days a file covers: what it says of itself first, then what is in it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from calendars.engagement_coverage import Coverage
from calendars.engagement_lines import Block, Line

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
JUNE = (date(2027, 2, 1), date(2027, 6, 30))


def said(name="VCALENDAR", **lines):
    written = {key.replace("_", "-"): value for key, value in lines.items()}
    return Block(name, 1, [Line(2, key, "", value) for key, value in written.items()])


def coverage(*calendars, single=None, series=None, free_busy=None):
    covers = Coverage(ZoneInfo("Europe/Copenhagen"))
    for calendar in calendars:
        covers.told_by_calendar(calendar)
    if single:
        covers.single(*single)
    if series:
        covers.series(*series)
    if free_busy:
        covers.told_by_free_busy(free_busy)
    return covers.within(FIRST, LAST)


CHOSEN = said(X_CLIPSTART="20270131T230000Z", X_CLIPEND="20270630T220000Z")
TOLD = said(X_CALSTART="20270201T080000Z", X_CALEND="20270630T160000Z")
AUTUMN = (date(2027, 8, 1), date(2027, 11, 30))


@pytest.mark.parametrize(
    "covered",
    [
        coverage(CHOSEN),
        coverage(TOLD),
        coverage(CHOSEN, said(X_CALSTART="20260101", X_CALEND="20280101"), single=AUTUMN, series=AUTUMN),
        coverage(TOLD, single=AUTUMN, series=AUTUMN),
        coverage(single=JUNE, series=AUTUMN),
        coverage(series=JUNE),
        coverage(said(X_CLIPSTART="20270201T000000", X_CLIPEND="20270701T000000")),
        coverage(free_busy=said("VFREEBUSY", DTSTART="20270131T230000Z", DTEND="20270630T220000Z")),
        coverage(said(X_CALSTART="20270201T000000Z", X_CALEND="45000831T235900Z"), single=JUNE),
        coverage(said(X_CALSTART="20270131T230000Z"), single=JUNE),
        coverage(said(X_CLIPSTART="i dag", X_CLIPEND="P1D"), single=JUNE),
        coverage(CHOSEN, said(X_CLIPSTART="20260101", X_CLIPEND="20271231")),
    ],
)  # fmt: skip
def test_the_surest_word_counts(covered):
    assert covered == JUNE


def test_engagements_of_several_days_are_taken_together():
    covers = Coverage(ZoneInfo("Europe/Copenhagen"))
    for day in (date(2027, 3, 1), date(2027, 2, 1), date(2027, 5, 1)):
        covers.single(day, day)
    assert covers.within(FIRST, LAST) == (date(2027, 2, 1), date(2027, 5, 1))
    assert covers.within(date(2027, 4, 1), LAST) == (date(2027, 4, 1), date(2027, 5, 1))
    assert covers.within(date(2027, 6, 1), LAST) is None


@pytest.mark.parametrize(
    "covered",
    [
        coverage(),
        coverage(said(X_CLIPSTART="20270101T000000Z")),
        coverage(said(X_CLIPSTART="20270701", X_CLIPEND="20270301")),
        coverage(single=(date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_nothing_is_covered_when_nothing_tells(covered):
    assert covered is None
