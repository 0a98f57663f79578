"""Nobody sits in a meeting while engaged elsewhere."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from calendars.plan import Role
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Posting
from constraints.reading import Reading
from constraints.rule import SlotRule, concerned
from constraints.violation import Violation
from constraints.year import Year


class Availability(SlotRule):
    """Whoever a plan counts on is free of engagements for the whole meeting.

    A start at which nobody entitled to a required seat is free is no candidate. Adjacent is no
    clash. Meetings with a given date are in their members' calendars already and are not judged.
    """

    type: Literal["availability"] = "availability"

    kind: ClassVar[str] = "nobody"
    parts: ClassVar = {"nobody": ("meeting",), "busy": ("person", "meeting", "post", "role")}
    demands: ClassVar = {
        "nobody": Text(
            da="{meeting} holdes, når de faste deltagere er fri",
            en="{meeting} is held when its required attendees are free",
        ),
        "busy": Text(
            da="{person} er fri til {meeting}",
            en="{person} is free for {meeting}",
        ),
    }
    breaches: ClassVar = {
        "nobody": Text(
            da="{meeting} {day} kl. {time}: {posts} er optaget",
            en="{meeting} on {day} at {time}: {posts} busy",
        ),
        "busy": Text(
            da="{person} er optaget, når {meeting} holdes {day} kl. {time}",
            en="{person} is busy when {meeting} is held on {day} at {time}",
        ),
    }

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return 1 if any(self._blocked(year, meeting, slot)) else 0

    def _blocked(self, year: Year, meeting: Meeting, slot: Slot) -> Iterator[str]:
        """Posts of required seats that nobody free may sit on at this start."""
        for seat in meeting.seats:
            if seat.attendance == "required" or seat.post in meeting.speakers:
                post = year.posts[seat.post]
                people = [post.holder(slot.day)]
                if post.deputy and seat.deputy:
                    people.append(year.posts[post.deputy].holder(slot.day))
                if not any(_free(year, person, meeting, slot) for person in people):
                    yield seat.post

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        return {"posts": tuple(self._blocked(year, meeting, slot))}

    def prices(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        """The same as asking `amount` of every start, by whole masks."""
        admitted = mask
        for seat in meeting.seats:
            if seat.attendance == "required" or seat.post in meeting.speakers:
                holder, deputy = year.seatable_among(meeting, seat, mask)
                admitted &= holder | deputy
        return {0: admitted, 1: mask & ~admitted}

    def post(self, model: PlanModel) -> Iterator[Posting]:
        yield from super().post(model)
        year = model.year
        for meeting in year.planned:
            for person, ways in model.presence(meeting).items():
                starts = model.slots(meeting.id)
                free = year.free_among(person, meeting.minutes, starts)
                if starts & ~free:
                    for way in ways:
                        role: Role | Literal["caseworker"] = getattr(way, "role", "caseworker")
                        seat = getattr(way, "post", "")
                        key = ("busy", person, meeting.id, seat, role)
                        yield Implies(key, (way,), model.within(meeting.id, free))

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        yield from super().check(plan, around)
        for meeting in concerned(plan.year.planned, around):
            if not plan.held(meeting.id):
                continue
            slot = plan.slot(meeting.id)
            data = {"day": slot.day, "time": slot.minute}
            for person, seat, role in plan.places(meeting.id):
                if not _free(plan.year, person, meeting, slot):
                    yield Violation(("busy", person, meeting.id, seat, role), 1, data)


def _free(year: Year, person: str | None, meeting: Meeting, slot: Slot) -> bool:
    if person is None:
        return False
    busy = year.busy.get(person)
    return busy is None or busy.is_free(slot.day, slot.minute, meeting.minutes)
