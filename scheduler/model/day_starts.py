"""Only days: one Boolean for each day, and no word of the hour."""

from collections.abc import Callable, Sequence

from ortools.sat.python import cp_model

from constraints.reading import Reading
from constraints.unknowns import Unit
from constraints.year import Year
from scheduler.model.prices import Prices
from scheduler.model.registry import Bool, Registry
from scheduler.model.starts import Truthy, day_position, forbid, summed


class DayStarts:
    """Exactly one day is true, or none and the meeting is dropped; every hour of a day is alike."""

    def __init__(self, registry: Registry, year: Year, meeting: str, mask: int, held: Bool) -> None:
        self._registry, self._year, self._meeting = registry, year, meeting
        self.mask = mask
        grid = year.grid
        self._sets: dict[int, Truthy] = {0: registry.false, mask: held}
        self.days: dict[int, Bool] = {}
        for number in grid.day_numbers(mask):
            whole = grid.of_day(mask, number) << (number * grid.per_day)
            self.days[number] = self._set_variable(whole)
            self._sets[whole] = self.days[number]
        registry.cp.add_exactly_one([*self.days.values(), ~held])

    def _set_variable(self, mask: int) -> Bool:
        meeting = self._meeting

        def valuer(plan: Reading) -> int:
            return plan.within(meeting, mask)

        return self._registry.boolean(f"{meeting} in {mask.bit_count()} starts", valuer)

    def whole_days(self, mask: int) -> bool:
        """True when the mask splits none of the meeting's days."""
        grid, mask = self._year.grid, mask & self.mask
        return all(grid.of_day(mask, n) == grid.of_day(self.mask, n) for n in grid.day_numbers(mask))

    def within(self, mask: int) -> Truthy:
        """A literal, true exactly when the meeting's day is one of the mask's; the mask splits no day."""
        mask &= self.mask
        if mask not in self._sets:
            literal = self._sets[mask] = self._set_variable(mask)
            chosen = [self.days[number] for number in self._year.grid.day_numbers(mask)]
            self._registry.cp.add(cp_model.LinearExpr.sum(chosen) == literal)
        return self._sets[mask]

    def require(self, when: Sequence[Truthy], mask: int) -> None:
        """When all of `when` are true and the meeting is held, its day is one of the mask's."""
        kept = set(self._year.grid.day_numbers(mask & self.mask))
        refused = [day for number, day in self.days.items() if number not in kept]
        forbid(self._registry.cp, when, refused)

    def priced(self, prices: Prices) -> list[tuple[int, Truthy]]:
        """A term for each day's cheapest start."""
        days, _ = prices.by_day()
        return [(price, self.days[number]) for price, number in days if price]

    def day(self, value: Callable[[Truthy], int]) -> int:
        """The number of the day that a solution chose."""
        return next(number for number, day in self.days.items() if value(day))

    def read(self, value: Callable[[Truthy], int]) -> int:
        """The index of the first start left on the day that a solution chose."""
        grid, number = self._year.grid, self.day(value)
        here = grid.of_day(self.mask, number)
        return number * grid.per_day + (here & -here).bit_length() - 1

    def position(self, unit: Unit) -> cp_model.LinearExpr:
        """The meeting's position in a unit, midnight when in minutes; 0 when it is dropped."""
        terms = [(day_position(self._year, number, unit), day) for number, day in self.days.items()]
        return summed(terms)
