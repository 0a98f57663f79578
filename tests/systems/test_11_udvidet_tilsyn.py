"""Udvidet tilsyn (note, C.2.1): 45 afdelinger picked by criteria, dealt with at the dialogues."""

from dataclasses import replace
from datetime import date

from constraints.year import Year
from scheduler.year_file.expand.supervision import share
from tests.systems.lists import Row, number, rows
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, within
from tests.systems.spoil import day_of, moved
from tests.systems.system import System

CAMPAIGN, URGENT = "styringsdialog", "styringsdialog-sab"
PREFIX = "Udvidet tilsyn: "
NO_POINTS_FOR_PROPOSALS = Edit("foreslaaet = 5, hast", "foreslaaet = 0, hast")
TWO_HOURS_EACH = Edit("minutes_each = 15\n", "minutes_each = 120\n")
PICK = "pick = 45\n"


def _score(row: Row) -> int:
    """The points as the example's file gives them: 10, 8 for reserves below 300, 5, and 3 a point."""
    reserves = number(row["henlæggelser"])
    return (
        10 * (row["indsatsområde"] == "ja")
        + 8 * (reserves is not None and reserves < 300)
        + 5 * (row["foreslået"] == "ja")
        + 3 * int(row["hast"] or 0)
    )


def _picked(year: Year) -> set[str]:
    return {division.id for division in year.divisions if division.picked}


def test_forty_five_are_picked(system: System) -> None:
    assert len(_picked(system.year)) == 45
    assert len(rows("afdelinger")) > 45


def test_they_are_picked_by_score(system: System) -> None:
    scores = {row["id"]: _score(row) for row in rows("afdelinger")}
    assert {division.id: division.score for division in system.year.divisions} == scores
    picked = _picked(system.year)
    assert min(scores[one] for one in picked) >= max(scores[one] for one in scores if one not in picked)


def test_lying_in_an_indsatsomraade_and_low_reserves_each_count(system: System) -> None:
    by_id = {division.id: division for division in system.year.divisions}
    focus, low = by_id["lindegangen-1"], by_id["3b-3"]
    assert (focus.focus_area, focus.score) == (True, 10)
    assert (low.reserves, low.score) == (270, 8)


def test_organisations_propose_some_and_that_counts(system: System) -> None:
    proposed = {row["id"] for row in rows("afdelinger") if row["foreslået"] == "ja"}
    assert {division.id for division in system.year.divisions if division.proposed} == proposed
    with_points, without = _picked(system.year), _picked(system.read(NO_POINTS_FOR_PROPOSALS))
    assert with_points & proposed > without & proposed


def test_each_is_dealt_with_once_at_its_own_organisations_dialogue(system: System) -> None:
    names = {division.name: division for division in system.year.divisions if division.picked}
    dealt_with = [
        (names[item.removeprefix(PREFIX)], meeting)
        for meeting in system.of(CAMPAIGN)
        for item in meeting.items
        if item.startswith(PREFIX)
    ]
    assert len(dealt_with) == 45
    assert sorted(division.id for division, _ in dealt_with) == sorted(_picked(system.year))
    assert all(division.organisation == meeting.organisation for division, meeting in dealt_with)


def test_each_is_on_the_agenda_that_people_read(system: System) -> None:
    read = {item for meeting in system.of(CAMPAIGN) for item in system.agenda(meeting.id)}
    wanted = {f"{PREFIX}{division.name}" for division in system.year.divisions if division.picked}
    assert len(wanted) == 45
    assert wanted <= read
    told = "\n".join(event.description for event in system.feed("organisation-sab").events)
    assert PREFIX in told


def test_a_dialogue_grows_longer_with_each(system: System) -> None:
    homes = {row["id"]: number(row["boliger"]) for row in rows("organisationer")}
    for meeting in system.of(CAMPAIGN):
        known = homes[str(meeting.organisation)]
        base = 90 if known is None else 60 if known < 500 else 90 if known < 3000 else 120
        assert meeting.minutes == base + 15 * sum(item.startswith(PREFIX) for item in meeting.items)


def test_the_longer_dialogue_takes_its_people_longer(system: System) -> None:
    event = next(e for e in system.feed("organisation-sab").events if e.summary.startswith("Styringsdialog"))
    assert (event.end - event.start).total_seconds() == 135 * 60


def test_a_dialogue_is_as_urgent_as_its_most_urgent_afdeling(system: System) -> None:
    own = {row["id"]: int(row["hast"] or 0) for row in rows("organisationer")}
    for meeting in system.of(CAMPAIGN):
        dealt_with = {item.removeprefix(PREFIX) for item in meeting.items}
        urgencies = [d.urgency for d in system.year.divisions if d.picked and d.name in dealt_with]
        assert meeting.urgency == max([own[str(meeting.organisation)], *urgencies])
    assert system.year.by_id[URGENT].urgency == 3


