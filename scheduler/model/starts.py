"""How a meeting's start is encoded: one Boolean for each start, or days first."""

from collections.abc import Callable, Sequence
from typing import Protocol

from ortools.sat.python import cp_model

from calendars.grid import MINUTES_A_DAY, indexes
from constraints.unknowns import Unit
from constraints.year import Year
from scheduler.model.prices import Prices

WIDE = 250
"""A meeting with more starts than this is encoded days first.

A dialogue has some 75 days of 14 starts: a Boolean for each would make the model four times as
large (docs/decisions/days-first.md)."""

Truthy = cp_model.BoolVarT


class Starts(Protocol):
    """The variables that say when a meeting starts."""

    mask: int

    def within(self, mask: int) -> Truthy:
        """A literal that is true exactly when the meeting is held and starts in the mask."""
        ...

    def require(self, when: Sequence[Truthy], mask: int) -> None:
        """When all of `when` are true and the meeting is held, it starts in the mask."""
        ...

    def priced(self, prices: Prices) -> list[tuple[int, Truthy]]:
        """The prices of the starts as terms: what the true ones among the literals sum to."""
        ...

    def read(self, value: Callable[[Truthy], int]) -> int:
        """The index of the start that a solution chose; the meeting must be held in it."""
        ...

    def position(self, unit: Unit) -> cp_model.LinearExpr:
        """The meeting's position in a unit; 0 when it is dropped."""
        ...


def day_position(year: Year, number: int, unit: Unit) -> int:
    """A day's position in a unit: what the unknown `Position` counts, at midnight when in minutes."""
    if unit == "hverdage":
        return year.days.hverdag_number(year.grid.day(number))
    if unit == "weeks":
        return (number + year.grid.first.weekday()) // 7
    return number if unit == "days" else number * MINUTES_A_DAY


def forbid(cp: cp_model.CpModel, when: Sequence[Truthy], refused: Sequence[Truthy]) -> None:
    """When all of `when` are true, none of `refused` is, of which at most one can be.

    With one condition this is a single at-most-one, which the solver's linear relaxation sees;
    clauses it does not.
    """
    if not refused:
        return
    if len(when) == 1:
        cp.add_at_most_one([*when, *refused])
        return
    for literal in refused:
        cp.add_bool_or([*(~one for one in when), ~literal])


def positions(year: Year, mask: int, unit: Unit) -> set[int]:
    """Every position that the starts of a mask have in a unit."""
    if unit == "minutes":
        return {index * year.grid.step for index in indexes(mask)}
    return {day_position(year, number, unit) for number in year.grid.day_numbers(mask)}


def summed(terms: Sequence[tuple[int, Truthy]]) -> cp_model.LinearExpr:
    """Sum of coefficient times literal."""
    return cp_model.LinearExpr.sum([coefficient * literal for coefficient, literal in terms]) + 0
