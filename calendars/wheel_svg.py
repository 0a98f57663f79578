"""The few SVG 1.1 elements the wheel is made of, as text."""

from html import escape

from calendars.wheel_geometry import PAGE_HEIGHT, PAGE_WIDTH, polar
from calendars.wheel_style import PAPER, Look, outline

FONT = "Helvetica, Arial, sans-serif"
HATCH = "aarshjul-hatch"

Point = tuple[float, float]


def number(value: float) -> str:
    """A number with at most two decimals, the same on every machine.

    >>> number(12.0), number(-0.001), number(3.14159)
    ('12', '0', '3.14')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(name: str, *children: str, **attributes: str | float) -> str:
    """One element; underscores in attribute names are hyphens, children are finished XML."""
    given = (
        (key.rstrip("_").replace("_", "-"), value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
    )
    head = name + "".join(f' {key}="{escape(value)}"' for key, value in given)
    return f"<{head}>{''.join(children)}</{name}>" if children else f"<{head}/>"


def group(*children: str, **attributes: str | float) -> str:
    """A group, one child to a line; nothing at all when it has no children."""
    return (
        element("g", "\n", *(f"{child}\n" for child in children if child), **attributes) if children else ""
    )


def titled(title: str, *children: str) -> str:
    """A group with a title, which viewers show as a tooltip and screen readers speak."""
    return element("g", element("title", escape(title)), *children)


def rotated(degrees: float, about: Point) -> str:
    """A transform that turns clockwise about a point."""
    return f"rotate({number(degrees)} {number(about[0])} {number(about[1])})"


def text(
    at: Point,
    *parts: str | tuple[str, dict[str, str | float]],
    size: float,
    fill: str,
    anchor: str = "start",
    turn: float = 0.0,
    bold: bool = False,
) -> str:
    """A line of text on its baseline; a part with attributes of its own becomes a tspan.

    `turn` rotates the line about `at`, in degrees clockwise.
    """
    more: dict[str, str | float] = {"font_weight": "bold"} if bold else {}
    if anchor != "start":
        more["text_anchor"] = anchor
    if turn:
        more["transform"] = rotated(turn, at)
    spans = [
        escape(part) if isinstance(part, str) else element("tspan", escape(part[0]), **part[1])
        for part in parts
    ]
    return element("text", *spans, x=at[0], y=at[1], font_size=size, fill=fill, **more)


def line(*points: Point, **attributes: str | float) -> str:
    """An open line through points."""
    path = "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=path, fill="none", **attributes)


def ring(centre: Point, radius: float, **attributes: str | float) -> str:
    """A circle."""
    return element("circle", cx=centre[0], cy=centre[1], r=radius, **attributes)


def sector(
    centre: Point, radii: tuple[float, float], degrees: tuple[float, float], **attributes: str | float
) -> str:
    """A piece of a ring between two radii and two angles; a whole turn is drawn as two halves."""
    (inner, outer), (start, end) = radii, degrees
    if end - start > 359.9:
        half = (start + end) / 2
        first = sector(centre, radii, (start, half), **attributes)
        return first + sector(centre, radii, (half, end), **attributes)
    large = int(end - start > 180)
    corners = [polar(centre, r, d) for r, d in ((inner, start), (outer, start), (outer, end), (inner, end))]
    a, b, c, d = (f"{number(x)} {number(y)}" for x, y in corners)
    rim, hub = number(outer), number(inner)
    path = f"M{a} L{b} A{rim} {rim} 0 {large} 1 {c} L{d} A{hub} {hub} 0 {large} 0 {a} Z"
    return element("path", d=path, **attributes)


def mark(look: Look, at: Point, radius: float) -> str:
    """A body's mark, always upright, so that it looks on the wheel as it does in the legend."""
    hollow = look.fill in ("hollow", "dotted")
    paint: dict[str, str | float] = {"fill": PAPER if hollow else look.colour}
    if hollow:
        paint |= {"stroke": look.colour, "stroke_width": max(0.8, radius * 0.3)}
    grown = radius * (0.85 if hollow else 1.0)
    if look.shape == "circle":
        body = ring(at, grown, **paint)
    else:
        corners = (f"{number(at[0] + x * grown)} {number(at[1] + y * grown)}" for x, y in outline(look.shape))
        body = element("path", d="M" + " L".join(corners) + " Z", **paint)
    if look.fill == "eyed":
        return body + ring(at, radius * 0.38, fill=PAPER)
    return body + ring(at, radius * 0.3, fill=look.colour) if look.fill == "dotted" else body


def document(title: str, description: str, language: str, *children: str) -> str:
    """The whole file: an upright A3, white, with a hatching to fill closed periods."""
    lines = element(
        "path", d="M-1 1 L1 -1 M0 5 L5 0 M4 6 L6 4", stroke="#B4BCC3", stroke_width=0.7, fill="none"
    )
    hatch = element("pattern", lines, id=HATCH, patternUnits="userSpaceOnUse", width=5, height=5)
    return element(
        "svg",
        "\n",
        element("title", escape(title)) + "\n",
        element("desc", escape(description)) + "\n",
        element("defs", hatch) + "\n",
        element("rect", x=0, y=0, width=PAGE_WIDTH, height=PAGE_HEIGHT, fill=PAPER) + "\n",
        *(f"{child}\n" for child in children if child),
        xmlns="http://www.w3.org/2000/svg",
        version="1.1",
        width="297mm",
        height="420mm",
        viewBox=f"0 0 {number(PAGE_WIDTH)} {number(PAGE_HEIGHT)}",
        font_family=FONT,
        **{"xml:lang": language},
    )
