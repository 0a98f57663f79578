"""Who may sit on a seat, and that required seats are taken."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.unknowns import Attends
from constraints.violation import Violation


class Seats(Rule):
    """A seat is taken by the post's holder on that day or by its deputy, by one person at most.

    A person sits on one seat at a meeting, so that counting seats counts persons. A required seat
    is taken whenever the meeting is held. A deputy is the holder, on that day, of the post that
    the list names as deputy.
    """

    type: Literal["seats"] = "seats"

    parts: ClassVar = {
        "not_holder": ("person", "post", "meeting", "role"),
        "two_on_seat": ("post", "meeting"),
        "two_seats": ("person", "meeting"),
        "empty": ("post", "meeting"),
    }
    demands: ClassVar = {
        "not_holder": Text(
            da="{person} sidder kun for {post}, mens posten eller stedfortræderposten er personens",
            en="{person} sits for {post} only while holding it or its deputy's post",
        ),
        "two_on_seat": Text(
            da="{post} har én plads ved {meeting}",
            en="{post} has one seat at {meeting}",
        ),
        "two_seats": Text(
            da="{person} tager én plads ved {meeting}",
            en="{person} takes one seat at {meeting}",
        ),
        "empty": Text(
            da="{post} skal deltage i {meeting}",
            en="{post} must attend {meeting}",
        ),
    }
    breaches: ClassVar = {
        "not_holder": Text(
            da="{person} kan ikke sidde for {post} ved {meeting} {day}",
            en="{person} may not sit for {post} at {meeting} on {day}",
        ),
        "two_on_seat": Text(
            da="To personer sidder på pladsen for {post} ved {meeting}",
            en="Two people sit on the seat of {post} at {meeting}",
        ),
        "two_seats": Text(
            da="{person} sidder på flere pladser ved {meeting}",
            en="{person} sits on several seats at {meeting}",
        ),
        "empty": Text(
            da="{post} mangler ved {meeting}, men skal deltage",
            en="{post} is missing from {meeting} but must attend",
        ),
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            seats_of: dict[str, list[Attends]] = {}
            for seat in meeting.seats:
                ways = model.sitting(meeting, seat.post)
                for sitter, way in zip(model.year.sitters(meeting, seat), ways, strict=True):
                    seats_of.setdefault(way.person, []).append(way)
                    key = ("not_holder", way.person, seat.post, meeting.id, way.role)
                    yield Implies(key, (way,), model.within(meeting.id, sitter.mask))
                if len(ways) > 1:
                    one_each = tuple((1, way) for way in ways)
                    yield Linear(("two_on_seat", seat.post, meeting.id), one_each, 1)
                if seat.attendance == "required":
                    taken = tuple((-1, way) for way in ways)
                    yield Linear(("empty", seat.post, meeting.id), ((1, model.held(meeting.id)), *taken), 0)
            for person, ways_of in seats_of.items():
                if len(ways_of) > 1:
                    yield Linear(("two_seats", person, meeting.id), tuple((1, way) for way in ways_of), 1)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if plan.held(meeting.id):
                yield from self._check(plan, meeting)

    def _check(self, plan: Reading, meeting: Meeting) -> Iterator[Violation]:
        taken: dict[str, int] = {}
        seats: dict[str, int] = {}
        day = plan.day(meeting.id)
        for sitting in plan.placement(meeting.id).sittings:
            if sitting.person is None:
                continue
            taken[sitting.post] = taken.get(sitting.post, 0) + 1
            seats[sitting.person] = seats.get(sitting.person, 0) + 1
            if not self._entitled(plan, meeting, sitting.post, sitting.person, str(sitting.role)):
                key = ("not_holder", sitting.person, sitting.post, meeting.id, str(sitting.role))
                yield Violation(key, 1, {"day": day})
        for post, count in taken.items():
            if count > 1:
                yield Violation(("two_on_seat", post, meeting.id), count - 1)
        for person, count in seats.items():
            if count > 1:
                yield Violation(("two_seats", person, meeting.id), count - 1)
        for seat in meeting.seats:
            if seat.attendance == "required" and not taken.get(seat.post):
                yield Violation(("empty", seat.post, meeting.id))

    def _entitled(self, plan: Reading, meeting: Meeting, post: str, person: str, role: str) -> bool:
        seat = meeting.seat(post)
        if seat is None:
            return False
        day = plan.day(meeting.id)
        holder = plan.year.posts[post].holder(day)
        if role == "holder":
            return holder == person
        deputy = plan.year.posts[post].deputy
        if deputy is None or not seat.deputy:
            return False
        return person != holder and plan.year.posts[deputy].holder(day) == person
