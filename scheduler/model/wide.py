"""Days first: one Boolean for each day and one integer for the time of day."""

from collections.abc import Callable, Sequence

from ortools.sat.python import cp_model

from calendars.grid import indexes
from constraints.reading import Reading
from constraints.unknowns import Unit
from constraints.year import Year
from scheduler.model.prices import Prices
from scheduler.model.registry import Bool, Registry
from scheduler.model.starts import Truthy, day_position, forbid, summed


class WideStarts:
    """Exactly one day is true, or none and the meeting is dropped; `_time` is the start in grid steps."""

    def __init__(self, registry: Registry, year: Year, meeting: str, mask: int, held: Bool) -> None:
        self._registry, self._year, self._meeting, self._held = registry, year, meeting, held
        self.mask = mask
        grid = year.grid
        self._left = {number: grid.of_day(mask, number) for number in grid.day_numbers(mask)}
        self._sets: dict[int, Truthy] = {0: registry.false, mask: held}
        self._days: dict[int, Bool] = {}
        for number, left in self._left.items():
            whole = left << (number * grid.per_day)
            self._days[number] = self._set_variable(whole)
            self._sets[whole] = self._days[number]
        registry.cp.add_exactly_one([*self._days.values(), ~held])
        self._time = self._time_variable()

    def _set_variable(self, mask: int) -> Bool:
        meeting = self._meeting

        def valuer(plan: Reading) -> int:
            return plan.within(meeting, mask)

        return self._registry.boolean(f"{meeting} in {mask.bit_count()} starts", valuer)

    def _time_variable(self) -> cp_model.IntVar:
        meeting, step = self._meeting, self._year.grid.step
        some_day = 0
        for left in self._left.values():
            some_day |= left
        self._first = first = min(indexes(some_day))

        def valuer(plan: Reading) -> int:
            return plan.slot(meeting).minute // step if plan.held(meeting) else first

        time = self._registry.integer(_domain(some_day), f"{meeting} time", valuer)
        self._registry.cp.add(time == first).only_enforce_if(~self._held)
        for number, left in self._left.items():
            if left != some_day:
                self._allow(time, left, [self._days[number]])
        return time

    def _allow(self, time: cp_model.IntVar, left: int, when: list[Truthy]) -> None:
        self._registry.cp.add_linear_expression_in_domain(time, _domain(left)).only_enforce_if(*when)

    def within(self, mask: int) -> Truthy:
        """A literal that is true exactly when the meeting starts in the mask."""
        mask &= self.mask
        if mask in self._sets:
            return self._sets[mask]
        grid, cp = self._year.grid, self._registry.cp
        literal = self._sets[mask] = self._set_variable(mask)
        full = []
        for number, left in self._left.items():
            here, day = grid.of_day(mask, number), self._days[number]
            if here == left:
                full.append(day)
                cp.add_implication(day, literal)
            elif here == 0:
                cp.add_implication(day, ~literal)
            else:
                self._allow(self._time, here, [day, literal])
                self._allow(self._time, left & ~here, [day, ~literal])
        cp.add_implication(literal, self._held)
        if all(grid.of_day(mask, number) in (0, left) for number, left in self._left.items()):
            cp.add(cp_model.LinearExpr.sum(full) == literal)
        return literal

    def require(self, when: Sequence[Truthy], mask: int) -> None:
        """When all of `when` are true and the meeting is held, it starts in the mask."""
        grid = self._year.grid
        refused = []
        for number, left in self._left.items():
            here, day = grid.of_day(mask, number) & left, self._days[number]
            if here == 0:
                refused.append(day)
            elif here != left:
                self._allow(self._time, here, [*when, day])
        forbid(self._registry.cp, when, refused)

    def priced(self, prices: Prices) -> list[tuple[int, Truthy]]:
        """A term for each day's cheapest start, and one for each distinct surcharge above it."""
        days, above = prices.by_day()
        terms: list[tuple[int, Truthy]] = [(price, self._days[number]) for price, number in days if price]
        return terms + [(price, self.within(mask)) for price, mask in sorted(above.items())]

    def read(self, value: Callable[[Truthy], int]) -> int:
        """The index of the start that a solution chose."""
        number = next(number for number, day in self._days.items() if value(day))
        return number * self._year.grid.per_day + value(self._time)

    def position(self, unit: Unit) -> cp_model.LinearExpr:
        """The meeting's position in a unit; 0 when it is dropped."""
        terms = [(day_position(self._year, number, unit), day) for number, day in self._days.items()]
        days = summed(terms)
        if unit != "minutes":
            return days
        step = self._year.grid.step
        return days + self._time * step - (1 - self._held) * (self._first * step)


def _domain(left: int) -> cp_model.Domain:
    return cp_model.Domain.from_values(list(indexes(left)))
