"""aarshjul compare, from the shell."""

import json
import shutil
from pathlib import Path

from tests.scheduler.cli.conftest import Run


def test_a_folder_and_a_plan_file_are_compared(planned: Path, tmp_path: Path, run: Run) -> None:
    other = tmp_path / "forslag.json"
    shutil.copy(planned / "plan.json", other)
    text = run("compare", planned, other).stdout
    assert "2 planer side om side" in text
    assert "alle møder ligger ens" in text
    assert "every meeting lies the same" in run("compare", planned, other, "--language", "en").stdout


def test_each_folder_has_its_own_year(planned: Path, folder: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('title = "Årshjul 2027"', 'title = "Et andet årshjul"'), "utf-8")
    document = json.loads(run("compare", planned, folder, folder / "plan.json", "--json").stdout)
    assert document["schema"] == "aarshjul-compare/1"
    assert [one["title"] for one in document["plans"]] == ["Årshjul 2027", *["Et andet årshjul"] * 2]
    assert [one["tiers"][1]["bound"] for one in document["plans"]] == [0, None, None]


def test_a_first_plan_away_from_any_year_is_exit_3(planned: Path, tmp_path: Path, run: Run) -> None:
    lone = tmp_path / "plan.json"
    shutil.copy(planned / "plan.json", lone)
    assert "planens år er ukendt" in run("compare", lone, planned, code=3).stderr


def test_one_plan_or_four_are_no_comparison(planned: Path, run: Run) -> None:
    run("compare", planned, code=2)
    run("compare", planned, planned, planned, planned, code=2)


def test_what_is_no_plan_is_exit_3(planned: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "x.json").write_text("{}")
    assert "aarshjul-plan/1" in run("compare", planned, tmp_path / "x.json", code=3).stderr
