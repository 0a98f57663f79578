"""Where labels stand round the wheel, so that no two boxes meet and no leader crosses one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calendars.wheel_geometry import MARGIN, PAGE_WIDTH, Box, polar, spread
from calendars.wheel_labels import Wanted
from calendars.wheel_rings import Dial
from calendars.wheel_text import width, wrap

LABEL_WIDTH = 101.0  # beside the wheel, where the page leaves least; above and below they may be wider
WIDEST = 150.0
LEADING = 1.16
BETWEEN = 0.34  # white between labels, in font sizes
SMALLER = 0.88  # a note's size, in font sizes
ABOVE = 70.0  # how far above and below the rim labels may stand when there are few
OVER_RIM, ARC_STEP = 3.0, 3.0  # how far outside the rim leaders bend, and degrees of a bend at a time
RIM_GAP = 16.0  # between rim and the nearest label
GOLDEN = (math.sqrt(5) - 1) / 2  # its multiples, cut to their fractions, are spread evenly
KEY = 1.25  # room for the mark at the label's head, in font sizes
Point = tuple[float, float]


@dataclass(frozen=True)
class Face:
    """A face is the font's size in points, the share of the height labels may fill, and lines of a title."""

    size: float
    share: float = 1.0
    lines: int = 3


# The largest that fits is taken; the largest of all only where labels are few.
FACES = (Face(10.4, 0.5), Face(9.2, 0.55), Face(8.4), Face(7.6), Face(6.8), Face(6.2), Face(6.2, lines=1))


@dataclass(frozen=True)
class Label:
    """A placed label: the box it may not leave, its lines, the last of them a note, and its leader."""

    wanted: Wanted
    box: Box
    lines: tuple[str, ...]
    size: float
    leader: tuple[Point, ...]


@dataclass(frozen=True)
class _Edge:
    """The ellipse outside the rim along which labels stand.

    Labels lie outside it and leaders between it and the rim, and it is convex: so a leader crosses no
    label, and, as labels keep the order of their angles, no other leader outside the rim.
    """

    dial: Dial
    half: float  # how far above and below the centre labels may stand

    @property
    def top(self) -> float:
        return self.dial.centre[1] - self.half

    @property
    def bottom(self) -> float:
        return self.dial.centre[1] + self.half

    @property
    def across(self) -> float:
        return self.dial.radius + RIM_GAP

    @property
    def down(self) -> float:
        return self.half + 6

    def height(self, angle: float) -> float:
        """The y at which the ellipse is met in this direction."""
        sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
        return self.dial.centre[1] - cosine / math.hypot(sine / self.across, cosine / self.down)

    def reach(self, top: float, bottom: float) -> float:
        """How far from the axis a box between these heights must keep."""
        middle = self.dial.centre[1]
        nearest = max(0.0, top - middle, middle - bottom)
        return self.across * math.sqrt(max(0.0, 1 - (nearest / self.down) ** 2))

    def room(self, top: float, bottom: float) -> float:
        """How wide a box between these heights may be."""
        return min(WIDEST, PAGE_WIDTH / 2 - MARGIN - self.reach(top, bottom))


def place_labels(wanted: Sequence[Wanted], dial: Dial, top: float, bottom: float) -> tuple[list[Label], int]:
    """The labels in their places, and how many found none: the page must then say so."""
    edge = _Edge(dial, (bottom - top) / 2)
    sides = [[w for w in wanted if w.side == side] for side in (1, -1)]
    face = _face(sides, edge)
    needed = max(_needed(side, face) for side in sides)
    edge = _Edge(dial, min(edge.half, max(needed / 2, dial.radius + ABOVE)))
    placed = [label for side in sides for label in _column(_most_important(side, face, edge), face, edge)]
    return placed, len(wanted) - len(placed)


def _face(sides: Sequence[Sequence[Wanted]], edge: _Edge) -> Face:
    for face in FACES:
        if all(_needed(side, face) <= 2 * edge.half * face.share for side in sides):
            break
    return face


def _needed(side: Sequence[Wanted], face: Face) -> float:
    """The height of a column of labels at its narrowest, which is its highest."""
    return sum(_height(_lines(w, face, LABEL_WIDTH), face) for w in side)


