"""Real clients that subscribe to the running server show what is planned, through a year of changes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from calendars.places import Room
from calendars.plan import Plan
from calendars.programme import Programme
from tests.calendars.feed_app.house import FIRST, House
from tests.calendars.feed_app.khal import Khal
from tests.calendars.programmes import PLACEMENTS, PLAN, placed, programme
from tests.calendars.test_feed_clients import READERS, by_node_ical

MOVES: tuple[Mapping[str, str], ...] = (
    {"sg-jan": "2027-03-27 22:00", "sg-dec": "2027-03-28 9:00", "sf-sep": "2027-03-28 4:00",
     "dialog-nord": "2027-10-31 9:00", "dialog-syd": "2027-10-30 23:30"},
    {"sg-jan": "2027-03-28 1:00", "sg-dec": "2027-10-31 1:00", "sf-sep": "2027-10-31 0:30",
     "dialog-nord": "2027-10-31 2:00", "dialog-syd": "2027-10-31 3:00"},
    {"sg-jan": "2027-06-15 9:00", "sg-dec": "2027-12-30 9:00", "sf-sep": "2027-07-01 8:00",
     "dialog-nord": "2027-03-28 3:00", "dialog-syd": "2027-03-29 9:00"},
    {"sg-jan": "2027-01-26 13:00", "sg-dec": "2027-12-29 9:00", "sf-sep": "2027-09-14 9:00",
     "dialog-nord": "2027-09-09 13:00", "dialog-syd": "2027-10-06 9:00"},
)  # fmt: skip


def planned(
    starts: Mapping[str, str], *, rooms: Mapping[str, str] | None = None, without: str = ""
) -> Programme:
    """The programme with meetings at other times and in other rooms, or without one of them."""
    there = {one.meeting: one for one in PLACEMENTS if one.meeting != without}
    for name, start in starts.items():
        if name in there:
            there[name] = replace(there[name], slot=placed(name, start).slot)
    for name, room in (rooms or {}).items():
        there[name] = replace(there[name], room=room)
    of = programme()
    steps = tuple((name, tuple(s for s in taken if s.meeting != without)) for name, taken in PLAN.routes)
    known = {**of.rooms, "sal-b": Room("sal-b", "Sal B", "raadhuset", 20)}
    return replace(of, rooms=known, plan=Plan.of(there.values(), PLAN.dropped, steps))


def test_every_client_shows_the_newest_state_after_every_change(own_house: House, tmp_path: Path) -> None:
    first = planned({})
    own_house.publish(first)
    path = own_house.subscribe(first, "alle") + "kalender.ics"
    told = [first, *(planned(moves) for moves in MOVES)]
    told.append(planned(MOVES[-1], rooms={"sf-sep": "sal-b"}))
    told.append(planned(MOVES[-1], rooms={"sf-sep": "sal-b"}, without="dialog-syd"))
    tag = ""
    with Khal(tmp_path / "khal", f"http://127.0.0.1:{own_house.port}{path}") as khal:
        for number, of in enumerate(told):
            own_house.publish(of, FIRST + timedelta(days=number))
            answer = own_house.get(path, If_None_Match=tag)
            assert answer.status == 200
            tag = answer.headers["etag"]
            check(of, answer.body, khal.synced())
    assert own_house.get(path, If_None_Match=tag).status == 304


def check(of: Programme, feed: bytes, shown: list[tuple[str, str, str, str]]) -> None:
    """Each client has each meeting once, at its time, in its room; a cancelled one says so."""
    cancelled = of.uid("dialog-syd") if "dialog-syd" not in of.plan.by_meeting else ""
    truth = {of.uid(one.id): tuple(at.astimezone(UTC) for at in of.span(one.id)) for one in of.held}
    for read in (*READERS, by_node_ical):
        seen = read(feed)
        assert set(seen) - {cancelled} == set(truth)
        assert {uid: (seen[uid].start, seen[uid].end) for uid in truth} == truth
        assert (
            seen[of.uid("sf-sep")].location == f"Rådhuset, {of.rooms[str(of.placement('sf-sep').room)].name}"
        )
        if cancelled:
            assert (seen[cancelled].status, seen[cancelled].summary[:7]) == ("CANCELLED", "AFLYST:")
    room = of.rooms[str(of.placement("sf-sep").room)].name
    clock = sorted(tuple(f"{at:%Y-%m-%d %H:%M}" for at in of.span(one.id)) for one in of.held)
    assert sorted(one[:2] for one in shown if not one[2].startswith("AFLYST: ")) == clock
    assert [one[3] for one in shown if one[2] == "Samarbejdsforum: Udlejning"] == [f"Rådhuset, {room}"]
    assert len(shown) == len(truth) + bool(cancelled)
