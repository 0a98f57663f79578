"""Where the numbered dialogues stand in their ring: one mark each, or one plate a week when they are many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from calendars.wheel_data import WheelMeeting
from calendars.wheel_geometry import day_angle, degrees_of, spread

MARK_GAP = 0.7  # white between two marks on a track, in points


@dataclass(frozen=True)
class Plate:
    """A plate stands for all dialogues of one ISO week; its text is their numbers, "12–19"."""

    angle: float
    text: str
    meetings: tuple[WheelMeeting, ...]


def swarm(angles: Sequence[float], radii: Sequence[float], size: float) -> list[int] | None:
    """The track of each mark, at its true angle, none touching; None if the tracks do not suffice.

    `angles` ascend; `radii` are the tracks from the preferred one, at least two `size` apart, where
    `size` is a mark's radius. Marks of one day stack up, so that a busy week is seen as a pile.
    """
    free_from = [-360.0] * len(radii)
    full_at = [720.0] * len(radii)
    room = [degrees_of(2 * size + MARK_GAP, radius) for radius in radii]
    chosen = []
    for angle in angles:
        fitting = (t for t in range(len(radii)) if free_from[t] <= angle + 1e-9 <= full_at[t])
        track = next(fitting, None)
        if track is None:
            return None
        if free_from[track] < 0:
            full_at[track] = angle + 360.0 - room[track]
        free_from[track] = angle + room[track]
        chosen.append(track)
    return chosen


def plates(meetings: Sequence[WheelMeeting], thickness: float, radius: float) -> list[Plate]:
    """One plate for each week that has dialogues, moved apart where the year's end cuts a week short.

    `meetings` are numbered from 1 in the order given; `radius` is where plates are closest.
    """
    weeks: dict[tuple[int, int], list[int]] = {}
    for index, meeting in enumerate(meetings):
        weeks.setdefault(meeting.day.isocalendar()[:2], []).append(index)
    found = [_plate(meetings, members) for members in weeks.values()]
    room = degrees_of(thickness + MARK_GAP, radius)
    angles = spread([plate.angle for plate in found], [room] * len(found), 0.0, 360.0)
    return [Plate(angle, plate.text, plate.meetings) for angle, plate in zip(angles, found, strict=True)]


def _plate(meetings: Sequence[WheelMeeting], members: list[int]) -> Plate:
    first, last = members[0] + 1, members[-1] + 1
    day = meetings[members[0]].day
    thursday = day + timedelta(3 - day.weekday())
    middle = thursday if thursday.year == day.year else day
    text = str(first) if first == last else f"{first}–{last}"
    return Plate(day_angle(middle, 0.5), text, tuple(meetings[k] for k in members))
