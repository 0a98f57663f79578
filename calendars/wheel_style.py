"""The wheel's colours and shapes: a hue for each ring and a shape for each body, so that grey print reads."""

import math
from dataclasses import dataclass

from calendars.wheel_data import Wheel

INK = "#1B2127"
QUIET = "#545C64"  # text of second rank
RULE = "#B9C0C6"  # lines
LEADER = "#8A939B"
PAPER = "#FFFFFF"
CORE = "#2C3944"  # the band of quarters
MONTHS = ("#E9EDF0", "#DCE2E7")
LEVELS = ("#7A1B3C", "#17508F", "#1B6442", "#5A3A8E", "#6A4D12")
CAMPAIGN = "#9A3F00"
GIVEN = "#444C55"

SHAPES = ("circle", "square", "diamond", "triangle", "plus", "down", "star", "hourglass")
TICKS = ("bar", "dash", "cross", "slash", "vee", "caret")  # of given bodies
FILLS = ("solid", "hollow", "eyed", "dotted")  # eyed: a white dot in a solid; dotted: a dot in a hollow


@dataclass(frozen=True)
class Look:
    """A look is how one body is marked everywhere on the page."""

    shape: str
    fill: str
    colour: str


def looks(wheel: Wheel) -> dict[str, Look]:
    """A look for each body; no two are alike until 32 bodies, and 12 given ones, have theirs."""
    order = {"dialogue": 0, "body": 1, "area": 2}
    levels = sorted({body.level for body in wheel.bodies if body.kind == "body"})
    planned = [body for body in wheel.bodies if body.kind != "given"]
    planned.sort(key=lambda b: (order[b.kind], b.level if b.kind == "body" else 0))
    found = {}
    for index, body in enumerate(planned):
        colour = level_colour(levels.index(body.level)) if body.kind == "body" else CAMPAIGN
        found[body.id] = Look(SHAPES[index % len(SHAPES)], FILLS[index // len(SHAPES) % 4], colour)
    for index, body in enumerate(body for body in wheel.bodies if body.kind == "given"):
        found[body.id] = Look(TICKS[index % len(TICKS)], FILLS[index // len(TICKS) % 2], GIVEN)
    return found


def level_colour(index: int) -> str:
    """The hue of the level ring that is number `index` from within."""
    return LEVELS[index % len(LEVELS)]


def tint(colour: str, share: float) -> str:
    """A colour thinned with white; a share of 0 is white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"); text wants 4.5."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def outline(shape: str) -> tuple[tuple[float, float], ...]:
    """A shape's corners about the origin, sized to weigh about as much as a circle of radius 1."""
    return _OUTLINES[shape]


def _star() -> tuple[tuple[float, float], ...]:
    turns = ((1.35 if k % 2 == 0 else 0.58, math.radians(36 * k)) for k in range(10))
    return tuple((radius * math.sin(turn), -radius * math.cos(turn)) for radius, turn in turns)


def _plus(arm: float, half: float) -> tuple[tuple[float, float], ...]:
    a, b = half, arm
    quarter = ((-a, -b), (a, -b), (a, -a))
    turned = (
        quarter,
        [(-y, x) for x, y in quarter],
        [(-x, -y) for x, y in quarter],
        [(y, -x) for x, y in quarter],
    )
    return tuple(corner for part in turned for corner in part)


_OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle": ((0, -1.15), (1.2, 0.9), (-1.2, 0.9)),
    "down": ((0, 1.15), (1.2, -0.9), (-1.2, -0.9)),
    "hourglass": ((-1, -1.1), (1, -1.1), (0.28, 0), (1, 1.1), (-1, 1.1), (-0.28, 0)),
    "plus": _plus(1.2, 0.42),
    "star": _star(),
    "bar": ((-0.36, -1.2), (0.36, -1.2), (0.36, 1.2), (-0.36, 1.2)),
    "dash": ((-1.2, -0.36), (1.2, -0.36), (1.2, 0.36), (-1.2, 0.36)),
    "cross": tuple((0.75 * (x - y), 0.75 * (x + y)) for x, y in _plus(1.15, 0.3)),
    "slash": ((0.55, -1.2), (1.2, -1.2), (-0.55, 1.2), (-1.2, 1.2)),
    "vee": ((-1.2, -1), (-0.55, -1), (0, 0.2), (0.55, -1), (1.2, -1), (0.25, 1), (-0.25, 1)),
    "caret": ((-1.2, 1), (-0.55, 1), (0, -0.2), (0.55, 1), (1.2, 1), (0.25, -1), (-0.25, -1)),
}
