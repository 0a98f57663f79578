"""Meetings on the dial: each body's mark, numbered dialogues, and plates of numbers where they are many."""

from calendars.wheel_data import Wheel
from calendars.wheel_face import CAP
from calendars.wheel_geometry import polar
from calendars.wheel_rings import Dial, plate_thickness
from calendars.wheel_style import CAMPAIGN, PAPER, Look, looks
from calendars.wheel_svg import element, group, mark, rotated, text, titled
from calendars.wheel_text import width
from calendars.wheel_words import say_meeting


def draw_marks(wheel: Wheel, drawn: Dial) -> str:
    """Every mark with a title that tells who meets, when, and the note."""
    names, look = {body.id: body.name for body in wheel.bodies}, looks(wheel)
    found = []
    for each in drawn.marks:
        words = say_meeting(each.meeting, names[each.meeting.body], wheel.language)
        at = polar(drawn.centre, each.radius, each.angle)
        found.append(titled(words, numbered(look[each.meeting.body], at, each.size, each.number)))
    return group(*found) + _plates(wheel, drawn, names)


def numbered(look: Look, at: tuple[float, float], size: float, number: int | None) -> str:
    """A mark, with a number in it when it has one."""
    drawn = mark(look, at, size)
    if number is None:
        return drawn
    digits = min(size * 1.3, 2 * size * 0.93 / width(str(number), 1.0))
    fill = PAPER if look.fill in ("solid", "eyed") else look.colour
    below = (at[0], at[1] + digits * CAP)
    return drawn + text(below, str(number), size=digits, fill=fill, anchor="middle", bold=True)


def _plates(wheel: Wheel, drawn: Dial, names: dict[str, str]) -> str:
    if not drawn.plates:
        return ""
    inner, outer = drawn.layout.dialogues
    high = plate_thickness(inner)
    size = min(high * 0.74, *((outer - inner - 8) / width(plate.text, 1.0) for plate in drawn.plates))
    found = []
    for plate in drawn.plates:
        long = width(plate.text, size) + 5
        centre = polar(drawn.centre, (inner + outer) / 2, plate.angle)
        turn = plate.angle - 90 if plate.angle < 180 else plate.angle + 90
        box = element(
            "rect",
            x=centre[0] - long / 2,
            y=centre[1] - high / 2,
            width=long,
            height=high,
            rx=2,
            fill=CAMPAIGN,
            transform=rotated(turn, centre),
        )
        words = "; ".join(say_meeting(m, names[m.body], wheel.language) for m in plate.meetings)
        at = polar(centre, size * CAP, turn + 180)
        numbers = text(at, plate.text, size=size, fill=PAPER, anchor="middle", turn=turn, bold=True)
        found.append(titled(words, box, numbers))
    return group(*found)
