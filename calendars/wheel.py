"""The year wheel as an SVG to print on A3 and pin to the wall."""

from dataclasses import replace

from calendars.wheel_codes import draw_codes
from calendars.wheel_data import Wheel, WheelBody, WheelMeeting, WheelPeriod
from calendars.wheel_face import draw_face
from calendars.wheel_geometry import MARGIN, PAGE_WIDTH
from calendars.wheel_label_places import LABEL_WIDTH, RIM_GAP, place_labels
from calendars.wheel_labels import wanted_labels
from calendars.wheel_marks import draw_marks
from calendars.wheel_panel import WIDTH, set_heading, set_panel
from calendars.wheel_rings import dial
from calendars.wheel_svg import document
from calendars.wheel_text import clean
from calendars.wheel_words import DESCRIPTION
from calendars.wheel_write import draw_guide, draw_labels, draw_leaders, draw_lines

__all__ = ["Wheel", "WheelBody", "WheelMeeting", "WheelPeriod", "render_wheel"]

UNDER = 14.0  # white between labels and lists


def render_wheel(wheel: Wheel) -> str:
    """The wheel as an SVG 1.1 document on an upright A3; the same wheel gives the same bytes.

    Text stays text in Helvetica or Arial, without scripts, links or external files. What there is no room
    for is counted in words on the page: "+ 12 flere".
    """
    wheel = _cleaned(wheel)
    heading, top = set_heading(wheel)
    panel = set_panel(wheel)
    bottom = panel.top - UNDER
    centre = (PAGE_WIDTH / 2, (top + bottom) / 2)
    radius = min(PAGE_WIDTH / 2 - MARGIN - RIM_GAP - LABEL_WIDTH, (bottom - top) / 2 - RIM_GAP)
    drawn = dial(wheel, centre, radius)
    labels, unlabelled = place_labels(wanted_labels(wheel, drawn), drawn, top, bottom)
    return document(
        wheel.title,
        _description(wheel),
        wheel.language,
        draw_face(wheel, drawn),
        draw_leaders(labels),
        draw_codes(wheel, drawn),
        draw_marks(wheel, drawn),
        draw_labels(labels),
        draw_lines(heading, WIDTH, 10.0),
        draw_guide(wheel, top, unlabelled),
        draw_lines(panel.lines, panel.column, panel.size),
    )


def _cleaned(wheel: Wheel) -> Wheel:
    bodies = tuple(replace(body, name=clean(body.name), code=clean(body.code)) for body in wheel.bodies)
    names = {body.id: body.name for body in bodies}
    meetings = tuple(
        replace(m, title=clean(m.title) or names[m.body], note=clean(m.note)) for m in wheel.meetings
    )
    periods = sorted(
        (replace(period, name=clean(period.name)) for period in wheel.periods),
        key=lambda period: (period.first, period.last, period.name),
    )
    return replace(wheel, title=clean(wheel.title), bodies=bodies, meetings=meetings, periods=tuple(periods))


def _description(wheel: Wheel) -> str:
    return DESCRIPTION.format(
        wheel.language,
        meetings=len(wheel.drawn("body", "area")),
        dialogues=len(wheel.drawn("dialogue")),
        given=len(wheel.drawn("given")),
        year=wheel.year,
    )
