"""The README's commands work together as they are written, one after the other in an empty folder."""

import re
import shlex
from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run

README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
_EXAMPLES = re.search(r"MØDE and POST such as `(\S+)` and `(\S+)`", README)
COMMANDS = [
    line.partition("#")[0] for line in README.splitlines() if line.startswith("    aarshjul ") and "#" in line
]


def test_every_line_works_after_those_before_it(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(COMMANDS) > 10
    assert _EXAMPLES is not None
    meeting, post = _EXAMPLES.groups()
    monkeypatch.chdir(tmp_path)
    for line in COMMANDS:
        _, command, *words = shlex.split(line.replace("MØDE", meeting).replace("POST", post))
        if command == "serve":  # serves until it is stopped
            words = ["--help"]
        if command in ("plan", "replan"):
            words += ["--workers", "1", "--time-limit", "2"]
        result = run(command, *words)
        if line.split()[1:4] == ["publish", "aar2028", "--dry-run"]:
            assert "Centerchef" in result.stdout
            run("publish", "aar2028")
    assert "year = 2029" in Path("aar2029/aarshjul.toml").read_text("utf-8")
