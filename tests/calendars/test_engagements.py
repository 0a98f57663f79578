"""Calendar files as programs export them, read into who is busy when: one fixture for each thing shown."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.busy import WHOLE_DAY, minutes_mask
from calendars.engagements import OwnEvents, read_engagements
from calendars.language import LANGUAGES
from calendars.taken_minutes import taken_minutes

FILES = Path(__file__).parent / "engagements"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def read(data, **more):
    content = data if isinstance(data, bytes) else (FILES / f"{data}.ics").read_bytes()
    return read_engagements(content, **{"zone": COPENHAGEN, "first": FIRST, "last": LAST} | more)


def calendar(*lines):
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()


def event(*lines):
    return calendar("BEGIN:VEVENT", *lines, "END:VEVENT")


def mask(*spans):
    """The mask of times written as "9.00-10.30"."""
    taken = 0
    for span in spans:
        from_hour, from_minute, to_hour, to_minute = map(int, re.split(r"[.-]", span))
        taken |= minutes_mask(from_hour * 60 + from_minute, to_hour * 60 + to_minute)
    return taken


NINE = mask("9.00-10.00")
ALL_DAY = WHOLE_DAY

EXPECTED = {
    "all_day_and_several_days": {
        "0101": ALL_DAY, "0102": ALL_DAY, "0215": ALL_DAY, "0216": ALL_DAY, "0217": ALL_DAY,
        "0301": ALL_DAY, "0305": ALL_DAY, "0308": ALL_DAY, "0309": ALL_DAY,
    },
    "no_end_takes_nothing": {"0106": mask("9.00-9.45")},
    "free_cancelled_and_tentative": {"0107": NINE, "0108": NINE},
    "series_with_dates_taken_away_and_added": {
        "0322": NINE, "0331": mask("14.00-15.00"), "0401": mask("8.00-8.30"), "0412": NINE, "0419": NINE,
        "0601": ALL_DAY, "0603": ALL_DAY, "0604": ALL_DAY,
        "0701": mask("12.00-13.00"), "0703": mask("12.00-13.00"),
    },
    "series_with_occurrences_moved_and_cancelled": {
        "0104": NINE, "0112": mask("13.00-15.00"), "0125": NINE,
        "0201": mask("10.00-10.30"), "0208": mask("10.00-10.30"),
    },
    "series_changed_by_day_only": {"0104": NINE, "0105": mask("14.00-15.00"), "0106": NINE},
    "changed_occurrence_exported_alone": {"0112": mask("13.00-15.00")},
    "newest_version_counts": {"0105": NINE, "0106": NINE, "0107": NINE, "0111": NINE, "0112": NINE},
    "zone_described_in_the_file": {"0104": NINE, "0705": mask("9.00-11.00")},
    "zones_by_many_names": {
        "0104": NINE, "0105": NINE, "0106": mask("15.00-16.00"), "0107": NINE, "0108": NINE,
        "0111": mask("10.00-11.00"), "0112": NINE,
    },
    "unknown_zone": {"0104": NINE, "0105": NINE},
    "over_midnight_and_new_year": {
        "0101": mask("0.00-3.00"), "0104": mask("22.00-24.00"), "0105": ALL_DAY, "0106": mask("0.00-2.00"),
        "0110": mask("23.00-24.00"), "1231": mask("20.00-24.00"),
    },
    "both_clock_changes": {
        "0325": mask("8.00-8.30"), "0327": mask("23.30-24.00"), "0328": mask("0.00-7.30", "23.30-24.00"),
        "0329": mask("0.00-7.30"), "0401": mask("8.00-8.30"),
        "1030": mask("12.00-24.00"), "1031": mask("0.00-12.00"),
    },
    "windows_1252_in_a_title": {"0104": NINE},
    "byte_order_mark": {"0104": NINE},
    "every_second_without_end": {"0104": mask("9.00-9.01"), "0105": NINE},
    "bad_engagements_among_good": {"0108": NINE, "0111": NINE, "0112": NINE, "0113": NINE},
    "free_busy_only": {"0104": NINE, "0105": NINE, "0107": NINE},
    "titles_and_people": {"0104": NINE},
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_each_file_takes_the_minutes_it_should(name):
    expected = {date(2027, int(day[:2]), int(day[2:])): taken for day, taken in EXPECTED[name].items()}
    assert read(name).busy.days == expected


COVERED = {
    "export_that_ends_in_june": (date(2027, 1, 4), date(2027, 6, 28)),
    "outlook_export_of_a_chosen_range": (date(2027, 1, 1), date(2027, 6, 30)),
    "contents_range_told_by_outlook": (date(2027, 2, 1), date(2027, 9, 30)),
    "free_busy_only": (date(2027, 1, 1), date(2027, 3, 31)),
    "only_series": (date(2027, 2, 3), date(2027, 5, 5)),
    "only_an_endless_series": (None, None),
    "all_day_and_several_days": (date(2027, 1, 1), date(2027, 3, 9)),
    "over_midnight_and_new_year": (date(2027, 1, 1), date(2027, 12, 31)),
}


@pytest.mark.parametrize("name", COVERED)
def test_each_file_covers_the_days_it_tells_about(name):
    busy = read(name).busy
    assert (busy.first, busy.last) == COVERED[name]


def test_an_export_that_ends_in_june_knows_nothing_of_august():
    busy = read("export_that_ends_in_june").busy
    assert not busy.covers(date(2027, 8, 1))
    assert busy.days[date(2027, 8, 2)] == mask("8.30-9.00")  # what is known still counts


def test_last_years_export_covers_nothing_of_this_year():
    busy = read(event("DTSTART:20260601T090000", "DURATION:PT1H")).busy
    assert (busy.first, busy.last, busy.days) == (None, None, {})


class TestOurOwnEvents:
    """Feeds, 12c: what we published ourselves must not block the next plan."""

    PUBLISHED = frozenset(
        {(datetime(2027, 3, 30, 9, tzinfo=COPENHAGEN), datetime(2027, 3, 30, 11, tzinfo=COPENHAGEN))}
    )
    OTHERS = frozenset({date(2027, 1, 7), date(2027, 1, 8), date(2027, 3, 31), date(2027, 4, 1)})
    WITHOUT_UID = frozenset({date(2027, 3, 30)})

    def test_uid_and_exact_time_without_uid_tell_them(self):
        own = OwnEvents("kbh", 2027, self.PUBLISHED)
        assert read("our_own_feed_comes_back", own=own).busy.days.keys() == self.OTHERS

    def test_a_copy_without_uid_is_an_engagement_where_nothing_was_published(self):
        own = OwnEvents("kbh", 2027)
        assert read("our_own_feed_comes_back", own=own).busy.days.keys() == self.OTHERS | self.WITHOUT_UID

    def test_any_test_of_uids_will_do(self):
        days = read("our_own_feed_comes_back", own=lambda uid: uid.endswith("@x")).busy.days
        assert date(2027, 4, 1) not in days
        assert date(2027, 1, 26) in days

    def test_without_it_all_are_engagements(self):
        assert len(read("our_own_feed_comes_back").busy.days) == 8

    def test_our_own_meetings_do_not_make_a_calendar_known(self):
        busy = read(
            event("UID:m.2027@kbh.aarshjul", "DTSTART;VALUE=DATE:20271201"), own=OwnEvents("kbh", 2027)
        ).busy
        assert busy.last is None


class TestWarnings:
    """One engagement that cannot be read is named by its line and day, and the rest is read."""

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            (
                "bad_engagements_among_good",
                [
                    ("bad_date", 7, None, "DTSTART"),
                    ("ends_before_start", 10, date(2027, 1, 5), ""),
                    ("no_start", 16, None, ""),
                    ("bad_date", 24, date(2027, 1, 7), "DURATION"),
                    ("bad_rule", 30, date(2027, 1, 8), ""),
                    ("bad_date", 37, date(2027, 1, 11), "EXDATE"),
                ],
            ),
            ("every_second_without_end", [("too_frequent", 8, date(2027, 1, 4), "FREQ=SECONDLY")]),
            ("free_busy_only", [("bad_date", 10, None, "FREEBUSY")]),
            ("unknown_zone", [("unknown_zone", 6, None, "(UTC+01:00) Bruxelles, København, Madrid, Paris")]),
            ("zones_by_many_names", []),
            ("outlook_export_of_a_chosen_range", []),
        ],
    )
    def test_they_say_where_and_what(self, name, expected):
        found = [(w.code, w.line, w.day, w.value) for w in read(name).warnings]
        assert sorted(found, key=lambda w: w[1]) == expected

    def test_very_many_are_counted(self):
        bad = ["BEGIN:VEVENT", "DTSTART:snart", "END:VEVENT"] * 150
        warnings = read(calendar(*bad)).warnings
        assert len(warnings) == 101
        assert (warnings[-1].code, warnings[-1].value) == ("more", "50")


@pytest.mark.parametrize("name", sorted(path.stem for path in FILES.glob("*.ics") if path.stem != "cut_off"))
def test_no_title_person_or_uid_is_in_what_is_read(name):
    engagements = read(name)
    said = [finding.say(language) for finding in engagements.warnings for language in LANGUAGES]
    everything = repr(engagements) + "\n".join(said)
    assert not re.search("hemmelig|fortrolig|møde|ferie|@x", everything, re.IGNORECASE)


def test_an_empty_calendar_is_no_fault_and_covers_nothing():
    empty = read(calendar())
    assert (empty.busy.days, empty.busy.first, empty.warnings) == ({}, None, ())


def test_days_the_wrong_way_round_are_refused():
    with pytest.raises(ValueError, match="no days"):
        read(calendar(), first=LAST, last=FIRST)


def test_utf_16_and_old_line_breaks_are_read():
    text = event("UID:a", "DTSTART:20270104T090000", "DURATION:PT1H").decode()
    for data in (
        text.encode("utf-16"),
        text.replace("\r\n", "\r").encode(),
        text.replace("\r\n", "\n\n").encode(),
    ):
        assert read(data).busy.days == {date(2027, 1, 4): NINE}


AROUND_SPRING = st.integers(0, 4 * 86400).map(
    lambda seconds: datetime(2027, 3, 26, tzinfo=UTC) + timedelta(seconds=seconds)
)
AROUND_AUTUMN = AROUND_SPRING.map(lambda moment: moment + timedelta(days=217))


@given(st.lists(st.tuples(AROUND_SPRING | AROUND_AUTUMN, st.integers(0, 100_000)), max_size=5))
@settings(deadline=None)
def test_single_engagements_take_what_their_moments_take(engagements):
    lines, spans = [], []
    for begins, seconds in engagements:
        ends = begins + timedelta(seconds=seconds)
        spans.append((begins, ends))
        lines += [
            "BEGIN:VEVENT",
            f"DTSTART:{begins:%Y%m%dT%H%M%SZ}",
            f"DTEND:{ends:%Y%m%dT%H%M%SZ}",
            "END:VEVENT",
        ]
    assert read(calendar(*lines)).busy.days == taken_minutes(spans, [], COPENHAGEN, FIRST, LAST)
