"""Living with a plan that is kept in a store: publish, stage, diff, history, log, from the shell."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.publication_file import read_publication
from calendars.store.location import VARIABLE, store_url
from calendars.store.plans import plans
from calendars.store.revisions import document_of, revisions, save
from calendars.store.signature import Signature
from calendars.store.store import Store
from calendars.store.year_key import YearKey
from scheduler.cli.store_of import AUTHOR
from scheduler.working_copy import FILE as MARKER
from tests.scheduler.cli.conftest import Run

KEY = YearKey("min-kommune", 2027)
MEETING = "styregruppe-primo-april"
UID = f"{MEETING}.2027@min-kommune.aarshjul"
FIRST, SECOND = ("--now", "2026-12-01T09:00"), ("--now", "2026-12-08T09:00")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def move(folder: Path, minutes: int) -> None:
    """Moves the meeting in plan.json, as another planner would."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    slot = replace(there.slot, minute=there.slot.minute + minutes)
    kept = [one for one in record.plan.placements if one.meeting != MEETING]
    plan = Plan.of([*kept, replace(there, slot=slot)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan))


def edit(folder: Path, note: str) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8") + f"# {note}\n", "utf-8")


def sequence(folder: Path) -> int:
    return read_publication(folder / "publication.json").events[UID].sequence


def open_store(folder: Path) -> Store:
    return Store.open(store_url(folder, {}))


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


