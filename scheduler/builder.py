"""A plan that is put together meeting by meeting."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.rule import Rule
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.local_search.live import LiveReading
from scheduler.preferences import Preferences
from scheduler.staff import Staff

_TRIED = 40
"""Starts that people and a room are found for, at most, before the rules' objections are accepted."""


class Builder:
    """A builder places one meeting after another, without a solver."""

    def __init__(self, year: Year, candidates: Candidates, days: Mapping[str, int] | None) -> None:
        self._year, self._candidates = year, candidates
        self._staff = Staff(year)
        self._prices = Preferences(year, days)
        asked = [rule for rule in year.rules if rule.tier is None and not isinstance(rule, Staff.KNOWS)]
        self._firm = [rule for rule in asked if not rule.repairable]
        self._mendable = [rule for rule in asked if rule.repairable]
        given = [Placement(meeting.id, meeting.given) for meeting in year.meetings if meeting.given]
        self._live = LiveReading.of(year, Plan.of(given))
        self._dropped: list[str] = []

    def plan(self) -> Plan:
        """What has been placed so far."""
        return Plan.of(self._live.placed.values(), self._dropped)

    def place(self, meeting: Meeting) -> None:
        """Places a meeting at the best start found, or drops it when it is "ca."."""
        fallback: Placement | None = None
        possible = self._possible(meeting, self._candidates.masks[meeting.id])
        for placement in islice(possible, _TRIED):
            if not self._minds(self._firm, placement):
                if not self._minds(self._mendable, placement):
                    return self._take(placement)
                fallback = fallback or placement
        if fallback is not None:
            return self._take(fallback)
        if meeting.optional:
            self._dropped.append(meeting.id)
        return None

    def place_on(self, meeting: Meeting, day: int) -> Placement | None:
        """Places the meeting on that day (grid day number); None when no start there keeps every rule."""
        grid = self._year.grid
        on_the_day = self._candidates.masks[meeting.id] & grid.days_mask((grid.day(day),))
        for placement in self._possible(meeting, on_the_day):
            if not self._minds(self._firm, placement) and not self._minds(self._mendable, placement):
                self._take(placement)
                return placement
        return None

    def put(self, placements: Iterable[Placement]) -> None:
        """Takes placements that were possible as things stand."""
        for placement in placements:
            self._take(placement)

    def lift(self, placements: Iterable[Placement]) -> None:
        """Undoes `put`."""
        for placement in placements:
            del self._live.placed[placement.meeting]
            self._staff.release(self._year.by_id[placement.meeting], placement)

    def _possible(self, meeting: Meeting, mask: int) -> Iterator[Placement]:
        """The placements for which people and a room are free, those that promise to cost least first."""
        for slot in self._prices.cheapest(meeting, mask, self._staff):
            placement = self._staff.placement(meeting, slot)
            if placement is not None:
                yield placement

    def _minds(self, rules: list[Rule], placement: Placement) -> bool:
        """True when one of the rules is broken around the meeting, were it placed so."""
        self._live.placed[placement.meeting] = placement
        minds = any(True for rule in rules for _ in rule.check(self._live, placement.meeting))
        del self._live.placed[placement.meeting]
        return minds

    def _take(self, placement: Placement) -> None:
        self._live.placed[placement.meeting] = placement
        self._staff.take(self._year.by_id[placement.meeting], placement)
