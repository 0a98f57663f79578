"""The rings of the wheel from the hub outwards, and the place of every mark on them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal

from calendars.wheel_data import Wheel, WheelBody, WheelMeeting
from calendars.wheel_dialogues import MARK_GAP, Plate, plates, swarm
from calendars.wheel_geometry import day_angle, degrees_of, spread
from calendars.wheel_style import CAMPAIGN, GIVEN, level_colour

FULL_RADIUS = 279.0  # the wheel of an ordinary year; sizes below are meant for it
CORE = 0.38  # radius of the months and weeks in the middle, in wheel radii, when rings need the rest
# Thickness in tracks: of a given body's track, of a track of numbered dialogues, of a ring's edges.
GIVEN_TRACK, DIALOGUE_TRACK, GAP = 0.62, 1.2, 0.3
THINNEST_TRACK, THICKEST_TRACK = 8.6, 26.0  # in points; bodies share tracks before they get thinner
LARGEST_MARK = 8.0
WIDER = 1.15  # marks with corners reach beyond their radius
FARTHEST = 2.5  # degrees, as many days, a mark may be moved from its own
SHRINKS = (1.0, 0.85, 0.7, 0.55, 0.4, 0.3, 0.2, 0.12)
MOST_TRACKS = 8  # of one ring
# Tracks of dialogues and how far marks may be moved on them, the best first; then a plate a week.
SWARMS = ((1, 0.0), (2, 0.0), (3, 0.0), (3, FARTHEST), (4, 0.0), (4, FARTHEST), (5, 0.0), (5, FARTHEST))
PLATE_TRACKS = 3.2
Kind = Literal["given", "campaign", "level"]


@dataclass(frozen=True)
class Track:
    """A track is the circle one body's marks run on, or several bodies' where a ring has too many."""

    radius: float
    bodies: tuple[WheelBody, ...]


@dataclass(frozen=True)
class Ring:
    """A ring is a tinted band of tracks."""

    kind: Kind
    inner: float
    outer: float
    colour: str
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class Mark:
    """A mark is a meeting's place; `number` is set for dialogues, and refers to the list."""

    meeting: WheelMeeting
    angle: float
    radius: float
    size: float
    number: int | None = None


@dataclass(frozen=True)
class Layout:
    """A layout divides the dial: months and weeks in the core, rings round it from within outwards."""

    core: float  # its radius
    rings: tuple[Ring, ...]
    unit: float  # thickness of a body's track
    dialogues: tuple[float, float]  # radii between which numbered dialogues stand


@dataclass(frozen=True)
class Dial:
    """A dial is everything that has a place inside the rim."""

    centre: tuple[float, float]
    radius: float
    layout: Layout
    marks: tuple[Mark, ...]
    plates: tuple[Plate, ...]


@dataclass(frozen=True)
class _Plan:
    """How many tracks each ring is given, before their thickness is known."""

    kind: Kind
    colour: str
    shared: tuple[tuple[WheelBody, ...], ...]
    dialogues: float = 0.0  # tracks for dialogues

    @property
    def weight(self) -> float:
        each = GIVEN_TRACK if self.kind == "given" else 1.0
        return each * len(self.shared) + DIALOGUE_TRACK * self.dialogues + GAP


def dial(wheel: Wheel, centre: tuple[float, float], radius: float) -> Dial:
    """The rings and marks of a wheel of this radius.

    The first ring of dialogues that holds every one at its day, or a little off it, is taken, and a plate
    a week when five tracks do not suffice.
    """
    dialogues = wheel.drawn("dialogue")
    for tracks, slack in SWARMS if dialogues else ():
        layout = _layout(wheel, radius, tracks)
        if (swarmed := _swarmed(dialogues, layout, tracks, slack)) is not None:
            return Dial(centre, radius, layout, (*_marks(wheel, layout), *swarmed), ())
    layout = _layout(wheel, radius, PLATE_TRACKS if dialogues else 0)
    inner = layout.dialogues[0]
    weekly = plates(dialogues, plate_thickness(inner), inner) if dialogues else []
    return Dial(centre, radius, layout, _marks(wheel, layout), tuple(weekly))


def plate_thickness(inner: float) -> float:
    """How broad a week's plate may be along its ring: six sevenths of the week, 11 points at most."""
    return min(11.0, 2 * math.pi * inner / 53 * 6 / 7)


