"""What is taken out of the product or of the example, to see that the tests of a system notice."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from calendars.grid import Slot
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year

COPENHAGEN = "koebenhavn-2027"


@dataclass(frozen=True)
class Edit:
    """A piece of a file, which stands there exactly once, becomes another."""

    old: str
    new: str = ""
    file: str = "aarshjul.toml"

    def of(self, text: str) -> str:
        """The text with the edit made; RuntimeError when the piece is not there, or not once."""
        if text.count(self.old) != 1:
            raise RuntimeError(f"{self.file} has {text.count(self.old)} times: {self.old}")
        return text.replace(self.old, self.new)


@dataclass(frozen=True)
class Removal:
    """One thing removed, and the tests of its system that must then fail.

    `rules` are rules, by id or by type, that every year is left without. `edits` are made in koebenhavn-2027,
    `edits_elsewhere` in the example they are listed under. `patches` replace a feature of the product: the
    path to it, as `pytest.MonkeyPatch` reads it, and what stands there instead.
    """

    what: str
    fails: tuple[str, ...]
    rules: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    edits_elsewhere: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    patches: tuple[tuple[str, object], ...] = ()

    @property
    def of_rules_alone(self) -> bool:
        """True when every file is read as it was."""
        return not (self.edits or self.edits_elsewhere or self.patches)

    def edits_of(self, folder: str) -> tuple[Edit, ...]:
        """The edits of one example's files."""
        return self.edits if folder == COPENHAGEN else self.edits_elsewhere.get(folder, ())

    def of(self, year: Year) -> Year:
        """The year without the rules removed."""
        gone = set(self.rules)
        left = tuple(rule for rule in year.rules if not gone & {rule.name, str(getattr(rule, "type", ""))})
        return replace(year, rules=left)

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """The product without the features removed."""
        with pytest.MonkeyPatch.context() as patch:
            for path, instead in self.patches:
                patch.setattr(path, instead)
            yield


NOTHING = Removal("nothing", ())


def _window_alone(_rule: object, _year: Year, meeting: Meeting, slot: Slot) -> int:
    return int(slot.day not in meeting.window)


ENDLESS_TERMS = (
    ("constraints.window.InWindow.amount", _window_alone),
    ("constraints.window.InWindow.prices", SlotRule.prices),  # which asks `amount` of every day
)
"""Bodies meet before they are set down and after they are closed."""
UNCHECKED_TERMS = (("scheduler.year_file.read.check_seated", lambda _context: None),)
"""Nobody is told of a window that lies outside a body's time."""
