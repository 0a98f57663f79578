"""A finished plan read with its year: the value of every unknown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from calendars.days import iso_week
from calendars.grid import MINUTES_A_DAY, Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, Sitting
from constraints.unknowns import (
    AllOf,
    AnyOf,
    Apart,
    Attends,
    Carries,
    Chairs,
    Held,
    InRoom,
    Literal_,
    Not,
    Position,
    Unit,
    Unknown,
    Within,
    Works,
)
from constraints.year import Year


@dataclass(frozen=True)
class Reading:
    """A reading answers for a plan what a model asks of a solver.

    It takes every decision from the plan and derives none; unplaced meetings count as not held.
    """

    year: Year
    plan: Plan

    @property
    def placements(self) -> Mapping[str, Placement]:
        """Placements by meeting id."""
        return self.plan.by_meeting

    def held(self, meeting: str) -> bool:
        """True when the plan gives the meeting a slot."""
        return meeting in self.placements

    def placement(self, meeting: str) -> Placement:
        """The meeting's placement; KeyError when it is not held."""
        return self.placements[meeting]

    def slot(self, meeting: str) -> Slot:
        """When a held meeting starts."""
        return self.placements[meeting].slot

    def day(self, meeting: str) -> date:
        """The day of a held meeting."""
        return self.placements[meeting].slot.day

    @cached_property
    def held_meetings(self) -> tuple[Meeting, ...]:
        """Every meeting that the plan holds, in the year's order."""
        return tuple(meeting for meeting in self.year.meetings if self.held(meeting.id))

    def within(self, meeting: str, mask: int) -> bool:
        """True when the meeting is held and starts in the mask."""
        if not self.held(meeting):
            return False
        slot = self.slot(meeting)
        return self.year.grid.holds(slot) and bool(mask >> self.year.grid.index(slot) & 1)

    def position(self, meeting: str, unit: Unit) -> int:
        """Where a held meeting lies, in units since the horizon's first day; 0 when dropped."""
        placement = self.placements.get(meeting)
        if placement is None:
            return 0
        slot = placement.slot
        if unit == "hverdage":
            return self.year.days.hverdag_number(slot.day)
        number = self.year.grid.day_number(slot.day)
        if unit == "weeks":
            return (number + self.year.grid.first.weekday()) // 7
        return number if unit == "days" else number * MINUTES_A_DAY + slot.minute

    def apart(self, first: str, second: str, unit: Unit) -> int:
        """How far a held meeting lies after another: minutes from end to start, else days between."""
        gap = self.position(second, unit) - self.position(first, unit)
        return gap - self.year.by_id[first].minutes if unit == "minutes" else gap

    def sitting(self, meeting: str, post: str) -> Sitting | None:
        """Who sits on a post's seat, or None when nobody does."""
        if not self.held(meeting):
            return None
        for sitting in self.placement(meeting).sittings:
            if sitting.post == post and sitting.person is not None:
                return sitting
        return None

    def present(self, meeting: str) -> tuple[str, ...]:
        """Everyone the plan counts on at a held meeting, once each, sorted."""
        placement = self.placement(meeting)
        people = {sitting.person for sitting in placement.sittings} | {placement.caseworker}
        return tuple(sorted(person for person in people if person is not None))

    def places(self, meeting: str) -> tuple[tuple[str, str, str], ...]:
        """Everyone at a held meeting as (person, post, role); a caseworker has no post."""
        placement = self.placement(meeting)
        found = [
            (sitting.person, sitting.post, str(sitting.role))
            for sitting in placement.sittings
            if sitting.person is not None
        ]
        if placement.caseworker is not None:
            found.append((placement.caseworker, "", "caseworker"))
        return tuple(found)

    @cached_property
    def by_person(self) -> dict[str, tuple[Meeting, ...]]:
        """The held meetings each person is counted on at, by time."""
        found: dict[str, list[Meeting]] = {}
        for meeting in sorted(self.held_meetings, key=lambda one: (self.slot(one.id), one.id)):
            for person in self.present(meeting.id):
                found.setdefault(person, []).append(meeting)
        return {person: tuple(meetings) for person, meetings in found.items()}

    @cached_property
    def routes(self) -> dict[str, dict[str, str | None]]:
        """For each route, the meeting that carries it in each body."""
        return {route: {step.body: step.meeting for step in steps} for route, steps in self.plan.routes}

    def carries(self, route: str, meeting: str) -> bool:
        """True when the route's item is on the meeting's agenda."""
        return meeting in self.routes.get(route, {}).values()

    def week(self, meeting: str) -> tuple[int, int]:
        """The ISO year and week of a held meeting."""
        return tuple(iso_week(self.day(meeting)))  # type: ignore[return-value]

    def value(self, unknown: Unknown) -> int:
        """The unknown's value in this plan: 1 or 0, or a position."""
        reader = cast(Callable[["Reading", Unknown], int], _READERS[type(unknown)])
        return int(reader(self, unknown))

    def true(self, literal: Literal_) -> bool:
        """True when the literal holds in this plan."""
        if isinstance(literal, Not):
            return not self.value(literal.unknown)
        return bool(self.value(literal))


def _attends(plan: Reading, asked: Attends) -> bool:
    if not plan.held(asked.meeting):
        return False
    # Every sitting, not the seat's first: a plan may seat two on one, which is for `seats` to charge.
    return Sitting(asked.post, asked.person, asked.role) in plan.placement(asked.meeting).sittings


def _apart(plan: Reading, asked: Apart) -> bool:
    if not (plan.held(asked.first) and plan.held(asked.second)):
        return False
    return asked.least <= plan.apart(asked.first, asked.second, asked.unit) <= asked.most


_READERS: dict[type, object] = {
    Held: lambda plan, asked: plan.held(asked.meeting),
    Within: lambda plan, asked: plan.within(asked.meeting, asked.mask),
    Attends: _attends,
    Chairs: lambda plan, asked: (
        plan.held(asked.meeting) and plan.placement(asked.meeting).chair == asked.person
    ),
    Works: lambda plan, asked: (
        plan.held(asked.meeting) and plan.placement(asked.meeting).caseworker == asked.person
    ),
    InRoom: lambda plan, asked: (
        plan.held(asked.meeting) and plan.placement(asked.meeting).room in asked.rooms
    ),
    Carries: lambda plan, asked: plan.carries(asked.route, asked.meeting),
    Apart: _apart,
    AllOf: lambda plan, asked: all(plan.true(part) for part in asked.parts),
    AnyOf: lambda plan, asked: any(plan.true(part) for part in asked.parts),
    Position: lambda plan, asked: plan.position(asked.meeting, asked.unit),
}
