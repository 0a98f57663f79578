"""Each group at a meeting has its quorum."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.violation import Violation
from constraints.year import Year


class Quorum(Rule):
    """At least a group's quorum of its seats are taken when its meeting is held.

    Deputies count. Persons are counted, not posts: a person takes one seat at a meeting (`seats`).
    """

    type: Literal["quorum"] = "quorum"

    parts: ClassVar = {"quorum": ("meeting", "group")}
    demands: ClassVar = {
        "quorum": Text(
            da="{meeting} er beslutningsdygtig i gruppen {group}",
            en="{meeting} has its quorum in the group {group}",
        )
    }
    breaches: ClassVar = {
        "quorum": Text(
            da="{meeting} har {present:ingen|#|#} til stede i gruppen {group}, men kræver {quorum}",
            en="{meeting} has {present:nobody|#|#} present in the group {group} but needs {quorum}",
        )
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            for group, quorum in meeting.quorum:
                terms = [(-1, way) for post in _posts(meeting, group) for way in model.sitting(meeting, post)]
                key = ("quorum", meeting.id, group)
                yield Linear(key, ((quorum, model.held(meeting.id)), *terms), 0)

    def possible(self, year: Year, meeting: Meeting, mask: int) -> int:
        """Each group's quorum of its seats can be taken."""
        for group, quorum in meeting.quorum:
            seats = [seat for seat in meeting.seats if group in seat.groups]
            mask &= _at_least(quorum, [_either(year.seatable_among(meeting, seat, mask)) for seat in seats])
        return mask

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if not plan.held(meeting.id):
                continue
            for group, quorum in meeting.quorum:
                present = sum(1 for post in _posts(meeting, group) if plan.sitting(meeting.id, post))
                if present < quorum:
                    data = {"present": present, "quorum": quorum}
                    yield Violation(("quorum", meeting.id, group), quorum - present, data)


def _either(seatable: tuple[int, int]) -> int:
    holder, deputy = seatable
    return holder | deputy


def _at_least(count: int, masks: list[int]) -> int:
    """The starts that lie in at least `count` of the masks; -1, all of them, when `count` is 0."""
    reached = [-1] + [0] * count  # reached[n]: in at least n of the masks so far
    for mask in masks:
        for number in range(count, 0, -1):
            reached[number] |= reached[number - 1] & mask
    return reached[count]


def _posts(meeting: Meeting, group: str) -> list[str]:
    return [seat.post for seat in meeting.seats if group in seat.groups]
