"""A year's files as written: the document, the lists, the recorded ids, and where everything stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os.path import lexists
from pathlib import Path
from typing import TypeVar

from scheduler.year_file.document import YearDocument
from scheduler.year_file.encoding import read_text
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.ids import FILE as IDS
from scheduler.year_file.ids import Recorded
from scheduler.year_file.ids_file import read_ids
from scheduler.year_file.lists.divisions import DivisionRow, read_divisions
from scheduler.year_file.lists.organisations import OrganisationRow, read_organisations
from scheduler.year_file.lists.people import FILE as PEOPLE
from scheduler.year_file.lists.people import PersonRow, read_people
from scheduler.year_file.lists.rooms import FILE as ROOMS
from scheduler.year_file.lists.rooms import RoomRow, read_rooms
from scheduler.year_file.positions import Positioned, read_toml
from scheduler.year_file.salvage import salvage

DOCUMENT = "aarshjul.toml"
Row = TypeVar("Row")
_USELESS = {"missing-heading", "missing-headings"}


@dataclass(frozen=True)
class Written:
    """The files of one year, read but not yet looked up in each other.

    `faults` are those of single values. What is `damaged` lost a value, what is `left_out` is gone,
    and `unread` files could not be read at all: checks that would only repeat these faults are
    left undone.
    """

    document: YearDocument
    at: Positioned
    people: tuple[PersonRow, ...] = ()
    rooms: tuple[RoomRow, ...] = ()
    organisations: Mapping[str, tuple[OrganisationRow, ...]] = field(default_factory=dict)
    divisions: Mapping[str, tuple[DivisionRow, ...]] = field(default_factory=dict)
    recorded: Mapping[str, Recorded] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    damaged: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


def read_written(folder: Path) -> Written:
    """Reads every file of a year's folder.

    Raises YearFaults at once when aarshjul.toml is missing, is no TOML or says no year: nothing
    can be checked against it then. All other faults are in the result.
    """
    at = read_toml(DOCUMENT, read_text(folder, DOCUMENT))
    found = salvage(at)
    if found.document is None:
        raise YearFaults(found.faults)
    lists = _Lists(folder, list(found.faults))
    campaigns = found.document.campaign
    supervised = [campaign.supervision.list for campaign in campaigns if campaign.supervision]
    return Written(
        document=found.document,
        at=found.at,
        people=lists.read(PEOPLE, read_people),
        rooms=lists.read(ROOMS, read_rooms, needed=False),
        organisations={c.organisations: lists.read(c.organisations, read_organisations) for c in campaigns},
        divisions={file: lists.read(file, read_divisions) for file in supervised},
        recorded=lists.ids(),
        faults=tuple(lists.faults),
        damaged=found.damaged,
        left_out=found.left_out,
        unread=frozenset(lists.unread),
    )


class _Lists:
    """Reads the lists of a folder, gathering faults."""

    def __init__(self, folder: Path, faults: list[Fault]) -> None:
        self._folder, self.faults, self.unread = folder, faults, set[str]()

    def read(
        self,
        file: str,
        reader: Callable[[str, str, list[Fault]], tuple[Row, ...]],
        *,
        needed: bool = True,
    ) -> tuple[Row, ...]:
        """The rows; none when the file cannot be read, or is not there and not needed."""
        if not needed and not lexists(self._folder / file):
            return ()
        found: list[Fault] = []
        rows: tuple[Row, ...] = ()
        try:
            rows = reader(file, read_text(self._folder, file), found)
        except YearFaults as faults:
            found.extend(faults.faults)
            self.unread.add(file)
        if any(fault.code in _USELESS for fault in found):
            self.unread.add(file)
        self.faults.extend(found)
        return () if file in self.unread else rows

    def ids(self) -> dict[str, Recorded]:
        """The recorded ids; none when ids.toml is not there yet."""
        if not lexists(self._folder / IDS):
            return {}
        try:
            return read_ids(read_text(self._folder, IDS), self.faults)
        except YearFaults as faults:
            self.faults.extend(faults.faults)
            self.unread.add(IDS)
            return {}
