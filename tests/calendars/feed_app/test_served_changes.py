"""What the running server tells of a change is a new version of the same event, and of nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from calendars.engagements import OwnEvents, read_engagements
from calendars.places import Room
from calendars.plan import Plan
from calendars.programme import Programme
from tests.calendars.feed_app.house import FIRST, House
from tests.calendars.feed_app.raw_feed import Properties, by_name, raw_events
from tests.calendars.programmes import PLACEMENTS, PLAN, moved, programme, without

PROGRAMME = programme()
ICS = "kalender.ics"
DAY = timedelta(days=1)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST_STAMP, SECOND_STAMP = "20261201T090000Z", "20261202T090000Z"
STAMPS = ("DTSTAMP", "LAST-MODIFIED")
MOVE = moved("sf-sep", "2027-09-15 10:00")


def seen(house: House, path: str) -> dict[str, Properties]:
    """The events that a subscriber is sent now."""
    return by_name(house.get(path + ICS).body)


def changed(before: Mapping[str, Properties], after: Mapping[str, Properties]) -> set[str]:
    """The events that are not the same in all their lines."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def placed_otherwise(name: str, **facts: Any) -> Programme:
    """The programme with another room or chair, or other people, for one meeting."""
    there = [replace(one, **facts) if one.meeting == name else one for one in PLACEMENTS]
    return replace(
        PROGRAMME,
        plan=Plan.of(there, PLAN.dropped, PLAN.routes),
        rooms={**PROGRAMME.rooms, "sal-b": Room("sal-b", "Sal B", "raadhuset", 20)},
    )


def told_otherwise(name: str, **facts: Any) -> Programme:
    """The programme with another title or agenda for one meeting."""
    return replace(
        PROGRAMME, meetings={**PROGRAMME.meetings, name: replace(PROGRAMME.meetings[name], **facts)}
    )


def test_a_meeting_has_one_permanent_uid_in_every_feed(own_house: House) -> None:
    """A client that meets another uid shows the meeting twice (RFC 5545 3.8.4.7): so the uid is of the
    meeting's id, and hangs on no time, title, place in a list, subscriber or secret.
    """
    subjects = ("alle", "organ-samarbejdsforum", "person:Centerchef", "lokale-sal-a", "offentlig")
    paths = [own_house.subscribe(PROGRAMME, one) for one in subjects]
    turned = replace(
        told_otherwise("sf-sep", title="Ekstraordinært møde"),
        plan=MOVE.plan,
    )
    turned = replace(turned, meetings=dict(reversed(turned.meetings.items())))
    for number, of in enumerate((PROGRAMME, turned)):
        own_house.publish(of, FIRST + number * DAY)
        for path, secret in zip(paths, own_house.secrets, strict=True):
            body = own_house.get(path + ICS).body
            uids = raw_events(body).keys()
            assert {uid for uid in uids if uid.startswith("sf-sep.")} == {"sf-sep.2027@kbh.aarshjul"}
            assert all(uid.isascii() and uid.endswith("@kbh.aarshjul") for uid in uids)
            assert secret not in body.decode()


UNSEEN = {
    "nothing": PROGRAMME,
    "the chair": placed_otherwise("sf-sep", chair="Direktør SOF"),
    "the body's colour": replace(
        PROGRAMME, series={one.id: replace(one, color="#008000") for one in PROGRAMME.series.values()}
    ),
    "the price of dropping it": told_otherwise("sf-sep", drop_price=7),
}
SEEN = {
    "time": MOVE,
    "title": told_otherwise("sf-sep", title="Samarbejdsforum: Ældreboliger"),
    "room": placed_otherwise("sf-sep", room="sal-b"),
    "agenda": told_otherwise("sf-sep", items=("Ventelister",)),
}


