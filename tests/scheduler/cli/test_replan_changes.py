"""Each kind of change that aarshjul replan carries out, from the folder to the feeds."""

import json
from pathlib import Path

from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.replanning import EARLY, answer, changes_file, first, holds, kinds, plan_of


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
    title = read_year(folder).by_id[held[-1]].title
    data = answer(run, folder, "--longer", title.upper(), 180, "--dry-run")
    assert data["lengths"] == [{"meeting": held[-1], "before": 120, "after": 180}]
    said = run("replan", folder, "--longer", title, 180, *EARLY).stdout
    assert f"{title} varer nu 180 minutter, til kl. " in said
    assert "Planen bliver" not in said
    assert read_year(folder).by_id[held[-1]].minutes == 180
    assert holds(folder)
    told_now = json.loads(run("feeds", folder, "--out", out, "--now", "2027-01-05T09:00", "--json").stdout)
    assert [one["sequence"] for one in told_now["changes"] if f"{held[-1]}." in one["uid"]] == [1]


def test_a_meeting_is_added_under_the_id_given(folder: Path, run: Run) -> None:
    data = answer(run, folder, "--add", "styregruppe", "sg-ekstra", "juni")
    assert kinds(data) == {"sg-ekstra": "added"}
    assert holds(folder)
    run("replan", folder, "--add", "styregruppe", "sg-ekstra", "maj", *EARLY, code=3)


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
