"""aarshjul feeds, from the shell: files that parse, that stay, and that tell of every change once."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.publication_file import read_publication
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run

NOW = ("--now", "2026-12-01T09:00")
LATER = ("--now", "2026-12-08T09:00")


def events(path: Path) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def move(folder: Path, meeting: str, minutes: int) -> str:
    """Moves a meeting by some minutes in plan.json; returns its uid."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[meeting]
    slot = replace(there.slot, minute=there.slot.minute + minutes)
    kept = [one for one in record.plan.placements if one.meeting != meeting]
    plan = Plan.of([*kept, replace(there, slot=slot)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan))
    return f"{meeting}.2027@min-kommune.aarshjul"


def drop(folder: Path, meeting: str, route: dict[str, str]) -> None:
    """Drops a "ca." meeting in plan.json and lets every route pass the meetings that `route` names."""
    record = read_plan(folder / "plan.json")
    kept = [one for one in record.plan.placements if one.meeting != meeting]
    routes = [
        (name, tuple(replace(step, meeting=route[step.body]) for step in steps))
        for name, steps in record.plan.routes
    ]
    write_plan(folder / "plan.json", replace(record, plan=Plan.of(kept, [meeting], routes)))


def test_every_subscriber_has_a_calendar_that_parses(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    names = {path.name for path in out.glob("*.ics")}
    assert names >= {
        "alle.ics", "offentlig.ics", "organ-styregruppe.ics", "person-centerchef.ics", "forvaltning-sof.ics",
        "administrator-administrationen.ics", "organisation-oest.ics",
    }  # fmt: skip
    assert all(path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n") for path in out.glob("*.ics"))
    plan = read_plan(folder / "plan.json").plan
    told = events(out / "alle.ics")
    for placement in plan.placements:
        start = told[f"{placement.meeting}.2027@min-kommune.aarshjul"].start
        assert (start.date(), start.hour * 60 + start.minute) == (placement.slot.day, placement.slot.minute)


def test_the_public_sees_public_bodies_and_what_is_made_public(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    run("feeds", folder, "--out", tmp_path / "ud", *NOW)
    found = events(tmp_path / "ud" / "offentlig.ics")
    assert len(found) == 4
    assert all("samarbejdsforum" in uid or uid.startswith("redegoerelse.2027+") for uid in found)


def test_two_runs_leave_every_file_as_it_was(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    first, told = everything(out), (folder / "publication.json").read_bytes()
    result = run("feeds", folder, "--out", out, *LATER)
    assert everything(out) == first
    assert (folder / "publication.json").read_bytes() == told
    assert "Ingen møder eller frister er ændret." in result.stdout
    shutil.rmtree(out)
    run("feeds", folder, "--out", out)
    assert everything(out) == first


def test_moving_one_meeting_raises_its_sequence_and_no_other(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    before = events(out / "alle.ics")
    uid = move(folder, "styregruppe-primo-april", 120)
    result = run("feeds", folder, "--out", out, *LATER)
    after = events(out / "alle.ics")
    assert {one for one in after if int(after[one]["SEQUENCE"]) != int(before[one]["SEQUENCE"])} == {uid}
    assert int(after[uid]["SEQUENCE"]) == 1
    assert after[uid]["LAST-MODIFIED"].dt.isoformat() == "2026-12-08T08:00:00+00:00"
    assert str(after[uid]["DESCRIPTION"]).startswith("Flyttet fra ")
    assert "1 flyttet" in result.stdout


def test_a_cancelled_meeting_stays_and_says_so(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    route = {"styregruppe": "styregruppe-primo-april", "samarbejdsforum": "samarbejdsforum-ultimo-april"}
    drop(folder, "styregruppe-ultimo-januar", route)
    run("feeds", folder, "--out", out, *LATER)
    event = events(out / "person-socialchef.ics")["styregruppe-ultimo-januar.2027@min-kommune.aarshjul"]
    assert (str(event["STATUS"]), str(event["TRANSP"])) == ("CANCELLED", "TRANSPARENT")
    assert str(event["SUMMARY"]).startswith("AFLYST: ")


def test_a_dry_run_writes_nothing(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    before = everything(folder / "engagementer")
    result = run("feeds", folder, "--out", out, "--dry-run", *NOW)
    assert "Intet er skrevet" in result.stdout
    assert not out.exists()
    assert not (folder / "publication.json").exists()
    assert everything(folder / "engagementer") == before


def test_json_tells_files_and_changes(folder: Path, tmp_path: Path, run: Run) -> None:
    document = json.loads(run("feeds", folder, "--out", tmp_path / "ud", "--json", *NOW).stdout)
    assert document["schema"] == "aarshjul-feeds/1"
    assert {one["kind"] for one in document["changes"]} == {"new"}
    assert set(document["new"]) == set(everything(tmp_path / "ud"))
    assert str(tmp_path) not in json.dumps(document)


def test_a_plan_that_breaks_a_rule_is_not_published(folder: Path, tmp_path: Path, run: Run) -> None:
    move(folder, "styregruppe-primo-april", 600)
    result = run("feeds", folder, "--out", tmp_path / "ud", code=7)
    assert "bliver ikke offentliggjort" in result.stderr
    assert not (tmp_path / "ud").exists()


def test_a_plan_older_than_its_year_is_published_with_a_warning(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8") + "# en bemærkning\n", "utf-8")
    assert "Advarsel: året er ændret" in run("feeds", folder, "--out", tmp_path / "ud").stderr


def test_a_subscriber_who_is_gone_is_named_and_the_file_kept(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    people = folder / "personer.csv"
    rows = people.read_text("utf-8-sig").splitlines()
    kept = [row.replace(";souschef;", ";;") for row in rows if not row.startswith("souschef")]
    people.write_text("\n".join(kept), "utf-8")
    result = run("feeds", folder, "--out", out, *LATER)
    assert "person-souschef.ics" in result.stderr
    assert (out / "person-souschef.ics").exists()


def test_our_own_feed_is_no_engagement(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    shutil.copy(out / "person-centerchef.ics", folder / "engagementer" / "centerchef.ics")
    people = folder / "personer.csv"
    row = "centerchef;Centerchef, Teknik og Miljø;Centerchef;;;souschef;TMF;"
    people.write_bytes(people.read_bytes().replace(f"{row};ja".encode(), f"{row}centerchef.ics;ja".encode()))
    year = read_year(folder)
    assert year.persons["Centerchef"].calendar == "centerchef.ics"
    assert not any(mask for mask in year.busy["Centerchef"].days.values())
    run("feeds", folder, "--out", out, *LATER)


def test_what_was_told_is_never_lost_when_the_file_is_damaged(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "publication.json").write_text("{")
    result = run("feeds", folder, "--out", tmp_path / "ud", code=3)
    assert "publication.json" in result.stderr
    assert (folder / "publication.json").read_text() == "{"


def test_an_unwritable_folder_and_a_bad_time_are_the_callers_faults(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "fil").write_text("")
    assert "kan ikke skrives" in run("feeds", folder, "--out", tmp_path / "fil" / "ud", code=3).stderr
    assert "2026-11-24" in run("feeds", folder, "--out", tmp_path / "ud", "--now", "i går", code=2).stderr


@pytest.mark.parametrize("now", ["2026-12-01T09:00", "2026-12-01T08:00Z", "2026-12-01T10:00+02:00"])
def test_a_time_without_zone_is_in_the_years_zone(folder: Path, tmp_path: Path, run: Run, now: str) -> None:
    run("feeds", folder, "--out", tmp_path / "ud", "--now", now)
    told = read_publication(folder / "publication.json").events.values()
    assert {one.changed.isoformat() for one in told} == {"2026-12-01T08:00:00+00:00"}


@pytest.mark.parametrize("inside", ["", "engagementer", "engagementer/../"])
def test_calendars_are_not_written_where_the_year_is_read(folder: Path, run: Run, inside: str) -> None:
    before = sorted(folder.rglob("*"))
    run("feeds", folder, "--out", folder / inside, code=2)
    assert sorted(folder.rglob("*")) == before
    run("feeds", folder, "--out", folder / "kalendere", *NOW)
    assert "uændrede" in run("feeds", folder, "--out", folder / "kalendere").stdout
    assert "Advarsel" not in run("feeds", folder, "--out", folder / "kalendere").stderr


def test_a_zone_that_no_feed_can_be_written_in_is_named(folder: Path, tmp_path: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    zone = '[calendar]\ntimezone = "Asia/Tokyo"\n'
    path.write_text(path.read_text("utf-8").replace("[calendar]\n", zone, 1), "utf-8")
    assert "Asia/Tokyo" in run("feeds", folder, "--out", tmp_path / "ud", code=3).stderr
    assert not (folder / "publication.json").exists()
