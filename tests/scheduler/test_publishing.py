"""An issue is the publication and every feed file; the same programme gives the same bytes."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.publication import Publication
from scheduler.publishing import issue
from tests.calendars.programmes import moved, programme, without

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
FIRST = issue(programme(), Publication(), NOW)


def test_an_issue_published_again_later_is_the_same_to_the_byte() -> None:
    again = issue(programme(), FIRST.publication, NOW + timedelta(days=20))
    assert again.files == FIRST.files
    assert again.publication == FIRST.publication


def test_a_move_changes_the_files_of_those_who_see_it_and_no_others() -> None:
    later = issue(moved("dialog-syd", "2027-10-05 13:00"), FIRST.publication, NOW + timedelta(days=7))
    changed = {name for name, octets in later.files.items() if FIRST.files[name] != octets}
    assert changed == {
        "alle.ics", "dialog-styringsdialog.ics", "forvaltning-tmf.ics", "organisation-syd.ics",
        "person-forperson-syd.ics", "person-tilsyn.ics",
    }  # fmt: skip


def test_a_cancelled_meeting_is_shown_as_long_as_the_year_says() -> None:
    cancelled = replace(without("dialog-syd"), keep_cancelled=0)
    made = issue(cancelled, FIRST.publication, NOW + timedelta(days=7))
    held = datetime(2027, 10, 5, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
    uid = cancelled.uid("dialog-syd")
    kept = [
        uid in issue(cancelled, made.publication, held + timedelta(days)).publication.events
        for days in (0, 1)
    ]
    assert kept == [True, False]


def test_the_overview_lists_every_file_and_names_nobody() -> None:
    octets = FIRST.files["oversigt.csv"]
    assert octets.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == ["abonnent", "hvem", "fil", "møder", "frister", "aflyste"]
    assert {row[2] for row in rows[1:]} == set(FIRST.files) - {"oversigt.csv"}
    by_file = {row[2]: row for row in rows}
    assert by_file["person-chef-sof.ics"][1:] == [
        "Kontorchef, Socialforvaltningen (1. januar – 31. juli 2027)", "person-chef-sof.ics", "2", "0", "0",
    ]  # fmt: skip
    assert by_file["person-bl-1.ics"][1] == "Repræsentant, BL; Forperson, Nordbo"
    assert by_file["organ-styregruppe.ics"][3:] == ["2", "3", "0"]
    assert "Kontorchef før" not in octets.decode()


def test_every_line_of_the_overview_ends_as_excel_wants() -> None:
    octets = FIRST.files["oversigt.csv"]
    assert octets.count(b"\n") == octets.count(b"\r\n") == len(FIRST.files)
