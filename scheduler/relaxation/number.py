"""A number of the year's file that is moved, a step at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calendars.language import Text
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath


@dataclass(frozen=True)
class Number:
    """A number at a path, which each of `steps` moves up (or down, when `sign` is -1), never below `floor`.

    `text` says the change, with {old}, {new} and what `named` gives; `price` is for each unit that it
    moves.
    """

    kind: str
    target: str
    path: KeyPath
    sign: int
    price: int
    text: Text
    named: Mapping[str, object]
    steps: Sequence[int]
    floor: int = 0

    def way(self, bearings: Bearings, step: int = 0) -> Way | None:
        """The way of a step; None when the number is not written, or would fall below its floor."""
        old = bearings.whole_number(self.path)
        if old is None or step >= len(self.steps):
            return None
        moved = self.steps[step]
        new = old + self.sign * moved
        if new < self.floor:
            if old == self.floor:
                return None
            new, moved = self.floor, old - self.floor
        said = self.text.filled(old=old, new=new, **self.named)
        return Way(
            self.kind,
            self.target,
            self.price * moved,
            said,
            bearings.text.put(self.path, str(new)),
            moved,
            None if new == self.floor and self.sign < 0 else lambda: self.way(bearings, step + 1),
        )
