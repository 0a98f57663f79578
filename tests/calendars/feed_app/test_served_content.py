"""What the running server shows to whom: as much as was asked for, and nobody's name or business besides."""

from dataclasses import replace

import pytest

from calendars.deadlines import CALL
from calendars.programme import Programme
from tests.calendars.feed_app.house import House
from tests.calendars.feed_app.raw_feed import Properties, by_name, property_names, unfolded
from tests.calendars.programmes import programme

PROGRAMME = programme()
ICS = "kalender.ics"
EVERYBODY = (
    "alle", "offentlig", "organ-styregruppe", "dialog-styringsdialog", "organisation-nord",
    "administrator-kab", "forvaltning-tmf", "lokale-sal-a", "person:Centerchef", "person:Kundechef",
)  # fmt: skip
VERSION = {"UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"}
DAYS = {"evaluering", "hovedaftale"}
TIMES = {"DTSTART;TZID=Europe/Copenhagen", "DTEND;TZID=Europe/Copenhagen"}


def sent(house: House, of: Programme, subject: str, *facts: str, **asked: tuple[str, ...]) -> bytes:
    """What a new subscriber is sent."""
    answer = house.get(house.subscribe(of, subject, *facts, **asked) + ICS)
    assert answer.status == 200
    return answer.body


@pytest.mark.parametrize("subject", ["offentlig", "alle", "organisation-syd", "organ-samarbejdsforum"])
def test_the_public_sees_public_bodies_and_what_was_opted_in_of_their_agendas(
    house: House, subject: str
) -> None:
    """The length of a dialogue would betray a supervision, and a body's agenda is the participants' own:
    neither is public unless the year says so. Of no subscriber does the public's detail show more.
    """
    for detail in ("public", *(["participant"] if subject == "offentlig" else [])):
        events = by_name(sent(house, PROGRAMME, subject, detail, options=("deadlines",)))
        due, shown = (
            {name: one for name, one in events.items() if ("+" in name) is days} for days in (True, False)
        )
        public = {"sf-sep", "sf-nov", "br-2027-03-18", "br-2027-12-09"}
        assert (set(shown) <= public, bool(shown)) == (True, subject != "organisation-syd")
        assert {name.partition("+")[2] for name in due} <= {"offentliggoerelse"}
        for hidden in ("dialog", "ilsyn", "tyregruppe", "Temaer", "Sal A", "Centerchef", "Evaluering"):
            assert hidden not in str(shown)
        assert {name.partition("+")[0] for name in due} == (DAYS if subject == "offentlig" else set())
        assert ("1. Hovedaftale med BL" in str(shown)) == (subject == "offentlig")


def test_a_body_is_public_once_the_year_says_so_and_a_dialogue_never(own_house: House) -> None:
    """Visibility is each body's own, and that of its items theirs."""
    opened = {one.id: replace(one, visibility="public") for one in PROGRAMME.series.values()}
    of = replace(PROGRAMME, series=opened)
    own_house.publish(of)
    for path in ("/offentlig/kbh/2027/kalender.ics", own_house.subscribe(of, "offentlig") + ICS):
        found = by_name(own_house.get(path).body)
        meetings = {name for name in found if "+" not in name}
        assert {"sg-jan", "sg-dec", "sf-sep"} <= meetings
        assert not {"dialog-nord", "dialog-syd", "nordbyen"} & meetings
        assert "Evaluering" not in str(found["sg-jan"])


@pytest.mark.parametrize("subject", EVERYBODY)
def test_a_feed_has_no_attendees_and_asks_for_no_answer(house: House, subject: str) -> None:
    """RFC 5546 3.2.1 forbids ATTENDEE in what is published, and METHOD:PUBLISH demands an ORGANIZER, whom
    there is none of; METHOD:REQUEST makes clients ask everybody to accept. Who sits where is nobody
    else's: of people only chairs and caseworkers are named, and to each their own deputy.
    """
    for detail in ("participant", "busy", "public"):
        body = sent(house, PROGRAMME, subject, detail, options=("deadlines", "alarm-30"))
        assert not {"ATTENDEE", "ORGANIZER", "METHOD", "REQUEST-STATUS", "CONTACT"} & property_names(body)
        assert b"mailto:" not in body.lower()
    events = str(list(by_name(sent(house, PROGRAMME, subject)).values()))
    for person in ("Kundechef", "Skoleleder", "Direktør SOF", "Forperson Nord", "Kontorchef efter"):
        assert person not in events


