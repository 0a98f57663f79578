"""What each subscriber sees: their own part, what concerns them, and no more."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from calendars.announcement import announce
from calendars.event import Event
from calendars.feed import Feed, render
from calendars.plan import Sitting
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subscribers import find_subscribers
from calendars.subscription import feeds_of
from tests.calendars.programmes import moved, programme, without

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROGRAMME = programme()
NOTHING = Publication()


def published(of: Programme = PROGRAMME, before: Publication = NOTHING, now: datetime = NOW) -> Publication:
    announced = announce(of, find_subscribers(of))
    return publish(before, {uid: one.visible for uid, one in announced.items()}, now)


def feed(stem: str, of: Programme = PROGRAMME, told: Publication | None = None) -> Feed:
    subscribers = find_subscribers(of)
    found = feeds_of(of, announce(of, subscribers), subscribers, told or published(of))
    return next(feed for subscriber, feed in found if subscriber.stem == stem)


def events(stem: str, of: Programme = PROGRAMME, told: Publication | None = None) -> dict[str, Event]:
    """The events of a feed by what their uids begin with: "sg-jan", "sg-jan+dagsorden"."""
    return {event.uid.partition("@")[0].replace(".2027", ""): event for event in feed(stem, of, told).events}


def meetings(stem: str) -> list[str]:
    return [name for name in events(stem) if "+" not in name]


def test_a_post_that_changes_hands_shows_each_holder_their_part_of_the_year() -> None:
    assert meetings("person-chef-sof") == ["nordbyen", "sg-jan"]
    assert meetings("person-chef-sof-2") == ["sf-nov", "sf-sep", "sg-dec"]


def test_a_person_of_two_bodies_has_one_feed_with_both() -> None:
    assert meetings("person-bl-1") == ["dialog-nord", "sf-nov", "sf-sep"]


def test_a_deputy_sees_the_meeting_they_sit_at_and_no_other() -> None:
    assert meetings("person-vice-sof") == ["sg-jan"]
    assert events("person-vice-sof")["sg-jan"].description.startswith(
        "Du er stedfortræder for Kontorchef, Socialforvaltningen.\n\nDen Tværkommunale Styregruppe (niveau 2)"
    )


def test_somebody_planned_without_keeps_the_time_and_learns_why_the_plan_has_another_meeting() -> None:
    event = events("person-chef-sof")["sg-jan"]
    assert event.transparent
    assert event.description.startswith(
        "Planlagt uden dig; stedfortræder: Vicekontorchef. "
        "Planen regner med dig i Områdedialog Nordbyen, som holdes samtidig.\n\n"
    )
    assert not events("person-chef-tmf")["sg-jan"].transparent
    alone = events("person-chef-sof-2")["sf-nov"]
    assert (alone.transparent, alone.description.split("\n")[0]) == (True, "Planlagt uden dig.")


def test_a_description_names_body_speaker_chair_room_and_agenda() -> None:
    event = events("person-bl-1")["sf-sep"]
    assert event.description == (
        "Samarbejdsforum (niveau 2)\n"
        "Ordførende: Direktør, Socialforvaltningen\n"
        "Forperson: Centerchef\n"
        "Lokale: Sal A\n\n"
        "Dagsorden:\n1. Evaluering af styringsdialogen 2026 (afsluttes her og offentliggøres)"
    )
    assert event.location == "Rådhuset, Sal A"
    assert event.categories == ("Samarbejdsforum",)


def test_no_feed_lists_who_comes() -> None:
    body = render(feed("organ-samarbejdsforum")) + render(feed("alle"))
    assert b"ATTENDEE" not in body
    for name in ("Forperson Nord", "Vicekontorchef", "Kontorchef"):
        assert name.encode() not in body.replace(b"\r\n ", b"")


def test_the_public_sees_public_bodies_places_and_public_items_only() -> None:
    found = events("offentlig")
    assert sorted(found) == [
        "br-2027-03-18", "br-2027-12-09", "evaluering+offentliggoerelse", "hovedaftale+offentliggoerelse",
        "sf-nov", "sf-sep",
    ]  # fmt: skip
    assert found["sf-nov"].location == "Rådhuset"
    assert (
        found["sf-nov"].description == "Dagsorden:\n1. Hovedaftale med BL (derefter Borgerrepræsentationen)"
    )
    assert found["sf-sep"].description == ""
    assert all(event.transparent for event in found.values())


def test_a_published_route_is_a_whole_day_on_the_public_feed() -> None:
    event = events("offentlig")["evaluering+offentliggoerelse"]
    assert (event.start, event.end) == (date(2027, 9, 15), date(2027, 9, 16))
    assert event.summary == "Offentliggørelse: Evaluering af styringsdialogen 2026"
    assert event.description == "Offentliggøres, efter at punktet er behandlet i Samarbejdsforum."


def test_a_cancelled_public_meeting_keeps_the_participants_agenda_from_the_public() -> None:
    later = without("sf-nov")
    told = published(later, published(), NOW + timedelta(days=7))
    public = events("offentlig", later, told)["sf-nov"]
    opened = "Dagsorden:\n1. Hovedaftale med BL (derefter Borgerrepræsentationen)"
    assert (public.cancelled, public.location) == (True, "Rådhuset")
    assert public.description == f"Aflyst.\n\n{opened}"
    member = events("person-bl-1", later, told)["sf-nov"]
    assert (member.cancelled, member.sequence) == (True, 1)
    assert member.description.startswith("Aflyst.\n\nSamarbejdsforum")
    assert b"SUMMARY:AFLYST: Samarbejdsforum" in render(feed("person-bl-1", later, told))


def test_a_deadline_on_24_december_moves_to_the_open_day_before() -> None:
    event = events("organ-styregruppe")["sg-dec+dagsorden"]
    assert (event.start, event.transparent) == (date(2027, 12, 23), True)
    assert event.summary == "Udsendelse af dagsorden: Den Tværkommunale Styregruppe (ultimo december)"
    assert events("organ-styregruppe")["sg-dec+referat"].start == date(2028, 1, 6)


def test_every_forvaltning_is_asked_for_items_whether_it_comes_or_not() -> None:
    call = "dialog-nord+indkaldelse-af-punkter"
    for stem in (
        "forvaltning-sof",
        "forvaltning-tmf",
        "person-tilsyn",
        "organisation-nord",
        "administrator-kab",
    ):
        assert events(stem)[call].start == date(2027, 8, 12)
    assert "dialog-nord" not in events("forvaltning-sof")
    for stem in ("organisation-bl", "organisation-syd", "offentlig", "person-chef-tmf"):
        assert call not in events(stem)


def test_organisations_see_their_own_dialogue_with_or_without_administrator() -> None:
    assert meetings("organisation-nord") == ["dialog-nord"]
    assert meetings("administrator-kab") == ["dialog-nord"]
    assert meetings("organisation-syd") == ["dialog-syd"]
    assert "Organisation: Nordbo (2.900 boliger)" in events("organisation-nord")["dialog-nord"].description


def test_a_forvaltning_reads_which_of_its_posts_are_stood_in_for() -> None:
    found = events("forvaltning-sof")
    assert found["sg-jan"].description.startswith(
        "Vicekontorchef er stedfortræder for Kontorchef, Socialforvaltningen.\n\n"
    )
    assert found["sf-nov"].description.startswith("Planlagt uden Kontorchef, Socialforvaltningen.\n\n")
    assert events("forvaltning-tmf")["sg-jan"].description.startswith("Den Tværkommunale Styregruppe")


def test_a_given_date_takes_nobodys_time_and_concerns_a_forvaltning_only_with_an_item() -> None:
    mine = events("person-chef-tmf")
    assert mine["br-2027-03-18"].transparent
    assert [name for name in meetings("forvaltning-tmf") if name.startswith("br")] == ["br-2027-12-09"]


@pytest.mark.parametrize("stem", [one.stem for one in find_subscribers(PROGRAMME)])
def test_the_same_programme_gives_the_same_bytes_whenever_it_is_published_again(stem: str) -> None:
    again = published(PROGRAMME, published(), NOW + timedelta(days=30))
    assert again == published()
    assert render(feed(stem, PROGRAMME, again)) == render(feed(stem))


def test_moving_a_meeting_by_hours_raises_that_event_and_no_other() -> None:
    later = moved("sf-sep", "2027-09-14 9:00")
    told = published(later, published(), NOW + timedelta(days=7))
    raised = {uid for uid, one in told.events.items() if one.sequence}
    assert raised == {"sf-sep.2027@kbh.aarshjul"}
    assert events("person-bl-1", later, told)["sf-sep"].description.startswith(
        "Flyttet fra tirsdag den 14. september 2027 kl. 13.00 til tirsdag den 14. september 2027 kl. 9.00."
    )


def test_moving_a_meeting_to_another_day_takes_its_deadlines_along() -> None:
    later = moved("sf-sep", "2027-09-16 13:00")
    told = published(later, published(), NOW + timedelta(days=7))
    assert sorted(uid.partition("@")[0] for uid, one in told.events.items() if one.sequence) == [
        "evaluering.2027+offentliggoerelse", "sf-sep.2027", "sf-sep.2027+dagsorden",
    ]  # fmt: skip


def test_another_deputy_is_told_once_and_only_to_those_who_read_of_it() -> None:
    plan = PROGRAMME.plan
    nobody = Sitting("chef-sof")
    placements = [
        replace(one, sittings=(nobody, one.sittings[1])) if one.meeting == "sg-jan" else one
        for one in plan.placements
    ]
    later = replace(PROGRAMME, plan=replace(plan, placements=tuple(placements)))
    told = published(later, published(), NOW + timedelta(days=7))
    assert not any(one.sequence for one in told.events.values())
    later_on = (NOW + timedelta(days=7)).replace(microsecond=0)
    assert events("person-chef-sof", later, told)["sg-jan"].changed == later_on
    assert events("organ-styregruppe", later, told) == events("organ-styregruppe")
    assert published(later, told, NOW + timedelta(days=14)) == told
    assert "sg-jan" not in events("person-vice-sof", later, told)
    assert events("person-chef-sof", later, told)["sg-jan"].description.startswith(
        "Planlagt uden dig. Planen"
    )


def test_two_ids_that_spell_one_uid_are_refused() -> None:
    twin = replace(PROGRAMME.meetings["nordbyen"], id="nordbyén")
    with pytest.raises(ValueError, match="nordby"):
        announce(replace(PROGRAMME, meetings={**PROGRAMME.meetings, "nordbyén": twin}), ())


def test_two_deadlines_of_names_that_sound_alike_are_two_events() -> None:
    twice = replace(PROGRAMME.meetings["sf-sep"], deadlines=(("referat", 5), ("Referat", 10)))
    found = events(
        "organ-samarbejdsforum", replace(PROGRAMME, meetings={**PROGRAMME.meetings, "sf-sep": twice})
    )
    assert [found[name].start for name in ("sf-sep+referat", "sf-sep+referat-2")] == [
        date(2027, 9, 21), date(2027, 9, 28),
    ]  # fmt: skip
