"""What each housing organisation is and has been called, and which one it went up in."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from calendars.store.revisions import document_of, revisions
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from constraints.year import Year
from scheduler.year_file.changes.merger import MergerChange
from scheduler.year_file.changes.reading import FILE as CHANGES
from scheduler.year_file.changes.reading import parse_changes
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.lists.organisations import read_organisations


@dataclass(frozen=True)
class OrganisationNames:
    """By organisation: every name it has had, and the organisation it merged into."""

    called: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    merged: dict[str, str] = field(default_factory=dict)

    def of(self, organisation: str | None) -> Iterator[str]:
        """Its id and names, and those of the one that it went up in, and so on."""
        seen: set[str] = set()
        while organisation is not None and organisation not in seen:
            seen.add(organisation)
            yield organisation
            yield from self.called[organisation]
            organisation = self.merged.get(organisation)


def organisation_names(connection: Connection, key: YearKey, year: Year) -> OrganisationNames:
    """The names in a year and in every revision of it: a list may have been edited, or a merger written."""
    found = OrganisationNames()
    for one in year.organisations.values():
        found.called[one.id].add(one.name)
    seen: set[tuple[str, str]] = set()
    for revision in revisions(connection, key):
        files = document_of(connection, revision).files.items()
        for name, text in sorted(set(files) - seen):
            if name == CHANGES:
                _read_mergers(text, found)
            elif name.endswith(".csv"):
                _read_list(name, text, found)
        seen |= set(files)
    return found


def _read_mergers(text: str, found: OrganisationNames) -> None:
    try:
        noted = parse_changes(CHANGES, text, [])
    except YearFaults:  # a revision is kept as it was written, right or wrong
        return
    for change in (one.change for one in noted):
        if isinstance(change, MergerChange):
            found.merged.update(dict.fromkeys(change.ending, change.into))
            if change.name:
                found.called[change.into].add(change.name)


def _read_list(file: str, text: str, found: OrganisationNames) -> None:
    """Any list with ids and names may be one of organisations; those of rooms are asked for by nobody."""
    try:
        rows = read_organisations(file, text, [])
    except YearFaults:
        return
    for row in rows:
        found.called[row.id].add(row.name)
