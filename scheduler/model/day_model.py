"""A relaxation of the year: on which day each meeting lies, and nothing else.

People, rooms and hours are left out, but for what engagements alone let each day cost. So every plan
is a solution, none costs less here than there, and the least cost is a bound for all plans. It is
small: one Boolean for each meeting and day.
"""

from collections.abc import Iterable, Iterator

from constraints.postings import Cumulative, Implies, Linear, NoOverlap, Posting, PriceFloor, SlotPrice
from constraints.rule import TIERS, Rule
from constraints.unknowns import (
    AllOf,
    AnyOf,
    Apart,
    Carries,
    Held,
    Interval,
    Literal_,
    Not,
    Position,
    Unknown,
    Within,
)
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.build import Model
from scheduler.model.day_starts import DayStarts
from scheduler.model.prices import Prices
from scheduler.model.variables import Encode


class DayModel(Model):
    """The model of a year in which only days are decided, charged what no plan can avoid.

    Each day stands for its best start: the one that costs least in the first tier, then in the next.
    That is right as long as the tiers above a tier are held at their least cost; with
    `apart`, each tier takes a day's least cost by itself, which is a bound whatever the others cost.
    """

    def __init__(self, year: Year, candidates: Candidates, *, apart: bool = False) -> None:
        self._apart = apart
        super().__init__(year, candidates)

    def _encoding(self, mask: int) -> Encode:
        return DayStarts

    def _apply(self, posting: Posting, rule: Rule) -> None:
        if isinstance(posting, PriceFloor):
            self._floor(posting, rule)
        elif isinstance(posting, SlotPrice) or self._speaks_of_days(posting):
            super()._apply(posting, rule)

    def _floor(self, posting: PriceFloor, rule: Rule) -> None:
        """What the start costs in attendance becomes its price; a dropped meeting pays it all."""
        assert rule.tier is not None
        where = (posting.meeting, rule.tier)
        prices = self._prices.setdefault(where, self._new_prices(posting.meeting))
        prices.add(rule.weight, posting)
        if posting.constant and self.year.by_id[posting.meeting].optional:
            held = self.variables.literal(Held(posting.meeting))
            self.charges.tiers.setdefault(rule.tier, []).append(posting.constant * rule.weight * ~held)

    def _encode_prices(self) -> None:
        by_meeting: dict[str, dict[int, Prices]] = {}
        for (meeting, tier), prices in self._prices.items():
            by_meeting.setdefault(meeting, {})[tier] = prices
        for meeting, tiers in by_meeting.items():
            starts = self.variables.starts(meeting)
            assert isinstance(starts, DayStarts)
            for number, day in starts.days.items():
                for tier, price in self._day_costs(tiers, number).items():
                    if price:
                        self.charges.tiers.setdefault(tier, []).append(price * day)

    def _day_costs(self, tiers: dict[int, Prices], number: int) -> dict[int, int]:
        """What the best start of a day costs in each tier."""
        grid, costs = self.year.grid, {}
        left = grid.day_mask
        for tier in TIERS:
            if tier in tiers:
                for price, mask in tiers[tier].by_price().items():
                    here = grid.of_day(mask, number) & left
                    if here:
                        costs[tier] = price
                        left = left if self._apart else here
                        break
        return costs

    def _speaks_of_days(self, posting: Linear | Implies | NoOverlap | Cumulative) -> bool:
        """True when the posting can be said with days alone; what cannot be said is left out."""
        return all(self._sayable(one) for one in _unknowns(posting))

    def _sayable(self, asked: Unknown | Interval) -> bool:
        if isinstance(asked, Interval):
            return asked.unit != "minutes"
        if isinstance(asked, Apart | Position):
            return asked.unit != "minutes"
        if isinstance(asked, Within):
            starts = self.variables.starts(asked.meeting)
            return isinstance(starts, DayStarts) and starts.whole_days(asked.mask)
        return isinstance(asked, Held | Carries)


def _unknowns(posting: Linear | Implies | NoOverlap | Cumulative) -> Iterator[Unknown | Interval]:
    """Every unknown that a posting speaks of, compound ones taken apart."""
    if isinstance(posting, Linear):
        yield from _parts(unknown for _, unknown in posting.terms)
        yield from _parts(posting.when)
    elif isinstance(posting, Implies):
        yield from _parts((*posting.when, posting.then))
    else:
        yield from posting.intervals
        yield from _parts(interval.when for interval in posting.intervals)


def _parts(literals: Iterable[Literal_ | Unknown]) -> Iterator[Unknown]:
    for literal in literals:
        asked = literal.unknown if isinstance(literal, Not) else literal
        if isinstance(asked, AllOf | AnyOf):
            yield from _parts(asked.parts)
        else:
            yield asked
