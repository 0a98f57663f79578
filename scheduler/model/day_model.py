"""A relaxation of the year: on which day each meeting lies, and nothing else.

People, rooms and hours are left out, but for what engagements alone let each day cost. So every plan
is a solution, none costs less here than there, and the least cost is a bound for all plans. It is
small: one Boolean for each meeting and day.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from ortools.sat.python import cp_model

from calendars.grid import indexes
from constraints.mentions import unknowns
from constraints.postings import Linear, Posting, PriceFloor, SlotPrice
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
from scheduler.model.build import Model, Postings, Under
from scheduler.model.day_cuts import day_cuts
from scheduler.model.day_patterns import sharings
from scheduler.model.day_starts import DayStarts
from scheduler.model.prices import Prices
from scheduler.model.shared_days import SharedDays
from scheduler.model.starts import day_position
from scheduler.model.variables import MakeStarts


class DayModel(Model):
    """The model of a year in which only days are decided, charged what no plan can avoid.

    Each day stands for its best start: the one that costs least in the first tier, then in the next.
    That is right as long as the tiers above a tier are held at their least cost; with
    `apart`, each tier takes a day's least cost by itself, which is a bound whatever the others cost.

    Of `part`, some of the meetings, only what concerns nobody else is kept: the bounds of parts that
    share no meeting add up.
    """

    def __init__(
        self,
        year: Year,
        candidates: Candidates,
        postings: Postings,
        part: frozenset[str],
        apart: bool = False,
    ) -> None:
        self.part, self._apart = part, apart
        self._sharings = sharings(year, candidates.masks, part)
        super().__init__(year, candidates, postings=postings)
        said = [frozenset(one.id for one in sharing.meetings) for sharing in self._sharings]
        for number, meetings in day_cuts(year, candidates.masks, part, said):
            days = [self._starts(meeting.id).days[number] for meeting in meetings]
            self.cp.add(cp_model.LinearExpr.sum(days) < len(days))

    def _starts(self, meeting: str) -> DayStarts:
        starts = self.variables.starts(meeting)
        assert isinstance(starts, DayStarts)
        return starts

    def days_of(self, variables: Collection[int]) -> dict[str, set[int]]:
        """For each meeting the days (grid day numbers) whose variables' numbers are among these."""
        return {
            meeting: {number for number, day in self._starts(meeting).days.items() if day.index in variables}
            for meeting in self._meetings()
        }

    def _meetings(self) -> Iterable[str]:
        return (meeting.id for meeting in self.year.meetings if meeting.id in self.part)

    def _encoding(self, mask: int) -> MakeStarts:
        return DayStarts

    def _apply(self, posting: Posting, rule: Rule, under: Under) -> None:
        if isinstance(posting, PriceFloor | SlotPrice):
            if posting.meeting in self.part:
                self._priced(posting, rule, under)
        elif not self._charges_every_part(posting, rule) and all(map(self._sayable, unknowns(posting))):
            super()._apply(posting, rule, under)
        elif isinstance(posting, Linear) and (rule.tier is None or posting.hard):
            loosened = self._loosened(posting)
            if loosened is not None:
                super()._apply(loosened, rule, under)

    def _charges_every_part(self, posting: Posting, rule: Rule) -> bool:
        """True for a charge that speaks of no meeting: added up over the parts it would count too often."""
        return rule.tier is not None and not any(True for _ in unknowns(posting))

    def _loosened(self, posting: Linear) -> Linear | None:
        """What a hard sum demands of the part, wherever in its window each other meeting may lie.

        None when it then says nothing, or speaks of more than days.
        """
        here = tuple(term for term in posting.terms if self._sayable(term[1]))
        elsewhere = [term for term in posting.terms if not self._sayable(term[1])]
        when = tuple(one for one in posting.when if not self._surely(one))
        if not here or not all(not isinstance(one, Not) and self._sayable(one) for one in when):
            return None
        least = 0
        for coefficient, asked in elsewhere:
            if not isinstance(asked, Position) or asked.unit == "minutes":
                return None
            days = self._day_positions(asked)
            least += coefficient * (min(days) if coefficient > 0 else max(days))
        return replace(posting, terms=here, when=when, most=posting.most - least)

    def _surely(self, asked: Literal_) -> bool:
        """True for a meeting elsewhere that is held in any case."""
        return (
            isinstance(asked, Held)
            and asked.meeting not in self.part
            and not self.year.by_id[asked.meeting].optional
        )

    def _day_positions(self, asked: Position) -> list[int]:
        numbers = self.year.grid.day_numbers(self.candidates.masks[asked.meeting])
        found = [day_position(self.year, number, asked.unit) for number in numbers]
        return [*found, 0] if self.year.by_id[asked.meeting].optional else found

    def _priced(self, posting: PriceFloor | SlotPrice, rule: Rule, under: Under) -> None:
        """What a start costs, in attendance too; a dropped meeting pays all its attendance."""
        if isinstance(posting, SlotPrice):
            super()._apply(posting, rule, under)
            return
        assert rule.tier is not None
        where = (posting.meeting, rule.tier)
        self._prices.setdefault(where, self._new_prices(posting.meeting)).add(rule.weight, posting)
        if posting.constant and self.year.by_id[posting.meeting].optional:
            held = self.variables.literal(Held(posting.meeting))
            self.charges.tiers.setdefault(rule.tier, []).append(posting.constant * rule.weight * ~held)

    def _encode_prices(self) -> None:
        by_meeting: dict[str, dict[int, Prices]] = {}
        for (meeting, tier), prices in self._prices.items():
            by_meeting.setdefault(meeting, {})[tier] = prices
        shared = {one.id: sharing for sharing in self._sharings for one in sharing.meetings}
        for meeting, tiers in by_meeting.items():
            until = shared[meeting].rule.tier if meeting in shared else None
            for number, day in self._starts(meeting).days.items():
                for tier, price in self._day_costs(tiers, number, until).items():
                    if price:
                        self.charges.tiers.setdefault(tier, []).append(price * day)
        shared_days = SharedDays(self.year, self._registry, self.variables, self.charges)
        for sharing in self._sharings:
            names = [meeting.id for meeting in sharing.meetings]
            for number in sorted({day for name in names for day in self._starts(name).days}):
                there = [name for name in names if number in self._starts(name).days]
                starts = {
                    name: self._day_prices(by_meeting.get(name, {}), sharing.rule.tier, name, number)
                    for name in there
                }
                shared_days.encode(sharing, number, starts)

    def _day_prices(
        self, tiers: dict[int, Prices], tier: int | None, meeting: str, number: int
    ) -> dict[int, int]:
        """By the minute of each start of a day what it costs in the tier, where the tiers above leave it."""
        grid = self.year.grid
        left = grid.of_day(self.candidates.masks[meeting], number)
        for higher, prices in sorted(tiers.items()):
            by_price = [
                (price, grid.of_day(mask, number) & left) for price, mask in prices.by_price().items()
            ]
            if higher == tier:
                return {hour * grid.step: price for price, hours in by_price for hour in indexes(hours)}
            if tier is not None and higher < tier and not self._apart:
                left = next(hours for _, hours in by_price if hours)
        return {hour * grid.step: 0 for hour in indexes(left)}

    def _day_costs(self, tiers: dict[int, Prices], number: int, until: int | None = None) -> dict[int, int]:
        """What the best start of a day costs in each tier; from tier `until` on, each by itself."""
        grid, costs = self.year.grid, {}
        left = grid.day_mask
        for tier in TIERS:
            if tier in tiers:
                for price, mask in tiers[tier].by_price().items():
                    here = grid.of_day(mask, number) & left
                    if here:
                        costs[tier] = price
                        narrows = not self._apart and (until is None or tier < until)
                        left = here if narrows else left
                        break
        return costs

    def _sayable(self, asked: Unknown | Interval) -> bool:
        """True when the part's days alone can say it; what they cannot say is left out."""
        if isinstance(asked, Apart):
            return asked.unit != "minutes" and {asked.first, asked.second} <= self.part
        if isinstance(asked, AllOf | AnyOf) or asked.meeting not in self.part:
            return False
        if isinstance(asked, Interval | Position):
            return asked.unit != "minutes"
        if isinstance(asked, Within):
            return self._starts(asked.meeting).whole_days(asked.mask)
        return isinstance(asked, Held | Carries)
