"""The database of a year: made, copied, restored and checked from the command line."""

import json
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from calendars.publication_file import read_publication
from calendars.store.ledger import told_now
from calendars.store.location import VARIABLE, store_url
from calendars.store.publications import publications
from calendars.store.revisions import document_of, revisions
from calendars.store.schema import HEAD
from calendars.store.store import Store
from calendars.store.year_key import YearKey
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import MEETING, move

KEY = YearKey("min-kommune", 2027)
NOW = ("--now", "2026-11-24T09:00")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def open_store(folder: Path) -> Store:
    return Store.open(store_url(folder, {}))


def test_what_feeds_told_of_the_plan_that_is_there_is_its_first_issue(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "ud"
    run("feeds", folder, "--out", out, *NOW)
    told = {one.name: one.read_bytes() for one in out.iterdir()}
    run("db", "upgrade", folder)
    assert "Udgave 1, som den er offentliggjort" in run("feeds", folder, "--out", out, *NOW).stdout
    assert {one.name: one.read_bytes() for one in out.iterdir()} == told
    assert "Ingen møder" in run("publish", folder, "--dry-run", *NOW).stdout
    assert set(json.loads(run("stage", folder, "--json").stdout)["stages"].values()) == {"published"}
    history = run("history", folder, MEETING).stdout
    assert "fortalt i udgave 1" in history
    assert "ikke fortalt" not in history
    assert "uden om" not in history
    assert "ens" in run("diff", folder, "u1", "plan.json").stdout
    assert "Udgaver: 1." in run("diff", folder, "u1", "u2", code=3).stderr
    assert "i orden" in run("db", "check", folder).stdout


def test_what_feeds_told_of_another_plan_is_told_by_other_means(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    run("feeds", folder, "--out", tmp_path / "ud", *NOW)
    move(folder, 120)
    run("db", "upgrade", folder)
    assert "plan.json kommer med" in run("stage", folder, code=3).stderr
    assert "fortalt af »aarshjul feeds«" in run("diff", folder, "u1", "plan.json", code=3).stderr
    run("publish", folder, *NOW)
    assert "fortalt i udgave 2" in run("history", folder, MEETING).stdout


def test_a_year_enters_with_its_files_and_what_has_been_told(folder: Path, tmp_path: Path, run: Run) -> None:
    run("feeds", folder, "--out", tmp_path / "ud", *NOW)
    (folder / "engagementer" / "a.ics").write_text("SUMMARY:Tandlæge")
    assert "revision 1, udgave 1" in run("db", "upgrade", folder).stdout
    run("db", "upgrade", folder)
    with open_store(folder) as store, store.reading() as connection:
        (saved,) = revisions(connection, KEY)
        document = document_of(connection, saved)
        assert saved.author == "sekretariatet"
        assert document.files["aarshjul.toml"] == (folder / "aarshjul.toml").read_text("utf-8")
        assert {"ids.toml", "personer.csv"} <= set(document.files)
        assert list(document.engagements) == ["engagementer/a.ics"]
        assert told_now(connection, KEY) == read_publication(folder / "publication.json")
        assert len(publications(connection, KEY)) == 1
    assert "Tandlæge".encode() not in (folder / "aarshjul.db").read_bytes()


def test_a_backup_restores_what_was_there(folder: Path, tmp_path: Path, run: Run) -> None:
    copy = tmp_path / "kopi.jsonl"
    run("feeds", folder, "--out", tmp_path / "ud", *NOW)
    run("db", "upgrade", folder)
    run("db", "backup", folder, "--out", copy)
    assert copy.stat().st_mode & 0o077 == 0
    assert "har allerede min-kommune 2027" in run("db", "restore", folder, "--from", copy, code=7).stderr
    (folder / "aarshjul.db").unlink()
    run("db", "restore", folder, "--from", copy)
    again = tmp_path / "igen.jsonl"
    run("db", "backup", folder, "--out", again)
    assert again.read_bytes() == copy.read_bytes()
    assert "i orden: min-kommune 2027" in run("db", "check", folder).stdout


def test_what_was_told_since_the_backup_is_named(folder: Path, tmp_path: Path, run: Run) -> None:
    copy = tmp_path / "kopi.jsonl"
    run("db", "upgrade", folder)
    run("db", "backup", folder, "--out", copy)
    run("publish", folder, *NOW)
    told = read_publication(folder / "publication.json")
    result = run("db", "restore", folder, "--from", copy, "--replace", "--json")
    assert json.loads(result.stdout)["stay_told"][0]["uids"] == sorted(told.events)
    with open_store(folder) as store, store.reading() as connection:
        assert told_now(connection, KEY) == told


def test_a_dry_run_changes_nothing(folder: Path, tmp_path: Path, run: Run) -> None:
    copy = tmp_path / "kopi.jsonl"
    assert HEAD in run("db", "upgrade", folder, "--dry-run").stdout
    assert not (folder / "aarshjul.db").exists()
    run("db", "upgrade", folder)
    run("db", "backup", folder, "--out", copy, "--dry-run")
    assert not copy.exists()
    run("db", "backup", folder, "--out", copy)
    (folder / "aarshjul.db").unlink()
    assert "ville" in run("db", "restore", folder, "--from", copy, "--dry-run").stdout
    with open_store(folder) as store, store.reading() as connection:
        assert revisions(connection, KEY) == []


def test_a_change_behind_the_programs_back_is_found(folder: Path, run: Run) -> None:
    run("db", "upgrade", folder)
    with sqlite3.connect(folder / "aarshjul.db") as connection:
        connection.execute("UPDATE revision SET author = 'en anden'")
        connection.execute("UPDATE content SET octets = CAST('x' AS BLOB)")
    connection.close()
    assert "indholdet" in run("db", "check", folder, code=3).stderr
    found = json.loads(run("db", "check", folder, "--json", code=3).stdout)
    assert found["sound"] is False
    assert len(found["faults"]) == 1


def test_a_value_of_the_wrong_kind_is_told_and_not_stumbled_on(folder: Path, run: Run) -> None:
    run("db", "upgrade", folder)
    with sqlite3.connect(folder / "aarshjul.db") as connection:
        connection.execute("INSERT INTO year VALUES (7, 'x', 'y', 0)")
    connection.close()
    assert "kolonnen year skal være et helt tal" in run("db", "check", folder, code=3).stderr
    assert json.loads(run("db", "check", folder, "--json", code=3).stdout)["sound"] is False


def test_a_backup_that_was_written_in_is_refused_and_what_is_there_stays(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    copy, again = tmp_path / "kopi.jsonl", tmp_path / "igen.jsonl"
    run("db", "upgrade", folder)
    run("db", "backup", folder, "--out", copy)
    *lines, _ = copy.read_bytes().replace(b'"sekretariatet"', b'"en anden"', 1).splitlines(keepends=True)
    end = {"rows": len(lines) - 1, "sha256": sha256(b"".join(lines)).hexdigest()}
    tampered = tmp_path / "rettet.jsonl"
    tampered.write_bytes(b"".join(lines) + json.dumps(end).encode() + b"\n")
    refused = run("db", "restore", folder, "--from", tampered, "--replace", code=3).stderr
    assert "tabellen revision er ikke, hvad revisionssporet siger" in refused
    run("db", "backup", folder, "--out", again)
    assert again.read_bytes() == copy.read_bytes()


@pytest.mark.parametrize("words", [("check",), ("backup", "--out", "kopi.jsonl")])
def test_a_year_without_a_database_is_told_so_and_gets_none(
    folder: Path, run: Run, words: tuple[str, ...]
) -> None:
    assert "aarshjul db upgrade" in run("db", words[0], folder, *words[1:], code=3).stderr
    assert not (folder / "aarshjul.db").exists()


def test_without_a_folder_the_environment_says_which(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert VARIABLE in run("db", "check", code=2).stderr
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path / 'fælles.db'}")
    run("db", "upgrade", folder)
    assert not (folder / "aarshjul.db").exists()
    assert "min-kommune 2027" in run("db", "check", "--language", "en").stdout
    monkeypatch.setenv(VARIABLE, "postgresql://x:hemmelig@127.0.0.1:1/x")
    assert "hemmelig" not in run("db", "check", code=8).stderr
    for address, found in (("mysql://x:hemmelig@h/d", "mysql"), ("postgresql://x:a@h:hemmelig/d", "...")):
        monkeypatch.setenv(VARIABLE, address)
        said = run("db", "check", code=8).stderr
        assert f"Databasens adresse ({found}) kan ikke bruges: SQLite og PostgreSQL kan" in said
        assert "hemmelig" not in said


def test_files_that_cannot_be_used_are_named(folder: Path, tmp_path: Path, run: Run) -> None:
    run("db", "upgrade", folder)
    nowhere = tmp_path / "findes" / "ikke.jsonl"
    assert "kan ikke skrives" in run("db", "backup", folder, "--out", nowhere, code=3).stderr
    assert "kan ikke læses" in run("db", "restore", folder, "--from", nowhere, "--replace", code=3).stderr
    other = folder / "personer.csv"
    assert "kan ikke gendannes" in run("db", "restore", folder, "--from", other, "--replace", code=3).stderr
    (folder / "publication.json").write_text("{")
    assert "publication.json" in run("db", "upgrade", folder, code=3).stderr