def test_two_moves_are_one_step_and_a_move_and_back_is_none(folder: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    for minutes in (60, 60):
        move(folder, minutes)
        run("stage", folder, "styregruppe", "sent", *SECOND)
    run("stage", folder, "styregruppe", "approved")
    run("publish", folder, *SECOND)
    assert sequence(folder) == 1
    move(folder, -60)
    run("stage", folder, "styregruppe", "sent")
    move(folder, 60)
    assert "Ingen møder" in run("publish", folder, "--now", "2026-12-15T09:00").stdout
    assert sequence(folder) == 1


def test_the_public_reason_is_told_and_the_editors_never(folder: Path, tmp_path: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    move(folder, 120)
    words = (
        "--reason",
        "borgmesteren sagde nej",
        "--public-reason",
        "Lokalet er optaget",
        "--case",
        "2026-7",
    )
    run("publish", folder, *SECOND, *words)
    run("feeds", folder, "--out", tmp_path / "ud")
    feeds = b"".join(path.read_bytes() for path in (tmp_path / "ud").iterdir()).replace(b"\r\n ", b"")
    assert b"Begrundelse: Lokalet er optaget" in feeds
    assert b"borgmesteren" not in feeds
    assert "borgmesteren sagde nej; sag 2026-7" in run("log", folder).stdout


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


def test_a_body_that_was_asked_is_not_told_before_it_approves(folder: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    move(folder, 120)
    run("stage", folder, "styregruppe", "sent")
    refused = run("publish", folder, *SECOND, code=7).stderr
    assert "ikke godkendt: Styregruppen" in refused
    assert sequence(folder) == 0
    run("stage", folder, "styregruppe", "approved")
    run("publish", folder, *SECOND)
    assert json.loads(run("stage", folder, "--json").stdout)["stages"]["styregruppe"] == "published"


def test_stages_out_of_order_are_refused(folder: Path, run: Run) -> None:
    assert "kladde for styregruppe" in run("stage", folder, "styregruppe", "approved", code=7).stderr
    assert "Mente du" in run("stage", folder, "styregrupen", "sent", code=3).stderr
    run("stage", folder, "styregruppe", "published", code=2)
    run("publish", folder, *FIRST)
    assert "ikke er holdt endnu" in run("stage", folder, "styregruppe", "held", *SECOND, code=7).stderr
    run("stage", folder, "alle", "held", "--now", "2028-01-01")
    assert set(json.loads(run("stage", folder, "--json").stdout)["stages"].values()) == {"held"}


def test_a_new_plan_leaves_the_bodies_it_does_not_touch_where_they_stood(folder: Path, run: Run) -> None:
    run("stage", folder, "alle", "sent")
    move(folder, 120)
    run("stage", folder, "samarbejdsforum", "approved")
    stages = json.loads(run("stage", folder, "--json").stdout)["stages"]
    assert (stages["styregruppe"], stages["samarbejdsforum"]) == ("draft", "approved")
    assert stages["styringsdialog"] == "sent"


def test_the_history_of_a_meeting_says_who_when_why_and_when_told(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("publish", folder, *FIRST, "--reason", "årshjulet")
    monkeypatch.setenv(AUTHOR, "tmf")
    move(folder, 60)
    edit(folder, "ny sal")
    run("publish", folder, *SECOND, "--reason", "salen er optaget", "--case", "9")
    move(folder, 60)
    run("stage", folder, "styregruppe", "sent", "--now", "2026-12-09T09:00")
    found = json.loads(run("history", folder, MEETING, "--json").stdout)
    kinds = [(step["author"], step["kinds"], step["reasons"], step["cases"]) for step in found["steps"]]
    assert kinds == [
        ("sekretariatet", ["added"], ["årshjulet"], []),
        ("tmf", ["moved"], ["salen er optaget"], ["9"]),
        ("tmf", ["moved"], [], []),
    ]
    assert [step["told"] and step["told"]["sequence"] for step in found["steps"]] == [0, 1, None]
    said = run("history", folder, MEETING).stdout
    assert "tmf, plan 2: flyttet fra" in said
    assert "ikke fortalt" in said
    assert "Mente du" in run("history", folder, MEETING[:-1], code=3).stderr


def test_plans_are_compared_by_number_revision_issue_and_file(folder: Path, tmp_path: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    copy = tmp_path / "gammel.json"
    copy.write_bytes((folder / "plan.json").read_bytes())
    move(folder, 120)
    run("publish", folder, *SECOND)
    for pair in (("1", "2"), ("u1", "plan.json"), (copy, "r1"), ("i1", "udgivet")):
        (one,) = json.loads(run("diff", folder, *pair, "--json").stdout)["meetings"]
        assert (one["meeting"], one["kinds"]) == (MEETING, ["moved"])
    assert "ens" in run("diff", folder, "plan.json").stdout
    assert "flyttet fra" in run("diff", copy, folder / "plan.json").stdout
    assert "plan 1-2" in run("diff", folder, "7", "1", code=3).stderr
    assert "hverken" in run("diff", copy, "1", code=3).stderr


def test_editing_the_folder_is_a_revision_with_its_reason(folder: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    edit(folder, "en bemærkning")
    words = ("--workers", 1, "--time-limit", 1)
    run("plan", folder, *words, "--reason", "ny kontorchef", "--case", "2026-12")
    edit(folder, "en til")
    run("publish", folder, *SECOND)
    with open_store(folder) as store, store.reading() as connection:
        saved = revisions(connection, KEY)
        assert [(one.reason, one.case_number) for one in saved[1:]] == [
            ("ny kontorchef", "2026-12"), ("redigeret i mappen", None),
        ]  # fmt: skip
        assert [one.revision for one in plans(connection, KEY)] == [1, 2]


def test_saving_on_an_old_base_is_refused_with_what_changed(folder: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    with open_store(folder) as store, store.writing() as connection:
        head = revisions(connection, KEY)[-1]
        document = document_of(connection, head)
        changed = replace(document, files={**document.files, "lokaler.csv": "id;navn;sted;pladser;lukket\n"})
        save(
            connection,
            KEY,
            changed,
            Signature("sof", datetime(2026, 12, 2, tzinfo=UTC)),
            base=1,
            reason="lokaler",
        )
    edit(folder, "min egen")
    before = (folder / "aarshjul.toml").read_bytes()
    refused = run("publish", folder, *SECOND, code=6).stderr
    assert "sof" in refused
    assert "lokaler.csv" in refused
    assert (folder / "aarshjul.toml").read_bytes() == before
    assert len(json.loads(run("log", folder, "--json").stdout)["entries"]) > 0


def test_a_folder_that_is_behind_is_brought_up_and_looked_at_again(folder: Path, run: Run) -> None:
    run("publish", folder, *FIRST)
    old = {name: (folder / name).read_bytes() for name in ("aarshjul.toml", "plan.json", MARKER)}
    edit(folder, "nyt")
    move(folder, 60)
    run("stage", folder, "styregruppe", "sent")
    new = {name: (folder / name).read_bytes() for name in old}
    for name, octets in old.items():
        (folder / name).write_bytes(octets)
    assert "bagud" in run("publish", folder, "--dry-run").stderr
    assert (folder / "plan.json").read_bytes() == old["plan.json"]
    assert "giv kommandoen igen" in run("publish", folder, *SECOND, code=6).stderr
    assert {name: (folder / name).read_bytes() for name in old} == new


def test_a_plan_put_there_on_an_old_one_is_refused_and_planning_again_is_not(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path / 'fælles.db'}")
    run("publish", folder, *FIRST)
    other = Path(shutil.copytree(folder, tmp_path / "kopi"))
    move(folder, 60)
    run("publish", folder, *SECOND)
    move(other, 120)
    assert MEETING in run("publish", other, *SECOND, code=6).stderr
    run("plan", other, "--workers", 1, "--time-limit", 1)
    (other / "plan.json").unlink()
    assert "plan.json" in run("publish", other, *SECOND, code=6).stderr


def test_a_year_that_entered_by_upgrade_is_edited_and_planned(folder: Path, run: Run) -> None:
    run("db", "upgrade", folder)
    edit(folder, "straks")
    run("publish", folder, *FIRST)
    with open_store(folder) as store, store.reading() as connection:
        assert [one.parent for one in revisions(connection, KEY)] == [None, 1]


def test_a_refused_publication_makes_no_store(folder: Path, run: Run) -> None:
    move(folder, 600)
    run("publish", folder, code=7)
    run("stage", folder, "styregruppe", "sent", code=7)
    (folder / "plan.json").unlink()
    run("publish", folder, code=3)
    assert not (folder / "aarshjul.db").exists()


def test_a_year_kept_nowhere_says_so(folder: Path, run: Run) -> None:
    for words in (("log",), ("history", MEETING), ("stage",)):
        assert "ingen database" in run(words[0], folder, *words[1:], code=3).stderr
    assert not (folder / "aarshjul.db").exists()
