"""Temagrupper (note, C.1): set down ad hoc by a body of level 2, to which they report in time."""

from datetime import date

from constraints.year import Year
from scheduler.views.by_body import by_body
from tests.systems.removal import ENDLESS_TERMS, UNCHECKED_TERMS, Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, without_rules
from tests.systems.spoil import day_of, moved
from tests.systems.system import System

MIXED, MUNICIPAL = "klimagruppe", "noegletalsgruppe"
AUGUST, PARENTS_NEXT = "klimagruppe-august", "sf-udlejning"
PARENT = 'level = 3\nhost = "TMF"\nparent = "samarbejdsforum"\nseated'
SEATED = 'seated = "2027-02-01/2027-10-31"\n'
A_NOVEMBER_MEETING = Edit('"august", { window = "oktober", title', '"november", { window = "oktober", title')


def _organisations(system: System, group: str) -> set[str]:
    return {system.year.posts[seat.post].organisation for seat in system.of(group)[0].seats}


def test_each_is_set_down_by_a_body_of_level_2(system: System) -> None:
    parents = {one.id: one.parent for one in system.year.series.values() if one.level == 3 and one.parent}
    assert parents[MIXED] == "samarbejdsforum"
    assert parents[MUNICIPAL] == "styregruppe"
    assert {system.year.series[str(parent)].level for parent in parents.values()} == {2}


def test_one_has_municipal_members_alone(system: System) -> None:
    assert _organisations(system, MUNICIPAL) <= {"oekf", "kff", "buf", "suf", "sof", "tmf", "bif"}


def test_another_has_members_of_bl_too(system: System) -> None:
    assert "bl" in _organisations(system, MIXED)
    assert {"tmf", "oekf"} <= _organisations(system, MIXED)


def test_they_are_created_and_closed_during_the_year(system: System) -> None:
    assert system.year.series[MIXED].seated == (date(2027, 2, 1), date(2027, 10, 31))
    assert all(
        date(2027, 2, 1) <= day_of(system.plan, one.id) <= date(2027, 10, 31) for one in system.of(MIXED)
    )


def test_none_meets_before_it_is_created_or_after_it_is_closed(system: System) -> None:
    assert "vindue" in system.broken(moved(system.plan, "klimagruppe-oktober", date(2027, 11, 3)))
    wide = _alone(system, "klimagruppe-oktober")
    assert system.solved(pinned(wide, "klimagruppe-oktober", date(2027, 10, 29))) is not None
    assert system.solved(pinned(wide, "klimagruppe-oktober", date(2027, 11, 1))) is None
    assert system.solved(pinned(wide, "klimagruppe-oktober", date(2027, 1, 29))) is None


def test_a_meeting_after_it_is_closed_is_a_named_fault(system: System) -> None:
    assert "outside-seated" in system.faults(A_NOVEMBER_MEETING)


def test_it_reports_before_its_parents_next_meeting(system: System) -> None:
    just_before = day_of(system.plan, PARENTS_NEXT).replace(day=15)
    late = moved(moved(system.plan, PARENTS_NEXT, date(2027, 9, 16)), AUGUST, just_before)
    assert f"{MIXED}-refererer" in system.broken(late)


def test_the_model_keeps_the_report_in_time(system: System) -> None:
    small = without_rules(
        everybody_free(cut(system.year, AUGUST, PARENTS_NEXT, "samarbejdsforum-medio-juni")), "series_count"
    )
    small = pinned(small, PARENTS_NEXT, date(2027, 9, 16))
    assert system.solved(pinned(small, AUGUST, date(2027, 9, 13))) is not None  # three hverdage
    assert system.solved(pinned(small, AUGUST, date(2027, 9, 14))) is None


def test_a_group_that_nobody_hears_is_refused(system: System) -> None:
    alone = without_rules(
        everybody_free(cut(system.year, AUGUST, "samarbejdsforum-medio-juni")), "series_count"
    )
    assert system.solved(alone) is None


def test_a_group_may_ask_for_more_time(system: System) -> None:
    """The key figures must be out with the agenda: five hverdage, not three."""
    plan = moved(system.plan, "styregruppe-ultimo-september", date(2027, 9, 23))
    assert f"{MUNICIPAL}-refererer" in system.broken(
        moved(plan, "noegletalsgruppe-september", date(2027, 9, 17))
    )
    assert f"{MUNICIPAL}-refererer" not in system.broken(
        moved(plan, "noegletalsgruppe-september", date(2027, 9, 16))
    )


def test_whom_it_reports_to_is_shown(system: System) -> None:
    for group, parent in ((MIXED, "Samarbejdsforum"), (MUNICIPAL, "Den Tværkommunale Styregruppe")):
        (section,) = by_body(system.programme, "da", group).sections
        assert f"refererer til {parent}" in section.facts[0]


def _alone(system: System, *meetings: str) -> Year:
    return without_rules(everybody_free(cut(system.year, *meetings)), "series_count", "reports_to")


REMOVALS = (
    Removal(
        "the parent",
        ("test_it_reports_before_its_parents_next_meeting", "test_whom_it_reports_to_is_shown"),
        edits=(Edit(PARENT, PARENT.replace('parent = "samarbejdsforum"\n', "")),),
    ),
    Removal(
        "the right parent",
        ("test_each_is_set_down_by_a_body_of_level_2",),
        edits=(Edit(PARENT, PARENT.replace("samarbejdsforum", "styregruppe")),),
    ),
    Removal(
        "that its members are municipal",
        ("test_one_has_municipal_members_alone",),
        edits=(Edit('"datakonsulent-bif", "tilsynschef"]', '"datakonsulent-bif", "bl-1"]'),),
    ),
    Removal(
        "BL's members",
        ("test_another_has_members_of_bl_too",),
        edits=(
            Edit('seats.bl = ["bl-4", "bl-8"]\nquorum = { kommune = 2, bl = 1 }\n', "quorum.kommune = 2\n"),
        ),
    ),
    Removal(
        "its time",
        (
            "test_they_are_created_and_closed_during_the_year",
            "test_none_meets_before_it_is_created_or_after_it_is_closed",
            "test_a_meeting_after_it_is_closed_is_a_named_fault",
        ),
        edits=(Edit(SEATED),),
    ),
    Removal(
        "that its time is kept",
        ("test_none_meets_before_it_is_created_or_after_it_is_closed",),
        patches=ENDLESS_TERMS,
    ),
    Removal(
        "the check of its time",
        ("test_a_meeting_after_it_is_closed_is_a_named_fault",),
        patches=UNCHECKED_TERMS,
    ),
    Removal(
        "reports",
        (
            "test_it_reports_before_its_parents_next_meeting",
            "test_the_model_keeps_the_report_in_time",
            "test_a_group_that_nobody_hears_is_refused",
            "test_a_group_may_ask_for_more_time",
        ),
        rules=("reports_to",),
    ),
    Removal(
        "the time a group asks for",
        ("test_a_group_may_ask_for_more_time",),
        edits=(Edit("reports = { least = 5 } "),),
    ),
)
