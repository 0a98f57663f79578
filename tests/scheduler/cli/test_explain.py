"""aarshjul explain, from a shell."""

import json
from pathlib import Path

import pytest

from scheduler.conflict.conflict import Explanation
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run
from tests.scheduler.year_file.small_year import write_folder

TOML = """\
year = 2027
horizon = "2027-03-01/2027-03-31"
title = "Marts"
[[calendar.day]]
days = "2027-03-08/2027-03-12"
name = "Lukkeuge"
give_up = 20
[[body]]
id = "udvalg"
name = "Udvalget"
chair = "leder"
seats.alle = ["leder", "medlem"]
meetings = ["uge 10"]                       # den lukkede uge
"""
PEOPLE = """\
post;titel;indehaver;stedfortræder;kalender;antag fri
leder;Leder;Leder;;leder.ics;
medlem;Medlem;Medlem;;;ja
"""
SECRET = "Fortroligt om opsigelser"
CALENDAR = f"""\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//example//example//EN\r
BEGIN:VEVENT\r
UID:1@example\r
DTSTAMP:20260101T000000Z\r
DTSTART;TZID=Europe/Copenhagen:20270101T000000\r
DTEND;TZID=Europe/Copenhagen:20271231T235900\r
SUMMARY:{SECRET}\r
END:VEVENT\r
END:VCALENDAR\r
"""
FREE = CALENDAR.replace("20270101T000000", "20270102T100000").replace("20271231T235900", "20270102T110000")


@pytest.fixture
def impossible(tmp_path: Path) -> Path:
    """A year whose only meeting lies in a closed week."""
    return write_folder(
        tmp_path, {"aarshjul.toml": TOML, "personer.csv": PEOPLE, "engagementer/leder.ics": FREE}
    )


def test_an_impossible_year_is_explained_with_priced_ways_out(run: Run, impossible: Path) -> None:
    said = run("explain", impossible, code=4).output
    assert "Marts kan ikke planlægges." in said
    assert "Udvalget kan ikke holde sit møde uge 10 (8.-14. marts 2027)" in said
    assert "2 i en weekend og 5 er lukket (Lukkeuge)" in " ".join(said.split())
    assert "Brug Lukkeuge (8.-12. marts 2027) (20 point)" in said
    assert '-meetings = ["uge 10"] ' in said


def test_it_is_explained_in_english_too(run: Run, impossible: Path) -> None:
    said = run("explain", impossible, "--language", "en", code=4).output
    assert "of the window's 7 days 2 fall on a weekend and 5 are closed (Lukkeuge)" in " ".join(said.split())


def test_a_way_out_is_written_by_its_code_and_the_year_is_then_possible(run: Run, impossible: Path) -> None:
    document = json.loads(run("explain", impossible, "--json", code=4).stdout)
    (way,) = [one for one in document["ways_out"] if one["changes"][0]["kind"] == "open_days"]
    assert way["lines"] == [7]
    said = run("explain", impossible, "--apply", way["code"], "--dry-run").output
    assert "Ville skrive" in said
    assert (impossible / "aarshjul.toml").read_text("utf-8") == TOML
    run("explain", impossible, "--apply", way["code"])
    text = (impossible / "aarshjul.toml").read_text("utf-8")
    assert text == TOML.replace("give_up = 20", 'use = "priced"\nprice = 20')
    assert not (impossible / "aarshjul.toml.new").exists()
    assert "kan planlægges" in run("explain", impossible).output
    run("plan", impossible, "--time-limit", "2")


def test_a_way_out_is_written_by_its_number(run: Run, impossible: Path) -> None:
    run("explain", impossible, "--apply", "1")
    year = read_year(impossible)
    (meeting,) = year.meetings
    assert meeting.id == "udvalg-uge-10"
    assert len(list(meeting.window.days())) > 7


