"""A temagruppe reports to its parent before the parent's next meeting."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.selection import chosen
from constraints.unknowns import AnyOf
from constraints.violation import Violation
from constraints.year import Year

_ONE = timedelta(1)


class ReportsTo(Rule):
    """After each held meeting of `meeting` the parent `to` next meets `least` hverdage later or more.

    There must be such a next meeting within `most` hverdage, unless so many reach beyond the
    horizon: then the report waits for next year's first. A parent meeting on the same day counts as
    before. (Note, C.1: temagrupper refer to the body that set them down.)
    """

    type: Literal["reports_to"] = "reports_to"
    meeting: str
    to: str
    least: int = 3
    most: int = 60

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"unheard": ("meeting",), "hasty": ("meeting", "other")}
    demands: ClassVar = {
        "unheard": Text(
            da="{meeting} følges af et møde i {body} inden for {most:# hverdag|# hverdage}",
            en="{meeting} is followed by a meeting of {body} within {most:# hverdag|# hverdage}",
        ),
        "hasty": Text(
            da="{meeting} holdes mindst {least:# hverdag|# hverdage} før {other}, eller efter det",
            en="{meeting} is held at least {least:# hverdag|# hverdage} before {other}, or after it",
        ),
    }
    breaches: ClassVar = {
        "unheard": Text(
            da="{meeting} har intet møde i {body} at afrapportere til inden for {most:# hverdag|# hverdage}",
            en="{meeting} has no meeting of {body} to report to within {most:# hverdag|# hverdage}",
        ),
        "hasty": Text(
            da="{meeting} ligger {found:# hverdag|# hverdage} før {other}, mindst {least} kræves",
            en="{meeting} lies {found:# hverdag|# hverdage} before {other}, at least {least:# is|# are} "
            "needed",
        ),
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meeting)

    def reads(self, year: Year) -> tuple[Meeting, ...]:
        return chosen(year, (self.meeting, self.to))

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        # The name decides how a value is worded, and `to` names a body.
        return super()._data(key) | {"body": self.to}

    def _excused(self, year: Year, day: date) -> bool:
        """True when the `most`-th hverdag after the day lies beyond the horizon."""
        left = year.days.hverdag_number(year.grid.last + _ONE) - year.days.hverdag_number(day + _ONE)
        return left < self.most

    def post(self, model: PlanModel) -> Iterator[Posting]:
        year = model.year
        far = year.days.hverdag_number(year.grid.last) + 1
        excused = model.grid.days_mask(day for day in model.grid.days() if self._excused(year, day))
        for meeting in year.select(self.meeting):
            held = model.held(meeting.id)
            heard = [
                model.apart(meeting.id, parent.id, "hverdage", max(1, self.least), self.most)
                for parent in year.select(self.to)
            ]
            late = model.within(meeting.id, excused)
            yield Implies(("unheard", meeting.id), (held,), AnyOf((*heard, late)))
            for parent in year.select(self.to):
                before = model.apart(parent.id, meeting.id, "hverdage", 0, far)
                after = model.apart(meeting.id, parent.id, "hverdage", max(1, self.least), far)
                key = ("hasty", meeting.id, parent.id)
                yield Implies(key, (held, model.held(parent.id)), AnyOf((before, after)))

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in plan.year.select(self.meeting):
            if not plan.held(meeting.id):
                continue
            gaps = {
                parent.id: plan.apart(meeting.id, parent.id, "hverdage")
                for parent in plan.year.select(self.to)
                if plan.held(parent.id)
            }
            if around in (None, meeting.id):
                yield from self._unheard(plan, meeting, gaps)
            for parent, gap in gaps.items():
                if 0 < gap < self.least and around in (None, meeting.id, parent):
                    yield Violation(("hasty", meeting.id, parent), 1, {"found": gap})

    def _unheard(self, plan: Reading, meeting: Meeting, gaps: dict[str, int]) -> Iterator[Violation]:
        heard = any(max(1, self.least) <= gap <= self.most for gap in gaps.values())
        if not heard and not self._excused(plan.year, plan.day(meeting.id)):
            yield Violation(("unheard", meeting.id))
