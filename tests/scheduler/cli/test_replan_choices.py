"""What may be done about a meeting that somebody misses, and what aarshjul replan then does."""

from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.replanning import answer, first, holds, kinds, plan_of, told


@pytest.mark.parametrize("choice", ["keep", "move", "cancel", "Aflys"])
def test_a_choice_is_carried_out(folder: Path, run: Run, choice: str) -> None:
    placement = plan_of(folder).by_meeting[first(folder, "samarbejdsforum")]
    away = ("--away", "socialchef", placement.slot.day)
    shown = answer(run, folder, *away, "--dry-run")["choices"]
    (mine,) = [one for one in shown if one["meeting"] == placement.meeting]
    assert [one["choice"] for one in mine["choices"]] == ["keep", "move", "cancel"]
    kept, moved, cancelled = mine["choices"]
    assert kept["stability"] == 0 < moved["stability"] < cancelled["stability"]
    found = kinds(answer(run, folder, *away, "--choose", placement.meeting, choice))
    expected = {"keep": "people", "move": "moved", "cancel": "cancelled", "Aflys": "cancelled"}
    assert found[placement.meeting] == expected[choice]
    assert holds(folder)


def test_a_wanted_seat_never_moves_a_meeting(folder: Path, run: Run) -> None:
    assert answer(run, folder, "--away", "socialchef", "2027-01-05/2027-06-30")["cost"] == 0


@pytest.mark.parametrize("words", [("--choose", "Styregruppen (primo april)", "flyt"), ("--policy", "aflys")])
def test_a_choice_when_nobody_is_away_is_refused_for_it_would_do_nothing(
    folder: Path, run: Run, words: tuple[str, ...]
) -> None:
    before = told(folder)
    assert "--away" in run("replan", folder, *words, code=2).stderr
    assert told(folder) == before
