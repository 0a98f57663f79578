"""Which meetings and periods are named round the wheel, in which words, and which first."""

from collections import Counter
from dataclasses import dataclass

from calendars.wheel_data import Wheel, WheelPeriod
from calendars.wheel_geometry import day_angle
from calendars.wheel_rings import Dial
from calendars.wheel_style import Look, looks
from calendars.wheel_words import short_day, short_period

GIVEN_LABELLED = 6  # a given body with more meetings than this is ticks only; its dates are listed
SHORTEST_PERIOD = 3  # days; shorter ones are shaded and listed, not labelled


@dataclass(frozen=True)
class Wanted:
    """A label wanted at an angle; low ranks are placed first when there is no room for all."""

    angle: float
    start: float  # radius at which its leader starts
    date: str
    title: str
    note: str
    look: Look | None  # None for a closed period
    rank: int

    @property
    def side(self) -> int:
        """1 right of the wheel, -1 left of it."""
        return 1 if self.angle < 180 else -1


def labelled(wheel: Wheel) -> set[str]:
    """The bodies whose meetings are named round the wheel; the others' are told in the lists."""
    given = Counter(meeting.body for meeting in wheel.drawn("given"))
    own = {body.id for body in wheel.bodies if body.kind in ("body", "area")}
    return own | {body for body, count in given.items() if count <= GIVEN_LABELLED}


def wanted_labels(wheel: Wheel, dial: Dial) -> list[Wanted]:
    """Every body and area meeting, the meetings of given bodies that have few, and long closed periods."""
    look, rank = looks(wheel), {body.id: body.level for body in wheel.bodies}
    kinds, named = {body.id: body.kind for body in wheel.bodies}, labelled(wheel)
    found = []
    for mark in dial.marks:
        body, meeting = mark.meeting.body, mark.meeting
        if body not in named:
            continue
        start = mark.radius + mark.size * 1.3
        when = short_day(meeting.day, wheel.language)
        order = rank[body] if kinds[body] == "body" else 1000
        found.append(Wanted(mark.angle, start, when, meeting.title, meeting.note, look[body], order))
    found += [
        _of_period(wheel, dial, period)
        for period in wheel.periods
        if (period.last - period.first).days + 1 >= SHORTEST_PERIOD
        and period.first.year <= wheel.year <= period.last.year
    ]
    return sorted(found, key=lambda w: (w.angle, w.start, w.title, w.note))


def _of_period(wheel: Wheel, dial: Dial, period: WheelPeriod) -> Wanted:
    start = day_angle(period.first) if period.first.year == wheel.year else 0.0
    end = day_angle(period.last, 1.0) if period.last.year == wheel.year else 360.0
    when = short_period(period, wheel.language, wheel.year)
    return Wanted((start + end) / 2 % 360, dial.radius, when, period.name, "", None, 2000)
