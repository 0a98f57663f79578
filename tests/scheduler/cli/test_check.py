"""aarshjul check, from the shell."""

import json
from pathlib import Path

from constraints.year import TOPICS
from tests.scheduler.cli.conftest import Run

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_a_sound_year_is_told_with_its_assumptions_by_topic(planned: Path, run: Run) -> None:
    lines = run("check", planned).stdout.splitlines()
    assert lines[0] == "Årshjul 2027: i orden."
    headings = [line.strip() for line in lines if line.startswith("  ") and not line.startswith("    ")]
    assert headings == ["Styringsdialoger", "Årets rammer", "Point", "Vinduer"]
    assert max(map(len, lines)) <= 100


def test_json_says_what_each_assumption_is_about(planned: Path, run: Run) -> None:
    document = json.loads(run("check", planned, "--json").stdout)
    topics = [one["topic"] for one in document["assumptions"]]
    assert topics == sorted(topics, key=TOPICS.index)


def test_a_year_that_cannot_be_planned_says_of_each_day_why(run: Run) -> None:
    said = run("check", EXAMPLES / "koebenhavn-2023", code=4).stderr.splitlines()
    assert "  lørdag den 1. april og søndag den 2. april: weekend" in said
    assert "  torsdag den 6. april: Skærtorsdag" in said
    assert max(map(len, said)) <= 100
