"""A meeting that is held stays held, and one that is dropped stays dropped."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import STABILITY, Rule, concerned
from constraints.violation import Violation
from constraints.year import Year


class KeepHeld(Rule):
    """Cancelling a meeting costs `price`; with `held` false, holding it after all does.

    `keep` says what moving costs; this is what giving up or taking in costs. A meeting that is
    neither placed nor dropped counts as dropped. A meeting with a given date is nobody's to cancel.
    """

    type: Literal["keep_held"] = "keep_held"
    tier: int | None = STABILITY
    meeting: str
    held: bool = True
    price: int = Field(default=1, ge=1)

    parts: ClassVar = {"cancelled": ("meeting",), "taken_in": ("meeting",)}
    demands: ClassVar = {
        "cancelled": Text(da="{meeting} skal fortsat holdes", en="{meeting} is still held"),
        "taken_in": Text(da="{meeting} er fortsat sløjfet", en="{meeting} is still dropped"),
    }
    breaches: ClassVar = {
        "cancelled": Text(da="{meeting} er aflyst", en="{meeting} is cancelled"),
        "taken_in": Text(da="{meeting} holdes alligevel", en="{meeting} is held after all"),
    }
    repairable: ClassVar[bool] = True

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in year.select(self.meeting) if meeting.given is None)

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in self.concerns(model.year):
            held = model.held(meeting.id)
            if self.held:
                yield Linear(("cancelled", meeting.id), ((-self.price, held),), -self.price)
            else:
                yield Linear(("taken_in", meeting.id), ((self.price, held),), 0)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(self.concerns(plan.year), around):
            if plan.held(meeting.id) != self.held:
                yield Violation(("cancelled" if self.held else "taken_in", meeting.id), self.price)
