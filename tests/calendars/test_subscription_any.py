"""Whatever is planned, on whatever day: everybody sees their own, and the public no dialogue."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.announcement import announce
from calendars.feed import Feed, render
from calendars.grid import Slot
from calendars.plan import Placement, Plan, Sitting
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subscribers import Subscriber, find_subscribers
from calendars.subscription import feeds_of
from tests.calendars.programmes import FIRST, LAST, programme

PROGRAMME = programme()
NOW = datetime(2026, 12, 1, tzinfo=UTC)
EDGES = ("2027-01-01", "2027-03-28", "2027-03-29", "2027-07-31", "2027-08-01", "2027-10-31", "2027-12-31")
DAYS = st.one_of(st.sampled_from([date.fromisoformat(day) for day in EDGES]), st.dates(FIRST, LAST))
PEOPLE = st.sampled_from([None, *sorted(PROGRAMME.persons)])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Some of the meetings, each with anybody on its seats."""
    placements = []
    for meeting in PROGRAMME.meetings.values():
        if meeting.given or not draw(st.booleans()):
            continue
        slot = Slot(draw(DAYS), 30 * draw(st.integers(0, 44)))
        sittings = []
        for seat in meeting.seats:
            person = draw(PEOPLE)
            role = draw(st.sampled_from(["holder", "deputy"])) if person else None
            sittings.append(Sitting(seat.post, person, role))
        people = {"chair": draw(PEOPLE), "caseworker": draw(PEOPLE) if meeting.caseworkers else None}
        placements.append(Placement(meeting.id, slot, sittings=tuple(sittings), **people))
    return Plan.of(placements)


def feeds(of: Programme) -> tuple[tuple[Subscriber, Feed], ...]:
    subscribers = find_subscribers(of)
    announced = announce(of, subscribers)
    told = publish(Publication(), {uid: one.visible for uid, one in announced.items()}, NOW)
    return tuple(feeds_of(of, announced, subscribers, told))


@settings(max_examples=40, deadline=None)
@given(plans())
def test_everybody_sees_the_meetings_that_are_theirs_and_the_public_only_public_ones(plan: Plan) -> None:
    of = replace(PROGRAMME, plan=plan)
    theirs: dict[str, set[str]] = {person: set() for person in of.persons}
    for held in plan.placements:
        for sitting in held.sittings:
            holder = of.posts[sitting.post].holder(held.slot.day)
            for person in {sitting.person, holder, held.caseworker} - {None}:
                theirs[str(person)].add(of.uid(held.meeting))
    for subscriber, feed in feeds(of):
        shown = {event.uid for event in feed.events if "+" not in event.uid}
        if subscriber.kind == "person":
            assert shown == theirs[subscriber.id]
        elif subscriber.kind == "public":
            assert shown == {of.uid(p.meeting) for p in plan.placements if p.meeting.startswith("sf-")}
        elif subscriber.kind == "all":
            assert shown == {of.uid(p.meeting) for p in plan.placements}


@st.composite
def other_people(draw: st.DrawFn, plan: Plan) -> Plan:
    """The same meetings at the same times, with anybody else on their seats."""
    people = {one.meeting: one for one in draw(plans()).placements}
    return Plan.of(
        replace(one, sittings=other.sittings, chair=other.chair, caseworker=other.caseworker)
        if (other := people.get(one.meeting))
        else one
        for one in plan.placements
    )


@settings(max_examples=40, deadline=None)
@given(st.data(), plans())
def test_who_attends_is_told_where_it_is_read_and_nowhere_else(data: st.DataObject, plan: Plan) -> None:
    """No version changes, nor a feed that does not speak of it; where one does, its time of change does."""
    before, after = (replace(PROGRAMME, plan=one) for one in (plan, data.draw(other_people(plan))))
    told: list[Publication] = []
    shown = []
    for of in (before, after):
        subscribers = find_subscribers(of)
        announced = announce(of, subscribers)
        wanted = {uid: one.visible for uid, one in announced.items()}
        told.append(publish(told[-1] if told else Publication(), wanted, NOW + timedelta(len(told))))
        shown.append(dict(feeds_of(of, announced, subscribers, told[-1])))
    assert {one.sequence for one in told[1].events.values()} <= {0}
    for subscriber, feed in shown[1].items():
        old = {event.uid: event for event in shown[0][subscriber].events}
        for event in feed.events:
            if event.uid in old:
                same = replace(event, changed=NOW) == replace(old[event.uid], changed=NOW)
                assert (event.changed == old[event.uid].changed) is same
        if subscriber.kind == "public":
            assert render(feed) == render(shown[0][subscriber])


@settings(max_examples=25, deadline=None)
@given(plans())
def test_every_feed_can_be_read_back_with_the_time_that_was_planned(plan: Plan) -> None:
    of = replace(PROGRAMME, plan=plan)
    slots = {of.uid(one.meeting): one.slot for one in plan.placements}
    for _, feed in feeds(of):
        for event in icalendar.Calendar.from_ical(render(feed)).walk("VEVENT"):
            uid = str(event["UID"])
            if uid not in slots:
                continue
            meeting = of.meetings[uid.partition(".")[0]]
            local = of.span(meeting.id)[0]
            assert (local.date(), local.hour * 60 + local.minute) == (slots[uid].day, slots[uid].minute)
            start, end = (event[name].dt.astimezone(UTC) for name in ("DTSTART", "DTEND"))
            assert start == local.astimezone(UTC)
            assert end - start == timedelta(minutes=meeting.minutes)
