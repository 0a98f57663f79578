"""A subscription shows as much of what was told as was asked for, and nothing that was not told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from calendars.announcement import announce
from calendars.event import Event, is_all_day
from calendars.feed_reading import read_feed
from calendars.own_events import OwnEvents
from calendars.people import Holding
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.rendering import Rendering
from calendars.store.subscription_kind import SubscriptionKind
from calendars.subjects import subject_of
from calendars.subscribers import find_subscribers
from tests.calendars.programmes import moved, post, programme, without

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROGRAMME = programme()
NORD = "person:Forperson%20Nord"
BEFORE, AFTER = "person:Kontorchef%20f%C3%B8r", "person:Kontorchef%20efter"


def told(of: Programme = PROGRAMME, before: Publication | None = None, days: int = 0) -> Publication:
    wanted = {uid: one.visible for uid, one in announce(of, find_subscribers(of)).items()}
    return publish(before or Publication(), wanted, NOW + timedelta(days=days))


def shown(
    subject: str,
    *facts: str,
    options: tuple[str, ...] = (),
    of: Programme = PROGRAMME,
    what: Publication | None = None,
) -> dict[str, Event]:
    """The events of a subscription by what their uids begin with."""
    kind = SubscriptionKind(subject, *facts, options=options)  # type: ignore[arg-type]
    feed = Rendering(of, what or told(of)).feed(kind)
    return {event.uid.partition(".2027")[0]: event for event in feed.events}


def test_deadlines_and_reminders_are_shown_to_those_who_asked_for_them() -> None:
    assert set(shown(NORD)) == {"dialog-nord", "sf-sep", "sf-nov"}
    with_them = Rendering(PROGRAMME, told()).feed(SubscriptionKind(NORD, options=("deadlines", "alarm-45")))
    assert sum(is_all_day(event.start) for event in with_them.events) == 2
    assert with_them.reminder == timedelta(minutes=45)
    assert Rendering(PROGRAMME, told()).feed(SubscriptionKind(NORD)).reminder is None


def test_busy_tells_when_and_nothing_else() -> None:
    whole, busy = shown(NORD), shown(NORD, "busy")
    assert sorted(one.start for one in busy.values()) == sorted(one.start for one in whole.values())
    for uid, event in busy.items():
        assert (event.summary, event.location, event.description) == ("Optaget", "", "")
        assert (event.categories, event.color, event.url) == ((), "", "")
        assert not [name for name in ("dialog", "sf", "nord") if name in uid]
        assert OwnEvents("kbh", 2027).owns(event.uid)
    assert {one.summary for one in shown(NORD, "busy", "en").values()} == {"Busy"}


def test_busy_leaves_out_what_takes_nobodys_time_and_keeps_its_uid_through_a_move() -> None:
    assert len(shown("person:Kontorchef%20f%C3%B8r", "busy")) == 1  # of two, one is planned without them
    before = shown("organisation-syd", "busy")
    later = moved("dialog-syd", "2027-10-06 9:00")
    after = shown("organisation-syd", "busy", of=later, what=told(later, told(), 1))
    assert set(before) == set(after)
    assert [one.sequence for one in after.values()] == [1]
    cancelled = shown(
        "organisation-syd", "busy", of=without("dialog-syd"), what=told(without("dialog-syd"), told(), 1)
    )
    assert [(one.cancelled, one.summary) for one in cancelled.values()] == [(True, "Optaget")]


@pytest.mark.parametrize("subject", ["offentlig", "organ-samarbejdsforum", NORD])
def test_public_is_body_time_and_place_of_public_meetings(subject: str) -> None:
    found = shown(subject, "public", options=("deadlines",))
    assert {name for name in found if name.startswith("sf")} == {"sf-sep", "sf-nov"}
    assert not [name for name in found if "dialog" in name]
    days = {name for name, event in found.items() if is_all_day(event.start)}
    assert days == ({"evaluering", "hovedaftale"} if subject == "offentlig" else set())
    opened = "Dagsorden:\n1. Hovedaftale med BL (derefter Borgerrepræsentationen)"
    for name, items in (("sf-sep", ""), ("sf-nov", opened if subject == "offentlig" else "")):
        event = found[name]
        assert (event.summary, event.location, event.description) == ("Samarbejdsforum", "Rådhuset", items)
        assert event.transparent


def test_a_cancelled_public_meeting_is_still_named_by_its_body() -> None:
    later = without("sf-nov")
    event = shown("offentlig", "public", of=later, what=told(later, told(), 1))["sf-nov"]
    assert (event.summary, event.location, event.cancelled) == ("Samarbejdsforum", "Rådhuset", True)
    assert event.description.startswith("Aflyst.\n\nDagsorden:\n1. Hovedaftale med BL")


def test_another_language_is_another_wording_of_the_same_events() -> None:
    danish, english = shown(NORD), shown(NORD, "participant", "en")
    assert set(danish) == set(english)
    assert english["dialog-nord"].description.startswith(
        "Styringsdialog (level 3)\nOrganisation: Nordbo (2,900 homes)"
    )
    for uid, event in danish.items():
        other = english[uid]
        assert (event.start, event.sequence, event.changed, event.summary) == (
            other.start, other.sequence, other.changed, other.summary,
        )  # fmt: skip


def test_a_plan_that_is_not_published_shows_in_no_feed() -> None:
    later = moved("dialog-syd", "2027-10-06 9:00")
    for facts in ((), ("participant", "en"), ("public",), ("busy",)):
        before, after = shown("alle", *facts), shown("alle", *facts, of=later, what=told())
        assert {uid: one.start for uid, one in before.items()} == {
            uid: one.start for uid, one in after.items()
        }


def test_whoever_leaves_a_seat_loses_its_meetings_and_the_successor_gets_them() -> None:
    first, then = "person:Kontorchef%20f%C3%B8r", "person:Kontorchef%20efter"
    assert set(shown(then)) == {"sf-sep", "sf-nov", "sg-dec"}
    handed = post(
        "chef-sof", "Kontorchef, Socialforvaltningen", "sof",
        "Kontorchef før 2027-01-01 2027-01-10", "Kontorchef efter 2027-01-11 2099-12-31", deputy="vice-sof",
    )  # fmt: skip
    sat = [
        replace(one, sittings=tuple(replace(s, person=_after(s.person)) for s in one.sittings))
        for one in PROGRAMME.plan.placements
    ]
    plan = replace(PROGRAMME.plan, placements=tuple(sat))  # planned again for the new holder
    later = replace(PROGRAMME, posts={**PROGRAMME.posts, "chef-sof": handed}, plan=plan)
    what = told(later, told(), 1)
    assert shown(first, of=later, what=what) == {}
    assert {"sf-sep", "sf-nov", "sg-dec", "nordbyen"} <= set(shown(then, of=later, what=what))


def _after(person: str | None) -> str | None:
    return "Kontorchef efter" if person == "Kontorchef før" else person


def handed_on() -> Programme:
    """The programme when the second holder of a post is the only one, and so gets the first one's stem."""
    alone = replace(
        PROGRAMME.posts["chef-sof"],
        holdings=(Holding("Kontorchef efter", NOW.date(), NOW.date().replace(year=2099)),),
    )
    return replace(PROGRAMME, posts={**PROGRAMME.posts, "chef-sof": alone})


