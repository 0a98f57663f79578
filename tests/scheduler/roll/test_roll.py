"""Copenhagen 2027 becomes 2028: a year that makes sense, and a list of what to look at."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from calendars.plan_file import PlanRecord, read_plan, write_plan
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.cli.folder import engagement_cache
from scheduler.construct import construct
from scheduler.roll.roll import Rolled, roll
from scheduler.starter.files import starter_files
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision
from tests.scheduler.cli.conftest import folder as folder
from tests.scheduler.cli.conftest import planned as planned
from tests.scheduler.cli.conftest import run as run

EXAMPLE = Path(__file__).parents[3] / "examples" / "koebenhavn-2027"
GOLDEN = Path(__file__).parent / "golden"


def read(folder: Path) -> Year:
    """A folder's year; its calendars have been read before."""
    return read_year(folder, cache=engagement_cache())


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a constructed plan."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("kbh") / "2027"))
    year = read_year(folder, cache=engagement_cache(), record_ids=True)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    write_plan(folder / "plan.json", PlanRecord(2027, year.title, revision(folder), 1, 1, (), (), plan))
    return folder


@pytest.fixture(scope="module")
def rolled(example: Path) -> Rolled:
    return roll(example, read(example), read_plan(example / "plan.json").plan)


@pytest.fixture(scope="module")
def folder_2028(rolled: Rolled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kbh28")
    for name, octets in rolled.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(octets)
    return folder


def test_the_new_year_makes_sense_and_has_the_same_wheel(example: Path, folder_2028: Path) -> None:
    old, new = read(example), read(folder_2028)
    assert new.year == 2028
    assert new.title.startswith("Årshjul 2028")
    ended = {"klimagruppe", "noegletalsgruppe"}
    mine = {one.id: one.window.words for one in old.planned if one.series not in ended}
    assert {one.id: one.window.words for one in new.planned} == mine
    assert find_candidates(new).empty() == ()


def test_the_new_year_can_be_planned(folder_2028: Path) -> None:
    year = read(folder_2028)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    assert verify(year, plan).holds


def test_last_years_dialogues_are_the_last_held(example: Path, folder_2028: Path) -> None:
    held = {one.meeting: one.slot.day for one in read_plan(example / "plan.json").plan.placements}
    last = {one.id: one.last_held for one in read(folder_2028).organisations.values()}
    assert last["3b"] == held["styringsdialog-3b"]
    assert last["aab"] == max(held["styringsdialog-aab"], held["styringsdialog-aab-2"])
    assert min(day for day in last.values() if day) > date(2026, 12, 31)


def test_last_autumns_reports_go_on_in_the_first_quarter(rolled: Rolled, folder_2028: Path) -> None:
    rules = {rule.id: rule for rule in read(folder_2028).rules}
    carried, new = rules["afrapportering-2027"], rules["afrapportering-2028"]
    assert carried.item == "Afrapportering fra styringsdialogmøderne 2027"  # type: ignore[attr-defined]
    assert carried.ready == date(2028, 1, 1)  # type: ignore[attr-defined]
    assert set(carried.through) < set(new.through)  # type: ignore[attr-defined]
    assert "evaluering-2027" in rules
    assert any(one.topic == "routes" for one in rolled.findings)


def test_what_has_ended_is_named(rolled: Rolled) -> None:
    said = [(one.topic, one.text.da) for one in rolled.findings]
    assert any(topic == "bodies" and "klimatilpasning ophørte" in text for topic, text in said)
    assert sum(topic == "agreements" for topic, _ in said) == 2


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_list_reads_as_it_should(example: Path, tmp_path: Path, language: str, run: object) -> None:
    result = run("roll", example, tmp_path / "2028", "--language", language)  # type: ignore[operator]
    said = result.stdout.replace(str(tmp_path), "").replace(str(example), "")
    assert said == (GOLDEN / f"koebenhavn-{language}.txt").read_text("utf-8")
    again = run("roll", example, tmp_path / "2028", code=7)  # type: ignore[operator]
    assert "Intet er skrevet" in again.stderr


def test_a_dry_run_writes_nothing_and_json_says_the_same(example: Path, tmp_path: Path, run: object) -> None:
    result = run("roll", example, tmp_path / "2028", "--dry-run", "--json")  # type: ignore[operator]
    document = json.loads(result.stdout)
    assert not (tmp_path / "2028").exists()
    assert document["year"] == 2028
    assert {one["topic"] for one in document["findings"]} >= {"bodies", "agreements", "days", "left"}


def test_the_note_beside_the_calendars_goes_along_and_speaks_of_the_new_year(folder: Path) -> None:
    rolled = roll(folder, read_year(folder), None)
    assert rolled.files["engagementer/LAESMIG.txt"] == starter_files(2028, "")["engagementer/LAESMIG.txt"]
