"""The wheel's face: rings, months, weeks, quarters and closed periods, under everything that meets."""

import math
from datetime import date, timedelta

from calendars.language import month_name
from calendars.wheel_data import Wheel, WheelPeriod
from calendars.wheel_geometry import day_angle, polar
from calendars.wheel_rings import Dial, Ring
from calendars.wheel_style import CORE, INK, PAPER, QUIET, RULE, tint
from calendars.wheel_style import MONTHS as MONTH_FILLS
from calendars.wheel_svg import HATCH, group, line, ring, sector, text
from calendars.wheel_text import width
from calendars.wheel_words import QUARTER

HUB, QUARTERS, MONTHS, WEEKS = 0.505, 0.648, 0.894, 1.0  # outer edges, in radii of the core
CAP = 0.36  # half the height of capitals and digits, in font sizes: centres text on a point


def draw_face(wheel: Wheel, dial: Dial) -> str:
    """Everything that is the same whatever meetings there are, but the rings' thickness."""
    return group(
        *(_band(dial, each) for each in dial.layout.rings),
        *(_period(wheel, dial, period) for period in wheel.periods),
        _tracks(dial),
        _months(wheel, dial),
        _weeks(wheel, dial),
        _quarters(wheel, dial),
        _hub(wheel, dial),
    )


def _band(dial: Dial, band: Ring) -> str:
    middle, breadth = (band.inner + band.outer) / 2, band.outer - band.inner
    fill = ring(dial.centre, middle, fill="none", stroke=tint(band.colour, 0.07), stroke_width=breadth)
    rim = ring(dial.centre, band.outer, fill="none", stroke=tint(band.colour, 0.45), stroke_width=0.6)
    return fill + rim


def _period(wheel: Wheel, dial: Dial, period: WheelPeriod) -> str:
    if not period.first.year <= wheel.year <= period.last.year:
        return ""
    start = day_angle(period.first) if period.first.year == wheel.year else 0.0
    end = day_angle(period.last, 1.0) if period.last.year == wheel.year else 360.0
    radii = (dial.layout.core * MONTHS, dial.radius)
    grey = sector(dial.centre, radii, (start, end), fill="#5B656E", fill_opacity=0.07)
    return grey + sector(dial.centre, radii, (start, end), fill=f"url(#{HATCH})")


def _tracks(dial: Dial) -> str:
    circles = [
        ring(dial.centre, track.radius, fill="none", stroke=tint(each.colour, 0.22), stroke_width=0.5)
        for each in dial.layout.rings
        for track in each.tracks
    ]
    return group(*circles)


def _months(wheel: Wheel, dial: Dial) -> str:
    found = []
    inner, outer = dial.layout.core * QUARTERS, dial.layout.core * MONTHS
    names = [month_name(month, wheel.language) for month in range(1, 13)]
    arc = (inner + outer) / 2 * math.radians(360 * 28 / 366)
    size = min(15.0, *(arc * 0.97 / width(name, 1.0) for name in names))
    for month in range(1, 13):
        first = date(wheel.year, month, 1)
        last = (date(wheel.year, month + 1, 1) if month < 12 else date(wheel.year + 1, 1, 1)) - timedelta(1)
        start, end = day_angle(first), day_angle(last, 1.0)
        found.append(sector(dial.centre, (inner, outer), (start, end), fill=MONTH_FILLS[month % 2]))
        heavy = month % 3 == 1
        spoke = (polar(dial.centre, outer, start), polar(dial.centre, dial.radius + 3 * heavy, start))
        found.append(line(*spoke, stroke=QUIET if heavy else RULE, stroke_width=0.9 if heavy else 0.6))
        name = names[month - 1]
        found.append(_around(dial, (inner + outer) / 2, (start + end) / 2, name, size, INK, True))
    return group(*found)


def _weeks(wheel: Wheel, dial: Dial) -> str:
    found = []
    inner, outer = dial.layout.core * MONTHS, dial.layout.core * WEEKS
    size = min(9.0, dial.layout.core * 0.0535)
    found.append(
        ring(dial.centre, (inner + outer) / 2, fill="none", stroke=PAPER, stroke_width=outer - inner)
    )
    found.append(ring(dial.centre, outer, fill="none", stroke=RULE, stroke_width=0.6))
    monday = date.fromisocalendar(wheel.year, 1, 1)
    while monday.isocalendar()[0] == wheel.year:
        if monday.year == wheel.year:
            at = day_angle(monday)
            tick = (polar(dial.centre, inner, at), polar(dial.centre, outer, at))
            found.append(line(*tick, stroke=RULE, stroke_width=0.5))
        thursday = day_angle(monday + timedelta(3), 0.5)
        number = str(monday.isocalendar()[1])
        found.append(_around(dial, (inner + outer) / 2, thursday, number, size, QUIET, False))
        monday += timedelta(7)
    return group(*found)


def _quarters(wheel: Wheel, dial: Dial) -> str:
    found = []
    inner, outer = dial.layout.core * HUB, dial.layout.core * QUARTERS
    size = min(13.0, dial.layout.core * 0.07)
    for number in range(1, 5):
        start = day_angle(date(wheel.year, 3 * number - 2, 1))
        end = day_angle(date(wheel.year, 3 * number + 1, 1)) if number < 4 else 360.0
        found.append(
            sector(dial.centre, (inner, outer), (start, end), fill=CORE, stroke=PAPER, stroke_width=1.2)
        )
        name = QUARTER.format(wheel.language, n=number)
        found.append(_around(dial, (inner + outer) / 2, (start + end) / 2, name, size, PAPER, True))
    return group(*found)


def _hub(wheel: Wheel, dial: Dial) -> str:
    size = dial.layout.core * 0.33
    at = (dial.centre[0], dial.centre[1] + size * CAP)
    return text(at, str(wheel.year), size=size, fill=INK, anchor="middle", bold=True)


def _around(dial: Dial, radius: float, degrees: float, words: str, size: float, fill: str, bold: bool) -> str:
    """Words along the ring, upright on the lower half too."""
    below = 90 < degrees < 270
    baseline = radius + size * CAP if below else radius - size * CAP
    at = polar(dial.centre, baseline, degrees)
    turn = degrees - 180 if below else degrees
    return text(at, words, size=size, fill=fill, anchor="middle", turn=turn, bold=bold)
