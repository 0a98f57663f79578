"""Udlejning (note, C.1): projektgruppen and anvisningsgruppen carry on, with meetings of their own."""

from datetime import date

from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, vacant, without_rules
from tests.systems.spoil import day_of, dropped, moved, without
from tests.systems.system import System

PROJECT, LETTING = "projektgruppe-udlejning", "anvisningsgruppe"
WHEELS = {
    PROJECT: ["januar", "april", "august", "oktober"],
    LETTING: ["januar", "marts", "maj", "september", "november"],
}
CHAIRS = {PROJECT: ("udlejningskonsulent-tmf",), LETTING: ("anvisningschef-sof",)}


def test_both_have_meetings_of_their_own(system: System) -> None:
    assert {group: [one.window.words for one in system.of(group)] for group in WHEELS} == WHEELS
    for group in WHEELS:
        assert all(day_of(system.plan, one.id) in one.window for one in system.of(group))


def test_none_of_their_meetings_may_be_dropped(system: System) -> None:
    for group in WHEELS:
        assert "afholdes" in system.broken(dropped(system.plan, system.of(group)[0].id))


def test_both_are_temagrupper_of_samarbejdsforum(system: System) -> None:
    for group in WHEELS:
        series = system.year.series[group]
        assert (series.level, series.parent) == (3, "samarbejdsforum")
        assert {meeting.chairs for meeting in system.of(group)} == {CHAIRS[group]}


def test_they_carry_on_and_have_no_end(system: System) -> None:
    assert [system.year.series[group].seated for group in WHEELS] == [None, None]


def test_both_have_members_of_the_municipality_and_of_bl(system: System) -> None:
    for group in WHEELS:
        found = {name for seat in system.of(group)[0].seats for name in seat.groups}
        assert {"kommune", "bl"} <= found


def test_both_report_to_samarbejdsforum_in_time(system: System) -> None:
    plan = moved(system.plan, "sf-udlejning", date(2027, 9, 16))
    for group, meeting in (
        (PROJECT, "projektgruppe-udlejning-august"),
        (LETTING, "anvisningsgruppe-september"),
    ):
        assert f"{group}-refererer" in system.broken(moved(plan, meeting, date(2027, 9, 15)))


def test_each_keeps_its_quorum_on_both_sides(system: System) -> None:
    gone = without(system.plan, "anvisningsgruppe-maj", "bl-1", "bl-3", "bl-6")
    assert "beslutningsdygtighed" in system.broken(gone)


def test_everybody_must_be_at_the_small_one(system: System) -> None:
    meeting = "projektgruppe-udlejning-april"
    assert "saeder" in system.broken(without(system.plan, meeting, "udlejningskonsulent-sof"))
    small = without_rules(everybody_free(cut(system.year, meeting)), "reports_to")
    assert system.solved(vacant(small, "analysechef-oekf")) is not None
    assert system.solved(vacant(small, "udlejningskonsulent-sof")) is None


def test_each_has_a_feed(system: System) -> None:
    for group, wheel in WHEELS.items():
        name = system.year.series[group].name
        titles = {title for title in system.summaries(f"organ-{group}") if title.startswith(name)}
        assert titles == {f"{name} ({window})" for window in wheel}


REMOVALS = (
    Removal(
        "a meeting",
        ("test_both_have_meetings_of_their_own", "test_each_has_a_feed"),
        edits=(
            Edit(
                'meetings = ["januar", "april", "august", "oktober"]',
                'meetings = ["januar", "april", "oktober"]',
            ),
        ),
    ),
    Removal("that meetings are held", ("test_none_of_their_meetings_may_be_dropped",), rules=("afholdes",)),
    Removal(
        "its parent",
        (
            "test_both_are_temagrupper_of_samarbejdsforum",
            "test_both_report_to_samarbejdsforum_in_time",
        ),
        edits=(Edit('host = "SOF"\nparent = "samarbejdsforum"', 'host = "SOF"'),),
    ),
    Removal(
        "that it carries on",
        ("test_they_carry_on_and_have_no_end",),
        edits=(Edit('host = "SOF"\n', 'host = "SOF"\nseated = "2020-01-01/2027-12-31"\n'),),
    ),
    Removal(
        "BL's seats",
        ("test_both_have_members_of_the_municipality_and_of_bl",),
        edits=(
            Edit('seats.bl = ["bl-1", "bl-3", "bl-6"]\n'),
            Edit("quorum = { kommune = 2, bl = 2 }\n", "quorum = { kommune = 2 }\n"),
        ),
    ),
    Removal("reports", ("test_both_report_to_samarbejdsforum_in_time",), rules=("reports_to",)),
    Removal("the quorum", ("test_each_keeps_its_quorum_on_both_sides",), rules=("quorum",)),
    Removal(
        "that all of them come",
        ("test_everybody_must_be_at_the_small_one",),
        edits=(Edit('attendance = "required"                      # en lille gruppe: alle skal være der\n'),),
    ),
    Removal("that required seats are taken", ("test_everybody_must_be_at_the_small_one",), rules=("saeder",)),
)
