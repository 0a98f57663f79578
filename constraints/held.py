"""Every meeting is held; a "ca." meeting may be dropped at its price."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import ATTENDANCE, Rule, concerned
from constraints.violation import Violation


class HeldRule(Rule):
    """Dropping a "ca." meeting costs its price; no other meeting may be dropped.

    A meeting that is neither placed nor dropped counts as dropped here. A meeting with a given
    date is always held.
    """

    type: Literal["held"] = "held"
    tier: int | None = ATTENDANCE

    parts: ClassVar = {"must": ("meeting",), "dropped": ("meeting",)}
    demands: ClassVar = {
        "must": Text(da="{meeting} skal holdes", en="{meeting} must be held"),
        "dropped": Text(da="{meeting} holdes helst", en="{meeting} is preferably held"),
    }
    breaches: ClassVar = {
        "must": Text(da="{meeting} er ikke placeret", en="{meeting} is not placed"),
        "dropped": Text(da="{meeting} er sløjfet", en="{meeting} is dropped"),
    }
    repairable: ClassVar[bool] = True

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            held = model.held(meeting.id)
            if not meeting.optional:
                yield Linear(("must", meeting.id), ((-1, held),), -1, hard=True)
            elif meeting.drop_price:
                yield Linear(("dropped", meeting.id), ((-meeting.drop_price, held),), -meeting.drop_price)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if not plan.held(meeting.id):
                if not meeting.optional:
                    yield Violation(("must", meeting.id), hard=True)
                elif meeting.drop_price:
                    yield Violation(("dropped", meeting.id), meeting.drop_price)
