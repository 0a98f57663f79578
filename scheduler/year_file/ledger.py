"""Where the readers of one year put what they find: faults with their place, and assumptions."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from calendars.language import Language, Text, join_words
from constraints.year import TOPICS, Assumption, Topic
from scheduler.year_file.complaints import where_words
from scheduler.year_file.faults import Fault, YearFaults, choices, nearest
from scheduler.year_file.positions import KeyPath, Positioned, without

MOST_HINTS = 1000
"""Looking for the nearest name is slow; who has so many unknown names has the wrong list."""


class Spot(Protocol):
    """A place in the year's files: file, line, and the path to it in words."""

    @property
    def file(self) -> str: ...

    @property
    def line(self) -> int | None: ...

    @property
    def where(self) -> str: ...


@dataclass(frozen=True, slots=True)
class LineSpot:
    """A place of which everything is known: a cell of a list, or a change."""

    file: str
    line: int | None
    where: str


@dataclass(frozen=True, slots=True)
class KeySpot:
    """A place in a document: its line is found, and its path said, when a fault asks for them."""

    at: Positioned = field(hash=False)
    path: KeyPath

    @property
    def file(self) -> str:
        """The document's file."""
        return self.at.file

    @property
    def line(self) -> int | None:
        """The line of the path, or of what it lies in."""
        return self.at.line(self.path)

    @property
    def where(self) -> str:
        """The path in words."""
        return where_words(self.path, self.at.values)


@dataclass
class Ledger:
    """Collects faults and assumptions, so that one reading tells all of them at once."""

    at: Positioned
    faults: list[Fault] = field(default_factory=list)
    _placed: dict[KeyPath, Spot] = field(default_factory=dict)
    _assumed: dict[tuple[str, str, Topic], list[str]] = field(default_factory=dict)

    def spot(self, *path: str | int) -> Spot:
        """The place of a key path in aarshjul.toml."""
        key_path: KeyPath = tuple(path)
        for length in range(len(key_path), 0, -1):
            placed = self._placed.get(key_path[:length])
            if placed is not None:
                rest = where_words(key_path[length:], None)
                where = f"{placed.where} > {rest}" if rest else placed.where
                return LineSpot(placed.file, placed.line, where)
        return KeySpot(self.at, key_path)

    def place(self, path: KeyPath, spot: Spot) -> None:
        """What stands at a key path, and below it, is written elsewhere."""
        self._placed = {key: one for key, one in self._placed.items() if key[: len(path)] != path}
        self._placed[path] = spot

    def placed(self, path: KeyPath) -> Spot | None:
        """Where what stands at a key path is written, when that is elsewhere."""
        return self._placed.get(path)

    def take_out(self, table: str, number: int) -> None:
        """One of a list of tables is not there any more; those behind it move up, with their places."""
        self.at = without(self.at, {(table, number)})
        kept = {}
        for key, spot in self._placed.items():
            place = key[1] if len(key) > 1 and key[0] == table else None
            if not isinstance(place, int) or place < number:
                kept[key] = spot
            elif place > number:
                kept[(table, place - 1, *key[2:])] = spot
        self._placed = kept

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

    def assume(self, da: str, en: str, topic: Topic, name: str = "") -> None:
        """Notes something the file leaves open and what is taken in its place.

        Told once however often it is noted: of whom it is true is gathered where the sentence says
        "{names}".
        """
        names = self._assumed.setdefault((da, en, topic), [])
        if name and name not in names:
            names.append(name)

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What was assumed, the weightiest topic first."""
        found = [
            Assumption(Text(_filled(da, names, "da"), _filled(en, names, "en")), topic)
            for (da, en, topic), names in self._assumed.items()
        ]
        return tuple(sorted(found, key=lambda one: TOPICS.index(one.topic)))

    def take(self, faults: YearFaults) -> None:
        """Notes the faults that ended the reading of one file."""
        self.faults.extend(faults.faults)

    def close(self) -> None:
        """Raises YearFaults when there is any fault."""
        if self.faults:
            raise YearFaults(self.faults)


def _filled(sentence: str, names: list[str], language: Language) -> str:
    """The sentence with its names; braces that belong to a name are left alone."""
    return sentence.replace("{names}", join_words(names, language))
