"""How many meetings everybody has on a day or in a week, while a plan is being put together."""

from collections.abc import Iterable
from datetime import date

from calendars.grid import Slot
from calendars.meetings import Meeting
from constraints.max_load import MaxLoad
from constraints.year import Year

Comer = tuple[str, str | None]
"""A person, and the post they come to the meeting for; None as its caseworker."""


class Loads:
    """Loads counts meetings by every limit that must hold, and says where one more is too many."""

    def __init__(self, year: Year) -> None:
        self._of: dict[str, list[tuple[MaxLoad, dict[tuple[str, date], int]]]] = {}
        for rule in year.rules:
            if isinstance(rule, MaxLoad) and rule.tier is None:
                counts: dict[tuple[str, date], int] = {}
                for meeting in rule.concerns(year):
                    self._of.setdefault(meeting.id, []).append((rule, counts))

    def take(self, meeting: Meeting, slot: Slot, comers: Iterable[Comer]) -> None:
        """The meeting is placed, and these come to it."""
        for rule, counts in self._of.get(meeting.id, ()):
            for person in rule.counted(meeting, comers):
                key = (person, rule.period(slot.day))
                counts[key] = counts.get(key, 0) + 1

    def allows(self, meeting: Meeting, slot: Slot, comers: Iterable[Comer]) -> bool:
        """True when the meeting can have these come without anyone's limit being passed."""
        for rule, counts in self._of.get(meeting.id, ()):
            period = rule.period(slot.day)
            if any(counts.get((person, period), 0) >= rule.most for person in rule.counted(meeting, comers)):
                return False
        return True
