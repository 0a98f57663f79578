"""Where the readers of one year put what they find: faults with their place, and assumptions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calendars.language import Text
from constraints.year import Assumption
from scheduler.year_file.complaints import where_words
from scheduler.year_file.faults import Fault, YearFaults, choices, nearest
from scheduler.year_file.positions import KeyPath, Positioned

MOST_HINTS = 1000
"""Looking for the nearest name is slow; who has so many unknown names has the wrong list."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the year's files: file, line, and the path to it in words."""

    file: str
    line: int | None
    where: str


@dataclass
class Ledger:
    """Collects faults and assumptions, so that one reading tells all of them at once."""

    at: Positioned
    faults: list[Fault] = field(default_factory=list)
    assumptions: list[Assumption] = field(default_factory=list)

    def spot(self, *path: str | int) -> Spot:
        """The place of a key path in aarshjul.toml."""
        key_path: KeyPath = tuple(path)
        return Spot(self.at.file, self.at.line(key_path), where_words(key_path, self.at.values))

    def fault(self, spot: Spot, code: str, found: str | Text, allowed: Text, hint: str | None = None) -> None:
        """Notes one fault."""
        self.faults.append(Fault(spot.file, spot.line, spot.where, found, allowed, hint, code))

    def unknown(self, spot: Spot, code: str, word: str, known: Iterable[str], what: Text) -> None:
        """Notes a name that nothing has, with the nearest that something has."""
        names = sorted(set(known))
        listed = choices(names)
        allowed = Text(da=f"{what.da}: {listed}", en=f"{what.en}: {listed}")
        hint = nearest(word, names) if len(self.faults) < MOST_HINTS else None
        self.fault(spot, code, f'"{word}"', allowed, hint)

    def assume(self, da: str, en: str, subject: str = "") -> None:
        """Notes something the file leaves open and what is taken in its place."""
        assumption = Assumption(Text(da=da, en=en), subject)
        if assumption not in self.assumptions:
            self.assumptions.append(assumption)

    def take(self, faults: YearFaults) -> None:
        """Notes the faults that ended the reading of one file."""
        self.faults.extend(faults.faults)

    def close(self) -> None:
        """Raises YearFaults when there is any fault."""
        if self.faults:
            raise YearFaults(self.faults)
