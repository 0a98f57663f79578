"""The bodies' codes at 12 o'clock, each on its own track, as on an axis."""

from collections.abc import Iterator
from dataclasses import dataclass

from calendars.wheel_data import Wheel, WheelBody
from calendars.wheel_face import CAP
from calendars.wheel_rings import GIVEN_TRACK, Dial
from calendars.wheel_style import CAMPAIGN, tint
from calendars.wheel_svg import group, line, text
from calendars.wheel_text import width

SMALLEST, LARGEST = 5.2, 9.5  # of the font, in points
LONGEST = 34.0  # of a code, in points: it stands across the first and the last days of the year


@dataclass(frozen=True)
class _Code:
    words: str
    radius: float
    size: float
    colour: str


def draw_codes(wheel: Wheel, dial: Dial) -> str:
    """Every code there is room for, on a plate that breaks the lines behind it."""
    return group(*(_draw(dial, code) for code in _codes(wheel, dial) if _has_room(code)))


def _has_room(code: _Code) -> bool:
    return bool(code.words) and code.size >= SMALLEST and width(code.words, code.size) <= LONGEST


def _codes(wheel: Wheel, dial: Dial) -> Iterator[_Code]:
    unit = dial.layout.unit
    size = min(LARGEST, unit * 0.62)
    for ring in dial.layout.rings:
        own = min(size, unit * GIVEN_TRACK * 0.88) if ring.kind == "given" else size
        for track in ring.tracks:
            yield _Code(_joined(track.bodies), track.radius, own, ring.colour)
    bodies = tuple(body for body in wheel.bodies if body.kind == "dialogue")
    if wheel.drawn("dialogue"):
        yield _Code(_joined(bodies), sum(dial.layout.dialogues) / 2, size, CAMPAIGN)


def _joined(bodies: tuple[WheelBody, ...]) -> str:
    return "·".join(body.code for body in bodies)


def _draw(dial: Dial, code: _Code) -> str:
    x, y = dial.centre[0], dial.centre[1] - code.radius
    half = width(code.words, code.size) / 2 + 1.5
    plate = line((x - half, y), (x + half, y), stroke=tint(code.colour, 0.07), stroke_width=code.size * 1.05)
    at = (x, y + code.size * CAP)
    return plate + text(at, code.words, size=code.size, fill=code.colour, anchor="middle", bold=True)
