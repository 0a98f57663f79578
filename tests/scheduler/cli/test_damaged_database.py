"""A database whose file is not what was written: one message, one exit code, and a way out that works."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from calendars.store.location import FILE, VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import MEETING, move

PAGE = 4096
Spoil = Callable[[Path], None]


@pytest.fixture(scope="module")
def published(published_once: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    folder = Path(shutil.copytree(published_once, tmp_path_factory.mktemp("udgivet") / "aar2027"))
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv(VARIABLE, raising=False)
        environment.setenv(AUTHOR, "sekretariatet")
        run("db", "backup", folder, "--out", folder / "kopi")
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")
    return Path(shutil.copytree(published, tmp_path / "aar2027"))


def _cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _flipped(path: Path) -> None:
    """Every page but the first, which only holds what tables there are."""
    data = path.read_bytes()
    path.write_bytes(data[:PAGE] + bytes(255 - octet for octet in data[PAGE:]))


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


WAYS: dict[str, tuple[Spoil, int]] = {
    "cut off": (_cut, 3),
    "bytes flipped": (_flipped, 3),
    "no database": (lambda path: path.write_bytes(b"ikke en database" * 1000) and None, 3),
    "a folder": (_directory, 8),
}


def commands(folder: Path) -> list[tuple[object, ...]]:
    return [
        ("db", "check", folder),
        ("db", "backup", folder, "--out", folder.parent / "kopi"),
        ("db", "restore", folder, "--from", folder / "kopi", "--replace"),
        ("log", folder),
        ("history", folder, MEETING),
        ("stage", folder),
        ("stage", folder, "alle", "held"),
        ("replan", folder, "--dry-run"),
        ("publish", folder, "--dry-run"),
        ("publish", folder),
        ("fetch", folder),
        ("diff", folder, "1"),
        ("feeds", folder, "--out", folder.parent / "ud"),
        ("subscribe", "list", folder),
        ("serve", folder),
    ]


@pytest.mark.parametrize("way", WAYS)
def test_every_command_says_what_is_wrong_with_the_database(folder: Path, run: Run, way: str) -> None:
    spoil, code = WAYS[way]
    spoil(folder / FILE)
    before = None if (folder / FILE).is_dir() else (folder / FILE).read_bytes()
    for words in commands(folder):
        said = run(*words, code=code).stderr
        assert str(folder / FILE) in said
        assert ("er beskadiget" in said) is (code == 3)
        assert len(said.splitlines()) == 1
    if before is not None:
        assert (folder / FILE).read_bytes() == before
    assert not (folder.parent / "kopi").exists()


def test_a_page_that_is_gone_is_told_by_check_and_keeps_the_restore_from_forgetting(
    folder: Path, run: Run
) -> None:
    """A page in the middle, which most commands never read, may have held what was told since."""
    for number in range(2, (folder / FILE).stat().st_size // PAGE, 7):
        data = (folder / FILE).read_bytes()
        (folder / FILE).write_bytes(data[: PAGE * number] + b"\xa5" * PAGE + data[PAGE * (number + 1) :])
        assert run("db", "check", folder, code=3).stderr
        run("db", "restore", folder, "--from", folder / "kopi", "--replace", code=3)
        (folder / FILE).write_bytes(data)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE content SET octets = x'00'",
        "DELETE FROM revision",
        "DELETE FROM content",
        "UPDATE told SET event = 'ikke JSON'",
        "UPDATE publication SET time = 'i går'",
    ],
)
def test_what_no_program_wrote_is_damage_and_no_bug(folder: Path, run: Run, change: str) -> None:
    with sqlite3.connect(folder / FILE) as database:
        database.execute(change)
    database.close()
    move(folder, 120)
    said = run("publish", folder, "--language", "en", code=3).stderr
    assert "is damaged" in said


def test_the_way_out_that_is_told_works_and_no_sequence_falls(folder: Path, run: Run) -> None:
    """What was told after the backup is in the folder's publication.json, and is taken in from there."""
    move(folder, 120)
    run("publish", folder, "--now", "2026-11-25T09:00")
    told = json.loads((folder / "publication.json").read_bytes())
    _cut(folder / FILE)
    (folder / FILE).rename(folder / "beskadiget.db")
    run("db", "restore", folder, "--from", folder / "kopi")
    run("db", "upgrade", folder)
    assert "i orden" in run("db", "check", folder).stdout
    assert "Ingen møder" in run("publish", folder, "--dry-run", "--now", "2026-11-26T09:00").stdout
    run("publish", folder, "--now", "2026-11-26T09:00")
    assert json.loads((folder / "publication.json").read_bytes()) == told
