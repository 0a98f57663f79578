"""The legend: bodies by ring with mark, code and number of meetings, given dates, closed periods."""

from itertools import groupby

from calendars.language import Language
from calendars.wheel_data import Wheel, WheelBody, WheelMeeting
from calendars.wheel_labels import labelled
from calendars.wheel_lines import Line, Run, Setting, heading, together
from calendars.wheel_style import CAMPAIGN as CAMPAIGN_COLOUR
from calendars.wheel_style import GIVEN as GIVEN_COLOUR
from calendars.wheel_style import QUIET, level_colour, looks
from calendars.wheel_text import fit, width, wrap
from calendars.wheel_words import (
    BODIES,
    CAMPAIGN,
    CLOSED,
    COUNTED,
    GIVEN,
    LEVEL,
    OTHER_BODIES,
    short_month,
    short_period,
)


def legend_lines(wheel: Wheel, setting: Setting) -> list[Line]:
    """The bodies by ring, from within outwards but for given dates, and how often each meets."""
    levels = sorted({body.level for body in wheel.bodies if body.kind == "body"})
    found: list[Line] = []
    for index, level in enumerate(levels):
        bodies = [body for body in wheel.bodies if body.kind == "body" and body.level == level]
        unlevelled = BODIES if len(levels) == 1 else OTHER_BODIES
        words = (LEVEL if bodies[0].levelled else unlevelled).format(wheel.language, n=level)
        found += _section(wheel, words, level_colour(index), bodies, setting)
    campaign = [body for body in wheel.bodies if body.kind in ("dialogue", "area")]
    found += _section(wheel, CAMPAIGN[wheel.language], CAMPAIGN_COLOUR, campaign, setting)
    given = [body for body in wheel.bodies if body.kind == "given"]
    found += _section(wheel, GIVEN[wheel.language], GIVEN_COLOUR, given, setting)
    return found


def _section(wheel: Wheel, words: str, colour: str, bodies: list[WheelBody], setting: Setting) -> list[Line]:
    if not bodies:
        return []
    lines = heading(words, colour, setting, COUNTED[wheel.language])
    return lines + [line for body in bodies for line in _body(wheel, body, setting)]


def _body(wheel: Wheel, body: WheelBody, setting: Setting) -> list[Line]:
    """A body's mark, code, name and number of meetings; under a given body its dates, month by month."""
    size, look = setting.size, looks(wheel)[body.id]
    meetings = [m for m in wheel.drawn(body.kind) if m.body == body.id]
    count = str(len(meetings))
    code = fit(body.code, size, size * 3.4)
    start = size * 1.9 + max(width(code, size) + size * 0.5, size * 2.9)
    room = setting.column - start - width(count, size) - size * 0.6
    names = wrap(body.name, size, room, 2)
    first = (
        Run(size * 1.9, code, size, look.colour, bold=True),
        Run(start, names[0], size),
        Run(setting.column, count, size, QUIET, right=True),
    )
    found = [Line(setting.lead, first, look=look, entries=1)]
    found += [Line(setting.lead, (Run(start, name, size),)) for name in names[1:]]
    if body.kind != "given" or body.id in labelled(wheel):
        return together(found)
    small = size * 0.86
    for words, told in _dates(meetings, wheel.language, small, setting.column - size * 1.9):
        found.append(Line(small * 1.3, (Run(size * 1.9, words, small, QUIET),), entries=told))
    return [*together(found[: len(names) + 1]), *found[len(names) + 1 :]]


def _dates(
    meetings: list[WheelMeeting], language: Language, size: float, room: float
) -> list[tuple[str, int]]:
    """Days by month, "14., 28. jan. · 4. feb.", in lines with the number of meetings each tells of."""
    point = "." if language == "da" else ""
    found: list[tuple[str, int]] = []
    for month, members in groupby(meetings, key=lambda m: m.day.month):
        days = [f"{meeting.day.day}{point}" for meeting in members]
        name = short_month(month, language)
        whole = f"{', '.join(days)} {name}"
        pieces = [(whole, len(days))]
        if width(whole, size) > room:
            pieces = [(f"{day}," if day is not days[-1] else f"{day} {name}", 1) for day in days]
        for at, (piece, count) in enumerate(pieces):
            joined = f"{found[-1][0]}{' ' if at else ' · '}{piece}" if found else ""
            if found and width(joined, size) <= room:
                found[-1] = (joined, found[-1][1] + count)
            else:
                found.append((piece, count))
    return found


def closed_lines(wheel: Wheel, setting: Setting) -> list[Line]:
    """Closed periods with their days, short ones too."""
    if not wheel.periods:
        return []
    found, size = heading(CLOSED[wheel.language], QUIET, setting), setting.size
    days = [short_period(period, wheel.language, wheel.year) for period in wheel.periods]
    start = size * 2.4 + max(width(each, size) for each in days)
    for period, each in zip(wheel.periods, days, strict=True):
        name = fit(period.name, size, setting.column - start)
        runs = (Run(size * 1.9, each, size), Run(start, name, size))
        found.append(Line(setting.lead, runs, hatched=True, entries=1))
    return found
