"""One Boolean for each start: small windows, where every start may cost differently."""

from collections.abc import Callable, Sequence

from ortools.sat.python import cp_model

from calendars.grid import indexes
from constraints.reading import Reading
from constraints.unknowns import Unit
from constraints.year import Year
from scheduler.model.prices import Prices
from scheduler.model.registry import Bool, Registry
from scheduler.model.starts import Truthy, day_position, forbid, summed


class NarrowStarts:
    """Exactly one of the starts is true, or none and the meeting is dropped."""

    def __init__(self, registry: Registry, year: Year, meeting: str, mask: int, held: Bool) -> None:
        self._registry, self._year, self._meeting, self._held = registry, year, meeting, held
        self.mask = mask
        self._sets: dict[int, Truthy] = {mask: held, 0: registry.false}
        self._starts: dict[int, Bool] = {}
        for index in indexes(mask):
            variable = self._set_variable(1 << index)
            self._starts[index] = variable
            self._sets[1 << index] = variable
        registry.cp.add_exactly_one([*self._starts.values(), ~held])

    def _set_variable(self, mask: int) -> Bool:
        meeting = self._meeting

        def valuer(plan: Reading) -> int:
            return plan.within(meeting, mask)

        return self._registry.boolean(f"{meeting} in {mask.bit_count()} starts", valuer)

    def within(self, mask: int) -> Truthy:
        """A literal that is true exactly when the meeting starts in the mask."""
        mask &= self.mask
        if mask not in self._sets:
            chosen = [self._starts[index] for index in indexes(mask)]
            variable = self._set_variable(mask)
            self._registry.cp.add(cp_model.LinearExpr.sum(chosen) == variable)
            self._sets[mask] = variable
        return self._sets[mask]

    def require(self, when: Sequence[Truthy], mask: int) -> None:
        """When all of `when` are true and the meeting is held, it starts in the mask."""
        refused = [self._starts[index] for index in indexes(self.mask & ~mask)]
        forbid(self._registry.cp, when, refused)

    def priced(self, prices: Prices) -> list[tuple[int, Truthy]]:
        """A term for each start that costs something."""
        return [
            (price, self._starts[index])
            for price, mask in prices.by_price().items()
            if price
            for index in indexes(mask & self.mask)
        ]

    def read(self, value: Callable[[Truthy], int]) -> int:
        """The index of the start that a solution chose."""
        return next(index for index, start in self._starts.items() if value(start))

    def position(self, unit: Unit) -> cp_model.LinearExpr:
        """The meeting's position in a unit; 0 when it is dropped."""
        grid = self._year.grid
        terms: list[tuple[int, Truthy]] = []
        for index, start in self._starts.items():
            number, place = divmod(index, grid.per_day)
            minute = place * grid.step if unit == "minutes" else 0
            terms.append((day_position(self._year, number, unit) + minute, start))
        return summed(terms)