def test_a_link_stays_its_persons_own_when_files_are_named_anew() -> None:
    stems = {one.id: one.stem for one in find_subscribers(PROGRAMME) if one.kind == "person"}
    assert (stems["Kontorchef før"], stems["Kontorchef efter"]) == ("person-chef-sof", "person-chef-sof-2")
    named = {one.id: one for one in find_subscribers(handed_on()) if one.kind == "person"}
    assert named["Kontorchef efter"].stem == "person-chef-sof"
    assert subject_of(named["Kontorchef efter"]) == "person:Kontorchef%20efter"
    assert shown(BEFORE, of=handed_on(), what=told(handed_on(), told(), 1)) == {}


def test_what_was_told_to_one_is_not_told_to_whoever_has_the_name_of_their_file_now() -> None:
    first = told()
    theirs = set(shown(BEFORE)) - set(shown(AFTER))
    assert theirs
    later = handed_on()
    bare = replace(later, plan=replace(later.plan, placements=()))  # every meeting is cancelled
    cancelled = publish(first, {}, NOW + timedelta(days=1))
    seen = shown(AFTER, of=bare, what=cancelled)
    assert {uid for uid, one in seen.items() if one.cancelled} == set(shown(AFTER))
    assert not theirs & set(seen)


def test_a_room_shows_what_is_held_in_it() -> None:
    assert set(shown("lokale-sal-a", options=("deadlines",))) == {"sf-sep", "sf-nov"}


def test_whoever_the_year_does_not_know_gets_a_whole_calendar_without_events() -> None:
    read = read_feed(Rendering(PROGRAMME, told()).octets(SubscriptionKind("person:ukendt")))
    assert (read.name, read.events) == ("Årshjul 2027", ())


def test_what_an_older_program_told_is_shown_to_the_public_as_well_as_it_can_be_known() -> None:
    """It kept no public faces: those of the plan stand in, of a cancelled meeting its body's name."""
    what = told(without("sf-nov"), told(), 1)
    before = Publication(
        {
            uid: replace(one, visible=replace(one.visible, public=None, reason=""))
            for uid, one in what.events.items()
        }
    )
    now, then = (shown("offentlig", "public", of=without("sf-nov"), what=one) for one in (what, before))
    assert now.keys() == then.keys()
    assert {name for name in now if now[name] != then[name]} == {"sf-nov"}
    lost = then["sf-nov"]
    assert (lost.summary, lost.location, lost.description) == ("Samarbejdsforum", "", "Aflyst.")
