"""A plan goes from draft to held, body by body, and in order."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, MEETING, SECOND, move, sequence
from tests.scheduler.cli.replanning import EARLY


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def test_a_body_that_was_asked_is_not_told_before_it_approves(published: Path, run: Run) -> None:
    move(published, 120)
    run("stage", published, "styregruppe", "sent")
    refused = run("publish", published, *SECOND, code=7).stderr
    assert "ikke godkendt: Styregruppen" in refused
    assert sequence(published) == 0
    run("stage", published, "styregruppe", "Godkendt")
    run("publish", published, *SECOND)
    assert json.loads(run("stage", published, "--json").stdout)["stages"]["styregruppe"] == "published"


@pytest.mark.parametrize("way_out", ["draft", "sent approved"])
def test_a_plan_put_in_place_of_the_one_a_body_was_asked_about_is_asked_about_or_not(
    published: Path, run: Run, way_out: str
) -> None:
    move(published, 60)
    run("stage", published, "styregruppe", "sent")
    move(published, 60)
    refused = run("publish", published, *SECOND, code=7).stderr
    assert "er spurgt om plan 2, og plan.json er en anden" in refused
    for stage in way_out.split():
        run("stage", published, "styregruppe", stage)
    run("publish", published, *SECOND)
    assert sequence(published) == 1


def test_stages_out_of_order_are_refused(folder: Path, run: Run) -> None:
    refused = run("stage", folder, "styregruppe", "approved", code=7).stderr
    assert "Plan 1 er kladde for Styregruppen og kan ikke blive godkendt: næste trin er sendt i høring" in (
        refused
    )
    assert "Mente du" in run("stage", folder, "styregrupen", "sent", code=3).stderr
    run("stage", folder, "styregruppe", "published", code=2)
    run("publish", folder, *FIRST)
    assert "ikke er holdt endnu" in run("stage", folder, "styregruppe", "held", *SECOND, code=7).stderr
    run("stage", folder, "alle", "held", "--now", "2028-01-01")
    assert set(json.loads(run("stage", folder, "--json").stdout)["stages"].values()) == {"held"}


def test_a_new_plan_leaves_the_bodies_it_does_not_touch_where_they_stood(folder: Path, run: Run) -> None:
    run("stage", folder, "alle", "sent")
    move(folder, 120)
    run("stage", folder, "samarbejdsforum", "approved")
    stages = json.loads(run("stage", folder, "--json").stdout)["stages"]
    assert (stages["styregruppe"], stages["samarbejdsforum"]) == ("draft", "approved")
    assert stages["styringsdialog"] == "sent"


def stages(folder: Path, run: Run) -> dict[str, str]:
    found: dict[str, str] = json.loads(run("stage", folder, "--json").stdout)["stages"]
    return found


def test_a_body_whose_meeting_is_cancelled_begins_as_draft_and_can_be_asked(
    published: Path, run: Run
) -> None:
    run("replan", published, "--cancel", MEETING, *EARLY)
    assert stages(published, run) == {
        "styregruppe": "draft",
        "samarbejdsforum": "published",
        "styringsdialog": "published",
    }
    run("stage", published, "styregruppe", "sent")
    assert "ikke godkendt: Styregruppen" in run("publish", published, *SECOND, code=7).stderr
    run("stage", published, "styregruppe", "approved")
    run("publish", published, *SECOND)
    assert stages(published, run)["styregruppe"] == "published"


@pytest.mark.parametrize("told", [True, False])
def test_a_meeting_edited_out_of_the_year_makes_its_body_a_draft(folder: Path, run: Run, told: bool) -> None:
    if told:
        run("publish", folder, *FIRST)
    else:
        run("stage", folder, "alle", "sent")
    year, plan = folder / "aarshjul.toml", folder / "plan.json"
    text, line = year.read_text("utf-8"), re.compile(r'"primo april",? ?')
    assert len(line.findall(text)) == 1
    year.write_text(line.sub("", text), "utf-8")
    record = read_plan(plan)
    rest = [one for one in record.plan.placements if one.meeting != MEETING]
    left = Plan.of(rest, record.plan.dropped, record.plan.routes)
    write_plan(plan, replace(record, plan=left))
    run("stage", folder, "styregruppe", "sent")
    others = "published" if told else "sent"
    assert stages(folder, run) == {
        "styregruppe": "sent",
        "samarbejdsforum": others,
        "styringsdialog": others,
    }
    assert "ikke godkendt: Styregruppen" in run("publish", folder, *SECOND, code=7).stderr


def test_a_body_is_known_by_its_name_too(folder: Path, run: Run) -> None:
    would = run("stage", folder, "Styregruppen", "styregruppe", "sent", "--dry-run").stdout
    assert would == "Ville blive sendt i høring: Styregruppen. Intet er skrevet.\n"
    run("stage", folder, "SAMARBEJDSFORUM", "sent")
    assert stages(folder, run)["samarbejdsforum"] == "sent"
    assert 'Mente du "Styregruppen"' in run("stage", folder, "Styregrupen", "sent", code=3).stderr