def test_the_sequence_rises_by_one_with_what_is_seen_of_a_change_and_with_nothing_else(
    own_house: House,
) -> None:
    """RFC 5545 3.8.7.4: clients drop what looks older, and show a change that is none as news. Who chairs
    and what a body looks like are no revision of the meeting.
    """
    path = own_house.subscribe(PROGRAMME)
    own_house.publish(PROGRAMME)
    sequence = 0
    for number, (what, of) in enumerate([*UNSEEN.items(), *SEEN.items()]):
        own_house.publish(of, FIRST + number * DAY)
        sequence += what in SEEN
        found = {name: event["SEQUENCE"] for name, event in seen(own_house, path).items()}
        assert found.pop("sf-sep") == str(sequence), what
        assert set(found.values()) == {"0"}, what


def test_an_event_is_stamped_with_its_own_last_published_change(own_house: House) -> None:
    """A stamp of now makes every fetch a new version and every 304 impossible; one stamp for a whole feed
    tells of changes that are none. DTSTAMP and LAST-MODIFIED say the same (RFC 5545 3.8.7.2).
    """
    path = own_house.subscribe(PROGRAMME)
    own_house.publish(PROGRAMME)
    for number in (1, 2, 3):
        own_house.publish(MOVE, FIRST + number * DAY)
        stamps = {name: {event[one] for one in STAMPS} for name, event in seen(own_house, path).items()}
        assert stamps.pop("sf-sep") == {SECOND_STAMP}
        assert set.union(*stamps.values()) == {FIRST_STAMP}
        assert own_house.get(path + ICS).headers["last-modified"] == "Wed, 02 Dec 2026 09:00:00 GMT"


def test_a_move_is_a_later_version_in_every_feed_that_shows_it(own_house: House) -> None:
    """Evolution keeps the old time unless SEQUENCE rises, ICSx5 unless LAST-MODIFIED does: in all details."""
    kinds = [("alle",), ("person:Centerchef",), ("person:Centerchef", "busy"), ("offentlig", "public", "en")]
    paths = [own_house.subscribe(PROGRAMME, *kind) for kind in kinds]
    own_house.publish(PROGRAMME)
    before = [seen(own_house, path) for path in paths]
    own_house.publish(MOVE, FIRST + DAY)
    for path, old in zip(paths, before, strict=True):
        new = seen(own_house, path)
        (name,) = (one for one in changed(old, new) if "+" not in one)
        assert new[name]["DTSTART;TZID=Europe/Copenhagen"] == "20270915T100000"
        assert (old[name]["SEQUENCE"], new[name]["SEQUENCE"]) == ("0", "1")
        assert [new[name][one] for one in STAMPS] == [SECOND_STAMP] * 2


