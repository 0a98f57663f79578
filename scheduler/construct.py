"""A complete first plan without a solver."""

from collections.abc import Mapping

from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.verify import verify
from constraints.year import Year
from scheduler.builder import Builder
from scheduler.candidates import Candidates
from scheduler.day_by_day import place_on
from scheduler.routes import assign_routes

_PART, _MONTH = 11, 31
"""The longest windows that count as a part of a month, and as a month, in days."""


def construct(
    year: Year, candidates: Candidates, seed: int, days: Mapping[str, int] | None = None
) -> Plan | None:
    """A plan that keeps every rule, or None when this way finds none: that proves nothing.

    Meetings with few starts come first, then by window; each takes the cheapest start at which its
    people and a room are free and no rule minds. Equal input and seed give the same plan. `days` (grid day
    numbers) are where meetings should rather lie: dialogues that have one are placed day by day.
    """
    builder = Builder(year, candidates, days)
    dialogues: dict[int, list[Meeting]] = {}
    for meeting in _order(year, candidates):
        if days and meeting.kind == "dialogue" and meeting.id in days:
            dialogues.setdefault(days[meeting.id], []).append(meeting)
        else:
            builder.place(meeting)
    left = [meeting for day, there in sorted(dialogues.items()) for meeting in place_on(builder, there, day)]
    for meeting in left:
        builder.place(meeting)
    plan = assign_routes(year, builder.plan())
    return plan if verify(year, plan).holds else None


def _order(year: Year, candidates: Candidates) -> list[Meeting]:
    """Narrow windows first, those of bodies by date: whoever prepares, or is reported to, is in place.

    Dialogues come last, those with the fewest starts first.
    """

    def hardness(meeting: Meeting) -> tuple[int, int, int, str]:
        days = (meeting.window.last - meeting.window.first).days + 1
        dialogue = meeting.kind == "dialogue"
        width = 3 if dialogue else 0 if days <= _PART else 1 if days <= _MONTH else 2
        by_date = 0 if dialogue else meeting.window.first.toordinal()
        return (width, by_date, candidates.masks[meeting.id].bit_count(), meeting.id)

    return sorted(year.planned, key=hardness)
