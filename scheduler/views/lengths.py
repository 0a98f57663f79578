"""Meetings that take longer or shorter than they did: the plan's starts do not tell it."""

from dataclasses import dataclass

from calendars.language import Language, Text, say_time
from calendars.plan import Plan
from constraints.year import Year

_LENGTH = Text(
    da="{title} varer nu {minutes} minutter",
    en="{title} now takes {minutes} minutes",
)
_UNTIL = Text(da="{length}, til kl. {end}", en="{length}, until {end}")


@dataclass(frozen=True, slots=True)
class Length:
    """A meeting took `before` minutes and takes `after`."""

    meeting: str
    before: int
    after: int


def lengths(before: Year, after: Year) -> tuple[Length, ...]:
    """Every meeting of both years that takes another time, in the later year's order."""
    was = {meeting.id: meeting.minutes for meeting in before.meetings}
    return tuple(
        Length(meeting.id, was[meeting.id], meeting.minutes)
        for meeting in after.meetings
        if was.get(meeting.id, meeting.minutes) != meeting.minutes
    )


def say_length(one: Length, year: Year, plan: Plan, language: Language) -> str:
    """How long the meeting takes now, and when it ends where the plan holds it."""
    said = _LENGTH.format(language, title=year.by_id[one.meeting].title, minutes=one.after)
    placed = plan.by_meeting.get(one.meeting)
    if placed is None:
        return said
    end = say_time(placed.slot.minute + one.after, language)
    return _UNTIL.format(language, length=said, end=end)
