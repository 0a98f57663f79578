"""A year's folder with a plan, and commands run as from a shell."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from calendars.plan_file import PlanRecord, TierCost, write_plan
from calendars.store.location import VARIABLE
from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.cli import main
from scheduler.cli.store_of import AUTHOR
from scheduler.construct import construct
from scheduler.starter.files import starter_files
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision
from tests.scheduler.cli.living import FIRST

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter folder of 2027 with a plan: read only."""
    folder = tmp_path_factory.mktemp("year")
    for name, octets in starter_files(2027, "Årshjul 2027").items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(octets)
    year = read_year(folder, record_ids=True)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    costs = verify(year, plan).cost
    tiers = tuple(TierCost(tier, costs[tier], 0) for tier in (2, 3, 4))
    record = PlanRecord(2027, year.title, revision(folder), 1, 1, (), tiers, plan)
    write_plan(folder / "plan.json", record)
    return folder


@pytest.fixture
def folder(planned: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(planned, tmp_path / "året 2027"))


@pytest.fixture(scope="session")
def published_once(planned: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """That year after its first publication, in a database beside it: read only."""
    folder = Path(shutil.copytree(planned, tmp_path_factory.mktemp("published") / "året 2027"))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        patch.setenv(AUTHOR, "sekretariatet")
        run("publish", folder, *FIRST)
    return folder


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(published_once, tmp_path / "året 2027"))


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a command; `code` is the exit code expected."""

    def invoke(*words: object, code: int = 0) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return invoke
