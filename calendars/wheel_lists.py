"""The lists under the wheel: legend, closed periods, numbered dialogues, meetings of other years."""

from dataclasses import replace
from datetime import date

from calendars.language import join_words, say_time
from calendars.wheel_data import Wheel, WheelMeeting
from calendars.wheel_legend import closed_lines, legend_lines
from calendars.wheel_lines import Line, Run, Setting, heading, together
from calendars.wheel_style import CAMPAIGN, QUIET, Look, looks
from calendars.wheel_text import fit, width, wrap
from calendars.wheel_words import OUTSIDE, short_day

TOO_MANY_FOR_MARKS = 100  # dialogues; from here numbers have three digits


def list_lines(wheel: Wheel, setting: Setting) -> list[Line]:
    """Every list, in order: legend by ring, closed periods, numbered dialogues, meetings outside the year."""
    return [
        *legend_lines(wheel, setting),
        *closed_lines(wheel, setting),
        *_dialogues(wheel, setting),
        *_outside(wheel, setting),
    ]


def _dialogues(wheel: Wheel, setting: Setting) -> list[Line]:
    meetings = wheel.drawn("dialogue")
    if not meetings:
        return []
    look, used = looks(wheel), {meeting.body for meeting in meetings}
    bodies = [body for body in wheel.bodies if body.id in used]
    codes = {body.id: f"{body.code}: " if len(bodies) > 1 else "" for body in bodies}
    words = join_words([body.name for body in bodies], wheel.language)
    found = heading(words, CAMPAIGN, setting)
    before: date | None = None
    for number, meeting in enumerate(meetings, start=1):
        new_month = before is not None and before.month != meeting.day.month
        if new_month:
            found.append(Line(setting.lead * 0.3))
        before = meeting.day
        own = look[meeting.body] if len(meetings) < TOO_MANY_FOR_MARKS else None
        named = replace(meeting, title=codes[meeting.body] + meeting.title)
        rows = _dialogue(wheel, named, number, own, setting)
        found += [replace(row, keep=True) for row in rows] if number == 1 else rows
    return found


def _dialogue(
    wheel: Wheel, meeting: WheelMeeting, number: int, look: Look | None, setting: Setting
) -> list[Line]:
    """Number, day, hour, who and the note; the number stands alone where marks cannot hold it."""
    size = setting.size
    start = size * (5.7 if look else 6.1)
    runs = [Run(start, short_day(meeting.day, wheel.language), size, bold=True, right=True)]
    if look is None:
        runs.insert(0, Run(size * 1.75, str(number), size, CAMPAIGN, bold=True, right=True))
    if setting.hours:
        start += size * 3.1
        runs.append(Run(start, say_time(meeting.minute, wheel.language), size, QUIET, right=True))
    start += size * 0.6
    room = setting.column - start
    names = wrap(meeting.title, size, room, 2)
    runs.append(Run(start, names[0], size))
    found = [Line(setting.lead, tuple(runs), look=look, number=number if look else None, entries=1)]
    found += [Line(setting.lead, (Run(start, name, size),)) for name in names[1:]]
    if meeting.note:
        small = size * 0.9
        found.append(Line(small * 1.3, (Run(start, fit(meeting.note, small, room), small, QUIET),)))
    return together(found)


def _outside(wheel: Wheel, setting: Setting) -> list[Line]:
    meetings = wheel.outside()
    if not meetings:
        return []
    size, look = setting.size, looks(wheel)
    found = heading(OUTSIDE.format(wheel.language, year=wheel.year), QUIET, setting)
    days = [short_day(meeting.day, wheel.language, wheel.year) for meeting in meetings]
    start = size * 2.4 + max(width(each, size) for each in days)
    for meeting, each in zip(meetings, days, strict=True):
        who = fit(meeting.title, size, setting.column - start)
        runs = (Run(size * 1.9, each, size, bold=True), Run(start, who, size))
        found.append(Line(setting.lead, runs, look=look[meeting.body], entries=1))
    return found
