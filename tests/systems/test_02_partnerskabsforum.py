"""Partnerskabsforum (note, A.2): Borgmesterforum's members and up to seven of BL's 1. kreds, yearly."""

from datetime import date

from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, vacant
from tests.systems.spoil import chaired, day_of, dropped, moved, without
from tests.systems.system import System

BODY, MEETING = "partnerskabsforum", "partnerskabsforum-primo-maj"
MARCH = "borgmesterforum-ultimo-marts"
BL = tuple(f"bl-politisk-{number}" for number in range(1, 8))
MEMBERS = 'seats.kommune = { members_of = "borgmesterforum" }'
BORGMESTRE = (
    "overborgmester",
    "kultur-og-fritidsborgmester",
    "boerne-og-ungdomsborgmester",
    "sundheds-og-omsorgsborgmester",
    "socialborgmester",
    "teknik-og-miljoeborgmester",
    "beskaeftigelses-og-integrationsborgmester",
)
_AFTER = "\nper_year = { least = 1 }"
QUORUM = "quorum = { kommune = 4, bl = 4 }" + _AFTER
CHAIR = 'chair = ["overborgmester", "teknik-og-miljoeborgmester"]'
ALONE = Edit(f"{CHAIR}\nseats.kommune", 'chair = "overborgmester"\nseats.kommune')
ALONE_THERE = Edit(f"{CHAIR}      # deler formandskabet", 'chair = "overborgmester"')
ONE_LEAVES = Edit('    "socialborgmester",\n')


def test_it_meets_primo_maj(system: System) -> None:
    (meeting,) = system.of(BODY)
    assert meeting.window.words == "primo maj"
    assert date(2027, 5, 1) <= day_of(system.plan, MEETING) <= date(2027, 5, 10)
    assert "vindue" in system.broken(moved(system.plan, MEETING, date(2027, 5, 11)))


def test_at_least_one_a_year(system: System) -> None:
    assert "partnerskabsforum-aar" in system.broken(dropped(system.plan, MEETING))


def test_its_municipal_seats_are_borgmesterforums_members(system: System) -> None:
    (meeting,) = system.of(BODY)
    assert {seat.post for seat in meeting.seats if "kommune" in seat.groups} == set(BORGMESTRE)


def test_whoever_leaves_borgmesterforum_leaves_it_too(system: System) -> None:
    (meeting,) = system.read(ONE_LEAVES).select(BODY)
    assert meeting.seat("socialborgmester") is None


def test_up_to_seven_come_from_bl(system: System) -> None:
    (meeting,) = system.of(BODY)
    seats = [seat.post for seat in meeting.seats if "bl" in seat.groups]
    assert 1 <= len(seats) <= 7
    assert {system.year.posts[post].organisation for post in seats} == {"bl"}


def test_bl_has_a_quorum_of_its_own(system: System) -> None:
    assert "beslutningsdygtighed" in system.broken(without(system.plan, MEETING, *BL))
    free = everybody_free(cut(system.year, BODY))
    assert system.solved(vacant(free, *BL[:3])) is not None
    assert system.solved(vacant(free, *BL[:4])) is None


def test_the_municipality_has_a_quorum_of_its_own(system: System) -> None:
    free = everybody_free(cut(system.year, BODY))
    assert system.solved(vacant(free, *BORGMESTRE[1:4])) is not None
    assert system.solved(vacant(free, *BORGMESTRE[1:5])) is None
    gone = without(system.plan, MEETING, *BORGMESTRE[1:])
    assert "beslutningsdygtighed" in system.broken(gone)


def test_it_has_the_same_shared_chair_as_borgmesterforum(system: System) -> None:
    (meeting,) = system.of(BODY)
    assert len(meeting.chairs) == 2
    assert meeting.chairs == system.of("borgmesterforum")[0].chairs


def test_turns_are_counted_across_both_forums(system: System) -> None:
    for person, other in (
        ("Overborgmester", "Teknik- og miljøborgmester"),
        ("Teknik- og miljøborgmester", "Overborgmester"),
    ):
        twice = chaired(chaired(system.plan, MARCH, person), MEETING, person)
        twice = chaired(twice, "borgmesterforum-oktober", other)
        assert system.charged(twice).get("formandskabet-skifter") == 1


def test_the_model_lets_them_take_turns_across_both(system: System) -> None:
    plan = system.solved(everybody_free(cut(system.year, "borgmesterforum", BODY)))
    assert plan is not None
    held = sorted(plan.placements, key=lambda one: one.slot)
    chairs = [one.chair for one in held]
    assert chairs in ([chairs[0], chairs[1], chairs[0]], [chairs[1], chairs[0], chairs[1]])
    assert chairs[0] != chairs[1]


def test_it_is_on_the_public_feed_and_bls(system: System) -> None:
    assert "Partnerskabsforum" in system.summaries("offentlig")
    assert "Partnerskabsforum" in system.summaries("organisation-bl")


REMOVALS = (
    Removal(
        "primo maj",
        ("test_it_meets_primo_maj",),
        edits=(Edit('meetings = ["primo maj"]', f'meetings = [{{ window = "maj", id = "{MEETING}" }}]'),),
    ),
    Removal("the count", ("test_at_least_one_a_year",), edits=(Edit("per_year = { least = 1 }\n"),)),
    Removal(
        "the municipal seats",
        ("test_its_municipal_seats_are_borgmesterforums_members",),
        edits=(Edit(MEMBERS, f"seats.kommune = {list(BORGMESTRE[:4])!r}"),),
    ),
    Removal(
        "that seats are members, not a copy",
        ("test_whoever_leaves_borgmesterforum_leaves_it_too",),
        edits=(Edit(MEMBERS, f"seats.kommune = {list(BORGMESTRE)!r}"),),
    ),
    Removal(
        "BL's seats",
        ("test_up_to_seven_come_from_bl",),
        edits=(
            Edit(QUORUM, "quorum.kommune = 4" + _AFTER),
            Edit('seats.bl = [\n    "bl-politisk-1",', 'seats.lokale = [\n    "bl-politisk-1",'),
        ),
    ),
    Removal(
        "the quorums",
        ("test_bl_has_a_quorum_of_its_own", "test_the_municipality_has_a_quorum_of_its_own"),
        rules=("quorum",),
    ),
    Removal(
        "BL's quorum",
        ("test_bl_has_a_quorum_of_its_own",),
        edits=(Edit(QUORUM, "quorum.kommune = 4" + _AFTER),),
    ),
    Removal(
        "the municipality's quorum",
        ("test_the_municipality_has_a_quorum_of_its_own",),
        edits=(Edit(QUORUM, "quorum.bl = 4" + _AFTER),),
    ),
    Removal(
        "one of the chairs",
        ("test_it_has_the_same_shared_chair_as_borgmesterforum",),
        edits=(ALONE,),
    ),
    Removal(
        "turns across both",
        ("test_turns_are_counted_across_both_forums",),
        edits=(
            Edit('meetings = ["borgmesterforum", "partnerskabsforum"]', 'meetings = ["borgmesterforum"]'),
        ),
    ),
    Removal(
        "turns, and the other who could take them",
        ("test_the_model_lets_them_take_turns_across_both",),
        rules=("chair_turns",),
        edits=(ALONE, ALONE_THERE),
    ),
    Removal(
        "that it is public",
        ("test_it_is_on_the_public_feed_and_bls",),
        edits=(Edit('visibility = "public"\ncolor = "#b5542b"'),),
    ),
)
