"""aarshjul new, from the shell."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scheduler.year_file.read import read_year
from scheduler.year_file.tables.words import LONGEST_NAME
from tests.scheduler.cli.conftest import Run


def test_the_folder_is_written_and_the_next_steps_are_said(tmp_path: Path, run: Run) -> None:
    result = run("new", tmp_path / "2027", "--year", 2027, "--title", "Årshjul  for\tos")
    year = read_year(tmp_path / "2027")
    assert (year.year, year.title) == (2027, "Årshjul for os")
    for command in ("check", "plan", "show", "feeds"):
        assert f"aarshjul {command} {tmp_path / '2027'}" in result.stdout


def test_nothing_is_overwritten(tmp_path: Path, run: Run) -> None:
    run("new", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    result = run("new", tmp_path, "--title", "Nyt", code=7)
    assert "har allerede aarshjul.toml" in result.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


def test_one_file_in_the_way_is_enough(tmp_path: Path, run: Run) -> None:
    (tmp_path / "personer.csv").write_text("mine")
    run("new", tmp_path, code=7)
    assert [path.name for path in tmp_path.iterdir()] == ["personer.csv"]


def test_a_dry_run_writes_nothing(tmp_path: Path, run: Run) -> None:
    document = json.loads(run("new", tmp_path / "x", "--year", 2027, "--dry-run", "--json").stdout)
    assert (document["schema"], document["title"]) == ("aarshjul-new/1", "Årshjul 2027")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("option", "value"), [("--title", " "), ("--title", "x" * (LONGEST_NAME + 1)), ("--year", "1999")]
)
def test_what_no_year_can_be_is_a_usage_error(tmp_path: Path, run: Run, option: str, value: str) -> None:
    run("new", tmp_path / "x", option, value, code=2)
    assert not (tmp_path / "x").exists()


def test_the_answer_is_in_english_when_asked(tmp_path: Path, run: Run) -> None:
    assert "What comes next" in run("new", tmp_path / "x", "--language", "en").stdout


@pytest.mark.parametrize("name", ["aar2028", "2028", "Årshjul 2028"])
def test_the_year_is_that_of_the_folders_name_and_is_said(tmp_path: Path, run: Run, name: str) -> None:
    assert "for 2028:" in run("new", tmp_path / name).stdout
    year = read_year(tmp_path / name)
    assert (year.year, year.title) == (2028, "Årshjul 2028")


@pytest.mark.parametrize("name", ["aar1814", "sag12028", "aar2028-ny", "aar"])
def test_a_name_without_a_year_leaves_the_clock_to_say(tmp_path: Path, run: Run, name: str) -> None:
    document = json.loads(run("new", tmp_path / name, "--json").stdout)
    assert document["year"] == datetime.now(UTC).year + 1


def test_a_year_that_is_asked_for_is_the_one(tmp_path: Path, run: Run) -> None:
    assert "for 2031:" in run("new", tmp_path / "aar2028", "--year", 2031).stdout