def test_due_dates_are_whole_days_that_take_no_time_and_bells_ring_on_request(house: House) -> None:
    """Clients do not show VTODO; an alarm that nobody asked for is the end of a subscription."""
    plain = sent(house, PROGRAMME, "alle")
    asked = sent(house, PROGRAMME, "alle", options=("deadlines", "alarm-30"))
    due = {name: event for name, event in by_name(asked).items() if "+" in name}
    assert due.keys() >= {"sg-dec+dagsorden", "sg-dec+referat", f"dialog-nord+{CALL.replace(' ', '-')}"}
    for event in due.values():
        start, end = (event[f"{name};VALUE=DATE"] for name in ("DTSTART", "DTEND"))
        assert int(end) > int(start)
        assert (event["TRANSP"], event["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")
    assert due["sg-dec+dagsorden"]["DTSTART;VALUE=DATE"] == "20271223"
    assert by_name(plain).keys() == by_name(asked).keys() - due.keys()
    mine = sent(house, PROGRAMME, "person:Centerchef", options=("alarm-30", "deadlines"))
    taken = [event for event in by_name(mine).values() if event["TRANSP"] == "OPAQUE"]
    assert (unfolded(mine).count("TRIGGER:-PT30M"), mine.count(b"BEGIN:VALARM")) == (len(taken), len(taken))
    assert b"BEGIN:VALARM" not in plain + sent(house, PROGRAMME, "person:Centerchef")
    assert b"VTODO" not in plain + asked + mine


def test_a_calendar_has_its_names_and_rhythm_and_a_meeting_its_place_and_body(house: House) -> None:
    """Each fact by its standard name (RFC 7986) and by the older one that Outlook and Apple read."""
    body = sent(house, PROGRAMME, "person:Centerchef")
    head = unfolded(body.partition(b"BEGIN:VTIMEZONE")[0])
    for line in (
        "NAME:Årshjul 2027: Centerchef", "X-WR-CALNAME:Årshjul 2027: Centerchef",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
    ):  # fmt: skip
        assert line in head
    events = by_name(body)
    for name, category in (("sf-sep", "Samarbejdsforum"), ("sg-jan", "Den Tværkommunale Styregruppe")):
        assert events[name]["CATEGORIES"] == category
    assert events["sf-sep"]["LOCATION"] == "Rådhuset\\, Sal A"
    assert events["sg-jan"]["COLOR"] == "darkslateblue"


def test_a_subscription_shows_as_much_as_its_detail_and_no_property_more(house: House) -> None:
    """Whoever hands their hours to others hands nothing else; the public's detail is body, time, place."""
    whole, busy, public = (
        by_name(sent(house, PROGRAMME, "person:Centerchef", detail))
        for detail in ("participant", "busy", "public")
    )
    assert "Forperson: Centerchef" in whole["sf-sep"]["DESCRIPTION"]
    assert allowed(busy) <= VERSION | TIMES | {"SUMMARY"}
    assert {event["SUMMARY"] for event in busy.values()} == {"Optaget"}
    taken = {times(one) for name, one in whole.items() if one["TRANSP"] == "OPAQUE"}
    assert {times(event) for event in busy.values()} == taken
    assert not [name for name in busy if name in whole]
    assert allowed(public) <= VERSION | TIMES | {"SUMMARY", "LOCATION"}
    assert {(event["SUMMARY"], event.get("LOCATION")) for name, event in public.items() if name < "c"} == {
        ("Borgerrepræsentationen", None)
    }
    assert (public["sf-sep"]["SUMMARY"], public["sf-sep"]["LOCATION"]) == ("Samarbejdsforum", "Rådhuset")


def allowed(events: dict[str, Properties]) -> set[str]:
    """The names of all properties that the events have."""
    return {name for event in events.values() for name in event}


def times(event: Properties) -> tuple[str, ...]:
    """When it begins and ends, as its lines say."""
    return tuple(event[name] for name in sorted(TIMES))
