"""The scripts write what is in the repository, byte for byte."""

import shutil
import subprocess
import sys
from pathlib import Path


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".csv", ".ics", ".toml")
    }


def test_everything_made_is_made_again(examples: Path, tmp_path: Path) -> None:
    made = tmp_path / "examples"
    shutil.copytree(examples, made, ignore=shutil.ignore_patterns("__pycache__"))
    for calendars in made.glob("*/engagementer"):
        shutil.rmtree(calendars)
    for folder in ("koebenhavn-2023", "koebenhavn-2027-uden-borgmesterforum"):
        for table in (made / folder).glob("*.csv"):
            table.unlink()
    subprocess.run([sys.executable, str(made / "make_examples.py")], check=True)
    again, kept = _files(made), _files(examples)
    assert sorted(again) == sorted(kept)
    assert [name for name in kept if kept[name] != again[name]] == []


def test_a_calendar_nobody_has_any_more_is_removed(examples: Path, tmp_path: Path) -> None:
    small = tmp_path / "lille-kommune"
    shutil.copytree(examples / "lille-kommune", small)
    (small / "engagementer" / "forperson-nord.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    script = examples / "koebenhavn-2027" / "make_engagements.py"
    subprocess.run([sys.executable, str(script), str(small)], check=True)
    assert _files(small) == _files(examples / "lille-kommune")
