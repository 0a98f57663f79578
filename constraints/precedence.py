"""Some meetings come before others."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.gap import Gap
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.selection import chosen
from constraints.violation import Violation
from constraints.year import Year


class Precedence(Rule):
    """Every held meeting of `first` lies before every held one of `then`, `gap` hverdage apart.

    The gap counts from day to day: least 1 means the next hverdag at the earliest. A dropped
    meeting demands nothing.
    """

    type: Literal["precedence"] = "precedence"
    first: str
    then: str
    gap: Gap = Gap(least=1)

    parts: ClassVar = {"early": ("meeting", "other"), "late": ("meeting", "other")}
    demands: ClassVar = {
        "early": Text(
            da="{other} holdes mindst {least:# hverdag|# hverdage} efter {meeting}",
            en="{other} is held at least {least:# hverdag|# hverdage} after {meeting}",
        ),
        "late": Text(
            da="{other} holdes højst {most:# hverdag|# hverdage} efter {meeting}",
            en="{other} is held at most {most:# hverdag|# hverdage} after {meeting}",
        ),
    }
    breaches: ClassVar = {
        "early": Text(
            da="{other} ligger {found:# hverdag|# hverdage} efter {meeting}, mindst {least} kræves",
            en="{other} lies {found:# hverdag|# hverdage} after {meeting}, at least {least:# is|# are} "
            "needed",
        ),
        "late": Text(
            da="{other} ligger {found:# hverdag|# hverdage} efter {meeting}, højst {most} tillades",
            en="{other} lies {found:# hverdag|# hverdage} after {meeting}, at most {most:# is|# are} allowed",
        ),
    }
    backwards: ClassVar = {
        "early": Text(
            da="{other} ligger {found:# hverdag|# hverdage} før {meeting}, men skal ligge "
            "{least:samme dag eller senere|mindst # hverdag efter|mindst # hverdage efter}",
            en="{other} lies {found:# hverdag|# hverdage} before {meeting}, but is to lie "
            "{least:on the same day or later|at least # hverdag after|at least # hverdage after}",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return chosen(year, (self.first, self.then))

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        return super()._data(key) | {"least": self.gap.least, "most": self.gap.most}

    def _pairs(self, year: Year) -> Iterator[tuple[Meeting, Meeting]]:
        for first in year.select(self.first):
            for then in year.select(self.then):
                if first.id != then.id:
                    yield first, then

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for first, then in self._pairs(model.year):
            before = model.position(first.id, "hverdage")
            after = model.position(then.id, "hverdage")
            both = (model.held(first.id), model.held(then.id))
            apart = ((1, before), (-1, after))
            yield Linear(("early", first.id, then.id), apart, -self.gap.least, both)
            if self.gap.most is not None:
                near = ((1, after), (-1, before))
                yield Linear(("late", first.id, then.id), near, self.gap.most, both)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for first, then in self._pairs(plan.year):
            if around not in (None, first.id, then.id):
                continue
            if not (plan.held(first.id) and plan.held(then.id)):
                continue
            gap = plan.apart(first.id, then.id, "hverdage")
            if gap < self.gap.least:
                key = ("early", first.id, then.id)
                yield Violation(key, self.gap.least - gap, {"found": gap})
            if self.gap.most is not None and gap > self.gap.most:
                yield Violation(("late", first.id, then.id), gap - self.gap.most, {"found": gap})
