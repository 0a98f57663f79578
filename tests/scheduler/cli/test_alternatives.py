"""aarshjul alternatives, from the shell."""

import json
from pathlib import Path

from tests.scheduler.cli.conftest import Run


def test_other_times_are_listed_in_both_languages(planned: Path, run: Run) -> None:
    danish = run("alternatives", planned, "nord", "--most", 4).stdout
    assert ": andre tidspunkter\n" in danish
    assert len([line for line in danish.splitlines() if " den " in line and line.startswith("  ")]) == 4
    assert "other times" in run("alternatives", planned, "nord", "--language", "en").stdout


def test_the_default_is_ten(planned: Path, run: Run) -> None:
    document = json.loads(run("alternatives", planned, "nord", "--json").stdout)
    assert document["schema"] == "aarshjul-alternatives/1"
    assert len(document["alternatives"]) == 10


def test_an_unknown_meeting_is_exit_3(planned: Path, run: Run) -> None:
    assert "er ikke et af årets møder" in run("alternatives", planned, "xyzzy", code=3).stderr