def _swarmed(
    dialogues: Sequence[WheelMeeting], layout: Layout, tracks: int, slack: float
) -> list[Mark] | None:
    inner, outer = layout.dialogues
    each = (outer - inner) / tracks
    size = min(LARGEST_MARK, (each - MARK_GAP) / 2)
    radii = [outer - each * (track + 0.5) for track in range(tracks)]
    angles = [day_angle(meeting.day, 0.5) for meeting in dialogues]
    chosen = swarm(angles, radii, size, slack)
    if chosen is None:
        return None
    return [
        Mark(meeting, angle, radii[track], size, number)
        for number, meeting, (track, angle) in zip(count(1), dialogues, chosen, strict=False)
    ]


def _layout(wheel: Wheel, radius: float, dialogue_tracks: float) -> Layout:
    room = radius * (1 - CORE)
    for most in range(MOST_TRACKS, 0, -1):
        plans = _plans(wheel, most, dialogue_tracks)
        total = sum(plan.weight for plan in plans)
        if total * THINNEST_TRACK * radius / FULL_RADIUS <= room:
            break
    unit = min(THICKEST_TRACK, room / total) if total else THICKEST_TRACK
    core = inner = radius - unit * total
    rings, dialogues = [], (core, core)
    for plan in plans:
        outer = inner + plan.weight * unit
        each = unit * (GIVEN_TRACK if plan.kind == "given" else 1.0)
        start = inner + unit * (GAP / 2 + DIALOGUE_TRACK * plan.dialogues)
        if plan.dialogues:
            dialogues = (inner + unit * GAP / 2, start)
        tracks = tuple(Track(start + each * (k + 0.5), bodies) for k, bodies in enumerate(plan.shared))
        rings.append(Ring(plan.kind, inner, outer, plan.colour, tracks))
        inner = outer
    return Layout(core, tuple(rings), unit, dialogues)


def _plans(wheel: Wheel, most: int, dialogue_tracks: float) -> list[_Plan]:
    def shared(bodies: Sequence[WheelBody]) -> tuple[tuple[WheelBody, ...], ...]:
        lanes = min(most, len(bodies))
        return tuple(tuple(bodies[lane::lanes]) for lane in range(lanes))

    used = {m.body for m in wheel.meetings if m.day.year == wheel.year}
    alive = [body for body in wheel.bodies if body.id in used]
    plans = []
    if given := [body for body in alive if body.kind == "given"]:
        plans.append(_Plan("given", GIVEN, shared(given)))
    areas = [body for body in alive if body.kind == "area"]
    if areas or dialogue_tracks:
        plans.append(_Plan("campaign", CAMPAIGN, shared(areas) if areas else (), dialogue_tracks))
    levels = sorted({body.level for body in wheel.bodies if body.kind == "body"})
    for index, level in enumerate(levels):
        if bodies := [body for body in alive if body.kind == "body" and body.level == level]:
            plans.append(_Plan("level", level_colour(index), shared(bodies)))
    return plans


def _marks(wheel: Wheel, layout: Layout) -> tuple[Mark, ...]:
    """The marks that run on tracks: of bodies, areas and given bodies."""
    meetings = wheel.drawn("body", "area", "given")
    marks: list[Mark] = []
    for ring in layout.rings:
        size = min(LARGEST_MARK, layout.unit * (0.2 if ring.kind == "given" else 0.43))
        for track in ring.tracks:
            ids = {body.id for body in track.bodies}
            marks += _along(track, [m for m in meetings if m.body in ids], size)
    return tuple(marks)


def _along(track: Track, meetings: Sequence[WheelMeeting], size: float) -> list[Mark]:
    """Marks at their days. Where two would overlap they are moved a little, and made smaller rather than
    moved far: a mark that stands in another week would lie.
    """
    true = [day_angle(meeting.day, 0.5) for meeting in meetings]
    for shrink in SHRINKS:
        own = size * shrink
        room = degrees_of(2 * own * WIDER + MARK_GAP * shrink, track.radius)
        low, high = min([0.0, *(t - room / 2 for t in true)]), max([360.0, *(t + room / 2 for t in true)])
        angles = spread(true, [room] * len(true), low, high)
        moved = [abs(angle - t) for angle, t in zip(angles, true, strict=True)]
        if len(true) * room <= high - low and max(moved, default=0.0) <= FARTHEST:
            break
    return [Mark(m, angle, track.radius, own) for m, angle in zip(meetings, angles, strict=True)]
