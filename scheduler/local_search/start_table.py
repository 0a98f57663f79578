"""What each start of a meeting costs whatever else is placed, looked up instead of asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from calendars.grid import indexes
from calendars.meetings import Meeting
from constraints.attendance import AttendanceRule
from constraints.rule import Rule, SlotRule
from constraints.year import Year
from scheduler.local_search.costs import Cost, charge


@dataclass(frozen=True)
class StartTable:
    """A start table prices a meeting's starts, numbered as the grid numbers them.

    `prices` is what soft slot rules charge; `floor` adds the seats that engagements alone leave empty
    or to a deputy, so that no placement there costs less. `per_day` is the grid's.
    """

    prices: dict[int, Cost]
    floor: dict[int, Cost]
    per_day: int

    @cached_property
    def ranked(self) -> list[int]:
        """Every start, those that must cost least first."""
        return sorted(self.floor, key=lambda start: (self.floor[start], start))

    @cached_property
    def by_day(self) -> dict[int, list[int]]:
        """The starts of each day, those that must cost least first."""
        days: dict[int, list[int]] = {}
        for start in self.ranked:
            days.setdefault(start // self.per_day, []).append(start)
        return days


def price_starts(year: Year, meeting: Meeting, mask: int, rules: Iterable[Rule]) -> StartTable:
    """The table of a meeting's starts, those of the mask, by the soft rules that concern it."""
    prices = dict.fromkeys(indexes(mask), 0)
    for rule in rules:
        if isinstance(rule, SlotRule) and rule.applies(year, meeting):
            for amount, starts in rule.prices(year, meeting, mask).items():
                if amount:
                    _add(prices, starts, _charge(rule, amount))
    floor = dict(prices)
    for rule in rules:
        if isinstance(rule, AttendanceRule):
            _add_missing(year, meeting, mask, rule, floor)
    return StartTable(prices, floor, year.grid.per_day)


def _add_missing(
    year: Year, meeting: Meeting, mask: int, rule: AttendanceRule, floor: dict[int, Cost]
) -> None:
    for seat in meeting.seats:
        if seat.attendance != "optional":
            holder, deputy = year.seatable(meeting, seat)
            missing = seat.weight if seat.attendance == "wanted" else 0
            by_deputy = min(1, missing) if seat.attendance == "wanted" else 1
            _add(floor, mask & deputy & ~holder, _charge(rule, by_deputy))
            _add(floor, mask & ~(holder | deputy), _charge(rule, missing))


def _add(costs: dict[int, Cost], starts: int, cost: Cost) -> None:
    if cost:
        for start in indexes(starts):
            costs[start] += cost


def _charge(rule: Rule, amount: int) -> Cost:
    assert rule.tier is not None
    return charge(rule.tier, amount * rule.weight)