@pytest.mark.parametrize("kept", [30, 0])
def test_a_cancelled_meeting_stays_its_time_and_goes_with_the_next_publication(
    own_house: House, kept: int
) -> None:
    """Who was on holiday must not meet in an empty room: a meeting that just disappears is not noticed, and
    Outlook does not heed STATUS. Between two publications nothing changes, whatever the day.
    """
    path = own_house.subscribe(PROGRAMME, "organisation-syd")
    own_house.publish(PROGRAMME)
    cancelled = replace(without("dialog-syd"), keep_cancelled=kept)
    own_house.publish(cancelled, FIRST + DAY)
    answer = own_house.get(path + ICS)
    event = by_name(answer.body)["dialog-syd"]
    assert (event["SUMMARY"], event["STATUS"]) == ("AFLYST: Styringsdialog med Sydbo", "CANCELLED")
    assert (event["TRANSP"], event["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")
    assert (event["SEQUENCE"], event["DTSTART;TZID=Europe/Copenhagen"]) == ("1", "20271005T090000")
    last_day = datetime(2027, 10, 5, 23, 59, tzinfo=COPENHAGEN) + kept * DAY
    own_house.publish(cancelled, last_day)
    assert own_house.get(path + ICS, If_None_Match=answer.headers["etag"]).status == 304
    own_house.publish(cancelled, last_day + timedelta(minutes=1))
    assert seen(own_house, path) == {}


def test_a_move_says_where_from_and_why_only_if_there_is_a_public_reason(own_house: House) -> None:
    """Clients show the new time and forget the old one."""
    paths = [own_house.subscribe(PROGRAMME, who) for who in ("alle", "offentlig")]
    own_house.publish(PROGRAMME)
    notes = (
        (
            MOVE, "",
            "Flyttet fra tirsdag den 14. september 2027 kl. 13.00"
            " til onsdag den 15. september 2027 kl. 10.00.",
        ),
        (
            moved("sf-sep", "2027-09-16 9:30"), "Salen er optaget",
            "Flyttet fra onsdag den 15. september 2027 kl. 10.00 til torsdag den 16. september 2027 kl. 9.30."
            " Begrundelse: Salen er optaget",
        ),
    )  # fmt: skip
    for number, (of, reason, note) in enumerate(notes, start=1):
        own_house.publish(of, FIRST + number * DAY, reason)
        for path in paths:
            events = seen(own_house, path)
            assert events["sf-sep"]["DESCRIPTION"].split("\\n")[0] == note
            others = [event.get("DESCRIPTION", "") for name, event in events.items() if "sf-sep" not in name]
            assert not [text for text in others if "kl. 13.00" in text or "Ændret" in text]


def test_whoever_is_planned_without_is_told_so_and_which_meeting_counts(own_house: House) -> None:
    """Somebody with a seat that day sees the meeting also when the plan does without them: it takes none of
    their time, and of two at once it says which one the plan counts on.
    """
    own_house.publish(PROGRAMME)
    early, late, deputy = (
        seen(own_house, own_house.subscribe(PROGRAMME, f"person:{one}"))
        for one in ("Kontorchef%20f%C3%B8r", "Kontorchef%20efter", "Vicekontorchef")
    )
    assert (set(early), set(late)) == ({"sg-jan", "nordbyen"}, {"sf-sep", "sf-nov", "sg-dec"})
    assert early["sg-jan"]["DESCRIPTION"].startswith(
        "Planlagt uden dig\\; stedfortræder: Vicekontorchef. "
        "Planen regner med dig i Områdedialog Nordbyen\\, som holdes samtidig."
    )
    assert (early["sg-jan"]["TRANSP"], early["nordbyen"]["TRANSP"]) == ("TRANSPARENT", "OPAQUE")
    assert "Planlagt uden" not in early["nordbyen"]["DESCRIPTION"]
    assert (deputy["sg-jan"]["TRANSP"], late["sf-nov"]["TRANSP"]) == ("OPAQUE", "TRANSPARENT")


@pytest.mark.parametrize("detail", ["participant", "busy"])
def test_our_own_meetings_that_come_back_in_a_calendar_are_no_engagements(
    own_house: House, detail: str
) -> None:
    """Else every published plan would block the next one. A calendar may have lost the uid: then it is the
    time that was published to that person. Next year's plan has to go round them.
    """
    path = own_house.subscribe(PROGRAMME, "person:Centerchef", detail, options=("deadlines",))
    own_house.publish(PROGRAMME)
    exported = own_house.get(path + ICS).body
    bare = b"".join(line for line in exported.splitlines(keepends=True) if not line.startswith(b"UID:"))
    mine = {one.meeting for one in PLACEMENTS if any(s.person == "Centerchef" for s in one.sittings)}
    published = frozenset(PROGRAMME.span(one) for one in mine)

    def taken(octets: bytes, own: OwnEvents | None) -> set[date]:
        first, last = date(2027, 1, 1), date(2027, 12, 31)
        return set(read_engagements(octets, zone=COPENHAGEN, first=first, last=last, own=own).busy.days)

    days = {PROGRAMME.day(one) for one in mine}
    assert taken(exported, None) == taken(bare, OwnEvents("kbh", 2027)) == days
    assert taken(exported, OwnEvents("kbh", 2028)) == days
    assert taken(exported, OwnEvents("kbh", 2027)) == taken(bare, OwnEvents("kbh", 2027, published)) == set()
