"""What a rule asks of the unknowns, as data: a solver reads it, the rule never sees a solver.

Each posting has a `key`, unique in its rule, under which `check` reports the same breach with the
same amount. `hard` postings hold whatever the rule's strength. `redundant` ones follow from the
others and only make bounds tighter: they are never charged.
"""

from dataclasses import dataclass
from typing import TypeAlias

from constraints.unknowns import Interval, Literal_, Unknown

Key: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Linear:
    """Sum of coefficient times unknown is at most `most`, whenever all of `when` are true.

    Its amount, when the rule is soft, is how far the sum lies above `most`.
    """

    key: Key
    terms: tuple[tuple[int, Unknown], ...]
    most: int
    when: tuple[Literal_, ...] = ()
    hard: bool = False
    redundant: bool = False


@dataclass(frozen=True, slots=True)
class Implies:
    """When all of `when` are true, `then` is true. Its amount is 1 when broken."""

    key: Key
    when: tuple[Literal_, ...]
    then: Literal_
    hard: bool = False


@dataclass(frozen=True, slots=True)
class NoOverlap:
    """No two of the intervals present overlap; touching is allowed. Always hard."""

    key: Key
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class Cumulative:
    """The demands of the intervals present at any moment sum to at most `capacity`. Always hard."""

    key: Key
    intervals: tuple[Interval, ...]
    demands: tuple[int, ...]
    capacity: int


@dataclass(frozen=True, slots=True)
class SlotPrice:
    """Starting in a mask costs its amount; starts in no mask are free. Masks do not meet.

    When the rule must hold, only the free starts are candidates.
    """

    key: Key
    meeting: str
    prices: tuple[tuple[int, int], ...]
    """(amount, mask)"""


@dataclass(frozen=True, slots=True)
class PriceFloor:
    """Sum of coefficient times unknown, plus `constant`, is at least what the meeting's start costs.

    `prices` are (amount, mask); starts in no mask cost nothing, nor does a dropped meeting. Always
    redundant: it follows from the other postings, and lets a bound see at once what a relaxation
    of them would not.
    """

    key: Key
    meeting: str
    prices: tuple[tuple[int, int], ...]
    terms: tuple[tuple[int, Unknown], ...]
    constant: int


Posting: TypeAlias = Linear | Implies | NoOverlap | Cumulative | SlotPrice | PriceFloor
