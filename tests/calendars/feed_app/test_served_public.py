"""The public calendar is one, wherever it is read, and its meetings have pages of their own."""

import json
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from calendars.announcement import announce
from calendars.feed import render
from calendars.feed_reading import read_feed
from calendars.language import Language
from calendars.places import Room
from calendars.plan import Plan
from calendars.programme import Programme
from calendars.store.ledger import told_now
from calendars.subscribers import find_subscribers
from calendars.subscription import feeds_of
from tests.calendars.feed_app.house import FIRST, KBH, House
from tests.calendars.feed_app.raw_feed import Properties, by_name
from tests.calendars.programmes import PLACEMENTS, PLAN, moved, programme, without

PROGRAMME = programme()
PUBLIC = "/offentlig/kbh/2027/"
ICS = "kalender.ics"
DAY = timedelta(days=1)
VERSION = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def in_room(room: str, of: Programme = PROGRAMME) -> Programme:
    """The programme with another room for one public meeting."""
    there = [replace(one, room=room) if one.meeting == "sf-sep" else one for one in PLACEMENTS]
    rooms = {**of.rooms, "sal-b": Room("sal-b", "Sal B", "raadhuset", 20)}
    return replace(of, plan=Plan.of(there, PLAN.dropped, PLAN.routes), rooms=rooms)


def file_of(house: House, of: Programme) -> bytes:
    """The public calendar's file, of what has been told."""
    with house.store.reading() as connection:
        told = told_now(connection, KBH)
    subscribers = find_subscribers(of)
    found = feeds_of(of, announce(of, subscribers), subscribers, told)
    return next(render(feed) for subscriber, feed in found if subscriber.kind == "public")


def test_the_file_the_feeds_the_page_and_the_json_show_the_same_calendar(own_house: House) -> None:
    """Somebody who reads it in one place, and compares, must not wonder which one is right."""
    paths = [own_house.subscribe(PROGRAMME, "offentlig", detail) for detail in ("participant", "public")]
    own_house.publish(PROGRAMME)
    for number, of in enumerate((PROGRAMME, moved("sf-nov", "2027-11-17 9:00"), without("sf-sep"))):
        own_house.publish(of, FIRST + number * DAY)
        octets = own_house.get(PUBLIC + ICS).body
        assert [file_of(own_house, of), *(own_house.get(path + ICS).body for path in paths)] == [octets] * 3
        document = json.loads(own_house.get(PUBLIC + "kalender.json").body)
        listed = {one["uid"]: one for one in document["meetings"] + document["made_public"]}
        page = own_house.get(PUBLIC).body.decode()
        for event in read_feed(octets).events:
            one = listed.pop(event.uid)
            assert (one.get("body") or one["what"], one["text"]) == (event.summary, event.description)
            assert f'datetime="{event.start.isoformat()}"' in page
            for line in event.description.split("\n"):
                assert line.removesuffix(".") in page
        assert listed == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_room_alone_is_a_new_version_of_a_public_meeting_and_nothing_else_to_the_public(
    own_house: House, language: Language
) -> None:
    """SEQUENCE and its stamps are the meeting's, one for all (RFC 5545 3.8.7.4); "Ændret" would be a riddle
    to whoever sees no rooms, and the reason an answer to it.
    """
    public, mine = (
        own_house.subscribe(PROGRAMME, who, "participant", language) for who in ("offentlig", "alle")
    )
    own_house.publish(PROGRAMME)
    before = by_name(own_house.get(public + ICS).body)
    own_house.publish(in_room("sal-b"), FIRST + DAY, "Salen er optaget")
    after = by_name(own_house.get(public + ICS).body)
    assert before.pop("sf-sep") | version(after["sf-sep"]) == after.pop("sf-sep")
    assert before == after
    told = by_name(own_house.get(mine + ICS).body)["sf-sep"]
    assert told["LOCATION"] == "Rådhuset\\, Sal B"
    changed = "Ændret. Begrundelse: " if language == "da" else "Changed. Reason: "
    assert told["DESCRIPTION"].startswith(f"{changed}Salen er optaget\\n\\n")


def version(event: Properties) -> dict[str, str]:
    """The version of an event: one that is the second, told on the second day."""
    found = {name: event[name] for name in VERSION}
    assert found == dict(zip(VERSION, ("1", *["20261202T090000Z"] * 2), strict=True))
    return found


def test_a_public_meeting_links_to_a_page_that_names_it_and_no_other_meeting_does(own_house: House) -> None:
    """The same address for all of one language, without a secret; what is never public has none to betray."""
    of = replace(PROGRAMME, public_url=f"http://127.0.0.1:{own_house.port}")
    paths = [own_house.subscribe(of, *kind) for kind in (("alle",), ("person:Forperson%20Nord",))]
    english = own_house.subscribe(of, "alle", "participant", "en")
    own_house.publish(of)
    own_house.publish(replace(of, plan=without("sf-nov").plan), FIRST + DAY)
    for path in (PUBLIC, *paths, english):
        events = by_name(own_house.get(path + ICS).body)
        linked = {name for name, event in events.items() if "URL" in event}
        assert linked == {name for name in events if name.startswith(("sf-", "br-")) and "+" not in name}
        for name in linked:
            url = urlsplit(events[name]["URL"])
            answer = own_house.get(f"{url.path}?{url.query}")
            assert (answer.status, url.port) == (200, own_house.port)
            body = "Samarbejdsforum" if name.startswith("sf") else "Borgerrepræsentationen"
            assert body in answer.body.decode()
            assert (("Aflyst" in answer.body.decode()), name == "sf-nov", path == english) in (
                (True, True, False), (False, False, False), (False, False, True), (False, True, True),
            )  # fmt: skip
            assert ('lang="en"' in answer.body.decode().partition("<body>")[0]) == (path == english)
    assert "URL" not in own_house.get(own_house.subscribe(of, "alle", "busy") + ICS).body.decode()
    assert "URL" not in own_house.get(own_house.subscribe(of, "alle", "public") + ICS).body.decode()


def test_what_is_never_public_is_answered_as_what_there_is_not(own_house: House) -> None:
    own_house.publish(PROGRAMME)
    own_house.publish(in_room("sal-b"), FIRST + DAY, "Salen er optaget")
    page = own_house.get(PUBLIC + "moede/sf-sep")
    assert (page.status, b"13.00" in page.body, b"Sal" in page.body) == (200, True, False)
    assert "Sidst ændret onsdag den 2. december 2026 kl. 10.00." in page.body.decode()
    other = own_house.get(PUBLIC + "moede/sf-nov").body.decode()
    assert "Sidst ændret tirsdag den 1. december 2026 kl. 10.00." in other
    assert own_house.get(PUBLIC + "moede/sf-sep", If_None_Match=page.headers["etag"]).status == 304
    unknown = own_house.get(PUBLIC + "moede/nothing")
    for name in ("dialog-nord", "nordbyen", "sg-jan", "evaluering", "", "sf-sep/", "sf-sep%0A", "SF-SEP"):
        answer = own_house.get(PUBLIC + "moede/" + name)
        assert answer.status == 404
        if name and "/" not in name and "%" not in name:
            assert answer.body == unknown.body


def test_without_an_address_of_the_server_nothing_links_to_it(own_house: House) -> None:
    own_house.publish(PROGRAMME)
    assert b"\r\nURL" not in own_house.get(PUBLIC + ICS).body
