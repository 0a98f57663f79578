"""aarshjul explain --meeting M --on DATE, from the shell."""

import json
from pathlib import Path

from calendars.plan_file import read_plan
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run


def ask(folder: Path, meeting: str, when: str) -> list[object]:
    """The words of the question why a meeting is not held on some other day."""
    return ["explain", folder, "--meeting", meeting, "--on", when]


def test_a_closed_day_is_answered_in_both_languages(planned: Path, run: Run) -> None:
    danish = run(*ask(planned, "nord", "2027-12-25")).stdout
    assert "hvorfor ikke lørdag den 25. december 2027?" in danish
    assert "Dagen er lukket" in danish
    english = run(*ask(planned, "nord", "2027-12-25"), "--language", "en").stdout
    assert "It cannot be done" in english


def test_json_costs_are_those_of_a_plan_that_holds(planned: Path, run: Run) -> None:
    plan = read_plan(planned / "plan.json").plan
    meeting = next(one for one in read_year(planned).planned if one.kind == "dialogue")
    days = run("alternatives", planned, meeting.id, "--most", 3, "--json").stdout
    offered = json.loads(days)["alternatives"]
    assert len(offered) == 3
    for one in offered:
        answer = json.loads(run(*ask(planned, meeting.id, one["start"]), "--json").stdout)
        assert answer["schema"] == "aarshjul-why-not/1"
        assert answer["answer"] == "possible"
        assert answer["alternative"]["start"] == one["start"]
        assert plan.by_meeting[meeting.id].slot.day.isoformat() == answer["now"][:10]


def test_a_proof_is_asked_for(planned: Path, run: Run) -> None:
    answer = run(
        "explain", planned, "--meeting", "nord", "--on", "2027-10-05", "--prove", 20, "--json"
    ).stdout
    document = json.loads(answer)
    assert document["answer"] in ("possible", "impossible")
    if document["alternative"]:
        assert document["alternative"]["tiers"][1]["least"] is not None


def test_unknown_meetings_and_days_are_exit_3_with_a_hint(planned: Path, run: Run) -> None:
    assert (
        "Mente du"
        in run(
            "explain", planned, "--meeting", "styregruppe-ultimo-janur", "--on", "2027-01-04", code=3
        ).stderr
    )
    assert "passer på" in run(*ask(planned, "styringsdialog", "2027-01-04"), code=3).stderr
    assert "er ingen dag" in run(*ask(planned, "nord", "i morgen"), code=3).stderr
    assert "uden for årets periode" in run(*ask(planned, "nord", "2031-01-06"), code=3).stderr


def test_a_year_without_a_plan_says_how_to_make_one(folder: Path, run: Run) -> None:
    (folder / "plan.json").unlink()
    assert "aarshjul plan" in run(*ask(folder, "nord", "2027-10-05"), code=3).stderr


def test_a_plan_older_than_its_year_proves_nothing(folder: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8") + "# en bemærkning\n", "utf-8")
    offered = json.loads(run("alternatives", folder, "nord", "--most", 1, "--json").stdout)["alternatives"]
    text = run(*ask(folder, "nord", offered[0]["start"])).stdout
    assert "Det kan lade sig gøre" in text
    assert "bevist" not in text
    assert "mindst" not in text


def test_a_plan_that_breaks_a_rule_is_no_ground_to_stand_on(folder: Path, run: Run) -> None:
    path = folder / "plan.json"
    document = json.loads(path.read_text("utf-8"))
    document["plan"]["placements"][0]["slot"]["day"] = "2027-12-25"
    path.write_text(json.dumps(document), "utf-8")
    for command in (
        ask(folder, "nord", "2027-10-05"),
        ["alternatives", folder, "nord"],
    ):
        assert "aarshjul verify" in run(*command, code=7).stderr
