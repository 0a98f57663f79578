"""The example that cannot be planned, explained, and planned once a way out is taken."""

import json
import shutil
from pathlib import Path

from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run, run

__all__ = ["run"]
EXAMPLE = Path(__file__).parents[2] / "examples" / "koebenhavn-2023"
SAID = (
    "Den Tværkommunale Styregruppe kan ikke holde sit møde primo april (1.-10. april 2023):"
    " af vinduets 10 dage ligger 3 i en weekend, 4 er helligdage (skærtorsdag, langfredag, påskedag"
    " og anden påskedag) og 3 er lukket (Påskeugen)."
)


def test_2023_is_explained_and_planned_when_the_easter_week_is_used(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "2023"
    shutil.copytree(EXAMPLE, folder)
    document = json.loads(run("explain", folder, "--json", "--time-limit", "120", code=4).stdout)
    assert [conflict["da"] for conflict in document["conflicts"]] == [SAID]
    prices = [way["price"] for way in document["ways_out"]]
    assert prices == sorted(prices)
    assert len(prices) >= 2
    (easter,) = [way for way in document["ways_out"] if way["changes"][0]["kind"] == "open_days"]
    assert easter["price"] == 40
    run("explain", folder, "--time-limit", "120", "--apply", easter["code"])
    year = read_year(folder)
    plan = construct(year, find_candidates(year), seed=1)
    assert plan is not None
    assert verify(year, plan).holds
