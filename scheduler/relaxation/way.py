"""A way: one change of the year's file, at a price."""

from collections.abc import Callable
from dataclasses import dataclass, field

from calendars.language import Text
from scheduler.relaxation.year_text import Edit


@dataclass(frozen=True)
class Way:
    """A way gives up or loosens one demand.

    `kind` and `target` name what is changed; `amount` by how much, where there is a how much.
    `stronger` is the next larger change of the same, when this one is not enough.
    """

    kind: str
    target: str
    price: int
    text: Text
    edits: tuple[Edit, ...]
    amount: int = 1
    stronger: "Callable[[], Way | None] | None" = field(default=None, compare=False)

    @property
    def changes(self) -> tuple[str, str]:
        """What it changes, whatever the amount."""
        return (self.kind, self.target)

    @property
    def name(self) -> str:
        """What JSON calls it."""
        return f"{self.kind}: {self.target}"
