"""A route gets as far as it can within the horizon."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import PREFERENCE, Rule
from constraints.violation import Violation
from constraints.year import Year


class CarriedOver(Rule):
    """Each step that a route leaves to the next year is charged.

    `through` repeats the bodies of the route named `route`, whose `carry_over` allows it.
    """

    type: Literal["carried_over"] = "carried_over"
    tier: int | None = PREFERENCE
    route: str
    item: str
    through: tuple[str, ...]

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"carried": ("body",)}
    demands: ClassVar = {
        "carried": Text(
            da="»{item}« når helst {body} i år", en='"{item}" preferably reaches {body} this year'
        )
    }
    breaches: ClassVar = {
        "carried": Text(da="»{item}« når først {body} næste år", en='"{item}" reaches {body} only next year')
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for body in self.through for meeting in year.select(body))

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for body in self.through:
            steps = tuple((-1, model.carries(self.route, one.id)) for one in model.year.select(body))
            yield Linear(("carried", body), steps, -1)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        steps = plan.routes.get(self.route, {})
        for body in self.through:
            if steps.get(body) is None:
                yield Violation(("carried", body))
