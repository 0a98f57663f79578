"""aarshjul replan, from the shell: each kind of change from the folder to the feeds, and each way to end."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from calendars.plan import Plan
from calendars.plan_file import PlanRecord, read_plan, write_plan
from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision
from tests.scheduler.cli.conftest import Run

EARLY = ("--today", "2027-01-04", "--workers", 1)
Planned = Callable[[], Path]


def told(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plan_of(folder: Path) -> Plan:
    return read_plan(folder / "plan.json").plan


def holds(folder: Path) -> bool:
    return verify(read_year(folder), plan_of(folder)).holds


def first(folder: Path, series: str) -> str:
    """The first meeting of a series that is held."""
    year, plan = read_year(folder), plan_of(folder)
    held = [one for one in year.select(series) if one.id in plan.by_meeting]
    return min(held, key=lambda one: plan.by_meeting[one.id].slot).id


def answer(run: Run, *words: object, code: int = 0) -> Any:
    return json.loads(run("replan", *words, *EARLY, "--json", code=code).stdout)


def kinds(data: Any) -> dict[str, str]:
    return {one["meeting"]: one["kind"] for one in data["differences"]}


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


def test_a_base_that_changed_is_refused(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    base = answer(run, folder, "--cancel", meeting, "--dry-run")["base"]
    with (folder / "aarshjul.toml").open("a", encoding="utf-8") as file:
        file.write("\n# en andens rettelse\n")
    before = told(folder)
    run("replan", folder, "--cancel", meeting, "--base", base, *EARLY, code=6)
    assert told(folder) == before


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


def test_the_past_is_refused_and_so_is_what_has_been_convened(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    slot = plan_of(folder).by_meeting[meeting].slot
    before = told(folder)
    run("replan", folder, "--cancel", meeting, "--today", "2027-12-30", code=7)
    late = run("replan", folder, "--move", meeting, slot.day, "--today", "2027-12-30", code=7)
    assert "er holdt" in late.output
    assert meeting in late.output
    assert told(folder) == before


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("--cancel", "ingen-saadan"), "--cancel"),
        (("--away", "ingen-saadan", "2027-05-03"), "--away"),
        (("--away", "ingen-saadan", "i morgen"), "--away"),
        (("--close-room", "ingen-saadan", "2027-05-03"), "--close-room"),
        (("--longer", "ingen-saadan", "lang"), "--longer"),
        (("--add", "ingen-saadan", "nyt", "maj"), "--add"),
        (("--merge", "ingen-saadan", "heller-ikke", "2027-05-03"), "--merge"),
        (("--close-organisation", "ingen-saadan", "2027-05-03"), "--close-organisation"),
        (("--seat", "ingen-saadan", "Nogen", "2027-05-03"), "--seat"),
        (("--remove-rule", "ingen-saadan"), "--remove-rule"),
        (("--also", "ingen-saadan"), "ingen-saadan"),
    ],
)
def test_what_names_nothing_is_one_message_and_code_3(
    folder: Path, run: Run, words: tuple[str, ...], place: str
) -> None:
    before = told(folder)
    refused = run("replan", folder, *words, *EARLY, code=3)
    assert place in refused.output
    assert told(folder) == before


def test_an_impossible_change_says_what_it_breaks(folder: Path, run: Run) -> None:
    year = read_year(folder)
    before = told(folder)
    closures = [word for room in year.rooms for word in ("--close-room", room, "2027-01-01/2027-12-31")]
    refused = run("replan", folder, *closures, *EARLY, code=4)
    assert "bevist" in refused.output
    assert told(folder) == before


def test_a_room_closure_changes_rooms_and_nothing_else(folder: Path, run: Run) -> None:
    lokaler = folder / "lokaler.csv"
    rows = lokaler.read_bytes().decode("utf-8-sig").strip().splitlines()
    heading, row = rows[0].split(";"), rows[1].split(";")
    row[heading.index("id")], row[heading.index("navn")] = "reserve", "Reservelokalet"
    lokaler.write_bytes(("\r\n".join([*rows, ";".join(row)]) + "\r\n").encode("utf-8-sig"))
    answer(run, folder)
    before = plan_of(folder)
    used = next(one for one in before.placements if one.room)
    data = answer(run, folder, "--close-room", used.room, used.slot.day)
    assert set(kinds(data).values()) == {"room"}
    assert data["cost"] == 0
    assert data["proven"]
    after = plan_of(folder).by_meeting[used.meeting]
    assert (after.slot, after.room != used.room) == (used.slot, True)
    assert holds(folder)


def test_feeds_follow_a_cancelled_meeting_and_a_longer_one(folder: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "kalendere"
    run("feeds", folder, "--out", out, "--now", "2027-01-02T09:00")
    styregruppe = [one.id for one in read_year(folder).select("styregruppe")]
    held = [name for name in styregruppe if name in plan_of(folder).by_meeting]
    answer(run, folder, "--longer", held[-1], 180)
    assert read_year(folder).by_id[held[-1]].minutes == 180
    assert holds(folder)
    told_now = json.loads(run("feeds", folder, "--out", out, "--now", "2027-01-05T09:00", "--json").stdout)
    assert [one["sequence"] for one in told_now["changes"] if f"{held[-1]}." in one["uid"]] == [1]


def changes_file(folder: Path, text: str) -> Path:
    file = folder.parent / "mine.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_meeting_is_added_under_the_id_given(folder: Path, run: Run) -> None:
    data = answer(run, folder, "--add", "styregruppe", "sg-ekstra", "juni")
    assert kinds(data) == {"sg-ekstra": "added"}
    assert holds(folder)
    run("replan", folder, "--add", "styregruppe", "sg-ekstra", "maj", *EARLY, code=3)


def test_of_two_merged_organisations_one_dialogue_is_left(folder: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "kalendere"
    run("feeds", folder, "--out", out, "--now", "2027-01-02T09:00")
    data = answer(run, folder, "--merge", "syd", "nord", "2027-02-01")
    assert kinds(data)["styringsdialog-syd"] == "cancelled"
    year = read_year(folder)
    assert [one.organisation for one in year.select("styringsdialog")].count("nord") == 1
    assert year.organisations["nord"].homes == 820 + 310
    assert year.organisations["syd"].name  # its history stays under its own name
    assert holds(folder)
    feeds = json.loads(run("feeds", folder, "--out", out, "--now", "2027-01-05T09:00", "--json").stdout)
    gone = [one for one in feeds["changes"] if one["uid"].startswith("styringsdialog-syd.2027@")]
    assert [(one["kind"], one["sequence"]) for one in gone] == [("cancelled", 1)]


def test_a_merger_after_the_dialogue_keeps_it(folder: Path, run: Run) -> None:
    before = plan_of(folder).by_meeting["styringsdialog-syd"]
    data = answer(run, folder, "--merge", "syd", "nord", "2027-12-20")
    assert "styringsdialog-syd" not in kinds(data)
    assert plan_of(folder).by_meeting["styringsdialog-syd"] == before
    assert 'kept = ["styringsdialog-syd"]' in (folder / "aendringer.toml").read_text("utf-8")
    once = told(folder)
    assert answer(run, folder, "--merge", "syd", "nord", "2027-12-20")["written"] is False
    assert told(folder) == once


def test_an_organisation_closes_and_another_is_added_and_one_splits(folder: Path, run: Run) -> None:
    file = changes_file(
        folder,
        '[[change]]\ntype = "closure"\norganisation = "oest"\nfrom = "2027-02-01"\n'
        '[[change]]\ntype = "organisation"\nid = "vest"\nname = "Vestbo"\nhomes = 90\nfrom = "2027-10-04"\n'
        '[[change]]\ntype = "split"\norganisation = "nord"\nfrom = "2027-09-01"\n'
        'parts = [{ id = "nord-2", name = "Nordbo 2", homes = 400, chair = "forperson-nord" }]\n',
    )
    found = kinds(answer(run, folder, "--changes", file))
    assert found["styringsdialog-oest"] == "cancelled"
    assert found["styringsdialog-vest"] == found["styringsdialog-nord-2"] == "added"
    assert plan_of(folder).by_meeting["styringsdialog-vest"].slot.day.isoformat() >= "2027-10-04"
    assert read_year(folder).by_id["styringsdialog-nord"].minutes == 60  # 820 homes less 400
    assert holds(folder)


def test_a_seat_changes_hands(folder: Path, run: Run) -> None:
    answer(run, folder, "--seat", "socialchef", "Ny socialchef", "2027-06-01")
    year, plan = read_year(folder), plan_of(folder)
    came = {
        (one.person, placement.slot.day.isoformat() >= "2027-06-01")
        for placement in plan.placements
        for one in placement.sittings
        if one.post == "socialchef" and one.person
    }
    assert came == {("Socialchef", False), ("Ny socialchef", True)}
    assert year.posts["socialchef"].holdings[-1].person == "Ny socialchef"
    assert holds(folder)


def test_rules_are_added_replaced_and_removed(folder: Path, run: Run) -> None:
    pin = plan_of(folder).by_meeting[first(folder, "samarbejdsforum")]
    away = f'type = "avoid", id = "ikke-der", meeting = "{pin.meeting}", first = "{pin.slot.day}"'
    file = changes_file(folder, f'[[change]]\ntype = "rule"\nrule = {{ {away}, last = "{pin.slot.day}" }}\n')
    assert kinds(answer(run, folder, "--changes", file))[pin.meeting] == "moved"
    assert any(rule.name == "ikke-der" for rule in read_year(folder).rules)
    answer(run, folder, "--remove-rule", "ikke-der")
    assert not any(rule.name == "ikke-der" for rule in read_year(folder).rules)
    answer(run, folder, "--remove-rule", "redegoerelse")
    assert not plan_of(folder).routes
    assert holds(folder)


@pytest.mark.parametrize("choice", ["keep", "move", "cancel"])
def test_a_choice_is_carried_out(folder: Path, run: Run, choice: str) -> None:
    placement = plan_of(folder).by_meeting[first(folder, "samarbejdsforum")]
    away = ("--away", "socialchef", placement.slot.day)
    shown = answer(run, folder, *away, "--dry-run")["choices"]
    (mine,) = [one for one in shown if one["meeting"] == placement.meeting]
    assert [one["choice"] for one in mine["choices"]] == ["keep", "move", "cancel"]
    kept, moved, cancelled = mine["choices"]
    assert kept["stability"] == 0 < moved["stability"] < cancelled["stability"]
    found = kinds(answer(run, folder, *away, "--choose", placement.meeting, choice))
    expected = {"keep": "people", "move": "moved", "cancel": "cancelled"}
    assert found[placement.meeting] == expected[choice]
    assert holds(folder)


def test_a_wanted_seat_never_moves_a_meeting(folder: Path, run: Run) -> None:
    assert answer(run, folder, "--away", "socialchef", "2027-01-05/2027-06-30")["cost"] == 0


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
