"""Those who share a chair take turns."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import EVENNESS, Rule
from constraints.violation import Violation
from constraints.year import Year


class ChairTurns(Rule):
    """Nobody chairs two meetings running, of all the `meetings` whose chair is shared.

    Turns are counted across bodies that share their chairs (note, A.1 and A.2), in the order of the
    meetings' windows. A dropped meeting breaks the row.
    """

    type: Literal["chair_turns"] = "chair_turns"
    tier: int | None = EVENNESS
    meetings: tuple[str, ...]

    parts: ClassVar = {"turn": ("person", "meeting", "other")}
    demands: ClassVar = {
        "turn": Text(
            da="{person} leder helst ikke både {meeting} og det næste møde, {other}",
            en="{person} preferably does not chair both {meeting} and the next meeting, {other}",
        )
    }
    breaches: ClassVar = {
        "turn": Text(
            da="{person} leder både {meeting} og {other} lige efter hinanden",
            en="{person} chairs both {meeting} and {other}, one after the other",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        found = {meeting.id: meeting for name in self.meetings for meeting in year.select(name)}
        return tuple(sorted(found.values(), key=lambda meeting: (meeting.window.first, meeting.id)))

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for first, second in pairwise(self.concerns(model.year)):
            for person in _chairs(model.year, first):
                if person in _chairs(model.year, second):
                    turns = (1, model.chairs(first.id, person)), (1, model.chairs(second.id, person))
                    yield Linear(("turn", person, first.id, second.id), turns, 1)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for first, second in pairwise(self.concerns(plan.year)):
            if around not in (None, first.id, second.id):
                continue
            if plan.held(first.id) and plan.held(second.id):
                person = plan.placement(first.id).chair
                if person is not None and person == plan.placement(second.id).chair:
                    yield Violation(("turn", person, first.id, second.id))


def _chairs(year: Year, meeting: Meeting) -> tuple[str, ...]:
    """Persons who may chair a meeting: its chair posts' holders, and deputies where they may."""
    found: list[str] = []
    for post in meeting.chairs:
        seat = meeting.seat(post)
        for sitter in year.sitters(meeting, seat) if seat else ():
            if (sitter.role == "holder" or meeting.chair_deputy) and sitter.person not in found:
                found.append(sitter.person)
    return tuple(found)
