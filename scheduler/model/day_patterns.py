"""What it costs when several of an administrator's meetings share a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calendars.grid import MINUTES_A_DAY, Grid
from calendars.meetings import Meeting
from constraints.day_fit import bound_to_come
from constraints.max_load import most_a_day
from constraints.no_double_booking import NoDoubleBooking
from constraints.together import Together
from constraints.year import Year

_MOST_MEETINGS, _MOST_WAYS = 40, 5_000
"""An administrator with more meetings, or more ways of a day, is left to what is said of days alone."""

Starts = Mapping[int, int]
"""What each start of a meeting on a day costs, by its minute."""
Pattern = int
"""A set of meetings that lie on one day, as bits."""


@dataclass(frozen=True)
class Sharing:
    """Meetings that one person has to come to one after another, and the rule that wants few pauses."""

    rule: Together
    meetings: tuple[Meeting, ...]
    most: int
    """Meetings on one day."""


def sharings(year: Year, masks: Mapping[str, int], part: frozenset[str]) -> list[Sharing]:
    """The administrators' meetings of the part, each meeting at most once.

    Only where the one who comes for the administrator has to, and cannot be in two places: otherwise
    a set of meetings may share a day in more ways than these. `masks` are the starts left to meetings.
    """
    if not any(isinstance(rule, NoDoubleBooking) and rule.tier is None for rule in year.rules):
        return []
    found: list[Sharing] = []
    taken: set[str] = set()
    for rule in year.rules:
        if not isinstance(rule, Together) or rule.tier is None:
            continue
        for meetings in rule.groups(year).values():
            names = {meeting.id for meeting in meetings}
            if names <= part and not names & taken and _one_after_another(year, masks, rule, meetings):
                taken |= names
                found.append(Sharing(rule, tuple(meetings), most_a_day(year, meetings)))
    return found


def _one_after_another(
    year: Year, masks: Mapping[str, int], rule: Together, meetings: Sequence[Meeting]
) -> bool:
    """True when one person has to come to all, and pauses lie between two neighbours on one day only."""
    if len(meetings) > _MOST_MEETINGS or not set.intersection(
        *(bound_to_come(year, one) for one in meetings)
    ):
        return False
    grid = year.grid
    hours = {meeting.id: _any_day(grid, masks[meeting.id]) for meeting in meetings}
    if not all(hours.values()):
        return False
    first = min((mask & -mask).bit_length() - 1 for mask in hours.values()) * grid.step
    last = max((hours[one.id].bit_length() - 1) * grid.step + one.minutes for one in meetings)
    short = min(meeting.minutes for meeting in meetings) <= rule.pause
    return not short and last + rule.pause < MINUTES_A_DAY + first


def _any_day(grid: Grid, mask: int) -> int:
    """The hours of some day's starts, as bits of a day."""
    hours = 0
    for number in grid.day_numbers(mask):
        hours |= grid.of_day(mask, number)
    return hours


def patterns(year: Year, sharing: Sharing, starts: Mapping[str, Starts]) -> dict[Pattern, int] | None:
    """Every set of the meetings that fits into a day, with what it costs at least; None if too many.

    `starts` are those of the day; a set has a bit for each of its keys, in their order. The cost is
    the starts' and a `split_price` for each pause that is too long, weighed as the rule is. Grows the
    sets meeting by meeting through the day; of all ways that end alike only the cheapest is kept.
    """
    there = [_Meeting(year.by_id[name], sorted(prices.items())) for name, prices in starts.items()]
    next_to = _NextTo(year, sharing.rule, there)
    ways: dict[_Way, int] = {}
    for number, one in enumerate(there):
        for minute, price in one.prices:
            ways[1 << number, number, minute + one.minutes] = price
    cheapest: dict[Pattern, int] = {}
    for size in range(1, sharing.most + 1):
        if len(ways) > _MOST_WAYS:
            return None
        for (pattern, _, _), price in ways.items():
            if price < cheapest.get(pattern, price + 1):
                cheapest[pattern] = price
        if size < sharing.most - 1:
            ways = next_to.longer(ways)
        elif size < sharing.most:
            cheapest |= next_to.longest(ways)
            break
    return cheapest


class _Meeting:
    """A meeting on a day: its length, its place, and the price of each start by its minute."""

    def __init__(self, meeting: Meeting, prices: list[tuple[int, int]]) -> None:
        self.minutes, self.place, self.prices = meeting.minutes, meeting.place, prices


_Way = tuple[Pattern, int, int]
"""A way to begin a day: the meetings held, which was the last, and the minute when it ended."""
_Next = tuple[int, int, int, list[tuple[int, int]]]
"""A meeting that may come next: its number, its bit, its least price, and each end with its price."""


class _NextTo:
    """What it costs to hold one meeting after another."""

    def __init__(self, year: Year, rule: Together, there: Sequence[_Meeting]) -> None:
        self._there, self._pause = there, rule.pause
        self._split = rule.split_price * rule.weight
        self._travel = [[year.travel.between(one.place, other.place) for other in there] for one in there]
        self._after: dict[tuple[int, int], list[_Next]] = {}

    def longer(self, ways: Mapping[_Way, int]) -> dict[_Way, int]:
        """Each way with one meeting more after its last; not all of them when they are too many."""
        longer: dict[_Way, int] = {}
        for (pattern, last, end), cost in ways.items():
            if len(longer) > _MOST_WAYS:
                break
            for number, bit, _, starts in self._nexts(last, end):
                if pattern & bit:
                    continue
                for ends, price in starts:
                    key = (pattern | bit, number, ends)
                    if cost + price < longer.get(key, cost + price + 1):
                        longer[key] = cost + price
        return longer

    def longest(self, ways: Mapping[_Way, int]) -> dict[Pattern, int]:
        """Each way with a last meeting, after which nothing comes: only the least cost matters."""
        longest: dict[Pattern, int] = {}
        for (pattern, last, end), cost in ways.items():
            for _, bit, price, _ in self._nexts(last, end):
                if not pattern & bit:
                    more = pattern | bit
                    if cost + price < longest.get(more, cost + price + 1):
                        longest[more] = cost + price
        return longest

    def _nexts(self, last: int, end: int) -> list[_Next]:
        """The meetings that can be held after one that ended then. Asked often, and found once."""
        asked = (last, end)
        if asked not in self._after:
            self._after[asked] = [
                (number, 1 << number, min(price for _, price in starts), starts)
                for number, one in enumerate(self._there)
                if (starts := self._starts(one, end, end + self._travel[last][number]))
            ]
        return self._after[asked]

    def _starts(self, one: _Meeting, end: int, ready: int) -> list[tuple[int, int]]:
        """When the meeting may end, and the price of that start and of the pause."""
        return [
            (minute + one.minutes, price + (self._split if minute - end > self._pause else 0))
            for minute, price in one.prices
            if minute >= ready
        ]
