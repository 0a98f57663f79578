"""Publishing tells what has changed once, to those it concerns, and nothing before."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from calendars.plan import Plan, Sitting
from calendars.plan_file import read_plan, write_plan
from calendars.publication_file import read_publication
from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, MEETING, SECOND, UID, move, sequence


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def test_nothing_reaches_a_feed_before_it_is_published(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "ud"
    run("publish", folder, *FIRST)
    run("feeds", folder, "--out", out)
    before = (out / "alle.ics").read_bytes()
    move(folder, 120)
    told = run("feeds", folder, "--out", out)
    assert "ikke er offentliggjort (1 flyttet)" in told.stderr
    assert (out / "alle.ics").read_bytes() == before
    run("publish", folder, *SECOND)
    assert "ikke er offentliggjort" not in run("feeds", folder, "--out", out).stderr
    assert b"Flyttet fra" in (out / "alle.ics").read_bytes()


def test_feeds_of_a_store_are_those_of_a_folder_alone(folder: Path, tmp_path: Path, run: Run) -> None:
    run("feeds", folder, "--out", tmp_path / "alene", *FIRST)
    (folder / "publication.json").unlink()
    run("publish", folder, *FIRST)
    run("feeds", folder, "--out", tmp_path / "gemt")
    alone, kept = (
        {one.name: one.read_bytes() for one in (tmp_path / name).iterdir()} for name in ("alene", "gemt")
    )
    assert alone == kept


def test_two_moves_are_one_step_and_a_move_and_back_is_none(published: Path, run: Run) -> None:
    for minutes in (60, 60):
        move(published, minutes)
        run("stage", published, "styregruppe", "sent", *SECOND)
    run("stage", published, "styregruppe", "approved")
    run("publish", published, *SECOND)
    assert sequence(published) == 1
    move(published, -60)
    run("stage", published, "styregruppe", "sent")
    move(published, 60)
    assert "Ingen møder" in run("publish", published, "--now", "2026-12-15T09:00").stdout
    assert sequence(published) == 1


def test_the_public_reason_is_told_and_the_editors_never(published: Path, tmp_path: Path, run: Run) -> None:
    move(published, 120)
    words = (
        "--reason",
        "borgmesteren sagde nej",
        "--public-reason",
        "Lokalet er optaget",
        "--case",
        "2026-7",
    )
    run("publish", published, *SECOND, *words)
    run("feeds", published, "--out", tmp_path / "ud")
    feeds = b"".join(path.read_bytes() for path in (tmp_path / "ud").iterdir()).replace(b"\r\n ", b"")
    assert b"Begrundelse: Lokalet er optaget" in feeds
    assert b"borgmesteren" not in feeds
    assert "borgmesteren sagde nej; sag 2026-7" in run("log", published).stdout


def test_a_preview_says_who_would_see_what_and_writes_nothing(folder: Path, run: Run) -> None:
    assert "Ville blive offentliggjort" in run("publish", folder, "--dry-run", *FIRST).stdout
    assert not (folder / "aarshjul.db").exists()
    run("publish", folder, *FIRST)
    move(folder, 120)
    seen = json.loads(run("publish", folder, "--dry-run", "--json", *SECOND).stdout)
    assert [(one["kind"], one["uid"], one["sequence"]) for one in seen["changes"]] == [("moved", UID, 1)]
    told = {one["id"] for one in seen["told"]}
    assert {"alle", "organ-styregruppe", "person-centerchef"} <= told
    assert "organ-samarbejdsforum" not in told
    assert seen["publication"] is None
    assert sequence(folder) == 0


def test_new_meetings_are_listed_and_a_change_of_people_says_who(folder: Path, run: Run) -> None:
    first = run("publish", folder, "--dry-run", *FIRST).stdout
    assert "  ny: Styregruppen (primo april), torsdag den 1. april 2027 kl. 9.00, Rådhuset" in first
    run("publish", folder, *FIRST)
    public = (folder / "publication.json").read_text("utf-8")
    who = unseat(folder)
    told = run("publish", folder, "--dry-run", *SECOND).stdout
    assert "1 med andre deltagere" in told
    line = f"andre deltagere: Styregruppen (primo april), torsdag den 1. april 2027 kl. 9.00: {who}"
    assert line in " ".join(told.split())
    (change,) = json.loads(run("publish", folder, "--dry-run", "--json", *SECOND).stdout)["changes"]
    assert (change["kind"], change["sequence"], change["title"]) == (
        "people",
        0,
        "Styregruppen (primo april)",
    )
    assert change["what"] == [who]
    run("publish", folder, *SECOND)
    assert sequence(folder) == 0
    assert (folder / "publication.json").read_text("utf-8") != public


def unseat(folder: Path) -> str:
    """Plans a meeting without one of its members; how that is said."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    gone = next(one for one in there.sittings if one.post == "socialchef")
    sittings = tuple(Sitting(one.post) if one is gone else one for one in there.sittings)
    kept = [one for one in record.plan.placements if one.meeting != MEETING]
    plan = Plan.of([*kept, replace(there, sittings=sittings)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan))
    return "Socialchef kommer ikke"


def test_what_feeds_told_before_there_was_a_store_is_told_of_the_plan_with_its_reason(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    run("feeds", folder, "--out", tmp_path / "ud", *FIRST)
    assert "Ingen møder" in run("publish", folder, *SECOND, "--reason", "Første udgave").stdout
    assert "udgave 1 af plan 1 (Første udgave)" in run("log", folder).stdout
    assert "fortalt i udgave 1" in run("history", folder, MEETING).stdout
    assert sequence(folder) == 0


def test_a_refused_publication_makes_no_store(folder: Path, run: Run) -> None:
    move(folder, 600)
    run("publish", folder, code=7)
    run("stage", folder, "styregruppe", "sent", code=7)
    (folder / "plan.json").unlink()
    run("publish", folder, code=3)
    assert not (folder / "aarshjul.db").exists()


BACK = {
    "da": r"Bemærk: tirsdag den 1. december 2026 kl. 9.00 ligger før .* (tirsdag den 8. december 2026 kl.",
    "en": r"Note: Tuesday 1 December 2026 at 9:00 lies before .* (Tuesday 8 December 2026 at",
}


@pytest.mark.parametrize("language", BACK)
def test_a_time_before_the_last_publication_is_told_in_one_line(
    folder: Path, run: Run, language: str
) -> None:
    assert run("publish", folder, *SECOND).stderr == ""
    move(folder, 60)
    words = BACK[language].replace("(", r"\(")
    for more in (("--dry-run",), ()):
        told = run("publish", folder, *FIRST, "--language", language, *more)
        assert re.fullmatch(words + r".*\n", told.stderr)
    event = read_publication(folder / "publication.json").events[UID]
    assert (event.sequence, f"{event.changed:%d %H:%M:%S}") == (1, "08 08:00:01")


def test_so_it_is_of_a_folder_alone(folder: Path, tmp_path: Path, run: Run) -> None:
    out = ("--out", tmp_path / "ud")
    run("feeds", folder, *out, *SECOND)
    move(folder, 60)
    assert "ligger før" in run("feeds", folder, *out, *FIRST).stderr
    assert b"\r\nDTSTAMP:20261208T080001Z\r\n" in (tmp_path / "ud" / "alle.ics").read_bytes()
