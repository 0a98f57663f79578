"""Whatever lies in a year's folder: one message, a stable exit code, and nothing lost."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and limits of POSIX")

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
LISTS = ("personer.csv", "organisationer.csv", "lokaler.csv", "ids.toml", "engagementer/chef.ics")
READ = ("aarshjul.toml", *LISTS)
KEPT = ("plan.json", "publication.json")
Spoil = Callable[[Path], None]


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100_000_000)


WAYS: dict[str, Spoil] = {
    "a folder": Path.mkdir,
    "100 MB": _sparse,
    "a pipe": lambda path: os.mkfifo(path),
    "without end": lambda path: path.symlink_to("/dev/zero"),
    "a loop": lambda path: path.symlink_to(path.name),
    "a broken link": lambda path: path.symlink_to("nowhere"),
    "NUL": lambda path: path.write_bytes(b"\0" * 1000) and None,
    "brackets": lambda path: path.write_bytes(b"[" * 100_000) and None,
    "every byte": lambda path: path.write_bytes(bytes(range(256)) * 20) and None,
    "half a letter": lambda path: path.write_bytes(b"\xff\xfea") and None,
}


@pytest.fixture(scope="module")
def told_once(planned: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A folder with a year, which has a plan, a calendar and a publication, and with what was published."""
    above = tmp_path_factory.mktemp("told")
    folder = Path(shutil.copytree(planned, above / "året 2027"))
    people = folder / "personer.csv"
    row = "centerchef;Centerchef, Teknik og Miljø;Centerchef;;;souschef;TMF;"
    people.write_bytes(people.read_bytes().replace(f"{row};ja".encode(), f"{row}chef.ics;ja".encode()))
    (folder / "engagementer" / "chef.ics").write_bytes(CALENDAR)
    run("feeds", folder, "--out", above / "ud", "--now", "2026-12-01T09:00")
    return above


@pytest.fixture
def told(told_once: Path, tmp_path: Path) -> Path:
    """A copy of that year to spoil, with what was published beside it."""
    shutil.copytree(told_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "året 2027"


def commands(folder: Path) -> list[tuple[object, ...]]:
    """Every command that reads a year, but `plan`."""
    out, wheel = folder.parent / "ud", folder.parent / "hjul.svg"
    return [
        ("check", folder),
        ("show", folder),
        ("verify", folder),
        ("feeds", folder, "--out", out),
        ("wheel", folder, "--out", wheel),
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", READ)
def test_a_file_that_cannot_be_read_is_a_fault_of_that_file(
    told: Path, run: Run, file: str, way: str
) -> None:
    before = {path.name: path.read_bytes() for path in (told / name for name in KEPT)}
    (told / file).unlink()
    WAYS[way](told / file)
    for words in commands(told):
        result = run(*words, code=3)
        assert Path(file).name in result.stderr
    assert {path.name: path.read_bytes() for path in (told / name for name in KEPT)} == before


@pytest.mark.parametrize("way", WAYS)
def test_a_plan_that_cannot_be_read_is_named(told: Path, run: Run, way: str) -> None:
    (told / "plan.json").unlink()
    WAYS[way](told / "plan.json")
    for words in commands(told)[1:]:
        assert "plan.json" in run(*words, code=3).stderr


@pytest.mark.parametrize("way", [way for way in WAYS if way != "a broken link"])
def test_a_publication_that_cannot_be_read_is_named_and_left_alone(told: Path, run: Run, way: str) -> None:
    path = told / "publication.json"
    path.unlink()
    WAYS[way](path)
    before = path.lstat()
    assert "publication.json" in run("feeds", told, "--out", told.parent / "ud", code=3).stderr
    assert (path.lstat().st_ino, path.lstat().st_size) == (before.st_ino, before.st_size)


@pytest.mark.parametrize("file", KEPT)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_half_a_file_is_never_taken_for_a_whole_one(told: Path, run: Run, file: str, share: float) -> None:
    data = (told / file).read_bytes()
    (told / file).write_bytes(data[: int(len(data) * share)])
    assert file in run("feeds", told, "--out", told.parent / "ud", code=3).stderr
    assert (told / file).read_bytes() == data[: int(len(data) * share)]


@pytest.mark.parametrize(("language", "said"), [("da", "tilladt er"), ("en", "allowed is")])
def test_what_is_wrong_with_a_kept_file_is_told_in_the_language_asked_for(
    told: Path, run: Run, language: str, said: str
) -> None:
    document = json.loads((told / "plan.json").read_bytes()) | {"seed": "x"}
    (told / "plan.json").write_text(json.dumps(document), encoding="utf-8")
    for command in ("show", "verify", "publish", "stage", "replan"):
        words = ("alle", "sent") if command == "stage" else ()
        assert said in run(command, told, *words, "--language", language, code=3).stderr
    told_last = json.loads((told / "publication.json").read_bytes()) | {"version": "x"}
    (told / "publication.json").write_text(json.dumps(told_last), encoding="utf-8")
    assert said in run("db", "upgrade", told, "--language", language, code=3).stderr


@pytest.mark.parametrize("way", ["a folder", "a pipe", "a loop", "a broken link", "100 MB"])
def test_what_the_year_does_not_name_is_no_trouble(told: Path, run: Run, way: str) -> None:
    WAYS[way](told / "noter.csv")
    WAYS[way](told / "engagementer" / "gammel.ics")
    for words in commands(told):
        run(*words)


@pytest.mark.parametrize("command", [("feeds", "--out"), ("wheel", "--out")])
def test_a_place_that_cannot_be_written_is_named(told: Path, run: Run, command: tuple[str, str]) -> None:
    (told.parent / "loop").symlink_to("loop")
    for out in (told / "aarshjul.toml" / "x", told.parent / "loop" / "x"):
        result = run(command[0], told, command[1], out, code=3)
        assert f"{out} kan ikke skrives" in result.stderr


def limited(folder: Path, *words: object) -> "subprocess.CompletedProcess[str]":
    """A command in a process whose files cannot grow beyond 2 kB: as on a disk that is full."""
    return subprocess.run(
        [sys.executable, "-c", "from scheduler.cli import main; main()", *map(str, words)],
        capture_output=True,
        text=True,
        env=os.environ | {"XDG_CONFIG_HOME": str(folder.parent / "home")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
        check=False,
    )


def test_on_a_full_disk_what_was_there_stays(told: Path) -> None:
    shutil.rmtree(told.parent / "ud")
    before = {path: path.read_bytes() for path in told.rglob("*.*")}
    (told / "plan.json").write_bytes(before[told / "plan.json"])
    for words in (
        ("plan", told, "--workers", 1, "--time-limit", 0.2),
        ("feeds", told, "--out", told.parent / "ud"),
        ("wheel", told, "--out", told.parent / "hjul.svg"),
    ):
        done = limited(told, *words)
        assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
        assert "kan ikke skrives" in done.stderr
    assert {path: path.read_bytes() for path in told.rglob("*.*")} == before
    assert not list(told.parent.glob("ud/.*"))
    assert not (told.parent / "hjul.svg").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_stdout_that_takes_no_more_is_told_without_a_traceback(told: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", "from scheduler.cli import main; main()", "show", str(told)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    said = "stdout: der er ikke mere plads på drevet / no space is left on the device\n"
    assert (done.returncode, done.stderr) == (3, said)
