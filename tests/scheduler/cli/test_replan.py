"""aarshjul replan, from the shell: what is written, and when nothing is."""

import re
import shutil
from datetime import timedelta
from pathlib import Path

from calendars.plan_file import PlanRecord, write_plan
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.replanning import EARLY, answer, first, holds, kinds, plan_of, told


def test_a_dry_run_writes_nothing_and_tells_the_same(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    day = plan_of(folder).by_meeting[meeting].slot.day
    asked = (folder, "--move", meeting, f"{day}")
    before = told(folder)
    dry = answer(run, *asked, "--dry-run")
    assert told(folder) == before
    assert (dry["dry_run"], dry["written"], dry["proven"]) == (True, False, True)
    real = answer(run, *asked, "--base", dry["base"])
    assert real["differences"] == dry["differences"]
    assert kinds(real)[meeting] == "moved"
    assert plan_of(folder).by_meeting[meeting].slot.day != day
    assert holds(folder)


def test_running_twice_changes_nothing(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    day = plan_of(folder).by_meeting[meeting].slot.day
    answer(run, folder, "--move", meeting, day)
    once = told(folder)
    again = answer(run, folder, "--move", meeting, day)
    assert (again["differences"], again["written"], again["cost"]) == ([], False, 0)
    assert told(folder) == once
    assert answer(run, folder)["written"] is False
    assert told(folder) == once


def test_an_absence_has_no_reason_anywhere(folder: Path, run: Run) -> None:
    year, plan = read_year(folder), plan_of(folder)
    placement = plan.by_meeting[first(folder, "styregruppe")]
    person = next(one.person for one in placement.sittings if one.person)
    data = answer(run, folder, "--away", person, placement.slot.day)
    assert holds(folder)
    sitters = {one.person for one in plan_of(folder).placements for one in one.sittings if one.person}
    assert person in sitters or data["differences"]
    written = (folder / "aendringer.toml").read_text("utf-8")
    assert set(re.findall(r"^(\w+) =", written, re.M)) == {"type", "who", "from", "to"}
    assert year.persons[person].name in written
    for reason in ("because", "reason", "note"):
        file = folder.parent / f"{reason}.toml"
        file.write_text(
            f'[[change]]\ntype = "absence"\nwho = "{person}"\nfrom = "2027-05-03"\nto = "2027-05-04"\n'
            f'{reason} = "syg"\n',
            "utf-8",
        )
        refused = run("replan", folder, "--changes", file, *EARLY, code=3)
        assert f"{file.name}, linje 6" in refused.output


def test_the_mayor_away_six_weeks_is_proven(run: Run, tmp_path: Path) -> None:
    example = Path(__file__).parents[3] / "examples" / "koebenhavn-2027"
    folder = Path(shutil.copytree(example, tmp_path / "aar"))
    year = read_year(folder, record_ids=True)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    write_plan(folder / "plan.json", PlanRecord(2027, year.title, revision(folder), 1, 1, (), (), plan))
    post = "teknik-og-miljoeborgmester"
    chaired = [one for one in plan.placements if one.chair == year.posts[post].holder(one.slot.day)]
    day = (chaired or [plan.by_meeting["borgmesterforum-oktober"]])[0].slot.day
    data = answer(run, folder, "--away", post, f"{day - timedelta(14)}/{day + timedelta(27)}")
    assert data["proven"]
    assert holds(folder)
    missed = {one["meeting"] for one in data["differences"]}
    assert missed <= {one.id for one in year.planned if one.seat(post)}


def test_a_reason_that_no_store_keeps_is_said_to_be_lost(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    why = ("--reason", "salen er optaget")
    cancel = ("replan", folder, "--cancel", meeting, *EARLY)
    assert "gemmes ikke" not in run(*cancel, *why, "--dry-run").stderr
    assert "gemmes ikke" in run(*cancel, *why).stderr
    plan = ("plan", folder, "--workers", 1, "--time-limit", 1)
    assert "gemmes ikke" in run(*plan, "--case", "7").stderr
    assert "gemmes ikke" not in run(*plan).stderr
    assert not (folder / "aarshjul.db").exists()
