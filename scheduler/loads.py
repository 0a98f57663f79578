"""How many meetings everybody has on a day or in a week, while a plan is being put together."""

from datetime import date

from calendars.meetings import Meeting
from constraints.max_load import MaxLoad
from constraints.year import Year

Comer = tuple[str, str | None]
"""A person, and the post they come to the meeting for; None as its caseworker."""

Counts = dict[str, int]
"""The meetings of one limit in one period, by person; by "" those of the series itself."""


class Loads:
    """Loads counts meetings by every limit that must hold, and says where one more is too many."""

    def __init__(self, year: Year) -> None:
        self._rules: dict[str, list[tuple[MaxLoad, dict[date, Counts]]]] = {}
        for rule in year.rules:
            if isinstance(rule, MaxLoad) and rule.tier is None:
                counts: dict[date, Counts] = {}
                for meeting in rule.concerns(year):
                    self._rules.setdefault(meeting.id, []).append((rule, counts))
        # Which limits apply is asked often and never changes.
        self._personal: dict[tuple[str, date, str | None], list[tuple[int, Counts]]] = {}
        self._series: dict[tuple[str, date], list[tuple[int, Counts]]] = {}

    def hold(self, meeting: Meeting, day: date, change: int = 1) -> None:
        """The meeting is held on the day; with a change of -1 it no longer is."""
        for _, counts in self._of_meetings(meeting, day):
            counts[""] = counts.get("", 0) + change

    def join(self, meeting: Meeting, day: date, comer: Comer, change: int = 1) -> None:
        """Somebody comes to it; with a change of -1 they no longer do."""
        person, post = comer
        for _, counts in self._of_person(meeting, day, post):
            counts[person] = counts.get(person, 0) + change

    def allows_meeting(self, meeting: Meeting, day: date) -> bool:
        """True when one more of such meetings can be held on the day."""
        return all(counts.get("", 0) < most for most, counts in self._of_meetings(meeting, day))

    def allows(self, meeting: Meeting, day: date, comer: Comer) -> bool:
        """True when somebody can come to the meeting without passing a limit of theirs."""
        person, post = comer
        return all(counts.get(person, 0) < most for most, counts in self._of_person(meeting, day, post))

    def _of_meetings(self, meeting: Meeting, day: date) -> list[tuple[int, Counts]]:
        """The limits on meetings themselves that the meeting is counted in."""
        key = (meeting.id, day)
        if key not in self._series:
            self._series[key] = [
                (rule.most, counts.setdefault(rule.period(day), {}))
                for rule, counts in self._rules.get(meeting.id, ())
                if rule.who == "meetings"
            ]
        return self._series[key]

    def _of_person(self, meeting: Meeting, day: date, post: str | None) -> list[tuple[int, Counts]]:
        """The limits that somebody who comes for the post is counted in."""
        key = (meeting.id, day, post)
        if key not in self._personal:
            self._personal[key] = [
                (rule.most, counts.setdefault(rule.period(day), {}))
                for rule, counts in self._rules.get(meeting.id, ())
                if rule.who != "meetings" and rule.counts(meeting, post)
            ]
        return self._personal[key]
