"""Each reader is told of the changes that they see: the public of times and places, the others of all."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from calendars.public_face import PublicFace
from calendars.publication import Publication, Told, Visible, publish

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
UID = "sf-1.2027@kbh.aarshjul"


def meeting(day: int = 14, *, items: str = "", place: str = "Rådhuset", **facts: Any) -> Visible:
    """A meeting of a public body, in a room that the public is not told of."""
    start = datetime(2027, 9, day, 13, tzinfo=COPENHAGEN)
    usual = {
        "start": start,
        "end": start + timedelta(hours=2),
        "summary": "Samarbejdsforum: Udlejning",
        "location": f"{place}, Sal A",
        "audience": ("all", "public"),
        "public": PublicFace("Samarbejdsforum", place, items),
    }
    return Visible(**usual | facts)


def told(*versions: Visible | None) -> Told:
    """What is told when these are published one after the other, a day apart; None: it is not wanted."""
    publication = Publication()
    for number, wanted in enumerate(versions):
        publication = publish(publication, {UID: wanted} if wanted else {}, NOW + timedelta(days=number))
    return publication.events[UID]


def notes(*versions: Visible | None) -> tuple[int, str, str]:
    """The sequence, what participants are told of the last change, and what the public is."""
    one = told(*versions)
    public = one.visible.last_public_change.say(one.visible.start, cancelled=one.visible.cancelled)
    return one.sequence, one.visible.note(), public


def test_a_room_is_news_to_those_who_are_told_of_rooms() -> None:
    other = meeting(location="Rådhuset, Sal B", reason="Salen er optaget")
    assert notes(meeting(), other) == (1, "Ændret. Begrundelse: Salen er optaget", "")
    assert told(meeting(), other).visible.public == meeting().public


def test_a_place_is_news_to_all() -> None:
    other = meeting(place="Bispens Hus", reason="Rådhuset er lukket")
    said = "Ændret. Begrundelse: Rådhuset er lukket"
    assert notes(meeting(), other) == (1, said, said)


def test_the_public_keeps_the_note_of_a_move_when_only_others_see_what_came_after() -> None:
    moved, room = meeting(15, reason="valg"), meeting(15, location="Rådhuset, Sal B", reason="sal")
    was = "Flyttet fra tirsdag den 14. september 2027 kl. 13.00 til onsdag den 15. september 2027 kl. 13.00."
    assert notes(meeting(), moved, room) == (2, "Ændret. Begrundelse: sal", f"{was} Begrundelse: valg")
    assert notes(meeting(), moved, moved) == (1, f"{was} Begrundelse: valg", f"{was} Begrundelse: valg")


def test_an_item_that_is_opened_to_the_public_is_news_to_the_public_alone() -> None:
    opened = meeting(items="1. Hovedaftale", reason="åbenhed")
    assert notes(meeting(), opened) == (1, "", "Ændret. Begrundelse: åbenhed")


def test_who_sees_a_meeting_for_the_first_time_is_told_of_no_change() -> None:
    hidden = meeting(audience=("all",), public=None)
    shown = meeting(15, reason="valg")
    sequence, participants, public = notes(hidden, shown)
    assert (sequence, participants.startswith("Flyttet fra "), public) == (1, True, "")
    assert notes(hidden, meeting()) == (0, "", "")
    assert told(shown, hidden).visible.public is None


def test_a_cancellation_is_told_to_all_and_so_is_its_end() -> None:
    called_off = meeting(cancelled=True, reason="forfald")
    said = "Aflyst. Begrundelse: forfald"
    assert notes(meeting(), called_off) == (1, said, said)
    assert notes(meeting(), None) == (1, "Aflyst.", "Aflyst.")
    again = "Ændret. Begrundelse: alligevel"
    assert notes(meeting(), called_off, meeting(reason="alligevel")) == (2, again, again)
