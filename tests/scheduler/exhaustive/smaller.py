"""A year with one thing less, in every way."""

from dataclasses import replace

from tests.scheduler.exhaustive.drawing import MORE


def smaller(year):
    """The year with one thing less, in every way."""
    for kind in MORE:
        gone = (kind, "carried_over") if kind == "route" else (kind,)
        rules = tuple(rule for rule in year.rules if rule.type not in gone)
        if rules != year.rules:
            yield replace(year, rules=rules)
    for meeting in year.meetings:
        yield replace(year, meetings=tuple(one for one in year.meetings if one != meeting))
    for meeting in year.meetings:
        for seat in meeting.seats:
            kept = tuple(one for one in meeting.seats if one != seat)
            yield with_meeting(year, replace(meeting, seats=kept))
        for part, nothing in (("quorum", ()), ("chairs", ()), ("caseworkers", ()), ("needs_room", False)):
            if getattr(meeting, part):
                yield with_meeting(year, replace(meeting, **{part: nothing}))
    for part in ("busy", "rooms"):
        for name in getattr(year, part):
            rest = {key: value for key, value in getattr(year, part).items() if key != name}
            yield replace(year, **{part: rest})


def with_meeting(year, changed):
    """The year with a meeting changed."""
    meetings = tuple(changed if meeting.id == changed.id else meeting for meeting in year.meetings)
    return replace(year, meetings=meetings)
