"""A seat that changes hands takes its coming meetings along, and leaves the past ones where they were."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calendars.people import Holding
from calendars.plan import Plan
from calendars.programme import Programme
from tests.calendars.feed_app.house import BOTH, FIRST, House
from tests.calendars.feed_app.raw_feed import Properties, by_name
from tests.calendars.programmes import PLACEMENTS, PLAN, programme

PROGRAMME = programme()
ICS = "kalender.ics"
OLD, NEW = "person:Centerchef", "person:Ny%20centerchef"
HANDED = date(2027, 9, 14)
"""The day of a meeting: whoever has the seat from that day on has that meeting too."""
PAST, COMING = {"sg-jan", "br-2027-03-18"}, {"sf-sep", "sf-nov", "br-2027-12-09", "sg-dec"}


def handed_over() -> Programme:
    """The programme with another holder of one post from a day on, planned again for that holder."""
    post = PROGRAMME.posts["chef-tmf"]
    holdings = (
        Holding("Centerchef", date(2000, 1, 1), HANDED - timedelta(1)),
        Holding("Ny centerchef", HANDED, date(2099, 12, 31)),
    )
    there = []
    for one in PLACEMENTS:
        if one.slot.day >= HANDED:
            sat = (
                replace(each, person="Ny centerchef") if each.person == "Centerchef" else each
                for each in one.sittings
            )
            chair = "Ny centerchef" if one.chair == "Centerchef" else one.chair
            there.append(replace(one, sittings=tuple(sat), chair=chair))
        else:
            there.append(one)
    person = replace(PROGRAMME.persons["Centerchef"], id="Ny centerchef", name="Ny centerchef")
    return replace(
        PROGRAMME,
        posts={**PROGRAMME.posts, "chef-tmf": replace(post, holdings=holdings)},
        persons={**PROGRAMME.persons, "Ny centerchef": person},
        plan=Plan.of(there, PLAN.dropped, PLAN.routes),
    )


def seen(house: House, path: str) -> dict[str, Properties]:
    return by_name(house.get(path + ICS).body)


@BOTH
def test_the_next_publication_hands_the_coming_meetings_over_and_no_moment_before(own_house: House) -> None:
    later = handed_over()
    own_house.publish(PROGRAMME)
    mine, body = (own_house.subscribe(PROGRAMME, who) for who in (OLD, "body:samarbejdsforum"))
    before, others = seen(own_house, mine), seen(own_house, body)
    theirs = own_house.subscribe(later, NEW)
    assert before.keys() == PAST | COMING
    assert (seen(own_house, mine), seen(own_house, theirs)) == (before, {})
    own_house.publish(later, datetime(2027, 9, 1, 9, tzinfo=UTC))
    assert seen(own_house, mine) == {name: before[name] for name in PAST}
    found = seen(own_house, theirs)
    assert found.keys() == COMING
    assert {event["SEQUENCE"] for event in found.values()} == {"0"}
    assert found["sf-sep"]["TRANSP"] == "OPAQUE"
    after = seen(own_house, body)
    assert {event["SEQUENCE"] for event in after.values()} == {"0"}
    assert "Forperson: Ny centerchef" in after["sf-sep"]["DESCRIPTION"]
    assert after["sf-sep"]["LAST-MODIFIED"] > others["sf-sep"]["LAST-MODIFIED"]
    assert not [one for one in after.values() if "Ændret" in one["DESCRIPTION"]]


@BOTH
def test_a_meeting_cancelled_later_is_told_to_whoever_has_the_seat_then(own_house: House) -> None:
    """Who has left has it in no calendar any more; who has come must not meet in an empty room."""
    later = handed_over()
    mine, theirs = (own_house.subscribe(PROGRAMME, OLD), own_house.subscribe(later, NEW))
    own_house.publish(PROGRAMME)
    own_house.publish(later, FIRST + timedelta(1))
    kept = [one for one in later.plan.placements if one.meeting != "sf-sep"]
    own_house.publish(replace(later, plan=Plan.of(kept)), FIRST + timedelta(2))
    assert "sf-sep" not in seen(own_house, mine)
    event = seen(own_house, theirs)["sf-sep"]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", "1")


def test_a_person_whom_the_year_has_no_more_keeps_a_whole_calendar_and_others_theirs(
    own_house: House,
) -> None:
    """Until the link is ended: a file that is no calendar, or none, makes clients keep what was."""
    later = handed_over()
    own_house.publish(later)
    path, other = (own_house.subscribe(later, NEW) for _ in range(2))
    own_house.publish(PROGRAMME, FIRST + timedelta(1))
    answer = own_house.get(path + ICS)
    assert (answer.status, by_name(answer.body), answer.body[:15]) == (200, {}, b"BEGIN:VCALENDAR")
    own_house.revoke_last()
    asked = {"If_None_Match": answer.headers["etag"]}
    for method in ("GET", "HEAD"):
        assert own_house.get(other + ICS, method, **asked).status == 410
        assert own_house.get(path + ICS, method, **asked).status == 304
    assert (own_house.get(other).status, own_house.get(path).status) == (410, 200)


def test_a_link_works_to_the_second_that_it_ends(own_house: House) -> None:
    own_house.publish(PROGRAMME)
    now = datetime.now(UTC)
    ends = (now - timedelta(microseconds=1), now + timedelta(hours=1), now - timedelta(days=400))
    paths = [own_house.subscribe(PROGRAMME, OLD, expires=one) for one in ends]
    tag = own_house.get(paths[1] + ICS).headers["etag"]
    answers = [own_house.get(one + ICS, If_None_Match=tag).status for one in paths]
    assert answers == [410, 304, 410]
