"""What a solve tells about itself while it runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Step:
    """The solve stands here: in a tier, with its best cost and bound, after so many seconds.

    `best` is None before the first plan, `bound` None before the first bound. `costs` are those of
    the best plan so far, empty before the first, and `bounds` what is proven of each tier.
    """

    tier: int
    best: int | None
    bound: int | None
    seconds: float
    costs: Mapping[int, int] = field(default_factory=dict)
    bounds: Mapping[int, int] = field(default_factory=dict)


class Listener(Protocol):
    """Whoever wants to know how a solve goes."""

    def __call__(self, step: Step) -> None:
        """Is told of a step; called from the solver's thread."""
        ...


def silent(step: Step) -> None:
    """Tells nobody."""
