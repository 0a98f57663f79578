"""Nobody is in two meetings at once, nor on the way between two places during one."""

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Cumulative, NoOverlap, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.selection import can_meet
from constraints.unknowns import AnyOf, Interval, Literal_
from constraints.violation import Violation


class NoDoubleBooking(Rule):
    """A person's meetings do not overlap, and leave time to travel between places.

    Meetings that touch are no clash when they are at the same place. Given meetings are among
    their members' engagements and stand there.
    """

    type: Literal["no_double_booking"] = "no_double_booking"
    tier: None = None

    parts: ClassVar = {"double": ("person",)}
    demands: ClassVar = {
        "double": Text(
            da="{person} er kun ét sted ad gangen",
            en="{person} is in one place at a time",
        )
    }
    breaches: ClassVar = {
        "double": Text(
            da="{person} kan ikke nå både {meeting} og {other} {day}",
            en="{person} cannot make both {meeting} and {other} on {day}",
        )
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for person, ways in _ways(model).items():
            if can_meet((model.slots(meeting.id) for meeting, _ in ways), model.grid.per_day):
                yield NoOverlap(("double", person), tuple(Interval(m.id, when) for m, when in ways))
                yield from self._travel(model, person, ways)

    def _travel(
        self, model: PlanModel, person: str, ways: list[tuple[Meeting, Literal_]]
    ) -> Iterator[Posting]:
        """Meetings of one place, widened by the way to another, keep clear of those at the other.

        With each widened one demanding 1 of a capacity of n, n being how many there are, and each
        at the other place demanding all of it, only pairs from different places exclude each other
        (and pairs at the other place, which exclude each other anyway).
        """
        places = sorted({meeting.place for meeting, _ in ways if meeting.place is not None})
        for one, other in combinations(places, 2):
            minutes = model.year.travel.between(one, other)
            here = [(meeting, when) for meeting, when in ways if meeting.place == one]
            there = [(meeting, when) for meeting, when in ways if meeting.place == other]
            if minutes == 0:
                continue
            intervals = [Interval(m.id, when, before=minutes, after=minutes) for m, when in here]
            intervals += [Interval(m.id, when) for m, when in there]
            demands = [1] * len(here) + [len(here)] * len(there)
            yield Cumulative(("double", person), tuple(intervals), tuple(demands), len(here))

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        people = plan.by_person if around is None else _present(plan, around)
        for person in people:
            clashes = [
                (first, second)
                for first, second in combinations(plan.by_person[person], 2)
                if around in (None, first.id, second.id) and _clash(plan, first, second)
            ]
            if clashes:
                first, second = clashes[0]
                data = {"meeting": first.id, "other": second.id, "day": plan.day(first.id)}
                yield Violation(("double", person), len(clashes), data)


def _ways(model: PlanModel) -> dict[str, list[tuple[Meeting, Literal_]]]:
    found: dict[str, list[tuple[Meeting, Literal_]]] = {}
    for meeting in model.year.planned:
        for person, ways in model.presence(meeting).items():
            when: Literal_ = ways[0] if len(ways) == 1 else AnyOf(tuple(ways))
            found.setdefault(person, []).append((meeting, when))
    return found


def _present(plan: Reading, meeting: str) -> tuple[str, ...]:
    return plan.present(meeting) if plan.held(meeting) else ()


def _clash(plan: Reading, first: Meeting, second: Meeting) -> bool:
    """True when the second, which does not start earlier, starts before one can be there."""
    if (plan.day(second.id) - plan.day(first.id)).days > 1:
        return False  # no meeting and no way to the next lasts longer than a day
    travel = plan.year.travel.between(first.place, second.place)
    return plan.apart(first.id, second.id, "minutes") < travel