def _most_important(side: Sequence[Wanted], face: Face, edge: _Edge) -> list[Wanted]:
    """Those that surely fit: by rank, and within a rank from all over the half year, not its beginning."""
    kept, free = [], 2 * edge.half + 1e-6
    for index in sorted(range(len(side)), key=lambda k: (side[k].rank, k * GOLDEN % 1)):
        height = _needed([side[index]], face)
        if height <= free:
            kept.append(index)
            free -= height
    return [side[k] for k in sorted(kept)]


def _lines(wanted: Wanted, face: Face, room: float, most: int | None = None) -> tuple[str, ...]:
    """The title's lines, the first of which follows the date, then the note's."""
    size = face.size
    room -= KEY * size
    beside = room - width(wanted.date + " ", size)
    lines = wrap(wanted.title, size, room, most or face.lines, first=beside)
    return (*lines, *(wrap(wanted.note, size * SMALLER, room, 1) if wanted.note else []))


def _height(lines: Sequence[str], face: Face) -> float:
    return face.size * (LEADING * len(lines) + BETWEEN)


def _column(side: Sequence[Wanted], face: Face, edge: _Edge) -> list[Label]:
    """One half's labels, as near their angles as they can be.

    How wide a label may be hangs on where it stands, and where it stands on how high it and its
    neighbours are: rooms only shrink from turn to turn, so that the last turn holds.
    """
    order = 1 if side and side[0].side == 1 else -1  # clockwise is down on the right, up on the left
    wished = [edge.height(w.angle) for w in side]
    rooms = [WIDEST] * len(side)
    for _ in range(4):
        lines = [_lines(w, face, room) for w, room in zip(side, rooms, strict=True)]
        heights = [_height(own, face) for own in lines]
        middles = spread(wished[::order], heights[::order], edge.top, edge.bottom)[::order]
        spans = [(y - h / 2, y + h / 2) for y, h in zip(middles, heights, strict=True)]
        rooms = [min(room, edge.room(*span)) for room, span in zip(rooms, spans, strict=True)]
    final = [
        _lines(w, face, room, len(own) - bool(w.note))
        for w, room, own in zip(side, rooms, lines, strict=True)
    ]
    return [_label(w, span, own, face, edge) for w, span, own in zip(side, spans, final, strict=True)]


def _label(
    wanted: Wanted, span: tuple[float, float], lines: tuple[str, ...], face: Face, edge: _Edge
) -> Label:
    size = face.size
    top, bottom = span[0] + size * BETWEEN / 2, span[1] - size * BETWEEN / 2
    near = edge.dial.centre[0] + wanted.side * edge.reach(*span)
    far = near + wanted.side * (_width(wanted, lines, size) + KEY * size)
    box = Box(min(near, far), top, max(near, far), bottom)
    return Label(wanted, box, lines, size, _leader(wanted, (near, top + size * LEADING / 2), edge.dial))


def _leader(wanted: Wanted, end: Point, dial: Dial) -> tuple[Point, ...]:
    """From the mark straight out over the rim, along it as long as it stands in the way, and to the label."""
    rim = dial.radius + OVER_RIM
    across, up = end[0] - dial.centre[0], dial.centre[1] - end[1]
    goal = math.degrees(math.atan2(across, up)) % 360
    seen = math.degrees(math.acos(min(1.0, rim / math.hypot(across, up))))  # as far round as the end sees
    way = goal - wanted.angle
    along = math.copysign(max(0.0, abs(way) - seen), way)
    first, last = sorted((wanted.angle, wanted.angle + along))
    grid = [ARC_STEP * k for k in range(math.ceil(first / ARC_STEP), math.floor(last / ARC_STEP) + 1)]
    bends = sorted(
        {first, last, *grid}, reverse=along < 0
    )  # on one grid, leaders that share the rim coincide
    rounded = (polar(dial.centre, rim, angle) for angle in bends)
    return (polar(dial.centre, wanted.start, wanted.angle), *rounded, end)


def _width(wanted: Wanted, lines: Sequence[str], size: float) -> float:
    note = lines[-1] if wanted.note else ""
    title = lines[: len(lines) - bool(wanted.note)]
    first = width(f"{wanted.date} {title[0]}", size)
    return max(first, width(note, size * SMALLER), *(width(words, size) for words in title))
