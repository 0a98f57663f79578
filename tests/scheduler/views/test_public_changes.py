"""Whom a publication is news to, and what of it the public reads."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from calendars.announcement import announce
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subscribers import find_subscribers
from scheduler.views.changes import Change, change_lines, changes, say_counts
from scheduler.views.who_is_told import who_is_told
from tests.calendars.programmes import moved, programme, without

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
MEETING = "sf-sep"


def told(of: Programme, before: Publication, days: int = 7) -> Publication:
    wanted = {uid: one.visible for uid, one in announce(of, find_subscribers(of)).items()}
    return publish(before, wanted, NOW + timedelta(days))


FIRST = told(programme(), Publication(), 0)


def seen(of: Programme) -> dict[str, tuple[Change, ...]]:
    found = changes(FIRST, told(of, FIRST))
    return {one.subscriber.stem: one.changes for one in who_is_told(found, find_subscribers(of), of)}


def without_room(of: Programme) -> Programme:
    """The same with a meeting in the same place, but in no room of it."""
    placement = of.plan.by_meeting[MEETING]
    rest = [one for one in of.plan.placements if one.meeting != MEETING]
    return replace(of, plan=replace(of.plan, placements=(*rest, replace(placement, room=None))))


def test_another_room_is_no_news_to_the_public() -> None:
    found = seen(without_room(programme()))
    assert [one.kind for one in found["alle"]] == ["room"]
    assert "offentlig" not in found


def test_another_place_is_news_to_the_public_by_its_name() -> None:
    of = programme()
    place = replace(of.places["raadhuset"], name="Bispens Hus")
    elsewhere = replace(without_room(of), places={**of.places, "raadhuset": place})
    (change,) = [one for one in seen(elsewhere)["offentlig"] if MEETING in one.uid]
    assert change.kind == "place"
    assert change.say("da").endswith("til Bispens Hus")
    assert say_counts((change, change), "da") == "2 andre steder"
    assert say_counts((change,), "da") == "1 et andet sted"
    assert change_lines((change,), "da", 1)[0].startswith("  andet sted: Samarbejdsforum, tirsdag")


def test_the_public_reads_of_a_body_and_of_no_due_date() -> None:
    found = seen(moved(MEETING, "2027-09-15 9:00"))
    assert {one.is_meeting for one in found["alle"]} == {True, False}
    change, made_public = found["offentlig"]
    assert change.say("da").startswith("Samarbejdsforum: fra tirsdag den 14. september 2027")
    assert made_public.say("da") == (
        "Offentliggørelse: Evaluering af styringsdialogen 2026: "
        "fra onsdag den 15. september 2027 til torsdag den 16. september 2027"
    )
    assert say_counts(found["offentlig"], "da") == "1 flyttet og 1 offentliggørelse"
    gone, _ = seen(without(MEETING))["offentlig"]
    assert (gone.kind, gone.say("da")) == (
        "cancelled",
        "Samarbejdsforum, tirsdag den 14. september 2027 kl. 13.00",
    )
