"""A meeting is prepared by an earlier meeting of another body."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.gap import Gap
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.selection import chosen
from constraints.unknowns import AnyOf
from constraints.violation import Violation
from constraints.year import Year


class PreparedBy(Rule):
    """Each held `meeting` has a held meeting of `by` before it, `gap` hverdage apart.

    One may prepare several; a dropped meeting neither demands nor prepares. (Note, B.1: the
    municipality is to speak with one voice.)
    """

    type: Literal["prepared_by"] = "prepared_by"
    meeting: str
    by: str
    gap: Gap = Gap(least=1)

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"unprepared": ("meeting",)}
    demands: ClassVar = {
        "unprepared": Text(
            da="{meeting} forberedes af et møde i {by} {apart} før",
            en="{meeting} is prepared by a meeting of {by} {apart} before",
        )
    }
    breaches: ClassVar = {
        "unprepared": Text(
            da="{meeting} har intet forberedende møde i {by} {apart} før",
            en="{meeting} has no preparing meeting of {by} {apart} before",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meeting)

    def reads(self, year: Year) -> tuple[Meeting, ...]:
        return chosen(year, (self.meeting, self.by))

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        return super()._data(key) | {"apart": self.gap.words}

    def _most(self, year: Year) -> int:
        return year.grid.day_number(year.grid.last) if self.gap.most is None else self.gap.most

    def post(self, model: PlanModel) -> Iterator[Posting]:
        most = self._most(model.year)
        for meeting in model.year.select(self.meeting):
            prepared = AnyOf(
                tuple(
                    model.apart(by.id, meeting.id, "hverdage", self.gap.least, most)
                    for by in model.year.select(self.by)
                    if by.id != meeting.id
                )
            )
            yield Implies(("unprepared", meeting.id), (model.held(meeting.id),), prepared)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        most = self._most(plan.year)
        for meeting in concerned(plan.year.select(self.meeting), around):
            if not plan.held(meeting.id):
                continue
            gaps = (
                plan.apart(by.id, meeting.id, "hverdage")
                for by in plan.year.select(self.by)
                if by.id != meeting.id and plan.held(by.id)
            )
            if not any(self.gap.least <= gap <= most for gap in gaps):
                yield Violation(("unprepared", meeting.id))