def test_a_code_of_files_that_have_changed_since_is_refused(run: Run, impossible: Path) -> None:
    code = json.loads(run("explain", impossible, "--json", code=4).stdout)["ways_out"][0]["code"]
    (impossible / "aarshjul.toml").write_text(f"{TOML}# ændret\n", "utf-8")
    said = run("explain", impossible, "--apply", code, code=6).stderr
    assert f'Koden "{code}" er ikke af årets filer, som de er nu' in said
    assert (impossible / "aarshjul.toml").read_text("utf-8") == f"{TOML}# ændret\n"


def test_a_code_is_still_good_when_a_plan_was_tried_in_between(run: Run, impossible: Path) -> None:
    code = json.loads(run("explain", impossible, "--json", code=4).stdout)["ways_out"][0]["code"]
    run("plan", impossible, code=4)
    assert "Skrevet i" in run("explain", impossible, "--apply", code).output


def test_a_dry_run_records_no_ids(run: Run, impossible: Path) -> None:
    run("explain", impossible, "--dry-run", code=4)
    assert not (impossible / "ids.toml").exists()


def test_what_comes_next_is_a_plan_or_the_fewest_moves_of_the_one_there_is(
    run: Run, impossible: Path
) -> None:
    before = (impossible / "aarshjul.toml").read_bytes()
    assert f"aarshjul plan {impossible}" in run("explain", impossible, "--apply", "1").output
    (impossible / "aarshjul.toml").write_bytes(before)
    (impossible / "plan.json").write_text("{}")
    said = run("explain", impossible, "--apply", "1").output
    assert f"aarshjul replan {impossible}" in said
    assert "aarshjul plan" not in said


def test_what_is_no_code_is_no_way_out_and_no_change_of_the_year(run: Run, impossible: Path) -> None:
    assert 'ingen udvej "uge-10"' in run("explain", impossible, "--apply", "uge-10", code=7).stderr
    foreign = "0000-1111"
    assert "en anden mappe" in run("explain", impossible, "--apply", foreign, code=6).stderr


def test_a_way_out_that_is_not_there_is_refused(run: Run, impossible: Path) -> None:
    assert "99" in run("explain", impossible, "--apply", "99", code=7).output
    assert (impossible / "aarshjul.toml").read_text("utf-8") == TOML


def test_json_says_outcome_conflicts_and_ways(run: Run, impossible: Path) -> None:
    document = json.loads(run("explain", impossible, "--json", code=4).stdout)
    assert document["schema"] == "aarshjul-explain/1"
    assert (document["outcome"], document["complete"]) == ("impossible", True)
    (conflict,) = document["conflicts"]
    assert [one["name"] for one in conflict["demands"]] == [
        "closed: Lukkeuge, 2027-03-08",
        "held: udvalg-uge-10",
        "window: udvalg-uge-10",
    ]
    assert conflict["minimal"]
    assert str(impossible) not in json.dumps(document)


def test_what_cannot_be_settled_in_time_is_not_called_impossible(
    run: Run, impossible: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.cli.why_impossible.find_conflicts", lambda year, clock: Explanation(None))
    assert "det er ikke afgjort" in run("explain", impossible, code=5).output
    document = json.loads(run("explain", impossible, "--json", code=5).stdout)
    assert (document["outcome"], document["conflicts"], document["ways_out"]) == ("unknown", [], [])


def test_no_engagement_is_told(run: Run, impossible: Path) -> None:
    (impossible / "aarshjul.toml").write_text(TOML.replace("uge 10", "marts"), "utf-8")
    (impossible / "engagementer" / "leder.ics").write_text(CALENDAR, "utf-8", newline="")
    said = run("explain", impossible, code=4).output
    assert "er ingen forperson fri (Leder er optaget)" in said
    for told in (said, run("explain", impossible, "--json", code=4).output):
        assert SECRET not in told
        assert not any(word in told for word in SECRET.split() if len(word) > 3)


@pytest.mark.parametrize("command", ["check", "plan"])
def test_check_and_plan_point_to_it(run: Run, impossible: Path, command: str) -> None:
    assert f"aarshjul explain {impossible}" in run(command, impossible, code=4).output
