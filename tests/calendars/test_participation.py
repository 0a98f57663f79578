"""Everybody's part in every meeting, as decided in the plan."""

from dataclasses import replace

from calendars.participation import Part, by_person, participation
from calendars.plan import Plan, Sitting
from tests.calendars.programmes import PLAN, placed, programme

PROGRAMME = programme()


def parts(meeting: str) -> dict[str, Part]:
    return {part.person: part for part in participation(PROGRAMME)[meeting]}


def say(person: str, meeting: str) -> str:
    return parts(meeting)[person].say(PROGRAMME)


def test_the_part_is_told_in_a_few_words() -> None:
    assert say("Centerchef", "sg-jan") == "forperson"
    assert say("Vicekontorchef", "sg-jan") == "stedfortræder for Kontorchef, Socialforvaltningen"
    assert say("Kontorchef før", "sg-jan") == "planlagt uden; stedfortræder: Vicekontorchef"
    assert say("Direktør SOF", "sf-sep") == "ordførende"
    assert say("Forperson Nord", "sf-sep") == "deltager"
    assert say("Kontorchef efter", "sf-nov") == "planlagt uden"
    assert say("Sagsbehandler", "dialog-nord") == "sagsbehandler"


def test_somebody_absent_learns_which_meeting_at_the_same_time_counts_on_them() -> None:
    assert parts("sg-jan")["Kontorchef før"].instead == "nordbyen"
    assert parts("sf-nov")["Kontorchef efter"].instead is None


def test_a_post_that_changes_hands_gives_each_holder_their_own_meetings() -> None:
    found = by_person(PROGRAMME)
    assert [part.meeting for part in found["Kontorchef før"]] == ["sg-jan", "nordbyen"]
    assert [part.meeting for part in found["Kontorchef efter"]] == ["sf-sep", "sf-nov", "sg-dec"]


def test_a_person_of_two_bodies_has_one_list_in_order_of_time() -> None:
    assert [part.meeting for part in by_person(PROGRAMME)["Forperson Nord"]] == [
        "dialog-nord",
        "sf-sep",
        "sf-nov",
    ]


def test_whoever_sits_on_one_of_two_seats_is_there() -> None:
    double = replace(PROGRAMME.meetings["sf-sep"], seats=(*PROGRAMME.meetings["sf-sep"].seats[:2],))
    both = replace(PROGRAMME.posts["chef-sof"], holdings=PROGRAMME.posts["chef-tmf"].holdings)
    one_seat = placed("sf-sep", "2027-09-14 13:00", "chef-tmf", "chef-sof > ", chair="Centerchef")
    changed = replace(
        PROGRAMME,
        posts={**PROGRAMME.posts, "chef-sof": both},
        meetings={**PROGRAMME.meetings, "sf-sep": double},
        plan=Plan.of([one_seat]),
    )
    assert participation(changed)["sf-sep"] == (
        Part("Centerchef", "sf-sep", "holder", "chef-tmf", chairs=True),
    )


def test_a_vacant_seat_is_nobodys_part() -> None:
    vacant = replace(PROGRAMME.posts["chef-sof"], holdings=())
    changed = replace(PROGRAMME, posts={**PROGRAMME.posts, "chef-sof": vacant})
    assert {part.person for part in participation(changed)["sg-dec"]} >= {"Centerchef"}
    assert "Kontorchef efter" in {part.person for part in participation(PROGRAMME)["sg-dec"]}
    empty = placed("sg-dec", "2027-12-30 9:00", "chef-tmf", chair="Centerchef")
    empty = replace(empty, sittings=(*empty.sittings, Sitting("chef-sof")))
    nobody = replace(changed, plan=Plan.of([empty], PLAN.dropped))
    assert [part.person for part in participation(nobody)["sg-dec"]] == ["Centerchef"]


def test_nobody_decides_who_comes_to_a_meeting_whose_date_is_given() -> None:
    assert parts("br-2027-12-09")["Centerchef"].role == "holder"
