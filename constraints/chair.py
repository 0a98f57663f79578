"""Somebody entitled chairs every meeting."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.unknowns import AnyOf, Attends
from constraints.violation import Violation
from constraints.year import Year


class Chair(Rule):
    """One of the meeting's chairs (forpersoner) is present in person and chairs it.

    A chair may be shared by several posts (note, A.1): one of them is enough. A deputy chairs only
    where the year file says so.
    """

    type: Literal["chair"] = "chair"

    parts: ClassVar = {"none": ("meeting",), "absent": ("person", "meeting")}
    demands: ClassVar = {
        "none": Text(da="{meeting} har en forperson til stede", en="{meeting} has a chair present"),
        "absent": Text(
            da="{person} leder kun {meeting}, hvis personen selv er til stede som forperson",
            en="{person} chairs {meeting} only when present as its chair",
        ),
    }
    breaches: ClassVar = {
        "none": Text(da="{meeting} har ingen forperson", en="{meeting} has no chair"),
        "absent": Text(
            da="{person} står som forperson for {meeting}, men er der ikke som forperson",
            en="{person} is named as chair of {meeting} but is not there as its chair",
        ),
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            if not meeting.chairs:
                continue
            held = model.held(meeting.id)
            entitled = _entitled(model, meeting)
            chairs = [model.chairs(meeting.id, person) for person in entitled]
            one_of = tuple((-1, chair) for chair in chairs)
            yield Linear(("none", meeting.id), ((1, held), *one_of), 0)
            yield Linear(("none", meeting.id), (*((1, chair) for chair in chairs), (-1, held)), 0, hard=True)
            for (person, ways), chair in zip(entitled.items(), chairs, strict=True):
                there = ways[0] if len(ways) == 1 else AnyOf(tuple(ways))
                yield Implies(("absent", person, meeting.id), (chair,), there)

    def possible(self, year: Year, meeting: Meeting, mask: int) -> int:
        """One of the chairs is free; a deputy counts where it may chair."""
        if not meeting.chairs:
            return mask
        chaired = 0
        for seat in meeting.seats:
            if seat.post in meeting.chairs:
                holder, deputy = year.seatable_among(meeting, seat, mask)
                chaired |= holder | deputy if meeting.chair_deputy else holder
        return chaired

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if not meeting.chairs or not plan.held(meeting.id):
                continue
            chair = plan.placement(meeting.id).chair
            if chair is None:
                yield Violation(("none", meeting.id))
            elif not _presides(plan, meeting, chair):
                yield Violation(("absent", chair, meeting.id))


def _entitled(model: PlanModel, meeting: Meeting) -> dict[str, list[Attends]]:
    """For each person who may chair, every way of being there that lets them."""
    found: dict[str, list[Attends]] = {}
    for post in meeting.chairs:
        for way in model.sitting(meeting, post):
            if way.role == "holder" or meeting.chair_deputy:
                found.setdefault(way.person, []).append(way)
    return found


def _presides(plan: Reading, meeting: Meeting, person: str) -> bool:
    for post in meeting.chairs:
        sitting = plan.sitting(meeting.id, post)
        if sitting and sitting.person == person and (sitting.role == "holder" or meeting.chair_deputy):
            return True
    return False
