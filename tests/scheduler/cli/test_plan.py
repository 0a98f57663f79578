"""aarshjul plan, from the shell: equal input gives equal bytes, and each way to end has its code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run
from tests.scheduler.year_file.small_year import FILES, write_folder

EXAMPLES = Path(__file__).parents[3] / "examples"
QUICK = ("--workers", 1, "--time-limit", 5)
ALONE = "post;indehaver;antag fri\nchef;Chefen;ja\n"


def packed(folder: Path, *minutes: int, window: str = "uge 10") -> Path:
    """A year in which one person must be at meetings of such lengths, in days of eight hours."""
    bodies = (
        f'[[body]]\nid = "m-{number}"\nminutes = {length}\nchair = "chef"\nseats.alle = ["chef"]\n'
        f'room = false\nmeetings = ["{window}"]\n'
        for number, length in enumerate(minutes)
    )
    head = 'year = 2027\n[calendar]\nhours = "08:00-16:00"\nstart_every = 5\n'
    return write_folder(folder, {"aarshjul.toml": head + "".join(bodies), "personer.csv": ALONE})


def test_one_worker_and_equal_input_give_equal_bytes_whatever_python_hashes(tmp_path: Path) -> None:
    told, written = [], []
    for seed in ("1", "2"):
        folder = Path(shutil.copytree(EXAMPLES / "lille-kommune", tmp_path / seed / "aar"))
        environment = os.environ | {"PYTHONHASHSEED": seed, "XDG_CONFIG_HOME": str(tmp_path / seed)}
        command = [sys.executable, "-c", "from scheduler.cli import main; main()", "plan", str(folder)]
        done = subprocess.run(
            [*command, "--workers", "1", "--time-limit", "1", "--json"],
            capture_output=True,
            env=environment,
            check=True,
        )
        told.append(done.stdout)
        written.append((folder / "plan.json").read_bytes())
    assert told[0] == told[1] == written[0] == written[1]
    assert str(tmp_path).encode() not in told[0]
    document = json.loads(told[0])
    assert set(document) == {
        "plan", "revision", "schema", "seed", "tiers", "title", "versions", "workers", "year"
    }  # fmt: skip
    assert all(set(tier) == {"bound", "cost", "tier"} for tier in document["tiers"])


def test_ten_faults_are_ten_blocks_with_file_and_line(tmp_path: Path, run: Run) -> None:
    planted = {
        "aarshjul.toml": [
            ("\nlevel = 2", "\nlevl = 2"),
            ('"ca. ultimo januar"', '"ca. utlimo januar"'),
            ("quorum.forvaltninger = 2", "quorum.forvaltninger = 9"),
            ('theme = "udlejning"', 'theme = "udlejninger"'),
            ('concluded_by = "br"', 'concluded_by = "byraad"'),
        ],
        "personer.csv": [(";vice-tmf;", ";chef-tmf;"), ("chef-tmf.ics", "chef.ics")],
        "organisationer.csv": [("11.900", "11.9000")],
        "afdelinger.csv": [("sab-1;sab;", "sab-1;sbb;")],
        "lokaler.csv": [("2027-07-01/2027-07-31", "2027-07-31/2027-07-01")],
    }
    files, places = dict(FILES), []
    for name, faults in planted.items():
        for old, new in faults:
            line = files[name].partition(old)[0].count("\n") + 1 + old.count("\n")
            files[name] = files[name].replace(old, new, 1)
            places.append(f"{name}, linje {line}")
    result = run("plan", write_folder(tmp_path, files), *QUICK, code=3)
    assert result.stderr.startswith("10 fejl i årets filer")
    assert [place for place in places if place not in result.stderr] == []
    assert result.stderr.count("Tilladt: ") == 10
    assert result.stdout == ""
    assert not (tmp_path / "plan.json").exists()


def test_a_year_that_cannot_be_is_proven_impossible_by_the_solver(tmp_path: Path, run: Run) -> None:
    result = run("plan", packed(tmp_path, *[250] * 6), *QUICK, code=4)
    assert "Det er bevist" in result.stderr
    assert not (tmp_path / "plan.json").exists()


def test_a_window_without_a_day_is_impossible_and_says_why(run: Run) -> None:
    result = run("plan", EXAMPLES / "koebenhavn-2023", "--dry-run", *QUICK, code=4)
    assert "primo april" in result.stderr
    assert "Skærtorsdag" in result.stderr


def test_running_out_of_time_is_not_called_impossible(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.solve.construct", lambda *_: None)
    folder = Path(shutil.copytree(EXAMPLES / "koebenhavn-2027", tmp_path / "aar"))
    result = run("plan", folder, "--workers", 1, "--time-limit", 0.1, code=5)
    assert "løb ud uden en plan. Året kan godt være muligt" in result.stderr
    assert "bevist" not in result.stderr
    assert not (folder / "plan.json").exists()


def test_a_place_that_cannot_be_written_is_told_before_the_year_is_solved(folder: Path, run: Run) -> None:
    for out in (folder / "ingen" / "plan.json", folder / "aarshjul.toml" / "plan.json"):
        result = run("plan", folder, "--out", out, *QUICK, code=3)
        assert f"{out} kan ikke skrives" in result.stderr
        assert "Fremmøde" not in result.stderr


def test_a_folder_in_the_plans_place_is_left_alone(folder: Path, run: Run) -> None:
    (folder / "plan.json").unlink()
    (folder / "plan.json").mkdir()
    assert "kan ikke skrives" in run("plan", folder, *QUICK, code=3).stderr
    assert (folder / "plan.json").is_dir()
