"""A complete first plan without a solver."""

from collections.abc import Mapping

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.preferences import Preferences
from scheduler.routes import assign_routes
from scheduler.staff import Staff

_PART, _MONTH = 11, 31
"""The longest windows that count as a part of a month, and as a month, in days."""
_TRIED = 40
"""Starts that people and a room are found for, at most, before the rules' objections are accepted."""


def construct(
    year: Year, candidates: Candidates, seed: int, days: Mapping[str, int] | None = None
) -> Plan | None:
    """A plan that keeps every rule, or None when this way finds none: that proves nothing.

    Meetings with few starts come first, then by window; each takes the cheapest start at which its
    people and a room are free and no rule minds. Equal input and seed give the same plan.
    """
    builder = _Builder(year, candidates, days)
    for meeting in _order(year, candidates):
        builder.place(meeting)
    plan = assign_routes(year, builder.plan())
    return plan if verify(year, plan).holds else None


def _order(year: Year, candidates: Candidates) -> list[Meeting]:
    """Narrow windows first, those of bodies by date: whoever prepares, or is reported to, is in place.

    Dialogues come last, those with the fewest starts first.
    """

    def hardness(meeting: Meeting) -> tuple[int, int, int, str]:
        days = (meeting.window.last - meeting.window.first).days + 1
        dialogue = meeting.kind == "dialogue"
        width = 3 if dialogue else 0 if days <= _PART else 1 if days <= _MONTH else 2
        by_date = 0 if dialogue else meeting.window.first.toordinal()
        return (width, by_date, candidates.masks[meeting.id].bit_count(), meeting.id)

    return sorted(year.planned, key=hardness)


class _Builder:
    """Places one meeting after another."""

    def __init__(self, year: Year, candidates: Candidates, days: Mapping[str, int] | None) -> None:
        self._year, self._candidates = year, candidates
        self._staff = Staff(year)
        self._prices = Preferences(year, days)
        asked = [rule for rule in year.rules if rule.tier is None and not isinstance(rule, Staff.KNOWS)]
        self._firm = [rule for rule in asked if not rule.repairable]
        self._mendable = [rule for rule in asked if rule.repairable]
        self._placements: dict[str, Placement] = {
            meeting.id: Placement(meeting.id, meeting.given) for meeting in year.meetings if meeting.given
        }
        self._dropped: list[str] = []

    def plan(self) -> Plan:
        """What has been placed so far."""
        return Plan.of(self._placements.values(), self._dropped)

    def place(self, meeting: Meeting) -> None:
        """Places a meeting at the best start found, or drops it when it is "ca."."""
        fallback: Placement | None = None
        tried = 0
        for slot in self._prices.cheapest(meeting, self._candidates.masks[meeting.id], self._staff):
            placement = self._staff.placement(meeting, slot)
            if placement is None:
                continue
            tried += 1
            if not self._minds(self._firm, placement):
                if not self._minds(self._mendable, placement):
                    return self._take(meeting, placement)
                fallback = fallback or placement
            if tried == _TRIED:
                break
        if fallback is not None:
            return self._take(meeting, fallback)
        if meeting.optional:
            self._dropped.append(meeting.id)
        return None

    def _minds(self, rules: list[Rule], placement: Placement) -> bool:
        """True when one of the rules is broken around the meeting, were it placed so."""
        placed = self._placements | {placement.meeting: placement}
        reading = Reading(self._year, Plan(tuple(placed.values()), tuple(self._dropped)))
        return any(True for rule in rules for _ in rule.check(reading, placement.meeting))

    def _take(self, meeting: Meeting, placement: Placement) -> None:
        self._placements[meeting.id] = placement
        self._staff.take(meeting, placement)
