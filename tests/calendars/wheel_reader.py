"""What a reader of a wheel's file sees, taken from the file alone."""

import math
from dataclasses import dataclass
from xml.etree import ElementTree

from calendars.wheel_geometry import PAGE_HEIGHT, PAGE_WIDTH, Box
from calendars.wheel_style import PAPER
from calendars.wheel_text import width

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    """A line of text as drawn: its box before turning, and its corners after."""

    text: str
    size: float
    fills: tuple[str, ...]
    box: Box
    turned: bool
    corners: tuple[tuple[float, float], ...]


def words_of(svg: str) -> list[Words]:
    """Every text element with the room it may take."""
    return [_words(element) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def _words(element: ElementTree.Element) -> Words:
    text, size = "".join(element.itertext()), float(element.get("font-size", "0"))
    x, y, long = float(element.get("x", "0")), float(element.get("y", "0")), width(text, size)
    left = x - {"start": 0.0, "middle": long / 2, "end": long}[element.get("text-anchor", "start")]
    box = Box(left, y - 0.73 * size, left + long, y + 0.21 * size)
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    turn = element.get("transform")
    if turn:
        degrees, cx, cy = (float(part) for part in turn.removeprefix("rotate(").removesuffix(")").split())
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        corners = [
            (cx + (a - cx) * cosine - (b - cy) * sine, cy + (a - cx) * sine + (b - cy) * cosine)
            for a, b in corners
        ]
    fills = (element.get("fill", ""), *(span.get("fill", "") for span in element.iter(f"{SVG}tspan")))
    return Words(text, size, tuple(fill for fill in fills if fill), box, bool(turn), tuple(corners))


def rim_of(svg: str) -> tuple[float, float, float]:
    """Centre and radius of the largest circle."""
    circles = ElementTree.fromstring(svg).iter(f"{SVG}circle")
    found = [tuple(float(c.get(key, "0")) for key in ("cx", "cy", "r")) for c in circles]
    return max(found, key=lambda c: c[2])


def beside_the_wheel(svg: str) -> list[Words]:
    """Text outside the rim: heading, labels and lists."""
    x, y, radius = rim_of(svg)

    def outside(box: Box) -> bool:
        return math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y) > radius + 2

    return [one for one in words_of(svg) if not one.turned and outside(one.box) and not _in_chip(one)]


def _in_chip(one: Words) -> bool:
    return one.text.isdigit() and one.fills == (PAPER,)


def told(svg: str) -> set[str]:
    """Every tooltip of a meeting."""
    return {title.text or "" for title in ElementTree.fromstring(svg).iter(f"{SVG}title")}


def clashes(svg: str) -> list[tuple[str, str]]:
    """Pairs of texts beside the wheel whose boxes meet."""
    found = sorted(beside_the_wheel(svg), key=lambda one: one.box.top)
    pairs = []
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            if other.box.top >= one.box.bottom:
                break
            if one.box.meets(other.box):
                pairs.append((one.text, other.text))
    return pairs


def strays(svg: str) -> list[str]:
    """Texts any corner of which leaves the page."""
    return [
        one.text
        for one in words_of(svg)
        for x, y in one.corners
        if not (0 <= x <= PAGE_WIDTH and 0 <= y <= PAGE_HEIGHT)
    ]
