"""An item passes several bodies in order."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import Field

from calendars.language import Text
from calendars.meetings import Meeting, Visibility
from constraints.gap import Gap
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.violation import Violation
from constraints.year import Year

_AFTER = re.compile(r"(?:sidste|last) (?P<series>\S+) \+ (?P<days>\d+) hverdage")


class Route(Rule):
    """`item` is on the agenda of one held meeting of each body in `through`, in that order.

    `gap` counts hverdage from one meeting to the next. The first is on or after `ready`: a date, or
    "sidste <series> + N hverdage", N hverdage after the last held meeting of a series. The last is
    on or before `done_by`. With `carry_over` the last steps may lie beyond the horizon. A published
    item has a publication date on the public feed. (Note, C.2: afrapportering and evaluering.)
    """

    type: Literal["route"] = "route"
    item: str
    through: tuple[str, ...] = Field(min_length=1)
    gap: Gap = Gap(least=1)
    ready: date | str | None = None
    done_by: date | None = None
    carry_over: bool = False
    publish: bool = False
    visibility: Visibility = "participants"
    tier: None = None

    repairable: ClassVar[bool] = True
    parts: ClassVar = {
        "step": ("body",),
        "held": ("meeting",),
        "order": ("meeting", "other"),
        "far": ("meeting", "other"),
        "skipped": ("body",),
        "ready": ("meeting",),
        "waits": ("meeting", "other"),
        "done": ("meeting",),
    }
    demands: ClassVar = {
        "step": Text(da="»{item}« behandles i {body}", en='"{item}" is dealt with in {body}'),
        "held": Text(
            da="»{item}« behandles på {meeting}, hvis mødet holdes",
            en='"{item}" is dealt with at {meeting} only if it is held',
        ),
        "order": Text(
            da="»{item}« når fra {meeting} til {other} på mindst {least:# hverdag|# hverdage}",
            en='"{item}" takes at least {least:# hverdag|# hverdage} from {meeting} to {other}',
        ),
        "far": Text(
            da="»{item}« når fra {meeting} til {other} på højst {most:# hverdag|# hverdage}",
            en='"{item}" takes at most {most:# hverdag|# hverdage} from {meeting} to {other}',
        ),
        "skipped": Text(
            da="»{item}« behandles i {body}, før den går videre",
            en='"{item}" is dealt with in {body} before it goes on',
        ),
        "ready": Text(
            da="»{item}« er tidligst klar {ready_day}", en='"{item}" is ready on {ready_day} at the earliest'
        ),
        "waits": Text(da="»{item}« venter på {other}", en='"{item}" waits for {other}'),
        "done": Text(da="»{item}« er færdig senest {done_by}", en='"{item}" is done by {done_by}'),
    }
    breaches: ClassVar = {
        "step": Text(da="»{item}« behandles ikke i {body}", en='"{item}" is not dealt with in {body}'),
        "held": Text(
            da="»{item}« skulle behandles på {meeting}, som ikke holdes",
            en='"{item}" was to be dealt with at {meeting}, which is not held',
        ),
        "order": Text(
            da="»{item}« har {found:# hverdag|# hverdage} fra {meeting} til {other}, mindst {least} kræves",
            en='"{item}" has {found:# hverdag|# hverdage} from {meeting} to {other}, at least '
            "{least:# is|# are} needed",
        ),
        "far": Text(
            da="»{item}« har {found:# hverdag|# hverdage} fra {meeting} til {other}, højst {most} tillades",
            en='"{item}" has {found:# hverdag|# hverdage} from {meeting} to {other}, at most '
            "{most:# is|# are} allowed",
        ),
        "skipped": Text(da="»{item}« springer {body} over", en='"{item}" skips {body}'),
        "ready": Text(
            da="»{item}« er på {meeting} {day}, før den er klar",
            en='"{item}" is at {meeting} on {day}, before it is ready',
        ),
        "waits": Text(
            da="»{item}« er på {meeting}, før {other} er afrapporteret",
            en='"{item}" is at {meeting} before {other} is reported',
        ),
        "done": Text(
            da="»{item}« når først {meeting} {day}, senere end {done_by}",
            en='"{item}" reaches {meeting} only on {day}, later than {done_by}',
        ),
    }
    backwards: ClassVar = {
        "order": Text(
            da="»{item}« er på {other} {found:# hverdag|# hverdage} før {meeting}, men skal være der "
            "{least:samme dag eller senere|mindst # hverdag efter|mindst # hverdage efter}",
            en='"{item}" is at {other} {found:# hverdag|# hverdage} before {meeting}, but is to be there '
            "{least:on the same day or later|at least # hverdag after|at least # hverdage after}",
        )
    }

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        more = {"least": self.gap.least, "most": self.gap.most, "ready_day": self.ready}
        return super()._data(key) | more

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for body in self.through for meeting in year.select(body))

    def reads(self, year: Year) -> tuple[Meeting, ...]:
        others, _ = self.waits_for(year)
        return (*self.concerns(year), *others)

    def waits_for(self, year: Year) -> tuple[tuple[Meeting, ...], int]:
        """The meetings whose last one the item waits for, and how many hverdage after it."""
        if not isinstance(self.ready, str):
            return (), 0
        found = _AFTER.fullmatch(self.ready)
        if found is None:
            raise ValueError(f"{self.ready!r} is neither a date nor 'sidste <series> + N hverdage'")
        return year.select(found["series"]), int(found["days"])

    def post(self, model: PlanModel) -> Iterator[Posting]:
        year, name = model.year, self.name
        for body in self.through:
            carried = tuple((1, model.carries(name, meeting.id)) for meeting in year.select(body))
            yield Linear(("step", body), carried, 1)
            if not self.carry_over:
                yield Linear(("step", body), tuple((-1, unknown) for _, unknown in carried), -1)
            for meeting in year.select(body):
                carries = model.carries(name, meeting.id)
                yield Implies(("held", meeting.id), (carries,), model.held(meeting.id))
        for body, then in pairwise(self.through):
            yield from self._between(model, body, then)
        yield from self._ends(model)

    def _between(self, model: PlanModel, body: str, then: str) -> Iterator[Posting]:
        year, name = model.year, self.name
        onwards = tuple((1, model.carries(name, meeting.id)) for meeting in year.select(then))
        here = tuple((-1, model.carries(name, meeting.id)) for meeting in year.select(body))
        yield Linear(("skipped", body), (*onwards, *here), 0)
        for first in year.select(body):
            for second in year.select(then):
                both = (model.carries(name, first.id), model.carries(name, second.id))
                before = model.position(first.id, "hverdage")
                after = model.position(second.id, "hverdage")
                apart = ((1, before), (-1, after))
                yield Linear(("order", first.id, second.id), apart, -self.gap.least, both)
                if self.gap.most is not None:
                    near = ((1, after), (-1, before))
                    yield Linear(("far", first.id, second.id), near, self.gap.most, both)

    def _ends(self, model: PlanModel) -> Iterator[Posting]:
        year, name = model.year, self.name
        others, days = self.waits_for(year)
        for meeting in year.select(self.through[0]):
            carries = model.carries(name, meeting.id)
            if isinstance(self.ready, date):
                ready = model.grid.span_mask(self.ready, model.grid.last)
                yield Implies(("ready", meeting.id), (carries,), model.within(meeting.id, ready))
            for other in others:
                positions = (
                    (1, model.position(other.id, "hverdage")),
                    (-1, model.position(meeting.id, "hverdage")),
                )
                when = (carries, model.held(other.id))
                yield Linear(("waits", meeting.id, other.id), positions, -days, when)
        if self.done_by is not None:
            done = model.grid.span_mask(model.grid.first, self.done_by)
            for meeting in year.select(self.through[-1]):
                carries = model.carries(name, meeting.id)
                yield Implies(("done", meeting.id), (carries,), model.within(meeting.id, done))

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for violation in self._check(plan):
            if around is None or around in violation.key:
                yield violation

    def _check(self, plan: Reading) -> Iterator[Violation]:
        steps = plan.routes.get(self.name, {})
        for body in self.through:
            meeting = steps.get(body)
            if meeting is None:
                if not self.carry_over:
                    yield Violation(("step", body))
            elif meeting not in {one.id for one in plan.year.select(body)}:
                yield Violation(("step", body))
            elif not plan.held(meeting):
                yield Violation(("held", meeting))
        for body, then in pairwise(self.through):
            yield from self._check_between(plan, steps.get(body), steps.get(then), body)
        yield from self._check_ends(plan, steps)

    def _check_between(
        self, plan: Reading, first: str | None, second: str | None, body: str
    ) -> Iterator[Violation]:
        if second is not None and first is None:
            yield Violation(("skipped", body))
        if first is None or second is None:
            return
        gap = plan.apart(first, second, "hverdage")
        if gap < self.gap.least:
            yield Violation(("order", first, second), self.gap.least - gap, {"found": gap})
        if self.gap.most is not None and gap > self.gap.most:
            yield Violation(("far", first, second), gap - self.gap.most, {"found": gap})

    def _check_ends(self, plan: Reading, steps: dict[str, str | None]) -> Iterator[Violation]:
        first, last = steps.get(self.through[0]), steps.get(self.through[-1])
        if first is not None and plan.held(first):
            day = plan.day(first)
            if isinstance(self.ready, date) and day < self.ready:
                yield Violation(("ready", first), 1, {"day": day})
            others, days = self.waits_for(plan.year)
            for other in others:
                if plan.held(other.id):
                    gap = plan.apart(other.id, first, "hverdage")
                    if gap < days:
                        yield Violation(("waits", first, other.id), days - gap)
        if last is not None and self.done_by is not None and plan.held(last):
            day = plan.day(last)
            if day > self.done_by:
                yield Violation(("done", last), 1, {"day": day})
