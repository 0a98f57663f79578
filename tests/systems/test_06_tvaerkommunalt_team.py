"""Tværkommunalt Team (note, C.1): monthly, all forvaltninger, and those above are kept informed."""

from datetime import date

from constraints.year import Year
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, vacant, without_rules
from tests.systems.spoil import day_of, dropped, moved, rerouted, step, without
from tests.systems.system import System

BODY, COORDINATORS = "tvaerkommunalt-team", "koordinatormoede"
MAY, OCTOBER = "tvaerkommunalt-team-maj", "tvaerkommunalt-team-oktober"
UPWARDS = ("teamet-til-styregruppen", "teamet-til-borgmesterforum")
MONTHS = [
    "januar", "februar", "marts", "april", "maj", "juni",
    "august", "september", "oktober", "november", "december",
]  # fmt: skip


def test_each_forvaltning_has_at_least_one_seat(system: System) -> None:
    posts = system.year.posts
    found = {posts[seat.post].organisation for seat in system.of(BODY)[0].seats if "team" in seat.groups}
    assert found == {"oekf", "kff", "buf", "suf", "sof", "tmf", "bif"}


def test_nobody_must_come_whom_the_agenda_does_not_need(system: System) -> None:
    assert {seat.attendance for meeting in system.of(BODY) for seat in meeting.seats} <= {
        "wanted",
        "optional",
    }
    assert not system.broken(without(system.plan, OCTOBER, "team-bif")) & {"saeder", "ordfoerer"}


def test_whom_the_agenda_needs_must_come(system: System) -> None:
    assert {one.id: one.speakers for one in system.of(BODY) if one.speakers} == {
        MAY: ("team-sof", "team-bif")
    }
    assert "ordfoerer" in system.broken(without(system.plan, MAY, "team-bif"))
    small = without_rules(everybody_free(cut(system.year, MAY)), "series_count", "spacing")
    assert system.solved(vacant(small, "team-kff")) is not None
    assert system.solved(vacant(small, "team-bif")) is None


def test_tmf_chairs(system: System) -> None:
    assert {meeting.chairs for meeting in system.of(BODY)} == {("teamleder-tmf",)}
    assert system.year.posts["teamleder-tmf"].organisation == "tmf"
    assert "formandskab" in system.broken(without(system.plan, OCTOBER, "teamleder-tmf"))


def test_tmf_is_secretary(system: System) -> None:
    secretaries = {s.post for meeting in system.of(BODY) for s in meeting.seats if "sekretariat" in s.groups}
    assert {system.year.posts[post].organisation for post in secretaries} == {"tmf"}


def test_it_meets_about_monthly(system: System) -> None:
    assert [meeting.window.words for meeting in system.of(BODY)] == MONTHS
    assert all(meeting.optional for meeting in system.of(BODY))
    assert len([one for one in system.of(BODY) if one.id in system.plan.by_meeting]) >= 10


def test_ten_a_year_are_counted(system: System) -> None:
    gone = (OCTOBER, "tvaerkommunalt-team-juni")
    assert f"{BODY}-aar" in system.broken(dropped(system.plan, *gone))
    ten = [one.id for one in system.of(BODY) if one.id != OCTOBER]
    free = without_rules(everybody_free(cut(system.year, *ten[:9])), "spacing")
    assert system.solved(free) is None


def test_two_meetings_do_not_lie_in_one_fortnight(system: System) -> None:
    plan = moved(
        moved(system.plan, OCTOBER, date(2027, 10, 29)), "tvaerkommunalt-team-november", date(2027, 11, 1)
    )
    assert f"{BODY}-afstand" in system.broken(plan)


def test_no_two_months_pass_without_a_meeting(system: System) -> None:
    plan = dropped(system.plan, "tvaerkommunalt-team-marts", "tvaerkommunalt-team-april")
    assert f"{BODY}-afstand" in system.broken(plan)


def test_the_model_keeps_the_rhythm(system: System) -> None:
    two = cut(system.year, OCTOBER, "tvaerkommunalt-team-november")
    two = pinned(
        without_rules(everybody_free(two), "series_count", "reports_to"), OCTOBER, date(2027, 10, 26)
    )
    november = "tvaerkommunalt-team-november"
    assert system.solved(pinned(two, november, date(2027, 11, 9))) is not None
    assert november not in _held(system, pinned(two, november, date(2027, 11, 8)))


