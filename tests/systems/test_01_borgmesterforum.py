"""Borgmesterforum (note, A.1): the seven borgmestre, twice a year, for four years, a shared chair."""

from datetime import date

from scheduler.views.by_body import by_body
from tests.systems.removal import ENDLESS_TERMS, UNCHECKED_TERMS, Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, vacant
from tests.systems.spoil import chaired, dropped, moved, without
from tests.systems.system import System

BODY = "borgmesterforum"
MARCH, OCTOBER = "borgmesterforum-ultimo-marts", "borgmesterforum-oktober"
CHAIRS = ("overborgmester", "teknik-og-miljoeborgmester")
SEATED = 'seated = "2026-01-01/2029-12-31"             # nedsat for fire år\n'
UNTIL_MID_OCTOBER = Edit(SEATED, 'seated = "2024-01-01/2027-10-14"\n')
UNTIL_SEPTEMBER = Edit(SEATED, 'seated = "2024-01-01/2027-09-30"\n')


def test_it_meets_ultimo_marts_and_in_october(system: System) -> None:
    assert [meeting.window.words for meeting in system.of(BODY)] == ["ultimo marts", "oktober"]
    march, october = (meeting.window for meeting in system.of(BODY))
    assert (march.first, march.last) == (date(2027, 3, 21), date(2027, 3, 31))
    assert (october.first, october.last) == (date(2027, 10, 1), date(2027, 10, 31))
    assert all(system.programme.day(meeting.id) in meeting.window for meeting in system.of(BODY))


def test_a_meeting_outside_its_window_is_refused(system: System) -> None:
    assert "vindue" in system.broken(moved(system.plan, MARCH, date(2027, 4, 1)))
    april = pinned(everybody_free(cut(system.year, BODY)), OCTOBER, date(2027, 10, 29))
    assert system.solved(april) is not None


def test_neither_meeting_may_be_dropped(system: System) -> None:
    assert "afholdes" in system.broken(dropped(system.plan, OCTOBER))


def test_two_a_year_are_counted(system: System) -> None:
    assert "borgmesterforum-aar" in system.broken(dropped(system.plan, OCTOBER))
    assert system.solved(everybody_free(cut(system.year, MARCH))) is None
    assert system.solved(everybody_free(cut(system.year, BODY))) is not None


def test_the_seven_borgmestre_have_the_seats(system: System) -> None:
    for meeting in system.of(BODY):
        posts = [seat.post for seat in meeting.seats]
        assert len(set(posts)) == 7
        assert all(post.endswith("borgmester") for post in posts)
        assert {system.year.posts[post].organisation for post in posts} == {
            "oekf", "kff", "buf", "suf", "sof", "tmf", "bif",
        }  # fmt: skip


def test_it_is_seated_for_four_years(system: System) -> None:
    assert system.year.series[BODY].seated == (date(2026, 1, 1), date(2029, 12, 31))


def test_it_does_not_meet_when_its_four_years_are_over(system: System) -> None:
    ending = everybody_free(cut(system.read(UNTIL_MID_OCTOBER), BODY))
    assert system.solved(pinned(ending, OCTOBER, date(2027, 10, 14))) is not None
    assert system.solved(pinned(ending, OCTOBER, date(2027, 10, 15))) is None


def test_a_window_after_its_four_years_is_a_named_fault(system: System) -> None:
    assert system.faults(UNTIL_SEPTEMBER) == {"outside-seated"}


def test_its_chair_is_shared_by_two(system: System) -> None:
    assert all(meeting.chairs == CHAIRS for meeting in system.of(BODY))


def test_one_of_those_who_share_the_chair_is_present(system: System) -> None:
    assert "formandskab" in system.broken(chaired(system.plan, MARCH, None))
    assert "formandskab" in system.broken(without(system.plan, MARCH, *CHAIRS))
    free = everybody_free(cut(system.year, BODY))
    assert system.solved(vacant(free, *CHAIRS)) is None


def test_one_of_the_two_is_enough(system: System) -> None:
    plan = system.solved(vacant(everybody_free(cut(system.year, BODY)), "overborgmester"))
    assert plan is not None
    assert {one.chair for one in plan.placements} == {"Teknik- og miljøborgmester"}


def test_turns_are_a_preference_and_no_demand(system: System) -> None:
    alone = chaired(chaired(system.plan, MARCH, "Overborgmester"), OCTOBER, "Overborgmester")
    alone = chaired(alone, "partnerskabsforum-primo-maj", "Overborgmester")
    assert "formandskabet-skifter" not in system.broken(alone)
    assert system.charged(alone).get("formandskabet-skifter") == 2


def test_tmf_hosts_it_and_everybody_can_read_so(system: System) -> None:
    assert system.year.series[BODY].host == "TMF"
    (section,) = by_body(system.programme, "da", BODY).sections
    assert "afholdes af TMF" in section.facts[0]
    assert (
        len([name for name in system.summaries("forvaltning-tmf") if name.startswith("Borgmesterforum")]) == 2
    )


REMOVALS = (
    Removal(
        "the wheel's ultimo marts",
        ("test_it_meets_ultimo_marts_and_in_october",),
        edits=(Edit('meetings = ["ultimo marts", "oktober"]', 'meetings = ["marts", "oktober"]'),),
    ),
    Removal("windows", ("test_a_meeting_outside_its_window_is_refused",), rules=("vindue",)),
    Removal("that meetings are held", ("test_neither_meeting_may_be_dropped",), rules=("afholdes",)),
    Removal("the count", ("test_two_a_year_are_counted",), rules=("borgmesterforum-aar",)),
    Removal(
        "the count in the file",
        ("test_two_a_year_are_counted",),
        edits=(Edit("per_year = { least = 2, most = 2 }\n"),),
    ),
    Removal(
        "a borgmester's seat",
        ("test_the_seven_borgmestre_have_the_seats",),
        edits=(Edit('    "socialborgmester",\n'),),
    ),
    Removal("its term", ("test_it_is_seated_for_four_years",), edits=(Edit(SEATED, "# nedsat\n"),)),
    Removal(
        "that a term ends",
        ("test_it_does_not_meet_when_its_four_years_are_over",),
        patches=ENDLESS_TERMS,
    ),
    Removal(
        "the check of terms",
        ("test_a_window_after_its_four_years_is_a_named_fault",),
        patches=UNCHECKED_TERMS,
    ),
    Removal(
        "the second chair",
        ("test_its_chair_is_shared_by_two", "test_one_of_the_two_is_enough"),
        edits=(
            Edit(
                'chair = ["overborgmester", "teknik-og-miljoeborgmester"]      # deler formandskabet',
                'chair = ["overborgmester"]',
            ),
        ),
    ),
    Removal("the chair", ("test_one_of_those_who_share_the_chair_is_present",), rules=("chair",)),
    Removal("turns", ("test_turns_are_a_preference_and_no_demand",), rules=("chair_turns",)),
    Removal(
        "the host",
        ("test_tmf_hosts_it_and_everybody_can_read_so",),
        edits=(
            Edit(
                'name = "Borgmesterforum"\nlevel = 1\nhost = "TMF"\n', 'name = "Borgmesterforum"\nlevel = 1\n'
            ),
        ),
    ),
)
