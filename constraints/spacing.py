"""A body's meetings keep a rhythm."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import Field

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.unknowns import Literal_, Not
from constraints.violation import Violation
from constraints.year import Year


class Spacing(Rule):
    """From one held meeting of a series to the next there are `least` to `most` calendar days.

    "The next" is by the order of their windows, dropped meetings left out; so the order is kept
    too. (Note, C.1: "ca. 1 månedligt møde".)
    """

    type: Literal["spacing"] = "spacing"
    meetings: str
    least: int = Field(default=0, ge=0)
    most: int | None = Field(default=None, ge=0)

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"close": ("meeting", "other"), "far": ("meeting", "other")}
    demands: ClassVar = {
        "close": Text(
            da="Der er mindst {least:# dag|# dage} fra {meeting} til {other}",
            en="There {least:is|are} at least {least:# day|# days} from {meeting} to {other}",
        ),
        "far": Text(
            da="Der er højst {most:# dag|# dage} fra {meeting} til {other}",
            en="There {most:is|are} at most {most:# day|# days} from {meeting} to {other}",
        ),
    }
    breaches: ClassVar = {
        "close": Text(
            da="Der er {found:# dag|# dage} fra {meeting} til {other}, mindst {least} kræves",
            en="There {found:is # day|are # days} from {meeting} to {other}, at least {least:# is|# are} "
            "needed",
        ),
        "far": Text(
            da="Der er {found:# dag|# dage} fra {meeting} til {other}, højst {most} tillades",
            en="There {found:is # day|are # days} from {meeting} to {other}, at most {most:# is|# are} "
            "allowed",
        ),
    }
    backwards: ClassVar = {
        "close": Text(
            da="{other} ligger {found:# dag|# dage} før {meeting}, men skal ligge "
            "{least:samme dag eller senere|mindst # dag efter|mindst # dage efter}",
            en="{other} lies {found:# day|# days} before {meeting}, but is to lie "
            "{least:on the same day or later|at least # day after|at least # days after}",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meetings)

    def post(self, model: PlanModel) -> Iterator[Posting]:
        meetings = self.concerns(model.year)
        for index, first in enumerate(meetings):
            between: list[Literal_] = []
            for second in meetings[index + 1 :]:
                when = (model.held(first.id), model.held(second.id), *between)
                before, after = model.position(first.id, "days"), model.position(second.id, "days")
                apart = ((1, before), (-1, after))
                yield Linear(("close", first.id, second.id), apart, -self.least, when)
                if self.most is not None:
                    near = ((1, after), (-1, before))
                    yield Linear(("far", first.id, second.id), near, self.most, when)
                if not second.optional:
                    break
                between.append(Not(model.held(second.id)))

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        held = [meeting for meeting in self.concerns(plan.year) if plan.held(meeting.id)]
        for first, second in pairwise(held):
            if around not in (None, first.id, second.id):
                continue
            gap = plan.apart(first.id, second.id, "days")
            if gap < self.least:
                yield Violation(("close", first.id, second.id), self.least - gap, {"found": gap})
            if self.most is not None and gap > self.most:
                yield Violation(("far", first.id, second.id), gap - self.most, {"found": gap})