def test_it_meets_the_coordinators_each_quarter(system: System) -> None:
    meetings = system.of(COORDINATORS)
    assert [one.window.words for one in meetings] == [f"{quarter}. kvartal" for quarter in (1, 2, 3, 4)]
    assert [(day_of(system.plan, one.id).month + 2) // 3 for one in meetings] == [1, 2, 3, 4]
    assert all(sum("koordinatorer" in seat.groups for seat in one.seats) == 6 for one in meetings)


def test_four_coordinators_must_be_there(system: System) -> None:
    coordinators = [s.post for s in system.of(COORDINATORS)[0].seats if "koordinatorer" in s.groups]
    assert "beslutningsdygtighed" in system.broken(
        without(system.plan, "koordinatormoede-1-kvartal", *coordinators[:4])
    )


def test_styregruppen_is_kept_informed(system: System) -> None:
    assert _comes_after(system, UPWARDS[0], "styregruppe")


def test_borgmesterforum_is_kept_informed(system: System) -> None:
    assert _comes_after(system, UPWARDS[1], "borgmesterforum")


def test_what_comes_too_late_informs_nobody(system: System) -> None:
    for route in UPWARDS:
        assert route in system.broken(rerouted(system.plan, route, BODY, "tvaerkommunalt-team-december"))
        assert route in system.broken(rerouted(system.plan, route, BODY, None))


def test_the_model_informs_borgmesterforum_in_time(system: System) -> None:
    small = cut(system.year, OCTOBER, "borgmesterforum-oktober")
    small = without_rules(everybody_free(small), "series_count", "reports_to", "chair_turns")
    small = pinned(small, OCTOBER, date(2027, 10, 5))
    plan = system.solved(pinned(small, "borgmesterforum-oktober", date(2027, 10, 15)))  # eight hverdage
    assert plan is not None
    assert step(plan, UPWARDS[1], BODY) == OCTOBER
    assert system.solved(pinned(small, "borgmesterforum-oktober", date(2027, 10, 14))) is None


def _comes_after(system: System, route: str, body: str) -> bool:
    """True when the team's item is on an agenda of the team's and then on one of the body above."""
    first, then = step(system.plan, route, BODY), step(system.plan, route, body)
    if first is None or then is None:
        return False
    told = [
        item for meeting in (first, then) for item in system.agenda(meeting) if "Tværkommunalt Team" in item
    ]
    return day_of(system.plan, first) < day_of(system.plan, then) and len(told) >= 2


def _held(system: System, year: Year) -> set[str]:
    plan = system.solved(year)
    return set(plan.by_meeting) if plan else set()


REMOVALS = (
    Removal(
        "a forvaltning",
        ("test_each_forvaltning_has_at_least_one_seat",),
        edits=(Edit('    "team-kff",\n    "team-buf",', '    "team-buf",'),),
    ),
    Removal(
        "that the agenda decides",
        ("test_nobody_must_come_whom_the_agenda_does_not_need",),
        edits=(Edit('    "team-kff",\n', '    { post = "team-kff", attendance = "required" },\n'),),
    ),
    Removal("speakers", ("test_whom_the_agenda_needs_must_come",), rules=("representation",)),
    Removal(
        "the theme",
        ("test_whom_the_agenda_needs_must_come",),
        edits=(Edit('{ window = "ca. maj", theme = "helhedsplaner" }', '"ca. maj"'),),
    ),
    Removal("the chair", ("test_tmf_chairs",), rules=("chair",)),
    Removal(
        "the secretary",
        ("test_tmf_is_secretary",),
        edits=(Edit('seats.sekretariat = [{ post = "teamsekretaer-tmf", attendance = "optional" }]\n'),),
    ),
    Removal("a month", ("test_it_meets_about_monthly",), edits=(Edit('    "ca. februar",\n'),)),
    Removal("the count", ("test_ten_a_year_are_counted",), rules=(f"{BODY}-aar",)),
    Removal(
        "the rhythm",
        (
            "test_two_meetings_do_not_lie_in_one_fortnight",
            "test_no_two_months_pass_without_a_meeting",
            "test_the_model_keeps_the_rhythm",
        ),
        rules=("spacing",),
    ),
    Removal(
        "a quarterly meeting",
        ("test_it_meets_the_coordinators_each_quarter",),
        edits=(Edit('"2. kvartal", "3. kvartal", "4. kvartal"]', '"2. kvartal", "4. kvartal"]'),),
    ),
    Removal("the coordinators' quorum", ("test_four_coordinators_must_be_there",), rules=("quorum",)),
    Removal(
        "the route to Styregruppen",
        ("test_styregruppen_is_kept_informed", "test_what_comes_too_late_informs_nobody"),
        rules=(UPWARDS[0],),
    ),
    Removal(
        "the route to Borgmesterforum",
        (
            "test_borgmesterforum_is_kept_informed",
            "test_what_comes_too_late_informs_nobody",
            "test_the_model_informs_borgmesterforum_in_time",
        ),
        rules=(UPWARDS[1],),
    ),
)
