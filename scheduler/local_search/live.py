"""A plan that is changed in place, and that every rule can read."""

from dataclasses import dataclass, field

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, RouteStep
from constraints.reading import Reading
from constraints.year import Year


@dataclass(frozen=True)
class LiveReading(Reading):
    """A live reading answers for placements and routes as they stand, not for the plan it began with.

    What it answers is never remembered: the dictionaries are changed under it.
    """

    placed: dict[str, Placement] = field(default_factory=dict)
    steps: dict[str, dict[str, str | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, year: Year, plan: Plan) -> "LiveReading":
        """The reading of a plan, to be changed."""
        steps = {route: {step.body: step.meeting for step in way} for route, way in plan.routes}
        return cls(year, plan, dict(plan.by_meeting), steps)

    @property
    def placements(self) -> dict[str, Placement]:
        return self.placed

    @property
    def routes(self) -> dict[str, dict[str, str | None]]:
        return self.steps

    @property
    def held_meetings(self) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in self.year.meetings if meeting.id in self.placed)

    @property
    def by_person(self) -> dict[str, tuple[Meeting, ...]]:
        return Reading(self.year, self.frozen()).by_person

    def copy(self) -> "LiveReading":
        """The reading as it stands, which later changes to this one leave alone."""
        return LiveReading(self.year, self.plan, dict(self.placed), dict(self.steps))

    def frozen(self) -> Plan:
        """The plan as it stands."""
        routes = [
            (route, tuple(RouteStep(body, meeting) for body, meeting in steps.items()))
            for route, steps in self.steps.items()
        ]
        dropped = [meeting.id for meeting in self.year.planned if meeting.id not in self.placed]
        return Plan.of(self.placed.values(), dropped, routes)
