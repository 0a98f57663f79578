"""What each meeting is and has been called: its titles, and its organisation's names, of now and before."""

from collections.abc import Iterable
from dataclasses import dataclass

from calendars.store.ledger import summaries
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from calendars.uid import meeting_uid
from constraints.year import Year
from scheduler.organisation_names import organisation_names


@dataclass(frozen=True)
class MeetingNames:
    """By meeting: its title, the last one where the year has it no longer, and every name it goes by.

    The dialogue of an organisation that went up in another is found by the other's names too.
    """

    titles: dict[str, str]
    names: dict[str, frozenset[str]]

    def find(self, words: str) -> tuple[str, ...]:
        """The meetings that the words mean: by id, else by a whole name, else by a part of one."""
        asked = words.strip().casefold()
        if asked in self.names:
            return (asked,)
        for fits in (lambda name: name == asked, lambda name: asked in name):
            found = tuple(one for one, names in self.names.items() if asked and any(map(fits, names)))
            if found:
                return found
        return ()


def meeting_names(connection: Connection, key: YearKey, known: Iterable[str], year: Year) -> MeetingNames:
    """The names of every meeting `known` to the store, out of the year, its revisions and what was told."""
    meetings = {one.id: one for one in (*year.cancelled, *year.meetings)}
    of_meeting = {name: one.organisation for name, one in meetings.items()}
    told = summaries(connection, key)
    organisations = organisation_names(connection, key, year)
    titles: dict[str, str] = {}
    names: dict[str, frozenset[str]] = {}
    for meeting in sorted(known):
        was = told.get(meeting_uid(key.installation, key.year, meeting), ())
        now = [meetings[meeting].title] if meeting in meetings else []
        titles[meeting] = next(iter((*now, *reversed(was))), meeting)
        own = {meeting, *now, *was, *organisations.of(of_meeting.get(meeting))}
        names[meeting] = frozenset(name.casefold() for name in own)
    return MeetingNames(titles, names)
