"""A series has enough meetings, and not too many, in a period."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.violation import Violation
from constraints.year import Year


class SeriesCount(Rule):
    """Of a series' meetings `least` to `most` are held from `first` to `last`; no days: in the horizon.

    A "ca. 2" of the wheel is two such rules for the quarter: at least 1, and 2 at a price.
    """

    type: Literal["series_count"] = "series_count"
    meetings: str
    first: date | None = None
    last: date | None = None
    least: int = Field(default=0, ge=0)
    most: int | None = Field(default=None, ge=0)

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"few": ("body",), "many": ("body",)}
    demands: ClassVar = {
        "few": Text(
            da="{body} har mindst {least:# møde|# møder} i {period}",
            en="{body} meets at least {least:once|# times} in {period}",
        ),
        "many": Text(
            da="{body} har {most:ingen møder|højst # møde|højst # møder} i {period}",
            en="{body} {most:does not meet|meets at most once|meets at most # times} in {period}",
        ),
    }
    breaches: ClassVar = {
        "few": Text(
            da="{body} har {found:ingen møder|# møde|# møder} i {period}, mindst {least} kræves",
            en="{body} {found:does not meet|meets once|meets # times} in {period}, at least "
            "{least:# is|# are} needed",
        ),
        "many": Text(
            da="{body} har {found:ingen møder|# møde|# møder} i {period}, {most:ingen|højst #|højst #} "
            "tillades",
            en="{body} {found:does not meet|meets once|meets # times} in {period}, "
            "{most:none is|at most # is|at most # are} allowed",
        ),
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meetings)

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        if self.first and self.last:
            period = Text(
                da=f"perioden {self.first:%d.%m.%Y}-{self.last:%d.%m.%Y}",
                en=f"{self.first:%d.%m.%Y}-{self.last:%d.%m.%Y}",
            )
        else:
            period = Text(da="året", en="the year")
        return super()._data(key) | {"period": period}

    def _covers(self, day: date) -> bool:
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def post(self, model: PlanModel) -> Iterator[Posting]:
        period = model.grid.span_mask(self.first or model.grid.first, self.last or model.grid.last)
        held = [model.within(meeting.id, period) for meeting in self.concerns(model.year)]
        if self.least:
            yield Linear(("few", self.meetings), tuple((-1, one) for one in held), -self.least)
        if self.most is not None:
            yield Linear(("many", self.meetings), tuple((1, one) for one in held), self.most)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        meetings = self.concerns(plan.year)
        found = sum(1 for one in meetings if plan.held(one.id) and self._covers(plan.day(one.id)))
        if found < self.least and around is None:
            yield Violation(("few", self.meetings), self.least - found, {"found": found})
        if around is not None and around not in {meeting.id for meeting in meetings}:
            return
        if self.most is not None and found > self.most:
            yield Violation(("many", self.meetings), found - self.most, {"found": found})