def test_of_two_dialogues_the_first_deals_with_the_more_urgent(system: System) -> None:
    urgency = {f"{PREFIX}{one.name}": one.urgency for one in system.year.divisions}
    first, then = (system.year.by_id[name] for name in ("styringsdialog-aab", "styringsdialog-aab-2"))
    earlier = [urgency[item] for item in first.items if item in urgency]
    later = [urgency[item] for item in then.items if item in urgency]
    assert earlier
    assert later
    assert min(earlier) >= max(later)
    assert day_of(system.plan, first.id) < day_of(system.plan, then.id)


def test_an_urgent_one_that_lies_late_costs(system: System) -> None:
    days = [
        day_of(system.plan, URGENT).replace(month=9, day=6),
        day_of(system.plan, URGENT).replace(month=11, day=8),
    ]
    early, late = (
        system.charged(moved(system.plan, URGENT, day)).get("styringsdialog-hast", 0) for day in days
    )
    assert late == early + 3 * 9  # urgency 3, nine weeks


def test_the_model_holds_the_more_urgent_earlier(system: System) -> None:
    """Two dialogues on the same two days, one a week: whichever is the more urgent comes first."""
    two = ("styringsdialog-vestskellet", "styringsdialog-nordkajen")
    days = (date(2027, 9, 2), date(2027, 9, 23))
    year = everybody_free(cut(system.year, *two))
    rules = [
        rule.model_copy(update={"most": 1}) if rule.name == "styringsdialog-uge" else rule
        for rule in year.rules
    ]
    year = within(within(replace(year, rules=tuple(rules)), two[0], *days), two[1], *days)
    for urgent in two:
        meetings = [replace(one, urgency=3 if one.id == urgent else 0) for one in year.meetings]
        plan = system.solved(replace(year, meetings=tuple(meetings)))
        assert plan is not None
        assert day_of(plan, urgent) == days[0]


def test_a_dialogue_longer_than_a_day_is_a_named_fault(system: System) -> None:
    assert system.faults(TWO_HOURS_EACH) == {"dialogue-too-long"}


REMOVALS = (
    Removal(
        "the number picked",
        ("test_forty_five_are_picked",),
        edits=(Edit(PICK, "pick = 44\n"),),
    ),
    Removal(
        "the score of an indsatsområde",
        ("test_they_are_picked_by_score", "test_lying_in_an_indsatsomraade_and_low_reserves_each_count"),
        edits=(Edit("indsatsomraade = 10, ", "indsatsomraade = 0, "),),
    ),
    Removal(
        "the score of low reserves",
        ("test_lying_in_an_indsatsomraade_and_low_reserves_each_count",),
        edits=(Edit("henlaeggelser = 8, ", "henlaeggelser = 0, "),),
    ),
    Removal(
        "the score of a proposal",
        ("test_organisations_propose_some_and_that_counts", "test_they_are_picked_by_score"),
        patches=(
            (
                "scheduler.year_file.expand.supervision.score",
                lambda row, points: points.indsatsomraade * row.focus_area + points.hast * row.urgency,
            ),
        ),
    ),
    Removal(
        "supervision",
        (
            "test_each_is_dealt_with_once_at_its_own_organisations_dialogue",
            "test_each_is_on_the_agenda_that_people_read",
            "test_the_longer_dialogue_takes_its_people_longer",
            "test_of_two_dialogues_the_first_deals_with_the_more_urgent",
        ),
        edits=(Edit(PICK, "pick = 0\n"),),
    ),
    Removal(
        "the time each takes",
        ("test_a_dialogue_grows_longer_with_each", "test_the_longer_dialogue_takes_its_people_longer"),
        edits=(Edit("minutes_each = 15\n", "minutes_each = 0\n"),),
    ),
    Removal(
        "urgent ones first",
        ("test_a_dialogue_is_as_urgent_as_its_most_urgent_afdeling",),
        edits=(Edit("urgent_first = true\n"),),
    ),
    Removal(
        "the order of an organisation's afdelinger",
        ("test_of_two_dialogues_the_first_deals_with_the_more_urgent",),
        patches=(
            (
                "scheduler.year_file.expand.dialogues.share",
                lambda picked, meetings: share(picked, meetings)[::-1],
            ),
        ),
    ),
    Removal(
        "urgency",
        ("test_an_urgent_one_that_lies_late_costs", "test_the_model_holds_the_more_urgent_earlier"),
        rules=("urgency",),
    ),
    Removal(
        "the check of the day's length",
        ("test_a_dialogue_longer_than_a_day_is_a_named_fault",),
        patches=(("scheduler.year_file.expand.dialogues._check_length", lambda *_: None),),
    ),
)
