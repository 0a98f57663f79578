"""From demands that clash to a minimal set of them: none could be missing."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from scheduler.conflict.demand import Demand

Possible = Callable[[Collection[Demand]], bool | None]
"""Whether some demands can be met together; None when that is not known."""

_UNTOLD_FIRST = (
    "max_load",
    "hours",
    "required",
    "speaker",
    "caseworker",
    "busy",
    "rooms",
    "no_double_booking",
    "quorum",
    "chair",
    "keep",
)
"""Which kinds are tried without first: what can go is what explains least."""
_UNTOLD_LAST = ("seated", "closed", "window")


@dataclass(frozen=True)
class Minimal:
    """Demands that clash; `proven` when each was shown to be needed before time ran out."""

    demands: frozenset[Demand]
    proven: bool


def minimal(demands: Iterable[Demand], possible: Possible) -> Minimal:
    """Leaves out what can be left out: meetings first, then kind by kind, halves before single ones.

    Every removal is tried out, so the result needs no trust in anybody's hint. The demands must
    clash to begin with.
    """
    shrinking = _Shrinking(frozenset(demands), possible)
    for group in _groups(shrinking.left):
        shrinking.without(group)
    return Minimal(shrinking.left, shrinking.proven)


class _Shrinking:
    """Demands that clash, getting fewer."""

    def __init__(self, demands: frozenset[Demand], possible: Possible) -> None:
        self.left, self.proven = demands, True
        self._possible = possible

    def without(self, group: Sequence[Demand]) -> None:
        """Leaves out all of a group that can be; each one kept is needed by those kept with it."""
        smaller = self.left.difference(group)
        answer = self._possible(smaller)
        if answer is False:
            self.left = smaller
        elif len(group) == 1:
            self.proven = self.proven and answer is True
        else:
            half = len(group) // 2
            self.without(group[:half])
            self.without(group[half:])


def _groups(demands: Collection[Demand]) -> list[list[Demand]]:
    by_kind: dict[str, list[Demand]] = {}
    for demand in sorted(demands):
        by_kind.setdefault(demand.kind, []).append(demand)
    written = sorted(set(by_kind) - {"held", *_UNTOLD_FIRST, *_UNTOLD_LAST})
    order = ("held", *_UNTOLD_FIRST, *written, *_UNTOLD_LAST)
    return [by_kind[kind] for kind in order if kind in by_kind]
