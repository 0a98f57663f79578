"""A way out is planned and verified; a plan that the verifier refuses is a bug, never "not settled"."""

from pathlib import Path

import pytest

from calendars.plan import Plan
from constraints.precedence import Precedence
from scheduler.clock import Clock
from scheduler.relaxation.planned import solved, solved_near
from scheduler.result import UnverifiedPlan
from scheduler.year_file.read import read_year
from tests.scheduler.relaxation.test_search import HEAD, LEAD, PEOPLE
from tests.scheduler.year_file.small_year import write_folder


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that forgets which meeting comes first."""
    monkeypatch.setattr(Precedence, "post", lambda self, model: iter(()))


@pytest.mark.usefixtures("forgetful")
def test_a_plan_that_the_verifier_refuses_is_a_bug(tmp_path: Path) -> None:
    write_folder(tmp_path, {"aarshjul.toml": HEAD + LEAD, "personer.csv": PEOPLE})
    year = read_year(tmp_path)
    with pytest.raises(UnverifiedPlan) as raised:
        solved(year, Clock(30))
    assert any("at least 10 are needed" in reason for reason in raised.value.reasons)
    with pytest.raises(UnverifiedPlan):
        solved_near(year, Plan(), {"foerst", "sidst"}, Clock(30))
