"""A plan with one meeting lifted out of it: where it could be set down again."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from calendars.grid import Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.reading import Reading
from constraints.rule import TIERS
from constraints.series_count import SeriesCount
from constraints.verify import Verdict, verify
from constraints.year import Year
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.starts import starts_of
from scheduler.attendance import fill_seats
from scheduler.routes import assign_routes
from scheduler.staff import Staff, entitled_chairs


class Setting:
    """A setting holds a plan, one of its meetings, and who and what all other meetings take.

    `year` demands that the meeting is held, were it a "ca." one.
    """

    def __init__(self, year: Year, plan: Plan, meeting: Meeting) -> None:
        held = SeriesCount(id=f"{meeting.id} holdes", meetings=meeting.id, least=1)
        self.asked, self.plan, self.meeting = year, plan, meeting
        self.year = replace(year, rules=(*year.rules, held)) if meeting.optional else year
        self.others = tuple(one for one in plan.placements if one.meeting != meeting.id)
        self.placement = plan.by_meeting.get(meeting.id)
        self._soft = tuple(rule for rule in year.rules if rule.tier is not None)
        self._firm = tuple(
            rule
            for rule in year.rules
            if rule.tier is None and not rule.repairable and not isinstance(rule, Staff.KNOWS)
        )

    @cached_property
    def before(self) -> Verdict:
        """What the plan breaks and costs as it is."""
        return verify(self.asked, self.plan)

    @cached_property
    def starts(self) -> int:
        """The starts that no rule excludes whatever else is decided."""
        return starts_of(self.year, self.meeting)[self.meeting.id]

    @cached_property
    def staff(self) -> Staff:
        """Everyone as the other meetings leave them."""
        staff = Staff(self.year)
        for placement in self.others:
            staff.take(self.year.by_id[placement.meeting], placement)
        return staff

    def placed(self, placement: Placement) -> Plan:
        """The plan with the meeting placed so, and everything else as it is."""
        dropped = [meeting for meeting in self.plan.dropped if meeting != self.meeting.id]
        return Plan.of((*self.others, placement), dropped, self.plan.routes)

    def seated(self, slot: Slot) -> Placement | None:
        """The meeting at a start with everyone who can come, or None when it cannot be held so.

        Caseworker and room are those it had, where they can be.
        """
        placement = self.staff.placement(self.meeting, slot)
        if placement is None or self.placement is None:
            return placement
        had, present = self.placement, {sitting.person for sitting in placement.sittings}
        can = tuple(self.staff.caseworkers(self.meeting, slot))
        if had.caseworker in can and had.caseworker not in present:
            placement = replace(placement, caseworker=had.caseworker)
        if had.room and self.staff.occupancy.is_vacant(had.room, self.meeting, slot):
            placement = replace(placement, room=had.room)
        if had.chair in entitled_chairs(self.meeting, placement.sittings):
            placement = replace(placement, chair=had.chair)
        return placement

    def judged(self, plan: Plan) -> Alternative | None:
        """The plan as an alternative, its seats filled; None when it breaks a rule.

        Its routes are led anew where they no longer can be as they were.
        """
        verdict = verify(self.year, plan)
        if not verdict.holds:
            plan = assign_routes(self.year, plan)
            verdict = verify(self.year, plan)
            if not verdict.holds:
                return None
        filled = fill_seats(self.year, plan)
        if filled != plan:
            better = verify(self.year, filled)
            if better.holds and all(better.cost[tier] <= verdict.cost[tier] for tier in TIERS):
                plan, verdict = filled, better
        return Alternative(self.meeting.id, plan, self.plan, verdict.cost, self.before.cost)

    def refuses(self, plan: Plan) -> bool:
        """True when a rule that people and rooms do not settle is broken around the meeting."""
        reading = Reading(self.year, plan)
        return any(True for rule in self._firm for _ in rule.check(reading, self.meeting.id))

    def cost(self, plan: Plan) -> tuple[int, ...]:
        """What a plan costs, tier by tier: the verifier's sum, without asking what it breaks."""
        reading = Reading(self.year, plan)
        costs = dict.fromkeys(TIERS, 0)
        for rule in self._soft:
            assert rule.tier is not None
            costs[rule.tier] += rule.weight * sum(one.amount for one in rule.check(reading) if not one.hard)
        return tuple(costs[tier] for tier in TIERS)

    def undisturbed(self, slots: Iterable[Slot]) -> Alternative | None:
        """The cheapest of the starts at which the meeting can be held while all others stay; None if none."""
        return next(self.judge_all(plan for _, plan in self.by_cost(slots)), None)

    def judge_all(self, plans: Iterable[Plan]) -> Iterator[Alternative]:
        """Those of the plans that keep every rule, as alternatives."""
        for plan in plans:
            found = None if self.refuses(plan) else self.judged(plan)
            if found is not None:
                yield found

    def by_cost(self, slots: Iterable[Slot]) -> list[tuple[tuple[int, ...], Plan]]:
        """The plans with the meeting at each start that people and rooms allow, the cheapest first."""
        seated = [placement for slot in slots if (placement := self.seated(slot)) is not None]
        plans = [self.placed(placement) for placement in seated]
        return sorted(((self.cost(plan), plan) for plan in plans), key=lambda one: one[0])
