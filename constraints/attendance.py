"""Wanted seats are taken, rather by the holder than by a deputy."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting, PriceFloor
from constraints.prices import add_prices
from constraints.reading import Reading
from constraints.rule import ATTENDANCE, Rule, concerned
from constraints.unknowns import Unknown
from constraints.violation import Violation


class AttendanceRule(Rule):
    """An empty wanted seat costs the seat's weight; a deputy costs 1.

    A dropped meeting is charged every wanted seat as missed, so that dropping never pays by itself.
    Optional seats cost nothing.
    """

    type: Literal["attendance"] = "attendance"
    tier: int | None = ATTENDANCE

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"missing": ("post", "meeting"), "deputy": ("person", "post", "meeting")}
    demands: ClassVar = {
        "missing": Text(da="{post} deltager helst i {meeting}", en="{post} is wanted at {meeting}"),
        "deputy": Text(
            da="{post} møder helst selv til {meeting}",
            en="{post} is wanted in person at {meeting}",
        ),
    }
    breaches: ClassVar = {
        "missing": Text(da="{post} er ikke med til {meeting}", en="{post} is not at {meeting}"),
        "deputy": Text(
            da="{person} møder som stedfortræder for {post} til {meeting}",
            en="{person} sits as deputy for {post} at {meeting}",
        ),
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            for seat in meeting.seats:
                ways = model.sitting(meeting, seat.post)
                if seat.attendance == "wanted":
                    terms = tuple((-seat.weight, way) for way in ways)
                    yield Linear(("missing", seat.post, meeting.id), terms, -seat.weight)
                if seat.attendance != "optional":
                    for way in ways:
                        if way.role == "deputy":
                            yield Linear(("deputy", way.person, seat.post, meeting.id), ((1, way),), 0)
            yield from self._floor(model, meeting)

    def _floor(self, model: PlanModel, meeting: Meeting) -> Iterator[Posting]:
        """What every start costs at least, from engagements alone: who is busy then is missing."""
        starts = model.slots(meeting.id)
        prices = {0: starts}
        terms: list[tuple[int, Unknown]] = []
        constant = 0
        for seat in meeting.seats:
            if seat.attendance == "optional":
                continue
            weight = seat.weight if seat.attendance == "wanted" else 0
            constant += weight
            holder, deputy = model.year.seatable_among(meeting, seat, starts)
            ways = model.sitting(meeting, seat.post)
            terms.extend(((way.role == "deputy") - weight, way) for way in ways)
            cheapest = min(1, weight) if seat.attendance == "wanted" else 1
            prices = add_prices(prices, [(cheapest, deputy & ~holder), (weight, ~(holder | deputy))])
        charged = tuple(sorted((price, mask) for price, mask in prices.items() if price))
        if charged:
            yield PriceFloor(("floor", meeting.id), meeting.id, charged, tuple(terms), constant)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            for seat in meeting.seats:
                sitting = plan.sitting(meeting.id, seat.post)
                if sitting is None and seat.attendance == "wanted":
                    yield Violation(("missing", seat.post, meeting.id), seat.weight)
                elif sitting and sitting.role == "deputy" and seat.attendance != "optional":
                    yield Violation(("deputy", str(sitting.person), seat.post, meeting.id))
