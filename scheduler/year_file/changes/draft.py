"""The written year while changes are made to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from calendars.language import Text
from calendars.window import Window
from scheduler.year_file.changes.ending import Ending, begins_later
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.names import unknown_organisation
from scheduler.year_file.tables.times import Span
from scheduler.year_file.written import Written

_ROOM = Text(da="et lokale i lokaler.csv", en="a room of lokaler.csv")
_BODY = Text(da="et organ skrevet som [[body]]", en="a body written as [[body]]")
_WHO = Text(da="en post eller en person i personer.csv", en="a post or a person of personer.csv")


@dataclass(frozen=True, slots=True)
class Absence:
    """A post's holder, or a person, is away on whole days. There is no reason."""

    who: str
    days: Span


@dataclass(frozen=True)
class Adjustments:
    """What changes ask for that can only be done while meetings are expanded, or after.

    `cancelled` maps a meeting to where that is asked for; `minutes`, `kept_off` and `pinned` are by
    meeting too; `since` and `ended` are by organisation.
    """

    absences: tuple[Absence, ...] = ()
    cancelled: Mapping[str, Spot] = field(default_factory=dict)
    minutes: Mapping[str, tuple[int, Spot]] = field(default_factory=dict)
    kept_off: tuple[tuple[str, Span, Spot], ...] = ()
    released: frozenset[str] = frozenset()
    since: Mapping[str, date] = field(default_factory=dict)
    ended: Mapping[str, Ending] = field(default_factory=dict)
    """Organisations without dialogues of their own from a day on."""

    def cut(self, organisation: str, window: Window) -> Window | None:
        """A dialogue's window from the day on which its organisation began; None when nothing is left."""
        since = self.since.get(organisation)
        if since is None:
            return window
        left = tuple((max(first, since), last) for first, last in window.ranges if last >= since)
        return Window(window.words, left) if left else None

    def cancels(self, meeting: str, organisation: str | None) -> bool:
        """True when the meeting is not in the year any more."""
        if meeting in self.cancelled:
            return True
        ending = self.ended.get(organisation or "")
        return ending is not None and meeting not in ending.kept


class Draft:
    """A draft is the written year as changed so far, with the adjustments that follow later."""

    def __init__(self, written: Written, ledger: Ledger) -> None:
        self.written, self.ledger = written, ledger
        self.adjustments = Adjustments()

    def replace(self, **parts: Any) -> None:
        """Replaces parts of the written year."""
        self.written = replace(self.written, **parts)

    def adjust(self, **parts: Any) -> None:
        """Replaces parts of the adjustments."""
        self.adjustments = replace(self.adjustments, **parts)

    def document(self, **tables: Any) -> None:
        """Replaces tables of aarshjul.toml."""
        self.written = replace(self.written, document=self.written.document.model_copy(update=tables))

    def knows_who(self, who: str, spot: Spot) -> bool:
        """True when the word is a post or a person; else a fault."""
        known = {row.post for row in self.written.people} | {row.holder for row in self.written.people}
        return self._known("unknown-post", who, known - {""}, _WHO, spot)

    def knows_room(self, room: str, spot: Spot) -> bool:
        """True when there is such a room; else a fault."""
        return self._known("unknown-room", room, {row.id for row in self.written.rooms}, _ROOM, spot)

    def unknown_body(self, body: str, spot: Spot) -> None:
        """Notes a body that there is not."""
        self._known("unknown-body", body, {one.id for one in self.written.document.body}, _BODY, spot)

    def _known(self, code: str, word: str, known: set[str], what: Text, spot: Spot) -> bool:
        if word not in known:
            self.ledger.unknown(spot, code, word, known, what)
        return word in known

    def organisation(self, name: str, spot: Spot) -> tuple[str, OrganisationRow] | None:
        """The list that an organisation stands in, and its row; None after a fault when there is none."""
        for file, rows in self.written.organisations.items():
            for row in rows:
                if row.id == name:
                    return file, row
        lists = self.written.organisations
        known = [row.id for rows in lists.values() for row in rows]
        unknown_organisation(self.ledger, spot, name, known, ", ".join(lists) or "organisationer.csv")
        return None

    def living(self, name: str, day: date, spot: Spot) -> tuple[str, OrganisationRow] | None:
        """The same of an organisation that is one on a day; None after a fault when it is not.

        What has ended is named by no later change, whatever its day: changes are made in their order, so that
        one of an earlier day would come too late.
        """
        found = self.organisation(name, spot)
        ending, since = self.adjustments.ended.get(name), self.adjustments.since.get(name)
        if found is None:
            return None
        if ending is not None:
            self.ledger.fault(spot, "organisation-ended", f'"{name}"', ending.allowed(name), ending.into)
            return None
        if since is not None and since > day:
            self.ledger.fault(spot, "organisation-to-come", f'"{name}"', begins_later(name, since, day))
            return None
        return found

    def end(self, name: str, ending: Ending) -> None:
        """An organisation is one of its own no more."""
        self.adjust(ended={**self.adjustments.ended, name: ending})

    def put(self, file: str, row: OrganisationRow) -> None:
        """Puts a row in a list of organisations, in the place of the one with its id or at the end."""
        rows = self.written.organisations.get(file, ())
        if any(one.id == row.id for one in rows):
            changed = tuple(row if one.id == row.id else one for one in rows)
        else:
            changed = (*rows, row)
        self.replace(organisations={**self.written.organisations, file: changed})
