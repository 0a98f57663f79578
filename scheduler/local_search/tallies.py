"""Charges for having more meetings than a limit, counted as meetings come and go."""

from collections.abc import Callable, Iterable
from datetime import date

from calendars.meetings import Meeting
from calendars.plan import Placement
from constraints.caseworker import holding_days
from constraints.caseworker_load import CaseworkerLoad
from constraints.max_load import MaxLoad
from constraints.rule import Rule
from constraints.year import Year
from scheduler.local_search.costs import Cost, charge
from scheduler.occupancy import comers

Key = tuple[str, date | None]


class Tally:
    """A tally counts by person and period, and charges each meeting above `most`."""

    def __init__(self, rule: Rule, most: int, counted: Callable[[Meeting, Placement], Iterable[Key]]) -> None:
        assert rule.tier is not None
        self._unit, self._most, self._counted = charge(rule.tier, rule.weight), most, counted
        self._counts: dict[Key, int] = {}

    def add(self, meeting: Meeting, placement: Placement) -> Cost:
        """Counts a placed meeting; what that costs more."""
        cost = 0
        for key in self._counted(meeting, placement):
            count = self._counts[key] = self._counts.get(key, 0) + 1
            if count > self._most:
                cost += self._unit
        return cost

    def remove(self, meeting: Meeting, placement: Placement) -> Cost:
        """Counts a meeting no longer; what that costs more, which is 0 or less. Undoes `add`."""
        cost = 0
        for key in self._counted(meeting, placement):
            if self._counts[key] > self._most:
                cost -= self._unit
            self._counts[key] -= 1
        return cost

    def relief(self, meeting: Meeting, placement: Placement) -> Cost:
        """What `remove` would take off, without removing."""
        keys = self._counted(meeting, placement)
        return sum(self._unit for key in keys if self._counts[key] > self._most)


class Tallies:
    """The tallies of all soft limits, by meeting."""

    KNOWS = (CaseworkerLoad, MaxLoad)

    def __init__(self, year: Year) -> None:
        self._of: dict[str, list[Tally]] = {}
        for rule in year.rules:
            if rule.tier is not None and isinstance(rule, self.KNOWS):
                tally = _tally(year, rule)
                for meeting in rule.concerns(year):
                    self._of.setdefault(meeting.id, []).append(tally)

    def add(self, meeting: Meeting, placement: Placement) -> Cost:
        """Counts a placed meeting in every tally; what that costs more."""
        return sum(tally.add(meeting, placement) for tally in self._of.get(meeting.id, ()))

    def remove(self, meeting: Meeting, placement: Placement) -> Cost:
        """Undoes `add`."""
        return sum(tally.remove(meeting, placement) for tally in self._of.get(meeting.id, ()))

    def relief(self, meeting: Meeting, placement: Placement) -> Cost:
        """What taking a placed meeting away would cost less."""
        return sum(tally.relief(meeting, placement) for tally in self._of.get(meeting.id, ()))


def _tally(year: Year, rule: CaseworkerLoad | MaxLoad) -> Tally:
    if isinstance(rule, MaxLoad):
        limit = rule

        def by_period(meeting: Meeting, placement: Placement) -> list[Key]:
            period = limit.period(placement.slot.day)
            return [(person, period) for person in limit.counted(meeting, comers(placement))]

        return Tally(rule, rule.most, by_period)
    holding = {meeting.id: frozenset(holding_days(year, meeting)) for meeting in rule.concerns(year)}

    def by_worker(meeting: Meeting, placement: Placement) -> list[Key]:
        person = placement.caseworker
        return [(person, None)] if person is not None and person in holding[meeting.id] else []

    return Tally(rule, rule.limit(year), by_worker)
