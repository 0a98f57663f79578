"""Every meeting that needs a room has one that is large enough, open and its own."""

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from calendars.places import Room
from constraints.plan_model import PlanModel
from constraints.postings import Cumulative, Implies, Linear, NoOverlap, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.selection import can_meet
from constraints.unknowns import Interval
from constraints.violation import Violation
from constraints.year import Year


class Rooms(Rule):
    """A meeting is in a room of its place that seats its people, is open, and holds nothing else then.

    Rooms that differ in nothing are one to the solver; which of them is used is settled afterwards.
    """

    type: Literal["rooms"] = "rooms"
    tier: None = None

    parts: ClassVar = {"none": ("meeting",), "closed": ("meeting", "room"), "taken": ("room",)}
    demands: ClassVar = {
        "none": Text(
            da="{meeting} har et lokale med plads nok på sit sted",
            en="{meeting} has a room that is large enough at its place",
        ),
        "closed": Text(
            da="{meeting} holdes i {room}, mens lokalet er åbent",
            en="{meeting} is held in {room} while the room is open",
        ),
        "taken": Text(
            da="{room} bruges til ét møde ad gangen", en="{room} is used for one meeting at a time"
        ),
    }
    breaches: ClassVar = {
        "none": Text(da="{meeting} har intet egnet lokale", en="{meeting} has no suitable room"),
        "closed": Text(
            da="{room} er lukket {day}, hvor {meeting} skulle holdes der",
            en="{room} is closed on {day}, when {meeting} was to be held there",
        ),
        "taken": Text(
            da="{room} er dobbeltbooket {day}: {meeting} og {other}",
            en="{room} is double-booked on {day}: {meeting} and {other}",
        ),
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in year.planned if meeting.needs_room)

    def post(self, model: PlanModel) -> Iterator[Posting]:
        users: dict[tuple[str, ...], list[Meeting]] = {}
        open_days: dict[tuple[str, ...], int] = {}
        for meeting in self.concerns(model.year):
            held = model.held(meeting.id)
            kinds = room_kinds(model.year, meeting)
            choices = tuple((1, model.in_room(meeting.id, kind)) for kind in kinds)
            lacking = tuple((-1, choice) for _, choice in choices)
            yield Linear(("none", meeting.id), ((1, held), *lacking), 0)
            yield Linear(("none", meeting.id), (*choices, (-1, held)), 0)
            for kind in kinds:
                users.setdefault(kind, []).append(meeting)
                if kind not in open_days:
                    open_days[kind] = _open_days(model.year, kind)
                if model.slots(meeting.id) & ~open_days[kind]:
                    where = model.in_room(meeting.id, kind)
                    within = model.within(meeting.id, open_days[kind])
                    yield Implies(("closed", meeting.id, kind[0]), (where,), within)
        for kind, meetings in sorted(users.items()):
            if can_meet((model.slots(meeting.id) for meeting in meetings), model.grid.per_day):
                yield self._one_at_a_time(model, kind, meetings)

    def _one_at_a_time(self, model: PlanModel, kind: tuple[str, ...], meetings: list[Meeting]) -> Posting:
        intervals = tuple(Interval(meeting.id, model.in_room(meeting.id, kind)) for meeting in meetings)
        if len(kind) == 1:
            return NoOverlap(("taken", kind[0]), intervals)
        return Cumulative(("taken", kind[0]), intervals, (1,) * len(intervals), len(kind))

    def possible(self, year: Year, meeting: Meeting, mask: int) -> int:
        """Some room that suits the meeting is open."""
        if not meeting.needs_room:
            return mask
        opened = 0
        for kind in room_kinds(year, meeting):
            opened |= _open_days(year, kind)
        return mask & opened

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        in_room: dict[str, list[Meeting]] = {}
        for meeting in self.concerns(plan.year):
            if plan.held(meeting.id):
                room = plan.placement(meeting.id).room
                if room is not None:
                    in_room.setdefault(room, []).append(meeting)
        for meeting in concerned(self.concerns(plan.year), around):
            if plan.held(meeting.id):
                yield from self._check_room(plan, meeting)
        for room, meetings in sorted(in_room.items()):
            for first, second in combinations(meetings, 2):
                if around in (None, first.id, second.id) and _overlap(plan, first, second):
                    data = {"meeting": first.id, "other": second.id, "day": plan.day(first.id)}
                    yield Violation(("taken", room), 1, data)

    def _check_room(self, plan: Reading, meeting: Meeting) -> Iterator[Violation]:
        room = plan.placement(meeting.id).room
        kinds = [kind for kind in room_kinds(plan.year, meeting) if room in kind]
        if not kinds:
            yield Violation(("none", meeting.id))
        elif not plan.year.rooms[str(room)].is_open(plan.day(meeting.id)):
            yield Violation(("closed", meeting.id, kinds[0][0]), 1, {"day": plan.day(meeting.id)})


def room_kinds(year: Year, meeting: Meeting) -> list[tuple[str, ...]]:
    """The rooms that suit a meeting, those that differ in nothing together, smallest first."""
    kinds: dict[tuple[int, object], list[str]] = {}
    for room in sorted(year.rooms.values(), key=lambda room: (room.capacity, room.id)):
        if _suits(room, meeting):
            kinds.setdefault((room.capacity, room.closures), []).append(room.id)
    return [tuple(rooms) for rooms in kinds.values()]


def _open_days(year: Year, kind: tuple[str, ...]) -> int:
    """Every start of the days on which the rooms of one kind are open."""
    mask = year.grid.everything
    for closure in year.rooms[kind[0]].closures:
        mask &= ~year.grid.span_mask(closure.first, closure.last)
    return mask


def _suits(room: Room, meeting: Meeting) -> bool:
    return room.place == meeting.place and room.capacity >= meeting.capacity


def _overlap(plan: Reading, first: Meeting, second: Meeting) -> bool:
    """True when the two overlap; they may stand in any order."""
    if abs((plan.day(second.id) - plan.day(first.id)).days) > 1:
        return False  # most pairs: no meeting lasts longer than a day
    if plan.position(second.id, "minutes") < plan.position(first.id, "minutes"):
        first, second = second, first
    return plan.apart(first.id, second.id, "minutes") < 0
