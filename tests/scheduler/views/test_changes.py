"""What a publication changes, in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from calendars.announcement import announce
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subscribers import find_subscribers
from scheduler.views.changes import change_lines, changes, say_counts
from tests.calendars.programmes import moved, programme, without

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def told(of: Programme, before: Publication, days: int = 7) -> Publication:
    wanted = {uid: one.visible for uid, one in announce(of, find_subscribers(of)).items()}
    return publish(before, wanted, NOW + timedelta(days))


FIRST = told(programme(), Publication(), 0)


def test_the_first_publication_is_all_new() -> None:
    found = changes(Publication(), FIRST)
    assert {change.kind for change in found} == {"new"}
    assert say_counts(found, "da") == "9 nye møder, 2 offentliggørelser og 4 frister"
    assert [change.after.visible.start.isoformat()[:10] for change in found[:2] if change.after] == [
        "2027-01-26"
    ] * 2


def test_new_meetings_are_listed_when_asked_for_and_the_rest_counted() -> None:
    found = changes(Publication(), FIRST)
    assert change_lines(found, "da", 40) == []
    lines = change_lines(found, "da", 40, most_new=3)
    assert len(lines) == 4
    assert all(line.startswith("  ny: ") for line in lines[:3])
    assert lines[3] == "  og 8 til"
    assert len(change_lines(found, "en", 40, most_new=11)) == 11


def test_nothing_new_is_no_change() -> None:
    assert changes(FIRST, told(programme(), FIRST)) == ()
    assert say_counts((), "da") == ""


def test_a_move_says_from_and_to() -> None:
    (change,) = changes(FIRST, told(moved("sf-sep", "2027-09-14 9:00"), FIRST))
    assert change.kind == "moved"
    assert change.say("da") == (
        "Samarbejdsforum: Udlejning: fra tirsdag den 14. september 2027 kl. 13.00"
        " til tirsdag den 14. september 2027 kl. 9.00"
    )
    assert say_counts((change,), "en") == "1 moved"


def test_a_meeting_without_its_room_is_told_as_one() -> None:
    of = programme()
    room = of.rooms[of.plan.by_meeting["sf-nov"].room or ""]
    placements = [replace(one, room=None) if one.meeting == "sf-nov" else one for one in of.plan.placements]
    found = changes(FIRST, told(replace(of, plan=replace(of.plan, placements=tuple(placements))), FIRST))
    assert [change.kind for change in found] == ["room"]
    assert room.name in found[0].say("da").partition(" til ")[0]
    assert say_counts(found, "en") == "1 in another room"
    assert say_counts(found, "da") == "1 i andet lokale"
    assert change_lines(found, "da", 1)[0].startswith("  andet lokale: Samarbejdsforum")


def test_a_cancellation_takes_its_deadlines_along_and_a_return_is_new() -> None:
    gone = told(without("dialog-nord"), FIRST)
    found = changes(FIRST, gone)
    assert [change.kind for change in found] == ["cancelled"] * 2
    assert say_counts(found, "da") == "1 aflyst og 1 frist"
    back = changes(gone, told(programme(), gone, 14))
    assert [change.kind for change in back] == ["new"] * 2


def test_another_chair_is_told_to_all_but_the_public() -> None:
    of = programme()
    placements = [replace(one, chair=None) if one.meeting == "sf-nov" else one for one in of.plan.placements]
    found = changes(FIRST, told(replace(of, plan=replace(of.plan, placements=tuple(placements))), FIRST))
    assert [(change.kind, change.uid) for change in found] == [("people", "sf-nov.2027@kbh.aarshjul")]
    (change,) = found
    assert change.after is not None
    assert change.readers == set(change.after.visible.audience) - {"public"}
    assert say_counts(found, "da") == "1 med andre deltagere"


def test_what_is_shown_no_longer_has_gone() -> None:
    gone = told(without("sf-nov"), FIRST)
    forgotten = told(without("sf-nov"), gone, 400)
    found = changes(gone, forgotten)
    assert [change.kind for change in found if change.uid.startswith("sf-nov")] == ["gone"]
    assert found[0].say("da").startswith("Samarbejdsforum (medio november), tirsdag den 16. november 2027")
