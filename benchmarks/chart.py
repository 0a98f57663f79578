"""Line charts as small SVG files: a few series against logarithmic axes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 36, 44
COLOURS = ("#1f4e79", "#b5542b", "#548235", "#8064a2", "#5f7f7f")


@dataclass(frozen=True)
class Series:
    """A named line through points (x, y); `steps` holds each value until the next, `dashed` for bounds."""

    name: str
    points: tuple[tuple[float, float], ...]
    colour: int = 0
    steps: bool = False
    dashed: bool = False


@dataclass(frozen=True)
class Axis:
    """A scale from the least to the greatest value shown, logarithmic or from zero."""

    title: str
    least: float
    most: float
    log: bool = False

    def place(self, value: float) -> float:
        """Where a value lies, from 0 to 1."""
        low, high, value = map(self._scaled, (self.least, self.most, max(value, self.least)))
        return (value - low) / (high - low or 1)

    def _scaled(self, value: float) -> float:
        return math.log10(value) if self.log else value

    def ticks(self) -> list[float]:
        """Round values along the axis."""
        if self.log:
            powers = range(math.floor(math.log10(self.least)), math.ceil(math.log10(self.most)) + 1)
            marks = [digit * 10.0**power for power in powers for digit in (1, 2, 5)]
        else:
            step = 10 ** math.floor(math.log10(max(self.most - self.least, 1)))
            step = step / 2 if (self.most - self.least) / step < 3 else step
            marks = [math.ceil(self.least / step) * step + step * number for number in range(12)]
        return [mark for mark in marks if self.least <= mark <= self.most]


def line_chart(title: str, x: Axis, y: Axis, lines: Sequence[Series]) -> str:
    """The chart as SVG, each line named at its end."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="12"><title>{escape(title)}</title><rect width="100%" height="100%" fill="white"/>',
        f'<text x="{LEFT}" y="20" font-size="14">{escape(title)}</text>',
        _centred(f'x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}"', x.title),
        _centred(f'transform="translate(14 {HEIGHT / 2}) rotate(-90)"', y.title),
    ]
    for tick in x.ticks():
        at = _across(x, tick)
        parts.append(_grid_line(at, TOP, at, HEIGHT - BOTTOM))
        parts.append(f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{tick:g}</text>')
    for tick in y.ticks():
        at = _up(y, tick)
        parts.append(_grid_line(LEFT, at, WIDTH - RIGHT, at))
        parts.append(f'<text x="{LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{tick:g}</text>')
    ends: list[float] = []
    for line in sorted(lines, key=lambda line: line.points[-1][1]):
        parts += _line(x, y, line, ends)
    return "\n".join([*parts, "</svg>", ""])


def _centred(where: str, words: str) -> str:
    return f'<text {where} text-anchor="middle">{escape(words)}</text>'


def _across(axis: Axis, value: float) -> float:
    return LEFT + axis.place(value) * (WIDTH - LEFT - RIGHT)


def _up(axis: Axis, value: float) -> float:
    return HEIGHT - BOTTOM - axis.place(value) * (HEIGHT - TOP - BOTTOM)


def _grid_line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _line(x: Axis, y: Axis, line: Series, ends: list[float]) -> list[str]:
    """The line, and its name at its end, above the names that would cover it."""
    places = [(_across(x, one), _up(y, other)) for one, other in line.points]
    path = f"M{places[0][0]:.1f} {places[0][1]:.1f}"
    for across, up in places[1:]:
        path += f" H{across:.1f} V{up:.1f}" if line.steps else f" L{across:.1f} {up:.1f}"
    colour = COLOURS[line.colour % len(COLOURS)]
    dash = ' stroke-dasharray="5 3"' if line.dashed else ""
    label = min([places[-1][1] + 4, *(end - 14 for end in ends[-1:])])
    ends.append(label)
    return [
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>',
        f'<text x="{places[-1][0] + 6:.1f}" y="{label:.1f}" fill="{colour}">{escape(line.name)}</text>',
    ]
