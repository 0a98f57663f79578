"""Where the numbered dialogues stand in their ring: one mark each, or one plate a week when they are many."""

import math
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


def swarm(
    angles: Sequence[float], radii: Sequence[float], size: float, slack: float = 0.0
) -> list[tuple[int, float]] | None:
    """Track and angle of each mark, none touching and none more than `slack` degrees from its own angle.

    None if the tracks do not suffice. `angles` ascend; `radii` are the tracks from the preferred one, at
    least two `size` apart, where `size` is a mark's radius. Marks of one day stack up inwards, so that a
    busy week is seen as a pile and its numbers read in order.
    """
    room = [degrees_of(2 * size + MARK_GAP, radius) for radius in radii]
    free_from = [-360.0] * len(radii)
    tracks: list[list[int]] = [[] for _ in radii]
    track = 0
    for index, angle in enumerate(angles):
        starts = [max(angle, free) for free in free_from]
        after = 0 if max(starts) == angle else track + 1
        track = min(range(len(radii)), key=lambda t: (starts[t], (t - after) % len(radii)))
        tracks[track].append(index)
        free_from[track] = starts[track] + room[track]
    placed: list[tuple[int, float]] = [(0, 0.0)] * len(angles)
    for track, members in enumerate(tracks):
        own = [angles[k] for k in members]
        for index, angle in zip(members, _apart(own, room[track], slack), strict=True):
            if abs(angle - angles[index]) > slack + 1e-6:
                return None
            placed[index] = (track, angle)
    return placed


def _apart(angles: list[float], room: float, slack: float) -> list[float]:
    """Angles on one track so far apart all the way round; infinitely far off if they do not fit."""
    if len(angles) * room > 360.0:
        return [math.inf] * len(angles)
    low = angles[0] - slack - room / 2 if angles else 0.0
    return spread(angles, [room] * len(angles), low, low + 360.0)


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
