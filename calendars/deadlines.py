"""Deadlines of a meeting: so many hverdage before or after it, never on a closed day."""

from dataclasses import dataclass
from datetime import date

from calendars.days import Days
from calendars.language import Text
from calendars.meetings import Meeting

CALL = "indkaldelse af punkter"
"""The deadline that every forvaltning is told of, whether it takes part or not (note, C.2)."""

NAMES: dict[str, Text] = {
    "indkaldelse": Text(da="Indkaldelse", en="Notice of meeting"),
    CALL: Text(da="Indkaldelse af punkter til dagsordenen", en="Call for agenda items"),
    "dagsorden": Text(da="Udsendelse af dagsorden", en="Agenda sent out"),
    "materiale": Text(da="Udsendelse af mødemateriale", en="Meeting papers sent out"),
    "referat": Text(da="Udsendelse af referat", en="Minutes sent out"),
}
"""What the usual deadlines of the year file are called where people read them."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day by which something that belongs to a meeting is due."""

    name: str
    day: date
    meeting: str

    @property
    def title(self) -> Text:
        """The deadline's name as people read it; a name of the file's own is kept as written."""
        return deadline_name(self.name)


def deadline_name(name: str) -> Text:
    """The Danish and English name of a deadline; one that is not standard is kept as written."""
    words = " ".join(name.replace("_", " ").replace("-", " ").split())
    return NAMES.get(words.casefold(), Text(da=name, en=name))


def deadline_day(meeting_day: date, hverdage: int, days: Days) -> date:
    """The day that lies so many hverdage before (negative) or after a meeting.

    Hverdage are those of the law: Monday to Friday and no public holiday. When the day found is
    closed (24 December, Grundlovsdag, where the year file closes them) the deadline moves to the
    open day before, also when it lies after the meeting: it is never later than was promised.

    >>> days = Days("DK", date(2027, 1, 1), date(2027, 12, 31))
    >>> deadline_day(date(2027, 3, 30), -4, days)  # Easter lies between
    datetime.date(2027, 3, 19)
    """
    return days.open_day_before(days.add_hverdage(meeting_day, hverdage))


def deadlines_of(meeting: Meeting, day: date, days: Days) -> tuple[Deadline, ...]:
    """The deadlines of a meeting held on a day, by date; ties keep the order of the year file."""
    found = [Deadline(name, deadline_day(day, n, days), meeting.id) for name, n in meeting.deadlines]
    return tuple(sorted(found, key=lambda deadline: deadline.day))
