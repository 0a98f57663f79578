"""What plans are compared by: cost, who misses what, how meetings are spread, who carries how many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from calendars.days import IsoWeek, iso_week
from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.reading import Reading
from constraints.verify import Verdict, verify
from constraints.year import Year
from scheduler.proven_least import proven_least


@dataclass(frozen=True)
class Compared:
    """A plan with its year, as one column of a comparison.

    `bounds` are those proven for the plan's tiers; none when the year has changed since.
    """

    name: str
    year: Year
    plan: Plan
    bounds: Mapping[int, int]

    @cached_property
    def verdict(self) -> Verdict:
        """What the plan breaks and costs."""
        return verify(self.year, self.plan)

    @cached_property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings held, those with a given date left out."""
        placed = (
            self.year.by_id[one.meeting] for one in self.plan.placements if one.meeting in self.year.by_id
        )
        return tuple(meeting for meeting in placed if meeting.given is None)

    @cached_property
    def missed(self) -> dict[str, tuple[str, ...]]:
        """For each post, the meetings held at which its wanted seat is empty."""
        found: dict[str, list[str]] = {}
        reading = Reading(self.year, self.plan)
        for meeting in self.held:
            for seat in meeting.seats:
                if seat.attendance == "wanted" and reading.sitting(meeting.id, seat.post) is None:
                    found.setdefault(seat.post, []).append(meeting.id)
        return {post: tuple(meetings) for post, meetings in sorted(found.items())}

    @cached_property
    def months(self) -> dict[tuple[int, int], int]:
        """How many meetings each month has, by (year, month)."""
        days = (self.plan.by_meeting[meeting.id].slot.day for meeting in self.held)
        return dict(sorted(Counter((day.year, day.month) for day in days).items()))

    @cached_property
    def fullest_week(self) -> tuple[IsoWeek, int] | None:
        """The ISO week with the most meetings, the first of equals, and how many; None without meetings."""
        weeks = Counter(iso_week(self.plan.by_meeting[meeting.id].slot.day) for meeting in self.held)
        return min(weeks.items(), key=lambda one: (-one[1], one[0]), default=None)

    @cached_property
    def loads(self) -> dict[str, int]:
        """How many of the meetings held each person comes to, those with the most first."""
        reading = Reading(self.year, self.plan)
        counts = Counter(person for meeting in self.held for person in reading.present(meeting.id))
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def with_shared_bounds(plans: Sequence[Compared]) -> list[Compared]:
    """The plans with the best bounds that are proven for any plan of the same year."""
    return [replace(one, bounds=_best_bounds(one, plans)) for one in plans]


def _best_bounds(one: Compared, plans: Sequence[Compared]) -> dict[int, int]:
    best = dict(one.bounds)
    for other in plans:
        if other.year is one.year and other.bounds:
            found = proven_least(one.verdict.cost, other.verdict.cost, other.bounds)
            best |= {tier: max(bound, best.get(tier, 0)) for tier, bound in found.items()}
    return best
