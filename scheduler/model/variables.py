"""The variable behind each unknown."""

from collections.abc import Callable
from typing import cast

from ortools.sat.python import cp_model

from constraints.reading import Reading
from constraints.unknowns import (
    AllOf,
    AnyOf,
    Apart,
    Attends,
    Carries,
    Chairs,
    Held,
    InRoom,
    Interval,
    Literal_,
    Not,
    Position,
    Truth,
    Unknown,
    Within,
    Works,
)
from constraints.year import Year
from scheduler.model.registry import Bool, Registry, Valuer
from scheduler.model.starts import Starts, Truthy, positions

MakeStarts = Callable[[Registry, Year, str, int, Bool], Starts]
"""Makes the variables of one meeting's start: (registry, year, meeting id, starts left, held)."""
Encode = Callable[[int], MakeStarts]
"""Chooses an encoding for the starts left."""


class Variables:
    """Gives every unknown its variable, the first time that it is asked for.

    `droppable` says that meetings may be left unheld which are not "ca.".
    """

    def __init__(
        self,
        registry: Registry,
        year: Year,
        masks: dict[str, int],
        encoding: Encode,
        *,
        droppable: bool = False,
    ) -> None:
        self._registry, self._year, self._masks, self._encoding = registry, year, masks, encoding
        self._droppable = droppable
        self.known: dict[Truth, Truthy] = {}
        self._positions: dict[Position, cp_model.IntVar] = {}
        self._starts: dict[str, Starts] = {}
        self._intervals: dict[Interval, cp_model.IntervalVar] = {}

    def starts(self, meeting: str) -> Starts:
        """The encoding of a meeting's start."""
        if meeting not in self._starts:
            mask, held = self._masks[meeting], self._boolean(Held(meeting))
            if self._year.by_id[meeting].given is not None:
                self._registry.cp.add(held == 1)
            self._starts[meeting] = self._encoding(mask)(self._registry, self._year, meeting, mask, held)
        return self._starts[meeting]

    def literal(self, asked: Literal_) -> Truthy:
        """The literal of an unknown that is true or false."""
        if isinstance(asked, Not):
            return ~self.literal(asked.unknown)
        if isinstance(asked, Within):
            return self.starts(asked.meeting).within(asked.mask)
        if asked not in self.known:
            self.known[asked] = self._new(asked)
        return self.known[asked]

    def _boolean(self, asked: Truth) -> Bool:
        if asked not in self.known:
            self.known[asked] = self._registry.boolean(str(asked), _value_of(asked))
        return cast(Bool, self.known[asked])

    def _new(self, asked: Truth) -> Truthy:
        if isinstance(asked, Held):
            self.starts(asked.meeting)
            return self.known[asked]
        if isinstance(asked, AllOf | AnyOf):
            return self._compound(asked)
        literal = self._registry.boolean(str(asked), _value_of(asked))
        if isinstance(asked, Apart):
            self._keep_apart(asked, literal)
        if isinstance(asked, Attends | Chairs | Works | InRoom | Carries):
            self._registry.cp.add_implication(literal, self.literal(Held(asked.meeting)))
        return literal

    def _compound(self, asked: AllOf | AnyOf) -> Truthy:
        parts = [self.literal(part) for part in asked.parts]
        if not parts:
            return self._registry.true if isinstance(asked, AllOf) else self._registry.false
        if len(parts) == 1:
            return parts[0]
        literal = self._registry.boolean(f"{type(asked).__name__} {len(parts)}", _value_of(asked))
        cp = self._registry.cp
        if isinstance(asked, AllOf):
            cp.add_bool_or([*(~part for part in parts), literal])
            for part in parts:
                cp.add_implication(literal, part)
        else:
            cp.add_bool_or([*parts, ~literal])
            for part in parts:
                cp.add_implication(part, literal)
        return literal

    def _keep_apart(self, asked: Apart, literal: Bool) -> None:
        cp = self._registry.cp
        cp.add_implication(literal, self.literal(Held(asked.first)))
        cp.add_implication(literal, self.literal(Held(asked.second)))
        gap = self.position(Position(asked.second, asked.unit)) - self.position(
            Position(asked.first, asked.unit)
        )
        length = self._year.by_id[asked.first].minutes if asked.unit == "minutes" else 0
        bounds = cp_model.Domain(asked.least + length, asked.most + length)
        cp.add_linear_expression_in_domain(gap, bounds).only_enforce_if(literal)

    def position(self, asked: Position) -> cp_model.IntVar:
        """The integer of a position."""
        if asked not in self._positions:
            values = positions(self._year, self._masks[asked.meeting], asked.unit)
            expression = self.starts(asked.meeting).position(asked.unit)
            if self._droppable or self._year.by_id[asked.meeting].optional:
                values.add(0)
            domain = cp_model.Domain.from_values(sorted(values))
            variable = self._registry.integer(domain, str(asked), _value_of(asked))
            self._registry.cp.add(variable == expression)
            self._positions[asked] = variable
        return self._positions[asked]

    def expression(self, asked: Unknown) -> cp_model.LinearExprT:
        """The unknown as a term of a sum."""
        return self.position(asked) if isinstance(asked, Position) else self.literal(asked)

    def interval(self, asked: Interval) -> cp_model.IntervalVar:
        """The time a meeting takes, as an optional interval."""
        if asked not in self._intervals:
            if asked.unit == "minutes":
                start = self.position(Position(asked.meeting, "minutes")) - asked.before
                size = asked.before + self._year.by_id[asked.meeting].minutes + asked.after
            else:
                start, size = self.position(Position(asked.meeting, asked.unit)) + 0, 1
            present = self.literal(asked.when)
            self._intervals[asked] = self._registry.cp.new_optional_fixed_size_interval_var(
                start, size, present, f"{asked.meeting} {asked.unit}"
            )
        return self._intervals[asked]


def _value_of(asked: Unknown) -> Valuer:
    def valuer(plan: Reading) -> int:
        return plan.value(asked)

    return valuer
