"""What a solve tells about itself while it runs."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Step:
    """The solve stands here: in a tier, with its best cost and bound, after so many seconds.

    `best` is None before the first plan, `bound` None before the first bound.
    """

    tier: int
    best: int | None
    bound: int | None
    seconds: float


class Listener(Protocol):
    """Whoever wants to know how a solve goes."""

    def __call__(self, step: Step) -> None:
        """Is told of a step; called from the solver's thread."""
        ...


def silent(step: Step) -> None:
    """Tells nobody."""
