"""Angles, points and boxes on the wheel's page, an upright A3, in points of 1/72 inch."""

import calendar
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

PAGE_WIDTH = 841.89  # 297 mm
PAGE_HEIGHT = 1190.55  # 420 mm
MARGIN = 26.0  # 9 mm: more than office printers leave white


@dataclass(frozen=True)
class Box:
    """A box is an upright rectangle; y grows downwards, as in SVG."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


PAGE = Box(0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT)


def days_in(year: int) -> int:
    """365, or 366 in a leap year."""
    return 366 if calendar.isleap(year) else 365


def day_angle(day: date, part: float = 0.0) -> float:
    """Degrees clockwise from the top at which a day begins; `part` 0.5 is its noon, 1.0 its end.

    >>> day_angle(date(2027, 1, 1))
    0.0
    >>> day_angle(date(2027, 12, 31), 1.0)
    360.0
    """
    return 360.0 * (day.timetuple().tm_yday - 1 + part) / days_in(day.year)


def polar(centre: tuple[float, float], radius: float, degrees: float) -> tuple[float, float]:
    """The point at a distance from the centre, degrees clockwise from the top."""
    turn = math.radians(degrees)
    return centre[0] + radius * math.sin(turn), centre[1] - radius * math.cos(turn)


def degrees_of(length: float, radius: float) -> float:
    """How many degrees an arc of this length spans."""
    return math.degrees(length / radius)


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near the wanted ones as can be, in the same order, none overlapping, all within bounds.

    Minimises the sum of squared displacements (isotonic regression by pooling adjacent violators).
    If the sizes do not fit between the bounds they are shrunk alike until they do.

    >>> spread([5.0, 5.0], [2.0, 2.0], 0.0, 10.0)
    [4.0, 6.0]
    """
    if not wanted:
        return []
    shrink = min(1.0, (high - low) / sum(sizes))
    scaled = [size * shrink for size in sizes]
    offsets = [0.0]
    for before, after in pairwise(scaled):
        offsets.append(offsets[-1] + (before + after) / 2)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean, count = want - offset, 1
        while pools and pools[-1][0] > mean:
            earlier, members = pools.pop()
            mean = (mean * count + earlier * members) / (count + members)
            count += members
        pools.append((mean, count))
    least, most = low + scaled[0] / 2, high - scaled[-1] / 2 - offsets[-1]
    starts = [min(max(mean, least), most) for mean, count in pools for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
